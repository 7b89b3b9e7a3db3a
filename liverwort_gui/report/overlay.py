"""Lays evidence over the picture it speaks about."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.report.colours import (
    DEFAULT_COLOUR_MAP,
    LUT_SIZE,
    ZERO,
    lookup_table,
)

DEFAULT_OPACITY = 0.7
LOOKS = 8  # pairs of opacity and colour map whose mixtures are kept, 260 kB each


def overlay(
    frame: NDArray[np.uint8],
    shown_map: NDArray[np.float32],
    limit: float,
    opacity: float = DEFAULT_OPACITY,
    colour_map: str = DEFAULT_COLOUR_MAP,
) -> NDArray[np.uint8]:
    """Return the frame with evidence over it, on a scale that is never the frame's own.

    The map is enlarged bilinearly (which keeps its mean where the factor is whole)
    before it is coloured, so that equal evidence has equal colour in every frame.

    Args:
        frame: (S, S, C) uint8, C is 1 (grey) or 3 (RGB).
        shown_map: (h, w) float32, logit units, E - E_B.
        limit: logit units; evidence beyond -limit or +limit has the full colour.
        opacity: of evidence at the limit, 0 (hidden) to 1 (covers the picture).
        colour_map: one of `colours.colour_maps()`.

    Returns:
        (S, S, 3) uint8 RGB.

    Raises:
        ValueError: if the limit is not positive or the colour map is unknown.
    """
    if not limit > 0.0:
        raise ValueError(f"limit must be positive, got {limit}")
    side_y, side_x = frame.shape[:2]
    enlarged = cv2.resize(shown_map, (side_x, side_y), interpolation=cv2.INTER_LINEAR)
    rows = _entries(enlarged, limit).astype(np.uint16) << 8
    mixtures = _mixtures(opacity, colour_map)
    if frame.shape[2] == 1:
        mixed = np.take(mixtures, rows | frame[:, :, 0])  # (S, S) uint32
        bytes_of = mixed.view(np.uint8).reshape(side_y, side_x, 4)
        return np.asarray(cv2.cvtColor(bytes_of, cv2.COLOR_RGBA2RGB), np.uint8)
    channels = mixtures.view(np.uint8).reshape(-1, 4)
    return np.stack(
        [np.take(channels[:, c], rows | frame[:, :, c]) for c in range(3)], axis=2
    )


def as_rgb(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a grey (S, S, 1) or RGB (S, S, 3) frame as (S, S, 3)."""
    return np.broadcast_to(frame, (*frame.shape[:2], 3))


@lru_cache(maxsize=LOOKS)
def _mixtures(opacity: float, colour_map: str) -> NDArray[np.uint32]:
    """Return what each entry of the lookup table makes of each grey value.

    A film asks for each of these mixtures thousands of times.

    Returns:
        (256 * 256,) uint32, entry times 256 plus grey value; its bytes in memory are
        red, green, blue and one without meaning.
    """
    table = lookup_table(colour_map).astype(np.float32)
    alpha = table[:, 3:] * np.float32(opacity / 255.0)  # (256, 1)
    painted = (table[:, :3] * alpha)[:, None]  # (256, 1, 3)
    grey = np.arange(256, dtype=np.float32)[None, :, None]
    mixed = np.zeros((LUT_SIZE, 256, 4), np.uint8)
    mixed[:, :, :3] = grey * (1.0 - alpha)[:, None] + painted + np.float32(0.5)
    return mixed.view(np.uint32).ravel()


def _entries(evidence: cv2.typing.MatLike, limit: float) -> NDArray[np.uint8]:
    """Return the entry of the lookup table for each value, same shape."""
    scale = (ZERO - 1) / limit
    # It rounds and clips to 0 to 255; the entries 0 and 1 have the same colour.
    shown = cv2.addWeighted(evidence, scale, evidence, 0.0, ZERO, dtype=cv2.CV_8U)
    return np.asarray(shown, np.uint8)
