"""Run folders as the training process writes them, with made-up figures."""

from __future__ import annotations

import json
import math
import os
import platform
from dataclasses import replace

from filelock import FileLock

from liverwort_gui import train
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.train import liveness, run_files
from liverwort_gui.train.config import Phase, Split
from liverwort_gui.train.run_files import Task
from liverwort_gui.train.splits import Fold, Splits

CLASSES = ("wild type", "mutant")
LOCKS = {}  # of the runs that seem to be worked on, by folder


def make(folder, network="integration", epochs=20, folds=4, seed=0, kinds=("fold",)):
    """Make a run that was not begun."""
    config = replace(
        train.preset("fast", network),
        phases=(Phase(64, 1, frames=4, batch=4, epochs=epochs, peak_rate=1e-3),),
        split=Split("video", folds),
        seed=seed,
    )
    (folder / run_files.TASKS).mkdir(parents=True)
    (folder / run_files.CONFIG).write_text(config.to_json(), encoding="utf-8")
    parts = tuple(Fold((2, 3), (k,), (k,)) for k in range(folds))
    text = Splits(parts, "video").to_json()
    (folder / run_files.SPLITS).write_text(text, encoding="utf-8")
    for kind in kinds:
        for k in range(folds):
            run_files.write_task(folder, Task(f"{kind}-{k}", kind, k, seed))
    return folder


def learn(folder, name, epochs, *, done=False, best=True, phase=0):
    """Write the log of a task that has trained so many epochs, and its weights."""
    here = run_files.task_folder(folder, name)
    log = here / run_files.LOG
    fold = int(name[-1])
    lines = [_epoch(epoch, fold) for epoch in range(1, epochs + 1)]
    for line in lines:
        run_files.append_log(log, "epoch", **line)
    run_files.append_log(
        log, "step", epoch=epochs + 1, step=3, steps=8, loss=0.1, rate=1e-3
    )
    if best:
        keep(here, min(lines, key=lambda line: line["validation_loss"]), phase)
    if done:
        run_files.write_json(here / run_files.PREDICTIONS, {"selection": {}})


def _epoch(epoch, fold):
    loss = 0.25 * math.exp(-epoch / (6 + fold))
    return {
        "epoch": epoch,
        "epochs": 20,
        "loss": loss + 0.01 * math.sin(3 * epoch),
        "validation_loss": loss + 0.02 + 0.01 * math.cos(2 * epoch + fold),
        "validation_accuracy": min(0.99, 0.5 + 0.45 * (1 - math.exp(-epoch / 5))),
        "rate": 1e-3,
        "seconds": 11.0,
    }


def keep(here, line, phase=0):
    """Write the weights of one epoch as the best of a task, without tensors."""
    names = ("epoch", "validation_loss", "validation_accuracy")
    scores = {"phase": phase, **{name: line[name] for name in names}}
    card = Card(
        name=f"integration-{here.name}",
        architecture="integration",
        config={},
        classes=CLASSES,
        clip_frames=4,
        clip_size=256,
        um_per_px=None,
        preprocess="frame-median",
        note="made up",
        trained_on="nothing",
        scores=scores,
    )
    for file in run_files.BEST.values():
        weights.write(here / file, card, {})


def work(folder, pid=None, silent_for=0.0):
    """Let a process seem to work on the run: this one, unless another is named.

    What works holds the run's lock; a process that is named has ended without a word.
    """
    rest(folder)
    if pid is None:
        LOCKS[folder] = FileLock(folder / liveness.LOCK, timeout=0)
        LOCKS[folder].acquire()
    process = {"pid": pid or os.getpid(), "host": platform.node(), "workers": 1}
    run_files.write_json(
        folder / run_files.PID, {**process, "device": "cpu", "time": 0}
    )
    beat = folder / run_files.HEARTBEAT
    beat.touch()
    if silent_for:
        before = beat.stat().st_mtime - silent_for
        os.utime(beat, (before, before))


def rest(folder):
    """Let the process end that seems to work on the run."""
    if folder in LOCKS:
        LOCKS.pop(folder).release()
    (folder / run_files.PID).unlink(missing_ok=True)


def rest_all():
    """Let all end, after a test."""
    for folder in tuple(LOCKS):
        LOCKS.pop(folder).release()


def finish(folder, clip="c2", video="plate-2.avi", **changes):
    """Write a result, without the process."""
    rest(folder)
    run_files.write_json(folder / run_files.RESULT, {**result(clip, video), **changes})


def result(clip="c2", video="plate-2.avi"):
    """A result as `train.results.assemble` returns it."""
    per_class = {"wild type": 0.96875, "mutant": 0.8671875}
    figures = {
        "accuracy": 0.917969,
        "wilson95": [0.878, 0.946],
        "cluster95": [0.841, 0.967],
        "per_class": per_class,
        "balanced_accuracy": 0.9179,
        "auc": 0.962,
        "auc95": [0.93, 0.985],
        "confusion": [[124, 4], [17, 111]],
    }
    wrong = {
        "id": clip,
        "number": 2,
        "video": video,
        "label": "mutant",
        "predicted": "wild type",
        "probability": 0.93,
        "fold": 1,
    }
    later = {**wrong, "id": "c15", "number": 15, "probability": 0.71, "fold": 0}
    return {
        "network": "integration",
        "split": {"by": "video", "folds": 4},
        "classes": list(CLASSES),
        "folds": [],
        **figures,
        "selections": {
            "loss": figures,
            "accuracy": {**figures, "accuracy": 0.902344},
        },
        "calibration": {"ece": 0.041, "bins": []},
        "null_p": 0.05,
        "null": {"kind": "head", "floor": 0.05, "accuracies": [0.5] * 19},
        "leak_points": 6.3,
        "leak": {"points95": [2.0, 10.5]},
        "sham": None,
        "background_auc": 0.71,
        "baselines": {"most frequent class": 0.5, "scalars": 0.64},
        "per_video": [
            {"video": "plate-2.avi", "label": "mutant", "clips": 16, "right": 9},
            {"video": "plate-1.avi", "label": "wild type", "clips": 16, "right": 16},
        ],
        "wrong": [wrong, later],
        "warnings": [],
        "alarms": [
            "The empty background alone tells the classes (AUC 0.71, 95 % 0.60 to "
            "0.80): they were filmed in different light, focus or noise, and the "
            "network may have learnt that instead of the sperm."
        ],
        "notes": ["Only the head was refit: this null is weaker than full refits."],
    }


def waiting(folder):
    """Return the names in the queue of a folder of runs."""
    return json.loads((folder / "queue.json").read_text(encoding="utf-8"))["waiting"]
