"""Maps from what happens to the decision when something is taken away.

Nothing is ever made black: a mask fades a frame to its own median grey, which is 0 at
the network's input, and a square is replaced by the background with camera noise.
"""

from __future__ import annotations

from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import interpolate

from liverwort_gui.explain import hooks
from liverwort_gui.explain.hooks import Layer, scored, share, windows
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks.network import Network

MAX_CHANNELS = 64  # of a layer, each of which costs a forward pass


def chosen_channels(features: Tensor) -> Tensor:
    """Return the numbers of the channels that are tried, at most `MAX_CHANNELS`.

    Of a layer with more, they are those that vary most.

    Args:
        features: (T', C, h, w).
    """
    spread = features.transpose(0, 1).flatten(1).var(dim=1, correction=0)  # (C,)
    return torch.argsort(spread, descending=True)[:MAX_CHANNELS].sort().values


def score_weights(
    network: Network,
    frames: NDArray[np.uint8],
    features: Tensor,
    score: Tensor,
    baseline: float,
) -> Job[Tensor]:
    """Return the weight of every channel, (C,), logits (Wang et al. 2020).

    A channel, scaled to 0..1 over the whole clip and brought to its size, is a mask on
    the network's input; its weight is the score of the masked clip minus that of the
    background, the paper's baseline X_b. Channels that are not tried get 0. The paper's
    softmax over channels is left out: it would make every weight positive.

    Args:
        network: whose decision.
        frames: (T, S, S, C), the clip's pixels.
        features: (T', C, h, w).
        score: (K,), by which the logits are weighted and summed.
        baseline: score of the background alone.
    """
    least = features.amin(dim=(0, 2, 3), keepdim=True)
    extent = features.amax(dim=(0, 2, 3), keepdim=True) - least
    masks = (features - least) / extent.clamp(min=1e-12)
    channels = chosen_channels(features).tolist()
    parts = list(windows(network, len(frames)))
    weights = torch.zeros(features.shape[1], dtype=torch.float64)
    for number, window in enumerate(parts):
        seen = hooks.video_of(network, frames[window])  # still in the cache for all
        room = torch.empty_like(seen)  # once: fresh memory for each would cost time
        for done, c in enumerate(channels, number * len(channels)):
            yield Progress(done, len(parts) * len(channels), "Masking the clip")
            logits = _masked(network, seen, masks[:, c], window, len(frames), room)
            weights[c] += scored(logits, score)
    weights[channels] -= baseline
    return weights.float()


@torch.inference_mode()
def _masked(
    network: Network,
    seen: Tensor,
    mask: Tensor,
    window: slice,
    n_frames: int,
    room: Tensor,
) -> Tensor:
    """Return what a window of the masked clip adds to its logits, (K,) float64.

    Args:
        network: whose logits.
        seen: (1, in_channels, F, s, s), the window's frames.
        mask: (T', h, w), 0..1; T' is T if the network does not mix frames.
        window: see `windows`.
        n_frames: of the clip.
        room: as `seen`; what is in it is lost.
    """
    small = mask[window][None, None].to(seen)
    if small.shape[2] == seen.shape[2]:
        large = interpolate(small[0].transpose(0, 1), seen.shape[3:], mode="bilinear")
        large = large.transpose(0, 1)[None]
    else:
        large = interpolate(small, seen.shape[2:], mode="trilinear")
    masked = torch.mul(seen, large, out=room)
    return share(network, masked, window, n_frames).cpu().double()


def ablation_weights(
    network: Network, video: Tensor, layer: Layer, features: Tensor, score: Tensor
) -> Job[Tensor]:
    """Return what the score loses without each channel, (C,) (Desai et al. 2020).

    Args:
        network: whose decision.
        video: (1, in_channels, T, s, s).
        layer: whose channels are made 0, one after the other.
        features: (T', C, h, w), of the layer.
        score: (K,), by which the logits are weighted and summed.
    """
    channels = chosen_channels(features).tolist()
    weights = torch.zeros(features.shape[1], dtype=torch.float64)
    whole = scored(hooks.logits(network, video), score)
    for done, c in enumerate(channels):
        yield Progress(done, len(channels), "Switching features off")
        without = hooks.logits(network, video, layer, partial(_switched_off, c))
        weights[c] = whole - scored(without, score)
    return weights.float()


def _switched_off(c: int, features: Tensor) -> Tensor:
    """Return features (T', C, h, w) with channel `c` made 0."""
    left = features.clone()
    left[:, c] = 0
    return left


def closed_ablation_weights(features: Tensor, weight: Tensor) -> Tensor:
    """Return `ablation_weights` at the summed map: w times the mean of A (science B2).

    Args:
        features: (T, C, h, w).
        weight: (C,), of class a minus class b.
    """
    return weight * features.double().mean(dim=(0, 2, 3)).float()
