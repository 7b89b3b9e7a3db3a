"""What is known about the videos, as a table to fill in with a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.study.exchange.dates import same_day
from liverwort_gui.study.exchange.matching import Report, VideoFinder
from liverwort_gui.study.exchange.spreadsheet import (
    Cell,
    Row,
    decimal,
    read_table,
    table_text,
    write_table,
)
from liverwort_gui.study_records import METADATA, Edit, StudyState, VideoEntry
from liverwort_gui.words import count

NUMBERS = ("fps", "um_per_px")
COLUMNS = (
    "number",
    "video",
    "video_path",
    "channel",
    "time_axis",
    *METADATA,
    *NUMBERS,
    "video_sha256",  # never empty, so that a line that was cut off is noticed
)


def metadata_text(state: StudyState, delimiter: str = "\t") -> str:
    """Return the metadata of all videos as a table, for the clipboard.

    `fps` and `um_per_px` are empty where they are as the file says.
    """
    videos = sorted(state.videos.values(), key=lambda video: video.number)
    return table_text(COLUMNS, (_cells(video) for video in videos), delimiter)


def write_metadata(state: StudyState, path: Path) -> Path:
    """Write the metadata of all videos as CSV.

    Raises:
        OutputError: if it cannot be written; then nothing is.
    """
    return write_table(path, metadata_text(state, ","))


def edit_from_metadata(
    state: StudyState, content: bytes | str, skip_bad: bool = False
) -> tuple[Edit, Report]:
    """Read the metadata of videos from a table into one edit.

    A line is the video of its content, else of its path or name, else of its number.
    Columns and videos that the table does not have stay as they are. A date that a
    spreadsheet wrote in another way is no change.

    Args:
        state: of the study.
        content: bytes of a CSV file, or text from the clipboard.
        skip_bad: import the good lines although others are refused; else the edit is
            empty as soon as one is.

    Raises:
        StudyError: if it is no such table at all.
    """
    table = read_table(content, COLUMNS)
    finder = VideoFinder(state)
    refused = list(table.refused)
    found: dict[str, VideoEntry] = {}
    for row in table.rows:
        try:
            video = _described(finder.find(row.cells), row)
            if video.id in found:
                raise StudyError(f"{video.name} is in the table twice")
            found[video.id] = video
        except StudyError as error:
            refused.append(f"line {row.line}: {error}")
    changed = tuple(v for v in found.values() if state.videos[v.id] != v)
    report = Report(
        changed=len(changed),
        unchanged=len(found) - len(changed),
        refused=tuple(refused),
        notes=tuple(finder.notes),
    )
    if refused and not skip_bad:
        return Edit("import metadata: refused"), report
    named = count(len(changed), "video", "videos")
    return Edit(f"import metadata of {named}", changed), report


def _cells(video: VideoEntry) -> dict[str, Cell]:
    return {
        "number": video.number,
        "video": video.name,
        "video_path": video.relative,
        "channel": video.channel,
        "time_axis": video.time_axis,
        **{name: getattr(video, name) for name in (*METADATA, *NUMBERS)},
        "video_sha256": video.sha256,
    }


def _described(video: VideoEntry, row: Row) -> VideoEntry:
    """Return the video as its line says."""
    values: dict[str, str | float | None] = {}
    for name in METADATA:
        if name in row.cells:
            values[name] = row.cells[name]
    if same_day(row.cells.get("date", ""), video.date):
        values["date"] = video.date
    for name in NUMBERS:
        if name in row.cells:
            values[name] = decimal(row.cells[name], name)
    return replace(video, **values)  # type: ignore[arg-type]
