"""The network all benchmarks use: reference widths, made-up weights."""

from pathlib import Path

import torch

from liverwort_gui.networks.integration_net import IntegrationNet
from tests.networks.made import made_card, made_weights, shaken

CONFIG = {"widths": (16, 32, 64, 64), "strides": (2, 2, 1, 1), "logit_scale": 5.0}


def reference_module() -> IntegrationNet:
    """Return the network as it is trained: batch norms not folded, in eval mode."""
    return shaken(seed=0, **CONFIG)


def write_reference_weights(folder: Path) -> Path:
    """Write its weights file."""
    return made_weights(folder, made_card(CONFIG, name="reference"), "reference")


def chip_has_bf16() -> bool:
    """Return whether this chip multiplies bfloat16 itself; elsewhere it only slows."""
    return torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
