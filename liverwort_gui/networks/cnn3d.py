"""The first 3D CNN (Ji et al. 2013): hardwired channels, two convolutions in time.

Made for 7 frames of 60 x 40 pixels; longer and larger clips are averaged to the size
that the last layer expects, which changes nothing for those of the original size.
Instead of optical flow two channels hold the flow along the gradient of the picture,
taken from the difference of two frames: -d g / (g^2 + 1), with g the gradient and d
the difference. The last layer has one bias per unit (the original: one per connected
map), and a subsampling layer one coefficient and bias per channel (one per map). The
original's further targets in training are left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import adaptive_avg_pool3d, avg_pool3d

from liverwort_gui.networks.base import NetworkConfig, VideoNetwork

UNITS = 128  # of the last layer
PLACES = (7, 4)  # rows and columns it expects
FRAMES = (3, 2)  # of still channels and of flow, which it expects


@dataclass(frozen=True, slots=True)
class Cnn3dConfig(NetworkConfig):
    """The settings of the 3D CNN are those of the paper."""


class Subsample(nn.Module):
    """Means over `side` x `side` places, a coefficient and a bias for each channel.

    Shape: (N, C, T, H, W) to (N, C, T, H / side, W / side), rounded down.
    """

    def __init__(self, channels: int, side: int) -> None:
        super().__init__()
        self.side = (1, side, side)
        self.weight = nn.Parameter(torch.ones(channels, 1, 1, 1))
        self.bias = nn.Parameter(torch.zeros(channels, 1, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        return avg_pool3d(x, self.side) * self.weight + self.bias


class Stream(nn.Module):
    """The convolutions of some hardwired channels, each treated by itself.

    Shape: (N, C, T, H, W) to (N, 6 C, `frames`, 7, 4).
    """

    def __init__(self, channels: int, frames: int) -> None:
        super().__init__()
        self.left = (frames, *PLACES)
        sets = 2 * channels  # two sets of maps, and then three of each
        self.layers = nn.Sequential(
            nn.Conv3d(channels, sets, (3, 7, 7), groups=channels),  # 54 x 34
            nn.Tanh(),
            Subsample(sets, 2),  # 27 x 17
            nn.Tanh(),
            nn.Conv3d(sets, 3 * sets, (3, 7, 6), groups=sets),  # 21 x 12
            nn.Tanh(),
            Subsample(3 * sets, 3),  # 7 x 4
            nn.Tanh(),
        )

    def forward(self, x: Tensor) -> Tensor:
        return adaptive_avg_pool3d(self.layers(x), self.left)


class Cnn3d(VideoNetwork):
    """Hardwired channels, their streams, a layer over all that is left, head.

    Shape (N clips, T frames, K classes):
        forward: (N, in_channels, T, H, W) to logits (N, K).
    """

    def __init__(self, config: Cnn3dConfig) -> None:
        super().__init__()
        self.config = config
        self.still = Stream(3, FRAMES[0])
        self.flow = Stream(2, FRAMES[1])
        maps = 18 * FRAMES[0] + 12 * FRAMES[1]  # 78
        self.last = nn.Linear(maps * PLACES[0] * PLACES[1], UNITS)
        self.head = nn.Linear(UNITS, config.classes)

    def forward(self, video: Tensor) -> Tensor:
        still, flow = hardwired(video)
        left = [self.still(still).flatten(1), self.flow(flow).flatten(1)]
        return self.logits(torch.tanh(self.last(torch.cat(left, dim=1))))


def hardwired(video: Tensor) -> tuple[Tensor, Tensor]:
    """Return grey, vertical and horizontal gradient, and flow along the gradient.

    Shape: (N, C, T, H, W) to (N, 3, T, H, W) and (N, 2, T - 1, H, W).
    """
    grey = video.mean(dim=1, keepdim=True)
    gradient = torch.cat(torch.gradient(grey, dim=(3, 4)), dim=1)  # (N, 2, T, H, W)
    slope = gradient[:, :, :-1]
    steepness = slope.square().sum(dim=1, keepdim=True)
    flow = -grey.diff(dim=2) * slope / (steepness + 1)  # pixels per frame
    return torch.cat([grey, gradient], dim=1), flow
