import numpy as np
import pytest
import torch
from captum.attr import LayerGradCam, LayerGradientXActivation
from torch import nn

from liverwort_gui.explain import cam, explain, hooks, perturb, published
from liverwort_gui.explain.evidence import forward
from liverwort_gui.jobs import run_inline
from tests.benchmarks.literal import literal_twin
from tests.explain.made import made_clip, made_network
from tests.networks.made import shaken

FRAME_NETWORKS = ("skip", "integration", "integration-ss", "integration-motion")

# One moment, two channels, two places.
FEATURES = torch.tensor([[[[1.0, 3.0]], [[2.0, -4.0]]]])
GRADIENT = torch.tensor([[[[0.5, 0.5]], [[-1.0, 2.0]]]])


def close(found, expected, atol=0.0):
    """Whether arrays have one shape, and values that differ by a rounding or `atol`."""
    found, expected = np.asarray(found), np.asarray(expected)
    alike = np.allclose(found, expected, rtol=1e-7, atol=atol)
    return found.shape == expected.shape and alike


def test_grad_cam_by_hand():
    # Mean gradients 0.5 and 0.5, times 2 values: 1 and 1.
    assert close(cam.grad_cam(FEATURES, GRADIENT), [[[1 + 2, 3 - 4]]])


def test_hirescam_by_hand():
    assert close(cam.hirescam(FEATURES, GRADIENT), [[[2 * (0.5 - 2), 2 * (1.5 - 8)]]])


def test_layercam_by_hand():
    assert close(cam.layercam(FEATURES, GRADIENT), [[[2 * 0.5, 2 * (1.5 - 8)]]])


def test_grad_cam_pp_by_hand():
    # Channel sums 4 and -2; 1 / (2 + 0.5 * 4) = 1/4 for both places of the first; in
    # the second only the place with gradient 2 counts, and 2 + 2 * -2 is below 0.
    maps, left_out = cam.grad_cam_pp(FEATURES, GRADIENT)
    assert close(maps, [[[0.25, 0.75]]])
    assert left_out == 1


def test_the_published_recipe_by_hand():
    # The mean over channels and places of the gradient is 0.5, times 2 values: 1.
    assert close(published.general_maps(FEATURES, GRADIENT), [[[1 + 2, 3 - 4]]])


def test_frame_weighted_maps_by_hand():
    maps = torch.tensor([[[[2.0]], [[4.0]]], [[[1.0]], [[1.0]]]])  # 2 frames
    found = published.frame_weighted_maps(maps, torch.tensor([3.0, -1.0]))
    assert close(found, [[[2 * 3 * 3]], [[2 * -1 * 1]]])
    assert found.mean() == 3 * 3 - 1 * 1  # the head: weight times mean feature


def independent_grad_cam_pp(features, head):
    """Grad-CAM++ of a score exp(D), its derivatives taken by autograd one by one."""

    def derivative(of, index):
        (gradient,) = torch.autograd.grad(of, leaf, create_graph=True)
        return gradient.flatten()[index]

    leaf = features.clone().requires_grad_()
    score = head(leaf).exp()
    sums = features.sum(dim=(0, 2, 3), keepdim=True).expand_as(features).flatten()
    weights = torch.zeros(features.numel(), dtype=features.dtype)
    for index in range(features.numel()):
        first = derivative(score, index)
        second = derivative(first, index)
        third = derivative(second, index)
        alpha = second / (2 * second + sums[index] * third)
        weights[index] = (alpha * (first / score).relu()).detach()
    channel = weights.reshape(features.shape).sum(dim=(0, 2, 3), keepdim=True)
    return (channel * features).sum(dim=1)


def test_grad_cam_pp_is_that_of_repeated_autograd():
    torch.manual_seed(0)
    features = torch.rand(2, 3, 2, 2, dtype=torch.float64)
    weight = torch.randn(3, dtype=torch.float64)

    def head(found):
        return found.mean(dim=(0, 2, 3)) @ weight

    leaf = features.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(head(leaf), leaf)
    found, left_out = cam.grad_cam_pp(features, gradient)
    assert left_out == 0
    assert close(found, independent_grad_cam_pp(features, head), atol=1e-12)


