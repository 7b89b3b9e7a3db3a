"""The trainings of a run: which there are, and what each learns from."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from liverwort_gui.errors import TrainingError, TrainingStopped
from liverwort_gui.jobs import Progress
from liverwort_gui.networks.card import Card
from liverwort_gui.records import CLIP_SIZE
from liverwort_gui.train import controls, run_files
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Config
from liverwort_gui.train.run_files import Kind, Task

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
    from liverwort_gui.train.loader import Examples

    config = replace(run_files.config(folder), seed=task.seed)
    dealt = plan(task, config, clip_set)
    fold = dealt.splits.folds[task.fold]
    classes = controls.SHAM_CLASSES if task.kind == "sham" else clip_set.classes
    names = [f"{row.number} ({row.video})" for row in clip_set.rows]

    def part(chosen: tuple[int, ...]) -> Examples:
        indices = np.array(chosen, dtype=np.int64)
        return Examples(clip_set.frames, indices, dealt.labels[indices], names)

    here = run_files.task_folder(folder, task.name)
    begin = folder / run_files.BEGIN
    training = fit.Training(
        folder=here,
        config=config,
        training=part(fold.train),
        validation=part(fold.validation),
        card=card(task, config, clip_set, classes, len(fold.train)),
        begin=begin if begin.is_file() else None,
    )
    log = here / run_files.LOG
    try:
        fit.fit(training, report, check)
        selection = finish.finish(training, part(fold.test), check)
        if task.kind == "fold" and config.nulls and config.null_kind == "head":
            everything = part(tuple(range(len(clip_set.rows))))
            finish.write_features(training, everything, check)
    except TrainingError as error:
        status = "stopped" if isinstance(error, TrainingStopped) else "failed"
        run_files.append_log(log, "end", status=status, text=str(error))
        raise
    record = {"selection": selection, "time": time.time()}
    run_files.write_json(here / run_files.PREDICTIONS, record)
    run_files.append_log(log, "end", status="done", text="")


def card(
    task: Task,
    config: Config,
    clip_set: ClipSet,
    classes: tuple[str, ...],
    training_clips: int,
) -> Card:
    """Return what the weights of a task say of themselves, without scores."""
    side = config.phases[-1].crop // config.phases[-1].shrink
    stored = clip_set.frames.shape[2]
    scale = clip_set.um_per_px
    return Card(
        name=f"{config.network}-{task.name}",
        architecture=config.network,
        config={**config.network_config, "classes": len(classes)},
        classes=classes,
        clip_frames=clip_set.frames.shape[1],
        clip_size=CLIP_SIZE,
        um_per_px=None if scale is None else scale * stored / CLIP_SIZE,
        preprocess="frame-median",
        shrink=max(1, CLIP_SIZE // side),
        note=NOTE.format(clips=training_clips),
        trained_on=f"{training_clips} clips, {task.name}: {clip_set.description}",
    )
