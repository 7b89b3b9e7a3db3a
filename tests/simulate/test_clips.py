import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate import Settings, simulate_clip
from liverwort_gui.simulate.parameters import draw_field

LOSSLESS = next(
    seed for seed in range(100) if draw_field(seed, Settings()).jpeg is None
)


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
    with pytest.raises(SimulationError, match="S99"):
        simulate_clip("S99", 0, 0, 0)


def test_videos_of_one_session_share_the_camera_unless_each_has_its_own():
    shared, own = (
        [
            simulate_clip(name, 0, video, 0, frames=1, size=64, session_seed=9)
            for video in (1, 2)
        ]
        for name in ("S0", "S8")
    )
    assert shared[0].um_per_px == shared[1].um_per_px
    assert (shared[0].background != shared[1].background).any()  # the dust
    assert own[0].um_per_px != own[1].um_per_px


def test_the_background_is_the_picture_without_cells_and_noise():
    clip = simulate_clip("S0", 0, LOSSLESS, 0)
    residue = np.median(clip.pixels, axis=0) - clip.background
    assert abs(np.median(residue)) < 0.5
    assert clip.background.dtype == np.float32
    seen = clip.pixels - clip.background > 40
    assert 0.001 < seen.mean() < 0.02  # the cell


def test_twins_that_differ_in_motion_are_alike_in_the_middle_frame():
    wild, mutant = (simulate_clip("S5", label, LOSSLESS, 0) for label in (0, 1))
    changed = (wild.pixels != mutant.pixels).mean(axis=(1, 2))
    assert changed[16] == 0
    assert changed[[0, 31]].min() > 0.003
    # they swim the same way
    centres = [np.argwhere(c.pixels[31] > 80).mean(axis=0) for c in (wild, mutant)]
    np.testing.assert_allclose(*centres, atol=4)


def test_no_frame_tells_twins_that_differ_in_motion_alone():
    truth = simulate_clip("S5", 1, 5, 0, frames=4, truth=True).truth
    assert not truth.mask.any()
    assert truth.frame_truth.max() == 0


# Sum of the grey levels of two frames, as the first version of the simulator drew
# them. The noise of other draws alone would change each by hundreds.
DRAWN_BEFORE = {
    ("S0", 1): (1_727_559, 1_725_027),
    ("S1", 0): (1_726_518, 1_724_051),
    ("S1", 1): (1_723_902, 1_721_417),
    ("S1-matched", 1): (1_724_607, 1_722_075),
}


@pytest.mark.parametrize(("name", "label"), DRAWN_BEFORE)
def test_clips_of_old_scenarios_stay_as_they_are(name, label):
    clip = simulate_clip(name, label, LOSSLESS, 3, frames=2)
    sums = clip.pixels.sum(axis=(1, 2), dtype=np.int64)
    np.testing.assert_allclose(sums, DRAWN_BEFORE[name, label], atol=25)


def test_a_long_exposure_blurs_what_beats_and_keeps_the_light():
    calm = {"lossless_share": 1.0, "bystander_chance": 0.0, "read_noise_least": 0}
    calm |= {"shot_noise_least": 0, "shot_noise_most": 0, "read_noise_most": 0}
    sharp, long = (
        simulate_clip("S0", 0, 3, 4, settings=Settings.of({**calm, "exposure": ms}))
        for ms in (0, 10)
    )
    np.testing.assert_array_equal(sharp.background, long.background)
    added = [(c.pixels - c.background).sum() for c in (sharp, long)]
    assert added[1] == pytest.approx(added[0], rel=0.05)
    steps = [
        np.abs(np.diff(c.pixels.astype(int), axis=2)).mean() for c in (sharp, long)
    ]
    assert steps[1] < 0.95 * steps[0]
    middle = [
        np.average(np.indices(c.pixels.shape)[2], weights=c.pixels > 60)
        for c in (sharp, long)
    ]
    assert middle[1] == pytest.approx(middle[0], abs=2)  # the shutter opens about it


def test_no_exposure_is_longer_than_the_time_between_frames():
    asked = {"frames": 2, "size": 96, "fps": 100.0}
    full, more = (
        simulate_clip("S0", 0, 3, 4, settings=Settings.of({"exposure": ms}), **asked)
        for ms in (10, 50)
    )
    np.testing.assert_array_equal(full.pixels, more.pixels)
