"""What can be made again from the videos: where clips' pixels lie, and thumbnails.

Each row carries its own checksum; one that is damaged counts as not there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress

from liverwort_gui.study.content import fingerprint
from liverwort_gui.study.database import UNREADABLE
from liverwort_gui.study.rows import checksum
from liverwort_gui.study_records import Cut


def cuts(db: sqlite3.Connection, keys: Iterable[str]) -> dict[str, Cut]:
    """Return the cuts that there are, by their keys."""
    found = {}
    for key in keys:
        row = _row(db, "SELECT * FROM cuts WHERE key = ?", key)
        if row and checksum("cuts", row[:-1]) == row[-1]:
            _, sha256, pixel_sha256, sharpness, _ = row
            png = thumbnail(db, key) or b""
            found[key] = Cut(key, sha256, pixel_sha256, sharpness, png)
    return found


def add_cut(db: sqlite3.Connection, cut: Cut) -> None:
    """Keep a cut, in place of that of the same key."""
    values = (cut.key, cut.sha256, cut.pixel_sha256, float(cut.sharpness))
    seal = checksum("cuts", values)
    db.execute("INSERT OR REPLACE INTO cuts VALUES (?, ?, ?, ?, ?)", (*values, seal))
    if cut.thumbnail:
        add_thumbnail(db, cut.key, cut.thumbnail)


def thumbnail(db: sqlite3.Connection, key: str) -> bytes | None:
    """Return a PNG; None if there is none."""
    row = _row(db, "SELECT png, checksum FROM thumbnails WHERE key = ?", key)
    return row[0] if row and fingerprint(row[0]) == row[1] else None


def add_thumbnail(db: sqlite3.Connection, key: str, png: bytes) -> None:
    """Keep a PNG, in place of that of the same key."""
    row = (key, png, fingerprint(png))
    db.execute("INSERT OR REPLACE INTO thumbnails VALUES (?, ?, ?)", row)


def copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy what is intact to another database, as far as it can be read."""
    for keep, query in (
        (_keep_cut, "SELECT key FROM cuts"),
        (_keep_thumbnail, "SELECT key FROM thumbnails"),
    ):
        with suppress(*UNREADABLE):
            for (key,) in source.execute(query):
                keep(source, target, key)


def _keep_cut(source: sqlite3.Connection, target: sqlite3.Connection, key: str) -> None:
    for cut in cuts(source, [key]).values():
        add_cut(target, cut)


def _keep_thumbnail(
    source: sqlite3.Connection, target: sqlite3.Connection, key: str
) -> None:
    if png := thumbnail(source, key):
        add_thumbnail(target, key, png)


def _row(db: sqlite3.Connection, query: str, key: str) -> tuple | None:
    with suppress(*UNREADABLE):  # damaged: as if it were not there
        row: tuple | None = db.execute(query, (key,)).fetchone()
        return row
    return None
