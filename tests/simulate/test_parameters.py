import numpy as np
import pytest

from liverwort_gui.simulate.parameters import Spread, draw_cell, draw_field


def test_draws_are_repeatable():
    first, second = draw_field(3), draw_field(3)
    assert first.gain == second.gain
    np.testing.assert_array_equal(first.dust, second.dust)
    assert draw_field(4).gain != first.gain


def test_videos_of_one_session_share_light_and_camera_but_not_dust():
    first, second = draw_field(1, session_seed=9), draw_field(2, session_seed=9)
    for name in ("um_per_px", "background", "gain", "focus", "read_noise", "jpeg"):
        assert getattr(first, name) == getattr(second, name)
    assert first.dust.shape != second.dust.shape or (first.dust != second.dust).any()


def test_field_values_lie_in_their_documented_ranges():
    for seed in range(200):
        field = draw_field(seed)
        assert 0.196 <= field.um_per_px <= 0.204
        assert 20 <= field.background <= 36
        assert 130 <= field.gain <= 190
        assert 0 <= field.gradient <= 0.3
        assert 0 <= field.vignette <= 0.2
        assert 1.5 <= field.read_noise <= 3
        assert 0.15 <= field.shot <= 0.4
        assert field.jpeg is None or 70 <= field.jpeg <= 95


def test_cells_have_the_documented_means_and_spreads():
    rng = np.random.default_rng(0)
    cells = [draw_cell(rng, Spread(scatter_cv=0.3)) for _ in range(2000)]
    lengths = np.array([cell.lengths for cell in cells])
    scatter = np.array([cell.scatter for cell in cells])
    assert lengths.mean() == pytest.approx(20, rel=0.01)
    assert lengths.std() / lengths.mean() == pytest.approx(0.06, abs=0.01)
    assert scatter.mean() == pytest.approx(1, rel=0.03)
    assert scatter.std() / scatter.mean() == pytest.approx(0.3, abs=0.03)
    speeds = [cell.speed for cell in cells]
    assert np.mean(speeds) == pytest.approx(36, abs=2)  # 38 at 22 Hz for both
