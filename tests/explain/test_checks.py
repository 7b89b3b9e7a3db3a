from dataclasses import replace

import numpy as np
import pytest
import torch

from liverwort_gui.explain import baselines, checks, explain
from liverwort_gui.explain.metrics import Unmeasurable
from liverwort_gui.jobs import run_inline
from tests.explain.made import made_clip, made_network

SIDE = 16  # of the made network's map


@pytest.fixture(scope="module")
def clip():
    return made_clip()


@pytest.fixture(scope="module")
def network():
    return made_network()


@pytest.fixture(scope="module")
def explanation(clip, network):
    return explain(clip, network)


def test_motion_energy_is_where_the_bar_is_and_no_noise(clip):
    energy = baselines.motion_energy(clip, 16)
    assert energy.shape == (6, 16, 16)
    assert energy[0, 5, 6] == pytest.approx(80, abs=3)
    assert (energy[:, 10:] > 0).mean() < 0.02
    region = baselines.cell_region(clip, 16)
    assert region[0, 4:7, 4:11].all()


def test_the_centre_gaussian_is_highest_in_the_middle_and_still():
    spot = baselines.centre_gaussian(3, 8)
    assert spot.shape == (3, 8, 8)
    assert np.array_equal(spot[0], spot[2])
    assert spot[0, 3, 3] == spot[0, 4, 4] == spot.max()
    assert spot[0, 0, 0] < 0.5 * spot.max()


def test_the_highest_places_lie_in_the_cell():
    region = np.zeros((1, 4, 4), bool)
    region[0, 1] = True
    order = np.arange(16, dtype=np.float32).reshape(1, 4, 4)
    found = checks.highest_places(order, region, 0.5)
    assert np.flatnonzero(found).tolist() == [6, 7]


def test_deleted_places_show_the_background_with_its_noise(clip):
    gone = np.zeros((6, 16, 16), bool)
    gone[:, 4:12] = True
    pixels = checks.without(clip, gone)
    patch = pixels[:, 16:48].astype(float)
    assert patch.mean() == pytest.approx(30, abs=0.5)
    assert patch.std() == pytest.approx(2, rel=0.1)
    assert np.array_equal(pixels[:, 48:], clip.pixels[:, 48:])


class Counting:
    """A network whose decision is the light of the bar alone, not of the rest."""

    def logits(self, frames):
        light = np.maximum(frames[:, :40].astype(float) - 50, 0).mean()
        return np.array([0.0, 10 * light])


def reasons(explanation, maps, decision):
    reference = np.zeros_like(maps[:1])
    return replace(explanation, maps=maps, reference=reference, decision=decision)


def test_a_true_map_loses_more_than_random_places_and_motion(clip, explanation):
    pixels = clip.pixels.copy()
    pixels[:, 44:60, 32:52] += 150  # brighter than the bar, and of no meaning
    decoyed = replace(clip, pixels=pixels)
    network = Counting()
    decision = checks.decision(network, pixels, (1, 0))
    energy = baselines.motion_energy(decoyed, 16)
    true, fake = energy.copy(), energy.copy()
    true[:, 10:] = 0
    fake[:, :10] = 0
    found = run_inline(
        checks.delete_places(decoyed, network, reasons(explanation, true, decision))
    )
    assert found.gain > 2 * found.spread
    assert found.lead > found.spread
    false = run_inline(
        checks.delete_places(decoyed, network, reasons(explanation, fake, decision))
    )
    assert false.gain < 0
    assert false.lead <= 0


def test_a_map_of_the_losing_side_is_turned(clip, explanation):
    maps = np.ones((6, 16, 16), np.float32)
    turned = checks.toward_decision(reasons(explanation, maps, -1.0), 16)
    assert (turned == -1).all()
    assert checks.toward_decision(reasons(explanation, maps, -1.0), 8).shape[1] == 8


def test_frames_that_go_cost_what_the_exact_curve_says(clip, network, explanation):
    found = run_inline(checks.delete_frames(clip, network, explanation))
    s = np.sign(explanation.decision)
    e = s * (explanation.frame_evidence - explanation.reference_decision)
    best = np.sort(e)[::-1][:2].sum() / 6
    assert found.own == pytest.approx(best, abs=0.2 * abs(best) + 0.02)
    assert found.gain > 0


def test_an_empty_clip_has_no_place_to_delete(clip, network, explanation):
    bare = replace(clip, pixels=np.full_like(clip.pixels, 30))
    with pytest.raises(Unmeasurable, match="no cell"):
        run_inline(checks.delete_places(bare, network, explanation))


def test_untrained_weights_differ_by_seed_and_leave_torchs_randomness(network):
    torch.manual_seed(3)
    before = torch.random.get_rng_state()
    one, again, other = (checks.reinitialised(network, seed) for seed in (0, 0, 1))
    assert torch.equal(before, torch.random.get_rng_state())
    weights = [n.head()[0] for n in (one, again, other)]
    assert torch.equal(weights[0], weights[1])
    assert not torch.equal(weights[0], weights[2])


def test_a_map_resembles_itself_and_not_its_negative(clip, explanation):
    region = baselines.cell_region(clip, SIDE)
    assert checks.resemblance(explanation, explanation, region) == pytest.approx(1)
    turned = replace(
        explanation, maps=-explanation.maps, reference=-explanation.reference
    )
    assert checks.resemblance(explanation, turned, region) == pytest.approx(-1)
    with pytest.raises(Unmeasurable, match="no cell"):
        checks.resemblance(explanation, explanation, region & ~region)


def test_agreement_by_hand(clip, explanation):
    region = baselines.cell_region(clip, SIDE)
    higher = replace(explanation, maps=explanation.maps + 2, decision=1.5)
    found = checks.agreement([explanation, higher], region)
    assert found.consensus == pytest.approx(explanation.shown_maps + 1, abs=1e-5)
    assert found.disagreement == pytest.approx(np.sqrt(2), abs=1e-5)
    assert found.rank_correlation == pytest.approx(1)
    assert found.decisions == (explanation.decision, 1.5)
    with pytest.raises(Unmeasurable, match="no second"):
        checks.agreement([explanation], region)


def test_the_order_of_frames_matters_to_those_that_mix_them(clip, network):
    assert checks.frame_order(clip, network, (1, 0)) < 1e-5
    motion = made_network(architecture="integration-motion")
    assert checks.frame_order(clip, motion, (1, 0)) > 1e-5


def test_the_overlap_of_classes_by_hand():
    first = np.array([[[1.0, -2, 3]]], np.float32)
    assert checks.class_overlap(first, -first) == 0
    assert checks.class_overlap(first, first) == 1
    assert checks.class_overlap(first, np.array([[[2.0, 1, 0]]])) == pytest.approx(
        1 / 6
    )
    with pytest.raises(Unmeasurable):
        checks.class_overlap(-np.abs(first), -np.abs(first))


def test_the_alarm_fires_when_the_background_tells_the_classes():
    rng = np.random.default_rng(0)
    videos = np.repeat(np.arange(20), 4)
    labels = videos % 2
    chance = checks.background_alarm(rng.normal(size=80), labels, videos.astype(str))
    assert not chance.fires
    told = checks.background_alarm(
        rng.normal(size=80) + 2 * labels, labels, videos.astype(str)
    )
    assert told.fires
    assert told.auc > 0.85
    few = checks.background_alarm(labels[:8] * 1.0, labels[:8], videos[:8].astype(str))
    assert few.interval is None
    assert not few.fires
