"""From scattering samples to the picture that the lens forms, before the camera."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.parameters import FieldParameters

DEPTH_EDGES = (0.8, 2.0, 4.0)  # micrometres out of focus, between the blur planes
DEPTHS = (0.4, 1.4, 3.0, 6.0)  # micrometres, what each plane is blurred for
HALO, HALO_PX = 0.10, 13  # share of the light in the halo, side of its square
BRIGHT = 4.0  # the field in phase contrast and DIC, relative to dark field [G]
DUST_SHADE = 2.0  # how dark dust is there, relative to its light in dark field [G]
USUAL_GAIN = 160.0  # grey levels, at which the contrast below holds
PHASE_DARK, PHASE_HALO = 2.2, 2.4  # powers of e, per unit of scatter [G]
PHASE_BLUR = 0.6  # micrometres, SD of the bright halo [G]
DIC_CONTRAST, DIC_SHEAR_PX = 2.0, 1.2  # shear along the diagonal, pixels


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
        place, picture = self._overlap(frame, t)
        place += picture

    def filter(self, frame: NDArray[np.float32], t: int) -> None:
        """Multiply `frame` (H, W) by the picture of frame `t`, in place."""
        place, picture = self._overlap(frame, t)
        place *= picture

    def _overlap(
        self, frame: NDArray[np.float32], t: int
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the part of `frame` under the picture, and of the picture over it."""
        height, width = frame.shape
        h, w = self.pixels.shape[1:]
        x, y = int(self.left[t]), int(self.top[t])
        x0, x1 = max(x, 0), max(min(x + w, width), 0)
        y0, y1 = max(y, 0), max(min(y + h, height), 0)
        picture = self.pixels[t, y0 - y : max(y1 - y, 0), x0 - x : max(x1 - x, 0)]
        return frame[y0:y1, x0:x1], picture


def object_patches(
    cloud: PointCloud, field: FieldParameters, width: int, height: int
) -> Patches:
    """Draw `cloud`, whose (0, 0) is the middle of a width x height frame.

    Each sample's light goes to its four nearest pixels; the picture is blurred by
    planes of depth, from the farthest to the nearest.

    Args:
        cloud: heights are above the focal plane.
        field: pixel size, blur and modality, which decides on the margins.
        width: pixels.
        height: pixels.
    """
    um_per_px = field.um_per_px
    x = cloud.x / um_per_px + (width - 1) / 2
    y = cloud.y / um_per_px + (height - 1) / 2
    plane = np.digitize(np.abs(cloud.z), DEPTH_EDGES)
    sigmas = [_sigma(depth, field) / um_per_px for depth in DEPTHS[: plane.max() + 1]]
    pad = math.ceil(3.5 * sigmas[-1]) + _margin(field) + 1
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


def _sigma(depth: float, field: FieldParameters) -> float:
    return math.hypot(field.psf_sigma, field.defocus_growth * depth)


def _margin(field: FieldParameters) -> int:
    """Return the pixels that a modality draws around the blurred object."""
    if field.modality == "phase contrast":
        return math.ceil(3 * PHASE_BLUR / field.um_per_px)
    return HALO_PX // 2


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


def draw_clouds(
    empty: NDArray[np.float32], clouds: list[PointCloud], field: FieldParameters
) -> NDArray[np.float32]:
    """Return the noise-free light (T, H, W) of objects over the empty background.

    Args:
        empty: (H, W) grey levels.
        clouds: the objects; (0, 0) is the picture's middle, heights are above the
            focal plane.
        field: pixel size, blur, modality and gain.
    """
    height, width = empty.shape
    scatters = [object_patches(cloud, field, width, height) for cloud in clouds]
    return add_objects(empty, scatters, field)


def add_objects(
    empty: NDArray[np.float32], scatters: list[Patches], field: FieldParameters
) -> NDArray[np.float32]:
    """Return the noise-free light of objects over the empty background.

    Args:
        empty: (H, W) grey levels.
        scatters: what each object scatters, of T frames.
        field: modality and gain.

    Returns:
        (T, H, W) grey levels.
    """
    frames = len(scatters[0].pixels)
    light = np.repeat(empty[None], frames, axis=0)
    for scatter in scatters:
        if field.modality == "phase contrast":
            picture, draw = phase_contrast(scatter, field), Patches.filter
        elif field.modality == "DIC":
            picture, draw = interference(scatter, field.gain), Patches.add_to
        else:
            picture, draw = dark_field(scatter, field.gain), Patches.add_to
        for t, frame in enumerate(light):
            draw(picture, frame, t)
    if field.modality == "DIC":
        np.maximum(light, np.float32(0), out=light)
    return light


def phase_contrast(scatter: Patches, field: FieldParameters) -> Patches:
    """Return what share of the light an object lets through: dark core, bright halo."""
    frames, h, w = scatter.pixels.shape
    tall = scatter.pixels.reshape(frames * h, w)
    halo = _blur(tall, PHASE_BLUR / field.um_per_px)
    share = field.gain / USUAL_GAIN
    depth = cv2.addWeighted(tall, -PHASE_DARK * share, halo, PHASE_HALO * share, 0.0)
    passed = np.exp(np.asarray(depth, dtype=np.float32))
    return Patches(passed.reshape(frames, h, w), scatter.left, scatter.top)


def interference(scatter: Patches, gain: float) -> Patches:
    """Return the grey levels that an object adds in DIC: a relief lit from one side."""
    frames, h, w = scatter.pixels.shape
    tall = scatter.pixels.reshape(frames * h, w)
    shift = DIC_SHEAR_PX / math.sqrt(2)
    sheared = cv2.warpAffine(
        tall, np.array([[1, 0, shift], [0, 1, shift]]), (w, h * frames)
    )
    relief = DIC_CONTRAST * gain * (tall - np.asarray(sheared, dtype=np.float32))
    pixels = relief.astype(np.float32).reshape(frames, h, w)
    return Patches(pixels, scatter.left, scatter.top)


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
    light = field.background * (1 + slope - loss)
    specks = _dust(field.dust, x, y)
    if field.modality == "dark field":
        light = light + specks
    else:
        light = BRIGHT * light - DUST_SHADE * specks
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
