"""Arrays of a study: write-once HDF5 files, each named by the SHA-256 of its bytes.

Layout: `ab/ab12….h5` in the folder `arrays` of the study. A file holds datasets in its
root group, chunked, with Fletcher-32 and no other filter, and attributes that are
texts; "kind" is "clip", "frame table", "background" or "explanation". It is built in
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
import io
import math
import re
import secrets
import stat
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import OutputError, StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import flush, flush_folder, written_whole
from liverwort_gui.worker import JobCall, run_in_child

Arrays = Mapping[str, NDArray[Any]]
Attributes = Mapping[str, str]

MAX_BYTES = 1 << 30  # of one file; a clip has 3 MB, the field of a large camera 200 MB
CHUNK_BYTES = 1 << 20
MAX_NAMES = 32  # datasets, or attributes, of one file
TYPES = ("uint8", "uint16", "int64", "float32", "float64")
MEMORY_LIMIT = 6 << 30  # bytes of address space of the child that looks first
SILENCE_LIMIT = 20.0  # s, of which a cold start of the child can take several

_HASH = re.compile("[0-9a-f]{64}")
_NAME = re.compile("[a-z][a-z0-9_]{0,31}")
_SIGNATURE = b"\x89HDF\r\n\x1a\n"
_OWN_SUPERBLOCKS = (2, 3)  # as libver "latest" writes; older ones have no checksum
# What HDF5 and h5py raise on files that make no sense.
_DAMAGE = (ArithmeticError, LookupError, MemoryError, OSError, RuntimeError, TypeError)


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
        needed = 0
        try:
            for content in contents:
                needed += len(content)
                names.append(hashlib.sha256(content).hexdigest())
                target = self._path(names[-1])
                if not _intact(target):
                    part = target.with_name(f".{secrets.token_hex(8)}.part")
                    parts[part] = target
                    target.parent.mkdir(parents=True, exist_ok=True)
                    part.write_bytes(content)
            self._publish(parts)
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

    def _publish(self, parts: Mapping[Path, Path]) -> None:
        """Give files their names, once all their content is on the disk."""
        for part in parts:
            flush(part)
        for part, target in parts.items():
            part.replace(target)
        for folder in sorted({target.parent for target in parts.values()}):
            flush_folder(folder)
        if parts:
            flush_folder(self.folder)
            flush_folder(self.folder.parent)

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
        try:
            sha256 = self._note(key).read_text(encoding="ascii")
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


def packed(arrays: Arrays, attributes: Attributes) -> bytes:
    """Return the bytes of a file; the same content gives the same bytes.

    Raises:
        ValueError: if `unpacked` would not take it back.
    """
    named = {*arrays, *attributes}
    if not all(_NAME.fullmatch(name) for name in named) or len(named) > MAX_NAMES:
        raise ValueError(f"names of arrays: {sorted(named)}")
    buffer = io.BytesIO()
    with h5py.File(buffer, "w", libver="latest") as file:
        for name, array in arrays.items():
            if array.dtype.name not in TYPES or array.size == 0 or array.ndim == 0:
                raise ValueError(f"/{name} is {array.dtype} of shape {array.shape}")
            file.create_dataset(
                name, data=array, chunks=_chunks(array), fletcher32=True
            )
        for name, text in attributes.items():
            file.attrs[name] = text
    return buffer.getvalue()


def _chunks(array: NDArray[Any]) -> tuple[int, ...]:
    """Return the shape of chunks of about 1 MB, as many whole rows as fit."""
    row = max(1, array.nbytes // array.shape[0])
    return (min(array.shape[0], max(1, CHUNK_BYTES // row)), *array.shape[1:])


def unpacked(
    content: bytes, source: str
) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Return the arrays and attributes in the bytes of a file.

    Args:
        content: of the file, whose hash was verified.
        source: its path, for messages.

    Raises:
        StudyError: if they are not what `packed` makes.
    """
    try:
        if content[:8] != _SIGNATURE or content[8] not in _OWN_SUPERBLOCKS:
            raise ValueError("it does not begin as a file of this program")
        with h5py.File(io.BytesIO(content), "r") as file:
            found = _datasets(file, len(content))
            attributes = _attributes(file)
            return {name: np.asarray(data[()]) for name, data in found}, attributes
    except (*_DAMAGE, ValueError) as error:
        raise StudyError(
            f"{source} cannot be used ({error}): it was not written by this program, "
            "or is damaged; take it from a backup of the study, or cut it again."
        ) from error


def _datasets(file: h5py.File, size: int) -> list[tuple[str, h5py.Dataset]]:
    """Return all that the file holds, after it was found harmless.

    Args:
        file: opened from bytes in memory.
        size: of the file, bytes, more than all its values together.
    """
    if len(file) > MAX_NAMES:
        raise ValueError(f"it has {len(file)} entries")
    found = []
    total = 0
    for name in file:
        if not isinstance(file.get(name, getlink=True), h5py.HardLink):
            raise ValueError(f"/{name} is a link")  # to any file of the user
        data = file[name]
        if not isinstance(data, h5py.Dataset) or not _NAME.fullmatch(name):
            raise ValueError(f"/{name} is no array")
        _check_storage(data, size)
        total += data.size * data.dtype.itemsize
        if total > size:
            raise ValueError(f"it has {size} bytes, its arrays have more")
        found.append((name, data))
    return found


def _check_storage(data: h5py.Dataset, size: int) -> None:
    """Refuse values that lie elsewhere, need a filter, or are no plain numbers."""
    if data.external or data.is_virtual:
        raise ValueError(f"{data.name} is not stored in this file")
    kind = data.id.get_type().get_class()  # before h5py makes a dtype of it
    if kind not in (h5py.h5t.INTEGER, h5py.h5t.FLOAT) or data.dtype.name not in TYPES:
        raise ValueError(f"{data.name} does not hold plain numbers")
    plan = data.id.get_create_plist()
    filters = [plan.get_filter(n)[0] for n in range(plan.get_nfilters())]
    if filters != [h5py.h5z.FILTER_FLETCHER32] or data.chunks is None:
        raise ValueError(f"{data.name} is not stored as this program does it")
    if not 1 <= data.ndim <= 5 or data.size == 0:
        raise ValueError(f"{data.name} has the shape {data.shape}")
    whole = math.prod(data.chunks) * data.dtype.itemsize + 4  # with its checksum
    if whole > size or data.id.get_num_chunks() * whole > size:
        raise ValueError(f"{data.name} claims more than is in the file")
    stored: list[Any] = []
    data.id.chunk_iter(stored.append)
    if any(chunk.filter_mask or chunk.size != whole for chunk in stored):
        raise ValueError(f"{data.name} has chunks of another size")


def _attributes(file: h5py.File) -> dict[str, str]:
    names = list(file.attrs) if len(file.attrs) <= MAX_NAMES else []
    if len(names) != len(file.attrs):
        raise ValueError(f"it has {len(file.attrs)} attributes")
    texts = {}
    for name in names:
        stored = file.attrs.get_id(name)
        text = stored.get_type()
        if stored.shape != () or not isinstance(text, h5py.h5t.TypeStringID):
            raise ValueError(f"the attribute {name} is no text")
        if not text.is_variable_str():
            raise ValueError(f"the attribute {name} is no text")
        texts[name] = str(file.attrs[name])
    return texts


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
