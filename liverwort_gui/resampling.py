"""Videos drawn again: intervals of any figure of clips (science D1, D2.4).

Clips of one video share light, focus and culture. So whole videos are drawn, within
their class, never clips.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
FEWEST_VIDEOS = 3  # of a class; fewer say nothing about how videos differ, science D2.1
Z_95 = 1.959964  # of the normal distribution, two-sided 95 %

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Interval = tuple[float, float]
Statistic = Callable[[Ints], float]

UNBOUNDED: Interval = (-math.inf, math.inf)


def bootstrap(
    statistic: Statistic,
    labels: Ints,
    videos: NDArray[np.str_],
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> Interval:
    """Return the middle 95 % of any figure when videos are drawn again within classes.

    Draws in which the figure is not a number are left out.

    Args:
        statistic: gets indices of clips, some repeated, and returns the figure.
        labels: (N,).
        videos: (N,).
        draws: number of draws.
        seed: of the draws.
    """
    return _middle(_drawn(statistic, labels, videos, draws, seed))


def _middle(drawn: Floats) -> Interval:
    low, high = np.nanquantile(drawn, (0.025, 0.975)).tolist()
    return low, high


def _drawn(
    statistic: Statistic, labels: Ints, videos: NDArray[np.str_], draws: int, seed: int
) -> Floats:
    """Return the figure of the clips of drawn videos: (draws,)."""
    rng = np.random.default_rng(seed)
    names, of_clip = np.unique(videos, return_inverse=True)
    members = [np.flatnonzero(of_clip == v) for v in range(len(names))]
    parts = strata(labels, of_clip, len(names))
    figures = []
    for _ in range(draws):
        again = np.concatenate([rng.choice(s, len(s)) for s in parts])
        figures.append(statistic(np.concatenate([members[v] for v in again])))
    return np.array(figures, dtype=np.float64)


def strata(labels: Ints, of_clip: Ints, videos: int) -> tuple[Ints, ...]:
    """Return the videos of each class together, and those of several classes.

    Args:
        labels: (N,), class of each clip.
        of_clip: (N,), number of each clip's video.
        videos: how many there are.
    """
    lowest, highest = np.full(videos, labels.max()), np.full(videos, labels.min())
    np.minimum.at(lowest, of_clip, labels)
    np.maximum.at(highest, of_clip, labels)
    kind = np.where(lowest == highest, lowest, -1)
    return tuple(np.flatnonzero(kind == k) for k in np.unique(kind))


def fewest_videos(labels: Ints, videos: NDArray[np.str_]) -> int:
    """Return how many videos the class with the fewest has."""
    names, of_clip = np.unique(videos, return_inverse=True)
    return min(len(s) for s in strata(labels, of_clip, len(names)))


def interval(
    statistic: Statistic,
    labels: Ints,
    videos: NDArray[np.str_],
    *,
    bounds: Interval = UNBOUNDED,
    draws: int = DRAWS,
    seed: int = 0,
) -> Interval | None:
    """Return the 95 % interval of any figure of clips, from few videos as from many.

    The bootstrap's middle 95 % is too narrow for few videos: it lacks the factor
    sqrt(n / (n - 1)) and takes the normal distribution for Student's. Both are put
    right by widening it about the figure (as Hesterberg 2015, The American
    Statistician 69:371, does with its quantiles), n being the number of videos of the
    class that has the fewest.

    Where every draw gives the same value, at an end of finite `bounds`, the other end
    is the exact limit of a share for as many independent videos (Clopper and Pearson
    1934): all right is not certainty.

    Args:
        statistic: gets indices of clips, some repeated, and returns the figure.
        labels: (N,).
        videos: (N,).
        bounds: least and greatest value that the figure can have.
        draws: number of draws.
        seed: of the draws.

    Returns:
        None if a class has fewer than 3 videos.
    """
    if fewest_videos(labels, videos) < FEWEST_VIDEOS:
        return None
    value = statistic(np.arange(len(labels)))
    drawn = _drawn(statistic, labels, videos, draws, seed)
    return widened(value, drawn, labels, videos, bounds)


def mean_interval(
    values: Floats,
    labels: Ints,
    videos: NDArray[np.str_],
    *,
    bounds: Interval = UNBOUNDED,
    seed: int = 0,
) -> Interval | None:
    """Return what `interval` returns of the mean of `values` (N,), much faster."""
    drawn = drawn_means(values[:, None], labels, videos, seed=seed)[:, 0]
    return widened(float(values.mean()), drawn, labels, videos, bounds)


def median_interval(
    values: Floats,
    labels: Ints,
    videos: NDArray[np.str_],
    *,
    bounds: Interval = UNBOUNDED,
    seed: int = 0,
) -> Interval | None:
    """Return what `interval` returns of the median of `values` (N,), much faster."""
    order = np.argsort(values)
    reached = np.cumsum(_times_drawn(labels, videos, seed)[:, order], axis=1)
    half = reached[:, -1:] / 2
    lower, upper = (reached >= half).argmax(axis=1), (reached > half).argmax(axis=1)
    drawn = (values[order[lower]] + values[order[upper]]) / 2
    return widened(float(np.median(values)), drawn, labels, videos, bounds)


def drawn_means(
    values: Floats, labels: Ints, videos: NDArray[np.str_], *, seed: int = 0
) -> Floats:
    """Return the means of clips of drawn videos: (N, k) to (`DRAWS`, k)."""
    times = _times_drawn(labels, videos, seed)
    return np.asarray((times @ values) / times.sum(axis=1)[:, None])


def _times_drawn(labels: Ints, videos: NDArray[np.str_], seed: int) -> Floats:
    """Return how often each clip is drawn with its video: (`DRAWS`, N)."""
    rng = np.random.default_rng(seed)
    names, of_clip = np.unique(videos, return_inverse=True)
    times = np.zeros((DRAWS, len(names)))
    for part in strata(labels, of_clip, len(names)):
        chances = np.full(len(part), 1 / len(part))
        times[:, part] = rng.multinomial(len(part), chances, DRAWS)
    return times[:, of_clip]


def widened(
    value: float,
    drawn: Floats,
    labels: Ints,
    videos: NDArray[np.str_],
    bounds: Interval = UNBOUNDED,
) -> Interval | None:
    """Return the middle 95 % of a bootstrap, made as wide as few videos ask for.

    See `interval`, which does this.

    Args:
        value: of the figure.
        drawn: (draws,), of the figure when videos are drawn again.
        labels: (N,).
        videos: (N,).
        bounds: least and greatest value that the figure can have.

    Returns:
        None if a class has fewer than 3 videos.
    """
    few = fewest_videos(labels, videos)
    if few < FEWEST_VIDEOS:
        return None
    below, above = _middle(drawn)
    low, high = min(below, value), max(above, value)
    if low == high:
        if value not in bounds or not np.isfinite(bounds).all():
            return low, high
        return _beyond_certainty(value, bounds, len(np.unique(videos)))
    wider = math.sqrt(few / (few - 1)) * student_95(few - 1) / Z_95
    reach = (value - (value - low) * wider, value + (high - value) * wider)
    below, above = np.clip(reach, *bounds).tolist()
    return below, above


def student_95(freedom: int) -> float:
    """Return Student's two-sided 95 % quantile, within 1 % from 2 degrees of freedom.

    The expansion of Abramowitz and Stegun, 26.7.5.
    """
    z = Z_95
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return float(sum(term / freedom**power for power, term in enumerate(terms)))


def _beyond_certainty(value: float, bounds: Interval, videos: int) -> Interval:
    low, high = bounds
    reach = 0.025 ** (1 / videos) * (high - low)
    return (low, high - reach) if value == low else (low + reach, high)
