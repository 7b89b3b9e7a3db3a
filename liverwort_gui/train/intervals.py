"""Intervals that know that clips of one video are alike (science D1, D2.4)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.resampling import DRAWS, strata
from liverwort_gui.resampling import Interval as Interval
from liverwort_gui.resampling import bootstrap as bootstrap
from liverwort_gui.train.scores import Floats, Ints, wilson

# In a class; below, drawing videos again alone says too little. On simulated counts (16
# clips per video, ICC 0.05 to 0.2) it held the truth 88 to 92 % of the time with 8
# videos per class and 92 to 93 % with 12; the wider of two, 94 to 96 % with 4 to 8.
FEW_VIDEOS = 12
# Likeness of the clips of a video where it cannot be measured, for all or none are
# right: the value of science D1's example.
ASSUMED_ICC = 0.2


@dataclass(frozen=True, eq=False)
class Videos:
    """What was right in each of V videos, and which of them are drawn together.

    Attributes:
        right: (V,) number of clips that were right.
        clips: (V,) number of clips.
        strata: positions of the videos of one class, or of several classes.
    """

    right: Floats
    clips: Floats
    strata: tuple[Ints, ...]

    @property
    def share(self) -> float:
        """Share of all clips that is right."""
        return float(self.right.sum() / self.clips.sum())


def by_video(
    right: NDArray[np.bool_], labels: Ints, videos: NDArray[np.str_]
) -> Videos:
    """Count per video.

    Args:
        right: (N,), whether each clip was called rightly.
        labels: (N,), index of each clip's class.
        videos: (N,), name of each clip's video.
    """
    names, of_clip = np.unique(videos, return_inverse=True)
    return Videos(
        right=np.bincount(of_clip, weights=right).astype(np.float64),
        clips=np.bincount(of_clip).astype(np.float64),
        strata=strata(labels, of_clip, len(names)),
    )


def cluster_interval(found: Videos, *, seed: int = 0) -> Interval:
    """Return the 95 % interval of the share that is right, each end 0 to 1.

    Videos are drawn again within their class, 2000 times, and the middle 95 % of the
    shares is the interval. Where a class has fewer than 12 videos, or all clips are
    right or wrong, that is too narrow: then it is the wider of the bootstrap-t
    interval and the Wilson interval of as many independent clips as these are worth.
    """
    rng = np.random.default_rng(seed)
    right, clips = _drawn(found, rng)
    if min(len(s) for s in found.strata) >= FEW_VIDEOS and 0 < found.share < 1:
        total = sum(r.sum(axis=1) for r in right) / sum(c.sum(axis=1) for c in clips)
        low, high = np.quantile(total, (0.025, 0.975)).tolist()
        return low, high
    worth = effective_clips(found)
    candidates = (wilson(found.share * worth, worth), _bootstrap_t(found, right, clips))
    return max(candidates, key=lambda interval: interval[1] - interval[0])


def effective_clips(found: Videos) -> float:
    """Return how many independent clips would be as certain: N / (1 + (m - 1) ICC).

    m is the mean number of clips per video, weighted by itself.
    """
    m = float((found.clips**2).sum() / found.clips.sum())
    return float(found.clips.sum()) / (1 + (m - 1) * likeness(found))


def likeness(found: Videos) -> float:
    """Return the intraclass correlation of being right within videos, 0 to 1.

    The estimator of the analysis of variance, within classes; `ASSUMED_ICC` where it
    cannot be told.
    """
    videos, clips = len(found.clips), float(found.clips.sum())
    spare = videos - len(found.strata)
    if spare < 1 or clips == videos or found.share in (0.0, 1.0):
        return 0.0 if clips == videos else ASSUMED_ICC
    mean = np.empty(videos)
    for s in found.strata:
        mean[s] = found.right[s].sum() / found.clips[s].sum()
    share = found.right / found.clips
    between = float((found.clips * (share - mean) ** 2).sum()) / spare
    within = float((found.clips * share * (1 - share)).sum()) / (clips - videos)
    if between == within == 0:  # all of one class right, all of another wrong
        return ASSUMED_ICC
    m = (clips - float((found.clips**2).sum()) / clips) / (videos - 1)
    return float(np.clip((between - within) / (between + (m - 1) * within), 0, 1))


def _drawn(
    found: Videos, rng: np.random.Generator
) -> tuple[list[Floats], list[Floats]]:
    """Return right and clips of drawn videos: per stratum (DRAWS, its videos)."""
    picks = [rng.choice(s, (DRAWS, len(s))) for s in found.strata]
    return [found.right[pick] for pick in picks], [found.clips[pick] for pick in picks]


def _bootstrap_t(found: Videos, right: list[Floats], clips: list[Floats]) -> Interval:
    """Return the interval from the distribution of (drawn - found) / its error."""
    own_right = [found.right[s][None] for s in found.strata]
    own_clips = [found.clips[s][None] for s in found.strata]
    (share,), (error,) = _share_and_error(own_right, own_clips)
    if not error > 0:
        return float(share), float(share)
    shares, errors = _share_and_error(right, clips)
    usable = errors > 0
    if not usable.any():
        return float(share), float(share)
    t = (shares[usable] - share) / errors[usable]
    low, high = np.quantile(t, (0.025, 0.975))
    ends = np.clip((share - high * error, share - low * error), 0, 1)
    return float(ends[0]), float(ends[1])


def _share_and_error(right: list[Floats], clips: list[Floats]) -> tuple[Floats, Floats]:
    """Return the share that is right and its standard error over videos, (B,) each.

    The linearised variance of a ratio, within strata (Cochran 1977, section 6.11).
    """
    total = sum(c.sum(axis=1) for c in clips)
    share = sum(r.sum(axis=1) for r in right) / total
    variance = np.zeros(len(share))
    for r, c in zip(right, clips, strict=True):
        videos = r.shape[1]
        if videos < 2:
            continue
        mean = (r.sum(axis=1) / c.sum(axis=1))[:, None]
        variance += videos / (videos - 1) * ((r - mean * c) ** 2).sum(axis=1)
    return np.asarray(share), np.asarray(np.sqrt(variance) / total)
