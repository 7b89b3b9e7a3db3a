"""Where the program's own files lie, and how to start the program again."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path

from platformdirs import PlatformDirs

from liverwort_gui.errors import OutputError

_DIRS = PlatformDirs("liverwort", appauthor=False)


def _bundled(name: str) -> Path:
    """Return the folder `name`, in a checkout, an installed wheel or a bundle."""
    package = Path(__file__).resolve().parent
    inside = package / name  # setup.cfg maps the folder into the wheel
    return inside if inside.is_dir() else package.parent / name


def resources() -> Path:
    """Return the folder with icons, style sheets and the sample video."""
    return _bundled("resources")


def models() -> Path:
    """Return the folder with the bundled weights and their cards."""
    return _bundled("models")


def logs() -> Path:
    """Return the folder of the log files."""
    return Path(_DIRS.user_log_dir)


def untitled_studies() -> Path:
    """Return the folder of studies that were given no name yet.

    LIVERWORT_UNTITLED names another one.
    """
    chosen = os.environ.get("LIVERWORT_UNTITLED")
    return Path(chosen) if chosen else Path(_DIRS.user_data_dir) / "untitled"


def sample_studies() -> Path:
    """Return the folder in which the sample study is made.

    LIVERWORT_SAMPLE names another one.
    """
    chosen = os.environ.get("LIVERWORT_SAMPLE")
    return Path(chosen) if chosen else Path(_DIRS.user_data_dir) / "sample"


def usual_cache() -> Path:
    """Return the system's folder of what can be made again; see `preferences`."""
    return Path(_DIRS.user_cache_dir)


def settings_file() -> Path:
    """Return the file of the user's settings; LIVERWORT_SETTINGS names another."""
    chosen = os.environ.get("LIVERWORT_SETTINGS")
    return Path(chosen) if chosen else Path(_DIRS.user_config_dir) / "settings.ini"


def self_command(*args: str) -> list[str]:
    """Return the command line that starts this program again with `args`."""
    if is_bundle():
        return [str(_bundled_command()), *args]
    return [sys.executable, "-m", "liverwort_gui", *args]


def is_bundle() -> bool:
    """Return whether this is the bundle, which has a Python of its own."""
    return bool(getattr(sys, "frozen", False))


def _bundled_command() -> Path:
    """Return the file that runs commands; on Windows it has a console of its own."""
    program = Path(sys.executable)
    command = program.with_name(f"liverwort-command{program.suffix}")
    return command if sys.platform == "win32" and command.is_file() else program


def licence_file() -> Path | None:
    """Return the licences of all parts; None where pip installed the parts."""
    file = Path(__file__).resolve().parents[1] / "LICENCES.txt"
    return file if is_bundle() else None


@contextmanager
def written_whole(target: Path, *, flushed: bool = True) -> Iterator[Path]:
    """Give a temporary path beside `target`, which replaces it only on success.

    The temporary file is flushed to disk and renamed, then the folder is flushed, so
    that `target` is whole or absent whatever happens (reliability 1.1). On any error
    the temporary file is removed.

    Args:
        target: what is written.
        flushed: whether it must outlive a power cut; if not, the disk is not waited
            for, which takes up to a fifth of a second.

    Raises:
        OutputError: if the folder cannot be written or the disk is full.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield part
        if flushed:
            flush(part)
        part.replace(target)
        if flushed:
            flush_folder(target.parent)
    except OSError as error:
        raise OutputError(
            f"{target} could not be written ({error.strerror or error}): choose "
            "another folder, or free space on this disk."
        ) from error
    finally:
        with suppress(OSError):  # the folder may be a file, or gone
            part.unlink()


@contextmanager
def folder_written_whole(target: Path) -> Iterator[Path]:
    """Give a temporary folder beside `target`, which becomes it only on success.

    `target` must not exist yet, or be an empty folder: nothing is ever replaced.

    Raises:
        OutputError: if `target` has content, or the folder cannot be written.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise OutputError(f"{target} exists already: choose another name.")
        part.mkdir(parents=True)
        yield part
        for path in part.rglob("*"):
            if path.is_file():
                flush(path)
        if target.exists():
            target.rmdir()  # empty: Windows does not rename onto a folder
        part.rename(target)
        flush_folder(target.parent)
    except OSError as error:
        raise OutputError(
            f"{target} could not be written ({error.strerror or error}): choose "
            "another folder, or free space on this disk."
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def flush(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    if os.name == "nt":  # Windows cannot flush a folder
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal digits."""
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
