"""Brightness alone: eight numbers per clip, and how well each tells the classes."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

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
BRIGHT_SDS = 5.0  # noise SDs above the background that count as bright
MAD_TO_SD = 1.4826  # median absolute deviation to SD of a normal distribution


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
        sign = 1 if _auc(values[rest], labels[rest]) >= 0.5 else -1
        score[held] = sign * values[held]
    clips = {video: np.flatnonzero(videos == video) for video in fold_of}
    drawn = []
    for _ in range(draws):
        again = [int(v) for s in strata for v in rng.choice(s, len(s))]
        chosen = np.concatenate([clips[video] for video in again])
        drawn.append(_auc(score[chosen], labels[chosen]))
    low, high = np.quantile(drawn, (0.025, 0.975))
    return _auc(score, labels), float(low), float(high)


def _strata(
    labels: NDArray[np.int64], videos: NDArray[np.int64]
) -> list[NDArray[np.int64]]:
    """Return the videos of each class (or, of twins, of both) in one array each."""
    names = np.unique(videos)
    share = np.array([labels[videos == video].mean() for video in names])
    return [names[share == s] for s in np.unique(share)]


def _auc(values: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Return the chance that a mutant is above a wild type; ties count half."""
    mutants, ordered = values[labels == 1], np.sort(values[labels == 0])
    below = np.searchsorted(ordered, mutants, "left")
    upto = np.searchsorted(ordered, mutants, "right")
    return float((below + upto).mean() / 2 / len(ordered))
