"""Tables for spreadsheets: safe to open there, and exactly the same when read back.

A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@` or a control character
for a formula, which can start programs. Such texts get a leading `'`, also after a
semicolon or a line break, where a spreadsheet set to another separator begins a new
cell; reading takes exactly these off again. Numbers are never touched.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.errors import StudyError
from liverwort_gui.paths import written_whole
from liverwort_gui.words import count

if TYPE_CHECKING:
    import _csv  # the reader's class has no other name

MAX_TABLE = 256 << 20  # bytes; more is no table of boxes or videos
MAX_CELL = 16 << 20  # characters
DELIMITERS = ",;\t"

# A place where some spreadsheet begins a cell, before what makes a formula of it.
_CELL_START = r"(?<![^;\t\r\n])"
_FORMULA = r"[\s']*?[=+\-@\t\r\n\0＝＋－＠]"
_UNSAFE = re.compile(f"{_CELL_START}(?={_FORMULA})")
_MADE_SAFE = re.compile(f"{_CELL_START}'(?={_FORMULA})")

_WHOLE = re.compile(r"(\d{1,15})(?:[.,]0)?")
_DECIMAL = re.compile(r"\d{1,15}(?:[.,]\d{1,25})?(?:[eE][+-]?\d{1,3})?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table.

    Attributes:
        line: of the file, counted from 1; where the row begins.
        cells: text by column, only of the columns that the table has.
    """

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read.

    Attributes:
        columns: those that are known here, in the table's order.
        rows: without those whose cells are all empty.
        refused: a sentence for each line that is no row of this table.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    refused: tuple[str, ...]


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return _UNSAFE.sub("'", text)


def plain(text: str) -> str:
    """Return the text that `safe` was given."""
    return _MADE_SAFE.sub("", text)


def table_text(
    columns: Sequence[str], rows: Iterable[Mapping[str, Cell]], delimiter: str = ","
) -> str:
    """Return a table as RFC 4180 says, with a line of column names.

    None becomes an empty cell, True and False become yes and no, numbers keep all
    their digits.
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_written(row[column]) for column in columns])
    return lines.getvalue()


def write_table(path: Path, text: str) -> Path:
    """Write a table as UTF-8 with a byte order mark, by which Excel knows UTF-8.

    What is no letter, in a file name that is not UTF-8 itself, becomes "?".

    Raises:
        OutputError: if it cannot be written; then nothing is.
    """
    with written_whole(path) as part:
        part.write_bytes(text.encode("utf-8-sig", "replace"))
    return path


def load_table(path: Path) -> bytes:
    """Return a table's bytes.

    Raises:
        StudyError: if it cannot be read or is too large for a table.
    """
    try:
        if not path.is_file():
            raise StudyError(f"{path} is not a file: choose a CSV table.")
        if path.stat().st_size > MAX_TABLE:
            raise StudyError(
                f"{path} has more than {MAX_TABLE >> 20} MB, too much for a table: "
                "choose a CSV table of boxes or videos."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise StudyError(
            f"{path} cannot be read ({error}): check that it is there and that you may "
            "read it."
        ) from error


def read_table(content: bytes | str, known: Collection[str]) -> Table:
    """Read a table that a spreadsheet may have changed.

    Commas, semicolons and tabs are understood, any order of columns, further columns,
    capitals and spaces in their names, and a missing byte order mark.

    Args:
        content: the bytes of a file, or text from the clipboard.
        known: names of the columns that are of use.

    Raises:
        StudyError: if it is no table with such columns.
    """
    text = content if isinstance(content, str) else _decoded(content)
    text = text.removeprefix("\ufeff")
    csv.field_size_limit(MAX_CELL)
    delimiter = max(DELIMITERS, key=lambda mark: len(_header(text, mark, known)))
    header = _header(text, delimiter, known)
    columns = tuple(name for name in header if name)
    if not columns:
        raise StudyError(
            "This is no table that can be imported: its first line must name columns "
            f"such as {', '.join(sorted(known)[:6])}; export a table first and fill "
            "in that one."
        )
    for name in columns:
        if columns.count(name) > 1:
            raise StudyError(f"The table has two columns {name}: delete one of them.")
    rows, refused = _rows(text, delimiter, header)
    return Table(columns, tuple(rows), tuple(refused))


def whole(text: str, column: str) -> int:
    """Return the whole number in a cell.

    Raises:
        StudyError: if there is none.
    """
    found = _WHOLE.fullmatch(text.strip())
    if found is None:
        raise StudyError(f"{column} must be a whole number from 0, not {text!r}")
    return int(found[1])


def decimal(text: str, column: str) -> float | None:
    """Return the number above 0 in a cell; None if the cell is empty.

    Raises:
        StudyError: if it is no such number, or could be read in two ways.
    """
    text = text.strip()
    if not text:
        return None
    if _THOUSANDS.fullmatch(text):
        raise StudyError(
            f"{column} {text} can be read in two ways: write {text.replace(',', '.')} "
            f"or {text.replace(',', '')}"
        )
    if _DECIMAL.fullmatch(text):
        number = float(text.replace(",", "."))
        if 0 < number < 1e9:
            return number
    raise StudyError(
        f"{column} must be a number above 0, not {text!r} (if your spreadsheet made a "
        "date of it, format the column as text and type it again)"
    )


def flag(text: str, column: str) -> bool:
    """Return whether a cell says yes.

    Raises:
        StudyError: if it says neither yes nor no.
    """
    answer = text.strip().casefold()
    if answer in ("yes", "true", "1", "x"):
        return True
    if answer in ("", "no", "false", "0"):
        return False
    raise StudyError(f"{column} must be yes or no, not {text!r}")


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return safe(cell) if isinstance(cell, str) else repr(cell)


def _decoded(content: bytes) -> str:
    """Return a file's text; Excel's "Unicode text" is UTF-16 with a mark."""
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise StudyError(
            "The table is not written in UTF-8, so that its letters would have to be "
            'guessed: save it in your spreadsheet as "CSV UTF-8".'
        ) from error


def _header(text: str, delimiter: str, known: Collection[str]) -> list[str]:
    """Return the column of each cell of the first line; empty where unknown."""
    try:
        cells: list[str] = next(_reader(text, delimiter), [])
    except csv.Error:
        return []
    names = ["_".join(cell.split()).casefold() for cell in cells]
    return [name if name in known else "" for name in names]


def _rows(text: str, delimiter: str, header: list[str]) -> tuple[list[Row], list[str]]:
    rows: list[Row] = []
    refused: list[str] = []
    reader = _reader(text, delimiter)
    next(reader)
    line = reader.line_num + 1
    try:
        for cells in reader:
            if any(cells):
                if len(cells) != len(header):
                    refused.append(
                        f"line {line}: it has {count(len(cells), 'cell', 'cells')}, "
                        f"the table {count(len(header), 'column', 'columns')}"
                    )
                else:
                    named = zip(header, cells, strict=True)
                    rows.append(Row(line, {c: plain(t) for c, t in named if c}))
            line = reader.line_num + 1
    except csv.Error as error:
        refused.append(f"line {line}: from here on it cannot be read ({error})")
    return rows, refused


def _reader(text: str, delimiter: str) -> _csv.Reader:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
