"""The files of a training run: what its process writes and others read. No torch.

A run is a folder, and the only tie between the process that trains and the window or
the command line that look on. Every file is written whole but the logs, which grow by
lines:

    config.json, splits.json, provenance.json, clips/    what is trained, on what
    begin.safetensors                                    the weights it begins with
    pid.json, heartbeat                                  while a process trains
    stop                                                 somebody asked it to stop
    tasks/NAME/task.json, log.jsonl, last.ckpt, ...      one training each
    result.json or failed.json                           the end
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from liverwort_gui.errors import NetworkError, TrainingError
from liverwort_gui.networks.card import common
from liverwort_gui.networks.weights import read_card
from liverwort_gui.paths import written_whole
from liverwort_gui.run_folder import BEGIN as BEGIN
from liverwort_gui.run_folder import BEST as BEST
from liverwort_gui.run_folder import CLIPS as CLIPS
from liverwort_gui.run_folder import CONFIG as CONFIG
from liverwort_gui.run_folder import TASKS as TASKS
from liverwort_gui.run_folder import clips as clips
from liverwort_gui.train.clip_set import FRAMES
from liverwort_gui.train.config import Config
from liverwort_gui.train.json_files import damaged
from liverwort_gui.train.json_files import read_json as read_json
from liverwort_gui.train.json_files import write_json as write_json
from liverwort_gui.train.liveness import BEAT as BEAT
from liverwort_gui.train.liveness import HEARTBEAT as HEARTBEAT
from liverwort_gui.train.liveness import PID as PID
from liverwort_gui.train.liveness import SILENCE as SILENCE
from liverwort_gui.train.liveness import claimed as claimed
from liverwort_gui.train.run_log import append_log as append_log
from liverwort_gui.train.run_log import read_log as read_log
from liverwort_gui.train.splits import Splits

SPLITS, PROVENANCE = "splits.json", "provenance.json"
TASK, LOG = "task.json", "log.jsonl"
STOP = "stop"
RESULT, FAILED, PREDICTIONS = "result.json", "failed.json", "predictions.json"
FEATURES = "features.npy"  # what the head of a fold's network is given, (N, F)
WHERE = ("device", "devices", "num_nodes")  # settings that change no result

Kind = Literal["fold", "random", "null", "sham"]
KINDS: tuple[Kind, ...] = ("fold", "random", "sham", "null")  # as they run


@dataclass(frozen=True, slots=True)
class Task:
    """One network to train; all follows from it, the run's config and the clips.

    Attributes:
        name: of its folder, such as "fold-0" or "null-003-fold-1".
        kind: "fold": as asked; "random": clips split at random, for the leak meter;
            "null": labels permuted between groups; "sham": two halves of one class.
        fold: which fold is tested, from 0.
        seed: of weights and every random choice.
        permutation_seed: of the labels of a null or sham; else None.
    """

    name: str
    kind: Kind
    fold: int
    seed: int
    permutation_seed: int | None = None


def is_run(folder: Path) -> bool:
    """Return whether `folder` holds a training run."""
    return (folder / CONFIG).is_file() and (folder / TASKS).is_dir()


def config(folder: Path) -> Config:
    """Return the settings of a run.

    Raises:
        TrainingError: if the folder holds no run of this program.
    """
    return _config(folder)


def config_differs(folder: Path, config: Config) -> tuple[str, ...]:
    """Return the names of the settings in which a run differs from `config`.

    Where it is computed does not count: device, devices and num_nodes.

    Raises:
        TrainingError: if the folder holds no run of this program.
    """
    its = json.loads(_config(folder).to_json())
    ours = json.loads(config.for_clips_of(_side(folder)).to_json())
    return tuple(name for name in ours if name not in WHERE and its[name] != ours[name])


def begun_from(folder: Path) -> int | None:
    """Return how many clips of a run the weights it began with were trained on.

    None: it began from nothing, or these weights do not say what they were trained on.

    Raises:
        TrainingError: if the run or these weights are damaged.
    """
    file = folder / BEGIN
    if not file.is_file():
        return None
    try:
        known = read_card(str(file)).trained_clips
    except NetworkError as error:
        raise damaged(file, error) from error
    if known is None:
        return None
    return common((row.pixel_sha256 for row in clips(folder)), known)


def splits(folder: Path) -> Splits:
    """Return the folds of a run.

    Raises:
        TrainingError: if the folder holds no run of this program.
    """
    try:
        return Splits.from_json(_text(folder, SPLITS))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged(folder / SPLITS, repr(error)) from error


def provenance(folder: Path) -> dict[str, Any]:
    """Return what a run was made with: versions, hashes, seed, date."""
    return read_json(folder / PROVENANCE)


def tasks(folder: Path) -> tuple[Task, ...]:
    """Return the tasks of a run in the order in which they run.

    Raises:
        TrainingError: if the folder holds no run of this program.
    """
    if not is_run(folder):
        raise TrainingError(
            f"{folder} holds no training of this program: choose the folder that was "
            "given when it was started."
        )
    found = [_task(file) for file in sorted((folder / TASKS).glob(f"*/{TASK}"))]
    return tuple(sorted(found, key=lambda task: KINDS.index(task.kind)))


def task_folder(folder: Path, name: str) -> Path:
    """Return the folder of a task."""
    return folder / TASKS / name


def predictions(folder: Path, name: str) -> dict[str, Any] | None:
    """Return what a task predicted, or None while it is not done."""
    file = task_folder(folder, name) / PREDICTIONS
    return read_json(file) if file.is_file() else None


def result(folder: Path) -> dict[str, Any] | None:
    """Return the result of a run, or None while there is none."""
    return read_json(folder / RESULT) if (folder / RESULT).is_file() else None


def moved(folder: Path) -> TrainingError:
    """Return the error of a run whose folder is not where it was any more."""
    return TrainingError(
        f"{folder} was moved, renamed or deleted while it was trained: continue the "
        "training where it is now; nothing is lost but the epoch that ran."
    )


def ask_to_stop(folder: Path) -> None:
    """Ask the process that trains to stop at its next step; it may go on later.

    Raises:
        OutputError: if the folder cannot be written.
    """
    with written_whole(folder / STOP) as part:
        part.write_text("", encoding="utf-8")


def stop_asked(folder: Path) -> bool:
    """Return whether somebody asked the run to stop."""
    return (folder / STOP).exists()


def write_task(folder: Path, task: Task) -> None:
    """Make the folder of a task."""
    write_json(task_folder(folder, task.name) / TASK, asdict(task))


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except OSError as error:
        raise TrainingError(
            f"{folder} holds no training of this program ({error.strerror}): choose "
            "the folder that was given when it was started."
        ) from error
    except ValueError as error:
        raise damaged(folder / name, error) from error


def _config(folder: Path) -> Config:
    text = _text(folder, CONFIG)
    try:
        found = Config.from_json(text)
        if not found.epochs > 0:
            raise ValueError("no epochs")
    except (ValueError, TypeError, RecursionError) as error:
        raise damaged(folder / CONFIG, error) from error
    return found


def _side(folder: Path) -> int:
    """Return the side of a run's clips in pixels, from the head of their file."""
    file = folder / CLIPS / FRAMES
    try:
        return int(np.load(file, mmap_mode="r", allow_pickle=False).shape[2])
    except (OSError, ValueError, IndexError) as error:
        raise damaged(file, error) from error


def _task(file: Path) -> Task:
    """Read a task, which is called as its folder is: no name leads elsewhere."""
    record = read_json(file)
    try:
        task = Task(**record)
    except TypeError as error:
        raise damaged(file, error) from error
    numbers = (task.fold, task.seed, task.permutation_seed or 0)
    if task.kind not in KINDS or not all(type(number) is int for number in numbers):
        raise damaged(file, "it names no training")
    if task.name != file.parent.name:
        raise damaged(file, f"it is called {task.name!r}")
    return task
