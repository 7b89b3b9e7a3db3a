"""Numbers with the words that fit them, for every sentence a user reads."""

from __future__ import annotations


def count(number: int, one: str, many: str) -> str:
    """Return "1 clip" or "5 clips"."""
    return f"{number} {one if number == 1 else many}"
