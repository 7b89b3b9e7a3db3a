"""Run folders that no network has trained, for tests of what reads them."""

import dataclasses

import numpy as np

from liverwort_gui.train import controls, run_files, splits
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Config, Phase
from liverwort_gui.train.run_files import Task
from tests.train.test_splits import CLASSES, clips

SIDE = 16


def write_clips(folder, videos=8, each=4, light=lambda row: 40):
    """Write a small clip set whose backgrounds are `light(row)` grey levels."""
    rng = np.random.default_rng(0)
    rows = [dataclasses.replace(r, frames=4) for r in clips(videos, each)]
    # clips of one frame range do not overlap: each has a place of its own
    rows = [
        dataclasses.replace(r, x=300 * n, pixel_sha256=f"{n:016x}" + 48 * "0")
        for n, r in enumerate(rows)
    ]
    backgrounds = [
        rng.normal(light(r), 2, (SIDE, SIDE, 1)).clip(0, 255).astype(np.uint8)
        for r in rows
    ]
    frames = [
        rng.normal(b.astype(float), 3, (4, SIDE, SIDE, 1)).clip(0, 255).astype(np.uint8)
        for b in backgrounds
    ]
    return ClipSet.write(folder, frames, backgrounds, rows, CLASSES, um_per_px=0.2)


def write_run(folder, *, skill=2.0, skills=None, seed=0, clip_set=None, **settings):
    """Write a run folder whose networks know the labels as well as `skill` says.

    `skills` gives other kinds of tasks another skill: {"random": 3.0}.
    """
    folder.mkdir(parents=True)
    if clip_set is None:
        clip_set = write_clips(folder / run_files.CLIPS)
    else:
        (folder / run_files.CLIPS).symlink_to(clip_set.folder)
    phase = Phase(SIDE, 1, frames=4, batch=4, epochs=3, peak_rate=1e-3)
    config = Config(
        **{"network": "integration", "phases": (phase,), "seed": seed} | settings
    )
    (folder / run_files.CONFIG).write_text(config.to_json())
    dealt = splits.make(
        clip_set.rows, CLASSES, by=config.split.by, folds=config.split.folds, seed=seed
    )
    (folder / run_files.SPLITS).write_text(dealt.to_json())
    run_files.write_json(folder / run_files.PROVENANCE, {"version": "0"})
    for task in tasks(config):
        rng = np.random.default_rng([seed, *task.name.encode()])
        known = {"fold": skill, "random": skill, "null": 0, "sham": 0} | (skills or {})
        write_task(folder, task, config, clip_set, rng, known[task.kind])
    return folder


def tasks(config):
    names = [("fold", "fold", None)]
    if config.leak_meter:
        names.append(("random", "random", None))
    if config.sham:
        names.append(("sham-fold", "sham", 7))
    if config.null_kind == "full":
        names += [(f"null-{n:03}-fold", "null", n) for n in range(config.nulls)]
    return [
        Task(f"{name}-{k}", kind, k, config.seed, permutation)
        for name, kind, permutation in names
        for k in range(config.split.folds)
    ]


def write_task(folder, task, config, clip_set, rng, skill):
    run_files.write_task(folder, task)
    plan = controls.plan(
        task.kind,
        clip_set.rows,
        clip_set.classes,
        by=config.split.by,
        folds=config.split.folds,
        seed=config.seed,
        permutation_seed=task.permutation_seed,
    )
    fold = plan.splits.folds[task.fold]

    def told(part):
        true = np.eye(2)[plan.labels[list(part)]]
        logits = rng.normal(size=true.shape) + skill * true
        return {"clips": list(part), "logits": logits.round(4).tolist()}

    selection = {
        name: {
            "epoch": epoch,
            "validation_loss": 0.3,
            "validation_accuracy": 0.8,
            "test": told(fold.test),
            "validation": told(fold.validation),
        }
        for name, epoch in (("loss", 2), ("accuracy", 1))
    }
    here = run_files.task_folder(folder, task.name)
    run_files.write_json(here / run_files.PREDICTIONS, {"selection": selection})
    for epoch in range(3):
        run_files.append_log(
            here / run_files.LOG,
            "epoch",
            epoch=epoch,
            epochs=3,
            loss=1 / (epoch + 1),
            validation_loss=1.1 / (epoch + 1),
            validation_accuracy=0.5 + 0.1 * epoch,
            rate=1e-3,
            seconds=1.0,
        )


def half_trained(folder):
    """Write a run whose folds are trained, those with permuted labels not yet."""
    write_run(folder, nulls=1)
    for k in range(4):
        here = run_files.task_folder(folder, f"null-000-fold-{k}")
        (here / run_files.PREDICTIONS).unlink()
        (here / run_files.LOG).unlink()
    return folder


def claim(folder, **changes):
    """Leave behind what a process that trained here would; it does not run."""
    with run_files.claimed(folder, 1, "cpu"):
        record = run_files.read_json(folder / run_files.PID) | changes
    run_files.write_json(folder / run_files.PID, record)
    (folder / run_files.HEARTBEAT).touch()
