"""The log file, in which a bug leaves its traces."""

from __future__ import annotations

import logging
import logging.handlers
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liverwort_gui import paths

LOGGER = logging.getLogger("liverwort_gui")
LOGGER.setLevel(logging.INFO)
LOGGER.propagate = False
MAX_BYTES = 2_000_000  # of one file
OLD_FILES = 4  # kept beside the current one


def log_file() -> Path:
    """Return where the log is written."""
    return paths.logs() / "liverwort.log"


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
        return super().format(record).replace(_home(), "~")


def _home() -> str:
    """Return the user's home folder, or "~" where there is none of their own."""
    try:
        home = Path.home()
    except RuntimeError:
        return "~"
    return "~" if home == home.parent else str(home)
