"""The job that suggests boxes: it reads the video once, frame by frame."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media import VideoReader, inspect, open_video
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, MIN_BOX_SIZE, Video
from liverwort_gui.tracking.calibration import choose_limits
from liverwort_gui.tracking.cells import NO_LABELS, Cells, Limits, find_cells
from liverwort_gui.tracking.field import COARSE, FEW_FRAMES, Field, empty_field
from liverwort_gui.tracking.linking import link
from liverwort_gui.tracking.suggesting import Detections, suggest_crops
from liverwort_gui.tracking_records import Suggestions

SAMPLE_FRAMES = 16  # from which threshold and sizes are chosen
LEAST_REACH = 10.0  # pixels
FAINT = 40.0  # standard deviations, contrast of the usual cell


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user sets in place of what is chosen from the video; None: nothing.

    Attributes:
        threshold: standard deviations of the empty field, at the outline of a cell.
        min_area: pixels of the smallest cell.
        max_area: pixels of the largest cell.
    """

    threshold: float | None = None
    min_area: float | None = None
    max_area: float | None = None

    def applied(self, limits: Limits) -> Limits:
        """Return the limits with the user's own in their places."""
        if self.threshold is not None:
            seed = limits.seed * self.threshold / limits.threshold
            limits = replace(limits, threshold=self.threshold, seed=seed)
        if self.min_area is not None:
            limits = replace(limits, min_area=self.min_area)
        if self.max_area is not None:
            limits = replace(limits, max_area=self.max_area)
        return limits


def suggest(
    path: str | Path,
    *,
    video: Video | None = None,
    channel: int | None = None,
    time_axis: str | None = None,
    box_size: int = CLIP_SIZE,
    frames: int = CLIP_FRAMES,
    choice: Choice = Choice(),
) -> Job[Suggestions]:
    """Find the moving cells of a video, follow them, and suggest boxes.

    What does not move belongs to the background and is not found.

    Args:
        path: video file or folder of images.
        video: what an inspection found before; None: the file is inspected first.
        channel: channel of a file with several; None: not chosen.
        time_axis: "t" or "z"; None: not chosen.
        box_size: pixels, side of the suggested boxes; smaller if the frame is.
        frames: length of the suggested clips.
        choice: what the user sets in place of what is chosen from the video.

    Raises:
        VideoError: if the video cannot be used.
        BoxError: if its frames are too small for any box.
    """
    yield Progress(0, 1, "Reading the video")
    video = video or inspect(path, channel=channel, time_axis=time_axis)
    side = min(box_size, video.width, video.height)
    if side < MIN_BOX_SIZE:
        raise BoxError(
            f"{video.path} has frames of {video.width} x {video.height} pixels, too "
            f"small for a box of at least {MIN_BOX_SIZE} pixels: choose another video."
        )
    with open_video(path, channel=channel, time_axis=time_axis, video=video) as reader:
        yield Progress(0, video.n_frames, "Looking for what stands still")
        field, limits = prepare(reader)
        found = yield from _find_all(reader, field, choice.applied(limits))
    cells = yield from _linked(found)
    tracks, suggestions = suggest_crops(cells, video, side, frames)
    notes = _notes(video, frames)
    return Suggestions(tracks, suggestions, cells.rows(), notes)


def prepare(reader: VideoReader) -> tuple[Field, Limits]:
    """Return the empty field of a video, and what counts as a cell in it.

    Where the cells are faint the departures are averaged over more pixels, which
    keeps a dim flagellum together and blurs what is strong.

    Raises:
        VideoError: if no frame can be read.
    """
    sample = list(_sample(reader))
    field = empty_field(reader, sample)
    limits = choose_limits([field.departure(frame) for frame in sample], field.guessed)
    if limits.contrast < FAINT:
        field = field.measured(sample, COARSE)
        departures = [field.departure(frame) for frame in sample]
        limits = choose_limits(departures, field.guessed)
    return field, limits


def _sample(reader: VideoReader) -> Iterator[NDArray[np.uint8]]:
    """Yield frames spread over the video that can be decoded, contrast applied.

    Keyframes would cost less, but a film's noise differs from that between them.
    """
    video = reader.video
    targets = np.linspace(0, video.n_frames - 1, min(SAMPLE_FRAMES, video.n_frames))
    for target in np.rint(targets).astype(int).tolist():
        with suppress(VideoError):  # a damaged frame
            yield video.contrast.apply(reader.read(target))


def _find_all(reader: VideoReader, field: Field, limits: Limits) -> Job[list[Cells]]:
    """Find the cells of every frame, without their masks; a damaged one has none."""
    video = reader.video
    found = []
    for number in range(video.n_frames):
        yield Progress(number, video.n_frames, "Finding cells")
        departure = np.zeros((video.height, video.width), np.float32)
        with suppress(VideoError):  # a damaged frame
            departure = field.departure(video.contrast.apply(reader.read(number)))
        found.append(replace(find_cells(departure, limits), labels=NO_LABELS))
    return found


def _linked(found: list[Cells]) -> Job[Detections]:
    boxes = np.concatenate([cells.boxes for cells in found])
    tracks: list[NDArray[np.int64]] = []
    if len(boxes):
        reach = max(LEAST_REACH, float(np.median(boxes[:, 2:].max(axis=1))))
        for numbers in link([cells.centers for cells in found], reach):
            yield Progress(len(tracks), len(found), "Following cells")
            tracks.append(numbers)
    counts = [len(cells) for cells in found]
    return Detections(
        frames=np.repeat(np.arange(len(found)), counts),
        boxes=boxes,
        centers=np.concatenate([cells.centers for cells in found]),
        areas=np.concatenate([cells.areas for cells in found]).astype(np.float64),
        sharpness=np.concatenate([cells.sharpness for cells in found]),
        tracks=np.concatenate(tracks) if tracks else np.zeros(0, np.int64),
    )


def _notes(video: Video, frames: int) -> tuple[str, ...]:
    notes = []
    if video.n_frames < frames:
        notes.append(
            f"{video.path} has {video.n_frames} frames, too few for a clip of "
            f"{frames}, so no box is suggested."
        )
    if video.n_frames < FEW_FRAMES:
        notes.append(
            f"With fewer than {FEW_FRAMES} frames what stands still cannot be told "
            "for sure: some of the cells found may be part of the background."
        )
    return tuple(notes)
