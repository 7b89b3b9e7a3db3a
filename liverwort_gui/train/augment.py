"""How a training clip is varied: frames drawn, moved, turned, brightened, noised.

All is a function of the clip and a random generator, which the loader makes anew from
(seed, epoch, clip): so it does not matter who asks, in which order, or how often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from liverwort_gui.networks.preprocess import GREY_SCALE
from liverwort_gui.train.config import SHORTEST_RUN, Augment

if TYPE_CHECKING:
    from liverwort_gui.networks import Architecture


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


def turned(
    frames: NDArray[np.uint8], crop: int, augment: Augment, rng: np.random.Generator
) -> NDArray[np.uint8]:
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
    dy, dx = rng.integers(-reach, reach + 1, size=2) if reach else (0, 0)
    quarters = int(rng.integers(4)) if augment.rotate else 0
    flipped = augment.flip and rng.random() < 0.5
    kept = np.rot90(cropped(frames, crop, int(dy), int(dx)), quarters, axes=(1, 2))
    return kept[:, :, ::-1] if flipped else kept


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


def cropped(
    frames: NDArray[np.uint8], crop: int, dy: int = 0, dx: int = 0
) -> NDArray[np.uint8]:
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
