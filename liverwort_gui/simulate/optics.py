"""From scattering samples to the picture that the lens forms, before the camera."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.parameters import FieldParameters

PSF_SIGMA = 0.16  # micrometres, 0.21 x wavelength 0.55 um / NA 0.75
DEFOCUS_GROWTH = 0.10  # micrometres of sigma per micrometre out of focus
DEPTH_EDGES = (0.8, 2.0, 4.0)  # micrometres out of focus, between the blur planes
DEPTHS = (0.4, 1.4, 3.0, 6.0)  # micrometres, what each plane is blurred for
HALO, HALO_PX = 0.10, 13  # share of the light in the halo, side of its square


@dataclass(frozen=True, eq=False, slots=True)
class Patches:
    """Small pictures of one object, one per frame, each with its own place.

    Attributes:
        pixels: (T, h, w) float32.
        left: (T,) int, pixel column of each picture's left edge in the frame.
        top: (T,) int, pixel row of its top edge.
    """

    pixels: NDArray[np.float32]
    left: NDArray[np.int64]
    top: NDArray[np.int64]

    def add_to(self, frame: NDArray[np.float32], t: int) -> None:
        """Add the picture of frame `t` to `frame` (H, W), in place."""
        height, width = frame.shape
        h, w = self.pixels.shape[1:]
        x, y = int(self.left[t]), int(self.top[t])
        x0, x1, y0, y1 = max(x, 0), min(x + w, width), max(y, 0), min(y + h, height)
        if x0 < x1 and y0 < y1:
            frame[y0:y1, x0:x1] += self.pixels[t, y0 - y : y1 - y, x0 - x : x1 - x]


def object_patches(
    cloud: PointCloud, um_per_px: float, width: int, height: int
) -> Patches:
    """Draw `cloud`, whose (0, 0) is the middle of a width x height frame, in focus.

    Each sample's light goes to its four nearest pixels; the picture is blurred by
    planes of depth, from the farthest to the nearest.
    """
    x = cloud.x / um_per_px + (width - 1) / 2
    y = cloud.y / um_per_px + (height - 1) / 2
    plane = np.digitize(np.abs(cloud.z), DEPTH_EDGES)
    sigmas = [_sigma(depth) / um_per_px for depth in DEPTHS[: plane.max() + 1]]
    pad = math.ceil(3.5 * sigmas[-1]) + HALO_PX // 2 + 1
    left = np.floor(x.min(axis=1)).astype(np.int64) - pad
    top = np.floor(y.min(axis=1)).astype(np.int64) - pad
    w = int((x.max(axis=1) - left).max()) + pad + 2
    h = int((y.max(axis=1) - top).max()) + pad + 2
    index, light = _bilinear(x - left[:, None], y - top[:, None], cloud.weight, h, w)
    frames = len(x)
    # frames stand below one another; their empty margins keep them apart
    tall = np.zeros((frames * h, w), np.float32)
    for k in reversed(range(len(sigmas))):
        here = plane == k
        np.add.at(tall.reshape(-1), index[:, here], light[:, here])
        finer = sigmas[k - 1] if k else 0.0
        tall = _blur(tall, math.sqrt(sigmas[k] ** 2 - finer**2))
    return Patches(tall.reshape(frames, h, w), left, top)


def _sigma(depth: float) -> float:
    return math.hypot(PSF_SIGMA, DEFOCUS_GROWTH * depth)


def _blur(image: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    side = 2 * math.ceil(3 * sigma) + 1
    blurred = cv2.GaussianBlur(
        image, (side, side), sigma, borderType=cv2.BORDER_CONSTANT
    )
    return np.asarray(blurred, dtype=np.float32)


def _bilinear(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    weight: NDArray[np.float64],
    h: int,
    w: int,
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return (4, T, n): flat pixel indices into (T, h, w), and each one's light."""
    column, row = x.astype(np.int64), y.astype(np.int64)
    fx, fy = x - column, y - row
    corner = (np.arange(len(x))[:, None] * h + row) * w + column
    index = np.stack([corner, corner + 1, corner + w, corner + w + 1])
    right, below = fx * weight, fy * weight
    both = fx * below
    light = np.stack([weight - right - below + both, right - both, below - both, both])
    return index, light.astype(np.float32)


def dark_field(scatter: Patches, gain: float) -> Patches:
    """Return the grey levels that the object adds to a dark field: light and halo."""
    frames, h, w = scatter.pixels.shape
    tall = scatter.pixels.reshape(frames * h, w)
    halo = cv2.blur(tall, (HALO_PX, HALO_PX), borderType=cv2.BORDER_CONSTANT)
    light = np.asarray(
        cv2.addWeighted(tall, gain, halo, gain * HALO, 0.0), dtype=np.float32
    )
    return Patches(light.reshape(frames, h, w), scatter.left, scatter.top)


def background(
    field: FieldParameters,
    width: int,
    height: int,
    middle: tuple[float, float] = (0.0, 0.0),
) -> NDArray[np.float32]:
    """Return the grey levels of the empty field, or of a part of it.

    Args:
        field: light and dust.
        width: pixels.
        height: pixels.
        middle: micrometres (x, y), where the picture's middle lies in the field.

    Returns:
        (height, width), at least 1.
    """
    um = field.um_per_px
    x = middle[0] + (np.arange(width, dtype=np.float64) - (width - 1) / 2) * um
    y = middle[1] + (np.arange(height, dtype=np.float64) - (height - 1) / 2) * um
    edge = field.side / 2
    cos, sin = math.cos(field.gradient_angle), math.sin(field.gradient_angle)
    slope = field.gradient / edge * np.add.outer(y * sin, x * cos)
    loss = field.vignette / (2 * edge**2) * np.add.outer(y**2, x**2)
    light = field.background * (1 + slope - loss) + _dust(field.dust, x, y)
    return np.asarray(np.maximum(light, 1.0), dtype=np.float32)


def _dust(
    dust: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the specks' grey levels, (len(y), len(x)): a sum of Gaussians."""
    at_x, at_y, sigma, peak = dust.T
    far = 4 * sigma
    seen = (
        (at_x > x[0] - far)
        & (at_x < x[-1] + far)
        & (at_y > y[0] - far)
        & (at_y < y[-1] + far)
    )
    scale = sigma[seen, None]
    across = np.exp(-(((x - at_x[seen, None]) / scale) ** 2) / 2)
    down = np.exp(-(((y - at_y[seen, None]) / scale) ** 2) / 2)
    return np.asarray((peak[seen, None] * down).T @ across, dtype=np.float64)
