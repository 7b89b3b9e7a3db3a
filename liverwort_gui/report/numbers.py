"""The one door through which a report prints a number: out of a table, and noted.

A number is asked for by table, row and column, and is printed with its address, so that
a reader, and a test, find it in the tables. Numbers within sentences are looked up in
the tables by their value; one that only its sentence has is traced to the table of
sentences.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from liverwort_gui.report import text
from liverwort_gui.report.tables import Cell, Table

UNKNOWN = "–"
# A number in a sentence; not one within a name, such as S5b, v01.avi or B4.
NUMBER = re.compile(
    r"(?<![\w.,])([+\u2212-]?)(\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)(\s?%)?(?![\w]|\.\w)"
)
SENTENCES = "sentences"
LONG = ("clips", "videos", "body-map", "body-curve", "beat", "frame-curves", SENTENCES)

Style = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Said:
    """A number that was printed.

    Attributes:
        table: name.
        row: its first cell.
        column: name.
        value: as the table has it.
        printed: as the report has it.
    """

    table: str
    row: str
    column: str
    value: float
    printed: str


def count(value: float) -> str:
    """Return a whole number."""
    return f"{value:.0f}"


def plain(value: float) -> str:
    """Return a number with three digits."""
    return f"{value:.3g}".replace("-", text.MINUS)


def signed(value: float) -> str:
    """Return a number with its sign and three digits."""
    return text.signed(value, ".3g")


def percent(value: float) -> str:
    """Return a share as a percentage."""
    return f"{100 * value:.1f} %"


class Numbers:
    """Prints the numbers of some tables.

    Args:
        tables: where they are.

    Attributes:
        said: what was printed, in turn.
        untraced: numbers in sentences that no table has, with their sentence.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables: Mapping[str, Table] = {table.name: table for table in tables}
        self.said: list[Said] = []
        self.untraced: list[tuple[str, str]] = []
        self._known = list(self._cells())
        told = self._tables.get(SENTENCES)
        self._sentences = (
            {str(row[-1]): str(row[0]) for row in told.rows} if told else {}
        )

    def say(self, table: str, row: str, column: str, style: Style = plain) -> str:
        """Return a number of a table as HTML; a dash if it is unknown.

        Raises:
            KeyError: if there is no such cell.
        """
        value = self._tables[table].cell(row, column)
        if value is None or (isinstance(value, float) and math.isnan(value)):
            return UNKNOWN
        if isinstance(value, str):
            return escape(value)
        said = Said(table, row, column, float(value), style(float(value)))
        return self._printed(said)

    def interval(
        self, table: str, row: str, ends: tuple[str, str], style: Style = plain
    ) -> str:
        """Return "(low to high)" as HTML; nothing if it is unknown."""
        if any(self._tables[table].cell(row, end) is None for end in ends):
            return ""
        low, high = (self.say(table, row, end, style) for end in ends)
        return f"({low} to {high})"

    def sentence(self, words: str) -> str:
        """Return a sentence as HTML, with the address of each number in it."""
        parts, end = [], 0
        for match in NUMBER.finditer(words):
            parts.append(escape(words[end : match.start()]))
            parts.append(self._found(match, words))
            end = match.end()
        return "".join([*parts, escape(words[end:])])

    def _found(self, match: re.Match[str], words: str) -> str:
        sign, digits, percent_sign = match.groups()
        digits = digits.rstrip(",")
        number = float(digits.replace(",", ""))
        number = -number if sign in ("-", text.MINUS) else number
        mantissa = digits.partition("e")[0].replace(",", "")
        places = len(mantissa.partition(".")[2])
        power = float(f"1e{digits.partition('e')[2] or 0}")
        half = 0.5001 * power * 10.0**-places
        for table, row, column, value in self._known:
            for scale in (100.0, 1.0) if percent_sign else (1.0,):
                same_sign = sign or value >= 0 or number == 0
                shown = value * scale if same_sign else -value * scale
                if abs(shown - number) <= half:
                    return self._printed(Said(table, row, column, value, match.group()))
        name = self._sentences.get(words)
        if name is None:
            self.untraced.append((match.group(), words))
            return escape(match.group())
        return self._printed(Said(SENTENCES, name, "sentence", number, match.group()))

    def _printed(self, said: Said) -> str:
        self.said.append(said)
        where = escape(f"{said.table}.csv: {said.row}, {said.column}", quote=True)
        value = repr(said.value)
        return f'<data value="{value}" title="{where}">{escape(said.printed)}</data>'

    def _cells(self) -> Iterator[tuple[str, str, str, float]]:
        """Give every number of the short tables, facts first."""
        order = sorted(self._tables.values(), key=lambda table: table.name != "facts")
        for table in order:
            if table.name in LONG:
                continue
            for row in table.rows:
                for column, value in zip(table.columns, row, strict=True):
                    if _is_number(value):
                        yield table.name, str(row[0]), column.name, float(value or 0)


def _is_number(value: Cell) -> bool:
    plain_number = isinstance(value, int | float) and not isinstance(value, bool)
    return plain_number and math.isfinite(float(value or 0))
