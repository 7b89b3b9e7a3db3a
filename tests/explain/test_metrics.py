from dataclasses import replace

import numpy as np
import pytest
import torch
from scipy import stats
from sklearn.metrics import roc_auc_score

from liverwort_gui.explain import explain, metrics
from liverwort_gui.explain.metrics import Unmeasurable
from tests.explain.made import made_clip, made_network


def corner(frames=2, side=10, size=2):
    """A mask of 4 % of each frame: its top left corner."""
    mask = np.zeros((frames, side, side), bool)
    mask[:, :size, :size] = True
    return mask


def test_maps_are_enlarged_as_torch_does_and_keep_their_mean():
    maps = np.random.default_rng(0).normal(size=(3, 8, 8)).astype(np.float32)
    found = metrics.place_on_clip(maps, 32)
    theirs = torch.nn.functional.interpolate(
        torch.from_numpy(maps)[None], scale_factor=4, mode="bilinear"
    )[0]
    assert found == pytest.approx(theirs.numpy(), abs=1e-5)
    assert found.mean() == pytest.approx(maps.mean(), abs=1e-6)


@pytest.mark.parametrize(("map_side", "pixels"), [(64, 4), (32, 6), (16, 10)])
def test_masks_grow_by_half_a_stride_and_two_pixels(map_side, pixels):
    assert metrics.mask_margin(256, map_side) == pixels


def test_a_mask_grows_by_a_disc_in_its_own_frame():
    mask = np.zeros((2, 11, 11), bool)
    mask[0, 5, 5] = True
    found = metrics.dilated(mask, 3)
    assert found[0, 5, 8]
    assert not found[0, 5, 9]
    assert not found[0, 8, 8]  # 4.2 pixels away
    assert not found[1].any()


def test_energy_inside_evenly_spread_and_outside():
    mask = corner()
    assert metrics.energy_pointing(mask.astype(np.float32), mask) == pytest.approx(1)
    even = np.ones(mask.shape, np.float32)
    assert metrics.energy_pointing(even, mask) == pytest.approx(0)
    outside = (~mask).astype(np.float32)
    assert metrics.energy_pointing(outside, mask) == pytest.approx(-0.04 / 0.96)


def test_half_the_energy_inside_by_hand_and_negative_values_do_not_count():
    mask = corner()
    z = np.full(mask.shape, -7, np.float32)
    z[0, 0, 0], z[1, 9, 9] = 3, 3
    assert metrics.energy_pointing(z, mask) == pytest.approx((0.5 - 0.04) / 0.96)


def test_what_has_no_energy_or_no_truth_is_not_nought():
    mask = corner()
    with pytest.raises(Unmeasurable, match="nowhere speaks"):
        metrics.energy_pointing(-mask.astype(np.float32), mask)
    for none in (~mask & mask, mask | ~mask):
        for metric in (metrics.energy_pointing, metrics.rank_accuracy):
            with pytest.raises(Unmeasurable):
                metric(np.ones(mask.shape, np.float32), none)


def test_rank_accuracy_by_hand():
    mask = corner(frames=1)
    z = np.arange(100, dtype=np.float32)[::-1].reshape(1, 10, 10)
    assert metrics.rank_accuracy(z, mask) == 0.5  # of 0, 1, 2, 3, two are in the mask
    assert metrics.rank_accuracy(-z, mask) == 0


def test_the_rank_accuracy_of_ties_is_that_of_chance():
    mask = corner(frames=1)
    even = np.zeros(mask.shape, np.float32)
    assert metrics.rank_accuracy(even, mask) == pytest.approx(0.04)
    one = even.copy()
    one[0, 0, 0] = 1  # one place by right, three by chance among 3 of 99
    assert metrics.rank_accuracy(one, mask) == pytest.approx((1 + 3 * 3 / 99) / 4)


def test_pointing_counts_frames_with_truth_alone():
    near = corner(frames=4)
    near[3] = False
    z = np.zeros(near.shape, np.float32)
    z[0, 1, 1] = 2  # a hit
    z[1, 5, 5] = 2  # a miss
    z[2] = -1  # points nowhere, a miss
    z[3, 5, 5] = 9  # no truth in this frame
    assert metrics.pointing(z, near) == pytest.approx(1 / 3)
    assert metrics.pointing_chance(near) == pytest.approx(0.04)


