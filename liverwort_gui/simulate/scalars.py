"""Brightness and motion in a few numbers per clip, and how well each tells classes."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import ranking
from liverwort_gui.spread import MAD_TO_SD

SCALARS = (
    "mean",
    "SD",
    "99 % intensity",
    "99.9 % intensity",
    "bright area",
    "sharpness",
    "background median",
    "noise SD",
)
MOTION_SCALARS = ("frame difference", "speed", "beat frequency")
BRIGHT_SDS = 5.0  # noise SDs above the background that count as bright

MOTION_SIDE = 128  # pixels, to which frames are reduced first, against the noise
CELL_SDS = 4.0  # noise SDs above the background that count as the cell
EMPTY_SHARE = 0.2  # of the frames of a clip; darker still is a pixel without the cell
SHORTEST_BEAT = 2  # frames
NEARLY = 0.5  # of the highest peak of an autocorrelation, that another may lack


def eight_scalars(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return the eight numbers of `SCALARS`, means over the frames of a clip.

    Args:
        pixels: (T, H, W) uint8.

    Returns:
        (8,): grey levels, except the bright area (share of the pixels) and the
        sharpness (mean square of the gradient, grey levels^2 per pixel^2).
    """
    per_frame = np.array([_frame_scalars(frame) for frame in pixels])
    return np.asarray(per_frame.mean(axis=0), dtype=np.float64)


def _frame_scalars(frame: NDArray[np.uint8]) -> tuple[float, ...]:
    counts = np.bincount(frame.ravel(), minlength=256)
    grey = np.arange(256)
    below = np.cumsum(counts) / frame.size
    mean = float(counts @ grey) / frame.size
    sd = float(np.sqrt(counts @ (grey - mean) ** 2 / frame.size))
    median, high, higher = (
        float(np.searchsorted(below, share)) for share in (0.5, 0.99, 0.999)
    )
    image = frame.astype(np.float32)
    across, down = np.diff(image, axis=1), np.diff(image, axis=0)
    steps = np.bincount(cv2.absdiff(frame[:, 1:], frame[:, :-1]).ravel())
    # interpolated median of the steps: whole grey levels would be too coarse
    reached = np.cumsum(steps) / steps.sum()
    half_step = float(np.interp(0.5, reached, np.arange(len(steps)) + 0.5))
    noise = MAD_TO_SD * half_step / np.sqrt(2)
    bright = float(np.mean(image > median + BRIGHT_SDS * noise))
    sharpness = float(np.mean(across**2) + np.mean(down**2))
    return mean, sd, high, higher, bright, sharpness, median, noise


def motion_scalars(pixels: NDArray[np.uint8], fps: float) -> NDArray[np.float64]:
    """Return the three numbers of `MOTION_SCALARS` of a bright cell on a dark field.

    The picture is moved along with the cell before frames are compared, or its
    swimming would hide the beat. Of a cell that moves less than its own length in the
    clip, a part is taken for background.

    Args:
        pixels: (T, S, S) uint8; the beat needs 8 frames or more, the rest 2.
        fps: frames per second.

    Returns:
        (3,): mean |frame difference| over the mean brightness of the cell; speed of its
        centroid, pixels per second; beat frequency, hertz, from the first high peak of
        the autocorrelation of the frame difference. All are 0 where no cell is seen,
        the last where there is no peak.
    """
    cell = _bright_cell(pixels)
    light = cell.sum(axis=(1, 2))
    if len(cell) < 2 or not light.all():
        return np.zeros(3)
    down, across = np.indices(cell.shape[1:], dtype=np.float32)
    centroid = np.stack(
        [(cell * across).sum(axis=(1, 2)), (cell * down).sum(axis=(1, 2))] / light
    )  # (2, T): x, y
    path = np.polynomial.Polynomial.fit
    times = np.arange(len(cell))
    bend = min(2, len(cell) - 1)
    smooth = np.stack([path(times, along, bend)(times) for along in centroid], axis=1)
    velocity = [float(path(times, along, 1).deriv()(0)) for along in centroid]
    speed = math.hypot(*velocity) * fps * pixels.shape[1] / cell.shape[1]
    beside = _moved_along(cell, smooth)
    change = np.abs(np.diff(beside, axis=0)).mean() / beside.mean()
    return np.array([change, speed, _beat(beside, fps)])


