import numpy as np
import pytest
import torch
from torch.nn.functional import interpolate

from liverwort_gui.explain import explain, hooks, perturb
from liverwort_gui.jobs import run_inline
from liverwort_gui.networks.integration_net import IntegrationConfig, IntegrationNet
from liverwort_gui.networks.network import Network
from tests.explain.made import made_clip, made_network
from tests.explain.test_hooks import SCORE
from tests.networks.made import made_card


def rectifying_network() -> Network:
    """Return a network whose features are max(x, 0) and max(x, 0) / 2.

    Class 1 is 3 times the first minus 2 times the second, on average; class 0 is 0.
    """
    config = IntegrationConfig(
        branches=("depthwise",),
        widths=(1,),
        strides=(1,),
        summed_channels=2,
        activation="relu",
        in_channels=1,
    )
    module = IntegrationNet(config).eval()
    branch = module.get_submodule("depthwise")
    stage = branch.stages[0]
    with torch.no_grad():
        stage.conv[0].weight.zero_()
        stage.conv[0].weight[0, 0, 1, 1] = 1
        stage.conv[1].weight.fill_(1)
        stage.norm.eps = 0.0
        branch.out.weight.copy_(torch.tensor([1.0, 0.5]).view(2, 1, 1, 1))
        branch.out.bias.zero_()
        module.head.weight.copy_(torch.tensor([[0, 0], [3, -2]]).view(2, 2, 1, 1))
        module.head.bias.zero_()
    card = made_card({}, architecture="depthwise")
    return Network(module, card, "", torch.device("cpu"), torch.float32)


# Two frames of 2 x 2 pixels, one channel: the network's input.
VIDEO = torch.tensor([[4.0, -4.0, 0.0, 2.0], [0.0, 0.0, 8.0, 0.0]]).view(1, 1, 2, 2, 2)


def test_score_weights_by_hand():
    """Both masks are max(x, 0) / 8: the masked film is x max(x, 0) / 8."""
    network = rectifying_network()
    # 20 grey levels are 1, from the frame's first pixel, which stands for its median.
    grey = [[100, 20, 100, 140], [10, 10, 170, 10]]
    frames = np.array(grey, dtype=np.uint8).reshape(2, 2, 2, 1)
    video = hooks.video_of(network, frames)
    assert video.flatten().tolist() == [0, -4, 0, 2, 0, 0, 8, 0]
    features = hooks.features(network, video, hooks.find_layer(network))
    found = run_inline(perturb.score_weights(network, frames, features, SCORE, 0.25))
    masked = (4 + 64) / 8 / 8  # mean over 8 pixels of the first feature
    np.testing.assert_allclose(found, [masked * (3 - 1) - 0.25] * 2)


def test_ablation_weights_by_hand():
    network = rectifying_network()
    layer = hooks.find_layer(network)
    features = hooks.features(network, VIDEO, layer)
    found = run_inline(perturb.ablation_weights(network, VIDEO, layer, features, SCORE))
    mean = 14 / 8  # of the first feature; the second is half of it
    np.testing.assert_allclose(found, [3 * mean, -2 * mean / 2])


@pytest.mark.parametrize("name", ["integration", "integration-motion", "conv-lstm"])
def test_score_cam_is_that_of_whole_masked_films(name):
    """Against the recipe, written out without windows and for the whole clip."""
    clip, network = made_clip(frames=9), made_network(architecture=name)
    video, module = hooks.video_of(network, clip.pixels), network.module
    features = hooks.features(network, video, hooks.find_layer(network))
    found = explain(clip, network, "score-cam")
    with torch.no_grad():
        maps = torch.zeros_like(features[:, 0])
        for c in range(features.shape[1]):
            mask = (features[:, c] - features[:, c].min()) / (
                features[:, c].max() - features[:, c].min()
            )
            large = interpolate(mask[None], size=(64, 64), mode="bilinear")[0]
            masked = module(video * large)[0]
            gain = masked[1] - masked[0] - found.reference_decision
            maps += gain * features[:, c]
    np.testing.assert_allclose(found.maps, maps, rtol=1e-3, atol=1e-4)
    assert found.unit == "logit × feature"


def test_masks_are_stretched_over_time_where_a_layer_holds_fewer_moments():
    clip, network = made_clip(frames=16), made_network(architecture="resnet3d-50")
    found = explain(clip, network, "score-cam", layer="blocks.2")
    video, layer = (
        hooks.video_of(network, clip.pixels),
        hooks.find_layer(network, "blocks.2"),
    )
    features = hooks.features(network, video, layer)
    assert len(features) < 16
    c = int(perturb.chosen_channels(features)[0])
    mask = features[:, c] - features[:, c].min()
    large = interpolate(
        (mask / mask.max())[None, None], size=(16, 64, 64), mode="trilinear"
    )
    with torch.no_grad():
        masked = network.module(video * large)[0]
    weights = run_inline(
        perturb.score_weights(network, clip.pixels, features, SCORE, 0.0)
    )
    assert float(weights[c]) == pytest.approx(float(masked[1] - masked[0]), abs=1e-4)
    assert found.maps.shape[0] == 16


def test_of_many_channels_those_that_vary_most_are_tried(monkeypatch):
    monkeypatch.setattr(perturb, "MAX_CHANNELS", 2)
    features = torch.zeros(2, 4, 1, 2)
    features[:, 1, 0, 0] = 3
    features[:, 2] = 9  # large, but says nothing about places
    features[0, 3, 0, 1] = 1
    assert perturb.chosen_channels(features).tolist() == [1, 3]
    clip, network = made_clip(), made_network()
    found = explain(clip, network, "ablation-cam", layer="skip.stages.3")
    assert "Of the layer's 8 features the 2 that vary most" in found.warning
