"""The trainings of a run as tasks on Dask: on this computer, or on many (SLURM).

Each task is a function of the run's folder and a name, and leaves its result there, so
that one whose worker died is simply done again. Needs the extra "cluster".
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import Progress
from liverwort_gui.train import run_files
from liverwort_gui.train.run_files import Task

LOOK = 0.5  # s between two looks at the tasks
PATIENCE = 10.0  # s for a scheduler to answer


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
        TrainingError: if a task failed, or there is no such scheduler.
    """
    with _client(scheduler) as (client, threads):
        futures = [
            client.submit(_train, str(folder.resolve()), task.name, threads, pure=False)
            for task in todo
        ]
        try:
            while not all(future.done() for future in futures):
                time.sleep(LOOK)
                check()
                _raise_first_error(futures)
                report(_progress(folder, todo))
            _raise_first_error(futures)
        except BaseException:
            run_files.ask_to_stop(folder)  # the others end at their next step
            client.cancel([f for f in futures if f.status == "pending"])
            while any(client.processing().values()):
                time.sleep(LOOK)
            raise


def _train(folder: str, name: str, threads: int | None) -> None:
    """Train one task; runs in a worker."""
    import torch

    from liverwort_gui import networks
    from liverwort_gui.train.run import run_task

    networks.keep_freed_memory()
    if threads is not None:
        torch.set_num_threads(threads)
    run_task(folder, name)


@contextmanager
def _client(scheduler: str) -> Iterator[tuple[Any, int | None]]:
    """Give a client, and the threads each task may use if that is ours to say."""
    try:
        distributed: Any = import_module("dask.distributed")
    except ImportError as error:
        raise TrainingError(
            f"--scheduler {scheduler} needs Dask: run `pip install "
            "'liverwort-gui[cluster]'`, or leave the option out."
        ) from error
    kind, _, count = scheduler.partition(":")
    if kind == "local" and count.isdigit() and int(count) > 0:
        cluster = distributed.LocalCluster(
            n_workers=int(count),
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            memory_limit=None,  # ours to watch: Dask would pause a worker
            silence_logs=logging.CRITICAL,
        )
        with cluster, distributed.Client(cluster) as client:
            yield client, max(1, (os.cpu_count() or 1) // int(count))
    elif "://" in scheduler:
        try:
            client = distributed.Client(scheduler, timeout=PATIENCE)
        except OSError as error:
            raise TrainingError(
                f"No Dask scheduler answers at {scheduler}: start one with "
                "`dask scheduler`, or leave --scheduler out."
            ) from error
        with client:
            yield client, None
    else:
        raise TrainingError(
            f"--scheduler {scheduler} is unknown: give inline, local:N with N "
            "processes, or the address of a Dask scheduler such as tcp://host:8786."
        )


def _raise_first_error(futures: Sequence[Any]) -> None:
    """Raise what a task raised; a worker that died too often is told in a sentence."""
    for future in futures:
        if future.status != "error":
            continue
        error = future.exception()
        if type(error).__name__ == "KilledWorker":
            raise TrainingError(
                "The processes that trained one network died again and again, probably "
                "for want of memory: choose fewer at a time, and continue the training."
            ) from error
        raise error


def _progress(folder: Path, todo: Sequence[Task]) -> Progress:
    names = {task.name for task in todo}
    found = [task for task in run_files.status(folder).tasks if task.name in names]
    done = sum(task.epochs if task.done else task.epoch for task in found)
    total = sum(task.epochs for task in found)
    ended = sum(task.done for task in found)
    return Progress(done, total, f"{ended} of {len(found)} trainings done")
