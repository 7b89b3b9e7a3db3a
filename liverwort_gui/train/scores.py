"""Figures that say how good a network is, with their uncertainty."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.scalars import auc as auc

Z_95 = 1.959964  # of the normal distribution, two-sided 95 %
RIDGE = 1e-3  # keeps the fit finite where D separates the classes wholly

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def wilson(right: float, total: float) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share, each end 0 to 1.

    It takes clips as independent; clips of one video are not quite (science D1).
    """
    share, z2 = right / total, Z_95**2
    centre = (share + z2 / (2 * total)) / (1 + z2 / total)
    spread = share * (1 - share) / total + z2 / (4 * total**2)
    half = Z_95 * math.sqrt(spread) / (1 + z2 / total)
    return centre - half, centre + half


def confusion(predicted: Ints, labels: Ints, classes: int) -> Ints:
    """Return how many clips of each class (row) were called each class (column)."""
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (labels, predicted), 1)
    return counts


def balanced_accuracy(predicted: Ints, labels: Ints) -> float:
    """Return the mean over the classes of the share of their clips that is right."""
    shares = [(predicted == labels)[labels == c].mean() for c in np.unique(labels)]
    return float(np.mean(shares))


def mean_auc(logits: Floats, labels: Ints) -> float:
    """Return how well the logits tell each class from the rest, mean over classes.

    Args:
        logits: (N, K).
        labels: (N,); of two classes the mean is the AUC itself.
    """
    if logits.shape[1] == 2:
        return auc(logits[:, 1] - logits[:, 0], labels)
    decisions = logits - _log_sum_of_the_others(logits)  # (N, K)
    found = [
        auc(decisions[:, c], (labels == c).astype(np.int64)) for c in np.unique(labels)
    ]
    return float(np.mean(found))


def _log_sum_of_the_others(logits: Floats) -> Floats:
    classes = logits.shape[1]
    others = [np.delete(logits, c, axis=1) for c in range(classes)]
    return np.stack([np.logaddexp.reduce(rest, axis=1) for rest in others], axis=1)


@dataclass(frozen=True, slots=True)
class Reliability:
    """Clips of like certainty, and how many of them were right.

    Attributes:
        low: probability of the called class, from which the bin starts.
        high: where it ends.
        clips: in the bin.
        claimed: mean probability of the called class.
        right: share of the clips called rightly.
    """

    low: float
    high: float
    clips: int
    claimed: float
    right: float


def reliability(
    logits: Floats, labels: Ints, bins: int = 10
) -> tuple[tuple[Reliability, ...], float]:
    """Return the filled bins, and the expected calibration error, 0 to 1.

    The error is the mean of |claimed - right| over the clips (Guo et al. 2017).

    Args:
        logits: (N, K).
        labels: (N,).
        bins: of equal width from 0 to 1.
    """
    chances = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
    claimed, right = chances.max(axis=1), logits.argmax(axis=1) == labels
    place = np.minimum((claimed * bins).astype(np.int64), bins - 1)
    found = tuple(
        Reliability(
            low=b / bins,
            high=(b + 1) / bins,
            clips=int((place == b).sum()),
            claimed=float(claimed[place == b].mean()),
            right=float(right[place == b].mean()),
        )
        for b in np.unique(place).tolist()
    )
    error = sum(b.clips * abs(b.claimed - b.right) for b in found) / len(labels)
    return found, error


def calibration(decisions: Floats, labels: Ints) -> tuple[float, float]:
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
