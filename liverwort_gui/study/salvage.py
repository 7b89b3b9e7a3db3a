"""What can still be read of a damaged database, and a journal that makes it again."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from liverwort_gui.study import content, journal, rows
from liverwort_gui.study.content import NONSENSE, Damage, Head
from liverwort_gui.study.database import UNREADABLE, companions, connect
from liverwort_gui.study.journal import Entry, Key, Records
from liverwort_gui.study.rows import TABLES


@dataclass
class Salvage:
    """What was found in a database.

    Attributes:
        records: the rows whose checksums are right.
        altered: the others, as far as their identity can be read.
        unread: tables that could not be read to their end.
        lines: those of the journal that are right, by number.
        head: the seal; None if it is not right.
        last: number of the newest line of which anything is known.
        rows_whole: whether all rows are right, none is missing, and none is too many.
        journal_whole: the same of the journal.
        problems: what is wrong, clauses.
    """

    records: Records = field(default_factory=lambda: {name: {} for name in TABLES})
    altered: set[Key] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    lines: dict[int, Entry] = field(default_factory=dict)
    head: Head | None = None
    last: int = 0
    rows_whole: bool = False
    journal_whole: bool = False
    problems: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all could be read."""
        return not self.lines and not any(self.records.values())


@contextmanager
def throwaway(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a database that may be damaged, however badly.

    Raises:
        sqlite3.Error: if there is no making sense of it.
        OSError: if it cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        for part in companions(file):
            if part.exists() and not part.name.endswith("-shm"):
                shutil.copyfile(part, Path(folder) / part.name)
        with closing(connect(Path(folder) / file.name)) as db:
            db.execute("PRAGMA writable_schema=ON")  # reads on where tables are cut
            db.text_factory = _text
            yield db


def examine(db: sqlite3.Connection) -> Salvage:
    """Read all that can be read of a database, and say what is wrong."""
    found = Salvage()
    try:
        content.check_structure(db)
    except (Damage, *UNREADABLE) as error:
        found.problems.append(str(error))
    try:
        found.head = content.read_head(db)
    except (Damage, sqlite3.Error, *NONSENSE):
        found.problems.append("its seal was altered")
    digest = 0
    for name in TABLES:
        digest = content.added(digest, _examine_rows(db, name, found))
    found.rows_whole = not found.altered and not found.unread
    if found.head and found.rows_whole and digest != found.head.digest:
        found.rows_whole = False
        found.problems.append("a record has vanished or is out of date")
    _examine_journal(db, found)
    return found


def _examine_rows(db: sqlite3.Connection, name: str, found: Salvage) -> int:
    """Read a table from both ends; return the sum of its rows' checksums."""
    table = TABLES[name]
    digest = 0
    for backwards in (False, True):
        try:
            for row in db.execute(content.query(table, backwards)):
                values, seal = content.values_of(row)
                if values[0] in found.records[name]:
                    continue
                try:
                    if rows.checksum(name, values) != seal:
                        raise ValueError
                    record = table.record(values)
                except NONSENSE:
                    found.altered.add((name, str(values[0])))
                    continue
                found.records[name][record.id] = record
                digest = content.added(digest, seal)
            break
        except (sqlite3.Error, *NONSENSE) as error:
            if not backwards:
                found.unread.add(name)
                found.problems.append(f"the table of the {name} is torn ({error})")
    for _, id_ in sorted(key for key in found.altered if key[0] == name):
        found.problems.append(f"the record {id_} among the {name} was altered")
    return digest


def _examine_journal(db: sqlite3.Connection, found: Salvage) -> None:
    lines = _all_lines(db)
    for number, line in lines.items():
        before = lines.get(number - 1)
        if (before or number == 1) and _is_right(line, before.chain if before else ""):
            found.lines[number] = line
    found.last = found.head.number if found.head else max(found.lines, default=0)
    missing = [n for n in range(1, found.last + 1) if n not in found.lines]
    if missing:
        found.problems.append(f"of its history {numbers(missing)} cannot be read")
    elif found.head and (
        len(found.lines) != found.last
        or found.lines[found.last].chain != found.head.chain
    ):
        found.problems.append("its history does not end as its seal says")
    else:
        found.journal_whole = bool(found.lines)


def _is_right(line: Entry, chain: str) -> bool:
    try:
        journal.changes_of(line.changes)
        return line.link(chain) == line.chain
    except NONSENSE:
        return False


def _all_lines(db: sqlite3.Connection) -> dict[int, Entry]:
    """Read the lines from both ends, unverified, by number."""
    found: dict[int, Entry] = {}
    for direction in ("ASC", "DESC"):
        query = f"SELECT * FROM journal ORDER BY number {direction}"  # noqa: S608
        with suppress(sqlite3.Error, *NONSENSE):
            for row in db.execute(query):
                line = content.entry_of(row)
                found[line.number] = line
            break
    return found


def numbers(given: Sequence[int]) -> str:
    """Return "line 5" or "lines 5, 7 to 9" of numbers in their order."""
    spans: list[list[int]] = []
    for number in given:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    named = [str(a) if a == b else f"{a} to {b}" for a, b in spans]
    return f"{'lines' if len(given) > 1 else 'line'} {', '.join(named)}"


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
