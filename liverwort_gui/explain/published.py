"""The recipe printed in the paper, taken literally (science B3, reading R1)."""

from __future__ import annotations

import torch
from torch import Tensor

from liverwort_gui.explain.evidence import Forward

WARNING = (
    "Published recipe: it shows where the network's features are strong, not which "
    "class they speak for, and weights all frames alike. The curve is the exact frame "
    "evidence."
)
ALL_NEGATIVE = " Every value of this map is negative or zero."


def published_maps(
    passed: Forward, k: int, *, of_probability: bool = False
) -> tuple[Tensor, str]:
    """Return the map of class `k`, (T, h, w), and its warning.

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
    gradient = weights.mean()
    maps = gradient * passed.maps.sum(dim=1)
    warning = WARNING + (ALL_NEGATIVE if bool(torch.all(maps <= 0)) else "")
    return maps, warning
