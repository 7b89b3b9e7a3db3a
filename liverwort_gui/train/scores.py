"""Figures that say how good a network is, with their uncertainty."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Z_95 = 1.959964  # of the normal distribution, two-sided 95 %


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share, each end 0 to 1.

    It takes clips as independent; clips of one video are not quite (science D1).
    """
    share, z2 = right / total, Z_95**2
    centre = (share + z2 / (2 * total)) / (1 + z2 / total)
    spread = share * (1 - share) / total + z2 / (4 * total**2)
    half = Z_95 * math.sqrt(spread) / (1 + z2 / total)
    return centre - half, centre + half


def auc(decisions: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Return the chance that a clip of class 1 scores above one of class 0."""
    above = decisions[labels == 1][:, None] - decisions[labels == 0][None]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def calibration_factor(
    decisions: NDArray[np.float64], labels: NDArray[np.int64]
) -> float:
    """Return the factor on D that makes sigmoid(D) fit how often class 1 is true.

    It minimizes the cross-entropy of two classes over factors from 0.05 to 20. The
    focal loss leaves probabilities too cautious; a common factor changes no decision.
    """
    signs = np.where(labels == 1, 1.0, -1.0)
    factors = np.geomspace(0.05, 20, 400)
    losses = np.logaddexp(0, -factors[:, None] * (signs * decisions)).mean(axis=1)
    return float(factors[np.argmin(losses)])
