"""Sperm in videos in cultures: which units are compared, and their means (D)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.analysis.comparing.permuting import Floats, Ints

BOTH = " · "  # between a unit's name and its group, where it holds clips of both


@dataclass(frozen=True, eq=False)
class Nest:
    """Which unit and video each of N clips belongs to.

    A unit that holds clips of both groups counts as two, which change places with each
    other only.

    Attributes:
        videos: (N,) id of each clip's video.
        clip_groups: (N,) 0 or 1.
        clip_units: (N,) name of each clip's culture or video.
    """

    videos: NDArray[np.str_]
    clip_groups: Ints
    clip_units: NDArray[np.str_]

    @cached_property
    def _of_both(self) -> set[str]:
        groups: dict[str, set[int]] = {}
        for name, group in zip(self.clip_units, self.clip_groups, strict=True):
            groups.setdefault(str(name), set()).add(int(group))
        return {name for name, found in groups.items() if len(found) > 1}

    @cached_property
    def of_clip(self) -> NDArray[np.str_]:
        """(N,) name of each clip's unit, with its group where it holds both."""
        named = [
            f"{name}{BOTH}{'AB'[group]}" if name in self._of_both else str(name)
            for name, group in zip(self.clip_units, self.clip_groups, strict=True)
        ]
        return np.array(named)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Of the U units, in the order of their first clips."""
        return tuple(dict.fromkeys(self.of_clip.tolist()))

    @cached_property
    def groups(self) -> Ints:
        """(U,) 0 or 1."""
        first = {name: i for i, name in reversed(list(enumerate(self.of_clip)))}
        return np.array([self.clip_groups[first[name]] for name in self.names])

    @cached_property
    def blocks(self) -> Ints | None:
        """(U,) within which units change places; None if all are one."""
        if not self._of_both:
            return None
        parts = sorted(self._of_both)
        return np.array(
            [
                parts.index(base) if (base := name.rpartition(BOTH)[0]) in parts else -1
                for name in self.names
            ]
        )

    def chosen(self, which: NDArray[np.bool_]) -> Nest:
        """Return the nest of some clips."""
        return Nest(self.videos[which], self.clip_groups[which], self.clip_units[which])

    def parts(self) -> list[list[NDArray[np.int64]]]:
        """Return for each unit the clips of each of its videos."""
        return [
            [
                np.flatnonzero((self.of_clip == name) & (self.videos == video))
                for video in dict.fromkeys(self.videos[self.of_clip == name].tolist())
            ]
            for name in self.names
        ]

    def means(self, values: Floats) -> Floats:
        """Return the mean of each unit: of its videos' means over their clips.

        Args:
            values: (N, ...), finite.

        Returns:
            (U, ...).
        """
        return np.stack(
            [
                np.mean([values[clips].mean(axis=0) for clips in videos], axis=0)
                for videos in self.parts()
            ]
        )

    def fewest(self) -> int:
        """Return how many units the smaller group has."""
        return int(min((self.groups == k).sum() for k in (0, 1)))


def likeness(values: Floats, nest: Nest) -> tuple[float, float] | None:
    """Return the intraclass correlation of clips, and how many clips all are worth.

    The analysis of variance of units within groups; N / (1 + (m - 1) ICC) clips, m the
    mean number of clips per unit weighted by itself (science D1). None if no unit has
    two clips, or there are no more units than groups.

    Args:
        values: (N,).
        nest: of these N clips.
    """
    members = [np.flatnonzero(nest.of_clip == name) for name in nest.names]
    sizes = np.array([len(m) for m in members], dtype=np.float64)
    count, units = len(values), len(members)
    spare = units - len(np.unique(nest.groups))
    if spare < 1 or count == units:
        return None
    own = np.array([values[m].mean() for m in members])
    within = sum(float(((values[m] - values[m].mean()) ** 2).sum()) for m in members)
    between = spread = 0.0
    for k in np.unique(nest.groups):
        here = nest.groups == k
        total = sizes[here].sum()
        mean = float((own[here] * sizes[here]).sum() / total)
        between += float((sizes[here] * (own[here] - mean) ** 2).sum())
        spread += float((sizes[here] ** 2).sum() / total)
    between, within = between / spare, within / (count - units)
    m = (count - spread) / spare
    whole = between + (m - 1) * within
    icc = float(np.clip((between - within) / whole, 0, 1)) if whole > 0 else 0.0
    mean_size = float((sizes**2).sum() / count)
    return icc, count / (1 + (mean_size - 1) * icc)


def mean_maps(
    maps: Sequence[NDArray[np.floating]], nest: Nest
) -> tuple[Floats, Floats]:
    """Return each unit's mean of its videos' mean maps, and what it shows of them.

    Args:
        maps: N of shape (W, L), NaN where nothing is known.
        nest: of these clips.

    Returns:
        (U, W, L), NaN where a unit shows nothing, and (U, W, L), the share of clips
        that show a place, mean of the unit's videos.
    """
    means, shares = [], []
    for videos in nest.parts():
        found = [mean_known([maps[i] for i in clips]) for clips in videos]
        means.append(mean_known([mean for mean, _ in found])[0])
        shares.append(np.mean([share for _, share in found], axis=0))
    return np.array(means), np.array(shares)


def mean_known(maps: Sequence[NDArray[np.floating]]) -> tuple[Floats, Floats]:
    """Return the mean of n maps where they are known, and the share that is."""
    stack = np.asarray(maps, dtype=np.float64)
    known = np.isfinite(stack)
    count = known.sum(axis=0)
    total = np.where(known, stack, 0.0).sum(axis=0)
    mean = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return mean, count / len(stack)
