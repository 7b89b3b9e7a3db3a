"""Frozen records of cells that were followed, and of the boxes suggested for them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Crop


@dataclass(frozen=True, slots=True)
class Track:
    """The path of one cell that was followed from frame to frame.

    Attributes:
        first: its first frame, counted from 0.
        centers: (x, y) in each frame, pixels, the mean of the cell's pixels weighted
            with their contrast; interpolated in the few frames where it was not seen.
        speed: pixels per frame, median along the smoothed path.
        sharpness: median over its frames of the root mean square slope of the picture
            within the cell, in standard deviations of the noise per pixel.
        score: mean sharpness in the window it is suggested for; 0 if for none.
    """

    first: int
    centers: tuple[tuple[float, float], ...]
    speed: float
    sharpness: float
    score: float = 0.0

    @property
    def last(self) -> int:
        """Number of its last frame."""
        return self.first + len(self.centers) - 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A crop that follows one cell through its best window.

    Attributes:
        crop: where and when.
        track: index of the cell's track in `Suggestions.tracks`.
        score: mean sharpness of the cell in this window, see `Track`.
    """

    crop: Crop
    track: int
    score: float


@dataclass(frozen=True, eq=False)
class Suggestions:
    """What was found in a video by following its cells.

    Attributes:
        tracks: those that last for a clip at least, the one with the best score first.
        suggestions: crops of cells that are alone, whole and long enough in view, the
            sharpest first.
        detections: (n, 5) int32: frame, left, top, width and height of each cell,
            pixels, ordered by frame.
        notes: sentences for the user on what limits this result.
    """

    tracks: tuple[Track, ...]
    suggestions: tuple[Suggestion, ...]
    detections: NDArray[np.int32]
    notes: tuple[str, ...] = ()
