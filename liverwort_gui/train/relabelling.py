"""Which labels a null may exchange, and in how many ways (science D2.5)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from liverwort_gui.train.clip_set import ClipRow
from liverwort_gui.train.scores import Ints
from liverwort_gui.train.splits import Splits

Name = tuple[Any, ...]  # such as (day, video, number of the clip), or its beginning


@dataclass(frozen=True, eq=False)
class Relabelling:
    """Units of one class each, whose labels may be exchanged within their block.

    A unit is a group of the split. Where the group has several classes, its videos are
    units and the group is their block, for what is special about a day or a culture
    must stay with both classes of it; where a video has several, likewise its clips.

    Attributes:
        unit: (N,), number of each clip's unit.
        labels: (U,), the true label of each unit.
        blocks: (U,), number of each unit's block.
    """

    unit: Ints
    labels: Ints
    blocks: Ints

    @classmethod
    def of(
        cls, rows: Sequence[ClipRow], by: str, parts: Ints | None = None
    ) -> Relabelling:
        """Return what may be exchanged.

        Args:
            rows: N clips.
            by: what the split keeps together, see `splits.make`.
            parts: (N,), between which no label may move; None: anywhere.
        """
        keys = ("video",) if by in ("video", "random") else (by, "video")
        paths: list[Name] = [
            (*(getattr(row, key) for key in keys), number)
            for number, row in enumerate(rows)
        ]
        classes: dict[Name, set[int]] = {}
        for row, path in zip(rows, paths, strict=True):
            for depth in range(1, len(path) + 1):
                classes.setdefault(path[:depth], set()).add(row.label)
        units = [
            next(p[:d] for d in range(1, len(p) + 1) if len(classes[p[:d]]) == 1)
            for p in paths
        ]
        names, unit = _numbered(units)
        first = np.unique(unit, return_index=True)[1].tolist()
        part = [0] * len(rows) if parts is None else parts.tolist()
        blocks = [(part[i], *name[:-1]) for name, i in zip(names, first, strict=True)]
        labels = np.array([rows[i].label for i in first], dtype=np.int64)
        return cls(unit, labels, _numbered(blocks)[1])

    @classmethod
    def within_parts(cls, rows: Sequence[ClipRow], splits: Splits) -> Relabelling:
        """Return what may be exchanged so that each part keeps its classes' shares."""
        if splits.by == "random":  # which tears videos apart
            return cls.of(rows, splits.by)
        parts = np.empty(len(rows), dtype=np.int64)
        for k, fold in enumerate(splits.folds):
            parts[list(fold.test)] = k
        return cls.of(rows, splits.by, parts)

    @cached_property
    def ways(self) -> int:
        """Number of labellings, the true one among them."""
        return math.prod(
            math.factorial(sum(counts)) // math.prod(map(math.factorial, counts))
            for counts in self._counts.tolist()
        )

    @cached_property
    def distinct(self) -> int:
        """Number of labellings that differ in more than the names of the classes.

        A network told them all the other way round does as well: with V videos in
        either of two classes it is C(2V, V) / 2, and p at least its inverse.
        """
        return self.ways // math.prod(
            math.factorial(len(alike)) for alike in self._alike
        )

    def drawn(self, *seed: int) -> Ints:
        """Return labels exchanged at random, (N,); same seed, same labels."""
        return np.asarray(self._drawn(*seed)[self.unit])

    def some(self, count: int, seed: int) -> list[Ints]:
        """Return labels (N,) exchanged at random; none the true ones, or twice.

        Labels that differ in the names of the classes only count as the same.

        Args:
            count: how many; fewer are returned if there are no more.
            seed: of the draws.
        """
        found = {self._renamed(self.labels): self.labels}
        while len(found) < min(count + 1, self.distinct):
            seed += 1
            labels = self._drawn(seed)
            found.setdefault(self._renamed(labels), labels)
        return [labels[self.unit] for labels in found.values()][1:]

    def _drawn(self, *seed: int) -> Ints:
        rng = np.random.default_rng(seed)
        labels = self.labels.copy()
        for b in range(len(self._counts)):
            own = self.blocks == b
            labels[own] = rng.permutation(labels[own])
        return labels

    @cached_property
    def _counts(self) -> Ints:
        """(blocks, K), units of each class."""
        counts = np.zeros((self.blocks.max() + 1, self.labels.max() + 1), np.int64)
        np.add.at(counts, (self.blocks, self.labels), 1)
        return counts

    @cached_property
    def _alike(self) -> list[list[int]]:
        """Classes that have as many units as each other in every block."""
        columns = list(map(tuple, self._counts.T.tolist()))
        return [
            [c for c, column in enumerate(columns) if column == shared]
            for shared in Counter(columns)
            if any(shared)
        ]

    def _renamed(self, labels: Ints) -> bytes:
        """Return labels with classes that are alike in the order they appear."""
        appearing = list(dict.fromkeys(labels.tolist()))
        names = np.arange(self.labels.max() + 1)
        for alike in self._alike:
            names[[c for c in appearing if c in alike]] = alike
        return bytes(names[labels].tobytes())


def _numbered(names: Sequence[Name]) -> tuple[list[Name], Ints]:
    """Return the names in order, and the number (N,) of each of N."""
    order = sorted(set(names))
    numbers = {name: number for number, name in enumerate(order)}
    return order, np.array([numbers[name] for name in names], dtype=np.int64)
