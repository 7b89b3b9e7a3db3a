import numpy as np
import pytest
import torch
from captum.attr import Deconvolution, GuidedBackprop, InputXGradient
from torch import nn

from liverwort_gui.explain import explain, gradients, hooks
from liverwort_gui.networks.integration_net import FReLU
from tests.explain.made import made_clip, made_network
from tests.explain.test_cam import Contrast
from tests.explain.test_hooks import SCORE, BrokenError, unchanged

SIGNAL = torch.tensor([1.0, -1.0, 1.0, -1.0]).view(1, 1, 1, 4)
X = torch.tensor([2.0, 2.0, -3.0, -3.0]).view(1, 1, 1, 4)


def made_frelu(factor):
    """Return max(x, factor * x)."""
    funnel = FReLU(1)
    funnel.norm = nn.Identity()
    with torch.no_grad():
        funnel.funnel.weight.zero_()
        funnel.funnel.weight[0, 0, 1, 1] = factor
    return funnel


def back_through(rule, activation):
    """Return the activation of X, and what of SIGNAL comes back to X."""
    x = X.clone().requires_grad_()
    y = rule(activation, x)
    (gradient,) = torch.autograd.grad(y, x, SIGNAL)
    return y.flatten().tolist(), gradient.flatten().tolist()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        # positive signal, and only where x was positive
        (gradients.guided, [1, 0, 0, 0]),
        # positive signal, wherever
        (gradients.deconvolved, [1, 0, 1, 0]),
    ],
)
def test_the_rules_of_relu_by_hand(rule, expected):
    y, gradient = back_through(rule, nn.ReLU(inplace=True))
    assert y == [2, 2, 0, 0]
    assert gradient == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        # at -3 the filter, -2 * -3 = 6, is the larger: the signal goes through it
        (gradients.guided, [1, 0, -2, 0]),
        # to x, as if x had been the larger everywhere
        (gradients.deconvolved, [1, 0, 1, 0]),
    ],
)
def test_the_rules_of_frelu_by_hand(rule, expected):
    y, gradient = back_through(rule, made_frelu(-2.0))
    assert y == [2, 2, 6, 6]
    assert gradient == expected


def test_no_rule_is_the_gradient_of_the_network():
    clip, network = made_clip(frames=9), made_network(architecture="integration-motion")
    video = hooks.video_of(network, clip.pixels)
    leaf = video.clone().requires_grad_()
    logits = network.module(leaf)[0]
    (expected,) = torch.autograd.grad(logits[1] - logits[0], leaf)
    found = gradients.input_gradient(network, video, SCORE)
    np.testing.assert_allclose(found, expected[0].transpose(0, 1), atol=1e-7)


NETWORKS = [
    ("integration", {"activation": "relu"}),
    ("conv-lstm", {"activation": "relu"}),
    ("resnet3d-50", {}),
    ("c3d", {}),
]


@pytest.mark.parametrize(("name", "config"), NETWORKS)
@pytest.mark.filterwarnings("ignore:Setting (forward, )?backward hooks:UserWarning")
def test_captum_finds_the_same(name, config):
    """Where all activations are ReLU; captum knows no FReLU."""
    clip = made_clip(frames=16)
    network = made_network(architecture=name, **config)
    video = hooks.video_of(network, clip.pixels)
    peer_module = plain(network.module)
    scale = video.shape[2] * video.shape[3] * video.shape[4]
    for method, peer, unit in (
        ("input-gradient", InputXGradient, scale),
        ("guided", GuidedBackprop, scale / 20),
        ("deconvolution", Deconvolution, scale / 20),
    ):
        given = video.clone().requires_grad_()
        theirs = peer(Contrast(peer_module)).attribute(given)[0].sum(dim=0) * unit
        ours = explain(clip, network, method).maps
        np.testing.assert_allclose(ours, theirs.detach(), rtol=1e-3, atol=1e-4)


def plain(module):
    """Return a network as captum's hooks need it: no activation in place."""
    for part in module.modules():
        if isinstance(part, nn.ReLU):
            part.inplace = False
    return module


def test_rules_are_taken_back_after_an_error(monkeypatch):
    network = made_network()
    video = hooks.video_of(network, made_clip().pixels)

    def fail(*_):
        raise BrokenError

    with unchanged(network.module), pytest.raises(BrokenError):
        gradients.input_gradient(network, video, SCORE, fail)


def test_a_network_without_rectifiers_gives_its_plain_gradient_and_says_so():
    clip, network = made_clip(frames=16), made_network(architecture="cnn3d")
    guided = explain(clip, network, "guided")
    assert "plain gradient" in guided.warning
    np.testing.assert_array_equal(
        guided.maps, explain(clip, network, "deconvolution").maps
    )


@pytest.mark.parametrize("method", ["guided", "deconvolution"])
def test_the_rule_of_frelu_is_told_where_it_was_used(method):
    found = explain(made_clip(), made_network(), method)
    assert "At an FReLU" in found.warning
    found = explain(made_clip(), made_network(activation="relu"), method)
    assert "FReLU" not in found.warning


def test_input_times_gradient_of_a_brighter_bar_is_on_the_bar():
    clip, network = made_clip(), made_network()
    found = explain(clip, network, "input-gradient")
    size = np.abs(found.maps[0])
    assert size[20:24, 20:40].mean() > 5 * size.mean()
