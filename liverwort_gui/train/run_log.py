"""The log of one training: lines of JSON that only ever get more."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from liverwort_gui.errors import OutputError


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
    """Yield the lines of a log; those cut short are left out."""
    if not file.is_file():
        return
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(ValueError):
            record = json.loads(line)
            if isinstance(record, dict) and "event" in record:
                yield record


@dataclass
class Log:
    """What a log says: the last word on each epoch, and what came after these."""

    epochs: dict[int, dict[str, Any]] = field(default_factory=dict)
    step: int = 0
    steps: int = 0
    rate: float = 0.0
    notes: list[str] = field(default_factory=list)


def parsed_log(file: Path) -> Log:
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
        if line["event"] == "epoch":
            log.epochs[int(line["epoch"])] = line
            log.step = 0
        elif line["event"] == "step":
            log.step, log.steps = int(line["step"]), int(line["steps"])
            log.rate = float(line["rate"])
        elif line["event"] == "note":
            log.notes.append(str(line["text"]))
    return log


def _ends_with_newline(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
