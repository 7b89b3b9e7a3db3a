"""The network all benchmarks use: reference widths, made-up weights."""

from pathlib import Path

import torch

from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.integration_net import IntegrationNet
from tests.networks.made import shaken

CONFIG = {"widths": (16, 32, 64, 64), "strides": (2, 2, 1, 1), "logit_scale": 5.0}


def reference_module() -> IntegrationNet:
    """Return the network as it is trained: batch norms not folded, in eval mode."""
    return shaken(seed=0, **CONFIG)


def write_reference_weights(folder: Path) -> Path:
    """Write its weights file."""
    card = Card(
        name="reference",
        architecture="integration",
        config=CONFIG,
        classes=("wild type", "mutant"),
        clip_frames=32,
        clip_size=256,
        um_per_px=None,
        preprocess="frame-median",
        note="Made up for measuring speed.",
        trained_on="nothing",
    )
    state = reference_module().state_dict()
    tensors = {name: tensor.numpy() for name, tensor in state.items()}
    return weights.write(folder / "reference.safetensors", card, tensors)


def chip_has_bf16() -> bool:
    """Return whether this chip multiplies bfloat16 itself; elsewhere it only slows."""
    return torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
