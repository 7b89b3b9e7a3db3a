"""The flagellar beat of one clip: how often, how sure, and each frame's phase of it.

What beats is the light's profile along the cell's own axis: it does not change when the
cell swims, turns or rolls, while the picture itself does. The period is the strongest
one in the autocorrelation of that profile: its Fourier transform, the periodogram, is
taken with a straight trend and a sine fitted together, so that clips of a few beats are
measured without leakage. On simulated clips see `tests/benchmarks/beats.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Clip
from liverwort_gui.tracking.body_frame import BodyFrames, departures
from liverwort_gui.words import percent

Floats = NDArray[np.float64]

PLAUSIBLE = (8.0, 40.0)  # Hz, science A3 [G], to be edited by the user
REACH = 20.0  # micrometres along and across, from the cell's middle
STEP = 0.5  # micrometres of the profile
TRIALS = 12  # frequencies per 1 / duration
NEAR = 0.08  # of the frequency, within which it is refined with its first overtone
REFINING = 81  # frequencies of that
CONFIDENT = 0.22  # share of the profile's changes that the beat explains [ours]
FEWEST_BEATS = 2.0  # in a clip
FEWEST_FRAMES = 8


@dataclass(frozen=True, eq=False, slots=True)
class Beat:
    """The beat of one clip.

    Attributes:
        frequency: hertz; NaN if none was found.
        share: of the profile's changes over time that a sine of this frequency
            explains, 0 to 1; NaN likewise.
        beats: in the clip; NaN likewise.
        phase: (T,) radians, 0 to 2 pi; 0 is when the light reaches furthest forward.
        confident: whether it may be used.
        notes: sentences: why it may not, or what to mind.
    """

    frequency: float
    share: float
    beats: float
    phase: Floats
    confident: bool
    notes: tuple[str, ...] = ()


def find_beat(
    clip: Clip, frames: BodyFrames, plausible: tuple[float, float] = PLAUSIBLE
) -> Beat:
    """Return the beat of a clip's cell.

    Args:
        clip: of T frames.
        frames: where its cell is.
        plausible: hertz, between which the beat lies. A beat faster than half the frame
            rate looks like a slower one, and the clip does not show which it is.
    """
    fps, count = clip.video.fps, len(clip.pixels)
    reason = _unfit(fps, count, frames)
    if fps is None or reason:
        return _none(count, (reason,))
    low, high = max(plausible[0], 1 / (count / fps)), min(plausible[1], fps / 2)
    notes = warnings(fps, count, plausible)
    if high - low < fps / count:
        return _none(count, (*notes, "No beat can be told at this frame rate."))
    shape = profile(clip, frames)
    frequency, share, inside = period(shape, fps, (low, high))
    beats = frequency * count / fps
    if not inside:
        notes += (f"No beat stands out between {low:.3g} and {high:.3g} Hz.",)
    elif share < CONFIDENT:
        explained = percent(share, 0)
        notes += (f"The beat is not clear: it explains {explained} of the changes.",)
    if beats < FEWEST_BEATS:
        notes += (f"The clip holds {beats:.1f} beats, fewer than two.",)
    clear = inside and share >= CONFIDENT and beats >= FEWEST_BEATS
    return Beat(
        frequency=frequency,
        share=share,
        beats=beats,
        phase=phases(shape, fps, frequency),
        confident=clear and fps >= 2 * plausible[1],
        notes=(*notes, *_aliases(frequency, fps, plausible)),
    )


def warnings(fps: float, count: int, plausible: tuple[float, float]) -> tuple[str, ...]:
    """Return what clips of so many frames, at this rate, cannot tell of the beat."""
    told: tuple[str, ...] = ()
    if fps < 2 * plausible[1]:
        told += (
            f"At {fps:g} frames per second a beat faster than {fps / 2:g} Hz looks "
            f"like a slower one, and beats of up to {plausible[1]:g} Hz are plausible: "
            "no beat is taken from these clips.",
        )
    if plausible[0] * count / fps < FEWEST_BEATS:
        told += (
            f"A clip of {count / fps:.3g} s holds fewer than two beats below "
            f"{FEWEST_BEATS * fps / count:.3g} Hz, so slower ones are not seen.",
        )
    return told


def _aliases(
    frequency: float, fps: float, plausible: tuple[float, float]
) -> tuple[str, ...]:
    """Return which plausible beats look the same at this frame rate, a sentence."""
    same = [k * fps + s * frequency for k in range(1, 5) for s in (-1, 1)]
    others = sorted(f for f in same if f > fps / 2 and f <= plausible[1])
    if not others:
        return ()
    named = " or ".join(f"{f:.3g}" for f in others)
    return (f"{frequency:.3g} Hz may as well be {named} Hz at this frame rate.",)


def profile(clip: Clip, frames: BodyFrames) -> Floats:
    """Return how much light lies where along the cell's axis: (T, n), grey levels.

    Bins are `STEP` micrometres wide, from -`REACH` to `REACH`; light is shared between
    the two nearest.
    """
    scale = clip.um_per_px
    assert scale is not None  # a heading is known
    bins = round(2 * REACH / STEP)
    found = np.zeros((len(clip.pixels), bins + 2))
    for t, light in enumerate(departures(clip)):
        rows, columns = np.nonzero(light)
        dx = (columns - frames.middle[t, 0]) * scale
        dy = (rows - frames.middle[t, 1]) * scale
        cos, sin = np.cos(frames.heading[t]), np.sin(frames.heading[t])
        along, across = dx * cos + dy * sin, dy * cos - dx * sin
        place = (along + REACH) / STEP + 0.5
        near = (np.abs(across) < REACH) & (place >= 0) & (place < bins + 1)
        weight, place = light[rows, columns][near], place[near]
        floor = place.astype(np.int64)
        part = place - floor
        found[t] += np.bincount(floor, weight * (1 - part), bins + 2)
        found[t] += np.bincount(floor + 1, weight * part, bins + 2)
    return found[:, 1:-1]


def period(
    shape: Floats, fps: float, limits: tuple[float, float]
) -> tuple[float, float, bool]:
    """Return the strongest frequency, the share it explains, and whether it stands out.

    It stands out if it is a peak, not an end of the range that was searched.

    Args:
        shape: (T, n), what changes.
        fps: frames per second.
        limits: hertz, between which to search.
    """
    duration = len(shape) / fps
    trials = max(8, round((limits[1] - limits[0]) * duration * TRIALS))
    tried = np.linspace(*limits, trials)
    explained = _explained(shape, fps, tried, overtones=1)
    best = int(explained.argmax())
    inside = 0 < best < trials - 1
    rough = _top(tried, explained, best)
    close = np.linspace(rough * (1 - NEAR), rough * (1 + NEAR), REFINING)
    finer = _explained(shape, fps, close, overtones=2)
    at = int(finer.argmax())
    refined = _top(close, finer, at) if 0 < at < REFINING - 1 else rough
    return refined, float(explained[best]), inside


def _top(places: Floats, heights: Floats, at: int) -> float:
    """Return where the parabola through a highest value and its neighbours is highest.

    Args:
        places: (n,), even steps.
        heights: (n,).
        at: index of the highest.
    """
    if not 0 < at < len(heights) - 1:
        return float(places[at])
    before, here, after = heights[at - 1 : at + 2]
    apart = before - 2 * here + after
    shift = 0.0 if apart == 0 else (before - after) / (2 * apart)
    return float(places[at] + shift * (places[1] - places[0]))


def _explained(shape: Floats, fps: float, tried: Floats, overtones: int) -> Floats:
    """Return the share of the changes that each frequency explains: (n,).

    Args:
        shape: (T, n), what changes.
        fps: frames per second.
        tried: (n,) hertz.
        overtones: 1 for a sine alone, 2 for its first overtone as well.
    """
    trend, _ = np.linalg.qr(np.vander(np.linspace(-1, 1, len(shape)), 2))
    rest = shape - trend @ (trend.T @ shape)
    total = float((rest**2).sum())
    if total == 0:
        return np.zeros(len(tried))
    times = np.arange(len(shape)) / fps
    angles = 2 * np.pi * tried[:, None] * times  # (n, T)
    waves = [w(k * angles) for k in range(1, overtones + 1) for w in (np.cos, np.sin)]
    basis = np.stack(waves, axis=2)  # (n, T, 2 or 4)
    basis -= trend @ (trend.T @ basis)
    even, _ = np.linalg.qr(basis)
    parts = np.einsum("ftk,tn->fkn", even, rest, optimize=True)
    return np.asarray((parts**2).sum(axis=(1, 2)) / total)


def phases(shape: Floats, fps: float, frequency: float) -> Floats:
    """Return the phase of each frame (T,), 0 to 2 pi.

    Phase 0 is when the mean place of the light along the axis is furthest forward, as a
    sine of this frequency describes it.

    Args:
        shape: (T, n), see `profile`.
        fps: frames per second.
        frequency: hertz.
    """
    places = np.arange(shape.shape[1], dtype=np.float64)
    light = np.maximum(shape.sum(axis=1), np.finfo(np.float64).tiny)
    reach = np.asarray(shape @ places / light, dtype=np.float64)
    times = np.arange(len(shape), dtype=np.float64) / fps
    angle = np.asarray(2 * np.pi * frequency * times, dtype=np.float64)
    amplitude = response(reach, angle)
    return np.asarray((angle - np.angle(amplitude)) % (2 * np.pi))


def response(values: Floats, phase: Floats) -> complex:
    """Return how values follow a phase: |r| cos(phase - arg r) fits them best.

    A mean and a straight trend are fitted with it, so that a clip of no whole number of
    beats prefers no phase by that.

    Args:
        values: (T,).
        phase: (T,) radians.
    """
    times = np.linspace(-1, 1, len(values))
    basis = np.stack([np.cos(phase), np.sin(phase), np.ones_like(times), times], axis=1)
    cos, sin, *_ = np.linalg.lstsq(basis, values, rcond=None)[0].tolist()
    return complex(cos, sin)


def _unfit(fps: float | None, count: int, frames: BodyFrames) -> str:
    if fps is None:
        return "No frame rate is known, so no beat."
    if count < FEWEST_FRAMES:
        return f"{count} frames are too few to show a beat."
    if frames.reason:
        return f"No beat, as {frames.reason}."
    return ""


def _none(count: int, notes: tuple[str, ...]) -> Beat:
    return Beat(np.nan, np.nan, np.nan, np.full(count, np.nan), False, notes)
