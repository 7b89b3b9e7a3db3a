"""Small copies of a movie's frames, each by itself, in the user's cache folder.

They are derived data: the file may be deleted at any time, and what is damaged in it
is not shown but made again.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import preferences
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.reader import Frame
from liverwort_gui.records import Contrast, Video

SIDE = 640  # pixels, longest side of a copy
QUALITY = 80  # of the JPEG; hardly to be told from the frame at this size
APPLICATION = 0x4C575358  # marks the file as ours
VERSION = 1  # of its content
READ_PATIENCE = 0.02  # s; a writer that is in the way takes milliseconds
WRITE_PATIENCE = 5.0  # s
FRAMES_PER_COMMIT = 32
PAGE_BYTES = 8192
SELECT = "SELECT stamp, crc, jpeg FROM frames WHERE stamp = ?"
UNUSABLE = (sqlite3.Error, MemoryError, OverflowError)  # of a damaged file


def proxy_path(video: Video) -> Path:
    """Return where the proxy of a video lies, or would lie."""
    what = (
        VERSION,
        SIDE,
        QUALITY,
        video.sha256,
        video.channel,
        video.time_axis,
        video.index and video.index.kind,
        video.contrast.low,
        video.contrast.high,
    )
    return folder() / f"{hashlib.sha256(repr(what).encode()).hexdigest()}.proxy"


def folder() -> Path:
    """Return the folder of all proxies."""
    return preferences.cache_folder() / "scrub"


def _set_limit() -> int:
    """Return the bytes that all proxies together may take."""
    return preferences.load().preferences.cache_gib * preferences.GIB


class ProxyReader:
    """Finds small copies, also while they are still being made.

    Use it in one thread; close it.

    Args:
        path: of the proxy, which need not exist yet.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: sqlite3.Connection | None = None

    def read(self, stamp: int) -> NDArray[np.uint8] | None:
        """Return the copy of a frame as (h, w, C) uint8, its contrast applied.

        Args:
            stamp: of the frame, as in `FrameIndex`.

        Returns:
            None if there is no sound copy (yet).
        """
        try:
            if self._file is None:
                self._file = _opened(self._path, READ_PATIENCE, "ro")
                with suppress(OSError):  # only a note of when it was used
                    os.utime(self._path)
            row = self._file.execute(SELECT, (stamp,)).fetchone()
        except UNUSABLE:
            self.close()
            return None
        return _picture(row[2]) if row is not None and _is_sound(*row) else None

    def close(self) -> None:
        """Close the file; may be called twice."""
        if self._file is not None:
            self._file.close()
            self._file = None


