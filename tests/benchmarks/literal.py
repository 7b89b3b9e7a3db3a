"""Integration-Net written out with Conv3d, as the paper draws it (Figure 2).

The reference for equality and for speed. It shares no code with the program; its
modules carry the same names, so that weights move over by adding a time axis of 1.
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


class LiteralStage(nn.Module):
    def __init__(self, before: int, after: int, stride: int, depthwise: bool) -> None:
        super().__init__()
        step, edge = (1, stride, stride), (0, 1, 1)
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
        self.activation = LiteralFReLU(after)

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(self.norm(self.conv(x)))


class LiteralBranch(nn.Module):
    def __init__(self, widths, strides, summed: int, depthwise: bool) -> None:
        super().__init__()
        before = (3, *widths[:-1])
        self.strides = strides
        self.stages = nn.ModuleList(
            LiteralStage(b, a, s, depthwise)
            for b, a, s in zip(before, widths, strides, strict=True)
        )
        skip_widths = () if depthwise else widths
        self.skips = nn.ModuleList(nn.Conv3d(3, w, 1, bias=False) for w in skip_widths)
        self.out = nn.Conv3d(widths[-1], summed, 1)

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
    """(N, 3, T, H, W) to logits (N, K); `summed` is the layer to explain."""

    def __init__(
        self,
        widths=(16, 32, 64, 64),
        strides=(2, 2, 1, 1),
        summed: int = 3,
        classes: int = 2,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self.skip = LiteralBranch(widths, strides, summed, depthwise=False)
        self.depthwise = LiteralBranch(widths, strides, summed, depthwise=True)
        self.summed = nn.Identity()
        self.head = nn.Conv3d(summed, classes, 1)
        self.scale = scale

    def forward(self, video: Tensor) -> Tensor:
        maps = self.summed(self.skip(video) + self.depthwise(video))
        return self.scale * self.head(maps).mean(dim=(2, 3, 4))


def literal_twin(network: nn.Module) -> LiteralIntegrationNet:
    """Return the Conv3d form of a program's network, with its weights, in eval mode."""
    config = network.config
    twin = LiteralIntegrationNet(
        config.widths,
        config.strides,
        config.summed_channels,
        config.classes,
        config.logit_scale,
    )
    weights = {
        name: tensor.unsqueeze(2) if tensor.ndim == 4 else tensor
        for name, tensor in network.state_dict().items()
    }
    twin.load_state_dict(weights)
    return twin.eval()
