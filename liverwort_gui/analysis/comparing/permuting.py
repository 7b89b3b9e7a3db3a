"""Labels permuted between the highest units: what chance alone would give (science D2).

Clips of one video are alike, so only whole units (videos or cultures) change their
group. Of several figures at once, the greatest |t| of each relabelling counts, which
keeps the chance of any false alarm at the level that is asked for (Westfall and Young
1993); of connected regions, the greatest mass (Maris and Oostenveld 2007).
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST = 20_000  # relabellings that are all counted; of more, some are drawn
DRAWN = 9_999
CLUSTER_T = 2.0  # science D2.7
LEVEL = 0.05
CHUNK = 512  # relabellings at a time
EQUAL = 1e-9  # relative, what two sums in another order may differ by


@dataclass(frozen=True, eq=False)
class Relabellings:
    """Ways to deal the units to the groups again; the first is the real one.

    Attributes:
        of_b: (R, U) bool, whether each unit is in group B.
        floor: smallest p that they can give.
        drawn: whether they are a random choice of all.
    """

    of_b: NDArray[np.bool_]
    floor: float
    drawn: bool


def relabellings(
    groups: Ints, blocks: Ints | None = None, *, drawn: int = DRAWN, seed: int = 0
) -> Relabellings:
    """Return ways to deal U units to the groups, with the numbers as they are.

    All of them if there are at most `MOST`, else so many drawn at random and the real
    one.

    Args:
        groups: (U,), 0 (A) or 1 (B).
        blocks: (U,); units change places within their block only. None: all are one.
        drawn: how many are drawn where not all are counted.
        seed: of the draws.
    """
    blocks = np.zeros(len(groups), np.int64) if blocks is None else blocks
    members = [np.flatnonzero(blocks == block) for block in np.unique(blocks)]
    sizes = [(len(m), int(groups[m].sum())) for m in members]
    count = math.prod(math.comb(n, k) for n, k in sizes)
    real = groups.astype(bool)
    if count > MOST:
        rng = np.random.default_rng(seed)
        again = np.tile(real, (drawn, 1))
        for m in members:
            again[:, m] = rng.permuted(again[:, m], axis=1)
        return Relabellings(np.vstack([real, again]), 1 / (drawn + 1), True)
    ways = [
        [m[list(chosen)] for chosen in itertools.combinations(range(n), k)]
        for m, (n, k) in zip(members, sizes, strict=True)
    ]
    of_b = np.zeros((count, len(groups)), bool)
    for row, parts in enumerate(itertools.product(*ways)):
        of_b[row, np.concatenate(parts)] = True
    itself = int(np.flatnonzero((of_b == real).all(axis=1))[0])
    of_b[[0, itself]] = of_b[[itself, 0]]
    mirrored = all(2 * k == n for n, k in sizes)  # swapping the groups is one of them
    return Relabellings(of_b, (2 if mirrored else 1) / count, False)


def t_values(values: Floats, of_b: NDArray[np.bool_], extra: float = 0.0) -> Floats:
    """Return t of B minus A, pooled variance, of each relabelling: (R, k).

    Args:
        values: (U, k).
        of_b: (R, U), both groups have a unit.
        extra: added to each standard error, so that a place where hardly anything is
            seen does not have the greatest t; it knows nothing of the groups.
    """
    of_b = of_b.astype(np.float64)
    many = of_b.sum(axis=1, keepdims=True)  # (R, 1)
    few = of_b.shape[1] - many
    centred = values - values.mean(axis=0)
    sums = of_b @ centred
    difference = sums / many + sums / few  # those of A are minus those of B
    between = sums**2 * (1 / many + 1 / few)
    total = (centred**2).sum(axis=0)
    freedom = max(len(values) - 2, 1)
    within = np.maximum(total - between, EQUAL * total) / freedom
    error = np.sqrt(within * (1 / many + 1 / few)) + extra
    nothing = error <= 0
    return np.asarray(np.where(nothing, 0.0, difference / np.where(nothing, 1, error)))


def stabiliser(values: Floats, groups: Ints) -> float:
    """Return the median standard error over places, whatever the groups.

    Args:
        values: (U, k).
        groups: (U,), of which only the numbers count.
    """
    many = float(groups.sum())
    share = 1 / many + 1 / (len(groups) - many)
    return float(np.median(values.std(axis=0, ddof=1)) * np.sqrt(share))


def p_of(statistics: Floats) -> float:
    """Return the share of relabellings whose figure is at least the real, first one."""
    least = statistics[0] * (1 - EQUAL)
    return float((statistics >= least).mean())


@dataclass(frozen=True, eq=False)
class Region:
    """A connected place where |t| exceeds `CLUSTER_T` with one sign.

    Attributes:
        where: bool, of the shape of the map.
        sign: 1 or -1.
        mass: sum of |t|.
        p: against the greatest mass of each relabelling.
    """

    where: NDArray[np.bool_]
    sign: int
    mass: float
    p: float


@dataclass(frozen=True, eq=False)
class MapTest:
    """What permuting says of a map, or of a curve.

    Attributes:
        t: of the shape of the map; 0 where it was not tested.
        p: likewise, of each place against the greatest |t|; 1 where not tested.
        threshold: |t| from which p is at most 0.05; None if no p can be so small.
        regions: by p.
        floor: smallest p that so many units can give.
    """

    t: Floats
    p: Floats
    threshold: float | None
    regions: tuple[Region, ...]
    floor: float


def compare_maps(
    values: Floats,
    groups: Ints,
    blocks: Ints | None = None,
    tested: NDArray[np.bool_] | None = None,
) -> MapTest:
    """Compare maps of units, place by place and region by region.

    Args:
        values: (U, ...), a map or curve of each unit; finite where tested.
        groups: (U,), 0 or 1.
        blocks: (U,) or None, see `relabellings`.
        tested: places that are; None: all.
    """
    shape = values.shape[1:]
    tested = np.ones(shape, bool) if tested is None else tested
    flat = values[:, tested]  # (U, k)
    ways = relabellings(groups, blocks)
    extra = stabiliser(flat, groups)
    greatest, masses = [], []
    real = np.zeros(0)
    for start in range(0, len(ways.of_b), CHUNK):
        t = t_values(flat, ways.of_b[start : start + CHUNK], extra)
        real = real if start else t[0]
        greatest.append(np.abs(t).max(axis=1))
        masses += [_greatest_mass(_spread(row, tested)) for row in t]
    most = np.concatenate(greatest)
    least = np.abs(real) * (1 - EQUAL)
    above = len(most) - np.searchsorted(np.sort(most), least, "left")
    whole, p = _spread(real, tested), np.ones(shape)
    p[tested] = above / len(most)
    regions = _regions(whole, np.array(masses))
    return MapTest(whole, p, _threshold(most), regions, ways.floor)


def _threshold(most: Floats) -> float | None:
    """Return the least of the greatest |t| that has p at most `LEVEL`, if any has."""
    values = np.unique(most)
    above = len(most) - np.searchsorted(np.sort(most), values * (1 - EQUAL), "left")
    rare = values[above <= LEVEL * len(most)]
    return float(rare[0]) if len(rare) else None


def family_p(values: Floats, groups: Ints, blocks: Ints | None = None) -> Floats:
    """Return p of several figures of the units against the greatest |t|: (k,).

    Args:
        values: (U, k).
        groups: (U,), 0 or 1.
        blocks: (U,) or None.
    """
    t = np.abs(t_values(values, relabellings(groups, blocks).of_b))
    most = t.max(axis=1)
    return np.array([(most >= one * (1 - EQUAL)).mean() for one in t[0]])


def _spread(values: Floats, tested: NDArray[np.bool_]) -> Floats:
    whole = np.zeros(tested.shape)
    whole[tested] = values
    return whole


def _labelled(t: Floats, sign: int) -> tuple[NDArray[np.int32], Floats]:
    """Return connected places with this sign, numbered from 1, and their masses."""
    labels, count = ndimage.label(sign * t > CLUSTER_T)
    masses = np.bincount(labels.ravel(), np.abs(t).ravel(), count + 1).astype(float)
    masses[0] = 0.0
    return labels, masses


def _greatest_mass(t: Floats) -> float:
    if np.abs(t).max(initial=0.0) <= CLUSTER_T:
        return 0.0
    return max(float(_labelled(t, sign)[1].max()) for sign in (1, -1))


def _regions(t: Floats, masses: Floats) -> tuple[Region, ...]:
    found = []
    for sign in (1, -1):
        labels, own = _labelled(t, sign)
        for number in range(1, len(own)):
            mass = float(own[number])
            p = float((masses >= mass * (1 - EQUAL)).mean())
            found.append(Region(labels == number, sign, mass, p))
    return tuple(sorted(found, key=lambda region: (region.p, -region.mass)))
