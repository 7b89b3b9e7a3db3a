"""What a straight line through a few numbers can tell of the classes.

Where it tells as much as the network, the network may have learnt nothing more; where
it does so from the empty background, the classes were filmed differently.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import TrainingError
from liverwort_gui.simulate.scalars import eight_scalars, motion_scalars
from liverwort_gui.train import line
from liverwort_gui.train.clip_set import ClipRow, ClipSet
from liverwort_gui.train.comparisons import permutation_p
from liverwort_gui.train.controls import relabelled
from liverwort_gui.train.intervals import (
    Interval,
    bootstrap,
    by_video,
    cluster_interval,
)
from liverwort_gui.train.relabelling import Relabelling
from liverwort_gui.train.scores import Floats, Ints, balanced_accuracy, mean_auc
from liverwort_gui.train.splits import Splits, make

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
        p: that labels permuted between groups, and dealt anew, give such an AUC.
        floor: the least p there can be; over 0.05 where there are few groups.
        accuracy: share of the clips that is right.
        accuracy95: its 95 % interval, over videos.
        balanced_accuracy: mean over the classes.
    """

    auc: float
    auc95: Interval
    p: float
    floor: float
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
    null = _dealt_anew(clips, splits)
    return {
        name: _probe(
            np.array([measure(i) for i in range(len(clips.rows))]),
            clips.rows,
            splits,
            null,
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
        refits: with permuted labels; fewer if there are no more ways to permute them.
        seed: of the permutations.
    """

    def accuracy(labels: Ints) -> float:
        told = _out_of_fold(features, labels, splits)
        return float((told.argmax(axis=1) == labels).mean())

    null = Relabelling.within_parts(clips.rows, splits).some(refits, seed)
    return accuracy(clips.labels), [accuracy(labels) for labels in null]


def _probe(
    values: Floats,
    rows: Sequence[ClipRow],
    splits: Splits,
    null: Sequence[tuple[Ints, Splits]],
) -> Probe:
    labels = np.array([row.label for row in rows])
    videos = np.array([row.video for row in rows])

    def told(labels: Ints, splits: Splits) -> Floats:
        return _out_of_fold([values] * len(splits.folds), labels, splits)

    found = told(labels, splits)
    auc, right = mean_auc(found, labels), found.argmax(axis=1) == labels
    aucs = [mean_auc(told(other, dealt), other) for other, dealt in null]
    return Probe(
        auc=auc,
        auc95=bootstrap(lambda i: mean_auc(found[i], labels[i]), labels, videos),
        p=permutation_p(auc, aucs),
        floor=1 / (len(aucs) + 1),
        accuracy=float(right.mean()),
        accuracy95=cluster_interval(by_video(right, labels, videos)),
        balanced_accuracy=balanced_accuracy(found.argmax(axis=1), labels),
    )


def _dealt_anew(clips: ClipSet, splits: Splits) -> list[tuple[Ints, Splits]]:
    """Return permuted labels, each with folds whose parts have all classes.

    Within the parts of the folds as they are there are few ways to permute: 16 with
    two videos in each of 4 parts, too few for any p below 0.05.
    """
    found = []
    relabelling = Relabelling.of(clips.rows, splits.by)
    for seed, labels in enumerate(relabelling.some(PERMUTATIONS, seed=0)):
        if splits.by == "random":  # parts of single clips have all classes as they are
            found.append((labels, splits))
            continue
        taught, folds = relabelled(clips.rows, labels), len(splits.folds)
        with suppress(TrainingError):  # some labels cannot be dealt: they say nothing
            dealt = make(taught, clips.classes, by=splits.by, folds=folds, seed=seed)
            found.append((labels, dealt))
    return found


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
