"""Something happens at the n-th file or database operation of a study.

Counted are the operations that can change the disk, each at two points: just before it
and just after it.
"""

import builtins
import errno
import functools
import io
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest import mock

FILE_OPERATIONS = (
    "fsync",
    "rename",
    "replace",
    "unlink",
    "remove",
    "mkdir",
    "rmdir",
    "link",
)

_READS = re.compile(r"SELECT|PRAGMA (application_id|user_version|integrity_check)(?!=)")


class Faults:
    """Counts the points, and calls `strike` with the name of the one it waits for.

    Attributes:
        count: points so far.
        at: the point to strike at; 0: none.
    """

    def __init__(self, strike: Callable[[str], None], at: int = 0) -> None:
        self.strike = strike
        self.at = at
        self.count = 0

    def point(self, name: str) -> None:
        self.count += 1
        if self.count == self.at:
            self.strike(name)

    def around(self, name: str, real: Callable) -> Callable:
        """Return an operation with a point before and one after it."""

        @functools.wraps(real)
        def watched(*args, **kwargs):
            self.point(f"before {name}")
            result = real(*args, **kwargs)
            self.point(f"after {name}")
            return result

        return watched

    def opened(self, real: Callable) -> Callable:
        """Return `open` with two points if it opens for writing."""
        watched = self.around("open", real)

        @functools.wraps(real)
        def choose(file, mode="r", *args, **kwargs):
            writes = not isinstance(file, int) and set(mode) & set("wax+")
            return (watched if writes else real)(file, mode, *args, **kwargs)

        return choose

    def connection(self) -> type[sqlite3.Connection]:
        """Return a kind of connection that has points around what can write."""
        faults = self

        class Connection(sqlite3.Connection):
            def execute(self, sql, *args):
                real = super().execute
                if not _READS.match(sql):
                    real = faults.around(f"sql {sql}", real)
                return real(sql, *args)

            def executemany(self, sql, *args):
                return faults.around(f"sql {sql}", super().executemany)(sql, *args)

            def backup(self, *args):
                faults.around("sql backup", super().backup)(*args)

            def close(self):
                faults.around("close", super().close)()

        return Connection

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Put the points around everything inside."""
        connect = functools.partial(sqlite3.connect, factory=self.connection())
        with mock.patch.object(sqlite3, "connect", connect):
            patches = [
                mock.patch.object(os, name, self.around(name, getattr(os, name)))
                for name in FILE_OPERATIONS
            ]
            patches.append(mock.patch.object(io, "open", self.opened(io.open)))
            patches.append(mock.patch.object(builtins, "open", self.opened(open)))
            for patch in patches:
                patch.start()
            try:
                yield
            finally:
                for patch in patches:
                    patch.stop()


def disk_full(name: str) -> None:
    """Fail as an operation does where the disk is full."""
    if " sql " in name:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def can_be_full(name: str) -> bool:
    """Whether an operation can fail for want of space."""
    never = ("ROLLBACK", "close", "unlink", "remove", "rmdir", "after sql PRAGMA")
    return not any(part in name for part in never)
