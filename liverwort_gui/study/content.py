"""All that a study's database holds: written anew as a whole, read and verified."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from liverwort_gui.errors import StudyError
from liverwort_gui.study import journal, rows
from liverwort_gui.study.database import connect, transaction
from liverwort_gui.study.journal import Entry, Records, Steps
from liverwort_gui.study.rows import TABLES, Plain, Table

APPLICATION = 0x4C575254  # "LWRT", by which `file` and SQLite know our databases
SCHEMA = 1
NONSENSE = (ValueError, TypeError, KeyError, IndexError, AttributeError)  # of damage
_WHOLE = 1 << 64


def _definition(table: Table) -> str:
    columns = ", ".join(f'"{column.name}" {column.sql}' for column in table.columns)
    return (
        f"CREATE TABLE {table.name} ({columns}, checksum INTEGER NOT NULL) "
        "WITHOUT ROWID"
    )


# So that removing a record finds those that refer to it.
_INDEXES = {
    f"{table}_{column}": f"CREATE INDEX {table}_{column} ON {table} ({column})"
    for table, column in rows.REFERENCES
}

# Derived data (cuts, thumbnails) can be made again: each row stands for itself.
DEFINITIONS = {
    **{name: _definition(table) for name, table in TABLES.items()},
    **_INDEXES,
    "journal": (
        "CREATE TABLE journal (number INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, "
        "by TEXT NOT NULL, kind TEXT NOT NULL, target INTEGER NOT NULL, "
        "text TEXT NOT NULL, changes TEXT NOT NULL, chain TEXT NOT NULL)"
    ),
    "meta": (
        "CREATE TABLE meta (id INTEGER PRIMARY KEY NOT NULL, study TEXT NOT NULL, "
        "created TEXT NOT NULL, number INTEGER NOT NULL, chain TEXT NOT NULL, "
        "digest INTEGER NOT NULL, checksum INTEGER NOT NULL)"
    ),
    "cuts": (
        "CREATE TABLE cuts (key TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL, "
        "pixel_sha256 TEXT NOT NULL, sharpness REAL NOT NULL, "
        "checksum INTEGER NOT NULL) WITHOUT ROWID"
    ),
    "thumbnails": (
        "CREATE TABLE thumbnails (key TEXT PRIMARY KEY NOT NULL, png BLOB NOT NULL, "
        "checksum TEXT NOT NULL)"
    ),
}


class Head(NamedTuple):
    """What seals a study: how long its journal is, and what all rows add up to.

    Attributes:
        study: the study's identity.
        created: when, ISO 8601 with time zone.
        number: of the newest line of the journal.
        chain: of that line; empty if there is none.
        digest: sum of the checksums of all rows, modulo 2^64, signed.
    """

    study: str
    created: str
    number: int = 0
    chain: str = ""
    digest: int = 0

    def after(self, line: Entry, digest: int) -> Head:
        """Return the seal after one more line."""
        return self._replace(number=line.number, chain=line.chain, digest=digest)


@dataclass(frozen=True, slots=True)
class Content:
    """A study's records with the seal and what can be undone."""

    head: Head
    records: Records
    steps: Steps


def added(digest: int, change: int) -> int:
    """Return a digest to which a checksum was added, or taken with a minus."""
    return (digest + change + _WHOLE // 2) % _WHOLE - _WHOLE // 2


def create(db: sqlite3.Connection) -> None:
    """Make the tables in an empty database."""
    db.execute(f"PRAGMA application_id={APPLICATION}")
    db.execute(f"PRAGMA user_version={SCHEMA}")
    for definition in DEFINITIONS.values():
        db.execute(definition)


def _names(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in (*table.names, "checksum"))


def put(db: sqlite3.Connection, table: Table, values: tuple[Plain, ...]) -> int:
    """Write a row, in place of that of the same id; return its checksum."""
    seal = rows.checksum(table.name, values)
    marks = ", ".join("?" * (len(values) + 1))
    names = _names(table)
    db.execute(
        # The names are ours, the values are bound.
        f"INSERT INTO {table.name} ({names}) VALUES ({marks}) "  # noqa: S608
        f"ON CONFLICT (id) DO UPDATE SET ({names}) = ({marks})",
        (*map(rows.stored, values), seal) * 2,
    )
    return seal


def drop(db: sqlite3.Connection, table: Table, id_: str) -> None:
    """Remove a row.

    Raises:
        Damage: if it is not there.
    """
    row = f"DELETE FROM {table.name} WHERE id = ?"  # noqa: S608 - names are ours
    if db.execute(row, (rows.stored(id_),)).rowcount != 1:
        raise Damage(f"the record {id_} among the {table.name} has vanished")


def write_head(db: sqlite3.Connection, head: Head) -> None:
    """Write the seal."""
    db.execute(
        "INSERT OR REPLACE INTO meta VALUES (1, ?, ?, ?, ?, ?, ?)",
        (*head, rows.checksum("meta", head)),
    )


def append(db: sqlite3.Connection, entry: Entry) -> None:
    """Write a line of the journal."""
    db.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.number,
            entry.at,
            rows.stored(entry.by),
            entry.kind,
            entry.target,
            rows.stored(entry.text),
            entry.changes,
            entry.chain,
        ),
    )


