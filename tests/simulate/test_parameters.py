import numpy as np
import pytest

from liverwort_gui.simulate.parameters import Light, Spread, draw_cell, draw_field


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


def test_a_scenario_can_widen_the_light_and_give_each_video_its_own():
    light = Light((0.2, 0.9), (2, 30), focus_sd=2.5, read_noise=(1.5, 6), own=True)
    fields = [draw_field(seed, session_seed=9, light=light) for seed in range(200)]
    gradients = [field.gradient for field in fields]
    assert 0.2 <= min(gradients) < 0.25
    assert 0.85 < max(gradients) <= 0.9
    assert 5 < max(field.read_noise for field in fields) <= 6
    assert np.std([field.focus for field in fields]) == pytest.approx(2.5, rel=0.15)
    assert len({field.gain for field in fields}) == 200
    specks = [len(field.dust) for field in fields]
    assert min(specks) < 80  # in a field of 16 clips
    assert max(specks) > 400
