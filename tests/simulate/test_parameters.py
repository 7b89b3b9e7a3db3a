from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.simulate import Settings, scenario
from liverwort_gui.simulate.parameters import draw_cell, draw_field

USUAL = Settings()


def test_draws_are_repeatable():
    first, second = draw_field(3, USUAL), draw_field(3, USUAL)
    assert first.gain == second.gain
    np.testing.assert_array_equal(first.dust, second.dust)
    assert draw_field(4, USUAL).gain != first.gain


def test_videos_of_one_session_share_light_and_camera_but_not_dust():
    first, second = (draw_field(n, USUAL, session_seed=9) for n in (1, 2))
    for name in ("um_per_px", "background", "gain", "focus", "read_noise", "jpeg"):
        assert getattr(first, name) == getattr(second, name)
    assert first.dust.shape != second.dust.shape or (first.dust != second.dust).any()


def test_field_values_lie_in_their_documented_ranges():
    for seed in range(200):
        field = draw_field(seed, USUAL)
        assert 0.196 <= field.um_per_px <= 0.204
        assert 20 <= field.background <= 36
        assert 130 <= field.gain <= 190
        assert 0 <= field.gradient <= 0.3
        assert 0 <= field.vignette <= 0.2
        assert 1.5 <= field.read_noise <= 3
        assert 0.15 <= field.shot <= 0.4
        assert field.jpeg is None or 70 <= field.jpeg <= 95
        assert field.drift == (0, 0)


def test_cells_have_the_documented_means_and_spreads():
    rng = np.random.default_rng(0)
    wide = Settings.of({"scatter_cv": 0.3})
    cells = [draw_cell(rng, wide) for _ in range(2000)]
    lengths = np.array([cell.lengths for cell in cells])
    scatter = np.array([cell.scatter for cell in cells])
    assert lengths.mean() == pytest.approx(20, rel=0.01)
    assert lengths.std() / lengths.mean() == pytest.approx(0.06, abs=0.01)
    assert scatter.mean() == pytest.approx(1, rel=0.03)
    assert scatter.std() / scatter.mean() == pytest.approx(0.3, abs=0.03)
    speeds = [cell.speed for cell in cells]
    assert np.mean(speeds) == pytest.approx(36, abs=2)  # 38 at 22 Hz for both


def test_the_light_of_s8_varies_widely():
    wide = scenario("S8").preset
    fields = [draw_field(seed, wide) for seed in range(200)]
    gradients = [field.gradient for field in fields]
    assert 0.1 <= min(gradients) < 0.15
    assert 0.95 < max(gradients) <= 1
    assert 7 < max(field.read_noise for field in fields) <= 8
    assert np.std([field.focus for field in fields]) == pytest.approx(3, rel=0.15)
    specks = [len(field.dust) for field in fields]
    assert min(specks) < 80  # in a field of 16 clips
    assert max(specks) > 600


@pytest.mark.parametrize("seed", range(5))
def test_settings_change_what_they_name_and_no_other_draw(seed):
    usual = draw_cell(np.random.default_rng(seed), USUAL)
    slow = Settings.of({"beat_frequency": 11, "flagellum_length": 30})
    changed = draw_cell(np.random.default_rng(seed), slow)
    assert changed.frequencies == pytest.approx([f / 2 for f in usual.frequencies])
    assert changed.lengths == pytest.approx([1.5 * length for length in usual.lengths])
    alike = replace(changed, frequencies=usual.frequencies, lengths=usual.lengths)
    assert alike == usual


def test_events_last_8_to_12_frames_of_32_at_any_time():
    rng = np.random.default_rng(0)
    shown = np.array([draw_cell(rng, USUAL).event_frames(32) for _ in range(400)])
    assert set(shown.sum(axis=1)) == {8, 9, 10, 11, 12}
    assert (np.abs(np.diff(shown, axis=1)).sum(axis=1) <= 2).all()  # consecutive
    first = shown.argmax(axis=1)
    assert (first.min(), first.max()) == (0, 24)
    assert np.corrcoef(first, shown.sum(axis=1))[0, 1] < 0


@pytest.mark.parametrize("frames", [1, 2, 8, 64])
def test_events_fill_their_share_of_clips_of_any_length(frames):
    cell = draw_cell(np.random.default_rng(0), USUAL)
    shown = cell.event_frames(frames)
    assert shown.sum() == max(1, round(cell.event[0] * frames))


def test_the_stage_drifts_at_most_as_fast_as_is_said():
    drifts = [draw_field(n, Settings.of({"stage_drift": 20})).drift for n in range(100)]
    speeds = np.hypot(*np.transpose(drifts))
    assert speeds.max() <= 20
    assert speeds.mean() == pytest.approx(10, abs=2)
    # sessions share it, as they share the microscope
    shared = [
        draw_field(n, Settings.of({"stage_drift": 20}), session_seed=3).drift
        for n in (1, 2)
    ]
    assert shared[0] == shared[1]
