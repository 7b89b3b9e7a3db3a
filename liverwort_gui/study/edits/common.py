"""What the edits share: finding records, naming them, refusing what makes no sense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from liverwort_gui.errors import StudyError
from liverwort_gui.study_records import (
    ClipEntry,
    Edit,
    LabelClass,
    Note,
    Record,
    RecordT,
    StudyState,
    Suggestion,
    VideoEntry,
)


def edit_of(text: str, state: StudyState, new: Iterable[Record]) -> Edit:
    """Return the edit, without what does not change."""
    puts = tuple(
        record for record in new if state.records(type(record)).get(record.id) != record
    )
    return Edit(text, puts)


def the_video(state: StudyState, id_: str) -> VideoEntry:
    return _found(state.videos, id_, "video")


def the_clip(state: StudyState, id_: str) -> ClipEntry:
    return _found(state.clips, id_, "clip")


def the_clips(state: StudyState, ids: Iterable[str]) -> list[ClipEntry]:
    """Return clips by their ids, each of them once."""
    return [the_clip(state, id_) for id_ in dict.fromkeys(ids)]


def the_class(state: StudyState, id_: str) -> LabelClass:
    return _found(state.classes, id_, "class")


def the_note(state: StudyState, id_: str) -> Note:
    return _found(state.notes, id_, "note")


def the_suggestion(state: StudyState, id_: str) -> Suggestion:
    return _found(state.suggestions, id_, "suggested box")


def _found(records: Mapping[str, RecordT], id_: str, what: str) -> RecordT:
    try:
        return records[id_]
    except KeyError:
        raise StudyError(
            f"There is no such {what} in this study any more: choose another."
        ) from None


def refuse_changed(state: StudyState, video: str, what: str) -> None:
    """Refuse to touch what belongs to another content than now lies at its place.

    Args:
        state: of the study.
        video: id of the video.
        what: what cannot be done, such as "Clip 12 cannot be labelled".

    Raises:
        StudyError: if the content of the video has changed.
    """
    if has_changed(state, video):
        raise StudyError(
            f"{what}: {the_video(state, video).name} is not the video that was added "
            "to this study, its content has changed; find the original with Find "
            "missing videos."
        )


def has_changed(state: StudyState, video: str) -> bool:
    """Whether another content lies where this video was."""
    place = state.whereabouts.get(video)
    return place is not None and place.status == "changed"


def video_names(videos: Sequence[VideoEntry]) -> str:
    return videos[0].name if len(videos) == 1 else f"{len(videos)} videos"


def clip_names(clips: Sequence[ClipEntry]) -> str:
    return f"clip {clips[0].number}" if len(clips) == 1 else f"{len(clips)} clips"


def folded(name: str) -> str:
    """Return a name without what does not tell it from others: capitals and spaces."""
    return " ".join(name.casefold().split())


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
