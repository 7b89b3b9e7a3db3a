"""The cell's own frame of reference: where its middle is and where it heads, per frame.

Evidence of many clips can be averaged only in a frame that all cells share (science
D2.8): the middle of the bright body at (0, 0), the swimming direction along the first
axis. The long axis of the body gives the direction, without telling front from back;
the path of the whole clip tells that. Roll about the long axis is not followed, so
what beats on one side is seen on either side.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.signal import savgol_filter

from liverwort_gui.records import Clip
from liverwort_gui.spread import MAD_TO_SD

Floats = NDArray[np.float64]

BLUR = 1.0  # pixels, SD, against the noise of single pixels
CELL_SDS = 4.0  # noise SDs from the background that count as the cell
LEAST_NOISE = 0.25  # grey levels; compression can leave none, and single steps
GAP = 5  # pixels, odd; places closer together are one cell
BODY_SHARE = 0.35  # of the cell's peak, that the body exceeds and flagella do not [G]
PEAK = 99.0  # percentile of the cell's departures, which one pixel cannot make
NEAR = 1 / 4  # of the clip's side, SD: a cell further from the middle counts less
ROUND = 0.75  # ratio of the body's axes above which it shows no direction
TURNING = 5  # frames over which the axis is averaged
SMOOTH = 17  # frames over which the path is smoothed, at most
LEAST_WAY = 2.0  # micrometres that a cell swims to show its front
LEAST_ACCORD = 0.6  # mean cosine between axis and path
STRAY = 4.0  # micrometres off the smoothed path; then something else was measured
LEAST_SEEN = 0.75  # of the frames, that must show the cell


@dataclass(frozen=True, eq=False, slots=True)
class BodyFrames:
    """Where a clip's cell is in each of its T frames.

    Attributes:
        middle: (T, 2) pixels of the clip, x and y, of the bright body's centroid.
        heading: (T,) radians from the x axis towards the y axis (which points down),
            without jumps; NaN if `reason` says that it is unknown.
        seen: (T,) bool, whether the frame shows the cell where its path leads.
        path: (T, 2) micrometres, x and y, smoothed path of the middle in the video's
            field, whether the box follows or not; NaN where no pixel size is known.
        body_length: micrometres, median; NaN if unknown.
        area: square micrometres of all that is not background, median; NaN if unknown.
        reason: why the heading is unknown, a clause; else empty.
    """

    middle: Floats
    heading: Floats
    seen: NDArray[np.bool_]
    path: Floats
    body_length: float
    area: float
    reason: str = ""


def body_frames(clip: Clip) -> BodyFrames:
    """Return where the cell of a clip is, frame by frame, and where it heads.

    The cell is what departs from the background by more than `CELL_SDS` noise SDs, the
    most of it that lies together near the middle of the clip; the body is its bright
    part.
    """
    table = np.array([_measured(light) for light in departures(clip)])  # (T, 6)
    seen = np.isfinite(table[:, 0])
    scale = clip.um_per_px
    size = np.nan if scale is None else scale
    if seen.mean() < LEAST_SEEN:
        return _unknown(len(table), "the cell is not seen in enough frames")
    middle = _filled(table[:, :2], seen)
    path = _smooth(_in_field(middle, clip))  # micrometres
    if scale is not None:
        off = np.hypot(*(_in_field(middle, clip) - path).T)
        seen &= off < STRAY
        if seen.mean() < LEAST_SEEN:
            return _unknown(len(table), "the cell is lost on its way")
        middle = _filled(table[:, :2], seen)
        path = _smooth(_in_field(middle, clip))
    heading, reason = _heading(table[:, 2:4], seen, path)
    return BodyFrames(
        middle=middle,
        heading=heading,
        seen=seen,
        path=path,
        body_length=float(np.median(table[seen, 4])) * size,
        area=float(np.median(table[seen, 5])) * size**2,
        reason="no pixel size is known" if scale is None else reason,
    )


def departures(clip: Clip) -> NDArray[np.float32]:
    """Return how far each pixel is from the background, 0 where noise could be it.

    (T, S, S) grey levels, at least 0, mean of the channels, blurred by `BLUR`. What
    the lamp changes everywhere is taken out.
    """
    signal = clip.pixels.astype(np.float32).mean(axis=3)
    signal -= clip.background.mean(axis=3)
    signal -= np.median(signal[:, ::4, ::4], axis=(1, 2), keepdims=True)
    blurred = np.stack([cv2.GaussianBlur(frame, (0, 0), BLUR) for frame in signal])
    noise = MAD_TO_SD * float(np.median(np.abs(blurred[:, ::2, ::2])))
    noise = max(noise, LEAST_NOISE)
    np.abs(blurred, out=blurred)
    return np.where(blurred > CELL_SDS * noise, blurred, np.float32(0))


def _measured(light: NDArray[np.float32]) -> tuple[float, ...]:
    """Return x, y, the doubled axis as a vector (2), length and area, in pixels.

    The vector's length is 1 minus the ratio of the body's axes. NaN without a cell.

    Args:
        light: (S, S) departure of one frame.
    """
    cell = _cell(light)
    if not cell.any():
        return (np.nan,) * 6
    peak = float(np.percentile(light[cell], PEAK))
    rows, columns = np.nonzero(cell & (light > BODY_SHARE * peak))
    weight = light[rows, columns].astype(np.float64) - BODY_SHARE * peak
    weight /= weight.sum()
    x, y = float(columns @ weight), float(rows @ weight)
    dx, dy = columns - x, rows - y
    xx, yy, xy = (float(weight @ v) for v in (dx * dx, dy * dy, dx * dy))
    spread = float(np.hypot(xx - yy, 2 * xy))
    long, short = (xx + yy + spread) / 2, max((xx + yy - spread) / 2, 0.0)
    if long == 0:
        return x, y, 0.0, 0.0, 0.0, float(cell.sum())
    clear = 1 - np.sqrt(short / long)
    cos, sin = ((xx - yy) / spread, 2 * xy / spread) if spread else (0.0, 0.0)
    length = float(np.sqrt(12 * long))  # of an even rod with this variance
    return x, y, clear * cos, clear * sin, length, float(cell.sum())


def _cell(light: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return where the clip's own cell is: (S, S)."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (GAP, GAP))
    some = (light > 0).astype(np.uint8)
    joined = cv2.morphologyEx(some, cv2.MORPH_CLOSE, disc)
    count, labels = cv2.connectedComponents(joined, connectivity=8)
    if count < 2:
        return np.zeros(light.shape, bool)
    place = (np.arange(len(light)) - (len(light) - 1) / 2) / (NEAR * len(light))
    near = np.exp(-0.5 * place**2)
    weighted = light * near[:, None] * near
    sums = np.bincount(labels.ravel(), weights=weighted.ravel())
    sums[0] = 0
    return np.asarray((labels == sums.argmax()) & (light > 0))


def _filled(places: Floats, seen: NDArray[np.bool_]) -> Floats:
    """Return places (T, 2) with those of frames that show no cell put in between."""
    frames = np.arange(len(places))
    return np.stack(
        [np.interp(frames, frames[seen], one[seen]) for one in places.T], axis=1
    )


def _in_field(middle: Floats, clip: Clip) -> Floats:
    """Return places (T, 2) of the clip as micrometres in the video's field."""
    corners = np.array(clip.crop.corners, dtype=np.float64) / clip.scale
    scale = np.nan if clip.um_per_px is None else clip.um_per_px
    return np.asarray((middle + corners) * scale)


