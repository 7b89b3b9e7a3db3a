"""How well a map points at a known truth: the six metrics of science C, in numpy.

Every metric is of Z = s (E - E_B), the evidence for the class that a clip truly has,
at the resolution of the clip (`place_on_clip`). The truth is the mask M of the pixels
that differ from the clip's simulated twin, made wider (`dilated`) by what a map of
this resolution cannot tell apart. What cannot be measured raises `Unmeasurable` with
the reason; it is never 0.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import ranking
from liverwort_gui.records import Explanation

TOLERANCE = 5  # pixels around the truth that pointing may miss it by, science C
MASK_MARGIN = 2  # pixels beyond half a map's stride by which masks grow, science C
MOST_ERROR = 1e-4  # logit, of a map that claims to sum to the decision, science C

Maps = NDArray[np.float32]
Mask = NDArray[np.bool_]
Curve = NDArray[np.floating]


class Unmeasurable(Exception):  # noqa: N818 - an answer, not a fault
    """A metric that has no value here; its text is the reason, a clause."""


def place_on_clip(maps: NDArray[np.floating], side: int) -> Maps:
    """Return maps (T, h, w) at the clip's resolution, (T, side, side).

    Bilinear between the middles of the map's cells, held constant beyond the outermost
    (as torch's `align_corners=False`). Where `side` is a whole multiple of h and w the
    mean stays the same (science B4).
    """
    fine = np.ascontiguousarray(maps, dtype=np.float32)
    if fine.shape[1:] == (side, side):
        return fine
    size = (side, side)
    return np.stack([cv2.resize(m, size, interpolation=cv2.INTER_LINEAR) for m in fine])


def mask_margin(side: int, map_side: int) -> int:
    """Return by how many pixels a mask grows: stride / 2 + 2 (science C)."""
    return round(side / map_side / 2) + MASK_MARGIN


def dilated(mask: Mask, pixels: int) -> Mask:
    """Return each frame's mask (T, S, S) with all within `pixels` of it, a disc."""
    reach = np.arange(-pixels, pixels + 1)
    disc = (reach[:, None] ** 2 + reach**2 <= pixels**2).astype(np.uint8)
    return np.stack([cv2.dilate(m.astype(np.uint8), disc) > 0 for m in mask])


def area_share(mask: Mask) -> float:
    """Return the share of all pixels of all frames that lie in the mask, 0 to 1."""
    return float(mask.mean())


def energy_pointing(z: Maps, mask: Mask) -> float:
    """Return the normalised energy pointing EPn = (EP - m) / (1 - m) (metric 1).

    EP is the share of the positive evidence that lies in the mask, m the mask's share
    of the area: 1 if all of it does, 0 if it is spread evenly, below 0 if it avoids it.

    Raises:
        Unmeasurable: if there is no positive evidence, or the mask is empty or all.
    """
    share = _checked_share(mask)
    positive = np.maximum(z, 0)
    total = float(positive.sum(dtype=np.float64))
    if total <= 0:
        raise Unmeasurable("the map nowhere speaks for the clip's class")
    inside = float(positive.sum(dtype=np.float64, where=mask)) / total
    return (inside - share) / (1 - share)


def rank_accuracy(z: Maps, mask: Mask) -> float:
    """Return which share of the |M| highest values lies in the mask (metric 2).

    Values that tie for the last places count by their chance to get one. Chance is the
    mask's share of the area.

    Raises:
        Unmeasurable: if the mask is empty or all.
    """
    _checked_share(mask)
    places = int(mask.sum())
    values, inside = z.ravel(), mask.ravel()
    last = np.partition(values, values.size - places)[values.size - places]
    above, tied = values > last, values == last
    left = places - int(above.sum())
    hits = int(inside[above].sum()) + left * float(inside[tied].mean())
    return hits / places


def pointing(z: Maps, near: Mask) -> float:
    """Return in which share of the frames the highest value hits (metric 3).

    Frames without truth are left out. A frame without any positive evidence points
    nowhere and is a miss; highest values that tie count by their share that hits.

    Args:
        z: (T, S, S).
        near: (T, S, S), the truth with `TOLERANCE` around it.

    Raises:
        Unmeasurable: if no frame has truth, or the map is nowhere positive.
    """
    shown = near.any(axis=(1, 2))
    if not shown.any():
        raise Unmeasurable("no frame shows the difference")
    if not (z > 0).any():
        raise Unmeasurable("the map nowhere speaks for the clip's class")
    hits = [
        float(truth[frame == frame.max()].mean()) if frame.max() > 0 else 0.0
        for frame, truth in zip(z[shown], near[shown], strict=True)
    ]
    return float(np.mean(hits))


def pointing_chance(near: Mask) -> float:
    """Return the chance of `pointing`: the truth's share of the frames that show it.

    Raises:
        Unmeasurable: if no frame has truth.
    """
    shares = near.mean(axis=(1, 2))
    if not shares.any():
        raise Unmeasurable("no frame shows the difference")
    return float(shares[shares > 0].mean())


def frame_curve(z: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return a map's score of each frame, its mean over places: (T, h, w) to (T,).

    Of exact evidence this is e(t) - D_B for the clip's class. One rule for every
    method, so that each is judged by its own map.
    """
    return np.asarray(z.mean(axis=(1, 2), dtype=np.float64))


def frame_auc(curve: Curve, event: Mask) -> float:
    """Return the chance that a frame of the event scores above another (metric 4).

    Args:
        curve: (T,), score of each frame for the clip's class.
        event: (T,), whether the frame belongs to the event.

    Raises:
        Unmeasurable: if all frames do, or none.
    """
    _checked_event(event)
    return auc(curve, event)


def auc(values: Curve, positive: Mask) -> float:
    """Return the chance that a positive is above a negative; ties count half.

    Raises:
        Unmeasurable: if there is no positive or no negative.
    """
    high, low = values[positive], values[~positive]
    if not len(high) or not len(low):
        raise Unmeasurable("only one class is there")
    return ranking.auc(high, low)


def spearman(first: NDArray[np.floating], second: NDArray[np.floating]) -> float:
    """Return the rank correlation of two arrays, -1 to 1; ties get their mean rank.

    Raises:
        Unmeasurable: if one of them does not vary.
    """
    a, b = ranks(first.ravel()), ranks(second.ravel())
    a, b = a - a.mean(), b - b.mean()
    norm = float(np.sqrt((a @ a) * (b @ b)))
    if norm == 0:
        raise Unmeasurable("there is nothing to rank, as all values are equal")
    return float(a @ b / norm)


def ranks(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the rank of each value (n,), from 0; ties get their mean rank."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return np.asarray((last - (count + 1) / 2)[place])


def frame_mass(curve: Curve, event: Mask) -> float:
    """Return the share of the positive frame evidence within the event (metric 5).

    Chance is the event's share of the frames.

    Args:
        curve: (T,), s (e(t) - D_B).
        event: (T,).

    Raises:
        Unmeasurable: if all frames are of the event, or none; or none is positive.
    """
    _checked_event(event)
    positive = np.maximum(curve, 0)
    if positive.sum() == 0:
        raise Unmeasurable("no frame speaks for the clip's class")
    return float(positive[event].sum() / positive.sum())


def best_window(curve: Curve) -> tuple[int, int]:
    """Return the window (first, stop) of frames that stand out the most.

    The least squares fit of two levels, the higher one within the window, the lower
    one before and after it.

    Raises:
        Unmeasurable: if the curve is flat or has fewer than 2 frames.
    """
    T = len(curve)
    if T < 2 or float(np.ptp(curve)) == 0:
        raise Unmeasurable("the curve is flat")
    sums = np.concatenate([[0.0], np.cumsum(curve - np.mean(curve), dtype=np.float64)])
    first, stop = np.triu_indices(T + 1, 1)
    length = stop - first
    first, stop, length = (x[length < T] for x in (first, stop, length))
    inside = sums[stop] - sums[first]
    # Of centred values, the variance explained is inside^2 (1 / n + 1 / (T - n)).
    gain = np.where(inside > 0, inside**2 * (1 / length + 1 / (T - length)), 0)
    best = int(np.argmax(gain))
    return int(first[best]), int(stop[best])


def onset_error(curve: Curve, event: Mask) -> float:
    """Return by how many frames the onset of the event is missed (metric 5).

    Raises:
        Unmeasurable: if all frames are of the event, or none; or the curve is flat.
    """
    _checked_event(event)
    return float(abs(best_window(curve)[0] - int(np.argmax(event))))


def onset_error_chance(event: Mask) -> float:
    """Return the median error of an onset that is guessed, all frames alike.

    Raises:
        Unmeasurable: if all frames are of the event, or none.
    """
    _checked_event(event)
    return float(np.median(np.abs(np.arange(len(event)) - int(np.argmax(event)))))


def shortcut_ratio(nuisance: float, biology: float) -> float:
    """Return |dD nuisance| / (|dD nuisance| + |dD biology|) (metric 6), 0 to 1.

    Args:
        nuisance: mean change of D when only the nuisance is that of the other class.
        biology: the same of the biology.

    Raises:
        Unmeasurable: if the decision changes with neither.
    """
    total = abs(nuisance) + abs(biology)
    if total == 0:
        raise Unmeasurable("the decision changes with neither")
    return abs(nuisance) / total


def completeness_error(explanation: Explanation) -> float:
    """Return |mean(E) + delta b - D|, logit, of a map that claims to be complete.

    Evidence always claims it; `Explanation.complete` alone would excuse a map that
    fails, as it says whether a map did add up.

    Raises:
        Unmeasurable: if its method does not claim that.
    """
    if not explanation.complete and explanation.method != "evidence":
        raise Unmeasurable("this method does not claim to sum to the decision")
    total = float(explanation.maps.mean(dtype=np.float64)) + explanation.delta_b
    return abs(total - explanation.decision)


def _checked_share(mask: Mask) -> float:
    share = area_share(mask)
    if share == 0:
        raise Unmeasurable("no frame shows the difference")
    if share == 1:
        raise Unmeasurable("the difference fills the picture")
    return share


def _checked_event(event: Mask) -> None:
    if not event.any() or event.all():
        raise Unmeasurable("there is no event that begins and ends within the clip")
