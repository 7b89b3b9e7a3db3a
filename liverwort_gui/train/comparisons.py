"""Whether two networks differ, or one from chance (science D2.5, D2.6)."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np

from liverwort_gui.train.scores import Floats, wilson

ALL_SIGNS = 16  # videos up to which every pattern of signs is counted
DRAWN_SIGNS = 9999


def permutation_p(observed: float, null: Sequence[float]) -> float:
    """Return the chance that a null refit does as well: (b + 1) / (k + 1).

    Args:
        observed: accuracy of the network.
        null: accuracies of k networks refit with permuted labels; b of them are at
            least as good. The floor is 1 / (k + 1).
    """
    as_good = sum(accuracy >= observed for accuracy in null)
    return (as_good + 1) / (len(null) + 1)


def mcnemar_exact(only_first: int, only_second: int) -> float:
    """Return the two-sided p that two networks are right equally often.

    Args:
        only_first: clips that only the first network called rightly.
        only_second: clips that only the second did. Clips count as independent.
    """
    n, least = only_first + only_second, min(only_first, only_second)
    tail = sum(math.comb(n, i) for i in range(least + 1))
    return min(1.0, float(2 * tail / 2**n))


def sign_flip(differences: Floats, *, seed: int = 0) -> float:
    """Return the two-sided p that the mean difference is 0, over videos.

    If two networks are equally good, each video's difference may as well have the
    other sign. Up to 16 videos all patterns of signs are counted, else 9999 are drawn.

    Args:
        differences: (V,), accuracy of the one network minus that of the other in each
            video.
        seed: of the draws.
    """
    videos = len(differences)
    observed = abs(float(differences.sum())) - 1e-9
    if videos <= ALL_SIGNS:
        patterns = np.array(list(itertools.product((1, -1), repeat=videos)))
        return float((np.abs(patterns @ differences) >= observed).mean())
    rng = np.random.default_rng(seed)
    patterns = rng.choice((1, -1), (DRAWN_SIGNS, videos))
    as_far = int((np.abs(patterns @ differences) >= observed).sum())
    return (as_far + 1) / (DRAWN_SIGNS + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """Return the p values adjusted for their number (Holm 1979), in the same order."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted = [0.0] * len(p_values)
    largest = 0.0
    for rank, i in enumerate(order):
        largest = max(largest, min(1.0, (len(p_values) - rank) * p_values[i]))
        adjusted[i] = largest
    return adjusted


def newcombe(
    both: int, only_first: int, only_second: int, neither: int
) -> tuple[float, float]:
    """Return the 95 % interval of the difference of two shares on the same clips.

    Method 10 of Newcombe (1998, Statistics in Medicine 17, 2635): Wilson intervals
    put together, with the correlation of the pairs.

    Args:
        both: clips both networks called rightly.
        only_first: clips only the first did.
        only_second: clips only the second did.
        neither: clips neither did.

    Returns:
        Ends of the interval of the first share minus the second, -1 to 1.
    """
    n = both + only_first + only_second + neither
    first, second = both + only_first, both + only_second
    p1, p2 = first / n, second / n
    (low1, high1), (low2, high2) = wilson(first, n), wilson(second, n)
    product = float(both * neither - only_first * only_second)
    if product > 0:
        product = max(product - n / 2, 0.0)
    scale = math.sqrt(first * (n - first) * second * (n - second))
    phi = product / scale if scale else 0.0
    down = _joined(p1 - low1, high2 - p2, phi)
    up = _joined(high1 - p1, p2 - low2, phi)
    return p1 - p2 - down, p1 - p2 + up


def _joined(one: float, other: float, phi: float) -> float:
    return math.sqrt(max(one**2 - 2 * phi * one * other + other**2, 0.0))
