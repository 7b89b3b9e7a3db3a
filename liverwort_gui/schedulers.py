"""Where many tasks are done: here, in processes of this computer, or on a Dask cluster.

A scheduler is named "inline", "local:N" with N processes, or "tcp://HOST:PORT". All but
the first need the extra "cluster".
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from liverwort_gui.errors import SchedulerError
from liverwort_gui.extras import how_to_add

INLINE = "inline"
LOOK = 0.5  # s between two looks at the tasks
PATIENCE = 10.0  # s for a scheduler to answer
LAST_STEP = 300.0  # s for our tasks to notice that they are to stop


def refuse_unusable(scheduler: str) -> None:
    """Refuse a scheduler that is unknown or does not answer, before all else is done.

    Raises:
        SchedulerError: if it is so, or Dask is missing.
    """
    if scheduler == INLINE:
        return
    if "://" not in scheduler:
        _distributed(scheduler)
        _count(scheduler)
        return
    with client_of(scheduler):
        pass


@contextmanager
def client_of(scheduler: str) -> Iterator[tuple[Any, int | None]]:
    """Give a client, and the threads each task may use if that is ours to say.

    Args:
        scheduler: "local:N" or "tcp://HOST:PORT".

    Raises:
        SchedulerError: if it is unknown, does not answer, or Dask is missing.
    """
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
            raise SchedulerError(
                f"No Dask scheduler answers at {scheduler} ({error}): start one with "
                "`dask scheduler` and give the address it says, such as "
                "tcp://host:8786, or leave --scheduler out."
            ) from error
        with client:
            yield client, None


def outcome(future: Any) -> Any:
    """Return what a task that ended returned.

    Raises:
        SchedulerError: if it was given up, or its worker died too often.
        Exception: what the task raised.
    """
    if future.status in ("cancelled", "lost"):
        raise SchedulerError(
            "The Dask scheduler ended or gave up a task: start it again, and go on; "
            "what was done is kept."
        )
    error = future.exception()
    if type(error).__name__ == "KilledWorker":
        raise SchedulerError(
            "The processes that did one task died again and again, probably for want "
            "of memory: choose fewer at a time, and go on; what was done is kept."
        ) from error
    if error is not None:
        raise error
    return future.result()


def give_up(client: Any, futures: Sequence[Any]) -> None:
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


def _distributed(scheduler: str) -> Any:
    """Return Dask."""
    try:
        return import_module("dask.distributed")
    except ImportError as error:
        raise SchedulerError(
            f"--scheduler {scheduler} needs Dask: {how_to_add('cluster')}; or leave "
            "the option out."
        ) from error


def _count(scheduler: str) -> int:
    """Return the N of local:N."""
    kind, _, count = scheduler.partition(":")
    if kind == "local" and count.isascii() and count.isdigit() and int(count) > 0:
        return int(count)
    raise SchedulerError(
        f"--scheduler {scheduler} is unknown: give inline, local:N with N processes, "
        "or the address of a Dask scheduler such as tcp://host:8786."
    )
