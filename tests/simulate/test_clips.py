import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate import simulate_clip
from liverwort_gui.simulate.parameters import draw_field

LOSSLESS = next(seed for seed in range(100) if draw_field(seed).jpeg is None)


def test_a_clip_has_the_asked_shape_and_is_repeatable():
    clip = simulate_clip("S1-matched", 1, 3, 4, size=128, frames=5, fps=50.0)
    again = simulate_clip("S1-matched", 1, 3, 4, size=128, frames=5, fps=50.0)
    assert clip.pixels.shape == (5, 128, 128)
    assert clip.pixels.dtype == np.uint8
    assert (clip.label, clip.fps, clip.truth) == (1, 50.0, None)
    np.testing.assert_array_equal(clip.pixels, again.pixels)


def test_clip_seeds_change_the_sperm_and_video_seeds_the_light():
    first = simulate_clip("S1", 0, 3, 0, frames=2)
    sibling = simulate_clip("S1", 0, 3, 1, frames=2)
    stranger = simulate_clip("S1", 0, 4, 0, frames=2)
    assert first.um_per_px == sibling.um_per_px != stranger.um_per_px
    assert (first.pixels != sibling.pixels).mean() > 0.5


def test_twins_differ_only_where_the_truth_says():
    wild, mutant = (
        simulate_clip("S1", label, LOSSLESS, 0, frames=6, truth=True)
        for label in (0, 1)
    )
    np.testing.assert_allclose(
        wild.truth.difference, mutant.truth.difference, atol=1e-3
    )
    np.testing.assert_array_equal(wild.truth.mask, mutant.truth.mask)
    alike = wild.truth.difference < 1e-3
    assert 0.9 < alike.mean() < 1
    # same noise: without a difference in light the pixels are the same
    changed = wild.pixels != mutant.pixels
    assert changed[alike].mean() < 1e-4
    assert changed[wild.truth.mask].mean() > 0.5
    # the wild type is the brighter one there, where it has more flagellum
    brighter = wild.pixels.astype(int) - mutant.pixels
    assert brighter[wild.truth.mask].mean() > 3


def test_the_truth_marks_a_short_piece_in_every_frame():
    truth = simulate_clip("S1-matched", 0, 1, 0, truth=True).truth
    area = truth.mask.mean(axis=(1, 2))
    assert truth.mask.shape == truth.difference.shape == (32, 256, 256)
    assert area.min() > 0.0002
    assert area.max() < 0.02
    assert truth.frame_truth.shape == (32,)
    assert truth.frame_truth.min() > 25  # d' of 5: an ideal observer sees it
    share = truth.difference.max(axis=(1, 2)) / truth.difference.max()
    np.testing.assert_array_equal(
        truth.mask, truth.difference > 0.1 * truth.difference.max()
    )
    assert share.min() > 0.1


def test_null_twins_are_identical_and_have_no_mask():
    wild = simulate_clip("S0", 0, 5, 0, frames=4, truth=True)
    mutant = simulate_clip("S0", 1, 5, 0, frames=4)
    np.testing.assert_array_equal(wild.pixels, mutant.pixels)
    assert not wild.truth.mask.any()
    assert wild.truth.frame_truth.max() == 0


def test_null_clips_are_the_wild_types_of_the_matched_scenario():
    null = simulate_clip("S0", 1, 5, 2, frames=3)
    matched = simulate_clip("S1-matched", 0, 5, 2, frames=3)
    np.testing.assert_array_equal(null.pixels, matched.pixels)


def test_some_of_the_sperm_is_outside_a_small_clip():
    whole = simulate_clip("S1", 0, 2, 0, frames=4)
    small = simulate_clip("S1", 0, 2, 0, frames=4, size=48)
    assert whole.visible > 0.9
    assert small.visible < whole.visible


def test_an_unknown_scenario_is_refused():
    with pytest.raises(SimulationError, match="S7"):
        simulate_clip("S7", 0, 0, 0)
