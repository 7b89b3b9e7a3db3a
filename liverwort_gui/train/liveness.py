"""Whether a process works on a run: a lock of the system, and a heartbeat."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from liverwort_gui.errors import TrainingError
from liverwort_gui.train.json_files import damaged, read_json, write_json

LOCK = "lock"  # the system holds it for the process that trains, and lets it go
PID, HEARTBEAT = "pid.json", "heartbeat"
BEAT = 2.0  # s between two touches of the heartbeat
SILENCE = 30.0  # s without one, then the run is called silent
PROBE = 0.02  # s; longer than another program that looks holds the lock
PATIENCE = 1.0  # s; the same for one that is to train


@dataclass(frozen=True, slots=True)
class Process:
    """Who trains a run, as it says itself.

    Attributes:
        pid: number of the process.
        host: name of the computer.
        workers: how many tasks run at a time.
        device: as in the config.
        time: when it began, seconds since 1970.
    """

    pid: int
    host: str
    workers: int
    device: str
    time: float

    @property
    def here(self) -> bool:
        """Whether it runs, or ran, on this computer."""
        return self.host == platform.node()


def works(folder: Path) -> bool:
    """Return whether a process works on a run.

    On this computer the lock tells: the system lets it go with its process, however
    that ends. Of another computer, and where the lock cannot be tried, the heartbeat
    does.
    """
    try:
        found = process(folder)
    except TrainingError:
        found = None
    if found is not None and not found.here:
        return beats(folder)
    try:
        return _locked(folder)
    except OSError:  # a disk that is read-only for us, but maybe not for others
        return beats(folder)


def process(folder: Path) -> Process | None:
    """Return who trains a run, or left it without a word; None: nobody.

    Raises:
        TrainingError: if pid.json is damaged.
    """
    file = folder / PID
    try:
        record = read_json(file)
    except TrainingError:
        if not file.is_file():
            return None
        raise
    try:
        return Process(
            int(record["pid"]),
            str(record["host"]),
            int(record["workers"]),
            str(record["device"]),
            float(record["time"]),
        )
    except (KeyError, ValueError, TypeError, OverflowError) as error:
        raise damaged(file, repr(error)) from error


@contextmanager
def claimed(folder: Path, workers: int, device: str) -> Iterator[None]:
    """Say in pid.json who trains, as long as the block lasts."""
    mine = Process(os.getpid(), platform.node(), workers, device, time.time())
    write_json(folder / PID, asdict(mine))
    try:
        yield
    finally:
        (folder / PID).unlink(missing_ok=True)


@contextmanager
def held(file: Path) -> Iterator[bool]:
    """Hold a lock file as long as the block lasts; give False if another process does.

    Raises:
        OSError: if the file cannot be made or locked.
    """
    lock = FileLock(file, timeout=PATIENCE, poll_interval=PROBE)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def last_beat(folder: Path) -> float:
    """Return when the heartbeat was last touched, seconds since 1970; 0: never."""
    try:
        return (folder / HEARTBEAT).stat().st_mtime
    except OSError:
        return 0.0


def beats(folder: Path) -> bool:
    """Return whether the heartbeat was touched of late."""
    return time.time() - last_beat(folder) <= SILENCE


def _locked(folder: Path) -> bool:
    if not (folder / LOCK).exists():
        return False
    lock = FileLock(folder / LOCK, timeout=PROBE, poll_interval=PROBE / 2)
    try:
        lock.acquire()
    except Timeout:
        return True
    lock.release()
    return False
