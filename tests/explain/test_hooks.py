import contextlib

import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import explaining, hooks, layers, methods, refusal
from liverwort_gui.explain.hooks import SUMMED
from tests.explain.made import made_clip, made_network

SCORE = hooks.contrast(2, 1, 0)


def left_behind(module):
    """Return what somebody borrowed from a network and did not give back."""
    return [
        part
        for part in module.modules()
        if part._forward_hooks or part._backward_hooks or "forward" in vars(part)
    ]


@contextlib.contextmanager
def unchanged(module):
    """Check that training mode, hooks, weights and gradients are as they were."""
    modes = [part.training for part in module.modules()]
    before = {name: t.clone() for name, t in module.state_dict().items()}
    wishes = [p.requires_grad for p in module.parameters()]
    yield
    assert not left_behind(module)
    assert [part.training for part in module.modules()] == modes
    assert all(p.grad is None for p in module.parameters())
    assert [p.requires_grad for p in module.parameters()] == wishes
    for name, tensor in module.state_dict().items():
        assert torch.equal(tensor, before[name])


def mixed_modes(network):
    """Make it as a user might leave it: half in training mode, wanting gradients."""
    for i, part in enumerate(network.module.modules()):
        part.training = i % 2 == 0
    network.module.requires_grad_(True)


PAIRS = [
    (name, method.name)
    for name in ("integration", "conv-lstm")
    for method in methods()
    if not refusal(method.name, name)
]


@pytest.mark.parametrize(("name", "method"), PAIRS)
def test_a_cancelled_job_gives_everything_back(name, method):
    network, grad = made_network(architecture=name), torch.is_grad_enabled()
    with unchanged(network.module):
        job = explaining(made_clip(), network, method)
        for _ in range(3):
            if next(job, None) is None:
                break
        assert torch.is_grad_enabled() == grad  # the caller's, while the job rests
        assert not torch.is_inference_mode_enabled()
        assert not left_behind(network.module)
        job.close()


class BrokenError(RuntimeError):
    pass


@pytest.mark.parametrize("name", ["integration", "resnet3d-50", "conv-lstm"])
def test_an_error_inside_the_network_leaves_nothing_behind(name, monkeypatch):
    network = made_network(architecture=name)
    mixed_modes(network)
    video = hooks.video_of(network, made_clip(frames=16).pixels)
    layer = hooks.find_layer(network)

    def fail(*_):
        raise BrokenError

    monkeypatch.setattr(type(network.module), "logits", fail)
    with unchanged(network.module):
        for work in (
            lambda: hooks.tap(network, video, layer, SCORE),
            lambda: hooks.features(network, video, layer),
            lambda: hooks.logits(network, video, layer, lambda found: found),
        ):
            with pytest.raises(BrokenError):
                work()


def test_a_wrong_module_leaves_no_hook_on_the_right_ones():
    network = made_network()
    names = ("skip", "nonesuch")
    with (
        unchanged(network.module),
        pytest.raises(AttributeError),
        hooks.hooked(network.module, names, print),
    ):
        pass


@pytest.mark.parametrize("name", networks.names())
def test_every_layer_can_be_tapped(name):
    network = made_network(architecture=name)
    mixed_modes(network)
    frames = max(6, networks.architecture(name).least_frames)
    video = hooks.video_of(network, made_clip(frames=frames).pixels)
    with unchanged(network.module):
        for layer_name in layers(network):
            layer = hooks.find_layer(network, layer_name)
            tapped = hooks.tap(network, video, layer, SCORE)
            assert tapped.features.shape == tapped.gradient.shape
            assert 1 <= len(tapped.features) <= frames
            assert tapped.gradient.any()
            found = hooks.features(network, video, layer)
            torch.testing.assert_close(found, tapped.features)


@pytest.mark.parametrize("name", networks.names())
def test_the_default_layer_is_the_last(name):
    network = made_network(architecture=name)
    assert hooks.find_layer(network).name == layers(network)[-1]


def test_layers_have_the_names_of_the_networks_parts():
    stages = [f"{b}.stages.{i}" for b in ("skip", "depthwise") for i in range(4)]
    assert layers(made_network()) == (*stages, SUMMED)
    assert layers(made_network(architecture="conv-lstm")) == (
        "features.0",
        "features.1",
        "cell",
    )


def test_an_unknown_layer_is_refused_with_the_choices():
    with pytest.raises(LiverwortError, match=r"no layer 'head'.*summed map"):
        hooks.find_layer(made_network(), "head")


@pytest.mark.parametrize("name", ["integration", "integration-motion", "conv-lstm"])
def test_logits_are_the_networks_own(name):
    clip, network = made_clip(frames=9), made_network(architecture=name)
    video = hooks.video_of(network, clip.pixels)
    expected = network.logits(clip.pixels)
    np.testing.assert_allclose(hooks.logits(network, video), expected, atol=1e-5)
    same = hooks.logits(network, video, hooks.find_layer(network), lambda found: found)
    np.testing.assert_allclose(same, expected, atol=1e-5)


def test_a_network_in_training_mode_is_explained_as_in_eval_mode():
    network = made_network(architecture="resnet3d-50")
    video = hooks.video_of(network, made_clip(frames=16).pixels)
    expected = hooks.tap(network, video, hooks.find_layer(network), SCORE)
    mixed_modes(network)
    with unchanged(network.module):
        found = hooks.tap(network, video, hooks.find_layer(network), SCORE)
    torch.testing.assert_close(found.gradient, expected.gradient)


def test_frames_in_groups_give_the_gradient_of_the_whole():
    clip, network = made_clip(frames=9), made_network(architecture="integration-motion")
    video, layer = hooks.video_of(network, clip.pixels), hooks.find_layer(network)
    assert len(list(hooks.windows(network, 9))) == 3
    tapped = hooks.tap(network, video, layer, SCORE)
    weight, _ = network.head()
    expected = (weight[1] - weight[0]) / tapped.features[:, 0].numel()
    np.testing.assert_allclose(
        tapped.gradient,
        np.broadcast_to(expected[:, None, None], tapped.gradient.shape),
        rtol=1e-5,
    )


def test_the_features_of_a_layer_come_frames_first():
    clip, network = made_clip(frames=9), made_network(architecture="conv-lstm")
    video = hooks.video_of(network, clip.pixels)
    found = hooks.features(network, video, hooks.find_layer(network))
    pooled = found.mean(dim=(0, 2, 3))
    weight, bias = network.head()
    np.testing.assert_allclose(
        weight @ pooled + bias, network.logits(clip.pixels), atol=1e-5
    )
