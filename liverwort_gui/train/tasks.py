"""The trainings of a run: which there are, and what each learns from."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import networks
from liverwort_gui.errors import TrainingError, TrainingStopped
from liverwort_gui.jobs import Progress
from liverwort_gui.networks.card import Card, clip_key
from liverwort_gui.networks.weights import read_card
from liverwort_gui.records import CLIP_SIZE
from liverwort_gui.train import controls, run_files
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Config, Phase
from liverwort_gui.train.run_files import Kind, Task
from liverwort_gui.train.splits import Fold, Splits

if TYPE_CHECKING:
    from liverwort_gui.train.loader import Examples

NOTE = (
    "Trained on {clips} clips of this study: it decides about clips like these, and is "
    "no diagnostic of anything else."
)


def planned(config: Config, clip_set: ClipSet) -> tuple[Task, ...]:
    """Return the tasks of a run, in no order.

    Raises:
        TrainingError: if the clips cannot be dealt so.
    """
    wanted: list[tuple[str, Kind, int | None]] = [("fold", "fold", None)]
    if config.leak_meter:
        wanted.append(("random", "random", None))
    if config.sham:
        wanted.append(("sham-fold", "sham", config.seed))
    if config.null_kind == "full":
        wanted += [
            (f"null-{n:03}-fold", "null", config.seed + 1 + n)
            for n in range(config.nulls)
        ]
    found = []
    for name, kind, permutation_seed in wanted:
        first = Task(f"{name}-0", kind, 0, config.seed, permutation_seed)
        folds = range(len(plan(first, config, clip_set).splits.folds))
        found += [replace(first, name=f"{name}-{k}", fold=k) for k in folds]
    return tuple(found)


def plan(task: Task, config: Config, clip_set: ClipSet) -> controls.Plan:
    """Return the labels and folds of a task.

    Raises:
        TrainingError: if the clips cannot be dealt so.
    """
    return controls.plan(
        task.kind,
        clip_set.rows,
        clip_set.classes,
        by=config.split.by,
        folds=config.split.folds,
        seed=config.seed,
        permutation_seed=task.permutation_seed,
    )


def carry_out(
    folder: Path,
    task: Task,
    clip_set: ClipSet,
    report: Callable[[Progress], None] = lambda _: None,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Train a task unless it is done, and write what its networks predict.

    Args:
        folder: of the run.
        task: one of it.
        clip_set: its clips.
        report: called with progress.
        check: called after each step; raises to stop.

    Raises:
        as `fit.fit`.
    """
    if run_files.predictions(folder, task.name) is not None:
        return
    from liverwort_gui.train import finish, fit

    config = replace(run_files.config(folder), seed=task.seed)
    dealt = _dealt(folder, task, config, clip_set)
    fold = dealt.splits.folds[task.fold]
    classes = controls.SHAM_CLASSES if task.kind == "sham" else clip_set.classes
    part = partial(_examples, clip_set, dealt.labels)
    here = run_files.task_folder(folder, task.name)
    file = folder / run_files.BEGIN
    begin = file if file.is_file() else None
    training = fit.Training(
        folder=here,
        config=config,
        training=part(fold.train),
        validation=part(fold.validation),
        card=card(task, config, clip_set, classes, fold, begin),
        begin=begin,
    )
    log = here / run_files.LOG
    try:
        fit.fit(training, report, check)
        selection = finish.finish(training, part(fold.test), check)
        if task.kind == "fold" and config.nulls and config.null_kind == "head":
            everything = part(range(len(clip_set.rows)))
            finish.write_features(training, everything, check)
    except TrainingError as error:
        status = "stopped" if isinstance(error, TrainingStopped) else "failed"
        run_files.append_log(log, "end", status=status, text=str(error))
        raise
    record = {"selection": selection, "time": time.time()}
    run_files.write_json(here / run_files.PREDICTIONS, record)
    run_files.append_log(log, "end", status="done", text="")


