"""What all networks share: their settings, a linear head, and single frames."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

import torch
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class NetworkConfig:
    """What every network can be built with.

    Attributes:
        classes: number K of classes.
        in_channels: channels of the input video, 3 in the paper.
        logit_scale: fixed factor on the logits; 1 in the paper. Mean pooling dilutes
            a cell that covers 1 % of the picture, so a larger factor is needed to
            learn anything in reasonable time (science E4).
    """

    classes: int = 2
    in_channels: int = 3
    logit_scale: float = 1.0


class VideoNetwork(nn.Module):
    """A network of clips: a body, and a head that is linear in pooled features.

    Shape (N clips, T frames, K classes):
        forward: (N, in_channels, T, H, W) to logits (N, K).

    Attributes:
        memory_format: order of the weights in memory in which it computes fastest.
    """

    memory_format: ClassVar[torch.memory_format] = torch.contiguous_format
    config: Any  # a NetworkConfig
    head: nn.Conv2d | nn.Linear

    def head_weights(self) -> tuple[Tensor, Tensor]:
        """Return W (K, C) and b (K,), float32, with the logit scale absorbed."""
        scale = self.config.logit_scale
        assert self.head.bias is not None
        weight = self.head.weight.flatten(1).float() * scale  # (K, C)
        return weight, self.head.bias.float() * scale

    def logits(self, features: Tensor) -> Tensor:
        """Return logits (N, K) of pooled features (N, C), in float32.

        A matrix product would be rounded to 3 digits under bfloat16 autocast.
        """
        weight, bias = self.head_weights()
        return (features.float()[:, None] * weight).sum(dim=2) + bias


class FrameNetwork(VideoNetwork, ABC):
    """A network whose clip logits are the mean of its frames' logits (science B1).

    Its head is a 1x1 convolution of the summed map, followed by the mean over places:
    so every place of every frame has exact evidence (science B4).

    Shape (F frames, C summed channels):
        summed_maps: inputs (F, channels, H, W) to the summed map (F, C, h, w).

    Attributes:
        look_back: frames before a frame that its input is made of.
        head: 1x1 convolution of the summed map.
    """

    memory_format: ClassVar[torch.memory_format] = torch.channels_last
    look_back: ClassVar[int] = 0
    head: nn.Conv2d

    @abstractmethod
    def summed_maps(self, frames: Tensor) -> Tensor:
        """Return the map (F, C, h, w) that the head is applied to."""

    def frame_inputs(self, video: Tensor) -> Tensor:
        """Return the input of every frame: (N, C, T, H, W) to (N T, C, H, W)."""
        return fold_time(video)

    def frame_logits(self, frames: Tensor) -> Tensor:
        """Return the logits (F, K) of inputs (F, C, H, W), see `frame_inputs`."""
        return self.logits(self.summed_maps(frames).float().mean(dim=(2, 3)))

    def forward(self, video: Tensor) -> Tensor:
        clips, _, n_frames = video.shape[:3]
        logits = self.frame_logits(self.frame_inputs(video))  # (N T, K)
        return logits.reshape(clips, n_frames, -1).mean(dim=1)


def fold_time(video: Tensor) -> Tensor:
    """Make frames the batch: (N, C, T, H, W) to (N T, C, H, W), channels last."""
    frames = video.transpose(1, 2).flatten(0, 1)
    return frames.contiguous(memory_format=torch.channels_last)


@torch.no_grad()
def begin_undecided(network: VideoNetwork) -> None:
    """Make the head of a new network small, so that it begins near p = 1 / K.

    The logit scale would otherwise make it begin certain, and mostly wrong.
    """
    assert network.head.bias is not None
    network.head.weight.div_(network.config.logit_scale)
    network.head.bias.zero_()
