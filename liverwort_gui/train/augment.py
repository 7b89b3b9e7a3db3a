"""How a training clip is varied: set elsewhere, moved, turned, blurred, relit.

All is a function of the clip and a random generator, which the loader makes anew from
(seed, epoch, clip): so it does not matter who asks, in which order, or how often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from liverwort_gui.networks.preprocess import GREY_SCALE
from liverwort_gui.train.config import SHORTEST_RUN, Augment

if TYPE_CHECKING:
    from liverwort_gui.networks import Architecture

Pixels = NDArray[Any]  # grey levels: uint8, or float32 where they were worked on

LEAST_BLUR = 0.2  # pixels; a Gaussian that narrow changes a neighbour by under 1e-5


def drawn_frames(
    total: int, wanted: int, architecture: Architecture, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Return which of a clip's frames one step sees, ascending.

    Args:
        total: frames of the clip.
        wanted: frames the phase asks for.
        architecture: decides whether they must follow each other.
        rng: draws them.
    """
    if architecture.frames is not None:
        return np.arange(total)
    if architecture.mixes_frames:
        length = min(total, max(wanted, SHORTEST_RUN))
        return np.arange(length) + int(rng.integers(total - length + 1))
    return np.sort(rng.choice(total, min(wanted, total), replace=False))


def elsewhere(
    frames: NDArray[np.uint8],
    own: NDArray[np.uint8],
    other: NDArray[np.uint8],
    crop: int,
    augment: Augment,
    rng: np.random.Generator,
) -> NDArray[np.float32]:
    """Return a cell on another background, each turned and moved by itself.

    Light adds up: what a frame has above its own background is added to the other.

    Args:
        frames: (F, S, S, C) of a clip.
        own: (S, S, C), its background.
        other: (S, S, C), the background it is set on.
        crop: side of the square that is kept, pixels.
        augment: what is varied, and how far.
        rng: draws how far.

    Returns:
        (F, crop, crop, C), grey levels; noise may take them below 0.
    """
    cell = frames.astype(np.float32) - own
    return turned(cell, crop, augment, rng) + turned(other[None], crop, augment, rng)


def turned(
    frames: Pixels, crop: int, augment: Augment, rng: np.random.Generator
) -> Pixels:
    """Return the frames moved, cropped, turned and mirrored, all of a clip alike.

    Args:
        frames: (F, S, S, C).
        crop: side of the square that is kept, pixels.
        augment: what is varied, and how far.
        rng: draws how far.

    Returns:
        (F, crop, crop, C).
    """
    reach = augment.shift
    dy, dx = rng.integers(-reach, reach + 1, size=2).tolist() if reach else (0, 0)
    if augment.rotate == "any":
        angle = rng.uniform(0, 2 * np.pi)
        kept = np.stack([_spun(frame, crop, angle, dy, dx) for frame in frames])
    else:
        quarters = int(rng.integers(4)) if augment.rotate == "quarters" else 0
        kept = np.rot90(cropped(frames, crop, dy, dx), quarters, axes=(1, 2))
    flipped = augment.flip and rng.random() < 0.5
    return kept[:, :, ::-1] if flipped else kept


def _spun(frame: Pixels, crop: int, angle: float, dy: int, dx: int) -> Pixels:
    """Return the middle square of a frame (S, S, C), moved and turned by `angle`.

    Pixels lie between those of the frame; what lies outside of it is its mirror image.
    """
    cos, sin = np.cos(angle), np.sin(angle)
    linear = np.array([[cos, -sin], [sin, cos]])
    middle = (frame.shape[0] - 1) / 2 + np.array([dx, dy])
    start = middle - linear @ np.full(2, (crop - 1) / 2)
    found = cv2.warpAffine(
        frame,
        np.column_stack([linear, start]),
        (crop, crop),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    return found.reshape(crop, crop, -1).astype(frame.dtype, copy=False)


def blurred(frames: Pixels, augment: Augment, rng: np.random.Generator) -> Pixels:
    """Return frames (F, S, S, C) smoothed, all of a clip alike."""
    sd = rng.uniform(0.0, augment.blur) if augment.blur else 0.0
    if sd < LEAST_BLUR:
        return frames
    found = [
        cv2.GaussianBlur(np.ascontiguousarray(frame, np.float32), (0, 0), sd)
        for frame in frames
    ]
    return np.stack(found).reshape(frames.shape)


def relit(x: Tensor, shrink: int, augment: Augment, rng: np.random.Generator) -> Tensor:
    """Return network input with another gain and more noise.

    Args:
        x: any shape; grey levels above the frame's median, over `GREY_SCALE`.
        shrink: by which the clip was reduced: the mean of shrink^2 pixels has so much
            less noise.
        augment: what is varied, and how far.
        rng: draws how far.
    """
    if augment.gain:
        x = x * float(np.exp(rng.normal(0.0, augment.gain)))
    if augment.noise:
        sd = rng.uniform(0.0, augment.noise) / GREY_SCALE / shrink
        x = x + float(sd) * torch.from_numpy(
            rng.standard_normal(tuple(x.shape), dtype=np.float32)
        )
    return x


def cropped(frames: Pixels, crop: int, dy: int = 0, dx: int = 0) -> Pixels:
    """Return the middle square of frames (F, S, S, C), moved by (dy, dx) pixels.

    What lies outside of the clip is the nearest pixel of its edge.
    """
    edge = (frames.shape[1] - crop) // 2
    reach = max(abs(dy), abs(dx)) - edge
    if reach > 0:
        margins = ((0, 0), (reach, reach), (reach, reach), (0, 0))
        frames, edge = np.pad(frames, margins, mode="edge"), edge + reach
    top, left = edge + dy, edge + dx
    return frames[:, top : top + crop, left : left + crop]
