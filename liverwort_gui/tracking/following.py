"""The job that lets one box follow its cell: it reads the frames of one window."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media import VideoReader, open_video
from liverwort_gui.records import Crop, Video
from liverwort_gui.tracking.cells import NO_LABELS, Cells, Limits, find_cells
from liverwort_gui.tracking.field import Field
from liverwort_gui.tracking.job import LEAST_REACH, prepare
from liverwort_gui.tracking.linking import link
from liverwort_gui.tracking.suggesting import smoothed

LEAST_SEEN = 0.5  # of the window's frames; a cell seen in fewer is not followed


def follow(
    path: str | Path,
    video: Video,
    crop: Crop,
    frame: int,
    *,
    while_seen: bool = False,
) -> Job[Crop]:
    """Return a crop's window and size with corners that follow the cell in its box.

    The cell is the one nearest to the middle of the box at `frame`, or else in the
    frame nearest to it in which there is one inside the box.

    Args:
        path: video file or folder of images.
        video: what an inspection found before.
        crop: where the box is now.
        frame: in which the user sees the cell inside the box.
        while_seen: whether the window ends where the cell comes into view and goes
            out of it, or is lost, instead of lasting as long as that of `crop`.

    Raises:
        VideoError: if the video cannot be used.
        BoxError: if there is no moving cell in the box, or not for long enough.
    """
    yield Progress(0, crop.frames + 1, "Looking for what stands still")
    with open_video(
        path, channel=video.channel, time_axis=video.time_axis, video=video
    ) as reader:
        field, limits = prepare(reader)
        cells = []
        for number in range(crop.start, crop.stop):
            done = number - crop.start + 1
            yield Progress(done, crop.frames + 1, "Following the cell")
            cells.append(_cells(reader, field, limits, number))
    found = _path(cells, crop, frame, while_seen=while_seen)
    if found is None:
        raise BoxError(
            f"No moving cell was found in the box in frames {crop.start} to "
            f"{crop.stop - 1}: move the box onto the cell, or choose another window."
        )
    first, centers = found
    most = np.array([video.width - crop.size, video.height - crop.size])
    corners = np.rint(smoothed(centers) - (crop.size - 1) / 2).astype(int).clip(0, most)
    places = tuple((int(x), int(y)) for x, y in corners)
    return replace(crop, start=crop.start + first, corners=places, frames=len(centers))


def _cells(reader: VideoReader, field: Field, limits: Limits, number: int) -> Cells:
    """Find the cells of a frame, without their masks; a damaged one has none."""
    video = reader.video
    departure = np.zeros((video.height, video.width), np.float32)
    with suppress(VideoError):
        departure = field.departure(video.contrast.apply(reader.read_once(number)))
    return replace(find_cells(departure, limits), labels=NO_LABELS)


def _path(
    cells: list[Cells], crop: Crop, frame: int, *, while_seen: bool
) -> tuple[int, NDArray[np.float64]] | None:
    """Return the centre (T, 2) of the cell in the box, interpolated where not seen.

    Returns:
        The index of the first of these frames in the crop, and the centres; None if
        there is no cell in the box, or in too few frames.
    """
    lengths = np.concatenate([found.boxes[:, 2:].max(axis=1) for found in cells])
    if not len(lengths):
        return None
    reach = max(LEAST_REACH, float(np.median(lengths)))
    tracks = list(link([found.centers for found in cells], reach))
    chosen = _chosen(cells, tracks, crop, frame)
    seen = [at for at, numbers in enumerate(tracks) if chosen in numbers]
    if not seen:
        return None
    ends = (seen[0], seen[-1] + 1) if while_seen else (0, crop.frames)
    every = np.arange(*ends)
    if len(seen) < LEAST_SEEN * len(every):
        return None
    centers = np.stack([cells[at].centers[tracks[at] == chosen][0] for at in seen])
    path = np.column_stack([np.interp(every, seen, axis) for axis in centers.T])
    return ends[0], path


def _chosen(
    cells: list[Cells], tracks: list[NDArray[np.int64]], crop: Crop, frame: int
) -> int:
    """Return the track of the cell in the box; -1 if there is none."""
    near = sorted(range(crop.frames), key=lambda at: abs(crop.start + at - frame))
    for at in near:
        box = crop.box_at(crop.start + at)
        middle = np.array([box.x, box.y]) + (box.size - 1) / 2
        apart = np.abs(cells[at].centers - middle)
        inside = (apart <= box.size / 2).all(axis=1)
        if inside.any():
            distance = np.where(inside, np.hypot(*apart.T), np.inf)
            return int(tracks[at][np.argmin(distance)])
    return -1
