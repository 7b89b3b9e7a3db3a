import dataclasses

import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.train.augment import (
    blurred,
    cropped,
    drawn_frames,
    elsewhere,
    relit,
    turned,
)
from liverwort_gui.train.config import UNVARIED, Augment


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
    np.testing.assert_array_equal(
        turned(frames, 4, UNVARIED, rng()), frames[:, 2:6, 2:6]
    )


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
    shifts = dataclasses.replace(UNVARIED, shift=3)
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


SPUN = dataclasses.replace(UNVARIED, rotate="any")


def test_any_angle_turns_about_the_middle_and_keeps_the_frames_together():
    grid = np.arange(33) - 16
    ring = np.hypot(*np.meshgrid(grid, grid))[None, :, :, None].astype(np.float32)
    frames = np.repeat(ring, 2, axis=0)  # the same from all sides
    for seed in range(5):
        found = turned(frames, 17, SPUN, rng(seed))
        np.testing.assert_allclose(found, frames[:, 8:25, 8:25], atol=0.3)
    spot = np.zeros((2, 33, 33, 1), np.float32)
    spot[:, 16, 24] = 100  # 8 pixels from the middle
    angles = []
    for seed in range(40):
        found = turned(spot, 33, SPUN, rng(seed))
        np.testing.assert_array_equal(found[0], found[1])
        y, x = np.unravel_index(found[0].argmax(), (33, 33))
        assert np.hypot(y - 16, x - 16) == pytest.approx(8, abs=1)
        angles.append(np.arctan2(y - 16, x - 16))
    assert len({round(angle, 1) for angle in angles}) > 20


def test_a_cell_is_set_on_another_background_and_leaves_its_own():
    own = rng(2).uniform(10, 60, (16, 16, 1)).astype(np.uint8)
    other = np.full((16, 16, 1), 90, np.uint8)
    frames = np.repeat(own[None], 3, axis=0)
    frames[:, 6:9, 6:9] += 50
    found = elsewhere(frames, own, other, 16, UNVARIED, rng())
    expected = np.full((3, 16, 16, 1), 90.0)
    expected[:, 6:9, 6:9] += 50
    np.testing.assert_allclose(found, expected)


def test_a_cell_and_its_new_background_are_turned_by_themselves():
    own = np.zeros((16, 16, 1), np.uint8)
    frames, other = own[None].copy(), own.copy()
    frames[:, 2, 3], other[9, 4] = 50, 100
    pairs = set()
    for seed in range(60):
        found = elsewhere(frames, own, other, 16, Augment(), rng(seed))
        cell, speck = np.argwhere(found == 50), np.argwhere(found == 100)
        pairs.add((tuple(cell[0][1:3]), tuple(speck[0][1:3])))
    assert len(pairs) > 30  # of 8 x 8


def test_blur_smooths_up_to_so_many_pixels():
    frames = rng(3).normal(50, 10, (2, 64, 64, 1)).astype(np.float32)
    soft = Augment(blur=1.0)
    spreads = [float(blurred(frames, soft, rng(seed)).std()) for seed in range(40)]
    assert max(spreads) == pytest.approx(10, abs=0.3)
    assert 2.5 < min(spreads) < 4  # a Gaussian of 1 px leaves 0.28 of white noise
    assert blurred(frames, UNVARIED, rng()) is frames
