"""Starts the process that trains a run; it outlives the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from liverwort_gui import paths
from liverwort_gui.errors import TrainingError
from liverwort_gui.qt.language import tr

SECONDS_TO_END = 5.0
OUTPUT = "output.log"  # in the run's folder: what the process prints


class TrainingProcess:
    """A process that was started here, as long as this program lives.

    Args:
        process: with a session of its own.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @property
    def alive(self) -> bool:
        """Whether it runs; asking also buries it when it has ended."""
        return self._process.poll() is None

    def end(self) -> None:
        """End it and wait for that."""
        self._process.terminate()
        try:
            self._process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def leave(self) -> None:
        """Let it run on and know nothing of it any more."""
        if self.alive:
            self._process.returncode = 0  # or Python warns that it still runs


def launch(folder: Path) -> TrainingProcess:
    """Start the training of a run, or let it go on.

    The process has a session of its own, so that neither the end of the window nor
    Ctrl-C in its terminal ends it.

    Raises:
        TrainingError: if it cannot be started.
    """
    command = paths.self_command("train", "--resume", str(folder))
    try:
        with (folder / OUTPUT).open("ab") as output:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                **_apart(),
            )
    except OSError as error:
        raise TrainingError(
            tr(
                "The training of {run} could not be started ({error}): free space on "
                "the disk and memory, then continue the run.",
                run=folder.name,
                error=error,
            )
        ) from error
    return TrainingProcess(process)


def _apart() -> dict[str, Any]:
    """Return what gives a process a life of its own on this system."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"start_new_session": True}
