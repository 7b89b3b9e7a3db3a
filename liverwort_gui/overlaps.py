"""Finds clips that show the same pixels of the same frames, which the paper forbids.

The same cell would count twice, in training as in statistics.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Crop
from liverwort_gui.study_records import ClipEntry


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two clips that share pixels.

    Attributes:
        one: id of the clip that begins first.
        other: id of the other.
        first: first frame in which their boxes meet.
        last: last frame in which they do; between them they may part for a while.
    """

    one: str
    other: str
    first: int
    last: int


def overlaps(clips: Iterable[ClipEntry]) -> tuple[Overlap, ...]:
    """Return all pairs of clips that share pixels of a frame.

    Boxes that only touch do not overlap, and an excluded clip overlaps nothing.
    """
    videos: dict[str, list[ClipEntry]] = {}
    for clip in clips:
        if not clip.excluded:
            videos.setdefault(clip.video, []).append(clip)
    return tuple(
        found for own in videos.values() if len(own) > 1 for found in _of_one_video(own)
    )


def overlapping(found: Iterable[Overlap]) -> frozenset[str]:
    """Return the ids of all clips that overlap another."""
    return frozenset(id_ for pair in found for id_ in (pair.one, pair.other))


def meeting(one: Crop, other: Crop) -> tuple[int, int] | None:
    """Return the first and last frame in which two crops of one video share pixels."""
    first, stop = max(one.start, other.start), min(one.stop, other.stop)
    if first >= stop:
        return None
    apart = _path(one, first, stop) - _path(other, first, stop)
    met = ((apart < other.size) & (apart > -one.size)).all(axis=1).tolist()
    frames = np.flatnonzero(met)
    if not len(frames):
        return None
    if not (one.follows or other.follows):
        return first, stop - 1
    return first + int(frames[0]), first + int(frames[-1])


def _of_one_video(clips: list[ClipEntry]) -> list[Overlap]:
    """Return the pairs; most are told apart by time, then by the space swept over."""
    clips = sorted(clips, key=lambda clip: clip.start)
    starts = np.array([clip.start for clip in clips])
    stops = np.array([clip.start + clip.frames for clip in clips])
    ends = np.searchsorted(starts, stops).tolist()  # the first that begins too late
    if all(end == at + 1 for at, end in enumerate(ends)):
        return []
    crops = [clip.crop for clip in clips]
    space = np.array([_space(crop) for crop in crops])
    low, high = space[:, :2], space[:, 2:]
    found = []
    for at, end in enumerate(ends):
        later = slice(at + 1, end)
        near = ((low[later] < high[at]) & (high[later] > low[at])).all(axis=1)
        for step in np.flatnonzero(near).tolist():
            other = at + 1 + step
            frames = meeting(crops[at], crops[other])
            if frames is not None:
                found.append(Overlap(clips[at].id, clips[other].id, *frames))
    return found


def _space(crop: Crop) -> tuple[int, int, int, int]:
    """Return what a box sweeps over: left, top, right and bottom edge, pixels."""
    xs, ys = zip(*crop.corners, strict=True)
    return min(xs), min(ys), max(xs) + crop.size, max(ys) + crop.size


def _path(crop: Crop, first: int, stop: int) -> NDArray[np.int64]:
    """Return the corners (T, 2) in some frames of its window; (1, 2) if it stands."""
    corners = np.asarray(crop.corners, np.int64)
    return corners[first - crop.start : stop - crop.start] if crop.follows else corners
