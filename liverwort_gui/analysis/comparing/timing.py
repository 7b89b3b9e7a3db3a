"""When the evidence comes: how long, in which frames, in which phase of the beat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from liverwort_gui.analysis.comparing import permuting
from liverwort_gui.analysis.comparing.beat import Beat, response
from liverwort_gui.analysis.comparing.body_map import band
from liverwort_gui.analysis.comparing.permuting import Floats, Ints
from liverwort_gui.comparison_records import (
    BeatFold,
    Cluster,
    FrameCurves,
    Rayleigh,
)
from liverwort_gui.explain.frames import effective_frames, is_silent
from liverwort_gui.records import Explanation

BINS = 12  # of the beat
FEWEST_FOR_RAYLEIGH = 3  # units
RAYLEIGH_DRAWS = 9_999
NOT_ALIGNED = (
    "Frame numbers mean nothing common to these clips, which begin at arbitrary "
    "moments, so that the expected curve is flat: say that the clips are aligned (to "
    "a stimulus or an event) if they are; effective frames and burst length need no "
    "alignment."
)


def importance(explanation: Explanation) -> Floats | None:
    """Return each frame's share of the evidence that outweighs: (T,), sums to 1.

    It is the evidence beyond the background, e(t) - D_B, of the frames in which it has
    the sign of D - D_B. Where that is the sign of D, these are `frames.shares`. It is
    not where a structure is missing, and the background alone speaks more for the
    class than the cell does: then what is seen speaks against the decision, and still
    has a course in time. None if no frame speaks for either class, or the curve is not
    in logits.
    """
    if explanation.curve == "sum of the map" and not explanation.complete:
        return None
    if is_silent(explanation):
        return None
    beyond = explanation.frame_evidence.astype(np.float64)
    beyond -= explanation.reference_decision
    side = 1.0 if beyond.mean() >= 0 else -1.0
    kept = np.maximum(side * beyond, 0.0)
    return np.asarray(kept / kept.sum())


def spread(explanation: Explanation) -> dict[str, float]:
    """Return `effective_frames` and `burst_frames` of a clip; none without evidence."""
    share = importance(explanation)
    if share is None:
        return {}
    return {
        "effective_frames": effective_frames(share),
        "burst_frames": float(burst(share)),
    }


def burst(share: Floats) -> int:
    """Return the fewest consecutive frames that hold half of the evidence, 1 to T.

    Args:
        share: (T,) of each frame, sums to 1.
    """
    sums = np.concatenate([[0.0], np.cumsum(share)])
    stops = np.searchsorted(sums, sums[:-1] + 0.5 * sums[-1] - 1e-12)
    lengths = stops - np.arange(len(share))
    return int(lengths[stops < len(sums)].min())


def by_frame(curves: Floats, groups: Ints, blocks: Ints | None) -> FrameCurves:
    """Compare the evidence of aligned clips frame by frame.

    Args:
        curves: (U, T) e(t) - D_B, mean of each unit's clips.
        groups: (U,), two units of either group at least.
        blocks: (U,) or None.
    """
    found = permuting.compare_maps(curves, groups, blocks)
    means, ends = band(curves, groups)
    clusters = []
    for region in found.regions:
        frames = np.flatnonzero(region.where)
        place = (float(frames.mean()), 0.0)
        clusters.append(
            Cluster(region.sign, region.mass, region.p, float(len(frames)), place)
        )
    return FrameCurves(
        frames=np.arange(curves.shape[1], dtype=np.float64),
        means=means,
        ends=ends,
        t=found.t,
        p=found.p,
        clusters=tuple(clusters),
        floor=found.floor,
    )


def no_curves(reason: str) -> FrameCurves:
    """Return the curves that could not be made."""
    nothing = np.zeros(0)
    return FrameCurves(
        frames=nothing,
        means=np.zeros((2, 0)),
        ends=np.zeros((2, 2, 0)),
        t=nothing,
        p=nothing,
        clusters=(),
        floor=None,
        reason=reason,
    )


@dataclass(frozen=True, eq=False)
class Folded:
    """A clip's evidence by the phase of its beat.

    Attributes:
        share: (`BINS`,) mean share of a frame in each bin times T, NaN without frames:
            1 is even.
        response: how the shares, times T, follow the phase, see `beat.response`.
    """

    share: Floats
    response: complex


def folded(explanation: Explanation, beat: Beat) -> Folded | None:
    """Fold the importance of a clip's frames on its beat; None without evidence."""
    share = importance(explanation) if beat.confident else None
    if share is None:
        return None
    even = share * len(share)
    place = (beat.phase / (2 * np.pi) * BINS).astype(np.int64) % BINS
    count = np.bincount(place, minlength=BINS)
    total = np.bincount(place, even, BINS)
    mean = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return Folded(mean, response(even, beat.phase))


