"""Arrays of a study: write-once HDF5 files, each named by the SHA-256 of its bytes.

Layout: `ab/ab12….h5` in the folder `arrays` of the study. A file holds datasets in its
root group, chunked, with Fletcher-32 and no other filter, and attributes that are
texts; "kind" says what they are: "clip", "frame table", "background". It is built in
memory, flushed under another name and then renamed, so that it is whole or absent.

Where the boundary to foreign files lies: the bytes of a file are read once, their
SHA-256 must be the one that was asked for, and HDF5 is given just these bytes, never
the path. So damage never reaches HDF5 in a study that was made here. A file whose
hash fits may still be hostile if the study is somebody else's: before any value is
read, `unpacked` refuses links, external and virtual storage, references, filters and
sizes beyond the file's own. What is left are bugs of HDF5 itself; for them arrays of
another study are read in a guarded child process first, by `examine`, whatever takes
them in (merge, import, restore). Bytes that passed there do the same thing here.
"""

from __future__ import annotations

import hashlib
import math
import re
import secrets
import stat
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from liverwort_gui.errors import OutputError, StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import flush, flush_folder, written_whole
from liverwort_gui.study.array_file import Arrays, Attributes, packed, unpacked
from liverwort_gui.worker import JobCall, run_in_child

MAX_BYTES = 1 << 30  # of one file; a clip has 3 MB, the field of a large camera 200 MB
MAX_NOTE = 64  # bytes, a SHA-256
MEMORY_LIMIT = 6 << 30  # bytes of address space of the child that looks first
SILENCE_LIMIT = 20.0  # s, of which a cold start of the child can take several

_HASH = re.compile("[0-9a-f]{64}")


