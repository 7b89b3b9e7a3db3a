"""Records as rows: one table per kind, one column per field, a checksum per row."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from liverwort_gui.errors import StudyError
from liverwort_gui.study_records import TABLES as NAMES
from liverwort_gui.study_records import (
    ClipEntry,
    LabelClass,
    Note,
    Record,
    Suggestion,
    VideoEntry,
)

Plain = str | int | float | None  # a field's value as JSON and SQLite know it
Stored = Plain | bytes

# The field whose value is the id of a record of that table, or empty.
REFERENCES = {
    ("clips", "video"): "videos",
    ("clips", "label"): "classes",
    ("notes", "video"): "videos",
    ("suggestions", "video"): "videos",
    ("suggestions", "clip"): "clips",
}
LARGEST = 1 << 63  # SQLite's integers lie below


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a record, as a column.

    Attributes:
        name: of the field.
        sql: its type and constraints.
        pack: makes the plain value of the field's.
        unpack: makes the field's value of the plain one; None if they are the same.
    """

    name: str
    sql: str
    pack: Callable[[Any], Plain]
    unpack: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The table of one kind of record; the first column is `id`."""

    name: str
    kind: type
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns, without the checksum."""
        return tuple(column.name for column in self.columns)

    def plain(self, record: Record) -> tuple[Plain, ...]:
        """Return a record's values in the order of the columns.

        Raises:
            StudyError: if a value cannot be kept, such as a number that is not finite.
        """
        return tuple(
            column.pack(getattr(record, column.name)) for column in self.columns
        )

    def record(self, values: Sequence[Plain]) -> Record:
        """Return the record of plain values, the inverse of `plain`."""
        made: Record = self.kind(
            *(
                value if column.unpack is None else column.unpack(value)
                for column, value in zip(self.columns, values, strict=True)
            )
        )
        return made

    def completed(self, named: Mapping[str, Plain]) -> Record:
        """Return the record of plain values by name; what is missing is the default."""
        unpacked = {
            column.name: named[column.name]
            if column.unpack is None
            else column.unpack(named[column.name])
            for column in self.columns
            if column.name in named
        }
        made: Record = self.kind(**unpacked)
        return made


def checksum(table: str, values: Sequence[Plain]) -> int:
    """Return a 64-bit signed hash of a table's name and a row's values."""
    text = json.dumps([table, *values])
    digest = hashlib.blake2b(text.encode("ascii"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def stored(value: Plain) -> Stored:
    """Return a value as SQLite takes it: a text that is no UTF-8 as bytes.

    File names of Linux can hold such bytes; Python carries them as lone surrogates.
    """
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    return value


def read(value: Stored) -> Plain:
    """Return what `stored` was given."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def order(record: Record) -> tuple[object, ...]:
    """Return what records of one kind are sorted by in a study's state."""
    match record:
        case VideoEntry() | ClipEntry():
            return (record.number, record.id)
        case LabelClass():
            return (record.position, record.id)
        case Suggestion():
            return (-record.score, record.id)
        case Note():
            return (record.video, record.first, record.id)
        case _:
            return (record.id,)


def _text(value: object) -> str:
    return str(value)


def _whole(value: Any) -> int:
    number = int(value)
    if not -LARGEST <= number < LARGEST:
        raise StudyError(f"The number {number} is too large for a study: correct it.")
    return number


def _real(value: Any) -> float:
    number = float(value) + 0.0  # SQLite keeps no -0.0
    if not math.isfinite(number):
        raise StudyError(f"A study cannot keep the number {number}: correct it.")
    return number


def _maybe(pack: Callable[[Any], Plain]) -> Callable[[Any], Plain]:
    return lambda value: None if value is None else pack(value)


def _list(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def _pairs(value: Any) -> str:
    return _list([(_whole(x), _whole(y)) for x, y in value])


def _tuple(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))


def _tuple_of_pairs(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((x, y) for x, y in json.loads(text))


def _reference(value: str) -> str | None:
    return value or None


def _referred(value: str | None) -> str:
    return value or ""


def _column(table: str, name: str, hint: Any) -> Column:
    if name == "id":
        return Column(name, "TEXT PRIMARY KEY NOT NULL", _text)
    if (table, name) in REFERENCES:
        parent = REFERENCES[table, name]
        rule = f"TEXT REFERENCES {parent} (id) DEFERRABLE INITIALLY DEFERRED"
        return Column(name, rule, _reference, _referred)
    if get_origin(hint) is Literal:
        hint = type(get_args(hint)[0])
    kinds: dict[Any, Column] = {
        str: Column(name, "TEXT NOT NULL", _text),
        int: Column(name, "INTEGER NOT NULL", _whole),
        bool: Column(name, "INTEGER NOT NULL", int, bool),
        float: Column(name, "REAL NOT NULL", _real),
        int | None: Column(name, "INTEGER", _maybe(_whole)),
        float | None: Column(name, "REAL", _maybe(_real)),
        tuple[int, ...]: Column(name, "TEXT NOT NULL", _list, _tuple),
        tuple[str, ...]: Column(name, "TEXT NOT NULL", _list, _tuple),
        tuple[tuple[int, int], ...]: Column(
            name, "TEXT NOT NULL", _pairs, _tuple_of_pairs
        ),
    }
    return kinds[hint]


def _table(kind: type, name: str) -> Table:
    hints = get_type_hints(kind)
    columns = tuple(
        _column(name, field.name, hints[field.name])
        for field in fields(kind)  # every kind of record is a dataclass
    )
    return Table(name, kind, columns)


TABLES = {name: _table(kind, name) for kind, name in NAMES.items()}  # parents first
