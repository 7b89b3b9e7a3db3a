import errno
import sqlite3
import threading
import time
from contextlib import closing

import pytest

from liverwort_gui.errors import OutputError, StudyError
from liverwort_gui.study import database


@pytest.fixture
def file(tmp_path):
    with closing(sqlite3.connect(tmp_path / "a #%? b.db")) as db:
        db.execute("CREATE TABLE numbers (n)")
        db.execute("INSERT INTO numbers VALUES (1)")
        db.commit()
    return tmp_path / "a #%? b.db"


def full():
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


def numbers(db):
    return [n for (n,) in db.execute("SELECT n FROM numbers").fetchall()]


def test_a_transaction_is_whole_or_nothing(file):
    with closing(database.connect(file)) as db:
        with database.transaction(db):
            db.execute("INSERT INTO numbers VALUES (2)")
        with pytest.raises(sqlite3.Error), database.transaction(db):
            db.executemany("INSERT INTO numbers VALUES (?)", [(3,), (object(),)])
        assert numbers(db) == [1, 2]
        db.execute("BEGIN")  # as a disk leaves it on which even going back fails
        with database.transaction(db):
            db.execute("INSERT INTO numbers VALUES (4)")
        assert numbers(db) == [1, 2, 4]


def test_what_is_promised_is_set(file):
    with closing(database.connect(file)) as db:
        database.make_durable(db, wal=True)
        promised = {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
        }
        for name, value in promised.items():
            assert db.execute(f"PRAGMA {name}").fetchone() == (value,)


def test_a_log_works_on_a_usual_disk_and_leaves_nothing(tmp_path):
    assert database.wal_works(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_log_whose_first_write_fails_does_not_work(tmp_path, monkeypatch):
    class Connection(sqlite3.Connection):
        def execute(self, sql, *args):
            if sql.startswith("CREATE"):
                raise sqlite3.OperationalError("disk I/O error")
            return super().execute(sql, *args)

    real = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *args, **how: real(*args, factory=Connection, **how)
    )
    assert not database.wal_works(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_snapshot_stays_as_it_was(file):
    with closing(database.snapshot(file)) as copy, closing(sqlite3.connect(file)) as db:
        db.execute("INSERT INTO numbers VALUES (2)")
        db.commit()
        assert numbers(copy) == [1]


def test_a_snapshot_of_a_file_being_written_has_all_that_was_committed(file):
    with closing(database.connect(file)) as db:
        database.make_durable(db, wal=True)
        db.execute("INSERT INTO numbers VALUES (2)")
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO numbers VALUES (3)")
        with closing(database.snapshot(file)) as copy:
            assert numbers(copy) == [1, 2]
        db.execute("ROLLBACK")


def test_a_snapshot_of_a_locked_file_gives_up(file, monkeypatch):
    monkeypatch.setattr(database, "BUSY_MS", 50)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        start = time.monotonic()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            database.snapshot(file)
        assert time.monotonic() - start < 5


def test_a_short_lock_is_waited_for(file):
    with closing(sqlite3.connect(file, check_same_thread=False)) as db:
        db.execute("BEGIN EXCLUSIVE")
        timer = threading.Timer(0.2, db.rollback)
        timer.start()
        with closing(database.connect(file)) as other:
            other.execute("INSERT INTO numbers VALUES (2)")
        timer.join()


def test_closing_plainly_leaves_one_file(file):
    db = database.connect(file)
    database.make_durable(db, wal=True)
    db.execute("INSERT INTO numbers VALUES (2)")
    assert len([part for part in database.companions(file) if part.exists()]) == 3
    database.close_plainly(db)
    assert [part for part in database.companions(file) if part.exists()] == [file]


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            full(),
            "this was not done, and nothing was lost; free at least 11 MB",
        ),
        (OSError(errno.ENOSPC, "No space"), "is full"),
        (OSError(errno.EDQUOT, "Quota"), "free at least 11 MB"),
        (OSError(errno.EROFS, "Read-only"), "cannot be written"),
        (PermissionError(errno.EACCES, "Denied"), "allow writing"),
        (OSError(errno.EIO, "I/O error"), "check that the disk is connected"),
        (sqlite3.IntegrityError("FOREIGN KEY constraint failed"), "not in the study"),
        (sqlite3.OperationalError("Could not decode to UTF-8"), "--repair"),
    ],
)
def test_errors_are_said_in_a_sentence_that_names_the_folder(tmp_path, error, says):
    with pytest.raises(StudyError) as caught, database.explained(tmp_path, 2_500_000):
        raise error
    assert says in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_an_output_error_is_said_by_its_cause(tmp_path):
    def fail(cause):
        with database.explained(tmp_path):
            raise OutputError("It exists already.") from cause

    with pytest.raises(StudyError, match="is full"):
        fail(OSError(errno.ENOSPC, "No space"))
    with pytest.raises(StudyError, match="It exists already"):
        fail(None)


def test_an_io_error_on_a_disk_without_room_is_a_full_disk(tmp_path, monkeypatch):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert not database.is_full(error, tmp_path)
    assert database.is_full(error, tmp_path, needed=1 << 62)
    assert not database.is_full(error, tmp_path / "gone")
