"""Whether a study is whole, and its repair: nothing is ever mended silently."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.study import (
    backups,
    content,
    database,
    derived,
    migrations,
    repair,
)
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.database import FILE
from liverwort_gui.study.lock import Lock, user_name
from liverwort_gui.study.repair import Older, Plan
from liverwort_gui.study.salvage import Salvage, examine, throwaway
from liverwort_gui.study_records import VideoEntry, new_id
from liverwort_gui.words import count


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        problems: what is wrong, sentences; empty if the study is whole.
        repaired: what is right again.
        lost: what could not be brought back.
    """

    problems: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def check(path: str | Path, repair: bool = False) -> Report:
    """Verify all of a study: its database, its history, its arrays.

    Args:
        path: the study's folder, or study.db in it.
        repair: whether to mend what can be mended; the damaged database is kept among
            the backups.

    Raises:
        StudyError: if there is no study, or it is open elsewhere and shall be
            repaired, or it cannot be read or written.
    """
    folder = Path(path)
    folder = (folder.parent if folder.name == FILE else folder).absolute()
    if not (folder / FILE).is_file() and not backups.found(folder):
        raise StudyError(f"{path} is not a study: choose its folder.")
    with database.explained(folder):
        if not repair:
            found = _examined(folder / FILE)
            return Report((*_sentences(found), *_array_problems(folder)))
        lock = Lock(folder, user_name())
        if not lock.held:
            raise StudyError(f"{folder} cannot be repaired: {lock.reason}.")
        try:
            return _repaired(folder)
        finally:
            lock.release()


def _examined(file: Path) -> Salvage:
    try:
        with _as_now(file) as db:
            return examine(db)
    except (*database.UNREADABLE, FileNotFoundError) as error:
        return Salvage(problems=[f"nothing can be read of it ({error})"])
    except content.Damage as damage:
        return Salvage(problems=[f"it is of an older version, and {damage}"])


@contextmanager
def _as_now(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a database as this version keeps it, however damaged it is.

    Raises:
        Damage: if it is of an older version and damaged.
        sqlite3.Error: if there is no making sense of it.
        OSError: if it cannot be read.
    """
    with throwaway(file) as db:
        if not migrations.is_old(db):
            yield db
            return
        with closing(database.connect_in_memory()) as new:
            migrations.fill(db, new)
            yield new


def _sentences(found: Salvage) -> tuple[str, ...]:
    return tuple(
        f"{problem[0].upper()}{problem[1:]}."
        for problem in dict.fromkeys(found.problems)
    )


def _repaired(folder: Path) -> Report:
    """Mend what is wrong; the caller holds the lock."""
    found = _examined(folder / FILE)
    repaired: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    if found.problems:
        older = _newest_backup(folder)
        plan = repair.plan(found, older)
        if plan is None:
            nothing = "Nothing could be brought back: no backup is readable either."
            return Report(_sentences(found), (), (nothing,))
        study = found.head.study if found.head else older.study if older else new_id()
        backups.replace_database(
            folder, "before repair", lambda part: _write(part, study, plan, folder)
        )
        repaired, lost = plan.repaired, plan.lost
    damaged = _array_problems(folder)
    if damaged:
        repaired = (*repaired, *_forget_damaged_cuts(folder))
    return Report((*_sentences(found), *damaged), repaired, lost)


def _write(file: Path, study: str, plan: Plan, folder: Path) -> None:
    with closing(database.connect(file)) as new:
        new.execute("PRAGMA synchronous=FULL")
        content.write(new, study, plan.lines)
        for source in (plan.backup, folder / FILE):
            if source:
                with suppress(*database.UNREADABLE, OSError), throwaway(source) as old:
                    derived.copy(old, new)


def _newest_backup(folder: Path) -> Older | None:
    """Return the newest backup that is whole; None if there is none."""
    for backup in backups.found(folder):
        with (
            suppress(*database.UNREADABLE, OSError, StudyError),
            closing(migrations.upgraded(database.snapshot(backup.path))) as db,
        ):
            found = content.read(db)
            lines = list(content.entries(db))
            return Older(backup, found.head.study, found.records, lines)
    return None


def _array_problems(folder: Path) -> tuple[str, ...]:
    """Verify the SHA-256 of every array that the study names."""
    arrays = ArrayStore(folder / "arrays")
    problems: list[str] = []
    unreadable = (*database.UNREADABLE, OSError, content.Damage)
    with suppress(*unreadable), _as_now(folder / FILE) as db:
        bad = len(_damaged_cuts(db, arrays))
        for video in examine(db).records["videos"].values():
            assert isinstance(video, VideoEntry)
            if video.table and not arrays.is_whole(video.table):
                problems.append(
                    f"The frame table of {video.name} is missing or damaged: add this "
                    "video file again; its clips and labels stay."
                )
        if bad:
            problems.append(
                f"The pixels of {count(bad, 'clip', 'clips')} are missing or damaged: "
                "they must be cut anew from the video."
            )
    return tuple(problems)


def _damaged_cuts(db: sqlite3.Connection, arrays: ArrayStore) -> list[str]:
    """Return the keys of cuts whose pixels are not there as they were written."""
    keys = [str(key) for (key,) in db.execute("SELECT key FROM cuts")]
    intact = derived.cuts(db, keys)
    return [
        key
        for key in keys
        if key not in intact or not arrays.is_whole(intact[key].sha256)
    ]


def _forget_damaged_cuts(folder: Path) -> tuple[str, ...]:
    """Remove cuts whose pixels are damaged, so that they are cut anew."""
    with closing(database.connect(folder / FILE)) as db:
        bad = _damaged_cuts(db, ArrayStore(folder / "arrays"))
        with database.transaction(db):
            db.executemany("DELETE FROM cuts WHERE key = ?", [(key,) for key in bad])
    if not bad:
        return ()
    named = count(len(bad), "clip", "clips")
    return (f"The pixels of {named} will be cut anew when the video is there.",)
