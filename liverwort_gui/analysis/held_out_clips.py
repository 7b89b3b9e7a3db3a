"""Simulated clips that no training has seen.

Their video seeds are counted from `simulate.draws.HELD_OUT` upwards. Trainings count
theirs far below; data sets take random numbers of 64 bits, of which less than one in
10^6 of all data sets has one here. Where a network's card names the clips it was
trained on, each clip is compared with them as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from liverwort_gui import simulate
from liverwort_gui.errors import LiverwortError
from liverwort_gui.networks.card import Card, clip_key
from liverwort_gui.records import Clip
from liverwort_gui.simulate import Scenario, SimulatedClip
from liverwort_gui.simulate.draws import HELD_OUT

VIDEOS_PER_SEED = 10**6
CLIPS_PER_VIDEO = 2
MOST_CLIPS = VIDEOS_PER_SEED * CLIPS_PER_VIDEO
SHOWN = "S1-matched"  # whose twin is the truth where no structure is planted, E1


@dataclass(frozen=True, slots=True)
class Draw:
    """Which clip is simulated; the same for all scenarios, so that they are paired.

    Attributes:
        video: seed, of light, dust, focus, noise and JPEG.
        clip: seed, of the sperm.
        label: 0 wild type, 1 mutant; all clips of a video have the same.
    """

    video: int
    clip: int
    label: int


def draws(clips: int, seed: int) -> tuple[Draw, ...]:
    """Return which clips are drawn, videos of wild type and mutant in turn.

    Args:
        clips: number, 2 or more.
        seed: 0 or more; other seeds share no video.

    Raises:
        LiverwortError: if there are too few or too many.
    """
    if not 2 * CLIPS_PER_VIDEO <= clips <= MOST_CLIPS or seed < 0:
        raise LiverwortError(
            f"{clips} clips with seed {seed} cannot be drawn: ask for "
            f"{2 * CLIPS_PER_VIDEO} to {MOST_CLIPS} clips, and a seed from 0."
        )
    first = HELD_OUT + seed * VIDEOS_PER_SEED
    return tuple(
        Draw(first + video, clip, video % 2)
        for video, clip in (divmod(n, CLIPS_PER_VIDEO) for n in range(clips))
    )


def simulated(kind: Scenario, draw: Draw, card: Card) -> tuple[SimulatedClip, Clip]:
    """Return a clip with its truth, as simulated and as networks take it.

    The truth is the planted biology, never a nuisance. Where the scenario plants none,
    it is what the twins of `SHOWN` would differ in, on the same draws.

    Raises:
        LiverwortError: if the network was trained on this very clip.
    """
    made = simulate.simulate_clip(
        kind,
        draw.label,
        draw.video,
        draw.clip,
        size=card.clip_size,
        truth=True,
        truth_of=_truth_of(kind),
    )
    clip = simulate.as_clip(made, video_seed=draw.video, clip_seed=draw.clip)
    if card.trained_clips and clip_key(clip.sha256) in card.trained_clips:
        raise LiverwortError(
            f"{card.name} was trained on clip {draw.clip} of simulated video "
            f"{draw.video}, which is to be a held-out one: choose another --seed."
        )
    return made, clip


def _truth_of(kind: Scenario) -> Scenario | str | None:
    if kind.difference.in_structure or kind.difference.in_motion:
        return replace(kind, nuisances=()) if kind.nuisances else None
    return SHOWN
