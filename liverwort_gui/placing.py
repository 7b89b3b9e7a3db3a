"""Where a box and a window of frames lie that shall not leave their video."""

from __future__ import annotations

from liverwort_gui.records import CLIP_FRAMES, MIN_BOX_SIZE, Box, Video
from liverwort_gui.study_records import VideoEntry


def box_at(x: float, y: float, size: int, video: Video | VideoEntry) -> Box | None:
    """Return the box with its centre nearest to (x, y) that lies inside the frame.

    Args:
        x: wished centre, pixels from the left edge; any value.
        y: wished centre, pixels from the top edge; any value.
        size: side length, pixels; made smaller if the frame is.
        video: whose frame it must not leave.

    Returns:
        None if the frame is smaller than the smallest box.
    """
    size = min(max(size, MIN_BOX_SIZE), video.width, video.height)
    if size < MIN_BOX_SIZE:
        return None
    left = min(max(round(x - size / 2), 0), video.width - size)
    top = min(max(round(y - size / 2), 0), video.height - size)
    return Box(left, top, size)


def window_at(start: int, n_frames: int, frames: int = CLIP_FRAMES) -> tuple[int, int]:
    """Return (start, length) of the window nearest to `start` inside the video."""
    length = max(1, min(frames, n_frames))
    return min(max(start, 0), max(n_frames - length, 0)), length
