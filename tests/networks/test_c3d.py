import torch

from liverwort_gui import networks
from liverwort_gui.networks.c3d import LEFT
from tests.networks.made import shaken


def test_the_original_clip_needs_no_averaging():
    with torch.device("meta"):
        network = networks.build("c3d")
        features = network.features(torch.empty(1, 3, 16, 112, 112))
    assert features.shape == (1, 512, *LEFT)
    assert network.wide[0].weight.shape == (4096, 8192)


def test_signals_reach_the_end():
    network = shaken(0, "c3d", widths=(16, 16, 16, 32, 32), hidden=8)
    with torch.inference_mode():
        features = network.features(torch.randn(1, 3, 16, 48, 48))
    assert 0.05 < features.std() < 50
