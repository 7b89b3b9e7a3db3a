"""The log file, in which a bug leaves its traces."""

from __future__ import annotations

import logging
import logging.handlers
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from liverwort_gui import paths, privacy

LOGGER = logging.getLogger("liverwort_gui")
LOGGER.setLevel(logging.INFO)
LOGGER.propagate = False
MAX_BYTES = 2_000_000  # of one file
OLD_FILES = 4  # kept beside the current one


def log_file() -> Path:
    """Return where the log is written."""
    return paths.logs() / "liverwort.log"


def tail(lines: int) -> str:
    """Return the last lines of the log; empty if there is none."""
    try:
        text = log_file().read_text("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-lines:])


def crash_file() -> Path:
    """Return the file in which a crash of the window leaves its threads' stacks."""
    return paths.logs() / "crash.txt"


def last_crash_file() -> Path:
    """Return the file that keeps the stacks of the last crash."""
    return paths.logs() / "last-crash.txt"


def last_crash() -> str:
    """Return the stacks of the last crash; empty if there was none."""
    for file in (crash_file(), last_crash_file()):
        with suppress(OSError):
            text = file.read_text("utf-8", errors="replace")
            if text.strip():
                return text
    return ""


@contextmanager
def writing() -> Iterator[None]:
    """Write `LOGGER` to `log_file`; where that folder cannot be written, to nowhere."""
    handler: logging.Handler
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            log_file(), maxBytes=MAX_BYTES, backupCount=OLD_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(
        _HomelessFormatter("%(asctime)s %(process)d %(levelname)s %(message)s")
    )
    LOGGER.addHandler(handler)
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)
        handler.close()


class _HomelessFormatter(logging.Formatter):
    """Writes ~ for the user's home folder: a log may be mailed to strangers."""

    def format(self, record: logging.LogRecord) -> str:
        return privacy.homeless(super().format(record))
