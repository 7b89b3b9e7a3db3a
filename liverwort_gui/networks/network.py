"""A network with its weights, ready to analyze clips."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import avg_pool2d

from liverwort_gui.errors import NetworkError
from liverwort_gui.networks import weights
from liverwort_gui.networks.base import FrameNetwork, VideoNetwork
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.fold import folded
from liverwort_gui.networks.preprocess import to_input
from liverwort_gui.networks.registry import architecture, build

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

    module: VideoNetwork
    card: Card
    sha256: str
    device: torch.device
    dtype: torch.dtype

    @property
    def frame_network(self) -> FrameNetwork:
        """The module, if every frame has evidence of its own.

        Raises:
            NetworkError: if it has none.
        """
        if isinstance(self.module, FrameNetwork):
            return self.module
        title = architecture(self.card.architecture).title
        raise NetworkError(
            f"{self.card.name} is a {title}, which judges all frames of a clip "
            "together, so no frame and no place has evidence of its own: choose a "
            "network of the Integration-Net family to see where and when."
        )

    @property
    def receptive_field(self) -> int:
        """Side of the square of clip pixels that one map value sees.

        Raises:
            NetworkError: if the network has no such map.
        """
        field: int = self.frame_network.config.receptive_field
        return field * self.card.shrink

    @torch.inference_mode()
    def summed_maps(self, frames: NDArray[np.number]) -> Tensor:
        """Return the summed map A of each frame, the input of the head.

        Frames are computed in small groups, each with the frames before it that its
        inputs are made of.

        Args:
            frames: (F, S, S, C), grey levels 0..255; consecutive frames.

        Returns:
            (F, summed channels, h, w) float32 on the CPU.

        Raises:
            NetworkError: if the network has no such map.
        """
        module = self.frame_network
        step = CHUNK.get(self.device.type, 32)
        maps = []
        for first in range(0, len(frames), step):
            begin = max(0, first - module.look_back)
            inputs = module.frame_inputs(self.video(frames[begin : first + step]))
            maps.append(module.summed_maps(inputs[first - begin :]).float().cpu())
        return torch.cat(maps)

    def head(self) -> tuple[Tensor, Tensor]:
        """Return W (K, C) and b (K,) of the head, float32 on the CPU."""
        weight, bias = self.module.head_weights()
        return weight.detach().cpu(), bias.detach().cpu()

    @torch.inference_mode()
    def logits(self, frames: NDArray[np.number]) -> NDArray[np.float64]:
        """Return the logits (K,) of a clip.

        Args:
            frames: (T, S, S, C), grey levels 0..255; consecutive frames.

        Raises:
            NetworkError: if the clip has too few frames for this network.
        """
        if isinstance(self.module, FrameNetwork):
            weight, bias = self.head()
            pooled = self.summed_maps(frames).double().mean(dim=(0, 2, 3))  # (C,)
            return np.asarray(weight.double() @ pooled + bias.double())
        least = architecture(self.card.architecture).least_frames
        if len(frames) < least:
            raise NetworkError(
                f"{self.card.name} needs clips of at least {least} frames, and this "
                f"one has {len(frames)}: cut longer clips, or choose another network."
            )
        return np.asarray(self.module(self.video(frames))[0].cpu().double())

    def video(self, frames: NDArray[np.number]) -> Tensor:
        """Return frames (F, S, S, C) as a video (1, in_channels, F, s, s).

        The side s is S over the card's `shrink`.
        """
        inputs = to_input(frames, self.module.config.in_channels)
        if self.card.shrink > 1:
            inputs = avg_pool2d(inputs, self.card.shrink)
        return inputs.to(self.device, self.dtype).transpose(0, 1)[None]


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
    ready = folded(module).to(device, dtype, memory_format=module.memory_format)  # type: ignore[call-overload]
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
