"""Integration-Net: Skip-Net and Depthwise-Net, summed (Fujii et al. 2022, Figure 2).

All kernels are 1 in time, so frames never mix (science B1). The network is therefore
written for single frames: time is folded into the batch, and a clip's logits are the
mean of its frames' logits. `tests/benchmarks/literal.py` holds the literal Conv3d form
and proves both equal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, conv2d


@dataclass(frozen=True, slots=True)
class IntegrationConfig:
    """What the paper leaves open, with our defaults.

    Attributes:
        classes: number K of classes.
        in_channels: channels of the input video, 3 in the paper.
        widths: output channels of the four stages of either branch.
        strides: spatial stride of each stage; they set size and receptive field of
            the evidence map (science B4: 2,2,1,1 gives 64 x 64 values that see
            51 x 51 pixels).
        summed_channels: channels C of the summed map, "the same number of channels
            as the input video" (paper 3.2).
        activation: "frelu" (paper equation 1) or "relu" (paper Table 3).
        skips: whether Skip-Net gets the input again at every stage (paper Table 3).
        dropout: probability of dropping a value after each stage, 0 to 1.
        logit_scale: fixed factor on the pooled logits; 1 in the paper. Mean pooling
            dilutes a cell that covers 1 % of the picture, so a larger factor is
            needed to learn anything in reasonable time (science E4).
    """

    classes: int = 2
    in_channels: int = 3
    widths: tuple[int, ...] = (16, 32, 64, 64)
    strides: tuple[int, ...] = (2, 2, 1, 1)
    summed_channels: int = 3
    activation: str = "frelu"
    skips: bool = True
    dropout: float = 0.0
    logit_scale: float = 1.0

    def __post_init__(self) -> None:
        if len(self.widths) != len(self.strides):
            raise ValueError(
                f"widths and strides must have one entry per stage, got "
                f"{len(self.widths)} and {len(self.strides)}"
            )
        if self.activation not in ACTIVATIONS:
            raise ValueError(f"activation must be one of {sorted(ACTIVATIONS)}")

    @property
    def receptive_field(self) -> int:
        """Side of the square of input pixels that one map value sees (science B4)."""
        kernel = 5 if self.activation == "frelu" else 3  # conv 3 and FReLU's conv 3
        field, jump = 1, 1
        for stride in self.strides:
            field += 2 * jump
            jump *= stride
            field += (kernel - 3) * jump
        return field


class FReLU(nn.Module):
    """max(x, T(x)), T a depthwise 3x3 convolution with batch norm (Ma et al. 2020).

    Shape: (F frames, C, H, W) in and out.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.funnel: nn.Module = nn.Conv2d(
            channels, channels, 3, padding=1, groups=channels, bias=False
        )
        self.norm: nn.Module = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        funnel: Tensor = self.norm(self.funnel(x))
        if self.training:  # the same, with half the cost of maximum's gradient
            return funnel + torch.relu(x - funnel)
        return torch.maximum(x, funnel, out=_reused(funnel))


def _reused(tensor: Tensor) -> Tensor | None:
    """Return where to write a result: over `tensor` unless gradients need it.

    Fresh memory for every result would cost a tenth of the time on a CPU.
    """
    return None if torch.is_grad_enabled() else tensor


def _relu(channels: int) -> nn.Module:
    return nn.ReLU()


ACTIVATIONS: dict[str, Callable[[int], nn.Module]] = {"frelu": FReLU, "relu": _relu}


class Stage(nn.Module):
    """Convolution, batch norm, activation, dropout (paper 3.2).

    Shape: (F, in_channels, H, W) to (F, channels, H / stride, W / stride).
    """

    def __init__(
        self, conv: nn.Module, channels: int, activation: str, dropout: float
    ) -> None:
        super().__init__()
        self.conv = conv
        self.norm: nn.Module = nn.BatchNorm2d(channels)
        self.activation = ACTIVATIONS[activation](channels)
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        return self.dropout(self.activation(self.norm(self.conv(x))))  # type: ignore[no-any-return]


def dense_conv(channels_in: int, channels: int, stride: int) -> nn.Module:
    """Return a 3x3 convolution over all channels."""
    return nn.Conv2d(channels_in, channels, 3, stride, padding=1, bias=False)


