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

from liverwort_gui.errors import TrainingError, TrainingStopped
from liverwort_gui.jobs import Progress
from liverwort_gui.train import run_files
from liverwort_gui.train.run_files import Task

LOOK = 0.5  # s between two looks at the tasks
PATIENCE = 10.0  # s for a scheduler to answer
LAST_STEP = 300.0  # s for our tasks to notice that they are to stop


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
            if run_files.is_run(folder):
                run_files.ask_to_stop(folder)  # the others end at their next step
            _wait_for_ours(client, futures)
            raise


def refuse_unusable(scheduler: str) -> None:
    """Refuse a scheduler that is unknown or does not answer, before all else is done.

    Raises:
        TrainingError: as `carry_out`.
    """
    if scheduler == "inline":
        return
    if "://" not in scheduler:
        _distributed(scheduler)
        _count(scheduler)
        return
    with _client(scheduler):
        pass


def _wait_for_ours(client: Any, futures: Sequence[Any]) -> None:
    """Wait until our tasks have ended; those that no worker has are given up.

    A task that is cancelled is forgotten at once, and its worker goes on with it: so
    only those are that wait for one. Other users' tasks do not concern us.
    """
    try:
        begun = {str(key) for keys in client.processing().values() for key in keys}
        client.cancel([f for f in futures if not f.done() and str(f.key) not in begun])
    except OSError:  # the scheduler is gone, and whatever it knew of our tasks
        return
    until = time.monotonic() + LAST_STEP
    while time.monotonic() < until and not all(future.done() for future in futures):
        time.sleep(LOOK)


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


@contextmanager
def _client(scheduler: str) -> Iterator[tuple[Any, int | None]]:
    """Give a client, and the threads each task may use if that is ours to say."""
    distributed = _distributed(scheduler)
    if "://" not in scheduler:
        count = _count(scheduler)
        cluster = distributed.LocalCluster(
            n_workers=count,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            memory_limit=None,  # ours to watch: Dask would pause a worker
            silence_logs=logging.CRITICAL,
        )
        with cluster, distributed.Client(cluster) as client:
            yield client, max(1, (os.cpu_count() or 1) // count)
    else:
        try:
            client = distributed.Client(scheduler, timeout=PATIENCE)
        except (OSError, ValueError) as error:  # no answer, or no address
            raise TrainingError(
                f"No Dask scheduler answers at {scheduler} ({error}): start one with "
                "`dask scheduler` and give the address it says, such as "
                "tcp://host:8786, or leave --scheduler out."
            ) from error
        with client:
            yield client, None


def _distributed(scheduler: str) -> Any:
    """Return Dask."""
    try:
        return import_module("dask.distributed")
    except ImportError as error:
        raise TrainingError(
            f"--scheduler {scheduler} needs Dask: run `pip install "
            "'liverwort-gui[cluster]'`, or leave the option out."
        ) from error


def _count(scheduler: str) -> int:
    """Return the N of local:N."""
    kind, _, count = scheduler.partition(":")
    if kind == "local" and count.isascii() and count.isdigit() and int(count) > 0:
        return int(count)
    raise TrainingError(
        f"--scheduler {scheduler} is unknown: give inline, local:N with N processes, "
        "or the address of a Dask scheduler such as tcp://host:8786."
    )


def _raise_first_error(futures: Sequence[Any]) -> None:
    """Raise what a task raised; a worker that died too often is told in a sentence."""
    for future in futures:
        if future.status in ("cancelled", "lost"):
            raise TrainingError(
                "The Dask scheduler ended or gave up a task: start it again, and "
                "continue the training."
            )
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
