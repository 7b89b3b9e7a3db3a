"""Edits of videos, their metadata, and the notes on their frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from liverwort_gui.errors import StudyError
from liverwort_gui.study.edits.common import (
    edit_of,
    the_note,
    the_video,
    video_names,
)
from liverwort_gui.study_records import (
    METADATA,
    Edit,
    Note,
    Record,
    StudyState,
    VideoEntry,
    new_id,
)

VIDEO_VALUES = (*METADATA, "fps", "um_per_px")  # what a user may set of a video
_DECIDED = ("id", "number", *VIDEO_VALUES)
_FOUND_OUT = tuple(
    field.name for field in fields(VideoEntry) if field.name not in _DECIDED
)


def add_videos(state: StudyState, videos: Iterable[VideoEntry]) -> Edit:
    """Add videos; they get their numbers here. A content that is there is left out.

    Raises:
        StudyError: if the identity of one belongs to another video of the study.
    """
    known = {_content(video) for video in state.videos.values()}
    number = max((video.number for video in state.videos.values()), default=0)
    added: list[VideoEntry] = []
    for video in videos:
        if _content(video) in known:
            continue
        if video.id in state.videos:
            raise StudyError(
                f"{video.name} cannot be added: this study has another video of the "
                "same identity."
            )
        known.add(_content(video))
        number += 1
        added.append(replace(video, number=number))
    if len(added) == 1:
        return Edit(f"add video: {added[0].name}", tuple(added))
    return Edit(f"add {len(added)} videos", tuple(added))


def describe_videos(
    state: StudyState, ids: Iterable[str], values: Mapping[str, str | float | None]
) -> Edit:
    """Set metadata of videos, the same values for all of them.

    Args:
        state: of the study.
        ids: of the videos.
        values: by name, each one of `VIDEO_VALUES`; fps and um_per_px are numbers
            above 0, or None for what the file says.

    Raises:
        StudyError: if a name or a value makes no sense.
    """
    for name, value in values.items():
        _check_value(name, value)
    videos = [the_video(state, id_) for id_ in dict.fromkeys(ids)]
    what = ", ".join(name.replace("um_per_px", "µm per pixel") for name in values)
    changed = (replace(video, **values) for video in videos)  # type: ignore[arg-type]
    return edit_of(f"set {what}: {video_names(videos)}", state, changed)


def update_videos(state: StudyState, videos: Iterable[VideoEntry]) -> Edit:
    """Note what was found out about videos: their place, or their true frame count.

    Looking for it can take minutes. So what the user decided meanwhile stays, and a
    video that was removed meanwhile is not added again.
    """
    new = []
    for video in videos:
        if video.id in state.videos:
            facts = {name: getattr(video, name) for name in _FOUND_OUT}
            new.append(replace(state.videos[video.id], **facts))
    return replace(edit_of("videos were looked up", state, new), undoable=False)


def remove_videos(state: StudyState, ids: Iterable[str]) -> Edit:
    """Remove videos from the study, with their clips; the files stay untouched."""
    gone = {id_: the_video(state, id_) for id_ in ids}
    drops: list[Record] = list(gone.values())
    for records in (state.clips, state.notes, state.suggestions):
        drops += [record for record in records.values() if record.video in gone]
    return Edit(f"remove {video_names(list(gone.values()))}", drops=tuple(drops))


def write_note(
    state: StudyState, video: str, first: int, last: int, text: str, note_id: str = ""
) -> Edit:
    """Add a remark on a range of frames, or change one.

    Raises:
        StudyError: if the range leaves the video or the text is empty.
    """
    found = the_video(state, video)
    if not text.strip():
        raise StudyError("A note needs a text: write what you saw.")
    if not 0 <= first <= last < found.n_frames:
        raise StudyError(
            f"Frames {first} to {last} are not all in {found.name}, which has frames 0 "
            f"to {found.n_frames - 1}: choose a range inside."
        )
    note = Note(note_id or new_id(), video, first, last, text.strip(), state.user)
    return edit_of(f"note: {_frames(note)} of {found.name}", state, (note,))


def delete_note(state: StudyState, id_: str) -> Edit:
    """Remove a remark."""
    note = the_note(state, id_)
    return Edit(f"delete note: {_frames(note)}", drops=(note,))


def _frames(note: Note) -> str:
    if note.first == note.last:
        return f"frame {note.first}"
    return f"frames {note.first}–{note.last}"


def _check_value(name: str, value: str | float | None) -> None:
    if name not in VIDEO_VALUES:
        raise StudyError(
            f"A video has no value called {name!r}: choose {', '.join(VIDEO_VALUES)}."
        )
    if name in METADATA:
        if not isinstance(value, str):
            raise StudyError(f"{name} must be a text, not {value!r}: type it again.")
    elif value is not None and not (isinstance(value, int | float) and 0 < value < 1e9):
        raise StudyError(f"{name} must be a number above 0, not {value!r}: correct it.")


def _content(video: VideoEntry) -> tuple[object, ...]:
    return video.sha256, video.channel, video.time_axis