def depthwise_conv(channels_in: int, channels: int, stride: int) -> nn.Module:
    """Return one 3x3 filter per channel, then a 1x1 convolution to `channels`."""
    return nn.Sequential(
        nn.Conv2d(
            channels_in, channels_in, 3, stride, 1, groups=channels_in, bias=False
        ),
        nn.Conv2d(channels_in, channels, 1, bias=False),
    )


def average(frames: Tensor, stride: int) -> Tensor:
    """Return means over squares of `stride` pixels, smaller ones at odd edges.

    Shape: (F, C, H, W) to (F, C, H / stride, W / stride), rounded up.
    """
    channels, height, width = frames.shape[1:]
    if height % stride or width % stride:
        return avg_pool2d(frames, stride, ceil_mode=True)
    # The same as a convolution, which takes a tenth of the time on a CPU.
    kernel = frames.new_full((channels, 1, stride, stride), 1 / stride**2)
    return conv2d(frames, kernel, stride=stride, groups=channels)


class Branch(nn.Module):
    """Four stages, then a 1x1 convolution to the summed channels.

    With `skips` the input, average-pooled to each stage's size and brought to its
    channels by a 1x1 convolution, is added to the stage's output: Skip-Net. With
    `conv=depthwise_conv` and no skips it is Depthwise-Net.

    Shape: (F, in_channels, H, W) to (F, summed_channels, h, w).
    """

    def __init__(
        self,
        config: IntegrationConfig,
        conv: Callable[[int, int, int], nn.Module],
        *,
        skips: bool,
    ) -> None:
        super().__init__()
        channels = (config.in_channels, *config.widths)
        self.strides = config.strides
        self.stages = nn.ModuleList(
            Stage(conv(before, after, stride), after, config.activation, config.dropout)
            for before, after, stride in zip(
                channels[:-1], channels[1:], config.strides, strict=True
            )
        )
        self.skips = nn.ModuleList(
            nn.Conv2d(config.in_channels, width, 1, bias=False)
            for width in (config.widths if skips else ())
        )
        self.out = nn.Conv2d(config.widths[-1], config.summed_channels, 1)

    def forward(self, frames: Tensor) -> Tensor:
        x, pooled = frames, frames
        for i, (stage, stride) in enumerate(
            zip(self.stages, self.strides, strict=True)
        ):
            x = stage(x)
            if self.skips:
                if stride > 1:
                    pooled = average(pooled, stride)
                skipped = self.skips[i](pooled)
                x = torch.add(x, skipped, out=_reused(skipped))
        return self.out(x)  # type: ignore[no-any-return]


class IntegrationNet(nn.Module):
    """Skip-Net plus Depthwise-Net, a 1x1 head and average pooling (paper 3.2).

    Shape (N clips, T frames, K classes, C summed channels):
        forward: (N, in_channels, T, H, W) to logits (N, K).
        summed_maps: frames (F, in_channels, H, W) to the summed map (F, C, h, w).
    """

    def __init__(self, config: IntegrationConfig) -> None:
        super().__init__()
        self.config = config
        self.skip = Branch(config, dense_conv, skips=config.skips)
        self.depthwise = Branch(config, depthwise_conv, skips=False)
        self.head = nn.Conv2d(config.summed_channels, config.classes, 1)

    def summed_maps(self, frames: Tensor) -> Tensor:
        return self.skip(frames) + self.depthwise(frames)  # type: ignore[no-any-return]

    def head_weights(self) -> tuple[Tensor, Tensor]:
        """Return W (K, C) and b (K,), float32, with the logit scale absorbed."""
        scale = self.config.logit_scale
        weight = self.head.weight.flatten(1).float() * scale  # (K, C)
        assert self.head.bias is not None
        return weight, self.head.bias.float() * scale

    def frame_logits(self, frames: Tensor) -> Tensor:
        """Return the logits (F, K) of single frames (F, in_channels, H, W)."""
        weight, bias = self.head_weights()
        pooled = self.summed_maps(frames).float().mean(dim=(2, 3))  # (F, C)
        return pooled @ weight.T + bias

    def forward(self, video: Tensor) -> Tensor:
        clips, _, n_frames = video.shape[:3]
        frames = video.transpose(1, 2).flatten(0, 1)  # (N T, in_channels, H, W)
        logits: Tensor = self.frame_logits(frames)  # (N T, K)
        return logits.reshape(clips, n_frames, -1).mean(dim=1)
