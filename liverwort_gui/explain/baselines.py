"""Maps that ask no network: what any explanation has to beat (science C)."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.explain.metrics import Maps, Mask
from liverwort_gui.records import Clip
from liverwort_gui.spread import MAD_TO_SD

MAP_SIDE = 64  # of a baseline beside networks that have no map of their own
NOISE_SDS = 3.0  # less than that from the background is taken for noise
CENTRE_SHARE = 0.25  # of the clip's side, SD of the centre Gaussian [G]


def motion_energy(clip: Clip, side: int) -> Maps:
    """Return how far each place differs from the empty background: (T, side, side).

    The mean of |frame - background| over channels, taken at the resolution of the map
    it is compared with, and 0 where noise alone could make it. Noise over the whole
    picture would otherwise be most of its sum, and an easy baseline: in simulated
    clips of scenario S1 its normalised energy pointing is 0.02 with the noise at full
    resolution and 0.14 without it.
    """
    differences = clip.pixels.astype(np.float32) - clip.background  # (T, S, S, C)
    small = np.stack([shrunk(frame, side) for frame in differences])
    energy = np.abs(small).mean(axis=3)
    noise = MAD_TO_SD * float(np.median(energy))  # the cell covers less than half
    return np.where(energy > NOISE_SDS * noise, energy, np.float32(0))


def shrunk(picture: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """Return a picture (S, S, C) as (side, side, C), each value a mean of pixels."""
    small = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.float32).reshape(side, side, -1)


def cell_region(clip: Clip, side: int) -> Mask:
    """Return where the cell is, and one place of the map around it: (T, side, side)."""
    around = np.ones((3, 3), np.uint8)
    covered = (motion_energy(clip, side) > 0).astype(np.uint8)
    return np.stack([cv2.dilate(frame, around) > 0 for frame in covered])


def centre_gaussian(frames: int, side: int) -> Maps:
    """Return a bright spot in the middle of every frame: (frames, side, side)."""
    across = (np.arange(side) - (side - 1) / 2) / (CENTRE_SHARE * side)
    spot = np.exp(-0.5 * (across[:, None] ** 2 + across**2)).astype(np.float32)
    return np.repeat(spot[None], frames, axis=0)