@dataclass(frozen=True, eq=False)
class FoldedUnits:
    """The folded evidence of U units.

    Attributes:
        shares: (U, `BINS`).
        responses: (U,) complex.
        groups: (U,).
    """

    shares: Floats
    responses: np.ndarray
    groups: Ints


def by_phase(
    units: FoldedUnits | None,
    frequencies: tuple[Sequence[float], Sequence[float]],
    clips: tuple[int, int],
    left_out: tuple[int, int],
    warnings: tuple[str, ...] = (),
) -> BeatFold:
    """Return which phase of the beat the evidence of each group prefers.

    Args:
        units: None if no clip has a clear beat.
        frequencies: hertz, of the clips of A and B.
        clips: of A and B, that were folded.
        left_out: of A and B, that were not.
        warnings: sentences.
    """
    typical = [float(np.median(f)) if len(f) else None for f in frequencies]
    if units is None or not all((units.groups == k).any() for k in (0, 1)):
        return _no_fold(
            (typical[0], typical[1]),
            clips,
            left_out,
            warnings,
            "Too few clips of one group or both have a clear beat to fold on.",
        )
    means, ends = band(units.shares, units.groups)
    tests = [rayleigh(k, np.angle(units.responses[units.groups == k])) for k in (0, 1)]
    return BeatFold(
        phases=(np.arange(BINS) + 0.5) * 2 * np.pi / BINS,
        means=means,
        ends=ends,
        rayleigh=tuple(tests),
        frequencies=(typical[0], typical[1]),
        clips=clips,
        left_out=left_out,
        warnings=warnings,
    )


def _no_fold(
    frequencies: tuple[float | None, float | None],
    clips: tuple[int, int],
    left_out: tuple[int, int],
    warnings: tuple[str, ...],
    reason: str,
) -> BeatFold:
    return BeatFold(
        phases=np.zeros(0),
        means=np.zeros((2, 0)),
        ends=np.zeros((2, 2, 0)),
        rayleigh=(),
        frequencies=frequencies,
        clips=clips,
        left_out=left_out,
        warnings=warnings,
        reason=reason,
    )


def rayleigh(group: int, directions: Floats, *, seed: int = 0) -> Rayleigh:
    """Test whether the directions of units are anything but even.

    p is the share of as many random directions whose resultant is as long, of 9999
    draws; the usual formula is not exact for few units.

    Args:
        group: 0 or 1.
        directions: (n,) radians, one of each unit.
        seed: of the draws.
    """
    n = len(directions)
    if n == 0:
        return Rayleigh(group, 0, None, None, None, "no unit has a clear beat")
    mean = complex(np.exp(1j * directions).mean())
    direction = float(np.angle(mean) % (2 * np.pi))
    if n < FEWEST_FOR_RAYLEIGH:
        reason = f"{n} units are too few, {FEWEST_FOR_RAYLEIGH} are needed"
        return Rayleigh(group, n, direction, abs(mean), None, reason)
    rng = np.random.default_rng(seed)
    drawn = np.exp(2j * np.pi * rng.random((RAYLEIGH_DRAWS, n))).mean(axis=1)
    as_long = int((np.abs(drawn) >= abs(mean) - 1e-12).sum())
    p = (as_long + 1) / (RAYLEIGH_DRAWS + 1)
    return Rayleigh(group, n, direction, abs(mean), p)
