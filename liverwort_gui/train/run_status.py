"""How far a training run has come, read from its files. No torch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from liverwort_gui.train import liveness, run_files
from liverwort_gui.train.liveness import Process
from liverwort_gui.train.run_files import Kind, Task
from liverwort_gui.train.run_log import parsed_log

State = Literal["waiting", "running", "silent", "stopped", "failed", "done"]


@dataclass(frozen=True, slots=True)
class TaskStatus:
    """How far one task has come.

    Attributes:
        name: of the task.
        kind: see `run_files.Task`.
        done: whether its predictions are written.
        epoch: epochs done.
        epochs: epochs in all.
        step: steps done of the epoch that runs.
        steps: steps of an epoch; 0 before the first.
        losses: training loss of each epoch done.
        validation_losses: the same on the validation clips.
        accuracies: share right of the validation clips, mean over classes, 0 to 1.
        rate: learning rate of the last step.
        notes: what happened on the way, one sentence each.
        pace: seconds of an epoch, of late; None before the first.
        eta: seconds until it is done, if nothing else ran; None if unknown.
    """

    name: str
    kind: Kind
    done: bool
    epoch: int
    epochs: int
    step: int
    steps: int
    losses: tuple[float, ...]
    validation_losses: tuple[float, ...]
    accuracies: tuple[float, ...]
    rate: float
    notes: tuple[str, ...]
    pace: float | None
    eta: float | None


@dataclass(frozen=True, slots=True)
class RunStatus:
    """How far a run has come, and what it is up to.

    Attributes:
        state: "waiting": never begun; "running"; "silent": its process is gone or does
            not answer; "stopped": as asked, may go on; "failed"; "done".
        message: one sentence for the user.
        tasks: in the order in which they run.
        eta: seconds until the run is done; None if unknown.
        device: what it computes on, such as "cpu"; empty before it began.
    """

    state: State
    message: str
    tasks: tuple[TaskStatus, ...]
    eta: float | None
    device: str


def status(folder: str | Path) -> RunStatus:
    """Return how far a run has come.

    Raises:
        TrainingError: if the folder holds no run of this program.
    """
    folder = Path(folder)
    epochs = run_files.config(folder).epochs
    found = tuple(
        _task_status(folder, task, epochs) for task in run_files.tasks(folder)
    )
    process = liveness.process(folder)
    if process is None:
        state, message = _at_rest(folder, found)
        return RunStatus(state, message, found, 0.0 if state == "done" else None, "")
    state, message = _while_claimed(folder, process)
    eta = _eta(found, process.workers) if state == "running" else None
    return RunStatus(state, message or _doing(found), found, eta, process.device)


def _while_claimed(folder: Path, process: Process) -> tuple[State, str]:
    if liveness.works(folder):
        stopping = run_files.stop_asked(folder)
        return "running", "Stopping at the next step" if stopping else ""
    since = liveness.last_beat(folder)
    heard = datetime.fromtimestamp(since).strftime("%Y-%m-%d %H:%M:%S")
    why = (
        "its process ended without a word"
        if process.here
        else f"its process on {process.host} does not answer"
    )
    return "silent", (
        f"Nothing was heard of the training since {heard}: {why}; continue it, nothing "
        "is lost but the epoch that ran."
    )


def _at_rest(folder: Path, found: tuple[TaskStatus, ...]) -> tuple[State, str]:
    failed = folder / run_files.FAILED
    if failed.is_file():
        return "failed", str(run_files.read_json(failed).get("message", ""))
    if (folder / run_files.RESULT).is_file():
        return "done", "Done"
    begun = sum(task.epoch > 0 or task.steps > 0 for task in found)
    if begun or run_files.stop_asked(folder):
        done = sum(task.done for task in found)
        return "stopped", f"Stopped after {done} of {len(found)} trainings"
    return "waiting", "Not begun"


def _doing(found: tuple[TaskStatus, ...]) -> str:
    done = sum(task.done for task in found)
    running = [task for task in found if not task.done and (task.steps or task.epoch)]
    if not running:
        return f"{done} of {len(found)} trainings done"
    task = running[0]
    epoch = min(task.epoch + 1, task.epochs)
    return (
        f"{done} of {len(found)} trainings done; {task.name}, epoch {epoch} of "
        f"{task.epochs}"
    )


def _eta(found: tuple[TaskStatus, ...], workers: int) -> float | None:
    paces = [task.pace for task in found if task.pace is not None]
    if not paces:
        return None
    mean = sum(paces) / len(paces)
    left = sum(
        task.epochs * mean if task.eta is None else task.eta
        for task in found
        if not task.done
    )
    return left / max(1, workers)


def _task_status(folder: Path, task: Task, epochs: int) -> TaskStatus:
    here = run_files.task_folder(folder, task.name)
    log = parsed_log(here / run_files.LOG)
    lines = [log.epochs[number] for number in sorted(log.epochs)]
    recent = [line.seconds for line in lines[-3:]]
    pace = sum(recent) / len(recent) if recent else None
    done = (here / run_files.PREDICTIONS).is_file()
    left = epochs - len(lines) - (log.step / log.steps if log.steps else 0.0)
    return TaskStatus(
        name=task.name,
        kind=task.kind,
        done=done,
        epoch=len(lines),
        epochs=epochs,
        step=log.step,
        steps=log.steps,
        losses=tuple(line.loss for line in lines),
        validation_losses=tuple(line.validation_loss for line in lines),
        accuracies=tuple(line.validation_accuracy for line in lines),
        rate=log.rate,
        notes=tuple(log.notes),
        pace=pace,
        eta=0.0 if done else pace and max(left, 0.0) * pace,
    )
