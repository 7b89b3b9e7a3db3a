"""Copies of a study's database: of the last ten days, and before anything drastic."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from liverwort_gui import paths
from liverwort_gui.study import database
from liverwort_gui.study.database import FILE, companions, connect, explained

FOLDER = "backups"
KEPT = 10  # of each occasion
DAILY = "daily"
RUNS = "runs"  # folder of the study's trainings
NETWORK, WEIGHTS = "network", ".safetensors"  # setting that names a file, its ending

# What says that a process trains or that trainings wait: none does so in a copy.
_OF_A_PROCESS = ("pid.json", "heartbeat", "lock", "stop", "queue.json")

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d\d)(\d\d)(\d\d) ([a-z ]+) (\d+)\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a study's database.

    Attributes:
        path: of the file.
        at: when it was made, ISO 8601, by the user's clock.
        occasion: why, such as "daily" or "before repair".
        number: of the newest line of its history; 0 if that was not known.
    """

    path: Path
    at: str
    occasion: str
    number: int


def found(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a study, newest first."""
    backups = []
    if (folder / FOLDER).is_dir():
        for path in (folder / FOLDER).iterdir():
            if match := _NAME.fullmatch(path.name):
                day, hour, minute, second, occasion, number = match.groups()
                at = f"{day}T{hour}:{minute}:{second}"
                backups.append(Backup(path, at, occasion, int(number)))
    return tuple(sorted(backups, key=lambda row: (row.at, row.number), reverse=True))


def is_due(folder: Path, number: int) -> bool:
    """Whether the day's backup is missing and would hold anything new.

    Args:
        folder: the study's.
        number: of the newest line of its history.
    """
    daily = [row for row in found(folder) if row.occasion == DAILY]
    return not daily or (daily[0].at[:10] != today() and daily[0].number != number)


def today() -> str:
    """Return the day, ISO 8601, by the user's clock."""
    return _time().date().isoformat()


def make(db: sqlite3.Connection, folder: Path, occasion: str, number: int) -> Path:
    """Copy an open database into the backups; drop the oldest of this occasion.

    Args:
        db: the study's.
        folder: the study's.
        occasion: in small letters.
        number: of the newest line of its history.

    Raises:
        OutputError: if the folder cannot be written or the disk is full.
        sqlite3.Error: likewise.
    """
    target = _new_path(folder, occasion, number)
    with paths.written_whole(target) as part:
        write_copy(db, part)
    for old in [row for row in found(folder) if row.occasion == occasion][KEPT:]:
        for part in companions(old.path):
            part.unlink(missing_ok=True)
    return target


def write_copy(db: sqlite3.Connection, file: Path) -> None:
    """Copy an open database to a new file."""
    with closing(connect(file)) as copy:
        db.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE").fetchone()


def replace_database(
    folder: Path, occasion: str, write: Callable[[Path], None]
) -> None:
    """Put another database in the place of a study's, which becomes a backup.

    Whoever calls this holds the study's lock and has no connection to it.

    Args:
        folder: the study's.
        occasion: why, in small letters.
        write: writes the new database to the path it is given.

    Raises:
        OutputError: if the folder cannot be written or the disk is full.
        sqlite3.Error: likewise.
    """
    file = folder / FILE
    kept = _new_path(folder, occasion, 0)
    for old, new in zip(companions(file), companions(kept), strict=True):
        if old.exists() and not old.name.endswith("-shm"):
            with paths.written_whole(new) as part:
                shutil.copyfile(old, part)
    with suppress(*database.UNREADABLE):  # else no log is left to lose
        database.close_plainly(connect(file))
    with paths.written_whole(file) as part:
        write(part)
        for left in companions(file)[1:]:
            left.unlink(missing_ok=True)


def save_copy(
    db: sqlite3.Connection, folder: Path, target: Path, *, runs: bool = True
) -> Path:
    """Write a study's database, arrays and trainings to a new folder, or nothing.

    Args:
        db: the study's, open.
        folder: the study's.
        target: the new folder.
        runs: whether all trainings are copied, one that works as if it were stopped
            now; else only the weights of the network that the study uses.

    Raises:
        StudyError: if there is something already, or it cannot be written.
    """
    with explained(target), paths.folder_written_whole(target) as part:
        with explained(target):
            write_copy(db, part / FILE)
        if (folder / "arrays").is_dir():
            # A helper process may be cutting: what it writes is no array yet.
            unfinished = shutil.ignore_patterns("*.part*")
            shutil.copytree(folder / "arrays", part / "arrays", ignore=unfinished)
        if runs and (folder / RUNS).is_dir():
            not_there = shutil.ignore_patterns("*.part*", *_OF_A_PROCESS)
            shutil.copytree(folder / RUNS, part / RUNS, ignore=not_there)
        weights = _weights(db, folder)
        if weights is not None and not (part / weights).exists():
            (part / weights).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / weights, part / weights)
    return target


def _weights(db: sqlite3.Connection, folder: Path) -> Path | None:
    """Return the weights file that the study uses, from its folder; None: bundled.

    A study may be anybody's, so a file that does not lie in it is not copied.
    """
    row = db.execute("SELECT value FROM settings WHERE id = ?", (NETWORK,)).fetchone()
    if row is None:
        return None
    weights = Path(str(row[0]))
    place = (folder / weights).resolve()
    inside = place.is_relative_to(folder.resolve()) and ".." not in weights.parts
    usable = inside and not weights.is_absolute() and place.is_file()
    return weights if usable and weights.suffix == WEIGHTS else None


def _new_path(folder: Path, occasion: str, number: int) -> Path:
    when = _time().strftime("%Y-%m-%d %H%M%S")
    return folder / FOLDER / f"{when} {occasion} {number:06}.db"


def _time() -> datetime:
    return datetime.now().astimezone()
