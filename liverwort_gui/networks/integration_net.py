"""Integration-Net and its parts, Skip-Net and Depthwise-Net (Fujii et al. 2022).

Figure 2 of the paper sums a Skip-Net and a Depthwise-Net; SS-, DD- and SD-Integration
and the single networks of its Table 1 differ in `branches` only. All kernels are 1 in
time, so frames never mix (science B1). The network is therefore written for single
frames: time is folded into the batch, and a clip's logits are the mean of its frames'
logits. `tests/benchmarks/literal.py` holds the literal Conv3d form, and tests prove
both equal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, conv2d, pad

from liverwort_gui.networks.base import FrameNetwork, NetworkConfig

# The gradient where a tensor exceeds a number, else 0: the gradient of ReLU.
threshold_backward = torch.ops.aten.threshold_backward.grad_input


@dataclass(frozen=True, slots=True)
class IntegrationConfig(NetworkConfig):
    """What the paper leaves open, with our defaults.

    Attributes:
        branches: the networks that are summed, each "skip" or "depthwise".
        widths: output channels of the four stages of either branch.
        strides: spatial stride of each stage; they set size and receptive field of
            the evidence map (science B4: 2,2,2,1 gives 32 x 32 values that see
            75 x 75 pixels).
        summed_channels: channels C of the summed map, "the same number of channels
            as the input video" (paper 3.2).
        activation: "frelu" (paper equation 1) or "relu" (paper Table 3).
        skips: whether Skip-Net gets the input again at every stage (paper Table 3).
        dropout: probability of dropping a value after each stage, 0 to 1.
    """

    branches: tuple[str, ...] = ("skip", "depthwise")
    widths: tuple[int, ...] = (16, 32, 64, 64)
    strides: tuple[int, ...] = (2, 2, 2, 1)
    summed_channels: int = 3
    activation: str = "frelu"
    skips: bool = True
    dropout: float = 0.0

    def __post_init__(self) -> None:
        if not self.branches or not set(self.branches) <= {"skip", "depthwise"}:
            raise ValueError(
                f"branches must be some of skip and depthwise, got {self.branches}"
            )
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


class Larger(torch.autograd.Function):
    """The larger of two tensors of one shape, elementwise.

    As torch.maximum, whose gradient takes several times as long. Where both are equal
    the gradient goes to the first.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, y: Tensor) -> Tensor:
        larger = torch.maximum(x, y)
        ctx.save_for_backward(x, larger)  # which the layers around it keep anyway
        return larger

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor]:
        x, larger = ctx.saved_tensors
        excess = larger - x  # above 0 where y is larger
        of_y = threshold_backward(gradient, excess, 0, grad_input=excess)
        return gradient - of_y, of_y


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
        if torch.is_grad_enabled():
            larger: Tensor = Larger.apply(x, funnel)  # type: ignore[no-untyped-call]
            return larger
        return torch.maximum(x, funnel, out=funnel)


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


class OddConv2d(nn.Conv2d):
    """A 3x3 convolution of stride 2 around pixels 1, 3, 5 ..., not 0, 2, 4 ...

    Shape: (F, C, H, W) to (F, C, H / 2, W / 2), rounded up.
    """

    def forward(self, x: Tensor) -> Tensor:
        height, width = x.shape[-2:]
        return super().forward(pad(x, (0, 1 + width % 2, 0, 1 + height % 2)))


def conv3x3(
    channels_in: int, channels: int, stride: int, *, odd: bool, groups: int = 1
) -> nn.Conv2d:
    """Return a 3x3 convolution without bias, around odd pixels if `odd`."""
    size: dict[str, Any] = {"kernel_size": 3, "groups": groups, "bias": False}
    if odd:
        return OddConv2d(channels_in, channels, stride=stride, **size)
    return nn.Conv2d(channels_in, channels, stride=stride, padding=1, **size)


def dense_conv(
    channels_in: int, channels: int, stride: int, odd: bool = False
) -> nn.Module:
    """Return a 3x3 convolution over all channels."""
    return conv3x3(channels_in, channels, stride, odd=odd)


def depthwise_conv(
    channels_in: int, channels: int, stride: int, odd: bool = False
) -> nn.Module:
    """Return one 3x3 filter per channel, then a 1x1 convolution to `channels`."""
    return nn.Sequential(
        conv3x3(channels_in, channels_in, stride, odd=odd, groups=channels_in),
        nn.Conv2d(channels_in, channels, 1, bias=False),
    )


def odd_stages(strides: tuple[int, ...]) -> tuple[bool, ...]:
    """Return which stages look around odd pixels: all of stride 2 but the last.

    A map value is shown on a square of as many pixels as the strides' product J. Its
    convolutions see pixels around the square's corner if all look around even ones,
    J / 2 - 1 pixels further in this way: half a pixel from the middle.
    """
    return tuple(
        stride == 2 and 2 in strides[i + 1 :] for i, stride in enumerate(strides)
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
        conv: Callable[[int, int, int, bool], nn.Module],
        *,
        skips: bool,
    ) -> None:
        super().__init__()
        channels = (config.in_channels, *config.widths)
        self.strides = config.strides
        self.stages = nn.ModuleList(
            Stage(
                conv(before, after, stride, odd),
                after,
                config.activation,
                config.dropout,
            )
            for before, after, stride, odd in zip(
                channels[:-1],
                config.widths,
                config.strides,
                odd_stages(config.strides),
                strict=True,
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


def make_branches(config: IntegrationConfig) -> dict[str, Branch]:
    """Return the branches by name; a second one of a kind is called "skip_2"."""
    branches: dict[str, Branch] = {}
    for number, kind in enumerate(config.branches):
        before = config.branches[:number].count(kind)
        name = f"{kind}_{before + 1}" if before else kind
        conv = dense_conv if kind == "skip" else depthwise_conv
        skips = config.skips and kind == "skip"
        branches[name] = Branch(config, conv, skips=skips)
    return branches


class IntegrationNet(FrameNetwork):
    """The sum of its branches, a 1x1 head and average pooling (paper 3.2).

    Shape (N clips, T frames, K classes, C summed channels):
        forward: (N, in_channels, T, H, W) to logits (N, K).
        summed_maps: frames (F, in_channels, H, W) to the summed map (F, C, h, w).
    """

    def __init__(self, config: IntegrationConfig) -> None:
        super().__init__()
        self.config = config
        branches = make_branches(config)
        self.branches = tuple(branches)  # their names; each is an attribute
        for name, branch in branches.items():
            self.add_module(name, branch)
        self.head = nn.Conv2d(config.summed_channels, config.classes, 1)

    def summed_maps(self, frames: Tensor) -> Tensor:
        maps = [self.get_submodule(name)(frames) for name in self.branches]
        summed: Tensor = reduce(add, maps)
        return summed
