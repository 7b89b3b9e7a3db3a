"""How fast a film runs, which frames it shows, and the words that say so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import LiverwortError
from liverwort_gui.records import Clip
from liverwort_gui.report.captions import time_known

LEAST_SECONDS = 3.0  # a film lasts at least this long, if need be by being repeated
SLOW_FPS = 30.0  # the eye follows no more frames per second
MOST_FPS = 60.0  # what projectors show; more is shown with frames left out
UNKNOWN_FPS = 10.0  # shown speed where the video does not say its own
SLOWDOWNS = tuple(sorted(float(f"{n}e{k}") for n in (1, 2, 5) for k in range(-12, 13)))
GIF_TICKS = 100  # per second; a picture of a GIF lasts a whole number of them,
GIF_LEAST = 2  # and no less than this, or browsers show it five times as long
NEAR = 0.02  # of the speed, by which the ticks of a GIF may miss what was asked for
ORDINALS = {2: "2nd", 3: "3rd"}

Speed = Literal["slow", "real"] | float


@dataclass(frozen=True, eq=False)
class Timing:
    """Which picture a film shows when.

    Attributes:
        rate: pictures per second, the same throughout.
        order: (n,) int, number of the picture that is shown, in turn.
        words: the speed as the film says it, such as "slowed 10×".
    """

    rate: Fraction
    order: NDArray[np.intp]
    words: str


def in_step(clips: Sequence[Clip]) -> tuple[NDArray[np.intp], float | None]:
    """Return which frame of each clip is shown at the same moment.

    Clips are shown in step by the time since each one's first frame; where a video
    does not say its frame rate, frame by frame. One that is over keeps its last frame.

    Returns:
        (pictures, clips), frames counted from 0; and pictures per second of the
        recording, None if it is not known.
    """
    counts = [len(clip.times) for clip in clips]
    if not all(time_known(clip) and len(clip.times) > 1 for clip in clips):
        steps = np.arange(max(counts))
        last = np.array(counts) - 1
        return np.minimum(steps[:, None], last[None, :]), None
    since = [clip.times - clip.times[0] for clip in clips]
    rates = [(len(times) - 1) / float(times[-1]) for times in since]
    fastest = int(np.argmax(rates))
    if len(clips) == 1:
        return np.arange(counts[0])[:, None], rates[0]
    longest = max(float(times[-1]) for times in since)
    last_step = math.floor(longest * rates[fastest] + 1e-6)
    moments = (np.arange(last_step + 1) + 1e-6) / rates[fastest]
    frames = [np.searchsorted(times, moments, "right") - 1 for times in since]
    return np.stack(frames, axis=1), rates[fastest]


def timing(
    pictures: int, recorded: float | None, speed: Speed = "slow", *, ticks: bool = False
) -> Timing:
    """Return how a film of this many pictures runs.

    "slow" slows by 1, 2, 5, 10, ... until the film lasts a few seconds and the eye can
    follow; a time lapse is sped up the same way. "real" takes as long as it took, with
    frames left out where a projector shows fewer. A number n is n times as long as it
    took. A short film is repeated.

    Args:
        pictures: how many there are.
        recorded: pictures per second of the recording; None if it is not known.
        speed: what is wished.
        ticks: whether a picture lasts a whole number of hundredths of a second (GIF).

    Raises:
        LiverwortError: if the speed is not positive, or is asked for where the
            recording's is not known.
    """
    if recorded is None or pictures < 2:
        if speed != "slow":
            raise LiverwortError(
                f"The speed {speed} cannot be shown, since the frame rate of the video "
                "is not known: give its frames per second, or ask for slow."
            )
        rate = Fraction(UNKNOWN_FPS).limit_denominator(1000)
        words = f"shown at {UNKNOWN_FPS:g} frames per second"
        return Timing(rate, np.arange(pictures), words)
    wished = recorded / _slowdown(pictures, recorded, speed)
    rate, stride = _in_ticks(wished, speed) if ticks else _shown(wished)
    order = np.arange(0, pictures, stride)
    said = [_speed_words(recorded / (float(rate) * stride))]
    if stride > 1:
        said.append(f"every {ORDINALS.get(stride, f'{stride}th')} frame")
    times = math.ceil(LEAST_SECONDS * float(rate) / len(order) * 0.999)
    if times > 1 and speed != "slow" and not ticks:  # a GIF repeats itself
        order = np.tile(order, times)
        said.append(f"played {times} times")
    return Timing(rate, order, ", ".join(said))


def _slowdown(pictures: int, recorded: float, speed: Speed) -> float:
    if speed == "slow":
        least = max(LEAST_SECONDS * recorded / pictures, recorded / SLOW_FPS)
        return next((s for s in SLOWDOWNS if s >= least * 0.999), SLOWDOWNS[-1])
    if speed == "real":
        return 1.0
    if not 0 < speed < math.inf:
        raise LiverwortError(
            f"The speed {speed:g} cannot be shown: give a positive number, such as 10 "
            "for a film that takes ten times as long."
        )
    return float(speed)


def _shown(wished: float) -> tuple[Fraction, int]:
    stride = max(1, math.ceil(wished / MOST_FPS * 0.999))
    return Fraction(wished / stride).limit_denominator(1000), stride


def _in_ticks(wished: float, speed: Speed) -> tuple[Fraction, int]:
    """Return the nearest rate of a GIF; a wished speed is worth leaving frames out."""
    first = max(1, math.ceil(wished * GIF_LEAST / GIF_TICKS * 0.999))
    found = []
    for stride in range(first, first + (1 if speed == "slow" else 4)):
        lasts = max(GIF_LEAST, round(GIF_TICKS * stride / wished))
        error = abs(GIF_TICKS * stride / lasts / wished - 1)
        found.append((error > NEAR, stride, Fraction(GIF_TICKS, lasts)))
    _, stride, rate = min(found)
    return rate, stride


def _speed_words(slowdown: float) -> str:
    if slowdown > 1.005:
        return f"slowed {slowdown:.3g}×"
    if slowdown < 0.995:
        return f"sped up {1 / slowdown:.3g}×"
    return "real time"
