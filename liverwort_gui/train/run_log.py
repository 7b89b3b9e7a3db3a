"""The log of one training: lines of JSON that only ever get more."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from liverwort_gui.errors import OutputError, TrainingError


def append_log(file: Path, event: str, **values: Any) -> None:
    """Add a line to a log; a line that a killed process left half is closed first.

    Raises:
        OutputError: if it cannot be written.
    """
    line = json.dumps({"event": event, **values, "time": round(time.time(), 2)}) + "\n"
    try:
        with file.open("a+b") as log:
            if log.tell() and not _ends_with_newline(log):
                line = "\n" + line
            log.write(line.encode())
    except OSError as error:
        raise OutputError(
            f"{file} could not be written ({error.strerror or error}): free space on "
            "this disk, then continue the training; its last checkpoint is intact."
        ) from error


def read_log(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines of a log; those cut short are left out.

    Raises:
        TrainingError: if it cannot be read.
    """
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return
    except OSError as error:
        raise TrainingError(
            f"{file} cannot be read ({error.strerror or error}): see who may read it."
        ) from error
    for line in text.splitlines():
        with suppress(ValueError, RecursionError):
            record = json.loads(line)
            if isinstance(record, dict) and "event" in record:
                yield record


@dataclass(frozen=True, slots=True)
class Epoch:
    """What a log says of one epoch, see `run_status.TaskStatus`."""

    loss: float
    validation_loss: float
    validation_accuracy: float
    seconds: float


@dataclass
class Log:
    """What a log says: the last word on each epoch, and what came after these."""

    epochs: dict[int, Epoch] = field(default_factory=dict)
    step: int = 0
    steps: int = 0
    rate: float = 0.0
    notes: list[str] = field(default_factory=list)


def parsed_log(file: Path) -> Log:
    """Return what a log says; lines that lack something are left out.

    Raises:
        TrainingError: if it cannot be read.
    """
    try:
        found = file.stat()
    except OSError:
        return Log()
    return _parsed(file, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=1024)
def _parsed(file: Path, _changed: int, _size: int) -> Log:
    """Read a log; done ones are read once however often one looks."""
    log = Log()
    for line in read_log(file):
        with suppress(KeyError, ValueError, TypeError, OverflowError):
            _add(log, line)
    return log


def _add(log: Log, line: dict[str, Any]) -> None:
    if line["event"] == "epoch":
        values = [float(line[field.name]) for field in fields(Epoch)]
        log.epochs[int(line["epoch"])] = Epoch(*values)
        log.step = 0
    elif line["event"] == "step":
        step, steps, rate = int(line["step"]), int(line["steps"]), float(line["rate"])
        log.step, log.steps, log.rate = step, steps, rate
    elif line["event"] == "note":
        log.notes.append(str(line["text"]))


def _ends_with_newline(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