def test_the_pointing_of_a_flat_map_is_that_of_chance():
    near = corner(frames=1)
    assert metrics.pointing(np.ones(near.shape, np.float32), near) == pytest.approx(
        metrics.pointing_chance(near)
    )
    with pytest.raises(Unmeasurable, match="nowhere speaks"):
        metrics.pointing(-np.ones(near.shape, np.float32), near)
    with pytest.raises(Unmeasurable, match="no frame"):
        metrics.pointing(np.ones(near.shape, np.float32), near & ~near)


def test_auc_agrees_with_scikit_learn():
    rng = np.random.default_rng(0)
    values, event = rng.integers(0, 5, 40).astype(float), rng.random(40) < 0.3
    found = metrics.frame_auc(values, event)
    assert found == pytest.approx(roc_auc_score(event, values))
    with pytest.raises(Unmeasurable, match="no event"):
        metrics.frame_auc(values, event | True)


def test_rank_correlation_agrees_with_scipy():
    rng = np.random.default_rng(0)
    a, b = rng.integers(0, 5, 50).astype(float), rng.normal(size=50)
    assert metrics.spearman(a, b) == pytest.approx(stats.spearmanr(a, b).statistic)
    with pytest.raises(Unmeasurable):
        metrics.spearman(a, np.ones(50))


def event_at(first, stop, frames=32):
    event = np.zeros(frames, bool)
    event[first:stop] = True
    return event


def test_the_frame_mass_by_hand():
    event = event_at(1, 3, 4)
    assert metrics.frame_mass(np.array([1.0, 2, 1, -5]), event) == 0.75
    with pytest.raises(Unmeasurable, match="no frame speaks"):
        metrics.frame_mass(-np.ones(4), event)


@pytest.mark.parametrize(("first", "stop"), [(0, 9), (11, 20), (24, 32)])
def test_the_onset_of_an_event_is_found_wherever_it_lies(first, stop):
    event = event_at(first, stop)
    curve = event + 0.1 * np.random.default_rng(0).normal(size=32)
    assert metrics.best_window(curve) == (first, stop)
    assert metrics.onset_error(curve, event) == 0


def test_the_onset_error_counts_frames_and_a_dip_is_no_event():
    event = event_at(10, 20)
    assert metrics.onset_error(event_at(13, 20).astype(float), event) == 3
    dip = -event_at(10, 20).astype(float)
    assert metrics.best_window(dip) in ((0, 10), (20, 32))
    with pytest.raises(Unmeasurable, match="flat"):
        metrics.onset_error(np.zeros(32), event)


def test_a_guessed_onset_misses_by_its_median_distance():
    assert metrics.onset_error_chance(event_at(0, 2, 4)) == 1.5  # of 0, 1, 2, 3
    assert metrics.onset_error_chance(event_at(1, 2, 4)) == 1  # of 1, 0, 1, 2


def test_the_shortcut_ratio_by_hand():
    assert metrics.shortcut_ratio(-1, 3) == 0.25
    assert metrics.shortcut_ratio(1, 0) == 1
    with pytest.raises(Unmeasurable):
        metrics.shortcut_ratio(0, 0)


def test_evidence_is_complete_and_a_wrong_sum_is_measured():
    found = explain(made_clip(), made_network())
    assert metrics.completeness_error(found) < metrics.MOST_ERROR
    wrong = replace(found, maps=found.maps + np.float32(0.5), complete=False)
    assert metrics.completeness_error(wrong) == pytest.approx(0.5, abs=1e-4)
    with pytest.raises(Unmeasurable, match="not claim"):
        metrics.completeness_error(replace(found, complete=False, method="layercam"))


def test_the_curve_of_evidence_is_exact_frame_evidence():
    found = explain(made_clip(), made_network())
    curve = metrics.frame_curve(found.shown_maps)
    exact = found.frame_evidence - found.reference_decision
    assert curve == pytest.approx(exact, abs=1e-4)