def write(db: sqlite3.Connection, study: str, lines: Sequence[Entry]) -> Head:
    """Fill an empty database with the study that the lines of a journal make.

    Args:
        db: the database.
        study: the study's identity.
        lines: in their order, the first numbered 1; their chain is made anew.
    """
    with transaction(db):
        create(db)
        digest = 0
        for name, records in journal.replayed(lines).items():
            for record in records.values():
                values = TABLES[name].plain(record)
                digest = added(digest, put(db, TABLES[name], values))
        chain = ""
        for line in lines:
            linked = line.linked(chain)
            append(db, linked)
            chain = linked.chain
        head = Head(study, lines[0].at, len(lines), chain, digest)
        write_head(db, head)
    return head


def write_file(file: Path, study: str, lines: Sequence[Entry]) -> None:
    """Write a study's database as one plain file, as `write` does.

    Raises:
        sqlite3.Error: if it cannot be written.
    """
    with closing(connect(file)) as db:
        db.execute("PRAGMA synchronous=FULL")
        write(db, study, lines)


def read_intact(db: sqlite3.Connection, folder: Path) -> Content:
    """Read a study and verify it.

    Raises:
        Damage: what was found.
        StudyError: if it is of a newer version.
    """
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION and version > SCHEMA:
        raise StudyError(
            f"The study {folder} was made by a newer version of this program: install "
            "the newest version."
        )
    return read(db)


def read(db: sqlite3.Connection) -> Content:
    """Read a study and verify every row, the seal, and the chain of the journal.

    Raises:
        Damage: what was found.
        sqlite3.Error: if the file is damaged so that SQLite notices it.
    """
    try:
        check_structure(db)
        head = read_head(db)
        records = _read_records(db, head)
        return Content(head, records, read_steps(db, head))
    except NONSENSE as error:
        raise Damage(f"a value has become something else: {error}") from error


def _read_records(db: sqlite3.Connection, head: Head) -> Records:
    digest = 0
    records: Records = {}
    for name, table in TABLES.items():
        found = []
        # All at once: a question not read to its end would keep the file locked.
        for values, seal in map(values_of, db.execute(query(table)).fetchall()):
            if rows.checksum(name, values) != seal:
                raise Damage(f"the record {values[0]} among the {name} was altered")
            digest = added(digest, seal)
            found.append(table.record(values))
        found.sort(key=rows.order)
        records[name] = {record.id: record for record in found}
    if digest != head.digest:
        raise Damage("a record has vanished or is out of date")
    return records


def read_steps(db: sqlite3.Connection, head: Head) -> Steps:
    """Return what can be undone, after verifying the journal.

    Raises:
        Damage: if a line was altered, or the last ones have vanished.
    """
    steps = Steps()
    chain, number = "", 0
    for number, line in enumerate(entries(db), start=1):
        if line.number != number or line.link(chain) != line.chain:
            raise Damage(f"line {number} of its history was altered")
        chain = line.chain
        steps.add(line)
    if (number, chain) != (head.number, head.chain):
        raise Damage("the end of its history has vanished")
    return steps


class Damage(StudyError):  # noqa: N818 - a finding, not a fault
    """What is wrong with a database; a clause, not yet a sentence."""


def check_structure(db: sqlite3.Connection) -> None:
    """Refuse a database that is not laid out as ours.

    Raises:
        Damage: what was found.
    """
    found = {
        name: sql
        for name, sql in db.execute("SELECT name, sql FROM sqlite_master").fetchall()
        if not str(name).startswith("sqlite_autoindex_")
    }
    if found != DEFINITIONS:
        raise Damage("its tables are not those of a study")
    ((verdict,),) = db.execute("PRAGMA integrity_check(1)").fetchall()
    if verdict != "ok":
        raise Damage(" ".join(str(verdict).split()))


def read_head(db: sqlite3.Connection) -> Head:
    """Read the seal.

    Raises:
        Damage: if it is not there or altered.
    """
    found = db.execute(
        "SELECT study, created, number, chain, digest, checksum FROM meta"
    ).fetchall()
    if len(found) != 1 or rows.checksum("meta", found[0][:-1]) != found[0][-1]:
        raise Damage("its seal was altered")
    return Head(*found[0][:-1])


def query(table: Table, backwards: bool = False) -> str:
    """Return the question for all rows of a table, for `values_of`."""
    direction = "DESC" if backwards else "ASC"
    return (
        f"SELECT {_names(table)} FROM {table.name} "  # noqa: S608 - names are ours
        f"ORDER BY id {direction}"
    )


def values_of(row: Sequence[Any]) -> tuple[tuple[Plain, ...], Any]:
    """Return the values of a row and its checksum, unverified."""
    return tuple(map(rows.read, row[:-1])), row[-1]


def entries(
    db: sqlite3.Connection, first: int = 1, last: int | None = None
) -> Iterator[Entry]:
    """Read lines of the journal, unverified, in their order."""
    lines = "SELECT * FROM journal WHERE number BETWEEN ? AND ? ORDER BY number"
    limits = (first, rows.LARGEST - 1 if last is None else last)
    for row in db.execute(lines, limits).fetchall():
        yield entry_of(row)


def facts_after(db: sqlite3.Connection, number: int) -> list[Entry]:
    """Read what was found out after a line of the journal, newest first."""
    lines = "SELECT * FROM journal WHERE number > ? AND kind = 'fact'"
    found = map(entry_of, db.execute(lines, (number,)).fetchall())
    return sorted(found, key=lambda line: line.number, reverse=True)


def entry_of(row: Iterable[rows.Stored]) -> Entry:
    """Return a line of the journal from its row."""
    return Entry(*map(rows.read, row))  # type: ignore[arg-type]


def fingerprint(data: bytes) -> str:
    """Return the checksum of a thumbnail."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()
