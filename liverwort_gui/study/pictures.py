"""Small pictures of videos and clips, and how sharp a clip is."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Clip
from liverwort_gui.spread import MAD_TO_SD

THUMBNAIL = 96  # pixels, longer side
BLUR = 1.0  # pixels, SD; grain of a camera averages out, a flagellum does not
LEAST_NOISE = 0.3  # grey levels, of a camera that rounds to whole ones
CELL = 5.0  # standard deviations; noise alone hardly ever departs so far


def thumbnail(picture: NDArray[np.uint8]) -> bytes:
    """Return a picture (H, W, C) as a PNG of at most `THUMBNAIL` x `THUMBNAIL` pixels.

    Shorter sides keep the proportions.
    """
    height, width = picture.shape[:2]
    scale = min(1.0, THUMBNAIL / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(
        np.ascontiguousarray(picture), size, interpolation=cv2.INTER_AREA
    )
    if small.ndim == 3:  # cv2 writes blue, green, red
        small = small[..., ::-1]
    return bytes(cv2.imencode(".png", small)[1])


def sharpness(clip: Clip) -> float:
    """Return how sharp the cell of the middle frame is, as `tracking` measures it.

    It is the root mean square of the slope, within the cell, of how far the picture
    departs from the background: standard deviations of the noise per pixel, 0 if no
    cell is seen.
    """
    frame = len(clip.pixels) // 2
    place = min(frame, len(clip.background) - 1)
    noise = np.sqrt(cv2.blur(np.square(clip.noise_sd[place]), (15, 15)))
    noise = noise.reshape(clip.noise_sd[place].shape)
    signal = clip.pixels[frame].astype(np.float32) - clip.background[place]
    signal -= np.median(signal, axis=(0, 1))
    signal /= np.maximum(noise, LEAST_NOISE)
    blurred = cv2.GaussianBlur(signal, (0, 0), BLUR).reshape(signal.shape)
    departure = np.abs(blurred).max(axis=2)
    departure /= max(MAD_TO_SD * float(np.median(departure)), 1e-3)
    cell = departure > CELL
    down, right = np.gradient(departure)
    slopes = (np.square(down) + np.square(right))[cell]
    return float(np.sqrt(slopes.mean())) if slopes.size else 0.0
