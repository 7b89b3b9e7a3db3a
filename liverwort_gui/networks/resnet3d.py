"""3D-ResNet-50 (Hara et al. 2017): the 2D network with kernels inflated to 3x3x3.

As in the authors' program: shortcuts of type B (a 1x1x1 convolution wherever the size
changes), and a first convolution that keeps the number of frames. Their last pooling
is the mean over all that is left, so pictures and clips of any size fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn

from liverwort_gui.networks.base import NetworkConfig, VideoNetwork

EXPANSION = 4  # output channels of a bottleneck over its width


@dataclass(frozen=True, slots=True)
class ResNet3dConfig(NetworkConfig):
    """The settings of 3D-ResNet-50 are those of the reference.

    Attributes:
        widths: channels inside the bottlenecks of each group.
        depths: bottlenecks of each group; 3, 4, 6, 3 make 50 layers.
    """

    widths: tuple[int, ...] = (64, 128, 256, 512)
    depths: tuple[int, ...] = (3, 4, 6, 3)


def conv(before: int, after: int, kernel: int, stride: int = 1) -> nn.Sequential:
    """Return a cubic convolution with its norm; `stride` alone changes the size."""
    return nn.Sequential(
        nn.Conv3d(before, after, kernel, stride, padding=kernel // 2, bias=False),
        nn.BatchNorm3d(after),
    )


class Bottleneck(nn.Module):
    """1x1x1 to `width`, 3x3x3, 1x1x1 to 4 times `width`, plus the shortcut.

    Shape: (N, before, T, H, W) to (N, 4 width, T / stride, H / stride, W / stride).
    """

    def __init__(self, before: int, width: int, stride: int) -> None:
        super().__init__()
        after = EXPANSION * width
        self.reduce = conv(before, width, 1)
        self.filter = conv(width, width, 3, stride)
        self.expand = conv(width, after, 1)
        same = before == after and stride == 1
        self.shortcut = nn.Identity() if same else conv(before, after, 1, stride)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.relu(self.reduce(x))
        y = self.relu(self.filter(y))
        return self.relu(self.expand(y) + self.shortcut(x))  # type: ignore[no-any-return]


class ResNet3d(VideoNetwork):
    """Stem, four groups of bottlenecks, mean, head.

    Shape (N clips, T frames, K classes), in brackets for 32 frames of 256 x 256:
        forward: (N, in_channels, T, H, W) to logits (N, K).
    """

    memory_format: ClassVar[torch.memory_format] = torch.channels_last_3d

    def __init__(self, config: ResNet3dConfig) -> None:
        super().__init__()
        self.config = config
        before = config.widths[0]
        self.stem = nn.Sequential(  # (N, 64, T / 2, H / 4, W / 4) [64, 16, 64, 64]
            nn.Conv3d(config.in_channels, before, 7, (1, 2, 2), padding=3, bias=False),
            nn.BatchNorm3d(before),
            nn.ReLU(inplace=True),
            nn.MaxPool3d(3, stride=2, padding=1),
        )
        blocks = []
        for group, (width, depth) in enumerate(
            zip(config.widths, config.depths, strict=True)
        ):
            for number in range(depth):
                stride = 2 if group and not number else 1
                blocks.append(Bottleneck(before, width, stride))
                before = EXPANSION * width
        self.blocks = nn.Sequential(*blocks)  # (N, 2048, T / 16, H / 32, W / 32)
        self.head = nn.Linear(before, config.classes)
        for module in self.modules():
            if isinstance(module, nn.Conv3d):
                nn.init.kaiming_normal_(
                    module.weight, mode="fan_out", nonlinearity="relu"
                )

    def forward(self, video: Tensor) -> Tensor:
        video = video.contiguous(memory_format=self.memory_format)
        features = self.blocks(self.stem(video))  # [2048, 2, 8, 8]
        return self.logits(features.float().mean(dim=(2, 3, 4)))
