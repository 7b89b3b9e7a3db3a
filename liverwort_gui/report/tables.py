"""Tables: as CSV and XLSX, with units in the headers and a data dictionary."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.paths import written_whole
from liverwort_gui.records import Result
from liverwort_gui.report.captions import time_known

Cell = str | int | float | bool | None
DICTIONARY = "data-dictionary"
WORKBOOK = "tables.xlsx"
SHEET_NAME = 31  # characters, as many as a spreadsheet takes
WIDEST = 60  # characters, of a column in a spreadsheet


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of a table holds.

    Attributes:
        name: in the header.
        meaning: a sentence for the data dictionary.
        unit: of the values; empty if they have none.
    """

    name: str
    meaning: str
    unit: str = ""

    @property
    def header(self) -> str:
        """Name and unit, such as "speed (µm/s)"."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values; the first column names the row.

    Attributes:
        name: of the file without its ending.
        meaning: a sentence for the data dictionary.
        columns: what they hold.
        rows: values, as many as columns; None: unknown.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def cell(self, row: str, column: str) -> Cell:
        """Return the value of the row that begins with `row`.

        Raises:
            KeyError: if there is no such row or column.
        """
        names = [each.name for each in self.columns]
        if column not in names:
            raise KeyError(f"{self.name} has no column {column}")
        for values in self.rows:
            if str(values[0]) == row:
                return values[names.index(column)]
        raise KeyError(f"{self.name} has no row {row}")


def dictionary(tables: Sequence[Table]) -> Table:
    """Return what every column of all tables means."""
    rows: list[tuple[Cell, ...]] = []
    for table in tables:
        rows.append((table.name, "", "", table.meaning))
        rows += [(table.name, c.name, c.unit, c.meaning) for c in table.columns]
    return Table(
        DICTIONARY,
        "What every column means.",
        (
            Column("table", "Name of the file or sheet."),
            Column("column", "Its name; empty: the table as a whole."),
            Column("unit", "Of the values; empty if they have none."),
            Column("meaning", "What it is."),
        ),
        tuple(rows),
    )


def write_table(table: Table, path: str | Path) -> Path:
    """Write a table as CSV or XLSX, as the name's ending says; XLSX explains itself.

    A CSV has all digits: reading a number back gives the same number; a spreadsheet
    has fifteen. What is not known is left empty.

    Raises:
        OutputError: if the file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() == ".xlsx":
        return _write_workbook([table], path)
    with written_whole(path) as part:
        part.write_text(as_csv(table), encoding="utf-8", newline="")
    return path


def write_tables(
    tables: Sequence[Table], path_of: Callable[[str], Path]
) -> tuple[Path, ...]:
    """Write all tables as CSV, with a data dictionary, and again as one workbook.

    Args:
        tables: of different names.
        path_of: gives the path of a file's name.

    Raises:
        OutputError: if a file cannot be written.
    """
    every = [*tables, dictionary(tables)]
    written = [write_table(table, path_of(f"{table.name}.csv")) for table in every]
    return (*written, _write_workbook(tables, path_of(WORKBOOK)))


def as_csv(table: Table) -> str:
    """Return a table as CSV with a line of headers."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(column.header for column in table.columns)
    for row in table.rows:
        writer.writerow(_written(cell) for cell in row)
    return file.getvalue()


def _written(cell: Cell) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return repr(cell) if isinstance(cell, float) else str(cell)


def _write_workbook(tables: Sequence[Table], path: Path) -> Path:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for table in (dictionary(tables), *tables):
        sheet = book.create_sheet(table.name[:SHEET_NAME])
        sheet.freeze_panes = "A2"
        for index, width in enumerate(_widths(table), start=1):
            sheet.column_dimensions[_letters(index)].width = width
        head = [WriteOnlyCell(sheet, column.header) for column in table.columns]
        for cell in head:
            cell.font = Font(bold=True)
        sheet.append(head)
        for row in table.rows:
            cells = []
            for value in row:
                plain = isinstance(value, int | float) and not isinstance(value, bool)
                known = not (isinstance(value, float) and not math.isfinite(value))
                shown = value if plain and known else _written(value) or None
                cell = WriteOnlyCell(sheet, shown)
                if isinstance(shown, str):
                    cell.data_type = "s"  # a name that begins with "=" is no formula
                cells.append(cell)
            sheet.append(cells)
    with written_whole(path) as part:
        book.save(part)
    return path


def _widths(table: Table) -> Iterator[int]:
    for index, column in enumerate(table.columns):
        longest = max((len(_written(row[index])) for row in table.rows), default=0)
        yield min(max(len(column.header), longest) + 2, WIDEST)


def _letters(index: int) -> str:
    """Return the letters of a spreadsheet's column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(index))


def write_curve(result: Result, path: str | Path) -> Path:
    """Write the evidence curve as CSV: `frame,time_s,evidence_logit`.

    The last column is called `map_mean` and its unit where the curve is the mean of
    each frame's map and not in logits, see `Explanation.curve`.

    `frame` is the number in the video, counted from 0; `time_s` is empty where the
    video does not say its frame rate. All digits are written: reading a number back
    gives the same number.

    Raises:
        OutputError: if the file cannot be written.
    """
    clip, told = result.clip, result.explanation
    in_logits = told.curve != "sum of the map" or told.unit == "logit"
    named = "evidence_logit" if in_logits else f"map_mean ({told.unit})"
    known = time_known(clip)
    lines = [f"frame,time_s,{named}"]
    for i, evidence in enumerate(told.frame_evidence.tolist()):
        time = repr(float(clip.times[i])) if known else ""
        lines.append(f"{clip.start + i},{time},{evidence!r}")
    with written_whole(Path(path)) as part:
        part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return Path(path)