def test_layercam_is_that_of_the_literal_network():
    """Against autograd on the network written out with Conv3d."""
    clip, network = made_clip(), made_network(seed=1)
    trained = shaken(1, widths=(4, 6, 8, 8), logit_scale=5.0)
    twin = literal_twin(trained).requires_grad_(False)
    taken = []

    def take(_module, _inputs, output):
        taken.append(output.detach().requires_grad_())
        return taken[-1]

    handle = twin.summed.register_forward_hook(take)
    logits = twin(hooks.video_of(network, clip.pixels))[0]
    handle.remove()
    (gradient,) = torch.autograd.grad(logits[1] - logits[0], taken[0])
    maps = (gradient.relu() * taken[0]).sum(dim=1)[0].detach()  # (T, h, w)
    found = explain(clip, network, "layercam")
    assert close(found.maps, maps * maps.numel(), atol=1e-4)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", FRAME_NETWORKS)
def test_closed_forms_are_the_general_ones(name, seed):
    clip, network = made_clip(seed=seed), made_network(seed=seed, architecture=name)
    passed = forward(clip, network)
    weight = passed.weight[1] - passed.weight[0]
    layer = hooks.find_layer(network)
    video, score = hooks.video_of(network, clip.pixels), hooks.contrast(2, 1, 0)
    tapped = hooks.tap(network, video, layer, score)
    exact = torch.einsum("tchw,c->thw", passed.maps, weight)
    pairs = [
        (passed.maps, tapped.features),
        (exact, cam.grad_cam(tapped.features, tapped.gradient)),
        (exact, cam.hirescam(tapped.features, tapped.gradient)),
        (
            cam.closed_layercam(passed.maps, weight),
            cam.layercam(tapped.features, tapped.gradient),
        ),
        (
            cam.closed_grad_cam_pp(passed.maps, weight)[0],
            cam.grad_cam_pp(tapped.features, tapped.gradient)[0],
        ),
        (
            perturb.closed_ablation_weights(passed.maps, weight),
            run_inline(
                perturb.ablation_weights(network, video, layer, tapped.features, score)
            ),
        ),
    ]
    of_one = hooks.tap(network, video, layer, torch.tensor([0.0, 1.0]))
    pairs.append(
        (
            published.published_maps(passed, 1),
            published.general_maps(of_one.features, of_one.gradient),
        )
    )
    for closed, general in pairs:
        assert close(closed, general, atol=1e-5)


def test_the_frame_weighted_head_in_general_form():
    clip = made_clip(frames=32)
    network = made_network(architecture="integration-frame-weighted")
    closed = explain(clip, network, "published-frames")
    video, score = hooks.video_of(network, clip.pixels), hooks.contrast(2, 1, 0)
    tapped = hooks.tap(network, video, hooks.find_layer(network), score)
    general = cam.hirescam(tapped.features, tapped.gradient)
    assert close(closed.maps, general, atol=1e-5)
    assert close(
        published.general_maps(tapped.features, tapped.gradient), general, atol=1e-5
    )  # the recipe's literal weights are then the head's: it is not degenerate


class Contrast(nn.Module):
    """The decision of a network, for a peer that wants one number per clip."""

    def __init__(self, module):
        super().__init__()
        self.module = module

    def forward(self, video):
        logits = self.module(video)
        return logits[:, 1] - logits[:, 0]


@pytest.mark.parametrize(
    ("name", "layer"),
    [("resnet3d-50", "blocks.3"), ("resnet3d-50", "blocks.4"), ("c3d", "features.20")],
)
def test_captum_finds_the_same_grad_cam_and_hirescam(name, layer):
    clip, network = made_clip(frames=16), made_network(architecture=name)
    video, module = hooks.video_of(network, clip.pixels), network.module
    peer = LayerGradCam(Contrast(module), module.get_submodule(layer))
    theirs = peer.attribute(video)[0, 0]  # (T', h, w)
    tapped = hooks.tap(
        network, video, hooks.find_layer(network, layer), hooks.contrast(2, 1, 0)
    )
    ours = cam.grad_cam(tapped.features, tapped.gradient)
    assert close(ours, theirs.detach() * theirs.numel(), atol=1e-4)
    peer = LayerGradientXActivation(Contrast(module), module.get_submodule(layer))
    theirs = peer.attribute(video)[0].sum(dim=0)
    ours = cam.hirescam(tapped.features, tapped.gradient)
    assert close(ours, theirs.detach() * theirs.numel(), atol=1e-4)
