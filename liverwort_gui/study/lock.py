"""One writer per study: a lock of the system, and a file that says who holds it."""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from liverwort_gui import paths

FILE = "lock"
HIDDEN = ".lock"  # what the system locks; the other file can be read meanwhile


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a study open.

    Attributes:
        host: name of the computer.
        pid: number of the process.
        user: name.
        since: ISO 8601 with time zone.
    """

    host: str
    pid: int
    user: str
    since: str

    def __str__(self) -> str:
        when = self.since.replace("T", " ").split("+")[0]
        return f"{self.user or 'somebody'} on {self.host} (since {when} UTC)"


class Lock:
    """A study's lock, held by this program or by another.

    Attributes:
        held: whether this program may write.
        foreign: whether another computer holds it, as far as one can tell from here.
        reason: why not, a clause such as "Aki on lab-2 (since …) has it open".
        notice: a sentence if the last program that had it did not close it.
    """

    def __init__(self, folder: Path, user: str, take_over: bool = False) -> None:
        """Try to take the lock of a study.

        Args:
            folder: the study's.
            user: who works on it.
            take_over: whether to take it from another computer that never gave it
                back, because it crashed or the study was copied meanwhile.

        Raises:
            OSError: if the folder cannot be written.
        """
        self._file = folder / FILE
        self._lock = FileLock(folder / HIDDEN, blocking=False)
        self.held = False
        self.foreign = False
        self.reason = ""
        self.notice = ""
        try:
            self._lock.acquire()
        except Timeout:
            holder = _read(self._file)
            self.reason = f"{holder or 'another program'} has it open"
            return
        try:
            self._take(_read(self._file), user, take_over)
        finally:
            if not self.held:
                self._lock.release()

    def _take(self, former: Holder | None, user: str, take_over: bool) -> None:
        host = socket.gethostname()
        if former and former.host != host and not take_over:
            # The system's lock does not reach from one computer to another everywhere.
            self.foreign = True
            self.reason = (
                f"{former} has it open; if nobody works on it there any more, take it "
                f'over, here or with: liverwort study unlock "{self._file.parent}"'
            )
            return
        mine = Holder(host, os.getpid(), user, _now())
        with paths.written_whole(self._file) as part:
            part.write_text(json.dumps(asdict(mine)), encoding="utf-8")
        self.held = True
        if former:
            self.notice = (
                f"The study was not closed properly by {former}: nothing that was done "
                "before is lost."
            )

    def release(self) -> None:
        """Give the lock back; do nothing if it is not held."""
        if self.held:
            self.held = False
            with suppress(OSError):  # what is left is taken over by the next program
                self._file.unlink(missing_ok=True)
            self._lock.release()


def user_name() -> str:
    """Return the name by which the system knows the user; empty if it does not."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _read(file: Path) -> Holder | None:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Holder(
            str(said["host"]), int(said["pid"]), str(said["user"]), str(said["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
