"""Reads what a run left, its result.json and weights, into records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from liverwort_gui.errors import NetworkError, TrainingError
from liverwort_gui.log import LOGGER
from liverwort_gui.networks.weights import read_card
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.train import run_files
from liverwort_gui.train.run_status import TaskStatus
from liverwort_gui.training_records import (
    RunResult,
    Scores,
    Weights,
    WrongClip,
)
from liverwort_gui.words import p_value, probability

Record = Mapping[str, Any]


def read_result(folder: Path, tasks: Sequence[TaskStatus]) -> RunResult:
    """Return the figures of a run that is done.

    Args:
        folder: of the run.
        tasks: of the run; its folds kept weights.

    Raises:
        TrainingError: if they are damaged or missing.
    """
    record = run_files.read_json(folder / run_files.RESULT)
    try:
        return _result(record, folder, kept_weights(folder, tasks))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise TrainingError(
            tr(
                "{file} is no result of this program ({error}): continue the run to "
                "have it written anew.",
                file=folder / run_files.RESULT,
                error=error,
            )
        ) from error


def kept_weights(folder: Path, tasks: Sequence[TaskStatus]) -> tuple[Weights, ...]:
    """Return the weights that the folds of a run kept, done or not."""
    files = (
        (task, selection, run_files.task_folder(folder, task.name) / name)
        for task in tasks
        if task.kind == "fold"
        for selection, name in run_files.BEST.items()
    )
    found = (_weights(*file) for file in files if file[2].is_file())
    return tuple(weights for weights in found if weights is not None)


def _weights(task: TaskStatus, selection: str, file: Path) -> Weights | None:
    """Return what the card of a weights file says; None if it is damaged.

    The log does not tell which epoch was kept: only those of the last phase count.
    """
    try:
        scores = read_card(str(file)).scores
        return Weights(
            path=str(file),
            fold=int(task.name.rpartition("-")[2]),
            selection=selection,
            epoch=int(scores["epoch"]),
            validation_loss=float(scores["validation_loss"]),
            validation_accuracy=float(scores["validation_accuracy"]),
            phase=int(scores.get("phase", 0)),
        )
    except (NetworkError, LookupError, TypeError, ValueError) as error:
        LOGGER.warning("%s is not offered: %s", file, error)
        return None


def _result(record: Record, folder: Path, weights: tuple[Weights, ...]) -> RunResult:
    cluster = record.get("cluster95")
    selections = record.get("selections") or {}
    return RunResult(
        accuracy=float(record["accuracy"]),
        wilson=_pair(record["wilson95"]),
        cluster=_pair(cluster) if cluster else None,
        figures=figures(record),
        selections=tuple(_scores(name, own) for name, own in selections.items()),
        classes=tuple(record.get("classes") or ()),
        confusion=tuple(
            tuple(int(count) for count in row) for row in record.get("confusion") or ()
        ),
        per_video=tuple(
            (row["video"], row["label"], int(row["clips"]), int(row["right"]))
            for row in record.get("per_video") or ()
        ),
        alarms=tuple(record.get("alarms") or ()),
        notes=(*(record.get("notes") or ()), *(record.get("warnings") or ())),
        wrong=tuple(_wrong(row, folder) for row in record.get("wrong") or ()),
        weights=weights,
    )


def figures(record: Record) -> tuple[tuple[str, str, str], ...]:
    """Return (caption, value, what it means) of what else was measured."""
    found = [
        _balanced(record),
        _auc(record),
        _calibration(record),
        _null(record),
        _leak(record),
        _sham(record),
        _background(record),
        *(
            (tr("Baseline: {name}", name=said(name)), _percent(share), said(BASELINE))
            for name, share in (record.get("baselines") or {}).items()
        ),
    ]
    return tuple(row for row in found if row is not None)


Figure = tuple[str, str, str] | None
BASELINE = later(
    "What is right without any network, on the same folds: a network has to beat it"
)
BASELINES = (
    later("most frequent class"),
    later("background"),
    later("scalars"),
    later("motion"),
)


def _balanced(record: Record) -> Figure:
    share = record.get("balanced_accuracy")
    tip = tr(
        "Mean of the classes' accuracies: it does not reward guessing the larger one"
    )
    return None if share is None else (tr("Balanced accuracy"), _percent(share), tip)


def _auc(record: Record) -> Figure:
    auc, ends = record.get("auc"), record.get("auc95")
    tip = tr(
        "Chance that a clip of one class scores higher for it than a clip of another; "
        "0.5 is guessing"
    )
    if auc is None:
        return None
    value = f"{auc:.3f}"
    if ends:
        low, high = (f"{end:.3f}" for end in ends)
        value = tr("{value} (95 % {low} to {high})", value=value, low=low, high=high)
    return tr("AUC"), value, tip


def _calibration(record: Record) -> Figure:
    found = record.get("calibration")
    tip = tr(
        "How far the stated probabilities are from the share that is right; 0 is best"
    )
    if not found:
        return None
    return tr("Calibration error"), _percent(found["ece"]), tip


def _null(record: Record) -> Figure:
    p, null = record.get("null_p"), record.get("null")
    tip = tr("How often a network does as well when class names are shuffled")
    if p is None or not null:
        return tr("Null refits"), tr("not done"), tip
    value = tr(
        "{p} (at least {floor}; {count} refits, {which})",
        p=p_value(p),
        floor=probability(null["floor"]),
        count=len(null["accuracies"]),
        which=tr("whole networks") if null["kind"] == "full" else tr("last layer only"),
    )
    return tr("Null refits"), value, tip


def _leak(record: Record) -> Figure:
    points, leak = record.get("leak_points"), record.get("leak") or {}
    tip = tr(
        "How much higher the accuracy is if clips of one video lie on both sides of "
        "the split: that much of it would be knowing videos, not classes"
    )
    if points is None:
        return tr("Leak meter"), tr("not done"), tip
    ends = leak.get("points95")
    value = tr("{points} points", points=f"{points:+.1f}")
    if ends:
        low, high = (f"{end:+.1f}" for end in ends)
        value = tr("{value} (95 % {low} to {high})", value=value, low=low, high=high)
    return tr("Leak meter"), value, tip


def _sham(record: Record) -> Figure:
    sham = record.get("sham")
    tip = tr(
        "Two halves of one class, which differ in nothing, should not be told apart"
    )
    if not sham:
        return None
    low, high = (f"{100 * end:.1f}" for end in sham["cluster95"])
    value = tr(
        "{value} (95 % {low} to {high} %)",
        value=_percent(sham["accuracy"]),
        low=low,
        high=high,
    )
    return tr("Sham split"), value, tip


def _background(record: Record) -> Figure:
    auc = record.get("background_auc")
    tip = tr(
        "Can the picture without the sperm tell the classes? 0.5: no; clearly more: "
        "light, focus or noise differ between the classes"
    )
    return None if auc is None else (tr("Background alone, AUC"), f"{auc:.2f}", tip)


def _scores(selection: str, record: Record) -> Scores:
    shares = record["per_class"]
    return Scores(selection, float(record["accuracy"]), tuple(shares.items()))


def _wrong(row: Record, folder: Path) -> WrongClip:
    name = f"fold-{int(row['fold'])}"
    file = run_files.task_folder(folder, name) / run_files.BEST["loss"]
    share = row.get("probability")
    return WrongClip(
        id=str(row["id"]),
        number=int(row.get("number") or 0),
        video=str(row["video"]),
        label=str(row["label"]),
        predicted=str(row["predicted"]),
        probability=None if share is None else float(share),
        weights=str(file),
    )


def _pair(ends: Sequence[float]) -> tuple[float, float]:
    low, high = ends
    return float(low), float(high)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
