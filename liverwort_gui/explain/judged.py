"""What a network says of a clip and of its background, before any explanation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from liverwort_gui.explain import hooks
from liverwort_gui.explain.evidence import Forward, background_film, forward
from liverwort_gui.networks.base import FrameNetwork
from liverwort_gui.networks.frame_weighted import FrameWeightedNet
from liverwort_gui.networks.network import Network
from liverwort_gui.records import Clip


@dataclass(frozen=True, eq=False)
class Weighted:
    """What one pass gives of a network whose head has a weight for each frame.

    Shape (T frames, K classes):
        maps: (T, C, h, w) float32, summed maps A of the frames.
        background: (T, C, h, w) float32, the same of the background.
        weight: (K, T) float32, head.
    """

    maps: Tensor
    background: Tensor
    weight: Tensor


@dataclass(frozen=True, eq=False)
class Judged:
    """What a network says of a clip and of its background.

    Attributes:
        logits: (K,) float64, of the clip.
        background_logits: (K,) float64, of the background alone.
        bias: (K,) float64, of the head.
        frame_logits: (T, K) float64, whose mean is `logits`; None if the network
            mixes frames, so that no frame has logits of its own.
        passed: the maps that the head was applied to; None if it mixes frames.
    """

    logits: NDArray[np.float64]
    background_logits: NDArray[np.float64]
    bias: NDArray[np.float64]
    frame_logits: NDArray[np.float64] | None = None
    passed: Forward | Weighted | None = None

    def decision(self, a: int, b: int) -> float:
        """Return D, the logit of class `a` minus that of class `b`."""
        return float(self.logits[a] - self.logits[b])

    def reference_decision(self, a: int, b: int) -> float:
        """Return D_B, the same of the background alone."""
        return float(self.background_logits[a] - self.background_logits[b])


def judge(clip: Clip, network: Network) -> Judged:
    """Ask a network about a clip and its background.

    Raises:
        NetworkError: if the clip has not the number of frames the network needs.
    """
    weight, bias = (part.double().numpy() for part in network.head())
    if isinstance(network.module, FrameNetwork):
        passed = forward(clip, network)
        pooled = passed.background.double().mean(dim=(0, 2, 3)).numpy()  # (C,)
        return Judged(
            logits=passed.logits,
            background_logits=weight @ pooled + bias,
            bias=bias,
            frame_logits=passed.frame_logits,
            passed=passed,
        )
    if isinstance(network.module, FrameWeightedNet):
        return _judge_weighted(clip, network, weight, bias)
    return Judged(
        logits=network.logits(clip.pixels),
        background_logits=network.logits(background_film(clip)),
        bias=bias,
    )


def _judge_weighted(
    clip: Clip,
    network: Network,
    weight: NDArray[np.float64],
    bias: NDArray[np.float64],
) -> Judged:
    """Ask a network whose frames do not mix, but have a weight each."""
    logits = network.logits(clip.pixels)  # refuses a wrong number of frames in words
    layer = hooks.find_layer(network)
    maps, background = (
        hooks.features(network, hooks.video_of(network, frames), layer)
        for frames in (clip.pixels, background_film(clip))
    )
    # The logits are b + sum over frames of V_t s_t, s_t the frame's mean feature.
    strength, empty = (
        found.double().mean(dim=(1, 2, 3)).numpy() for found in (maps, background)
    )
    return Judged(
        logits=logits,
        background_logits=weight @ empty + bias,
        bias=bias,
        frame_logits=len(strength) * strength[:, np.newaxis] * weight.T + bias,
        passed=Weighted(maps, background, network.head()[0]),
    )
