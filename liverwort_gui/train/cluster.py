"""The trainings of a run as tasks on Dask: on this computer, or on many (SLURM).

Each task is a function of the run's folder and a name, and leaves its result there, so
that one whose worker died is simply done again. Needs the extra "cluster".
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from liverwort_gui import schedulers
from liverwort_gui.errors import TrainingStopped
from liverwort_gui.jobs import Progress
from liverwort_gui.train import run_files, run_status
from liverwort_gui.train.run_files import Task


def carry_out(
    folder: Path,
    todo: Sequence[Task],
    scheduler: str,
    report: Callable[[Progress], None],
    check: Callable[[], None],
) -> None:
    """Train tasks on the workers of a scheduler.

    Args:
        folder: of the run; all workers must see it under the same path.
        todo: tasks.
        scheduler: "local:N" or "tcp://HOST:PORT".
        report: called with progress.
        check: called twice a second; raises to stop.

    Raises:
        TrainingStopped: if somebody asked the run to stop; the workers then stopped.
        TrainingError: if a task failed.
        SchedulerError: if there is no such scheduler, or it gave up a task.
    """
    with schedulers.client_of(scheduler) as (client, threads):
        futures = [
            client.submit(_train, str(folder.resolve()), task.name, threads, pure=False)
            for task in todo
        ]
        try:
            while not all(future.done() for future in futures):
                time.sleep(schedulers.LOOK)
                check()
                _raise_first_error(futures)
                report(_progress(folder, todo))
            _raise_first_error(futures)
        except BaseException:
            if run_files.is_run(folder):
                run_files.ask_to_stop(folder)  # the others end at their next step
            schedulers.give_up(client, futures)
            raise


def _train(folder: str, name: str, threads: int | None) -> None:
    """Train one task; runs in a worker."""
    if run_files.stop_asked(Path(folder)):
        raise TrainingStopped(f"{name} was not begun: the run was asked to stop.")
    import torch

    from liverwort_gui import networks
    from liverwort_gui.train.run import run_task

    networks.keep_freed_memory()
    if threads is not None:
        torch.set_num_threads(threads)
    run_task(folder, name)


def _raise_first_error(futures: Sequence[Any]) -> None:
    """Raise what a task raised; a worker that died too often is told in a sentence."""
    for future in futures:
        if future.status in ("cancelled", "lost", "error"):
            schedulers.outcome(future)


def _progress(folder: Path, todo: Sequence[Task]) -> Progress:
    names = {task.name for task in todo}
    found = [task for task in run_status.status(folder).tasks if task.name in names]
    done = sum(task.epochs if task.done else task.epoch for task in found)
    total = sum(task.epochs for task in found)
    ended = sum(task.done for task in found)
    return Progress(done, total, f"{ended} of {len(found)} trainings done")
