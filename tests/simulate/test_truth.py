"""Twins, events, flipped factors: what the truth says must be what the pixels show."""

import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate import (
    FACTORS,
    NUISANCES,
    Settings,
    scenario,
    scenarios,
    simulate_clip,
)

SMALL = {"size": 160, "frames": 8, "fps": 25.0}
LOSSLESS = Settings.of({"lossless_share": 1.0})
IN_STRUCTURE = [
    "S1",
    "S1-matched",
    "S2",
    "S2-none",
    "S3",
    "S3-slow",
    "S4",
    "S4-curl",
    "S6",
]


def clip(name, label=1, video=5, number=0, **asked):
    return simulate_clip(name, label, video, number, **{**SMALL, **asked})


@pytest.mark.parametrize("name", IN_STRUCTURE)
def test_the_noise_free_twins_differ_where_the_mask_says(name):
    wild, mutant = (
        clip(name, label, truth=True, settings=LOSSLESS) for label in (0, 1)
    )
    truth = mutant.truth
    assert truth.mask.any(axis=(1, 2)).tolist() == truth.event.tolist()
    np.testing.assert_array_equal(truth.event, wild.truth.event)
    changed = wild.pixels != mutant.pixels
    if not scenario(name).difference.in_motion:
        np.testing.assert_array_equal(truth.mask, wild.truth.mask)
        assert changed[truth.difference < 1e-3].mean() < 1e-3
        assert changed[truth.mask].mean() > 0.5


@pytest.mark.parametrize("name", scenarios())
def test_frames_outside_the_event_have_no_truth(name):
    truth = clip(name, truth=True).truth
    assert truth.event.shape == (8,)
    assert not truth.mask[~truth.event].any()
    assert truth.frame_truth[~truth.event].max(initial=0) == 0
    assert truth.event.any() == scenario(name).in_frames


@pytest.mark.parametrize("label", [0, 1])
def test_the_event_fills_its_frames_in_clips_of_either_class(label):
    truth = clip("S4", label, frames=32, fps=100.0, truth=True).truth
    assert 8 <= truth.event.sum() <= 12
    assert truth.present == bool(label)
    # an ideal observer sees it there, and only there
    assert truth.frame_truth[truth.event].min() > 25
    assert truth.frame_truth[~truth.event].max() == 0


@pytest.mark.parametrize(
    ("name", "wild", "mutant"),
    [
        ("S0", False, False),
        ("S1-matched", True, False),
        ("S2", True, False),
        ("S3", False, True),
        ("S4-curl", False, True),
        ("S5", False, False),
        ("S6", True, True),
        ("S7a", False, False),
        ("S7g", True, False),
    ],
)
def test_it_is_known_which_clip_holds_the_structure(name, wild, mutant):
    held = [clip(name, k, frames=1, truth=True).truth.present for k in (0, 1)]
    assert held == [wild, mutant]
    swapped = clip(name, 1, frames=1, truth=True, flipped={"biology"})
    assert swapped.truth.present == wild


def test_the_null_has_the_mask_of_another_scenarios_twin():
    null = clip("S0", 1, truth_of="S1-matched")
    twin = clip("S1-matched", 0, truth=True)
    np.testing.assert_array_equal(null.pixels, twin.pixels)
    np.testing.assert_array_equal(null.truth.mask, twin.truth.mask)
    assert null.truth.present
    assert null.truth.event.all()
    assert not clip("S0", 0, truth=True, truth_of="S4").truth.present


def test_a_confounded_clip_has_the_mask_on_its_own_scale():
    own = clip("S7c", 1, truth=True, truth_of="S1-matched")
    small = clip("S7c", 0, truth=True, truth_of="S1-matched")
    assert own.um_per_px == pytest.approx(1.05 * small.um_per_px)
    assert (own.truth.mask != small.truth.mask).any()
    area = own.truth.mask.sum() / small.truth.mask.sum()
    assert area == pytest.approx(1 / 1.05, abs=0.06)  # a line, of the same width


@pytest.mark.parametrize("letter", "abcdef")
def test_the_truth_of_a_nuisance_is_what_it_changes(letter):
    wild, mutant = (clip(f"S7{letter}", label, truth=True) for label in (0, 1))
    truth = mutant.truth
    assert truth.event.all()
    assert truth.mask.any(axis=(1, 2)).all()
    assert (wild.pixels != mutant.pixels).mean() > 1e-3
    np.testing.assert_allclose(truth.difference, wild.truth.difference, atol=1e-3)


@pytest.mark.parametrize("factor", FACTORS)
def test_a_flipped_factor_is_as_in_the_other_class(factor):
    name = {"biology": "S1"}.get(factor) or f"S7{'abcdef'[[*NUISANCES].index(factor)]}"
    for label in (0, 1):
        flipped = clip(name, label, flipped={factor})
        np.testing.assert_array_equal(flipped.pixels, clip(name, 1 - label).pixels)
        assert flipped.label == label


@pytest.mark.parametrize("factor", NUISANCES)
def test_any_nuisance_can_be_flipped_in_any_scenario(factor):
    plain, flipped = clip("S1-matched"), clip("S1-matched", flipped={factor})
    assert (plain.pixels != flipped.pixels).mean() > 1e-3
    unlike = np.abs(plain.pixels.astype(int) - flipped.pixels)
    assert unlike.mean() < 10  # the same sperm, light and noise
    wild = clip("S1-matched", 0, flipped={factor})
    assert (wild.pixels != flipped.pixels).mean() > 1e-4  # biology is not flipped


def test_flipping_one_of_two_factors_leaves_the_other():
    both = clip("S7g", 1, settings=LOSSLESS)
    only_gain = clip("S7g", 1, flipped={"biology"}, settings=LOSSLESS)
    only_short = clip("S7g", 1, flipped={"gain"}, settings=LOSSLESS)
    assert both.background.mean() == pytest.approx(1.08 * only_short.background.mean())
    np.testing.assert_array_equal(both.background, only_gain.background)
    assert 1e-4 < (both.pixels != only_gain.pixels).mean() < 0.05


def test_unknown_factors_and_modalities_are_refused():
    with pytest.raises(SimulationError, match=r"colour.*biology, gain"):
        clip("S0", flipped={"colour"})
    with pytest.raises(SimulationError, match=r"X-ray.*phase contrast"):
        clip("S0", modality="X-ray")


def test_a_bystander_has_no_event_of_its_own():
    crowd = Settings.of({"bystander_chance": 1.0, "walled_share": 0.0})
    clips = [
        simulate_clip("S4", 1, 5, n, truth=True, settings=crowd, size=288)
        for n in range(2)
    ]
    for found in clips:
        assert not found.truth.mask[~found.truth.event].any()


def test_a_truth_in_the_middle_of_s3_slow_is_the_lump_alone():
    slow, plain = (clip(name, 0, truth=True).truth for name in ("S3-slow", "S3"))
    np.testing.assert_array_equal(slow.mask, plain.mask)


def test_the_stage_drifts_with_the_cells_and_not_with_the_dust():
    drift = Settings.of({"stage_drift": 60, "lossless_share": 1.0})
    still, moved = clip("S0", settings=LOSSLESS), clip("S0", settings=drift)
    np.testing.assert_array_equal(still.background, moved.background)
    np.testing.assert_array_equal(still.pixels[4], moved.pixels[4])
    assert (still.pixels[0] != moved.pixels[0]).mean() > 1e-3
