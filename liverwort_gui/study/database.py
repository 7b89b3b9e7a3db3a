"""SQLite as a study uses it: how it is opened, what it promises, what its errors mean.

Durability (reliability 1.2): WAL with synchronous=FULL, or, where WAL does not work, as
on network drives, a rollback journal with synchronous=EXTRA.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote_from_bytes

from liverwort_gui.errors import OutputError, StudyError

FILE = "study.db"
BUSY_MS = 5000  # how long another program may hold the file, such as a virus scanner
SPARE_MB = 8  # the write-ahead log at its largest, twice
MB = 1_000_000

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM)


def connect(file: Path) -> sqlite3.Connection:
    """Open a database for writing; it is made if it is not there."""
    return _guarded(sqlite3.connect(file, isolation_level=None, timeout=BUSY_MS / 1000))


def connect_in_memory() -> sqlite3.Connection:
    """Return an empty database in memory."""
    return _guarded(sqlite3.connect(":memory:", isolation_level=None))


def _guarded(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA foreign_keys=ON")
    db.execute("PRAGMA trusted_schema=OFF")
    db.execute("PRAGMA cell_size_check=ON")
    db.execute("PRAGMA mmap_size=0")
    if sys.platform == "darwin":  # there a plain fsync does not reach the disk
        db.execute("PRAGMA fullfsync=ON")
        db.execute("PRAGMA checkpoint_fullfsync=ON")
    return db


def connect_durably(file: Path) -> tuple[sqlite3.Connection, str]:
    """Open a database so that what is committed is on the disk.

    Returns:
        The connection, and a notice if it is slower than usual.
    """
    wal = wal_works(file.parent)
    db = connect(file)
    try:
        if wal:
            db.execute("PRAGMA synchronous=FULL")
            db.execute("PRAGMA journal_mode=WAL").fetchone()
            return db, ""
        # What a crashed program left in a write-ahead log is taken over without the
        # shared memory that does not work here.
        db.execute("PRAGMA locking_mode=EXCLUSIVE")
        db.execute("PRAGMA journal_mode=DELETE").fetchone()
        db.execute("PRAGMA locking_mode=NORMAL")
        db.execute("PRAGMA synchronous=EXTRA")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()  # frees the lock
    except sqlite3.Error:
        db.close()
        raise
    return db, (
        f"{file.parent} seems to be on a network drive: the study is kept safe there "
        "in a slower way; never open it on two computers at once."
    )


def wal_works(folder: Path) -> bool:
    """Whether a write-ahead log works in a folder; a database of its own tells.

    On a network drive SQLite may agree to the mode, and the first write then fails.
    """
    probe = folder / f".probe-{os.getpid()}.db"
    try:
        with closing(connect(probe)) as db:
            mode = db.execute("PRAGMA journal_mode=WAL").fetchone()[0]
            db.execute("PRAGMA synchronous=OFF")
            db.execute("CREATE TABLE probe (x)")
            return str(mode) == "wal"
    except sqlite3.Error as error:
        if is_full(error, folder):
            raise
        return False
    finally:
        for part in companions(probe):
            with suppress(OSError):
                part.unlink(missing_ok=True)


def companions(file: Path) -> tuple[Path, ...]:
    """Return a database file and the files that SQLite may keep beside it."""
    endings = ("", "-wal", "-shm", "-journal")
    return tuple(file.with_name(file.name + ending) for ending in endings)


def close_plainly(db: sqlite3.Connection) -> None:
    """Close a database so that one plain file is left, which opens anywhere."""
    with suppress(sqlite3.Error):  # all is in the log, and the next opening finds it
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        db.execute("PRAGMA journal_mode=DELETE").fetchone()
    db.close()


def snapshot(file: Path, in_use: bool) -> sqlite3.Connection:
    """Return a copy of a database in memory, leaving the file untouched.

    Args:
        file: the database.
        in_use: whether another program may be writing it now.
    """
    if in_use:
        return _copied_to_memory(_uri(file, "mode=ro"))
    left = [part for part in companions(file)[1:] if part.exists()]
    if not left:
        return _copied_to_memory(_uri(file, "immutable=1"))
    # With immutable=1 SQLite would overlook what a crashed program left in its log.
    with tempfile.TemporaryDirectory() as folder:
        for part in (file, *left):
            if not part.name.endswith("-shm"):
                shutil.copyfile(part, Path(folder) / part.name)
        return _copied_to_memory(_uri(Path(folder) / file.name, "mode=rw"))


def _copied_to_memory(uri: str) -> sqlite3.Connection:
    memory = connect_in_memory()
    try:
        source = sqlite3.connect(uri, uri=True, timeout=BUSY_MS / 1000)
        with closing(source):
            source.backup(memory)
    except sqlite3.Error:
        memory.close()
        raise
    return memory


def _uri(file: Path, how: str) -> str:
    path = quote_from_bytes(os.fsencode(file.resolve().as_posix()))
    return f"file://{'' if path.startswith('/') else '/'}{path}?{how}"


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Commit what is done inside as a whole, or nothing of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite ends it itself where the disk is full
            db.execute("ROLLBACK")
        raise


@contextmanager
def explained(folder: Path, needed: int = 0) -> Iterator[None]:
    """Say errors of SQLite and of the disk in a sentence.

    Args:
        folder: the study's.
        needed: bytes that are to be written, beside the log.

    Raises:
        StudyError: in place of sqlite3.Error, OSError and OutputError.
    """
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise StudyError(sentence(error, folder, needed)) from error
    except OutputError as error:
        cause = error.__cause__
        if isinstance(cause, OSError):
            raise StudyError(sentence(cause, folder, needed)) from error
        raise StudyError(str(error)) from error


def sentence(error: BaseException, folder: Path, needed: int = 0) -> str:
    """Say an error of SQLite or of the disk for the user."""
    if is_full(error, folder, needed):
        megabytes = SPARE_MB + -(-needed // MB)
        return (
            f"The disk with {folder} is full: this was not done, and nothing was lost; "
            f"free at least {megabytes} MB there and do it again."
        )
    code = _code(error)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(folder, str(error))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM) or (
        isinstance(error, OSError) and error.errno in _FORBIDDEN
    ):
        return (
            f"{folder} cannot be written ({error}): nothing was lost; allow writing to "
            "it, or use a copy of the study elsewhere."
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return (
            f"Another program keeps {folder / FILE} busy ({error}): nothing was lost; "
            "wait a moment and do it again."
        )
    return (
        f"{folder} could not be read or written ({error}): what was done before is "
        "safe; check that the disk is connected and do it again."
    )


def damaged(folder: Path, found: str) -> str:
    """Say that a study is damaged and what to do."""
    return (
        f"The study {folder} is damaged ({found}): run `liverwort study check "
        f'"{folder}" --repair`, which repairs it from its history or its newest backup.'
    )


def is_full(error: BaseException, folder: Path, needed: int = 0) -> bool:
    """Whether an error says that the disk is full."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return True
    # Where the shared memory cannot grow, SQLite calls it an I/O error.
    if code not in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return False
    try:
        return shutil.disk_usage(folder).free < needed + MB
    except OSError:
        return False


def _code(error: BaseException) -> int:
    """Return SQLite's primary error code; 0 if it is none of its errors."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
