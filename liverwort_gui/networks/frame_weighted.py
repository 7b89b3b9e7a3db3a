"""Integration-Net with a weight for every frame of the clip (paper Figure 4, read so).

The summed map is transposed so that frames become channels, and the 1x1x1 head leads
from frames to classes (science B3, reading R3). Its weights are one template over the
frame's number, the same for all clips: it means something only where clips begin at
the same moment, such as a stimulus.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import ClassVar

import torch
from torch import Tensor, nn

from liverwort_gui.errors import NetworkError
from liverwort_gui.networks.base import VideoNetwork, fold_time
from liverwort_gui.networks.integration_net import IntegrationConfig, make_branches


@dataclass(frozen=True, slots=True)
class FrameWeightedConfig(IntegrationConfig):
    """As of Integration-Net.

    Attributes:
        frames: number T of frames of every clip, 32 in the paper.
    """

    frames: int = 32


class FrameWeightedNet(VideoNetwork):
    """The sum of its branches, then weights over frames.

    Shape (N clips, T frames, K classes, C summed channels):
        forward: (N, in_channels, T, H, W) to logits (N, K).
    """

    memory_format: ClassVar[torch.memory_format] = torch.channels_last

    def __init__(self, config: FrameWeightedConfig) -> None:
        super().__init__()
        self.config = config
        self.branches = nn.ModuleDict(make_branches(config))
        # A 1x1x1 convolution of T channels, which the mean over (C, h, w) follows.
        self.head = nn.Linear(config.frames, config.classes)

    def forward(self, video: Tensor) -> Tensor:
        clips, _, n_frames = video.shape[:3]
        if n_frames != self.config.frames:
            raise NetworkError(
                f"This network has a weight for each of {self.config.frames} frames, "
                f"but the clip has {n_frames}: cut clips of {self.config.frames} "
                "frames, or choose another network."
            )
        frames = fold_time(video)  # (N T, in_channels, H, W)
        maps: Tensor = reduce(
            add, [branch(frames) for branch in self.branches.values()]
        )
        strengths = maps.float().mean(dim=(1, 2, 3))  # (N T,)
        return self.logits(strengths.reshape(clips, n_frames))
