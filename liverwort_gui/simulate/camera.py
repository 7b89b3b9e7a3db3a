"""From the lens's picture to what the camera writes: noise, 8 bits, JPEG."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.parameters import FieldParameters

_BANK = 2**22  # normal numbers kept for all clips, 16 MiB


@cache
def _noise_bank() -> NDArray[np.float32]:
    return np.random.default_rng(0).standard_normal(_BANK, dtype=np.float32)


def draw_noise(
    rng: np.random.Generator, height: int, width: int
) -> NDArray[np.float32]:
    """Return (height, width) normal numbers: a random stretch of a fixed bank.

    Frames too large for the bank to vary get fresh numbers, at 7 times the time.
    """
    count = height * width
    if count > _BANK // 16:
        return rng.standard_normal((height, width), dtype=np.float32)
    start = int(rng.integers(_BANK - count))
    return _noise_bank()[start : start + count].reshape(height, width)


def noise_variance(
    light: NDArray[np.float32], field: FieldParameters
) -> NDArray[np.float32]:
    """Return the variance of each grey level: shot noise and read noise."""
    return np.asarray(field.shot * light + field.read_noise**2, dtype=np.float32)


def expose(
    light: NDArray[np.float32], field: FieldParameters, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Return the camera's raw frame of the light (H, W) float32, grey levels."""
    noise = draw_noise(rng, *light.shape)
    grey = light + np.sqrt(noise_variance(light, field)) * noise
    return np.asarray(cv2.convertScaleAbs(np.maximum(grey, 0)), dtype=np.uint8)


def encode_jpeg(frame: NDArray[np.uint8], quality: int) -> bytes:
    """Return a grey frame (H, W) as a JPEG file."""
    _, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return bytes(data)


def through_jpeg(frame: NDArray[np.uint8], field: FieldParameters) -> NDArray[np.uint8]:
    """Return the frame as it is read back from the camera's file."""
    if field.jpeg is None:
        return frame
    data = np.frombuffer(encode_jpeg(frame, field.jpeg), np.uint8)
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
