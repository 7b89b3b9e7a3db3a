"""Networks, cards and weights files with made-up weights for tests."""

from pathlib import Path
from typing import Any

import torch
from torch import nn

from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.integration_net import IntegrationNet
from liverwort_gui.networks.registry import build


def shaken(seed: int = 0, **config: Any) -> IntegrationNet:
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


def made_card(config: dict[str, Any], **changes: Any) -> Card:
    """Return the card of a network with this config; `changes` name other fields."""
    fields: dict[str, Any] = {
        "name": "made-up",
        "architecture": "integration",
        "config": config,
        "classes": ("wild type", "mutant"),
        "clip_frames": 32,
        "clip_size": 256,
        "um_per_px": None,
        "preprocess": "frame-median",
        "note": "Made up, never trained.",
        "trained_on": "nothing",
    }
    return Card(**{**fields, **changes})


def made_weights(folder: Path, card: Card, name: str = "made-up") -> Path:
    """Write random weights that fit a card, and return their file."""
    state = shaken(**card.config).state_dict()
    tensors = {name: tensor.numpy() for name, tensor in state.items()}
    return weights.write(folder / f"{name}.safetensors", card, tensors)
