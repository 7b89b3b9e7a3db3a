"""The study: what the user made of the videos, durable at every moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Self

from liverwort_gui.errors import StudyError, StudyReadOnlyError
from liverwort_gui.study import (
    backups,
    content,
    database,
    derived,
    journal,
    opening,
    restoring,
    rows,
)
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.backups import Backup
from liverwort_gui.study.journal import Entry, Key, Kind, now
from liverwort_gui.study.lock import user_name
from liverwort_gui.study.opening import Opened
from liverwort_gui.study.rows import TABLES
from liverwort_gui.study.snapshots import changed, with_records
from liverwort_gui.study_records import TABLES as NAMES
from liverwort_gui.study_records import (
    Cut,
    Edit,
    HistoryEntry,
    Record,
    StudyState,
    Whereabouts,
)


class Study:
    """An open study; every change is on the disk when the call returns.

    It belongs to the thread that opened it. Close it, or use it as a context manager.
    """

    def __init__(self, opened: Opened, user: str) -> None:
        """Use `Study.open` or `Study.create`."""
        self.path = opened.folder
        self._db = opened.db
        self._lock = opened.lock
        self._head = opened.content.head
        self._steps = opened.content.steps
        self._seen: dict[str, Whereabouts] = {}  # of removed videos too
        self._day = ""  # of the newest backup, as far as is known
        empty = StudyState(
            str(opened.folder),
            user=user,
            read_only=opened.read_only,
            takeable=opened.takeable,
            notices=opened.notices,
        )
        self._state = with_records(empty, opened.content.records, self._steps)
        if self._lock:
            self._back_up()

    @classmethod
    def create(cls, path: str | Path, user: str = "") -> Study:
        """Make a new study and open it.

        Args:
            path: its folder, which must not exist or be empty; ".liverwort" is added
                if it is missing.
            user: who works on it; empty: as the system knows the user.

        Raises:
            StudyError: if there is something already, or it cannot be written.
        """
        by = user or user_name()
        return cls.open(opening.create(Path(path), by), by)

    @classmethod
    def open(
        cls,
        path: str | Path,
        user: str = "",
        read_only: bool = False,
        take_over: bool = False,
    ) -> Study:
        """Open a study, for reading only if another program has it.

        Args:
            path: its folder, or study.db in it.
            user: who works on it; empty: as the system knows the user.
            read_only: whether to leave it as it is in any case.
            take_over: whether to take it from another computer that seems to have it
                open: it crashed, or the study was copied meanwhile.

        Raises:
            StudyError: if there is none, or it is damaged or of a newer version.
        """
        by = user or user_name()
        return cls(opening.open_study(Path(path), by, read_only, take_over), by)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close it; one plain file is left, which can be mailed."""
        if self._lock:
            database.close_plainly(self._db)
            self._lock.release()
            self._lock = None
        self._db.close()

    @property
    def state(self) -> StudyState:
        """The study as it is now."""
        return self._state

    @property
    def arrays(self) -> ArrayStore:
        """Its arrays: clips, frame tables, explanations."""
        return ArrayStore(self.path / "arrays")

    def do(self, edit: Edit) -> StudyState:
        """Make an edit durable; one that changes nothing leaves no trace.

        Raises:
            StudyReadOnlyError: if the study was opened for reading.
            StudyError: if it cannot be written; the study is as it was then.
        """
        new: dict[Key, Record | None] = {_key(record): None for record in edit.drops}
        new |= {_key(record): record for record in edit.puts}
        kind: Kind = "edit" if edit.undoable else "fact"
        return self._change(kind, 0, edit.text, new)

    def undo(self) -> StudyState:
        """Take the newest edit back that was not taken back yet.

        Raises:
            StudyError: if there is nothing to undo, or as `do` does.
        """
        if not self._steps.undo:
            raise StudyError("There is nothing to undo in this study.")
        return self._take_back("undo", self._steps.undo[-1])

    def redo(self) -> StudyState:
        """Do the edit again that was undone last.

        Raises:
            StudyError: if there is nothing to redo, or as `do` does.
        """
        if not self._steps.redo:
            raise StudyError("There is nothing to redo in this study.")
        return self._take_back("redo", self._steps.redo[-1])

    def _take_back(self, kind: Kind, step: journal.Step) -> StudyState:
        with database.explained(self.path):
            (line,) = content.entries(self._db, step.line, step.line)
            facts = []
            if line.has_deleted:  # what comes back is up to date
                facts = content.facts_after(self._db, step.line)
        new = journal.inverted([*facts, line], self._record)
        return self._change(kind, step.edit, line.text, new)

    def history(
        self, limit: int = 500, before: int | None = None
    ) -> tuple[HistoryEntry, ...]:
        """Return who changed what when, newest first.

        Args:
            limit: how many lines at most.
            before: only lines with a smaller number; None: from the newest.
        """
        last = self._head.number if before is None else before - 1
        with database.explained(self.path):
            lines = list(content.entries(self._db, last - limit + 1, last))
        return tuple(
            HistoryEntry(
                line.number, line.text, line.kind, line.target, line.by, line.at
            )
            for line in reversed(lines)
        )

    def restore(self, number: int) -> StudyState:
        """Make the study as it was after a change; that is an edit, undoable itself.

        What was found out since, such as where videos lie, is kept.

        Args:
            number: of the line of the history.

        Raises:
            StudyError: if there is no such line, or as `do` does.
        """
        if not 1 <= number <= self._head.number:
            raise StudyError(f"The history of this study has no line {number}.")
        with database.explained(self.path):
            lines = list(content.entries(self._db, number + 1))
        new = journal.inverted(reversed(lines), self._record)
        return self._change("edit", 0, f"restore: state after change {number}", new)

    def sign(self, user: str) -> StudyState:
        """Let labels and the history bear another name from now on."""
        self._state = replace(self._state, user=user)
        return self._state

    def note_whereabouts(self, found: Mapping[str, Whereabouts]) -> StudyState:
        """Note where videos lie, by their ids; it is forgotten when closing."""
        self._seen |= found
        places = {
            id_: place for id_, place in self._seen.items() if id_ in self._state.videos
        }
        self._state = replace(self._state, whereabouts=places)
        return self._state

    def cut(self, key: str) -> Cut | None:
        """Return where a clip's pixels lie; None if they must be cut anew."""
        return self.cuts([key]).get(key)

    def cuts(self, keys: Iterable[str]) -> dict[str, Cut]:
        """Return the cuts that there are, by their keys."""
        with database.explained(self.path):
            return derived.cuts(self._db, keys)

    def add_cut(self, cut: Cut) -> None:
        """Keep where a clip's pixels lie, and its thumbnail.

        Raises:
            StudyError: as `do` does.
        """
        with self._writing():
            derived.add_cut(self._db, cut)

    def thumbnail(self, key: str) -> bytes | None:
        """Return a PNG; None if there is none."""
        with database.explained(self.path):
            return derived.thumbnail(self._db, key)

    def add_thumbnail(self, key: str, png: bytes) -> None:
        """Keep a PNG.

        Raises:
            StudyError: as `do` does.
        """
        with self._writing():
            derived.add_thumbnail(self._db, key, png)

    def save_copy(self, path: str | Path, *, runs: bool = True) -> Path:
        """Write the whole study to another folder; return that folder.

        Args:
            path: the folder, as `create` takes it.
            runs: whether its trainings are copied as well; else only the weights of
                the network that the study uses.

        Raises:
            StudyError: if there is something already, or it cannot be written.
        """
        target = opening.named(Path(path))
        return backups.save_copy(self._db, self.path, target, runs=runs)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups that there are, newest first."""
        return backups.found(self.path)

    @staticmethod
    def restore_backup(path: str | Path, backup: Path) -> None:
        """Put a backup in the place of a study that is not open.

        The study as it is becomes a backup itself.

        Args:
            path: the study's folder, or study.db in it.
            backup: one of `backups`, its path.

        Raises:
            StudyError: if the study is open, the backup is damaged, or the folder
                cannot be written.
        """
        restoring.restore(opening.folder_of(Path(path)), backup)

    def _change(
        self, kind: Kind, target: int, text: str, new: Mapping[Key, Record | None]
    ) -> StudyState:
        """Make records as they shall be, with one line in the journal."""
        changes = [
            change
            for key, record in new.items()
            if (change := journal.difference(key, self._record(key), record))
        ]
        if not changes and kind in ("edit", "fact"):
            return self._state
        entry = Entry(
            number=self._head.number + 1,
            at=now(),
            by=self._state.user,
            kind=kind,
            target=target,
            text=text,
            changes=journal.changes_text(changes),
        ).linked(self._head.chain)
        with self._writing(len(entry.changes)):
            made = {change.key: new[change.key] for change in changes}
            digest = self._write(made)
            head = self._head.after(entry, digest)
            content.append(self._db, entry)
            content.write_head(self._db, head)
        self._head = head
        self._steps.add(entry)
        self._state = changed(self._state, made, self._steps)
        if self._state.videos.keys() & self._seen.keys() - self._state.whereabouts:
            self.note_whereabouts({})  # a video came back
        self._back_up()
        return self._state

    def _write(self, made: dict[Key, Record | None]) -> int:
        """Write rows, and put in `made` what the disk has now; return the digest."""
        digest = self._head.digest
        for key, record in made.items():
            table = TABLES[key[0]]
            old = self._record(key)
            if old:
                seal = rows.checksum(table.name, table.plain(old))
                digest = content.added(digest, -seal)
            if record:
                values = table.plain(record)
                digest = content.added(digest, content.put(self._db, table, values))
                made[key] = table.record(values)
            else:
                content.drop(self._db, table, key[1])
        return digest

    @contextmanager
    def _writing(self, needed: int = 0) -> Iterator[None]:
        """Commit what is done inside as a whole, or say why not."""
        if self._state.read_only:
            raise StudyReadOnlyError(self._state.read_only)
        try:
            with (
                database.explained(self.path, needed),
                database.transaction(self._db),
            ):
                yield
        except StudyError:
            self._follow_the_disk()
            raise

    def _follow_the_disk(self) -> None:
        """Read the study again if an error came after the change was made."""
        with suppress(sqlite3.Error, StudyError):  # the disk may be gone
            if content.read_head(self._db) != self._head:
                found = content.read(self._db)
                self._head, self._steps = found.head, found.steps
                self._state = with_records(self._state, found.records, found.steps)

    def _record(self, key: Key) -> Record | None:
        records: Mapping[str, Record] = getattr(self._state, key[0])
        return records.get(key[1])

    def _back_up(self) -> None:
        """Make the day's backup if it is still missing; a failure is only noted."""
        if self._day == backups.today():
            return
        self._day = backups.today()
        try:
            with database.explained(self.path):
                if backups.is_due(self.path, self._head.number):
                    number = self._head.number
                    backups.make(self._db, self.path, backups.DAILY, number)
        except StudyError as error:
            notice = f"The daily backup could not be made: {error}"
            self._state = replace(self._state, notices=(*self._state.notices, notice))


def _key(record: Record) -> Key:
    return NAMES[type(record)], record.id
