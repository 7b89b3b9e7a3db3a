"""Lays evidence over the picture it speaks about."""

from __future__ import annotations

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
    picture = as_rgb(frame)
    side_y, side_x = picture.shape[:2]
    enlarged = cv2.resize(shown_map, (side_x, side_y), interpolation=cv2.INTER_LINEAR)
    entries = _entries(np.asarray(enlarged, np.float32), limit)
    table = lookup_table(colour_map).astype(np.float32)
    alpha = table[:, 3:] * np.float32(opacity / 255.0)  # (256, 1)
    painted = table[:, :3] * alpha + np.float32(0.5)  # the cast below then rounds
    mixed = picture * np.take(1.0 - alpha[:, 0], entries)[:, :, None]
    mixed += np.take(painted, entries, axis=0)
    return np.asarray(mixed, np.uint8)


def as_rgb(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a grey (S, S, 1) or RGB (S, S, 3) frame as (S, S, 3)."""
    return np.broadcast_to(frame, (*frame.shape[:2], 3))


def _entries(evidence: NDArray[np.float32], limit: float) -> NDArray[np.uint8]:
    """Return the entry of the lookup table for each value, 1 to 255, same shape."""
    steps = evidence * np.float32((ZERO - 1) / limit)
    np.clip(steps, 1 - ZERO, LUT_SIZE - 1 - ZERO, out=steps)
    return np.asarray(np.rint(steps + ZERO), np.uint8)
