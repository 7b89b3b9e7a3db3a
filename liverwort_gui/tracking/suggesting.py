"""From linked cells to tracks, and to the boxes and windows that are worth a clip."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Crop, Video
from liverwort_gui.tracking_records import Suggestion, Track

SMOOTH = 3.0  # frames, SD; a beat of some frames' length does not shake the box
MERGED = 2.0  # times a cell's usual area; larger, it touches another one
BRIEF = 5  # frames; what is seen in fewer is a speck or part of a cell, not another
EDGE = 1  # pixels; a cell this close to the frame's edge may be cut off


@dataclass(frozen=True, eq=False, slots=True)
class Detections:
    """All n cells of a video, ordered by frame.

    Attributes:
        frames: (n,) int64, where each was seen.
        boxes: (n, 4) int32, left, top, width and height, pixels.
        centers: (n, 2) float64, x and y, pixels.
        areas: (n,) float64, pixels.
        sharpness: (n,) float64, see `Cells`.
        tracks: (n,) int64, number of the track each belongs to.
    """

    frames: NDArray[np.int64]
    boxes: NDArray[np.int32]
    centers: NDArray[np.float64]
    areas: NDArray[np.float64]
    sharpness: NDArray[np.float64]
    tracks: NDArray[np.int64]

    def chosen(self, rows: NDArray[np.bool_]) -> Detections:
        """Return some of the cells; `rows` is (n,)."""
        return Detections(
            *(getattr(self, name)[rows] for name in self.__dataclass_fields__)
        )

    def rows(self) -> NDArray[np.int32]:
        """Return (n, 5) frame, left, top, width and height."""
        return np.column_stack([self.frames, self.boxes]).astype(np.int32)


def suggest_crops(
    cells: Detections, video: Video, box_size: int, frames: int
) -> tuple[tuple[Track, ...], tuple[Suggestion, ...]]:
    """Return the tracks of at least `frames` frames, and the crops they offer.

    A track offers a crop if there is a window of `frames` frames in which the cell
    lies wholly inside the box that follows it and inside the frame, no other lasting
    track reaches into that box, and it is not twice its usual size (touching another
    cell). Its sharpest such window is taken. Both lists are sorted by score, the
    sharpness in that window; a track that offers none has score 0.

    Args:
        cells: all cells, linked.
        video: it must be at least `box_size` wide and high.
        box_size: pixels, side of the box.
        frames: length of the window.
    """
    found: list[tuple[Track, Crop | None]] = []
    lasting = np.bincount(cells.tracks)[cells.tracks] >= min(BRIEF, frames)
    cells = cells.chosen(lasting)
    for number in np.unique(cells.tracks):
        own = cells.tracks == number
        if np.ptp(cells.frames[own]) + 1 >= frames:
            found.append(_follow(cells, own, video, box_size, frames))
    found.sort(key=lambda pair: -pair[0].score)
    tracks = tuple(track for track, _ in found)
    suggestions = tuple(
        Suggestion(crop, index, track.score)
        for index, (track, crop) in enumerate(found)
        if crop is not None
    )
    return tracks, suggestions


def _follow(
    cells: Detections,
    own: NDArray[np.bool_],
    video: Video,
    box_size: int,
    frames: int,
) -> tuple[Track, Crop | None]:
    """Return one track, and the crop of its best window if there is one."""
    seen = cells.frames[own]
    first, last = int(seen[0]), int(seen[-1])
    every = np.arange(first, last + 1)
    centers = np.column_stack(
        [np.interp(every, seen, cells.centers[own, axis]) for axis in (0, 1)]
    )
    smooth = smoothed(centers)
    most = np.array([video.width - box_size, video.height - box_size])
    corners = np.rint(smooth - (box_size - 1) / 2).astype(np.int64).clip(0, most)
    steps = np.hypot(*np.diff(smooth, axis=0).T)
    track = Track(
        first=first,
        centers=tuple((float(x), float(y)) for x, y in centers),
        speed=float(np.median(steps)) if len(steps) else 0.0,
        sharpness=float(np.median(cells.sharpness[own])),
    )
    good = _alone(cells, own, corners, first, box_size)
    good[seen - first] &= _whole(cells, own, corners, first, video, box_size)
    sharpness = np.interp(every, seen, cells.sharpness[own])
    start = _best_window(good, sharpness, frames)
    if start is None:
        return track, None
    window = slice(start, start + frames)
    crop = Crop(
        first + start,
        tuple((int(x), int(y)) for x, y in corners[window]),
        box_size,
        frames,
    )
    return replace(track, score=float(sharpness[window].mean())), crop


def smoothed(centers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Smooth a path (T, 2) with a Gaussian; it goes on straight beyond its ends."""
    reach = min(int(3 * SMOOTH), len(centers) - 1)
    if reach < 1:
        return centers
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / SMOOTH) ** 2)
    longer = np.pad(
        centers, ((reach, reach), (0, 0)), mode="reflect", reflect_type="odd"
    )
    return np.column_stack(
        [np.convolve(axis, weights / weights.sum(), "valid") for axis in longer.T]
    )


def _alone(
    cells: Detections,
    own: NDArray[np.bool_],
    corners: NDArray[np.int64],
    first: int,
    box_size: int,
) -> NDArray[np.bool_]:
    """Return (T,): in which frames no other cell reaches into the box."""
    begin, end = np.searchsorted(cells.frames, [first, first + len(corners)])
    others = np.arange(begin, end)[~own[begin:end]]
    index = cells.frames[others] - first
    apart = cells.boxes[others, :2] - corners[index]  # from corner to corner
    size = cells.boxes[others, 2:]
    inside = ((apart < box_size) & (apart + size > 0)).all(axis=1)
    crowd = np.bincount(index[inside], minlength=len(corners))
    return np.asarray(crowd == 0)


def _whole(
    cells: Detections,
    own: NDArray[np.bool_],
    corners: NDArray[np.int64],
    first: int,
    video: Video,
    box_size: int,
) -> NDArray[np.bool_]:
    """Return, where the cell was seen, whether it is one cell, whole and in its box."""
    low, high = cells.boxes[own, :2], cells.boxes[own, :2] + cells.boxes[own, 2:]
    corner = corners[cells.frames[own] - first]
    in_box = ((low >= corner) & (high <= corner + box_size)).all(axis=1)
    frame = np.array([video.width, video.height])
    in_frame = ((low >= EDGE) & (high <= frame - EDGE)).all(axis=1)
    areas = cells.areas[own]
    single = areas <= MERGED * np.median(areas)
    return np.asarray(in_box & in_frame & single)


def _best_window(
    good: NDArray[np.bool_], sharpness: NDArray[np.float64], frames: int
) -> int | None:
    """Return where the sharpest window of good frames begins; None without one."""
    ones = np.ones(frames)
    whole = np.convolve(good, ones, "valid") > frames - 0.5
    if not whole.any():
        return None
    means = np.convolve(sharpness, ones, "valid") / frames
    return int(np.argmax(np.where(whole, means, -np.inf)))
