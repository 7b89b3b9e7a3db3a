"""A network with its weights, ready to analyze clips."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from liverwort_gui.errors import NetworkError
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.fold import folded
from liverwort_gui.networks.integration_net import IntegrationNet
from liverwort_gui.networks.preprocess import to_input
from liverwort_gui.networks.registry import build

CHUNK = {"cpu": 4, "mps": 32, "cuda": 256}  # frames at a time; 4 fit a CPU's cache


@dataclass(frozen=True, eq=False)
class Network:
    """What a user picks: an architecture with weights and their card.

    Attributes:
        module: the network in eval mode, batch norms folded, on `device`.
        card: what it is and where it may be used.
        sha256: of the weights file.
        device: where it computes.
        dtype: of the convolutions; head and sums are always float32.
    """

    module: IntegrationNet
    card: Card
    sha256: str
    device: torch.device
    dtype: torch.dtype

    @torch.inference_mode()
    def summed_maps(self, frames: NDArray[np.number]) -> Tensor:
        """Return the summed map A of each frame, the input of the head.

        Frames are computed in small groups, since they do not depend on each other.

        Args:
            frames: (F, S, S, C), grey levels 0..255.

        Returns:
            (F, summed channels, h, w) float32 on the CPU.
        """
        channels = self.module.config.in_channels
        step = CHUNK.get(self.device.type, 32)
        maps = [
            self.module.summed_maps(
                to_input(frames[first : first + step], channels).to(
                    self.device, self.dtype
                )
            )
            .float()
            .cpu()
            for first in range(0, len(frames), step)
        ]
        return torch.cat(maps)

    def head(self) -> tuple[Tensor, Tensor]:
        """Return W (K, C) and b (K,) of the head, float32 on the CPU."""
        weight, bias = self.module.head_weights()
        return weight.detach().cpu(), bias.detach().cpu()


def load(
    name_or_file: str,
    device: torch.device | None = None,
    dtype: torch.dtype = torch.float32,
) -> Network:
    """Load bundled weights by name, or a .safetensors file of this program.

    Raises:
        NetworkError: if it is unknown, damaged, or does not fit its architecture.
    """
    file = weights.find(name_or_file)
    card, tensors, sha256 = weights.read(file)
    module = build(card.architecture, **card.config)
    if len(card.classes) != module.config.classes:
        raise NetworkError(
            f"{file} does not fit its architecture ({len(card.classes)} names for "
            f"{module.config.classes} classes): choose other weights."
        )
    fill(module, tensors, str(file))
    device = device or torch.device("cpu")
    ready = folded(module).to(device, dtype, memory_format=torch.channels_last)  # type: ignore[call-overload]
    ready.head.float()
    return Network(ready, card, sha256, device, dtype)


def fill(
    module: torch.nn.Module, tensors: dict[str, NDArray[np.generic]], file: str
) -> None:
    """Copy `tensors` into `module`; names, shapes and types must agree exactly.

    Raises:
        NetworkError: if they do not, naming `file` and the first difference.
    """
    expected = module.state_dict()
    for name in sorted(expected.keys() | tensors.keys()):
        if name not in tensors or name not in expected:
            raise NetworkError(
                f"{file} does not fit its architecture ({name} is missing or too "
                "many): choose other weights."
            )
        ours, theirs = expected[name], torch.from_numpy(tensors[name])
        if (ours.shape, ours.dtype) != (theirs.shape, theirs.dtype):
            raise NetworkError(
                f"{file} does not fit its architecture ({name} is "
                f"{tuple(theirs.shape)} {theirs.dtype}): choose other weights."
            )
    module.load_state_dict({k: torch.from_numpy(t) for k, t in tensors.items()})