class ArrayStore:
    """The arrays of one study.

    Nothing is ever changed: the same content has the same name, and is written once.
    Several processes may use one folder.

    Args:
        folder: `arrays` of the study; it is made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, arrays: Arrays, attributes: Attributes) -> str:
        """Write arrays, durable on return, and return the SHA-256 of their file.

        Args:
            arrays: by name, lower case; not empty, of one of the `TYPES`.
            attributes: texts, by name; "kind" says what the arrays are.

        Raises:
            StudyError: if the disk is full or cannot be written; nothing is left.
        """
        return self.write_many([(arrays, attributes)])[0]

    def write_many(self, items: Iterable[tuple[Arrays, Attributes]]) -> tuple[str, ...]:
        """Write many files, all durable on return, and return their SHA-256.

        Each is flushed before it gets its name, as by `write`, but the disk is waited
        for once and not each time. Until all are on the disk, none is there.

        Raises:
            StudyError: if the disk is full or cannot be written; nothing is left.
        """
        return self._put(packed(arrays, attributes) for arrays, attributes in items)

    def _put(self, contents: Iterable[bytes]) -> tuple[str, ...]:
        names: list[str] = []
        parts: dict[Path, Path] = {}  # where each new file goes
        folders: set[Path] = set()
        needed = 0
        try:
            for content in contents:
                needed += len(content)
                names.append(hashlib.sha256(content).hexdigest())
                target = self._path(names[-1])
                folders.add(target.parent)
                if not _intact(target):
                    part = target.with_name(f".{secrets.token_hex(8)}.part")
                    parts[part] = target
                    target.parent.mkdir(parents=True, exist_ok=True)
                    part.write_bytes(content)
            _publish(parts)
            if names:
                folders |= {self.folder, self.folder.parent}
            for folder in sorted(folders):
                flush_folder(folder)
        except OSError as error:
            raise StudyError(
                f"{self.folder} could not be written ({error.strerror or error}): "
                f"{math.ceil(needed / 1e5) / 10} MB are needed; free space on this "
                "disk, or save the study on another one."
            ) from error
        finally:
            for part in parts:
                with suppress(OSError):  # the folder may be gone
                    part.unlink(missing_ok=True)
        return tuple(names)

    def read(self, sha256: str) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
        """Return the arrays of a file and its attributes.

        Raises:
            StudyError: if it is missing, damaged, or not one that `write` writes.
        """
        path = self._path(sha256)
        return unpacked(_checked_bytes(path, sha256), str(path))

    def names(self) -> frozenset[str]:
        """Return the SHA-256 of every file that is there, damaged or not."""
        found = self.folder.glob("[0-9a-f][0-9a-f]/*.h5")
        return frozenset(
            path.stem
            for path in found
            if _HASH.fullmatch(path.stem) and path.stem.startswith(path.parent.name)
        )

    def is_whole(self, sha256: str) -> bool:
        """Whether a file is there, every bit as it was written."""
        return _intact(self._path(sha256))

    def note(self, key: str, sha256: str) -> None:
        """Remember under which hash something is found that can be made again.

        Args:
            key: a SHA-256 of what it was made of.
            sha256: of its file.

        Raises:
            StudyError: if the disk is full or cannot be written.
        """
        path = self._note(key)
        try:
            with written_whole(path) as part:
                part.write_text(sha256, encoding="ascii")
        except OutputError as error:
            raise StudyError(str(error)) from error

    def noted(self, key: str) -> str | None:
        """Return the hash that was noted; None if there is none."""
        path = self._note(key)
        try:
            if not path.is_file() or path.stat().st_size > MAX_NOTE:
                return None
            sha256 = path.read_text(encoding="ascii")
        except (OSError, ValueError):
            return None
        return sha256 if _HASH.fullmatch(sha256) else None

    def adopt(self, path: Path) -> str:
        """Copy a file of another study, durable on return, and return its SHA-256.

        Its name must be the hash of its bytes. HDF5 does not see it here: have
        `examine` read it first.

        Raises:
            StudyError: if it cannot be read, is damaged, or the disk is full.
        """
        return self._put([_checked_bytes(path, path.stem)])[0]

    def collect(self, keep: Collection[str]) -> int:
        """Remove files that nothing refers to, and unfinished ones; return how many.

        Only for who holds the study's lock, before any job writes into it.

        Args:
            keep: SHA-256 of the files to keep, beside those that were noted.
        """
        notes = [path.name for path in self.folder.glob("notes/*")]
        noted = {self.noted(key) for key in notes if _HASH.fullmatch(key)}
        gone = [self._path(name) for name in self.names() - set(keep) - noted]
        gone += self.folder.glob("[0-9a-f][0-9a-f]/.*.part")
        for path in gone:
            path.unlink(missing_ok=True)
        return len(gone)

    def _note(self, key: str) -> Path:
        return self.folder / "notes" / self._path(key).stem

    def _path(self, sha256: str) -> Path:
        """Return where a file lies.

        Raises:
            StudyError: if this is no hash, which could lead out of the folder.
        """
        if not _HASH.fullmatch(sha256):
            raise StudyError(
                f"{self.folder} has no arrays called {sha256[:80]!r}: the study is "
                "damaged; repair it with: liverwort study check."
            )
        return self.folder / sha256[:2] / f"{sha256}.h5"


def examine(
    folder: Path,
    names: Collection[str],
    report: Callable[[Progress], None] = lambda _: None,
) -> dict[str, str]:
    """Read arrays of another study in a child process that may crash or hang.

    Args:
        folder: `arrays` of that study.
        names: SHA-256 of the files.
        report: called with the progress.

    Returns:
        Why a file cannot be used, by its SHA-256; empty if all can.

    Raises:
        WorkerError: if one of them crashed or hung HDF5: take none of them.
    """
    call = JobCall(_read_all, (folder, tuple(names)), doing=f"reading {folder}")
    return run_in_child(
        call, memory_limit=MEMORY_LIMIT, silence_limit=SILENCE_LIMIT, report=report
    )


def _read_all(folder: Path, names: tuple[str, ...]) -> Job[dict[str, str]]:
    store = ArrayStore(folder)
    problems: dict[str, str] = {}
    for done, name in enumerate(names):
        yield Progress(done, len(names), f"reading {folder}")
        try:
            store.read(name)
        except StudyError as error:
            problems[name] = str(error)
    return problems


def _publish(parts: Mapping[Path, Path]) -> None:
    """Give files their names, once the content of all is on the disk."""
    for part in parts:
        flush(part)
    for part, target in parts.items():
        part.replace(target)


def _checked_bytes(path: Path, sha256: str) -> bytes:
    """Return the bytes of a regular file, read once, if they have this hash.

    Raises:
        StudyError: if it is missing, cannot be read, is too large or damaged.
    """
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            raise StudyError(
                f"{path} is no file of arrays ({status.st_size} bytes): the study was "
                "tampered with; take it from a backup."
            )
        content = path.read_bytes()
    except OSError as error:
        raise StudyError(
            f"{path} cannot be read ({error.strerror or error}): take it from a backup "
            "of the study, or cut it again from its video."
        ) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StudyError(
            f"{path} is damaged: its content is not what was written; take it from a "
            "backup of the study, or cut it again from its video."
        )
    return content


def _intact(path: Path) -> bool:
    with suppress(StudyError):
        _checked_bytes(path, path.stem)
        return True
    return False
