"""Which video of the study a line of a table means, and what an import reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from liverwort_gui.errors import StudyError
from liverwort_gui.study.exchange.spreadsheet import whole
from liverwort_gui.study_records import StudyState, VideoEntry

SHOWN = 5  # refused lines that a report quotes


@dataclass(frozen=True, slots=True)
class Report:
    """What an import does.

    Attributes:
        added: number of new records.
        changed: number of records that were there and become different.
        unchanged: number of those that are as they were.
        refused: a sentence for each line that is not imported.
        notes: sentences about what the user should check.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        counts = (
            f"{self.added} added, {self.changed} changed, {self.unchanged} unchanged, "
            f"{len(self.refused)} refused"
        )
        if not self.refused:
            return counts
        more = len(self.refused) - SHOWN
        further = f"; and {more} more" if more > 0 else ""
        return f"{counts}: {'; '.join(self.refused[:SHOWN])}{further}"

    def as_json(self) -> dict[str, Any]:
        """Return it for the command line."""
        return {
            "added": self.added,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "refused": list(self.refused),
            "notes": list(self.notes),
        }


class VideoFinder:
    """Finds the videos of a study by what a table says of them.

    Args:
        state: of the study.
    """

    def __init__(self, state: StudyState) -> None:
        videos = state.videos.values()
        self._by_content = _grouped(videos, "sha256")
        self._by_path = _grouped(videos, "relative")
        self._by_name = _grouped(videos, "name")
        self._by_number = _grouped(videos, "number")
        self.notes: dict[str, None] = {}  # sentences, each once

    def find(self, cells: Mapping[str, str]) -> VideoEntry:
        """Return the video by content, else by path, else by name, else by number.

        Args:
            cells: of `video_sha256`, `video_path`, `video` (name), `number`, `channel`
                and `time_axis`, each of which may be missing or empty.

        Raises:
            StudyError: if there is none or more than one.
        """
        name, path = cells.get("video", ""), cells.get("video_path", "")
        called = name or path or "the video"
        if content := cells.get("video_sha256", "").strip().lower():
            found = self._by_content.get(content, [])
            if not found:
                raise StudyError(
                    f"no video of this study has the content of {called}: import that "
                    "video first, or clear the cells video_sha256 to go by its name"
                )
            return _only(_in_channel(found, cells), called)
        if path or name:
            found = self._by_path.get(path, []) or self._by_name.get(name, [])
            video = _only(_in_channel(_narrowed(found, cells), cells), called)
            self.notes[f"{video.name} was found by its name, not by its content."] = (
                None
            )
            return video
        if number := cells.get("number", ""):
            found = self._by_number.get(whole(number, "number"), [])
            return _only(found, f"video {number}")
        raise StudyError("it names no video")


def _grouped(videos: Iterable[VideoEntry], key: str) -> dict[Any, list[VideoEntry]]:
    groups: dict[Any, list[VideoEntry]] = {}
    for video in videos:
        if getattr(video, key) != "":
            groups.setdefault(getattr(video, key), []).append(video)
    return groups


def _in_channel(videos: list[VideoEntry], cells: Mapping[str, str]) -> list[VideoEntry]:
    """Keep the videos that show the channel and axis of the table, if it names them."""
    if "channel" in cells:
        asked = whole(cells["channel"], "channel") if cells["channel"] else None
        videos = [video for video in videos if video.channel == asked]
    if cells.get("time_axis"):
        videos = [video for video in videos if video.time_axis == cells["time_axis"]]
    return videos


def _narrowed(videos: list[VideoEntry], cells: Mapping[str, str]) -> list[VideoEntry]:
    """Of several videos of a name, keep the one of the table's number."""
    number = cells.get("number", "")
    if len(videos) < 2 or not number:
        return videos
    return [video for video in videos if video.number == whole(number, "number")]


def _only(videos: list[VideoEntry], called: str) -> VideoEntry:
    if not videos:
        raise StudyError(f"there is no such video here: {called}; import it first")
    if len(videos) > 1:
        raise StudyError(
            f"{called} can be any of {len(videos)} videos of this study: fill in "
            "video_path or video_sha256"
        )
    return videos[0]
