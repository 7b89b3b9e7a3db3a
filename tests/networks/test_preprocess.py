import numpy as np
import torch

from liverwort_gui.networks.preprocess import to_input


def test_each_frame_is_centred_on_its_own_median():
    frames = np.full((2, 8, 8, 1), 30, dtype=np.uint8)
    frames[1] = 90
    frames[:, 3, 3] += 40
    x = to_input(frames, 3)
    assert x.shape == (2, 3, 8, 8)
    assert x[0].equal(x[1])
    assert x[0, 2, 3, 3] == 2.0  # 40 grey levels above the median, in units of 20
    assert x[0, 0, 0, 0] == 0.0


def test_a_frame_alone_gives_what_it_gives_among_others():
    frames = np.random.default_rng(0).integers(0, 255, (3, 8, 8, 3), dtype=np.uint8)
    assert torch.equal(to_input(frames, 3)[1:2], to_input(frames[1:2], 3))


def test_colour_is_averaged_for_a_grey_network():
    frames = np.zeros((1, 4, 4, 3), dtype=np.uint8)
    frames[0, 1, 1] = (30, 60, 90)
    assert to_input(frames, 1)[0, 0, 1, 1] == 3.0
