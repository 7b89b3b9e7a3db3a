"""Figures that say how good a network is, with their uncertainty."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Z_95 = 1.959964  # of the normal distribution, two-sided 95 %
RIDGE = 1e-3  # keeps the fit finite where D separates the classes wholly


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


def calibration(
    decisions: NDArray[np.float64], labels: NDArray[np.int64]
) -> tuple[float, float]:
    """Return a and c, so that sigmoid(a D + c) is the chance of class 1.

    Logistic regression on D (Platt 1999), by Newton's method. The focal loss leaves
    probabilities too cautious, and its last steps leave the middle a little off.
    """
    x = np.stack([decisions, np.ones_like(decisions)], axis=1)  # (N, 2)
    solution = np.array([1.0 / max(float(decisions.std()), 1e-9), 0.0])
    for _ in range(50):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ solution, -30, 30)))
        gradient = x.T @ (p - labels) + RIDGE * solution
        curvature = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(2)
        step = np.linalg.solve(curvature, gradient)
        solution -= step
        if np.abs(step).max() < 1e-9:
            break
    return float(solution[0]), float(solution[1])
