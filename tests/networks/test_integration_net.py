import pytest
import torch

from liverwort_gui.networks.fold import folded
from liverwort_gui.networks.integration_net import FReLU, IntegrationConfig
from tests.benchmarks.literal import literal_twin
from tests.networks.made import shaken

SMALL = {"widths": (4, 6, 8, 8), "strides": (2, 2, 1, 1)}


@pytest.mark.parametrize(
    "config",
    [
        {},
        SMALL,
        {**SMALL, "classes": 3, "summed_channels": 5},
        {**SMALL, "strides": (2, 2, 2, 1), "logit_scale": 25.0},
    ],
)
def test_frames_in_the_batch_equal_the_literal_conv3d_form(config):
    network = shaken(**config)
    video = torch.randn(2, 3, 5, 64, 64)
    with torch.inference_mode():
        torch.testing.assert_close(
            network(video), literal_twin(network)(video), atol=1e-5, rtol=0
        )


def test_odd_sizes_equal_the_literal_form_too():
    network = shaken(**SMALL)
    video = torch.randn(1, 3, 2, 45, 51)
    with torch.inference_mode():
        torch.testing.assert_close(
            network(video), literal_twin(network)(video), atol=1e-5, rtol=0
        )


def test_order_of_frames_does_not_change_the_answer():
    network, video = shaken(**SMALL), torch.randn(1, 3, 6, 32, 32)
    with torch.inference_mode():
        torch.testing.assert_close(network(video), network(video.flip(2)))


def test_a_changed_frame_changes_its_own_map_only():
    network, frames = shaken(**SMALL), torch.randn(4, 3, 32, 32)
    changed = frames.clone()
    changed[2] += 1
    with torch.inference_mode():
        before, after = network.summed_maps(frames), network.summed_maps(changed)
    moved = [not torch.equal(b, a) for b, a in zip(before, after, strict=True)]
    assert moved == [False, False, True, False]


def test_folding_batch_norm_keeps_the_maps():
    network, frames = shaken(), torch.randn(3, 3, 64, 64)
    with torch.inference_mode():
        torch.testing.assert_close(
            folded(network).summed_maps(frames),
            network.summed_maps(frames),
            atol=1e-5,
            rtol=1e-5,
        )


def test_frelu_is_the_same_in_training_and_in_use():
    torch.manual_seed(0)
    frelu = FReLU(3)
    frelu.norm = torch.nn.Identity()  # which alone differs between the two modes
    x = torch.randn(2, 3, 8, 8)
    torch.testing.assert_close(frelu.train()(x), frelu.eval()(x))
    assert (frelu(x) >= x).all()


@pytest.mark.parametrize(
    ("strides", "field"),
    [((2, 2, 2, 2), 91), ((2, 2, 2, 1), 75), ((2, 2, 1, 1), 51)],
)
def test_receptive_field_is_what_a_map_value_really_sees(strides, field):
    config = IntegrationConfig(widths=(2, 2, 2, 2), strides=strides)
    assert config.receptive_field == field  # science B4
    network = shaken(widths=(2, 2, 2, 2), strides=strides)
    frame = torch.randn(1, 3, 192, 192, requires_grad=True)
    maps = network.summed_maps(frame)
    middle = maps.shape[-1] // 2
    maps[0, :, middle, middle].sum().backward()
    touched = frame.grad.abs().sum(dim=(0, 1)).nonzero()
    extent = (touched.max(dim=0).values - touched.min(dim=0).values + 1).tolist()
    assert max(extent) <= field
    assert max(extent) >= field - 16  # a maximum lets one side through at a time


def test_relu_and_no_skips_can_be_chosen():
    assert shaken(activation="relu").config.receptive_field == 23
    with_skips = sum(p.numel() for p in shaken(**SMALL).parameters())
    without = sum(p.numel() for p in shaken(**SMALL, skips=False).parameters())
    assert with_skips - without == 3 * sum(SMALL["widths"])
