"""Each metric of one clip and one method, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from liverwort_gui.analysis.held_out_clips import Draw
from liverwort_gui.explain import metrics
from liverwort_gui.explain.metrics import Maps, Mask, Unmeasurable
from liverwort_gui.records import Explanation
from liverwort_gui.simulate import Scenario, Truth

MOTION_ENERGY = "motion-energy"
CENTRE = "centre-gaussian"
PUBLISHED = "published"
BASELINES = (PUBLISHED, MOTION_ENERGY, CENTRE)

ENERGY, RANK, POINTING = "energy_pointing", "rank_accuracy", "pointing"
FRAME_AUC, ONSET = "frame_auc", "onset_error"
FRAME_MASS, FRAME_RANKS = "frame_mass", "frame_spearman"
COMPLETENESS = "completeness_error"
IN_SPACE = (ENERGY, RANK, POINTING)
IN_EVENT = (FRAME_AUC, ONSET, FRAME_MASS)

NOT_FINITE = "the map holds values that are not finite"

Measure = Callable[[], float | None]


@dataclass(frozen=True, slots=True)
class Score:
    """One figure of one clip.

    Attributes:
        method: of explanation, or a baseline.
        metric: which figure.
        value: None if it cannot be measured on this clip.
        chance: what a map that knows nothing would get on this clip; None: unknown.
        reason: why there is no value, a clause; else empty.
    """

    method: str
    metric: str
    value: float | None
    chance: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """What was found on one clip.

    Attributes:
        draw: which clip.
        right: whether the network called it by its label.
        decision: D of mutant against wild type, logits.
        reference_decision: D_B of mutant against wild type, logits; None: unknown.
        scores: of every method and metric.
    """

    draw: Draw
    right: bool
    decision: float
    reference_decision: float | None
    scores: tuple[Score, ...]


@dataclass(frozen=True, eq=False)
class Target:
    """What maps of one clip are held against.

    Attributes:
        mask: (T, S, S), the truth with the margin of a map of this resolution.
        near: (T, S, S), the truth with the tolerance of pointing.
        event: (T,), see `Truth`.
        frame_truth: (T,), g(t).
        motion_pointing: normalised energy pointing of the motion energy, which is the
            chance level of every other map (science C); None: not measurable.
        why_no_space: reason why no metric in space can be measured; empty: all can.
        why_no_event: the same of the event.
        why_no_ranks: the same of the graded frame truth.
    """

    mask: Mask
    near: Mask
    event: Mask
    frame_truth: Maps
    motion_pointing: float | None
    why_no_space: str
    why_no_event: str
    why_no_ranks: str

    @classmethod
    def of(cls, truth: Truth, kind: Scenario, motion: Maps) -> Target:
        """Return the target for maps as large as the motion energy (T, h, w)."""
        side, map_side = truth.mask.shape[1], motion.shape[1]
        mask = metrics.dilated(truth.mask, metrics.mask_margin(side, map_side))
        energy = metrics.place_on_clip(motion, side)
        graded = kind.difference.in_structure and not kind.difference.in_event
        return cls(
            mask=mask,
            near=metrics.dilated(truth.mask, metrics.TOLERANCE),
            event=truth.event,
            frame_truth=truth.frame_truth,
            motion_pointing=_value(lambda: metrics.energy_pointing(energy, mask)),
            why_no_space=_why_no_space(truth, kind),
            why_no_event=_why_no_event(truth, kind),
            why_no_ranks="" if graded else "no difference is there all the time",
        )


def _why_no_space(truth: Truth, kind: Scenario) -> str:
    if truth.mask.any():
        return ""
    if kind.difference.in_motion:
        return "the classes differ in motion alone, which no single frame shows"
    return "no frame shows the difference"


def _why_no_event(truth: Truth, kind: Scenario) -> str:
    if not kind.difference.in_event or not kind.difference.in_structure:
        return "this scenario has no event"
    return "" if truth.present else "this class has no event"


def score(method: str, maps: Maps, target: Target) -> Iterator[Score]:
    """Measure one map in space and time.

    Args:
        method: what made it.
        maps: (T, h, w), evidence beyond the background for the clip's own class.
        target: the truth.
    """
    if not np.isfinite(maps).all():
        yield from refused(method, NOT_FINITE)
        return
    mask, near, event = target.mask, target.near, target.event
    z = metrics.place_on_clip(maps, mask.shape[1])
    curve = metrics.frame_curve(maps)
    floor = 0.0 if method == MOTION_ENERGY else target.motion_pointing
    table: tuple[tuple[str, str, Measure, Measure], ...] = (
        (
            ENERGY,
            target.why_no_space,
            lambda: metrics.energy_pointing(z, mask),
            lambda: floor,
        ),
        (
            RANK,
            target.why_no_space,
            lambda: metrics.rank_accuracy(z, mask),
            lambda: metrics.area_share(mask),
        ),
        (
            POINTING,
            target.why_no_space,
            lambda: metrics.pointing(z, near),
            lambda: metrics.pointing_chance(near),
        ),
        (
            FRAME_AUC,
            target.why_no_event,
            lambda: metrics.frame_auc(curve, event),
            lambda: 0.5,
        ),
        (
            ONSET,
            target.why_no_event,
            lambda: metrics.onset_error(curve, event),
            lambda: metrics.onset_error_chance(event),
        ),
        (
            FRAME_MASS,
            target.why_no_event,
            lambda: metrics.frame_mass(curve, event),
            lambda: float(event.mean()),
        ),
        (
            FRAME_RANKS,
            target.why_no_ranks,
            lambda: metrics.spearman(curve, target.frame_truth),
            lambda: 0.0,
        ),
    )
    for metric, why_not, measure, chance in table:
        yield _scored(method, metric, measure, chance, why_not)


def completeness(method: str, explanation: Explanation) -> Score:
    """Return how far the map misses the decision; there is no chance level."""
    if not np.isfinite(explanation.maps).all():
        return Score(method, COMPLETENESS, None, reason=NOT_FINITE)
    return _scored(
        method,
        COMPLETENESS,
        lambda: metrics.completeness_error(explanation),
        lambda: None,
    )


def refused(method: str, reason: str) -> Iterator[Score]:
    """Return the scores of a map that there is not, or that has no numbers."""
    for metric in (*IN_SPACE, *IN_EVENT, FRAME_RANKS):
        yield Score(method, metric, None, reason=reason)


def _scored(
    method: str, metric: str, measure: Measure, chance: Measure, why_not: str = ""
) -> Score:
    if why_not:
        return Score(method, metric, None, reason=why_not)
    try:
        value = measure()
    except Unmeasurable as reason:
        return Score(method, metric, None, reason=str(reason))
    return Score(method, metric, value, _value(chance))


def _value(measure: Measure) -> float | None:
    try:
        return measure()
    except Unmeasurable:
        return None