def _examples(
    clip_set: ClipSet, labels: NDArray[np.int64], chosen: Sequence[int]
) -> Examples:
    """Return the chosen clips of a set, with the labels that a task gives them.

    Args:
        clip_set: N clips.
        labels: (N,).
        chosen: their numbers in the set, from 0.
    """
    from liverwort_gui.train.loader import Examples

    indices = np.array(chosen, dtype=np.int64)
    return Examples(
        clip_set.frames,
        indices,
        labels[indices],
        [f"{row.number} ({row.video})" for row in clip_set.rows],
        clip_set.backgrounds,
        [not row.corners for row in clip_set.rows],
    )


def card(
    task: Task,
    config: Config,
    clip_set: ClipSet,
    classes: tuple[str, ...],
    fold: Fold,
    begin: Path | None = None,
) -> Card:
    """Return what the weights of a task say of themselves, without scores.

    Args:
        task: whose.
        config: of the run.
        clip_set: its clips.
        classes: names of what the task tells apart.
        fold: of the task.
        begin: weights it begins with.

    Raises:
        NetworkError: if the weights to begin with are damaged.
    """
    stored = clip_set.frames.shape[2]
    scale = clip_set.um_per_px
    rows = [clip_set.rows[i] for i in (*fold.train, *fold.validation)]
    earlier = read_card(str(begin)).trained_clips if begin else None
    return Card(
        name=f"{config.network}-{task.name}",
        architecture=config.network,
        config=networks.settings(
            config.network, **{**config.network_config, "classes": len(classes)}
        ),
        classes=classes,
        clip_frames=clip_set.frames.shape[1],
        clip_size=CLIP_SIZE,
        um_per_px=None if scale is None else scale * stored / CLIP_SIZE,
        preprocess="frame-median",
        shrink=card_shrink(config.phases[-1], stored),
        note=NOTE.format(clips=len(fold.train)),
        trained_on=f"{len(fold.train)} clips, {task.name}: {clip_set.description}",
        trained_clips=tuple(
            sorted({*(clip_key(row.pixel_sha256) for row in rows), *(earlier or ())})
        ),
    )


def card_shrink(phase: Phase, side: int, whole: int = CLIP_SIZE) -> int:
    """Return by how much a clip that is analyzed is reduced to look as in a phase.

    Args:
        phase: of a training; its crop cuts away the margin and changes no scale.
        side: of the stored clips in pixels.
        whole: side of clips that are analyzed.

    Raises:
        TrainingError: if that is no whole number.
    """
    shrink, rest = divmod(phase.shrink * whole, side)
    if rest or not shrink:
        raise TrainingError(
            f"Clips of {side} pixels that are reduced {phase.shrink} times show "
            f"{whole} pixels reduced {phase.shrink * whole / side:.3g} times, "
            "and later clips can only be reduced a whole number of times: gather the "
            f"clips with {whole} pixels, or half or a quarter of that."
        )
    return shrink


def _dealt(
    folder: Path, task: Task, config: Config, clip_set: ClipSet
) -> controls.Plan:
    """Return labels and folds of a task; those asked for are the ones on the disk.

    Raises:
        TrainingError: if the clips cannot be dealt so, or the folds are damaged.
    """
    if task.kind != "fold":
        return plan(task, config, clip_set)
    found = run_files.splits(folder)
    if not task.fold < len(found.folds) or not _is_sound(found, len(clip_set.rows)):
        raise TrainingError(
            f"{folder / run_files.SPLITS} does not test each clip of this run exactly "
            "once by a network that never saw it: start the run anew."
        )
    return controls.Plan(clip_set.labels, found)


def _is_sound(found: Splits, clips: int) -> bool:
    everything = list(range(clips))
    tested = sorted(i for fold in found.folds for i in fold.test)
    return tested == everything and all(
        sorted((*fold.train, *fold.validation, *fold.test)) == everything
        for fold in found.folds
    )
