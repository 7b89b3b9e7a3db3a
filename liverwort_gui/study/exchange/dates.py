"""Dates that a spreadsheet has written anew."""

from __future__ import annotations

import re
from datetime import date, timedelta

FIRST_DAY = date(1899, 12, 30)  # day 0 of the numbers that spreadsheets call dates
LATEST = 80_000  # day number, in the year 2119

_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")


def same_day(text: str, known: str) -> bool:
    """Whether two texts are the same day, however a spreadsheet may have written it.

    Args:
        text: such as "23.11.2026", "11/23/2026" or the day number "46349".
        known: year, month and day, such as "2026-11-23"; other texts are no such day.
    """
    day = _YEAR_FIRST.fullmatch(known)
    return day is not None and _date(*day.groups()[:3]) in _readings(text.strip())


def _readings(text: str) -> set[date | None]:
    """Return each day that a text can mean."""
    if text.isdecimal() and int(text) < LATEST:
        return {FIRST_DAY + timedelta(days=int(text))}
    if found := _YEAR_FIRST.fullmatch(text):
        return {_date(*found.groups()[:3])} - {None}
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = found.groups()
        year = year if len(year) == 4 else f"20{year}"
        return {_date(year, first, second), _date(year, second, first)} - {None}
    return set()


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
