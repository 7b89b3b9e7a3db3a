"""Opens a video with the reader that its first bytes ask for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from liverwort_gui.errors import VideoError
from liverwort_gui.media.contrast import measure_contrast
from liverwort_gui.media.files import PICTURES, checked, first_bytes, identity
from liverwort_gui.media.reader import VideoReader
from liverwort_gui.records import Video

TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
ND2 = b"\xda\xce\xbe\x0a"
HDF5 = b"\x89HDF\r\n\x1a\n"
CZI = b"ZISRAWFILE"
LIF = b"\x70\0\0\0"
SPE_MARK = slice(4098, 4100)  # where WinView puts the bytes "UU"


def open_video(
    path: str | Path,
    *,
    channel: int | None = None,
    time_axis: str | None = None,
    video: Video | None = None,
) -> VideoReader:
    """Open a microscope file, a movie or a folder of images.

    Args:
        path: the file; its content decides how it is read, not its name.
        channel: which channel to read, from 0; needed if there are several.
        time_axis: "t" or "z"; needed if there is a Z axis.
        video: what `inspect` found out about this file, to save doing it again; then
            `channel` and `time_axis` are taken from it.

    Raises:
        VideoError: if it cannot be opened, or is another file than `video` was.
        AxisChoiceNeeded: if the user has to choose a channel or a time axis.
    """
    path = checked(path)
    if video is not None:
        if identity(path) != video.sha256:
            raise VideoError(f"{path} has changed since it was opened: open it again.")
        return _reader_class(path)(path, video.channel, video.time_axis, video)
    reader = _reader_class(path)(path, channel, time_axis, None)
    try:
        reader.video = replace(
            reader.video, contrast=measure_contrast(reader), sha256=identity(path)
        )
    except VideoError:
        reader.close()
        raise
    return reader


def _reader_class(path: Path) -> type[VideoReader]:
    """Return the reader; only now, since each brings large libraries along."""
    if path.is_dir():
        return _images_class()
    head = first_bytes(path, SPE_MARK.stop)
    if head.startswith(TIFF):
        from liverwort_gui.media.tiff import TiffReader

        return TiffReader
    if head.startswith(ND2):
        from liverwort_gui.media.nikon import Nd2Reader

        return Nd2Reader
    if head.startswith(HDF5):
        from liverwort_gui.media.hdf5 import Hdf5Reader

        return Hdf5Reader
    if head.startswith(PICTURES):
        return _images_class()
    foreign = _foreign_class(path, head)
    if foreign is not None:
        return foreign
    from liverwort_gui.media.movie import MovieReader

    return MovieReader


def _images_class() -> type[VideoReader]:
    from liverwort_gui.media.images import ImagesReader

    return ImagesReader


def _foreign_class(path: Path, head: bytes) -> type[VideoReader] | None:
    """Return the reader of a format that needs an extra, if it is one of them."""
    from liverwort_gui.media.foreign import BioReader, SpeReader, require

    if head.startswith(CZI):
        require(path, "Zeiss CZI", "bioio_czi")
        return BioReader
    if head.startswith(LIF) and head[8:9] == b"*":
        require(path, "Leica LIF", "bioio_lif")
        return BioReader
    if path.suffix.lower() == ".spe" and head[SPE_MARK] == b"UU":
        require(path, "Princeton SPE", "imageio")
        return SpeReader
    return None
