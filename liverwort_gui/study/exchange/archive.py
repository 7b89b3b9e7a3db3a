"""A study as one zip file, to mail it, and back.

An archive may be made by anyone: nothing is written outside the new folder, and no
more than what the archive says and this program takes.
"""

from __future__ import annotations

import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from liverwort_gui.errors import OutputError, StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import folder_written_whole, written_whole
from liverwort_gui.study.arrays import ArrayStore, examine
from liverwort_gui.study.exchange.array_files import array_path
from liverwort_gui.study.exchange.foreign import read_study

DATABASE = "study.db"
MAX_ENTRIES = 100_000
MAX_RATIO = 200  # times that a file may grow
MAX_TOTAL = 200 << 30  # bytes
BLOCK = 1 << 20  # bytes
LEVEL = 1  # of packing; more costs minutes and saves little

# All that a study has and another computer needs; no lock, no backups. Of trainings
# come the weights alone; no part of their path may begin with a point.
_MEMBER = re.compile(
    r"study\.db|arrays/[0-9a-f]{2}/[0-9a-f]{64}\.h5"
    r"|runs(?:/[^/\\:*?\"<>|\x00-\x1f.][^/\\:*?\"<>|\x00-\x1f]*){1,6}\.safetensors"
)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (EOFError, RuntimeError, ValueError, zipfile.BadZipFile, zlib.error)


def pack(study: Path, target: Path) -> Job[Path]:
    """Put a study that no program has open into a zip file.

    Args:
        study: its folder. Save a copy of it first, without its runs, if it is open or
            has any: all the weights that lie in it are packed.
        target: the zip file, replaced if it exists.

    Raises:
        StudyError: if it is no study.
        OutputError: if the file cannot be written or the disk is full.
    """
    files = sorted(
        path
        for path in study.rglob("*")
        if path.is_file() and _MEMBER.fullmatch(path.relative_to(study).as_posix())
    )
    if study / DATABASE not in files:
        raise StudyError(f"{study} is not a study: choose a folder with {DATABASE}.")
    with written_whole(target) as part, zipfile.ZipFile(part, "w") as archive:
        for done, path in enumerate(files):
            yield Progress(done, len(files), f"packing {study.name}")
            name = path.relative_to(study).as_posix()
            archive.write(path, name, _method(path), LEVEL)
    return target


def _method(path: Path) -> int:
    """Return how to pack a file, so that `unpack` does not take it for a bomb."""
    packer = zlib.compressobj(LEVEL)
    size = packed = 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            size += len(block)
            packed += len(packer.compress(block))
    packed += len(packer.flush())
    flat = size * 2 > packed * MAX_RATIO
    return zipfile.ZIP_STORED if flat else zipfile.ZIP_DEFLATED


def unpack(source: Path, study: Path) -> Job[tuple[str, ...]]:
    """Make a study of a zip file that `pack`, or somebody else, has made.

    Before it appears under its name, a child process has read all of it.

    Args:
        source: the zip file.
        study: the new folder, which must not exist or be empty.

    Returns:
        A sentence for each array file that is no good and was left out; its clips can
        be cut again from the video.

    Raises:
        StudyError: if the archive is damaged, is no study, or holds what could do
            harm: then nothing is left.
        OutputError: if the folder holds something or cannot be written.
        WorkerError: if what is in it crashed or hung the child.
    """
    with _opened(source) as archive:
        members = _checked(archive.infolist(), source)
        _check_free_space(study, sum(member.file_size for member in members))
        with folder_written_whole(study) as part:
            for done, member in enumerate(members):
                yield Progress(done, len(members), f"unpacking {source.name}")
                path = part.joinpath(*PurePosixPath(member.filename).parts)
                path.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as file, path.open("xb") as out:
                    _copy(file, out, member, source)
            read_study(part)
            return _tried(ArrayStore(part / "arrays"))


def _tried(arrays: ArrayStore) -> tuple[str, ...]:
    """Remove what is damaged or harmful; return why."""
    problems = examine(arrays.folder, arrays.names()) if arrays.names() else {}
    for sha256 in problems:
        array_path(arrays.folder, sha256).unlink()
    return tuple(problems.values())


@contextmanager
def _opened(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        if not source.is_file():
            raise StudyError(f"{source} is not a file: choose a .zip file.")
        with zipfile.ZipFile(source) as archive:
            yield archive
    except _DAMAGE as error:
        raise StudyError(
            f"{source} is no archive of a study, or damaged ({error}): copy it again."
        ) from error


def _checked(members: list[zipfile.ZipInfo], source: Path) -> list[zipfile.ZipInfo]:
    """Return the files of an archive that is a study and nothing else.

    Raises:
        StudyError: naming the first thing that is not.
    """
    if len(members) > MAX_ENTRIES:
        raise StudyError(
            f"{source} has {len(members)} files, more than any study: it is not opened."
        )
    names: set[str] = set()
    total = 0
    for member in members:
        kind = stat.S_IFMT(member.external_attr >> 16)
        if member.is_dir():
            continue
        if not _MEMBER.fullmatch(member.filename) or kind not in (0, stat.S_IFREG):
            raise StudyError(
                f"{source} holds {member.filename[:80]!r}, which is no file of a "
                "study: it is not unpacked."
            )
        if member.compress_type not in _METHODS or member.flag_bits & 1:
            raise StudyError(
                f"{source} is packed in an unusual way, or with a password: pack the "
                "study anew."
            )
        if member.filename in names:
            raise StudyError(
                f"{source} holds {member.filename} twice: it is not unpacked."
            )
        if member.file_size > MAX_RATIO * max(member.compress_size, 1):
            raise StudyError(
                f"{source} holds {member.filename}, which would grow more than "
                f"{MAX_RATIO} times: it is not unpacked."
            )
        names.add(member.filename)
        total += member.file_size
    # Files of an archive that share their bytes pass one by one.
    most = min(MAX_TOTAL, MAX_RATIO * source.stat().st_size)
    if DATABASE not in names or total > most:
        raise StudyError(f"{source} is no archive of a study: choose another file.")
    return [member for member in members if not member.is_dir()]


def _check_free_space(study: Path, needed: int) -> None:
    folder = next(folder for folder in study.parents if folder.is_dir())
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise OutputError(
            f"{study} needs {needed / 1e6:.1f} MB and {folder} has {free / 1e6:.1f} MB "
            "free: free space on this disk, or choose another folder."
        )


def _copy(
    file: IO[bytes], out: IO[bytes], member: zipfile.ZipInfo, source: Path
) -> None:
    """Copy no more than the archive promised; zipfile compares the checksum."""
    left = member.file_size
    while block := file.read(min(BLOCK, left + 1)):
        left -= len(block)
        if left < 0:
            raise StudyError(
                f"{source} holds more in {member.filename} than it says: it is "
                "damaged or harmful, and was not unpacked."
            )
        out.write(block)
    if left:
        raise StudyError(f"{source} is damaged at {member.filename}: copy it again.")
