"""Integration-Net on frames and their differences: it sees motion, and keeps evidence.

Each frame x_t goes in with x_t - x_{t-1} (science B4): the network then tells classes
by how the cell moves from one frame to the next, and its evidence is still exact, of
pairs of frames instead of frames.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import torch
from torch import Tensor

from liverwort_gui.networks.integration_net import (
    IntegrationConfig,
    IntegrationNet,
)


class IntegrationMotionNet(IntegrationNet):
    """An Integration-Net with twice the input channels: frame, difference.

    Shape (N clips, T frames, K classes):
        forward: (N, in_channels, T, H, W) to logits (N, K).
        frame_inputs: (N, in_channels, T, H, W) to (N T, 2 in_channels, H, W).
    """

    look_back: ClassVar[int] = 1

    def __init__(self, config: IntegrationConfig) -> None:
        super().__init__(replace(config, in_channels=2 * config.in_channels))
        self.config = config

    def frame_inputs(self, video: Tensor) -> Tensor:
        """Return every frame with its difference from the one before.

        The first frame has none before it and takes the second's difference; a
        single frame stands still.
        """
        difference = video.diff(dim=2)  # (N, C, T - 1, H, W)
        still = video.shape[2] == 1
        first = torch.zeros_like(video) if still else difference[:, :, :1]
        pairs = torch.cat([video, torch.cat([first, difference], dim=2)], dim=1)
        return super().frame_inputs(pairs)  # (N T, 2 C, H, W)
