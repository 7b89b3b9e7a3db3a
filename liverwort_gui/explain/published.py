"""The recipes printed in the paper, taken literally (science B3, R1 and R3)."""

from __future__ import annotations

import torch
from torch import Tensor

from liverwort_gui.explain.evidence import Forward

ALL_NEGATIVE = "Every value of this map is negative or zero."


def published_maps(passed: Forward, k: int, *, of_probability: bool = False) -> Tensor:
    """Return the map of class `k` at the summed map, (T, h, w) (reading R1).

    Each frame's map is the sum of its channels times the mean gradient of the class's
    score over channels and pixels of that frame (paper Figure 3). Under the paper's
    head this gradient is W_kc / N, the same for every frame and pixel; it is
    multiplied by N here, so that the map is in logit units. No ReLU is applied.

    Args:
        passed: the network's pass over the clip.
        k: index of the class.
        of_probability: whether the score is the softmax probability, as the paper's
            section 3.1 says, instead of the logit; the map is then in units of
            probability and vanishes on confident clips (science B2).
    """
    weights = passed.weight[k]  # (C,), N times the logit's gradient
    if of_probability:
        p = torch.softmax(torch.from_numpy(passed.logits), dim=0).float()  # (K,)
        weights = p[k] * (weights - p @ passed.weight)
    return weights.mean() * passed.maps.sum(dim=1)


def general_maps(features: Tensor, gradient: Tensor) -> Tensor:
    """Return the same map at any layer: (T', C, h, w) each to (T', h, w).

    Args:
        features: of the layer.
        gradient: of the class's logit there.
    """
    per_frame = gradient.mean(dim=(1, 2, 3)) * features[:, 0].numel()  # (T',)
    return per_frame[:, None, None] * features.sum(dim=1)


def frame_weighted_maps(maps: Tensor, weight: Tensor) -> Tensor:
    """Return the map of the frame-weighted head, (T, h, w) (reading R3).

    The gradient of a logit is V_t / (C h w), the same for all channels and places of a
    frame; times the number of values T h w, so that the mean of the map plus the bias
    is the logit.

    Args:
        maps: (T, C, h, w), summed maps A.
        weight: (T,), of one class, or of one class minus another.
    """
    return len(maps) * weight[:, None, None] * maps.mean(dim=1)
