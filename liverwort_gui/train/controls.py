"""Controls that tell what a network learnt from what leaked (science D2).

Labels are permuted between whole groups of one class each: with one class per video, a
permutation within videos would change nothing. Which these are, see `relabelling`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import splits
from liverwort_gui.train.clip_set import ClipRow
from liverwort_gui.train.relabelling import Relabelling
from liverwort_gui.train.splits import Fold, Splits

SHAM_CLASSES = ("half one", "half two")
ATTEMPTS = 32  # to deal permuted labels; groups of unequal mixtures may need some


@dataclass(frozen=True, eq=False)
class Plan:
    """What the networks of one kind of task are taught, and on which clips.

    Attributes:
        labels: (N,) int64; -1 for clips that the task does not use.
        splits: indices are rows of the whole clip set.
    """

    labels: NDArray[np.int64]
    splits: Splits


def plan(
    kind: str,
    rows: Sequence[ClipRow],
    classes: Sequence[str],
    *,
    by: str,
    folds: int,
    seed: int,
    permutation_seed: int | None = None,
) -> Plan:
    """Return labels and folds of a task.

    Args:
        kind: "fold": as asked; "random": clips dealt at random, for the leak meter;
            "null": labels permuted between groups, then dealt anew, so that every part
            still has its share of each class; "sham": the first class in two halves.
        rows: all N clips.
        classes: names.
        by: what stays together, see `splits.make`.
        folds: number of parts; a sham may get fewer.
        seed: of the dealing.
        permutation_seed: of the labels, for "null" and "sham".

    Raises:
        TrainingError: if the clips cannot be dealt so.
    """
    labels = np.array([row.label for row in rows], dtype=np.int64)
    if kind in ("fold", "random"):
        by = "random" if kind == "random" else by
        return Plan(labels, splits.make(rows, classes, by=by, folds=folds, seed=seed))
    if kind == "null":
        return _null(rows, classes, by, folds, seed, permutation_seed or 0)
    if kind == "sham":
        return _sham(rows, classes, by, folds, seed, permutation_seed or 0)
    raise ValueError(f"unknown kind of task {kind!r}")


def _group_key(by: str) -> str:
    return "video" if by == "random" else by


def relabelled(
    rows: Sequence[ClipRow], labels: NDArray[np.int64]
) -> tuple[ClipRow, ...]:
    """Return the rows with other labels (N,)."""
    return tuple(
        replace(row, label=label)
        for row, label in zip(rows, labels.tolist(), strict=True)
    )


def _null(
    rows: Sequence[ClipRow],
    classes: Sequence[str],
    by: str,
    folds: int,
    seed: int,
    permutation_seed: int,
) -> Plan:
    """Permute the labels, again where they cannot be dealt so that parts have all."""
    ways, attempt = Relabelling.of(rows, by), 0
    while True:
        labels = ways.drawn(permutation_seed, attempt)
        taught = relabelled(rows, labels)
        try:
            made = splits.make(taught, classes, by=by, folds=folds, seed=seed)
        except TrainingError:
            attempt += 1
            if attempt == ATTEMPTS:
                raise
        else:
            return Plan(labels, made)


def _sham(
    rows: Sequence[ClipRow],
    classes: Sequence[str],
    by: str,
    folds: int,
    seed: int,
    permutation_seed: int,
) -> Plan:
    """Deal the groups of the first class into two halves that differ in nothing."""
    own = np.array([i for i, row in enumerate(rows) if row.label == 0])
    key = _group_key(by)
    names = np.array([str(getattr(rows[i], key)) for i in own])
    groups, of_clip = np.unique(names, return_inverse=True)
    half = np.random.default_rng(permutation_seed).permutation(
        np.arange(len(groups)) % 2
    )
    folds = min(folds, len(groups) // 2)
    if folds < splits.LEAST_FOLDS:
        least = 2 * splits.LEAST_FOLDS
        raise TrainingError(
            f"A sham split needs {least} {key}s of {classes[0]!r}, but there are "
            f"{len(groups)}: leave the sham control out, or add {key}s."
        )
    taught = relabelled([rows[i] for i in own], half[of_clip])
    made = splits.make(taught, SHAM_CLASSES, by=by, folds=folds, seed=seed)
    labels = np.full(len(rows), -1, dtype=np.int64)
    labels[own] = half[of_clip]
    return Plan(labels, Splits(tuple(_of_all(f, own) for f in made.folds), by))


def _of_all(fold: Fold, own: NDArray[np.int64]) -> Fold:
    """Turn indices of some rows into those of all rows."""
    return Fold(
        *(
            tuple(own[list(part)].tolist())
            for part in (fold.train, fold.validation, fold.test)
        )
    )
