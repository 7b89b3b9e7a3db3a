"""SQLite as a study uses it: how it is opened, what it promises, what its errors mean.

Durability: WAL with synchronous=FULL, or, where WAL does not work, as
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

# What SQLite raises on a damaged file; even its message may be damaged.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM)


def connect(file: Path, alone: bool = False) -> sqlite3.Connection:
    """Open a database for writing; it is made if it is not there.

    Args:
        file: the database.
        alone: whether to take over what a crashed program left without the memory
            shared between programs, which does not work everywhere.
    """
    db = sqlite3.connect(file, isolation_level=None, timeout=BUSY_MS / 1000)
    return _guarded(db, "PRAGMA locking_mode=EXCLUSIVE" if alone else "")


def connect_in_memory() -> sqlite3.Connection:
    """Return an empty database in memory."""
    return _guarded(sqlite3.connect(":memory:", isolation_level=None))


def _guarded(db: sqlite3.Connection, first: str = "") -> sqlite3.Connection:
    """Set what every connection needs; close it if that fails."""
    try:
        db.execute(first)
        db.execute("PRAGMA foreign_keys=ON")
        db.execute("PRAGMA trusted_schema=OFF")
        db.execute("PRAGMA cell_size_check=ON")
        db.execute("PRAGMA mmap_size=0")
        if sys.platform == "darwin":  # there a plain fsync does not reach the disk
            db.execute("PRAGMA fullfsync=ON")
            db.execute("PRAGMA checkpoint_fullfsync=ON")
    except sqlite3.Error:
        db.close()
        raise
    return db


def make_durable(db: sqlite3.Connection, wal: bool) -> None:
    """Set a database so that what is committed is on the disk.

    Args:
        db: the database, opened `alone` if `wal` is False.
        wal: whether a write-ahead log works where it lies.
    """
    if wal:
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA journal_mode=WAL").fetchone()
    else:
        db.execute("PRAGMA synchronous=EXTRA")
        db.execute("PRAGMA journal_mode=DELETE").fetchone()
        db.execute("PRAGMA locking_mode=NORMAL")
    # Fails at once where the file may not be written; frees a lock that was exclusive.
    db.execute("BEGIN IMMEDIATE")
    db.execute("ROLLBACK")


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
    with suppress(*UNREADABLE):  # all is in the log, and the next opening finds it
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        db.execute("PRAGMA journal_mode=DELETE").fetchone()
    db.close()


def snapshot(file: Path) -> sqlite3.Connection:
    """Return a copy of a database in memory, whoever may be writing it."""
    try:
        return _copied_to_memory(_uri(file, "mode=ro"))
    except sqlite3.OperationalError as error:
        if not forbids_writing(error):
            raise
    # Where nothing may be written SQLite cannot read a write-ahead log. Nobody writes
    # there; but with immutable=1 it would overlook what a crashed program left.
    left = [part for part in companions(file)[1:] if part.exists()]
    if not left:
        return _copied_to_memory(_uri(file, "immutable=1"))
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
            # Python's backup waits for ever where another program locks the file.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
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
    if db.in_transaction:  # the disk was so full that even going back failed
        db.execute("ROLLBACK")
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
    if is_damage(error):
        return damaged(folder, str(error))
    if forbids_writing(error):
        return (
            f"{folder} cannot be written ({error}): nothing was lost; allow writing to "
            "it, or use a copy of the study elsewhere."
        )
    if _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return (
            f"Another program keeps {folder / FILE} busy ({error}): nothing was lost; "
            "wait a moment and do it again."
        )
    if isinstance(error, sqlite3.IntegrityError):
        return (
            f"This cannot be done any more in {folder}: it refers to a video, class or "
            "clip that is not in the study; choose another."
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


def is_damage(error: BaseException) -> bool:
    """Whether an error says that the file is damaged."""
    if not isinstance(error, sqlite3.DatabaseError):
        return isinstance(error, UnicodeDecodeError)
    if _code(error) == 0:  # not SQLite's but Python's: a text that is none
        return "decode" in str(error)
    # ERROR: a file format that does not exist, since what we ask of SQLite is right.
    codes = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    return _code(error) in codes


def prevents_writing(error: BaseException, folder: Path) -> bool:
    """Whether a study can still be read after an error on opening it for writing."""
    return forbids_writing(error) or is_full(error, folder)


def forbids_writing(error: BaseException) -> bool:
    """Whether an error says that one may not write there."""
    if isinstance(error, OSError):
        return error.errno in _FORBIDDEN
    return _code(error) in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
    )


def _code(error: BaseException) -> int:
    """Return SQLite's primary error code; 0 if it is none of its errors."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
