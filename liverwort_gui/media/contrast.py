"""The one contrast mapping of a video, from its whole length."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import VideoError
from liverwort_gui.media.reader import Frame, VideoReader
from liverwort_gui.records import Contrast

SAMPLE_FRAMES = 32
SAMPLE_PIXELS = 4_000_000  # of all sampled frames together
CUT = 0.1  # percent of the grey values that may be darker, or brighter, than shown


def spread_frames(
    reader: VideoReader, count: int, *, exact: bool
) -> Iterator[tuple[int, Frame]]:
    """Yield frames spread evenly over the whole video, each at most once.

    Damaged frames are passed over.

    Args:
        reader: an open video.
        count: how many frames; all of them if the video has no more.
        exact: whether those very frames are needed, or cheap ones near them.
    """
    video = reader.video
    bad = set(video.bad_frames)
    seen: set[int] = set()
    targets = np.linspace(0, video.n_frames - 1, min(count, video.n_frames))
    for target in np.rint(targets).astype(int).tolist():
        if target in bad:
            continue
        try:
            number, frame = (
                (target, reader.read(target)) if exact else reader.read_near(target)
            )
        except VideoError:  # not yet known to be damaged
            continue
        if number not in seen and number not in bad:
            seen.add(number)
            yield number, frame


def measure_contrast(reader: VideoReader) -> Contrast:
    """Return the mapping to 0..255: 8-bit values as they are, others by percentiles.

    The percentiles 0.1 and 99.9 are taken over all frames of a video of up to
    `SAMPLE_FRAMES`, and over that many spread evenly over a longer one (of movies the
    keyframes nearby), always the same ones.

    Raises:
        VideoError: if no frame can be read.
    """
    if reader.video.dtype == "uint8":
        return Contrast()
    if reader.video.dtype == "bool":
        return Contrast(0.0, 1.0)
    exact = reader.video.n_frames <= SAMPLE_FRAMES
    frames = [frame for _, frame in spread_frames(reader, SAMPLE_FRAMES, exact=exact)]
    if not frames:
        raise VideoError(
            f"{reader.video.path} has no frame that can be decoded: copy it again from "
            "the microscope."
        )
    step = max(1, sum(frame.size for frame in frames) // SAMPLE_PIXELS)
    values: NDArray[np.float64] = np.concatenate(
        [frame.ravel()[::step] for frame in frames]
    ).astype(np.float64)
    values = values[np.isfinite(values)]
    if values.size == 0:
        raise VideoError(f"{reader.video.path} has no grey values that are numbers.")
    low, high = (float(value) for value in np.percentile(values, [CUT, 100 - CUT]))
    return Contrast(low, high if high > low else low + 1.0)
