import torch

from tests.networks.made import shaken

SMALL = {"widths": (2, 3, 3, 4), "frames": 5}


def test_the_logit_is_the_sum_of_weighted_frames():
    network = shaken(0, "integration-frame-weighted", **SMALL, logit_scale=3.0)
    video = torch.randn(1, 3, 5, 24, 24)
    with torch.inference_mode():
        weight, bias = network.head_weights()  # (K, T)
        maps = sum(b(video[0].transpose(0, 1)) for b in network.branches.values())
        contributions = weight * maps.mean(dim=(1, 2, 3))  # (K, T), science B3, R3
        torch.testing.assert_close(network(video)[0], contributions.sum(1) + bias)
