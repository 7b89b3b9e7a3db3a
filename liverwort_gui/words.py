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
LEAST_P = 0.0001  # that is written with its digits


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


def probability(p: float | None) -> str:
    """Return a p value as all that a user reads has it: "0.029", "< 0.0001".

    It is never "0", however small, and "" where there is no p.
    """
    if p is None:
        return ""
    return f"< {LEAST_P}" if p < LEAST_P else f"{p:#.2g}"


def p_value(p: float | None) -> str:
    """Return "p = 0.029", "p < 0.0001", or "no p" where there is none."""
    if p is None:
        return "no p"
    return f"p {'' if p < LEAST_P else '= '}{probability(p)}"


def percent(share: float, digits: int = 1) -> str:
    """Return a share, 0 to 1, as all that a user reads has it: "91.8 %"."""
    return f"{100 * share:.{digits}f} %"


def count(number: int, one: str, many: str) -> str:
    """Return "1 clip" or "5 clips"."""
    return f"{number} {one if number == 1 else many}"
