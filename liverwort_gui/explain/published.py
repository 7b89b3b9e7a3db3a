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


def published_maps(passed: Forward, k: int) -> tuple[Tensor, str]:
    """Return the map of class `k`, (T, h, w), and its warning.

    Each frame's map is the sum of its channels times the mean gradient of the class's
    logit over channels and pixels of that frame (paper Figure 3). Under the paper's
    head this gradient is W_kc / N, the same for every frame and pixel; it is
    multiplied by N here, so that the map is in logit units. No ReLU is applied.
    """
    gradient = passed.weight[k].mean()  # N * mean over c of W_kc / N
    maps = gradient * passed.maps.sum(dim=1)
    warning = WARNING + (ALL_NEGATIVE if bool(torch.all(maps <= 0)) else "")
    return maps, warning
