"""How a command ends: 0 done, 2 bad input with one sentence, 1 a bug."""

from __future__ import annotations

import sys
from collections.abc import Callable

from liverwort_gui import log
from liverwort_gui.errors import LiverwortError

DONE = 0
BUG = 1
BAD_INPUT = 2


def exit_status(command: Callable[[], int]) -> int:
    """Run `command` and return the exit status; tell on stderr what went wrong."""
    with log.writing():
        try:
            return command()
        except LiverwortError as error:
            log.LOGGER.info("%s: %s", type(error).__name__, error)
            sys.stderr.write(f"{error}\n")
            return BAD_INPUT
        except Exception as error:  # noqa: BLE001 - the program's edge
            log.LOGGER.exception("uncaught")
            sys.stderr.write(
                f"Liverwort failed ({type(error).__name__}: {error}): this is a bug; "
                f"please report it with the file {log.log_file()}.\n"
            )
            return BUG
