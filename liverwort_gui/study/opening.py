"""How a study is made and opened: for writing by one program, for reading by others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui import paths
from liverwort_gui.errors import OutputError, StudyDamagedError, StudyError
from liverwort_gui.study import content, database, edits, journal, migrations
from liverwort_gui.study.backups import FOLDER as BACKUPS
from liverwort_gui.study.content import Content
from liverwort_gui.study.database import FILE
from liverwort_gui.study.journal import Entry
from liverwort_gui.study.lock import Lock
from liverwort_gui.study_records import new_id

SUFFIX = ".liverwort"

_SLOW = (
    "{folder} seems to be on a network drive: the study is kept safe there in a slower "
    "way; never open it on two computers at once."
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A study that was opened and verified.

    Attributes:
        folder: the study's, absolute.
        db: of this thread; a copy in memory if it may only be read.
        content: all that it holds.
        lock: held; None if it may only be read.
        read_only: why it may only be read, a sentence; else empty.
        notices: sentences about how it was opened.
        takeable: whether it is only another computer's lock that is in the way.
    """

    folder: Path
    db: sqlite3.Connection
    content: Content
    lock: Lock | None
    read_only: str = ""
    notices: tuple[str, ...] = ()
    takeable: bool = False


def create(path: Path, user: str) -> Path:
    """Write a new study, whole or not at all; return its folder.

    Raises:
        StudyError: if there is something already, or it cannot be written.
    """
    folder = named(path)
    rows = {("classes", row.id): row for row in edits.fresh_classes()}
    changes = (journal.difference(key, None, row) for key, row in rows.items())
    text = journal.changes_text(change for change in changes if change)
    first = Entry(1, journal.now(), user, "fact", 0, "new study", text)
    with (
        database.explained(folder),
        paths.folder_written_whole(folder) as part,
        database.explained(folder),
    ):
        content.write_file(part / FILE, new_id(), [first])
    return folder


def open_study(
    path: Path, user: str, read_only: bool, take_over: bool = False
) -> Opened:
    """Open a study for writing, or for reading where that is all one can.

    Raises:
        StudyError: if there is none, or it is damaged or of a newer version.
    """
    folder = folder_of(path)
    if read_only:
        return _for_reading(folder, "it was opened for reading")
    foreign = False
    with ExitStack() as undo:
        try:
            lock = Lock(folder, user, take_over)
            undo.callback(lock.release)
            if lock.held:
                return _for_writing(folder, lock, undo)
            why, foreign = lock.reason, lock.foreign
        except (OSError, OutputError, sqlite3.Error) as error:
            cause = error.__cause__ if isinstance(error, OutputError) else error
            why = database.sentence(cause or error, folder).rstrip(".")
            if not database.prevents_writing(cause or error, folder):
                raise StudyError(f"{why}.") from error
    return _for_reading(folder, why, foreign)


def _for_writing(folder: Path, lock: Lock, undo: ExitStack) -> Opened:
    """Open a study whose lock is held.

    Raises:
        StudyError: if it is damaged or of a newer version.
        sqlite3.Error: if it cannot be written.
    """
    file = folder / FILE
    _sweep(folder)
    with _damage_said(folder):
        migrations.upgrade(folder)
        wal = database.wal_works(folder)
        db = database.connect(file, alone=not wal)
        undo.callback(db.close)
        found = content.read_intact(db, folder)
        database.make_durable(db, wal)
    undo.pop_all()
    slow = "" if wal else _SLOW.format(folder=folder)
    notices = tuple(notice for notice in (lock.notice, slow) if notice)
    return Opened(folder, db, found, lock, notices=notices)


def _for_reading(folder: Path, why: str, takeable: bool = False) -> Opened:
    with database.explained(folder), _damage_said(folder), ExitStack() as undo:
        db = migrations.upgraded(database.snapshot(folder / FILE))
        undo.callback(db.close)
        found = content.read_intact(db, folder)
        undo.pop_all()
    reason = f"The study {folder} can be read but not changed: {why}."
    return Opened(folder, db, found, None, reason, takeable=takeable)


@contextmanager
def _damage_said(folder: Path) -> Iterator[None]:
    """Say what was found to be damaged in a sentence."""
    try:
        yield
    except content.Damage as damage:
        raise StudyDamagedError(database.damaged(folder, str(damage))) from damage
    except database.UNREADABLE as error:
        if database.is_damage(error):
            raise StudyDamagedError(database.damaged(folder, str(error))) from error
        raise


def _sweep(folder: Path) -> None:
    """Remove what a crashed program left half-made; the lock is held."""
    for pattern in (".probe-*", ".lock.*.part*", f".{FILE}.*.part*"):
        for left in folder.glob(pattern):
            with suppress(OSError):
                left.unlink()
    for left in (folder / BACKUPS).glob(".*.part*"):
        with suppress(OSError):
            left.unlink()


def named(path: Path) -> Path:
    """Return the absolute path of a study's folder, with its ending."""
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    return path.absolute()


def folder_of(path: Path) -> Path:
    """Return the absolute folder of a study, given it or the database in it.

    Raises:
        StudyError: if there is no study.
    """
    folder = (path.parent if path.name == FILE else path).absolute()
    if (folder / FILE).is_file():
        return folder
    if (folder / BACKUPS).is_dir():
        raise StudyDamagedError(database.damaged(folder, f"{FILE} is missing"))
    raise StudyError(
        f"{path} is not a study: choose a folder whose name ends in {SUFFIX}."
    )
