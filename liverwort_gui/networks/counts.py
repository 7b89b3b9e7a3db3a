"""How large a network is and how much it computes, without computing anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch.utils.flop_counter import FlopCounterMode

from liverwort_gui.networks.base import FrameNetwork
from liverwort_gui.networks.registry import build


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be said of an architecture before it is trained.

    Attributes:
        parameters: numbers that training adjusts.
        macs: multiplications with addition of the convolutions and layers, for one
            clip in use; activations and norms are not counted.
        receptive_field: side in pixels of the square that a place of its evidence map
            sees; None if it has no evidence map.
    """

    parameters: int
    macs: int
    receptive_field: int | None


def facts(name: str, size: int = 256, frames: int = 32, **config: Any) -> Facts:
    """Return the facts of an architecture for clips of `frames` frames.

    Args:
        name: one of `names()`.
        size: side of the clip in pixels.
        frames: frames of the clip.
        config: fields of the architecture's config.

    Raises:
        NetworkError: if there is no such architecture or setting, or it needs another
            number of frames.
    """
    with torch.device("meta"):  # shapes without memory
        network = build(name, **config).eval()
        video = torch.empty(1, network.config.in_channels, frames, size, size)
        with torch.no_grad(), FlopCounterMode(display=False) as counter:
            network(video)
    return Facts(
        parameters=sum(p.numel() for p in network.parameters()),
        macs=counter.get_total_flops() // 2,
        receptive_field=(
            network.config.receptive_field
            if isinstance(network, FrameNetwork)
            else None
        ),
    )
