"""Integration-Net written out with Conv3d, as the paper draws it (Figure 2).

The reference for equality and for speed. It shares no code with the program; weights
move over by adding a time axis of 1.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


class LiteralFReLU(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.funnel = nn.Conv3d(
            channels,
            channels,
            (1, 3, 3),
            padding=(0, 1, 1),
            groups=channels,
            bias=False,
        )
        self.norm = nn.BatchNorm3d(channels)

    def forward(self, x: Tensor) -> Tensor:
        return torch.maximum(x, self.norm(self.funnel(x)))


def literal_activation(name: str, channels: int) -> nn.Module:
    return {"frelu": LiteralFReLU, "relu": lambda _: nn.ReLU()}[name](channels)


class LiteralStage(nn.Module):
    def __init__(
        self,
        before: int,
        after: int,
        stride: int,
        corner: int,
        depthwise: bool,
        activation: str,
    ) -> None:
        super().__init__()
        self.corner = corner  # the pixel, across and down, around which it begins
        step, edge = (1, stride, stride), 0
        if depthwise:
            self.conv = nn.Sequential(
                nn.Conv3d(
                    before, before, (1, 3, 3), step, edge, groups=before, bias=False
                ),
                nn.Conv3d(before, after, 1, bias=False),
            )
        else:
            self.conv = nn.Conv3d(before, after, (1, 3, 3), step, edge, bias=False)
        self.norm = nn.BatchNorm3d(after)
        self.activation = literal_activation(activation, after)

    def forward(self, x: Tensor) -> Tensor:
        down, across = (1 + self.corner * (side % 2) for side in x.shape[-2:])
        before = 1 - self.corner
        padded = functional.pad(x, (before, across, before, down))
        return self.activation(self.norm(self.conv(padded)))


class LiteralBranch(nn.Module):
    """Four stages and a 1x1x1 convolution; Skip-Net if `skips`."""

    def __init__(self, config, channels: int, depthwise: bool, skips: bool) -> None:
        super().__init__()
        widths, strides = config.widths, config.strides
        before = (channels, *widths[:-1])
        self.strides = strides
        last = max((i for i, s in enumerate(strides) if s == 2), default=0)
        corners = [int(s == 2 and i < last) for i, s in enumerate(strides)]
        self.stages = nn.ModuleList(
            LiteralStage(b, a, s, c, depthwise, config.activation)
            for b, a, s, c in zip(before, widths, strides, corners, strict=True)
        )
        skip_widths = widths if skips else ()
        self.skips = nn.ModuleList(
            nn.Conv3d(channels, w, 1, bias=False) for w in skip_widths
        )
        self.out = nn.Conv3d(widths[-1], config.summed_channels, 1)

    def forward(self, video: Tensor) -> Tensor:
        x, pooled = video, video
        for i, stage in enumerate(self.stages):
            x = stage(x)
            if len(self.skips):
                step = (1, self.strides[i], self.strides[i])
                pooled = functional.avg_pool3d(pooled, step, ceil_mode=True)
                x = x + self.skips[i](pooled)
        return self.out(x)


class LiteralIntegrationNet(nn.Module):
    """(N, 3, T, H, W) to logits (N, K); `summed` is the layer to explain.

    With `motion` the video goes in with the difference of each frame from the last;
    with `frames` the head is a convolution over that many frames (paper Figure 4).
    """

    def __init__(self, config, motion: bool = False, frames: int | None = None) -> None:
        super().__init__()
        channels = 2 * config.in_channels if motion else config.in_channels
        self.motion = motion
        self.branches = nn.ModuleList(
            LiteralBranch(
                config, channels, kind == "depthwise", config.skips and kind == "skip"
            )
            for kind in config.branches
        )
        self.summed = nn.Identity()
        self.frames = frames
        self.head = nn.Conv3d(frames or config.summed_channels, config.classes, 1)
        self.scale = config.logit_scale

    def forward(self, video: Tensor) -> Tensor:
        if self.motion:
            before = torch.cat([video[:, :, :1], video[:, :, :-1]], dim=2)
            difference = video - before
            difference[:, :, 0] = difference[:, :, 1]
            video = torch.cat([video, difference], dim=1)
        maps = self.branches[0](video)
        for branch in self.branches[1:]:
            maps = maps + branch(video)
        maps = self.summed(maps)
        if self.frames:
            maps = maps.transpose(1, 2)  # frames become channels
        return self.scale * self.head(maps).mean(dim=(2, 3, 4))


def literal_twin(network: nn.Module) -> LiteralIntegrationNet:
    """Return the Conv3d form of a program's network, with its weights, in eval mode."""
    config = network.config
    twin = LiteralIntegrationNet(
        config,
        motion=bool(getattr(network, "look_back", 0)),
        frames=getattr(config, "frames", None),
    )
    twin.load_state_dict(literal_names(network, network.state_dict()))
    return twin.eval()


def literal_names(network: nn.Module, tensors) -> dict[str, Tensor]:
    """Return a network's tensors under the names and in the shapes of its twin."""
    kinds = network.config.branches
    names = [f"{k}_2" if k in kinds[:i] else k for i, k in enumerate(kinds)]
    renamed = {}
    for key, tensor in tensors.items():
        kind, _, rest = key.removeprefix("branches.").partition(".")
        name = f"branches.{names.index(kind)}.{rest}" if kind in names else key
        if name == "head.weight":
            tensor = tensor.reshape(*tensor.shape[:2], 1, 1)
        renamed[name] = tensor.unsqueeze(2) if tensor.ndim == 4 else tensor
    return renamed
