"""Networks with made-up weights for tests."""

import torch
from torch import nn

from liverwort_gui.networks.integration_net import IntegrationNet
from liverwort_gui.networks.registry import build


def shaken(seed: int = 0, **config) -> IntegrationNet:
    """Return a network whose batch norms have seen uneven data, in eval mode."""
    torch.manual_seed(seed)
    network = build("integration", **config)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.running_mean, -0.5, 0.5)
            nn.init.uniform_(module.running_var, 0.5, 2.0)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.5, 0.5)
    return network.eval()
