"""From decoded movie frames to arrays, without losing grey levels."""

from __future__ import annotations

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

_GREY = {"ya8": "gray", "monow": "gray", "monob": "gray", "ya16": "gray16le"}


class FrameConverter:
    """Turns frames of one movie into (H, W, C) arrays, as they are to be seen.

    Grey stays one channel with the file's own values. Colour becomes RGB: 8 bits a
    colour as uint8; more as uint16, spread over its whole range.

    Args:
        first: any frame of the movie.

    Attributes:
        stored_size: (width, height) of the stored frames, pixels.
        quarter_turns: counter-clockwise turns of 90 degrees from stored to shown.
    """

    def __init__(self, first: VideoFrame) -> None:
        self.stored_size = (first.width, first.height)
        self.quarter_turns = round(first.rotation / 90) % 4
        name = first.format.name
        if name.startswith("gray") or name in _GREY:
            self._format = _GREY.get(name, name.removesuffix("be").removesuffix("le"))
            if self._format not in {"gray", "gray16le"}:
                self._format += "le"  # gray10, gray12, grayf32 ...: values as they are
        elif max(part.bits for part in first.format.components) > 8:
            self._format = "rgb48le"
        else:
            self._format = "rgb24"
        self._reformatter = VideoReformatter()  # keeps its tables between frames

    def __call__(self, frame: VideoFrame) -> NDArray[np.generic]:
        """Return the frame as (H, W, C), contiguous, turned as it is to be seen."""
        if frame.format.name != self._format:
            frame = self._reformatter.reformat(frame, format=self._format)
        pixels = np.asarray(frame.to_ndarray())
        if pixels.ndim == 2:
            pixels = pixels[..., np.newaxis]
        return np.ascontiguousarray(np.rot90(pixels, self.quarter_turns))
