"""Every architecture works as a user's network: written, loaded, asked for logits."""

import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError
from liverwort_gui.networks.preprocess import to_input
from tests.networks.made import made_card, made_weights, shaken, tiny

SIDE = 48


def clip(frames, seed=0):
    shape = (frames, SIDE, SIDE, 1)
    return np.random.default_rng(seed).integers(0, 255, shape, dtype=np.uint8)


def loaded(folder, name, **changes):
    card = made_card(tiny(name), architecture=name, **changes)
    return networks.load(str(made_weights(folder, card, "made-up")))


@pytest.mark.parametrize("name", networks.names())
def test_a_loaded_network_answers_as_the_one_that_was_written(tmp_path, name):
    pixels = clip(max(17, networks.architecture(name).least_frames))
    network = loaded(tmp_path, name)
    original = shaken(0, name, **tiny(name))
    with torch.inference_mode():
        expected = original(to_input(pixels, 3).transpose(0, 1)[None])[0]
    np.testing.assert_allclose(network.logits(pixels), expected, atol=1e-4)


@pytest.mark.parametrize("name", ["resnet3d-50", "integration-frame-weighted"])
def test_a_clip_with_too_few_frames_is_refused_in_words(tmp_path, name):
    network = loaded(tmp_path, name)
    with pytest.raises(NetworkError, match=r"at least \d+ frames, and this one has 9"):
        network.logits(clip(9))


def test_frames_without_a_weight_are_refused_in_words(tmp_path):
    network = loaded(tmp_path, "integration-frame-weighted")
    with pytest.raises(NetworkError, match="32 frames, but the clip has 33"):
        network.logits(clip(33))


def test_a_network_that_mixes_frames_has_no_maps(tmp_path):
    network = loaded(tmp_path, "conv-lstm")
    with pytest.raises(NetworkError, match="ConvLSTM, which judges all frames"):
        network.summed_maps(clip(9))


def test_small_groups_of_frames_give_the_pairs_of_the_whole_clip(tmp_path):
    network = loaded(tmp_path, "integration-motion")
    pixels = clip(9)  # three groups on a CPU
    with torch.inference_mode():
        video = to_input(pixels, 3).transpose(0, 1)[None]
        whole = network.module.summed_maps(network.module.frame_inputs(video))
    torch.testing.assert_close(network.summed_maps(pixels), whole, atol=1e-5, rtol=0)


def test_bfloat16_decides_nearly_as_float32(tmp_path):
    for name in ("resnet3d-50", "conv-lstm", "integration-motion"):
        full = loaded(tmp_path, name)
        low = networks.load(str(tmp_path / "made-up.safetensors"), dtype=torch.bfloat16)
        pixels = clip(16)
        exact = full.logits(pixels)
        np.testing.assert_allclose(low.logits(pixels), exact, rtol=0.2, atol=0.05)


def test_a_network_of_reduced_clips_reduces_them(tmp_path):
    network = loaded(tmp_path, "integration", shrink=2)
    assert network.summed_maps(clip(2)).shape[-1] == SIDE // 2 // 8
    assert network.receptive_field == 2 * 75
    halved = to_input(clip(2), 3).unflatten(2, (-1, 2)).unflatten(4, (-1, 2))
    expected = network.module.summed_maps(halved.mean(dim=(3, 5)))
    torch.testing.assert_close(network.summed_maps(clip(2)), expected)
