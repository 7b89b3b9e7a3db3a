"""What a straight line through a few numbers can tell of the classes.

Where it tells as much as the network, the network may have learnt nothing more; where
it does so from the empty background, the classes were filmed differently.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.scalars import eight_scalars, motion_scalars
from liverwort_gui.train import line
from liverwort_gui.train.clip_set import ClipRow, ClipSet
from liverwort_gui.train.comparisons import permutation_p
from liverwort_gui.train.controls import permuted_labels
from liverwort_gui.train.intervals import (
    Interval,
    bootstrap,
    by_video,
    cluster_interval,
)
from liverwort_gui.train.scores import Floats, Ints, balanced_accuracy, mean_auc
from liverwort_gui.train.splits import Splits

PERMUTATIONS = 99
FRAMES = 8  # of a clip, evenly spread, whose brightness is measured

PROBES = {  # what each measures, as a reader is told
    "background": "eight brightness numbers of the empty background",
    "scalars": "eight brightness numbers of the clip",
    "motion": "three numbers of the motion in the clip",
}


@dataclass(frozen=True, slots=True)
class Probe:
    """How well a straight line through some numbers tells clips of unseen groups.

    Attributes:
        auc: 0.5 is chance.
        auc95: its 95 % interval, whole videos drawn again.
        p: that labels permuted between groups give such an AUC; 0.01 at least.
        accuracy: share of the clips that is right.
        accuracy95: its 95 % interval, over videos.
        balanced_accuracy: mean over the classes.
    """

    auc: float
    auc95: Interval
    p: float
    accuracy: float
    accuracy95: Interval
    balanced_accuracy: float


def probes(clips: ClipSet, splits: Splits) -> dict[str, Probe]:
    """Return the probes of `PROBES`, on the folds of the networks.

    Args:
        clips: all clips.
        splits: the same folds as the networks'; training and validation parts fit the
            line, the test part is told.
    """
    measured: dict[str, Callable[[int], Floats]] = {
        "background": lambda i: eight_scalars(_grey(clips.backgrounds[i][None])),
        "scalars": lambda i: eight_scalars(_grey(_some_frames(clips.frames[i]))),
        "motion": lambda i: motion_scalars(_grey(clips.frames[i]), fps=1.0),
    }
    return {
        name: _probe(
            np.array([measure(i) for i in range(len(clips.rows))]), clips.rows, splits
        )
        for name, measure in measured.items()
    }


def head_null(
    features: list[Floats], clips: ClipSet, splits: Splits, refits: int, seed: int
) -> tuple[float, list[float]]:
    """Return the accuracy of refit heads: with the true labels, and with permuted ones.

    The features stay as they were learnt with the true labels, so this is weaker than
    a refit of the whole network. Labels move between groups of the same part only, so
    that every part keeps its share of each class.

    Args:
        features: per fold (N, F), of all clips by the network of that fold.
        clips: all clips.
        splits: the folds.
        refits: with permuted labels.
        seed: of the permutations.
    """

    def accuracy(labels: Ints) -> float:
        told = _out_of_fold(features, labels, splits)
        return float((told.argmax(axis=1) == labels).mean())

    null = _permuted(clips.rows, splits, refits, seed)
    return accuracy(clips.labels), [accuracy(labels) for labels in null]


def _probe(values: Floats, rows: Sequence[ClipRow], splits: Splits) -> Probe:
    labels = np.array([row.label for row in rows])
    videos = np.array([row.video for row in rows])

    def told(labels: Ints) -> Floats:
        return _out_of_fold([values] * len(splits.folds), labels, splits)

    found = told(labels)
    auc, right = mean_auc(found, labels), found.argmax(axis=1) == labels
    null = [mean_auc(told(p), p) for p in _permuted(rows, splits, PERMUTATIONS, seed=0)]
    return Probe(
        auc=auc,
        auc95=bootstrap(lambda i: mean_auc(found[i], labels[i]), labels, videos),
        p=permutation_p(auc, null),
        accuracy=float(right.mean()),
        accuracy95=cluster_interval(by_video(right, labels, videos)),
        balanced_accuracy=balanced_accuracy(found.argmax(axis=1), labels),
    )


def _permuted(
    rows: Sequence[ClipRow], splits: Splits, count: int, seed: int
) -> list[Ints]:
    """Return labels that moved between groups of the same part only."""
    part = np.empty(len(rows), dtype=np.int64)
    for k, fold in enumerate(splits.folds):
        part[list(fold.test)] = k
    seeds = range(seed + 1, seed + 1 + count)
    return [permuted_labels(rows, splits.by, s, part) for s in seeds]


def _out_of_fold(values: list[Floats], labels: Ints, splits: Splits) -> Floats:
    """Return the logits (N, K) of each clip by a line that never saw it.

    Args:
        values: per fold (N, F).
        labels: (N,), 0 to K - 1.
        splits: the folds.
    """
    classes = int(labels.max()) + 1
    told = np.empty((len(labels), classes))
    for own, fold in zip(values, splits.folds, strict=True):
        seen, unseen = [*fold.train, *fold.validation], list(fold.test)
        told[unseen] = line.fit(own[seen], labels[seen], classes).logits(own[unseen])
    return told


def _some_frames(clip: NDArray[np.uint8]) -> NDArray[np.uint8]:
    chosen = np.linspace(0, len(clip) - 1, FRAMES).round().astype(int)
    return np.asarray(clip[np.unique(chosen)])


def _grey(frames: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return (T, S, S) of frames (T, S, S, C)."""
    grey = frames[..., 0] if frames.shape[-1] == 1 else frames.mean(axis=-1).round()
    return np.asarray(grey, dtype=np.uint8)
