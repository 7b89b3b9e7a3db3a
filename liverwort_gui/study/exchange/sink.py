"""A file that HDF5 may write to even where the disk is full."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import h5py


class _Sink(io.RawIOBase):
    """Passes everything on, but keeps the first error for later.

    HDF5 crashes the process if its file refuses to be written while it closes. So no
    refusal reaches it; what was to be written then is lost, and so is the file.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._file.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def write(self, data: memoryview) -> int:  # type: ignore[override]
        if self.error is None:
            try:
                self._file.write(data)
            except OSError as error:
                self.error = error
        return len(data)

    def truncate(self, size: int | None = None) -> int:
        if self.error is None:
            try:
                self._file.truncate(size)
            except OSError as error:
                self.error = error
        return self._file.tell() if size is None else size


@contextmanager
def hdf5_file(path: Path) -> Iterator[h5py.File]:
    """Give a new HDF5 file to write, however large.

    Raises:
        OSError: at the end, if the disk was full or went away.
    """
    with path.open("wb+", buffering=0) as file:
        sink = _Sink(cast("BinaryIO", file))
        try:
            with h5py.File(sink, "w", libver="latest") as hdf5:
                yield hdf5
        except (OSError, RuntimeError, ValueError, KeyError):
            if sink.error is None:
                raise
        if sink.error is not None:
            raise sink.error
