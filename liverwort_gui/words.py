"""Numbers with the words that fit them, for every sentence a user reads."""

from __future__ import annotations

from collections.abc import Mapping

TRUST: Mapping[str, str] = {
    "green": "holds up",
    "amber": "with care",
    "red": "do not rely",
    "grey": "not checked",
}  # what the mark of an explanation says, by `Trust.state`


MINUTE, HOUR, DAY = 60, 3600, 86400  # s


def duration(seconds: float) -> str:
    """Return a time as people say it: "40 s", "12 min", "3 h 20 min", "2 days"."""
    if seconds < 1.5 * MINUTE:
        return f"{max(seconds, 0):.0f} s"
    if seconds < 1.5 * HOUR:
        return f"{seconds / MINUTE:.0f} min"
    if seconds < 2 * DAY:
        minutes = round(seconds / MINUTE)
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{seconds / DAY:.1f} days"


def count(number: int, one: str, many: str) -> str:
    """Return "1 clip" or "5 clips"."""
    return f"{number} {one if number == 1 else many}"