class ProxyWriter:
    """Adds small copies to a proxy; call `verify` first, to keep what is there.

    Use it as a context manager. It never raises: a proxy is a comfort, and work on
    the video itself must not end because the cache folder is full.

    Args:
        path: of the proxy.
        contrast: grey values to 0..255.
        limit: bytes that all proxies of the folder may take; None: as is set. Those
            used longest ago make room; a proxy that is larger by itself stays
            incomplete.

    Attributes:
        error: why nothing is written any more; None while all is well.
    """

    def __init__(
        self, path: Path, contrast: Contrast, limit: int | None = None
    ) -> None:
        self.error: OutputError | None = None
        self._path = path
        self._contrast = contrast
        self._limit = _set_limit() if limit is None else limit
        self._file: sqlite3.Connection | None = None
        self._there: set[int] = set()
        self._added = 0  # since the last commit
        self._full = False

    def __enter__(self) -> ProxyWriter:
        with self._noting_errors():
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        with self._noting_errors():
            self._settle()
        if self._file is not None:
            self._file.close()

    def verify(self, total: int) -> Job[None]:
        """Look at all copies that an earlier run has left; forget unsound ones.

        Args:
            total: frames of the video, for the progress.
        """
        if self._file is None:
            return
        unsound = []
        try:
            for (stamp,) in self._file.execute("SELECT stamp FROM frames").fetchall():
                yield Progress(0, total, "preparing quick scrubbing")
                row = self._file.execute(SELECT, (stamp,)).fetchone()
                if row is not None and _is_sound(*row):
                    self._there.add(stamp)
                else:
                    unsound.append((stamp,))
            self._file.executemany("DELETE FROM frames WHERE stamp = ?", unsound)
            self._file.commit()
        except UNUSABLE as error:
            with self._noting_errors():
                self._start_anew(error)

    def wants(self, stamp: int) -> bool:
        """Whether the copy of this frame is missing and can be added."""
        return not self._full and self.error is None and stamp not in self._there

    def add(self, stamp: int, frame: Frame) -> None:
        """Add a copy of a frame (H, W, C) in the file's own grey values."""
        jpeg = _jpeg(_reduced(self._contrast.apply(frame)))
        with self._noting_errors():
            assert self._file is not None
            self._file.execute(
                "INSERT OR REPLACE INTO frames VALUES (?, ?, ?)",
                (stamp, _checksum(stamp, jpeg), jpeg),
            )
            self._there.add(stamp)
            self._added += 1
            if self._added == FRAMES_PER_COMMIT:
                self._settle()

    def _open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._file = _created(self._path)
        except UNUSABLE as error:
            self._start_anew(error)

    def _start_anew(self, error: Exception) -> None:
        """Replace a damaged or foreign file by an empty one."""
        if _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise error  # another window writes to it: it is sound
        self._discard()
        self._file = _created(self._path)

    def _discard(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        self._there.clear()
        _delete(self._path)

    def _settle(self) -> None:
        """Make what was added visible to readers, and keep to the limit."""
        if self._file is None:
            return
        self._file.commit()
        self._added = 0
        make_room(self._path, self._limit)
        self._full = self._path.stat().st_size >= self._limit

    @contextmanager
    def _noting_errors(self) -> Iterator[None]:
        try:
            yield
        except (OSError, *UNUSABLE) as error:
            self.error = OutputError(
                f"Quick scrubbing cannot be prepared in {self._path.parent} ({error}): "
                "free space on this disk, or delete that folder."
            )
            if _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                self._discard()  # so that the next run begins anew


def make_room(kept: Path, limit: int) -> None:
    """Delete the proxies used longest ago until all take at most `limit` bytes.

    Args:
        kept: the proxy that is not deleted; the others are those beside it.
        limit: bytes.
    """
    files = []
    for path in kept.parent.glob("*.proxy"):
        with suppress(OSError):  # just deleted by another window
            status = path.stat()
            files.append((status.st_mtime, status.st_size, path))
    total = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if total > limit and path != kept:
            with suppress(OSError):  # open in another window, on Windows
                _delete(path)
                total -= size


def _delete(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _opened(path: Path, patience: float, mode: str) -> sqlite3.Connection:
    """Open a proxy that exists.

    Raises:
        sqlite3.Error: if it is not one of ours, or cannot be opened.
    """
    file = sqlite3.connect(f"{path.as_uri()}?mode={mode}", patience, uri=True)
    try:
        marks = [
            file.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        ]
        if marks != [APPLICATION, VERSION]:
            raise sqlite3.DatabaseError("not a proxy of this version")
    except UNUSABLE:
        file.close()
        raise
    return file


def _created(path: Path) -> sqlite3.Connection:
    """Open a proxy for writing; create it if it does not exist."""
    if not path.exists():
        with closing(sqlite3.connect(path, WRITE_PATIENCE)) as file:
            file.execute(f"PRAGMA page_size = {PAGE_BYTES}")
            file.executescript(
                "BEGIN IMMEDIATE;"
                "CREATE TABLE IF NOT EXISTS frames"
                "(stamp INTEGER PRIMARY KEY, crc INTEGER NOT NULL, jpeg BLOB NOT NULL);"
                f"PRAGMA application_id = {APPLICATION};"
                f"PRAGMA user_version = {VERSION};"
                "COMMIT;"
            )
    file = _opened(path, WRITE_PATIENCE, "rw")
    file.execute("PRAGMA synchronous = OFF")  # lost power costs a proxy, no more
    return file


def _code(error: BaseException) -> int | None:
    """Return SQLite's primary result code; None if the error is not one of its."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _is_sound(stamp: object, crc: object, jpeg: object) -> bool:
    return (
        isinstance(stamp, int)
        and isinstance(jpeg, bytes)
        and crc == _checksum(stamp, jpeg)
    )


def _checksum(stamp: int, jpeg: bytes) -> int:
    """Return the CRC-32 of a copy together with the frame it belongs to."""
    return zlib.crc32(jpeg, zlib.crc32(stamp.to_bytes(8, "little", signed=True)))


def _reduced(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return (H, W, C) pixels with no side longer than `SIDE`."""
    height, width, channels = pixels.shape
    scale = min(1.0, SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return small.reshape(size[1], size[0], channels).astype(np.uint8, copy=False)


def _jpeg(pixels: NDArray[np.uint8]) -> bytes:
    """Encode; OpenCV takes RGB for BGR here, and gives it back in the same order."""
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return data.tobytes()


def _picture(jpeg: bytes) -> NDArray[np.uint8] | None:
    data = np.frombuffer(jpeg, np.uint8)
    pixels = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    if pixels is None:
        return None
    return pixels.reshape(*pixels.shape[:2], -1).astype(np.uint8, copy=False)
