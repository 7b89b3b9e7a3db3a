"""What is checked of a path before any reader touches it."""

from __future__ import annotations

import hashlib
import re
import stat
from contextlib import suppress
from pathlib import Path

from liverwort_gui.errors import VideoError

EDGE_BYTES = 1 << 20  # bytes of each end of a file that go into its identity
PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"BM")  # PNG, JPEG, BMP begin like this
MAX_FRAME_PIXELS = 100_000_000  # more is damage or malice: no such camera exists

# What foreign decoders raise on damaged bytes, beside their own classes.
DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


def checked(path: str | Path) -> Path:
    """Return the absolute path of a regular, non-empty file or of a folder.

    Raises:
        VideoError: if it is missing, empty, or a pipe or device, which would make
            every reader wait for ever.
    """
    path = Path(path)
    with suppress(RuntimeError):  # "~film.avi" is a name, not the folder of a user
        path = path.expanduser()
    path = path.absolute()
    try:
        status = path.stat()
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise VideoError(
            f"{path} cannot be found or read: check that its disk is connected and "
            "that the file was not moved, then open it again."
        ) from error
    if stat.S_ISDIR(status.st_mode):
        return path
    if not stat.S_ISREG(status.st_mode):
        raise VideoError(f"{path} is not a file but a pipe or a device: choose a file.")
    if status.st_size == 0:
        raise VideoError(
            f"{path} is empty (0 bytes): copy it again from the microscope."
        )
    return path


def first_bytes(path: Path, count: int) -> bytes:
    """Return the first bytes of a file.

    Raises:
        VideoError: if it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(count)
    except OSError as error:
        raise unreadable(path, error) from error


def identity(path: Path) -> str:
    """Return the hash that tells whether a file is still the one that was opened.

    It is the SHA-256 of the size in bytes (decimal) and of the first and the last
    MiB, so that it costs milliseconds for any length. Of a folder it covers the name
    and size of each file that is not hidden, in order of the names.

    Raises:
        VideoError: if it cannot be read.
    """
    try:
        if path.is_dir():
            digest = hashlib.sha256()
            for member in folder_files(path):
                digest.update(f"{member.name}\0{member.stat().st_size}\0".encode())
            return digest.hexdigest()
        with path.open("rb") as file:
            size = file.seek(0, 2)
            digest = hashlib.sha256(str(size).encode())
            file.seek(0)
            digest.update(file.read(EDGE_BYTES))
            file.seek(max(0, size - EDGE_BYTES))
            digest.update(file.read(EDGE_BYTES))
    except OSError as error:
        raise unreadable(path, error) from error
    return digest.hexdigest()


def folder_files(folder: Path) -> list[Path]:
    """Return a folder's files that are not hidden, "2" before "10".

    Raises:
        VideoError: if the folder cannot be read.
    """

    def key(path: Path) -> list[tuple[int, str]]:
        parts = re.findall(r"\d+|\D+", path.name)
        return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]

    try:
        files = [
            path
            for path in folder.iterdir()
            if path.is_file() and not path.name.startswith(".")
        ]
    except OSError as error:
        raise unreadable(folder, error) from error
    return sorted(files, key=key)


def check_frame_size(path: Path, height: int, width: int) -> None:
    """Refuse frames without pixels and frames too large for any camera.

    Raises:
        VideoError: naming the size.
    """
    if height < 1 or width < 1:
        raise VideoError(
            f"{path} says that its frames have {width} x {height} pixels: it is "
            "damaged; copy it again from the microscope."
        )
    if height * width > MAX_FRAME_PIXELS:
        raise VideoError(
            f"{path} says that its frames have {width} x {height} pixels, more than "
            f"the {MAX_FRAME_PIXELS // 1_000_000} megapixels this program accepts: "
            "cut it into smaller fields."
        )


def unreadable(path: Path, error: Exception) -> VideoError:
    """Return the error for a file whose bytes cannot be had."""
    cause = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return VideoError(
        f"{path} cannot be read ({cause}): check that its disk is connected, that the "
        "file was not moved and that you may read it, then open it again."
    )


def damaged(path: Path, error: Exception) -> VideoError:
    """Return the error for a file whose content makes no sense."""
    return VideoError(
        f"{path} cannot be opened ({error}): it is damaged or of an unknown kind; copy "
        "it again from the microscope, or export it as TIFF or AVI."
    )
