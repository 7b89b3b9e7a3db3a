"""Studies of older versions, made anew as this version keeps them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import reduce
from pathlib import Path

from liverwort_gui.study import content, database, derived, journal, rows
from liverwort_gui.study.backups import replace_database
from liverwort_gui.study.content import Damage, added
from liverwort_gui.study.journal import Change, Entry, Named
from liverwort_gui.study.rows import TABLES

# By the version it starts from: makes the fields of a record of the next version. It
# is given a table's name and plain values by name: all of a row, or those that a line
# of the journal changed.
Migration = Callable[[str, Named], Named]
MIGRATIONS: dict[int, Migration] = {}


def is_old(db: sqlite3.Connection) -> bool:
    """Whether a study's database is of a version that can be made anew."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    return application == content.APPLICATION and _version(db) in MIGRATIONS


def upgrade(folder: Path) -> bool:
    """Make a study's database anew if it is old; the old one becomes a backup.

    Returns:
        Whether it was old. The caller holds the study's lock.

    Raises:
        Damage: if it is damaged; it stays as it is then.
        OutputError: if the folder cannot be written.
        sqlite3.Error: likewise.
    """
    file = folder / database.FILE
    with closing(database.connect(file)) as db:
        if not is_old(db):
            return False
    with closing(database.snapshot(file)) as old:
        replace_database(folder, "before update", lambda part: _write(old, part))
    return True


def upgraded(db: sqlite3.Connection) -> sqlite3.Connection:
    """Return a study in memory as this version keeps it; an old one is closed.

    Raises:
        Damage: if the old study is damaged.
    """
    if not is_old(db):
        return db
    new = database.connect_in_memory()
    with closing(db):
        fill(db, new)
    return new


def _write(old: sqlite3.Connection, file: Path) -> None:
    with closing(database.connect(file)) as new:
        new.execute("PRAGMA synchronous=FULL")
        fill(old, new)


def fill(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Fill an empty database with an old study.

    Raises:
        Damage: if the old study is damaged.
    """
    head = content.read_head(old)
    steps = [MIGRATIONS[n] for n in range(_version(old), content.SCHEMA)]

    def migrated(table: str, named: Named) -> Named:
        return reduce(lambda values, step: step(table, values), steps, named)

    content.read_steps(old, head)
    lines = [_migrated_line(line, migrated) for line in content.entries(old)]
    records = journal.replayed(lines)
    digest = 0
    for table, named, seal in _old_rows(old):
        digest = added(digest, seal)
        row = TABLES[table].completed(migrated(table, named))
        if records[table].get(row.id) != row:
            raise Damage(f"the record {row.id} among the {table} was altered")
    if digest != head.digest:
        raise Damage("a record has vanished or is out of date")
    content.write(new, head.study, lines)
    derived.copy(old, new)


def _migrated_line(line: Entry, migrated: Migration) -> Entry:
    changes = [
        Change(
            change.table,
            change.id,
            change.before and migrated(change.table, change.before),
            change.after and migrated(change.table, change.after),
        )
        for change in journal.changes_of(line.changes)
    ]
    return replace(line, changes=journal.changes_text(changes))


def _old_rows(db: sqlite3.Connection) -> Iterator[tuple[str, Named, int]]:
    """Read the rows of all tables of records with the columns that they have."""
    for table in TABLES:
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")][:-1]
        quoted = ", ".join(f'"{name}"' for name in (*names, "checksum"))
        found = f"SELECT {quoted} FROM {table}"  # noqa: S608 - names are ours
        for row in db.execute(found).fetchall():
            values = [rows.read(value) for value in row[:-1]]
            if rows.checksum(table, values) != row[-1]:
                raise Damage(f"the record {values[0]} among the {table} was altered")
            yield table, dict(zip(names, values, strict=True)), row[-1]


def _version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)
