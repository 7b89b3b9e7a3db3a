"""What the networks of a run said of clips they had never seen, and how good it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import run_files
from liverwort_gui.train.clip_set import ClipRow
from liverwort_gui.train.intervals import bootstrap, by_video, cluster_interval
from liverwort_gui.train.run_files import Task
from liverwort_gui.train.scores import (
    Floats,
    Ints,
    balanced_accuracy,
    confusion,
    mean_auc,
    reliability,
    wilson,
)

SELECTIONS = ("loss", "accuracy")  # by which the epoch was chosen, on validation clips


@dataclass(frozen=True, eq=False)
class Judged:
    """M clips, each judged by the network of the fold that tests it.

    Attributes:
        clips: (M,) rows of the clip set, ascending.
        logits: (M, K).
        labels: (M,), what the networks were to say.
        folds: (M,), which network judged.
    """

    clips: Ints
    logits: Floats
    labels: Ints
    folds: Ints

    @property
    def predicted(self) -> Ints:
        return np.asarray(self.logits.argmax(axis=1))

    @property
    def right(self) -> NDArray[np.bool_]:
        return np.asarray(self.predicted == self.labels)

    @property
    def accuracy(self) -> float:
        return float(self.right.mean())

    def of_fold(self, fold: int) -> Judged:
        own = self.folds == fold
        return Judged(
            self.clips[own], self.logits[own], self.labels[own], self.folds[own]
        )


def judged(folder: Path, tasks: Iterable[Task], selection: str, labels: Ints) -> Judged:
    """Put the tests of all folds together.

    Args:
        folder: of the run.
        tasks: one per fold.
        selection: one of `SELECTIONS`.
        labels: (N,), what the tasks were taught.

    Raises:
        TrainingError: if a task is not done.
    """
    clips: list[int] = []
    logits: list[list[float]] = []
    folds: list[int] = []
    for task in tasks:
        test = chosen(folder, task, selection)["test"]
        clips += test["clips"]
        logits += test["logits"]
        folds += [task.fold] * len(test["clips"])
    order = np.argsort(clips)
    return Judged(
        clips=np.array(clips, dtype=np.int64)[order],
        logits=np.array(logits, dtype=np.float64)[order],
        labels=labels[np.array(clips, dtype=np.int64)[order]],
        folds=np.array(folds, dtype=np.int64)[order],
    )


def chosen(folder: Path, task: Task, selection: str) -> dict[str, Any]:
    """Return what the chosen epoch of a task predicted.

    Raises:
        TrainingError: if the task is not done.
    """
    found = run_files.predictions(folder, task.name)
    if found is None:
        raise TrainingError(
            f"{folder}: {task.name} is not trained yet, so there is no result; "
            "continue the training."
        )
    return dict(found["selection"][selection])


def figures(
    found: Judged, rows: Sequence[ClipRow], classes: Sequence[str]
) -> dict[str, Any]:
    """Return accuracy per class and overall with intervals, AUC and confusion."""
    labels, right = found.labels, found.right
    videos = np.array([rows[i].video for i in found.clips])
    of_class = {n: labels == c for c, n in enumerate(classes) if (labels == c).any()}
    return {
        "clips": len(right),
        "right": int(right.sum()),
        "accuracy": found.accuracy,
        "wilson95": wilson(int(right.sum()), len(right)),
        "cluster95": cluster_interval(by_video(right, labels, videos)),
        "per_class": per_class(found, classes),
        "per_class_wilson95": {
            name: wilson(int(right[own].sum()), int(own.sum()))
            for name, own in of_class.items()
        },
        "per_class_cluster95": {
            name: cluster_interval(by_video(right[own], labels[own], videos[own]))
            for name, own in of_class.items()
        },
        "balanced_accuracy": balanced_accuracy(found.predicted, labels),
        "auc": _auc_within_folds(found, np.arange(len(labels))),
        "auc95": bootstrap(lambda i: _auc_within_folds(found, i), labels, videos),
        "confusion": confusion(found.predicted, labels, len(classes)).tolist(),
        "per_video": per_video(found, rows, classes),
    }


def per_class(found: Judged, classes: Sequence[str]) -> dict[str, float]:
    """Return the share of each class's clips that is right."""
    return {
        name: float(found.right[found.labels == c].mean())
        for c, name in enumerate(classes)
        if (found.labels == c).any()
    }


def calibration(found: Judged) -> dict[str, Any]:
    """Return the expected calibration error and the reliability bins."""
    bins, error = reliability(found.logits, found.labels)
    return {"ece": error, "bins": [asdict(b) for b in bins]}


def per_video(
    found: Judged, rows: Sequence[ClipRow], classes: Sequence[str]
) -> list[dict[str, Any]]:
    """Return clips and right clips of each video and class, the worst first."""
    counts: dict[tuple[str, int], list[bool]] = {}
    for clip, label, right in zip(
        found.clips.tolist(), found.labels.tolist(), found.right.tolist(), strict=True
    ):
        counts.setdefault((rows[clip].video, label), []).append(right)
    lines = [
        {"video": v, "label": classes[c], "clips": len(r), "right": sum(r)}
        for (v, c), r in counts.items()
    ]
    return sorted(lines, key=lambda x: (x["right"] / x["clips"], x["video"]))


def wrong(
    found: Judged, rows: Sequence[ClipRow], classes: Sequence[str]
) -> list[dict[str, Any]]:
    """Return the clips that were called wrongly, the surest mistake first."""
    shifted = found.logits - np.logaddexp.reduce(found.logits, axis=1, keepdims=True)
    lines = []
    for at in np.flatnonzero(~found.right).tolist():
        row, called = rows[found.clips[at]], int(found.predicted[at])
        lines.append(
            {
                "id": row.id,
                "number": row.number,
                "video": row.video,
                "label": classes[found.labels[at]],
                "predicted": classes[called],
                "probability": float(np.exp(shifted[at, called])),
                "fold": int(found.folds[at]),
            }
        )
    return sorted(lines, key=lambda line: -line["probability"])


def _auc_within_folds(found: Judged, clips: Ints) -> float:
    """Return the mean AUC of the folds: logits of two networks are not comparable."""
    folds, labels = found.folds[clips], found.labels[clips]
    aucs, weights = [], []
    for fold in np.unique(folds):
        own = clips[folds == fold]
        if len(np.unique(labels[folds == fold])) > 1:
            aucs.append(mean_auc(found.logits[own], found.labels[own]))
            weights.append(len(own))
    return float(np.average(aucs, weights=weights)) if aucs else 0.5
