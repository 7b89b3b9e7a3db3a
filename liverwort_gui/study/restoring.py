"""A backup put in the place of a study, also one that an older version has made."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.study import backups, content, database, migrations
from liverwort_gui.study.lock import Lock, user_name


def restore(folder: Path, backup: Path) -> None:
    """Put a backup in the place of a study, which becomes a backup itself.

    Raises:
        StudyError: if the study is open somewhere, the backup is damaged, or the
            folder cannot be written.
    """
    with database.explained(folder):
        lock = Lock(folder, user_name())
        if not lock.held:
            raise StudyError(f"{folder} cannot be restored: {lock.reason}.")
        try:
            with closing(_verified(backup)) as db:
                backups.replace_database(
                    folder,
                    "before restoring",
                    lambda part: backups.write_copy(db, part),
                )
        finally:
            lock.release()


def _verified(backup: Path) -> sqlite3.Connection:
    """Return a copy in memory of a backup that is whole, as this version keeps it.

    Raises:
        StudyError: if it is damaged or not there, or of a newer version.
    """
    try:
        with ExitStack() as undo:
            db = migrations.upgraded(database.snapshot(backup))
            undo.callback(db.close)
            content.read_intact(db, backup)
            undo.pop_all()
    except (*database.UNREADABLE, content.Damage) as error:
        raise StudyError(
            f"The backup {backup} is damaged ({error}): choose another."
        ) from error
    return db
