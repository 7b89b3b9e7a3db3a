"""ConvLSTM on the features of each frame (Shi et al. 2015): the paper's outlook.

Strided convolutions reduce each frame by itself; a ConvLSTM cell then goes from frame
to frame and can compare them, so it can see motion. Its memory looks at the gates by
one weight per channel (the original: one per channel and place), so that pictures of
any size fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import torch
from torch import Tensor, nn

from liverwort_gui.networks.base import NetworkConfig, VideoNetwork, fold_time
from liverwort_gui.networks.integration_net import (
    ACTIVATIONS,
    Stage,
    dense_conv,
    odd_stages,
)


@dataclass(frozen=True, slots=True)
class ConvLstmConfig(NetworkConfig):
    """The settings of ConvLSTM, all our own.

    Attributes:
        widths: channels after each convolution with stride 2.
        hidden: channels of the cell's memory and output.
        activation: "frelu" or "relu", between the convolutions.
    """

    widths: tuple[int, ...] = (16, 32, 32)
    hidden: int = 32
    activation: str = "relu"

    def __post_init__(self) -> None:
        if self.activation not in ACTIVATIONS:
            raise ValueError(f"activation must be one of {sorted(ACTIVATIONS)}")


class ConvLstmCell(nn.Module):
    """Reads a sequence of features and returns its output at every step.

    Shape: (N, T, C, h, w) to (N, T, hidden, h, w).
    """

    def __init__(self, channels: int, hidden: int) -> None:
        super().__init__()
        self.of_input = nn.Conv2d(channels, 4 * hidden, 3, padding=1)
        self.of_output = nn.Conv2d(hidden, 4 * hidden, 3, padding=1, bias=False)
        self.peepholes = nn.Parameter(torch.zeros(3, hidden, 1, 1))

    def forward(self, features: Tensor) -> Tensor:
        clips, n_frames = features.shape[:2]
        # What the input adds to the gates is known for all frames at once.
        driven = self.of_input(features.flatten(0, 1))  # (N T, 4 hidden, h, w)
        driven = driven.unflatten(0, (clips, n_frames))
        output = memory = torch.zeros_like(driven[:, 0].chunk(4, dim=1)[0]).float()
        outputs = []
        for t in range(n_frames):
            output, memory = self.step(driven[:, t], output, memory)
            outputs.append(output)
        return torch.stack(outputs, dim=1)

    def step(
        self, driven: Tensor, output: Tensor, memory: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return the next output and memory, (N, hidden, h, w) each (equation 3).

        Both stay float32, since the memory adds up over all frames.
        """
        gates = driven.float() + self.of_output(output.to(driven.dtype)).float()
        enter, keep, new, leave = gates.chunk(4, dim=1)
        enter = torch.sigmoid(enter + self.peepholes[0] * memory)
        keep = torch.sigmoid(keep + self.peepholes[1] * memory)
        memory = keep * memory + enter * torch.tanh(new)
        leave = torch.sigmoid(leave + self.peepholes[2] * memory)
        return leave * torch.tanh(memory), memory


class ConvLstmNet(VideoNetwork):
    """Features of each frame, a ConvLSTM cell, mean over frames and places, head.

    Shape (N clips, T frames, K classes):
        forward: (N, in_channels, T, H, W) to logits (N, K).
    """

    memory_format: ClassVar[torch.memory_format] = torch.channels_last

    def __init__(self, config: ConvLstmConfig) -> None:
        super().__init__()
        self.config = config
        channels = (config.in_channels, *config.widths)
        odd = odd_stages((2,) * len(config.widths))
        self.features = nn.Sequential(
            *(
                Stage(dense_conv(*sizes, 2, odd[i]), sizes[1], config.activation, 0.0)
                for i, sizes in enumerate(pairwise(channels))
            )
        )
        self.cell = ConvLstmCell(channels[-1], config.hidden)
        self.head = nn.Linear(config.hidden, config.classes)

    def forward(self, video: Tensor) -> Tensor:
        clips, _, n_frames = video.shape[:3]
        frames = fold_time(video)  # (N T, in_channels, H, W)
        features = self.features(frames).unflatten(0, (clips, n_frames))
        outputs = self.cell(features)  # (N, T, hidden, H / 8, W / 8)
        return self.logits(outputs.float().mean(dim=(1, 3, 4)))
