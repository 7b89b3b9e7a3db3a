"""How videos come into a study: by reference, after every frame was decoded once."""

from __future__ import annotations

from pathlib import Path

from liverwort_gui.errors import StudyError
from liverwort_gui.records import FrameIndex, Video
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.whereabouts import check_storable, relative_path
from liverwort_gui.study_records import VideoEntry, new_id

STAMP_KINDS = ("pts", "dts", "count")  # as in `FrameIndex`


def entry_of(video: Video, study_path: str | Path) -> VideoEntry:
    """Return the entry of a video that was inspected, without its frame table.

    Its number is 0 until `edits.add_videos` gives it one.

    Raises:
        StudyError: if a study cannot keep its path.
    """
    path = Path(video.path)
    check_storable(path)
    return VideoEntry(
        id=new_id(),
        number=0,
        relative=relative_path(path, study_path),
        absolute=video.path,
        sha256=video.sha256,
        reader=video.reader,
        n_frames=video.n_frames,
        height=video.height,
        width=video.width,
        channels=video.channels,
        dtype=video.dtype,
        file_fps=video.fps,
        file_um_per_px=video.um_per_px,
        contrast_low=video.contrast.low,
        contrast_high=video.contrast.high,
        bad_frames=video.bad_frames,
        warnings=video.warnings,
        channel=video.channel,
        time_axis=video.time_axis,
        complete=video.complete,
        n_bytes=path.stat().st_size if path.is_file() else 0,
    )


def write_table(arrays: ArrayStore, video: Video) -> str:
    """Write when each frame is shown and how it is found; return `VideoEntry.table`.

    Raises:
        StudyError: if the disk is full or cannot be written.
    """
    table = {"times": video.times}
    attributes = {"kind": "frame table", "video": video.sha256}
    if video.index is None:
        return arrays.write(table, attributes)
    return arrays.write(
        {**table, "stamps": video.index.stamps},
        {**attributes, "stamps": video.index.kind},
    )


def video_of(video: VideoEntry, arrays: ArrayStore, path: str | Path) -> Video:
    """Return what `media.open_video` needs to open a video without inspecting it.

    Args:
        video: the entry.
        arrays: of the study.
        path: where the file lies now, as `whereabouts.locate` found it.

    Raises:
        StudyError: if its frame table is missing or damaged.
    """
    table, attributes = arrays.read(video.table) if video.table else ({}, {})
    times, stamps = table.get("times"), table.get("stamps")
    kind = attributes.get("stamps", "")
    if (
        times is None
        or attributes.get("video") != video.sha256
        or any(array.shape != (video.n_frames,) for array in table.values())
        or (stamps is not None and kind not in STAMP_KINDS)
    ):
        raise StudyError(
            f"{arrays.folder} has no list of the frames of {video.name}: import the "
            "video again."
        )
    return Video(
        path=str(path),
        reader=video.reader,
        n_frames=video.n_frames,
        height=video.height,
        width=video.width,
        channels=video.channels,
        dtype=video.dtype,
        fps=video.file_fps,
        um_per_px=video.file_um_per_px,
        times=times,
        contrast=video.contrast,
        bad_frames=video.bad_frames,
        warnings=video.warnings,
        channel=video.channel,
        time_axis=video.time_axis,
        sha256=video.sha256,
        complete=video.complete,
        index=None if stamps is None else FrameIndex(stamps, kind),
    )
