"""Exact evidence: how much each place of each frame speaks for a class (science B4).

All kernels of an Integration-Net are 1 in time, and its head is a 1x1 convolution
followed by a mean. So the logit difference D of two classes is, without any gradient,
the mean of a map E(t, u) over frames t and places u, plus a constant.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from liverwort_gui.networks.network import Network
from liverwort_gui.records import Clip

NOISE_DRAWS = 2  # noisy copies of the background that the reference is averaged over


@dataclass(frozen=True, eq=False)
class Forward:
    """What one pass over a clip's frames and its background gives.

    Shape (T frames, B backgrounds, K classes, C summed channels):
        maps: (T, C, h, w) float32, summed maps A of the frames.
        background: (B, C, h, w) float32, the same of the background, the mean over
            noisy copies; B is 1, or T if the box follows the cell.
        weight: (K, C) float32, head.
        bias: (K,) float32, head.
        frame_logits: (T, K) float64.
    """

    maps: Tensor
    background: Tensor
    weight: Tensor
    bias: Tensor
    frame_logits: NDArray[np.float64]

    @property
    def logits(self) -> NDArray[np.float64]:
        """(K,) logits of the clip: the mean over frames."""
        return np.asarray(self.frame_logits.mean(axis=0))


def forward(clip: Clip, network: Network) -> Forward:
    """Compute the summed maps of a clip and of its background.

    Raises:
        NetworkError: if the network judges all frames together.
    """
    maps = network.summed_maps(clip.pixels)
    background = _background_maps(clip, network)
    weight, bias = network.head()
    pooled = maps.double().mean(dim=(2, 3))  # (T, C)
    frame_logits = pooled @ weight.double().T + bias.double()
    return Forward(maps, background, weight, bias, frame_logits.numpy())


def _background_maps(clip: Clip, network: Network) -> Tensor:
    """Return the summed maps of the background, (B, C, h, w)."""
    if len(clip.background) > 1:
        copies = [network.summed_maps(film) for film in noisy_background(clip)]
        return torch.stack(copies).mean(dim=0)
    # Its noisy copies make a film, so that a network which takes differences of frames
    # meets camera noise there as it does in the clip; the first has none before it.
    before = network.frame_network.look_back
    film = noisy_background(clip, NOISE_DRAWS + before)[:, 0]
    return network.summed_maps(film)[before:].mean(dim=0, keepdim=True)


def noisy_background(clip: Clip, draws: int = NOISE_DRAWS) -> NDArray[np.uint8]:
    """Return copies of the background with camera noise: (draws, B, S, S, C).

    A median over many frames is smoother than any frame, and a network may take
    smoothness itself for evidence. The noise is a function of the clip's pixels, so
    that the same clip always gives the same reference.
    """
    rng = np.random.default_rng(int(clip.sha256[:16], 16))
    shape = (draws, *clip.background.shape)
    noisy = clip.background + clip.noise_sd * rng.standard_normal(shape, np.float32)
    return np.asarray(np.rint(np.clip(noisy, 0, 255)), dtype=np.uint8)


def background_film(clip: Clip) -> NDArray[np.uint8]:
    """Return what the clip would show without its cell: (T, S, S, C).

    Every frame has camera noise of its own, so that a network which compares frames
    meets there what it meets in the clip. The noise is a function of the clip's
    pixels.
    """
    rng = np.random.default_rng((int(clip.sha256[:16], 16), len(clip.pixels)))
    noise = rng.standard_normal(clip.pixels.shape, np.float32)
    film = clip.background + clip.noise_sd * noise
    return np.asarray(np.rint(np.clip(film, 0, 255)), dtype=np.uint8)


def contrast_maps(passed: Forward, a: int, b: int) -> tuple[Tensor, Tensor, float]:
    """Return E (T, h, w), E_B (B, h, w) and delta b for class `a` against `b`."""
    weight = passed.weight[a] - passed.weight[b]  # (C,)
    delta_b = float(passed.bias[a].double() - passed.bias[b].double())
    maps = torch.einsum("tchw,c->thw", passed.maps, weight)
    reference = torch.einsum("bchw,c->bhw", passed.background, weight)
    return maps, reference, delta_b
