"""Networks, cards and weights files with made-up weights for tests."""

from pathlib import Path
from typing import Any

import torch
from torch import nn

from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.registry import build

# Settings that make each architecture small enough for a test.
TINY: dict[str, dict[str, Any]] = {
    "resnet3d-50": {"widths": (2, 3, 3, 4), "depths": (1, 2, 1, 1)},
    "c3d": {"widths": (4, 4, 6, 6, 6), "hidden": 8},
    "cnn3d": {},
    "conv-lstm": {"widths": (3, 4), "hidden": 4},
}


def tiny(name: str) -> dict[str, Any]:
    """Return settings that make an architecture small."""
    return TINY.get(name, {"widths": (2, 3, 3, 4)})


def shaken(
    seed: int = 0, architecture: str = "integration", **config: Any
) -> nn.Module:
    """Return a network whose batch norms have seen uneven data, in eval mode."""
    torch.manual_seed(seed)
    network = build(architecture, **config)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d | nn.BatchNorm3d):
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
    state = shaken(0, card.architecture, **card.config).state_dict()
    tensors = {name: tensor.numpy() for name, tensor in state.items()}
    return weights.write(folder / f"{name}.safetensors", card, tensors)