def _bright_cell(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return what is brighter than the background (T, h, w), grey levels; else 0."""
    side = min(MOTION_SIDE, pixels.shape[1])
    small = [
        cv2.resize(frame.astype(np.float32), (side, side), interpolation=cv2.INTER_AREA)
        for frame in pixels
    ]
    frames = np.stack(small)
    place = int(EMPTY_SHARE * len(frames))
    above = frames - np.partition(frames, place, axis=0)[place]
    above -= np.median(above)
    noise = MAD_TO_SD * np.median(np.abs(above))
    return np.where(above > CELL_SDS * noise, above, np.float32(0))


def _moved_along(
    cell: NDArray[np.float32], path: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return pictures (T, h, w) moved so that `path` (T, 2), x and y, stands still."""
    middle = path.mean(axis=0)
    size = cell.shape[2], cell.shape[1]
    return np.stack(
        [
            cv2.warpAffine(picture, np.column_stack([np.eye(2), middle - corner]), size)
            for picture, corner in zip(cell, path, strict=True)
        ]
    )


def _beat(cell: NDArray[np.float32], fps: float) -> float:
    """Return the beat frequency, hertz, of a cell that stays in its place (T, h, w)."""
    # The root lifts the dim flagella over the body, which does not beat.
    change = np.diff(np.sqrt(cell), axis=0)
    change -= change.mean(axis=0)
    count = len(change)
    along = np.array(
        [
            np.vdot(change[lag:], change[: count - lag]) / (count - lag)
            for lag in range(count // 2)
        ]
    )
    lags = np.arange(SHORTEST_BEAT, len(along) - 1)
    peaks = lags[(along[lags] > along[lags - 1]) & (along[lags] >= along[lags + 1])]
    if not len(peaks):
        return 0.0
    before, at, after = along[peaks - 1], along[peaks], along[peaks + 1]
    apart = before - 2 * at + after  # of the parabola through the three, below 0
    heights = at - (before - after) ** 2 / (8 * apart)
    tops = peaks + (before - after) / (2 * apart)
    # Two periods are nearly as like as one: the first of the high peaks counts.
    lowest = heights.max() - NEARLY * abs(heights.max())
    first = int(np.argmax(heights >= lowest))
    return float(fps / tops[first])


def grouped_auc(
    values: NDArray[np.float64],
    labels: NDArray[np.int64],
    videos: NDArray[np.int64],
    *,
    seed: int = 0,
    folds: int = 5,
    draws: int = 2000,
) -> tuple[float, float, float]:
    """Return how well one number tells the classes: AUC and its 95 % interval.

    Whether high values speak for the mutant is learnt from the other videos' clips
    (folds by video); the interval comes from drawing whole videos again.

    Args:
        values: (n,), one per clip.
        labels: (n,), 0 or 1; all clips of a video have the same.
        videos: (n,), which video each clip comes from.
        seed: of the folds and of the draws.
        folds: videos are dealt into so many.
        draws: of the bootstrap over videos.
    """
    rng = np.random.default_rng(seed)
    strata = _strata(labels, videos)
    fold_of = {
        int(video): place % folds
        for stratum in strata
        for place, video in enumerate(rng.permutation(stratum))
    }
    fold = np.array([fold_of[int(video)] for video in videos])
    score = np.empty(len(values))
    for k in range(folds):
        held, rest = fold == k, fold != k
        sign = 1 if auc(values[rest], labels[rest]) >= 0.5 else -1
        score[held] = sign * values[held]
    clips = {video: np.flatnonzero(videos == video) for video in fold_of}
    drawn = []
    for _ in range(draws):
        again = [int(v) for s in strata for v in rng.choice(s, len(s))]
        chosen = np.concatenate([clips[video] for video in again])
        drawn.append(auc(score[chosen], labels[chosen]))
    low, high = np.quantile(drawn, (0.025, 0.975))
    return auc(score, labels), float(low), float(high)


def _strata(
    labels: NDArray[np.int64], videos: NDArray[np.int64]
) -> list[NDArray[np.int64]]:
    """Return the videos of each class (or, of twins, of both) in one array each."""
    names = np.unique(videos)
    share = np.array([labels[videos == video].mean() for video in names])
    return [names[share == s] for s in np.unique(share)]


def auc(values: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Return the chance that a mutant is above a wild type; ties count half."""
    return ranking.auc(values[labels == 1], values[labels == 0])
