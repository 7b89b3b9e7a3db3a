import numpy as np
import pytest
import torch
from torch.nn.functional import cross_entropy

from liverwort_gui.networks.fold import folded
from liverwort_gui.networks.integration_net import (
    FReLU,
    IntegrationConfig,
    Larger,
)
from tests.benchmarks.literal import literal_names, literal_twin
from tests.networks.made import shaken

SMALL = {"widths": (4, 6, 8, 8), "strides": (2, 2, 1, 1)}


@pytest.mark.parametrize(
    "config",
    [
        {},
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


@pytest.mark.parametrize("mode", ["train", "eval"])
@pytest.mark.parametrize("activation", ["frelu", "relu"])
@pytest.mark.parametrize(
    ("name", "skips"),
    [
        ("skip", True),
        ("depthwise", True),
        ("integration-ss", True),
        ("integration-dd", True),
        ("integration", True),
        ("integration", False),
        ("integration-motion", True),
        ("integration-frame-weighted", True),
    ],
)
def test_answers_and_gradients_equal_the_literal_form(name, skips, activation, mode):
    config = {**SMALL, "activation": activation, "skips": skips}
    if name == "integration-frame-weighted":
        config["frames"] = 3
    # In double precision: in single, rounding decides which of two values is larger.
    network = shaken(0, name, **config).double()
    twin = literal_twin(network).double()
    network.train(mode == "train")
    twin.train(mode == "train")
    video = torch.randn(2, 3, 3, 24, 24, dtype=torch.float64)
    labels = torch.tensor([0, 1])
    ours, literal = network(video).double(), twin(video)
    torch.testing.assert_close(ours, literal, atol=1e-5, rtol=0)
    cross_entropy(ours, labels).backward()
    cross_entropy(literal, labels).backward()
    gradients = {key: p.grad for key, p in network.named_parameters()}
    expected = dict(twin.named_parameters())
    for key, gradient in literal_names(network, gradients).items():
        torch.testing.assert_close(gradient, expected[key].grad, atol=1e-5, rtol=0)
    seen = literal_names(network, dict(network.named_buffers()))
    for key, buffer in twin.named_buffers():  # what the batch norms have measured
        torch.testing.assert_close(seen[key], buffer, atol=1e-5, rtol=0)


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


def test_the_gradient_of_the_larger_is_that_of_maximum():
    x, y = (torch.randn(50, requires_grad=True) for _ in range(2))
    weights = torch.randn(50)
    ours = torch.autograd.grad((weights * Larger.apply(x, y)).sum(), (x, y))
    torchs = torch.autograd.grad((weights * torch.maximum(x, y)).sum(), (x, y))
    assert all(torch.equal(a, b) for a, b in zip(ours, torchs, strict=True))


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


@pytest.mark.parametrize("strides", [(2, 2, 1), (2, 2, 2, 1), (2, 2, 1, 1), (2, 2, 2)])
@pytest.mark.parametrize("branch", ["skip", "depthwise"])
def test_a_map_value_is_shown_where_it_looks(strides, branch):
    size = int(np.prod(strides))  # of the square it is shown on, pixels
    widths = (4,) * len(strides)
    network = shaken(
        0, branch, widths=widths, strides=strides, activation="relu", skips=False
    )
    for parameter in network.parameters():
        parameter.data.fill_(1)  # all that is seen counts alike
    frame = torch.rand(1, 3, 192, 192, requires_grad=True)
    cell = 192 // size // 2
    network.summed_maps(frame)[0, :, cell, cell].sum().backward()
    seen = frame.grad.abs().sum(dim=(0, 1)).double()
    pixels = torch.arange(192)
    for axis in (0, 1):
        middle = float((seen.sum(dim=1 - axis) * pixels).sum() / seen.sum())
        assert middle == pytest.approx(size * cell + (size - 1) / 2, abs=0.6)


@pytest.mark.parametrize("side", [31, 32, 33, 34])
def test_odd_sizes_are_rounded_up_around_odd_pixels_too(side):
    frames = torch.randn(2, 3, side, side)
    maps = shaken(strides=(2, 2, 2, 1)).summed_maps(frames)
    assert maps.shape[-2:] == (-(-side // 8),) * 2


def test_relu_and_no_skips_can_be_chosen():
    assert shaken(activation="relu").config.receptive_field == 31
    with_skips = sum(p.numel() for p in shaken(**SMALL).parameters())
    without = sum(p.numel() for p in shaken(**SMALL, skips=False).parameters())
    assert with_skips - without == 3 * sum(SMALL["widths"])
