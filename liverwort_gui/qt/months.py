"""Short names of months, in the language of the window whatever the system's is."""

from __future__ import annotations

from liverwort_gui.qt.language import later, said

MONTHS = (
    later("Jan"),
    later("Feb"),
    later("Mar"),
    later("Apr"),
    later("May"),
    later("Jun"),
    later("Jul"),
    later("Aug"),
    later("Sep"),
    later("Oct"),
    later("Nov"),
    later("Dec"),
)


def month_name(number: int) -> str:
    """Return the name of month 1 to 12."""
    return said(MONTHS[number - 1])
