"""Edits of clips: where they are cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from liverwort_gui.errors import BoxError, StudyError
from liverwort_gui.records import MIN_BOX_SIZE, Crop
from liverwort_gui.study.edits.common import (
    clip_names,
    edit_of,
    refuse_changed,
    the_clip,
    the_clips,
    the_video,
)
from liverwort_gui.study_records import ClipEntry, Edit, StudyState, VideoEntry, new_id


def place_clip(
    state: StudyState, video: str, crop: Crop, origin: str = "hand", clip_id: str = ""
) -> Edit:
    """Add a clip.

    Args:
        state: of the study.
        video: id of the video.
        crop: where and when it is cut.
        origin: as `ClipEntry.origin`.
        clip_id: the new clip's identity; empty: one is made.

    Raises:
        BoxError: if the box leaves the frame, or the window the video.
        StudyError: if there is no such video, its content has changed, or there is a
            clip of this identity.
    """
    clip = new_clip(state, video, crop, origin, clip_id)
    return Edit(f"draw box: clip {clip.number}", (clip,))


def new_clip(
    state: StudyState, video: str, crop: Crop, origin: str, clip_id: str = ""
) -> ClipEntry:
    """Return the clip that `place_clip` adds."""
    check_crop(the_video(state, video), crop)
    refuse_changed(state, video, "No box can be drawn")
    if clip_id in state.clips:
        raise StudyError(
            f"Clip {state.clips[clip_id].number} is in this study already: move its "
            "box, or draw another."
        )
    return ClipEntry(
        id=clip_id or new_id(),
        number=1 + max((clip.number for clip in state.clips.values()), default=0),
        video=video,
        start=crop.start,
        corners=crop.corners,
        size=crop.size,
        frames=crop.frames,
        origin=origin,
    )


def reshape_clip(state: StudyState, clip: str, crop: Crop, what: str) -> Edit:
    """Move or resize a clip's box, move its window, or let it follow the cell.

    Args:
        state: of the study.
        clip: id of the clip.
        crop: its new place.
        what: for the Edit menu, such as "move box".

    Raises:
        BoxError: if the box leaves the frame, or the window the video.
        StudyError: if the content of its video has changed.
    """
    old = the_clip(state, clip)
    check_crop(the_video(state, old.video), crop)
    refuse_changed(state, old.video, f"The box of clip {old.number} cannot be moved")
    return edit_of(f"{what}: clip {old.number}", state, (old.moved(crop),))


def delete_clips(state: StudyState, ids: Iterable[str]) -> Edit:
    """Remove clips; suggestions they came from are offered again."""
    gone = the_clips(state, ids)
    names = {clip.id for clip in gone}
    offered = tuple(
        replace(found, verdict="offered", clip="")
        for found in state.suggestions.values()
        if found.clip in names
    )
    return Edit(f"delete: {clip_names(gone)}", offered, tuple(gone))


def exclude_clips(state: StudyState, ids: Iterable[str], excluded: bool) -> Edit:
    """Leave clips out of all use without deleting them, or take them in again."""
    clips = the_clips(state, ids)
    what = "exclude" if excluded else "include"
    new = (replace(clip, excluded=excluded) for clip in clips)
    return edit_of(f"{what}: {clip_names(clips)}", state, new)


def annotate_clip(state: StudyState, clip: str, note: str) -> Edit:
    """Write a remark on a clip."""
    old = the_clip(state, clip)
    return edit_of(f"note: clip {old.number}", state, (replace(old, note=note),))


def check_crop(video: VideoEntry, crop: Crop) -> None:
    """Refuse a crop that is not all in a video.

    Raises:
        BoxError: if a box leaves the frame, or the window the video.
    """
    if not crop.fits(video.width, video.height):
        box = next(box for box in crop.boxes if not box.fits(video.width, video.height))
        raise BoxError(
            f"The box with side {box.size} at x {box.x}, y {box.y} does not lie inside "
            f"the frames of {video.name}, which have {video.width} x {video.height} "
            f"pixels: choose a side of at least {MIN_BOX_SIZE} and move it into the "
            "frame."
        )
    if crop.frames < 1 or crop.start < 0 or crop.stop > video.n_frames:
        raise BoxError(
            f"Frames {crop.start} to {crop.stop - 1} are not all in {video.name}, "
            f"which has frames 0 to {video.n_frames - 1}: choose another window."
        )
