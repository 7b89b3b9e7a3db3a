"""A store of decoded frames that never grows beyond its limit."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

DEFAULT_LIMIT = 128 << 20  # bytes; a clip of 32 colour frames of 1024 x 1024 pixels


class FrameCache:
    """Keeps the frames used last, up to a number of bytes.

    Args:
        limit: bytes of pixels it may hold; at least one frame is always kept.
    """

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self.limit = limit
        self.size = 0  # bytes held
        self._frames: OrderedDict[int, NDArray[np.generic]] = OrderedDict()

    def __contains__(self, number: int) -> bool:
        return number in self._frames

    def get(self, number: int) -> NDArray[np.generic] | None:
        """Return a frame, and note that it was used."""
        frame = self._frames.get(number)
        if frame is not None:
            self._frames.move_to_end(number)
        return frame

    def put(self, number: int, frame: NDArray[np.generic]) -> None:
        """Keep a frame; the ones used least recently make room."""
        replaced = self._frames.pop(number, None)
        if replaced is not None:
            self.size -= replaced.nbytes
        self._frames[number] = frame
        self.size += frame.nbytes
        while self.size > self.limit and len(self._frames) > 1:
            self.size -= self._frames.popitem(last=False)[1].nbytes

    def clear(self) -> None:
        self._frames.clear()
        self.size = 0
