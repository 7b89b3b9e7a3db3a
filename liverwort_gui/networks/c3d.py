"""C3D (Tran et al. 2015): eight 3x3x3 convolutions, five poolings, two wide layers.

Made for 16 frames of 112 x 112 pixels. Other clips are averaged to the size that the
first wide layer expects, which changes nothing for those of the original size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn
from torch.nn.functional import adaptive_avg_pool3d

from liverwort_gui.networks.base import NetworkConfig, VideoNetwork

DEPTHS = (1, 1, 2, 2, 2)  # convolutions of each group; a pooling ends it
LEFT = (1, 4, 4)  # frames, rows, columns before the wide layers


@dataclass(frozen=True, slots=True)
class C3dConfig(NetworkConfig):
    """The settings of C3D.

    Attributes:
        widths: output channels of each group of convolutions.
        hidden: outputs of each of the two wide layers, 4096 in the paper.
        dropout: probability of dropping a value after each of them, 0 to 1.
    """

    widths: tuple[int, ...] = (64, 128, 256, 512, 512)
    hidden: int = 4096
    dropout: float = 0.5


class C3d(VideoNetwork):
    """Convolutions with ReLU, max pooling, two fully connected layers, head.

    Shape (N clips, T frames, K classes), in brackets for 16 frames of 112 x 112:
        forward: (N, in_channels, T, H, W) to logits (N, K).
    """

    memory_format: ClassVar[torch.memory_format] = torch.channels_last_3d

    def __init__(self, config: C3dConfig) -> None:
        super().__init__()
        self.config = config
        layers: list[nn.Module] = []
        before = config.in_channels
        for group, (width, depth) in enumerate(zip(config.widths, DEPTHS, strict=True)):
            for _ in range(depth):
                conv = nn.Conv3d(before, width, 3, padding=1)
                nn.init.kaiming_normal_(conv.weight)  # or nothing reaches the end
                layers += [conv, nn.ReLU(inplace=True)]
                before = width
            size = (2, 2, 2) if group else (1, 2, 2)  # keeps time at first
            edge = (0, 1, 1) if group == len(DEPTHS) - 1 else 0  # 7 rows become 4
            layers.append(nn.MaxPool3d(size, padding=edge))
        self.features = nn.Sequential(*layers)  # (N, 512, T / 16, ..) [512, 1, 4, 4]
        inputs = before * LEFT[0] * LEFT[1] * LEFT[2]  # 8192
        self.wide = nn.Sequential(
            nn.Linear(inputs, config.hidden),
            nn.ReLU(inplace=True),
            nn.Dropout(config.dropout),
            nn.Linear(config.hidden, config.hidden),
            nn.ReLU(inplace=True),
            nn.Dropout(config.dropout),
        )
        self.head = nn.Linear(config.hidden, config.classes)

    def forward(self, video: Tensor) -> Tensor:
        video = video.contiguous(memory_format=self.memory_format)
        features = adaptive_avg_pool3d(self.features(video), LEFT)
        return self.logits(self.wide(features.flatten(1)))
