import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.train.augment import cropped, drawn_frames, relit, turned
from liverwort_gui.train.config import Augment

STILL = Augment(flip=False, rotate=False)


def rng(seed=0):
    return np.random.default_rng(seed)


def drawn(network, total, wanted, seed=0):
    found = drawn_frames(total, wanted, networks.architecture(network), rng(seed))
    return found.tolist()


def test_networks_that_judge_frames_one_by_one_get_any_frames():
    found = [drawn("integration", 32, 8, seed) for seed in range(50)]
    assert all(len(set(frames)) == 8 for frames in found)
    assert {frame for frames in found for frame in frames} == set(range(32))
    assert drawn("integration", 4, 8) == [0, 1, 2, 3]  # there are no more


def test_networks_that_mix_frames_get_a_run_of_them():
    found = [drawn("conv-lstm", 32, 8, seed) for seed in range(200)]
    assert all(frames == list(range(frames[0], frames[0] + 16)) for frames in found)
    assert {frames[0] for frames in found} == set(range(17))
    assert drawn("integration-motion", 12, 8) == list(range(12))


def test_a_network_with_a_fixed_number_of_frames_gets_them_all():
    assert drawn("integration-frame-weighted", 32, 8) == list(range(32))


def clip(side=8, frames=3):
    return rng(1).integers(0, 256, (frames, side, side, 1), dtype=np.uint8)


def test_without_variation_it_is_the_middle_of_the_clip():
    frames = clip(8)
    np.testing.assert_array_equal(turned(frames, 4, STILL, rng()), frames[:, 2:6, 2:6])


def test_turns_and_mirrors_are_all_eight_and_keep_the_frames_together():
    frames = clip(4)
    quarters = [np.rot90(frames, k, axes=(1, 2)) for k in range(4)]
    eight = {way.tobytes() for k in quarters for way in (k, k[:, :, ::-1])}
    found = {turned(frames, 4, Augment(), rng(seed)).tobytes() for seed in range(200)}
    assert found == eight
    assert len(eight) == 8


def test_a_shift_moves_the_crop_and_repeats_the_edge_where_the_clip_ends():
    frames = clip(8)
    np.testing.assert_array_equal(cropped(frames, 4, 1, -2), frames[:, 3:7, 0:4])
    moved = cropped(frames, 8, 2, 0)
    np.testing.assert_array_equal(moved[:, :6], frames[:, 2:])
    np.testing.assert_array_equal(moved[:, 6:], frames[:, [7, 7]])
    shifts = Augment(flip=False, rotate=False, shift=3)
    shapes = {turned(frames, 6, shifts, rng(seed)).shape for seed in range(30)}
    assert shapes == {(3, 6, 6, 1)}


def test_gain_stretches_what_lies_above_the_median():
    x = torch.randn(3, 8, 8, 1)
    bright = Augment(gain=0.3)
    factors = []
    for seed in range(200):
        found = relit(x, 1, bright, rng(seed))
        factors.append(float(found.std() / x.std()))
        torch.testing.assert_close(found, x * factors[-1])
    assert np.std(np.log(factors)) == pytest.approx(0.3, rel=0.2)


@pytest.mark.parametrize("shrink", [1, 2])
def test_noise_has_up_to_the_spread_asked_for(shrink):
    still = torch.zeros(2, 64, 64, 1)
    levels = Augment(noise=4.0)
    spreads = [
        float(relit(still, shrink, levels, rng(seed)).std()) * 20 * shrink
        for seed in range(30)
    ]
    assert 0 < min(spreads) < 1.5
    assert 2.5 < max(spreads) < 4.2


def test_nothing_is_relit_unless_asked_for():
    x = torch.randn(3, 8, 8, 1)
    assert relit(x, 1, Augment(), rng()) is x