def _smooth(path: Floats) -> Floats:
    """Return a path (T, 2) as running parabolas draw it."""
    window = min(SMOOTH, len(path) - 1 + len(path) % 2)  # odd
    if window < 5 or not np.isfinite(path).all():
        return path
    return np.asarray(savgol_filter(path, window, 2, axis=0))


def _heading(
    doubled: Floats, seen: NDArray[np.bool_], path: Floats
) -> tuple[Floats, str]:
    """Return the heading (T,), or NaN and why it is unknown.

    Args:
        doubled: (T, 2), the body's axis with its angle doubled, see `_measured`.
        seen: (T,).
        path: (T, 2) micrometres.
    """
    unknown = np.full(len(path), np.nan)
    if not np.isfinite(path).all() or len(path) < TURNING:
        return unknown, "no pixel size is known"
    step = np.gradient(path, axis=0)
    way = np.hypot(*step.T)
    if np.hypot(*(path[-1] - path[0])) < LEAST_WAY:
        return unknown, "it hardly swims, so that its front is not known"
    vectors = np.where(seen[:, None], doubled, 0.0)
    turning = np.ones(TURNING)
    mean = np.stack([np.convolve(v, turning, "same") for v in vectors.T], axis=1)
    share = np.hypot(*mean.T) / np.convolve(seen, turning, "same").clip(1)
    swims = np.arctan2(step[:, 1], step[:, 0])
    axis = np.arctan2(mean[:, 1], mean[:, 0]) / 2
    clear = np.where(share > 1 - ROUND, share, 0.0)  # a round body shows no direction
    if clear.any():
        accord = float((way * clear) @ np.abs(np.cos(axis - swims)) / (way @ clear))
        if accord < LEAST_ACCORD:
            return unknown, "its body does not point where it swims"
    front = np.where(np.cos(axis - swims) < 0, axis + np.pi, axis)
    # The coil tilts the axis to and fro as it rolls, and the path is noisy: their mean.
    both = np.exp(1j * swims) + clear * np.exp(1j * front)
    return np.unwrap(np.angle(both)), ""


def _unknown(frames: int, reason: str) -> BodyFrames:
    nothing = np.full((frames, 2), np.nan)
    return BodyFrames(
        middle=nothing,
        heading=nothing[:, 0],
        seen=np.zeros(frames, bool),
        path=nothing,
        body_length=np.nan,
        area=np.nan,
        reason=reason,
    )
