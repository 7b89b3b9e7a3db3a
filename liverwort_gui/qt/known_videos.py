"""What the window lets the study learn about its videos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.qt.language import tr
from liverwort_gui.records import Video
from liverwort_gui.study_records import (
    METADATA,
    Edit,
    StudyState,
    VideoEntry,
    Whereabouts,
)

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study.importing import Found

SAID = (*METADATA, "fps", "um_per_px")  # by the user, not by the file


def axis_question(path: str, channels: Sequence[str], axes: Sequence[str]) -> str:
    """Return what the user is asked about a file.

    Args:
        path: of the file.
        channels: to choose from; empty if that is settled.
        axes: to choose the time axis from; empty if that is settled.
    """
    name = Path(path).name
    if not axes:
        return tr(
            "{name} has {count} channels: choose which one shows the sperm.",
            name=name,
            count=len(channels),
        )
    if not channels:
        return tr(
            "{name} has a focus series (Z axis): choose which axis is time.", name=name
        )
    return tr(
        "{name} has {count} channels and a focus series (Z axis): choose which one "
        "shows the sperm and which axis is time.",
        name=name,
        count=len(channels),
    )


def known_entry(study: StudyState, video: Video | VideoEntry) -> VideoEntry | None:
    """Return the study's entry of the same content, if it has one."""
    same = (row for row in study.videos.values() if row.content == video.content)
    return next(same, None)


def added(
    video: Video, video_id: str, um_per_px: float | None
) -> Callable[[StudyState], Edit]:
    """Return the wish for a video to be in the study."""

    def build(study: StudyState) -> Edit:
        from liverwort_gui.study import edits, importing

        entry = importing.entry_of(video, study.path)
        entry = replace(entry, id=video_id, um_per_px=um_per_px)
        return edits.add_videos(study, [entry])

    return build


def moved(video_id: str, path: str) -> Callable[[StudyState], Edit]:
    """Return the wish for a video to be known to lie elsewhere."""

    def build(study: StudyState) -> Edit:
        from liverwort_gui.study import edits, whereabouts

        relative = whereabouts.relative_path(Path(path), study.path)
        entry = study.videos[video_id]
        return edits.update_videos(
            study, [replace(entry, absolute=path, relative=relative)]
        )

    return build


def completed(study: Study, video: Video, video_id: str) -> StudyState:
    """Let the study know a video's true frames; what the user said of it stays."""
    from liverwort_gui.study import edits, importing

    old = study.state.videos.get(video_id)
    if old is None or study.state.read_only:
        return study.state
    found = importing.entry_of(video, study.path)
    table = importing.write_table(study.arrays, video)
    new = described_as(old, replace(found, table=table))
    return study.do(edits.update_videos(study.state, [new]))


def described_as(old: VideoEntry, found: VideoEntry) -> VideoEntry:
    """Return what was found of a video, with all that the user said of it."""
    said = {name: getattr(old, name) for name in SAID}
    return replace(found, id=old.id, number=old.number, **said)


def taken_in(study: Study, found: Found) -> StudyState:
    """Put a decoded video in the study, or complete the one that is there."""
    from liverwort_gui.study import edits, importing

    video = found.video
    old = known_entry(study.state, video)
    if old is None:
        study.do(importing.additions(study.state, [found]))
        id_ = video.id
    else:
        study.do(edits.update_videos(study.state, [described_as(old, video)]))
        id_ = old.id
    if found.thumbnail:
        study.add_thumbnail(importing.picture_key(video), found.thumbnail)
    return study.note_whereabouts({id_: Whereabouts("found", video.absolute)})


def keep_picture(study: Study, video: VideoEntry, png: bytes) -> None:
    """Keep a video's thumbnail if it has none."""
    from liverwort_gui.study.importing import picture_key

    key = picture_key(video)
    if not study.state.read_only and study.thumbnail(key) is None:
        study.add_thumbnail(key, png)
