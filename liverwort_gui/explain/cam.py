"""The family of class activation maps, without rectifying or rescaling any.

Every map is given twice. The general form takes features A and the gradient G of the
decision D = y_a - y_b at any layer of any network. The closed form takes the summed
map of an Integration-Net, where that gradient is the difference of the head's weights
over the number of values, without a backward pass (science B2); tests prove both
equal. Gradients are multiplied by the number N of values of one channel, so that the
mean of a map, not its sum, is in logits, as for the evidence map.

Shape (T' moments, C channels, h, w places): features and gradient (T', C, h, w), the
head's weights of class a minus b (C,), maps (T', h, w).
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

LEAST_DENOMINATOR = 0.1  # of Grad-CAM++; the largest weight is then 10 times Grad-CAM's


def grad_cam(features: Tensor, gradient: Tensor) -> Tensor:
    """Return the features, each channel weighted with its mean gradient.

    Selvaraju et al. 2017, equations 1 and 2 without the rectifier; the mean runs over
    time as well.
    """
    weights = gradient.mean(dim=(0, 2, 3)) * _values(features)  # (C,)
    return weighted(features, weights)


def hirescam(features: Tensor, gradient: Tensor) -> Tensor:
    """Return features times gradient, summed over channels (Draelos, Carin 2020)."""
    return (features * gradient).sum(dim=1) * _values(features)


def layercam(features: Tensor, gradient: Tensor) -> Tensor:
    """Return features times the positive gradients (Jiang et al. 2021, equation 5)."""
    return (features * gradient.relu()).sum(dim=1) * _values(features)


def grad_cam_pp(features: Tensor, gradient: Tensor) -> tuple[Tensor, int]:
    """Return the map of Grad-CAM++, and how many channels were left out of it.

    Chattopadhay et al. 2018, equations 10, 11 and 19 for a score exp(D): the channel's
    weight is the sum of alpha * relu(G) with alpha = 1 / (2 + G * sum of A). Features
    of this family of networks can be negative, so the denominator can come near 0 or
    below: where it is less than `LEAST_DENOMINATOR`, alpha is 0.
    """
    below = 2 + gradient * features.sum(dim=(0, 2, 3), keepdim=True)
    counts = gradient > 0
    guarded = counts & (below < LEAST_DENOMINATOR)
    alpha = torch.where(guarded, 0.0, 1 / below.clamp(min=LEAST_DENOMINATOR))
    weights = (alpha * gradient.relu()).sum(dim=(0, 2, 3))  # (C,)
    return weighted(features, weights), int(guarded.any(dim=(0, 2, 3)).sum())


def closed_layercam(features: Tensor, weight: Tensor) -> Tensor:
    """Return `layercam` at the summed map."""
    return weighted(features, weight.relu())


def closed_grad_cam_pp(features: Tensor, weight: Tensor) -> tuple[Tensor, int]:
    """Return `grad_cam_pp` at the summed map: relu(w) / (2 + w * mean of A)."""
    below = 2 + weight * features.mean(dim=(0, 2, 3))  # (C,)
    guarded = (weight > 0) & (below < LEAST_DENOMINATOR)
    weights = weight.relu() / below.clamp(min=LEAST_DENOMINATOR)
    return weighted(features, torch.where(guarded, 0.0, weights)), int(guarded.sum())


def weighted(features: Tensor, weights: Tensor) -> Tensor:
    """Return the sum of channels, each times its weight (C,)."""
    return torch.einsum("tchw,c->thw", features, weights)


def _values(features: Tensor) -> int:
    """Return the number of values of one channel, over moments and places."""
    return features[:, 0].numel()


GENERAL: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "grad-cam": grad_cam,
    "hirescam": hirescam,
    "layercam": layercam,
}
