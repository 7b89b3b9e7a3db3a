"""What the cells of a line say, in a table of boxes and labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isclose

from liverwort_gui.errors import StudyError
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, Crop
from liverwort_gui.study.exchange.dates import same_day
from liverwort_gui.study.exchange.spreadsheet import decimal, flag, whole
from liverwort_gui.study_records import ClipEntry, VideoEntry

# Of the video, for reading; an import leaves the video as it is.
FOR_READING = ("genotype", "culture", "date", "operator", "microscope", "medium")
SCALES = ("fps", "um_per_px")  # likewise, in tables that other programs wrote
ID_MARK = "id:"  # else a spreadsheet takes an id such as 12345678e9012345 for a number


def clip_id(cells: Mapping[str, str]) -> str:
    return cells.get("clip_id", "").strip().removeprefix(ID_MARK)


def flag_of(cells: Mapping[str, str], column: str, old: bool) -> bool:
    return flag(cells[column], column) if column in cells else old


def one_of(cells: Mapping[str, str], column: str, choices: Iterable[str]) -> str:
    value = cells.get(column, "")
    if value and value not in choices:
        raise StudyError(f"{column} must be {', '.join(choices)} or empty: {value!r}")
    return value


def crop_of(cells: Mapping[str, str], old: ClipEntry | None, video: VideoEntry) -> Crop:
    """Return the place that a line gives, or the old one where it says nothing.

    Raises:
        StudyError: if a number is missing or wrong, or the box leaves the video.
    """
    crop = _read_crop(cells, old)
    if not crop.fits(video.width, video.height):
        raise StudyError(
            f"the box does not lie inside the {video.width} x {video.height} pixels of "
            f"{video.name}"
        )
    if crop.frames < 1 or crop.stop > video.n_frames:
        raise StudyError(
            f"frames {crop.start} to {crop.stop - 1} are not all in {video.name}, "
            f"which has frames 0 to {video.n_frames - 1}"
        )
    return crop


def _read_crop(cells: Mapping[str, str], old: ClipEntry | None) -> Crop:
    def number(column: str, default: int | None) -> int:
        if cells.get(column):
            return whole(cells[column], column)
        if default is None:
            raise StudyError(f"{column} is missing")
        return default

    x, y = old.corners[0] if old else (None, None)
    first = (number("x", x), number("y", y))
    start = number("start", old.start if old else None)
    size = number("size", old.size if old else CLIP_SIZE)
    frames = number("frames", old.frames if old else CLIP_FRAMES)
    corners: tuple[tuple[int, int], ...] = (first,)
    if "path" in cells:
        corners = _corners(cells["path"]) or corners
    elif old and len(old.corners) > 1:
        corners = old.corners
    if corners[0] != first:
        raise StudyError("path does not begin at x and y: correct one of them")
    if len(corners) not in (1, frames):
        raise StudyError(f"path has {len(corners)} corners, not one for each frame")
    return Crop(start, corners, size, frames)


def path_text(corners: tuple[tuple[int, int], ...]) -> str:
    """Return the corners of a box that follows as "x y;x y"; else nothing."""
    if len(corners) == 1:
        return ""
    return ";".join(f"{x} {y}" for x, y in corners)


def _corners(text: str) -> tuple[tuple[int, int], ...]:
    corners = []
    for pair in filter(None, text.strip().split(";")):
        parts = pair.split()
        if len(parts) != 2:
            raise StudyError(f'path must be pairs "x y" between semicolons: {pair!r}')
        corners.append((whole(parts[0], "path"), whole(parts[1], "path")))
    return tuple(corners)


def left_out(cells: Mapping[str, str], video: VideoEntry) -> Iterator[str]:
    """Yield the columns that say something else of the video than the study does."""
    for name in FOR_READING:
        told, known = cells.get(name, "").strip(), getattr(video, name).strip()
        if told and told != known and not same_day(told, known):
            yield name
    for name, scale in zip(SCALES, (video.rate, video.pixel_size), strict=True):
        if cells.get(name, "").strip() and not _says(cells[name], name, scale):
            yield name


def _says(text: str, column: str, number: float | None) -> bool:
    try:
        told = decimal(text, column)
    except StudyError:
        return False
    return told is not None and number is not None and isclose(told, number)
