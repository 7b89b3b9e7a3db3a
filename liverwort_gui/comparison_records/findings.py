"""What was found of the clips: a figure, a map, curves, phases, traits, whom to see."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pair = tuple[float, float]  # of group A and group B, or the ends of an interval

SIGNIFICANT = 0.05  # p, of every sentence that says that something differs


@dataclass(frozen=True, slots=True)
class Test:
    """One figure of the clips, compared between the groups over the highest unit.

    Attributes:
        name: key, such as "decision" or "speed".
        title: for people, such as "decision D".
        unit: of the figure; empty if it has none.
        means: of A and B: mean over units of the mean over videos of the mean of clips.
        difference: B minus A, of these means.
        interval: 95 % of the difference, units drawn again; None if a group has fewer
            than 3.
        auc: chance that a clip of B has a greater value than one of A; ties count half.
        auc_interval: 95 %, units drawn again; None likewise.
        p: two-sided, labels permuted between units; None if they cannot be.
        floor: smallest p that so many units can give.
        family_p: p against the greatest |t| of all figures of its family; None if it
            stands alone.
        family: name of the family; empty if it stands alone.
        clip_p: what p would be if clips were independent, which they are not.
        likeness: of the clips of a unit, intraclass correlation within groups, 0 to 1;
            None if it cannot be told.
        worth: how many independent clips all clips are worth; None likewise.
        units: of A and B that have the figure.
        clips: of A and B that have the figure.
        reason: why there is no p or interval, a clause; else empty.
    """

    __test__ = False  # pytest takes classes of this name for tests

    name: str
    title: str
    unit: str
    means: Pair | None
    difference: float | None
    interval: Pair | None
    auc: float | None
    auc_interval: Pair | None
    p: float | None
    floor: float | None
    clip_p: float | None
    units: tuple[int, int]
    clips: tuple[int, int]
    family_p: float | None = None
    family: str = ""
    likeness: float | None = None
    worth: float | None = None
    reason: str = ""

    @property
    def cliffs_delta(self) -> float | None:
        """2 AUC - 1, from -1 (all of B below A) to 1 (all above)."""
        return None if self.auc is None else 2 * self.auc - 1

    @property
    def judged_p(self) -> float | None:
        """The p that sentences go by: that of its family if it has one."""
        return self.p if self.family_p is None else self.family_p

    @property
    def differs(self) -> bool:
        """Whether `judged_p` is at most `SIGNIFICANT`."""
        return self.judged_p is not None and self.judged_p <= SIGNIFICANT


@dataclass(frozen=True, slots=True)
class Cluster:
    """A connected region, or run, in which |t| exceeds 2 with one sign.

    The test says that the groups differ somewhere; it does not certify the region's
    outline (Maris and Oostenveld 2007).

    Attributes:
        sign: 1 if B has more, -1 if A has.
        mass: sum of |t|.
        p: of its mass against the greatest of each relabelling.
        size: square micrometres, or frames.
        centre: micrometres along and across the body, or the middle frame and 0.
    """

    sign: int
    mass: float
    p: float
    size: float
    centre: Pair


@dataclass(frozen=True, eq=False)
class BodyMap:
    """Evidence in body coordinates: mean of frames, clips, videos, units.

    The cell's middle is at (0, 0) and it swims towards positive `along`. Values are
    logits per square micrometre: their sum over cells of the grid times the area of one
    is the part of D - D_B that lies there. L points along, W across.

    Attributes:
        along: (L,) micrometres, centres of the grid.
        across: (W,) micrometres, positive to the right of the swimming direction as
            the picture shows it (y points down).
        means: (2, W, L) of A and B.
        difference: (W, L), B minus A.
        t: (W, L), difference over its standard error (stabilised, see
            `analysis.comparing.permuting`); 0 where it was not tested.
        p: (W, L), against the greatest |t| of each relabelling; 1 where not tested.
        tested: (W, L) bool, seen by most clips of every unit.
        threshold: |t| from which p is at most 0.05; None if no p can be so small.
        clusters: by p.
        curve_means: (2, L) logits per micrometre, `means` summed across.
        curve_ends: (2, 2, L), of A and B the lower and upper end, 95 % over units.
        curve_difference: (L,), B minus A.
        curve_difference_ends: (2, L).
        curve_p: (L,), against the greatest |t| along the body.
        of_units: (U, W, L) float32, raw means of each unit, in the order of `units`.
        units: names of the U units.
        unit_groups: (U,) int64, 0 or 1.
        clips: of A and B that have a body frame.
        left_out: of A and B whose body frame is unknown.
        p_least: smallest p of the map.
        floor: smallest p that so many units can give.
        reason: why there is none, a sentence; else empty.
    """

    along: Floats
    across: Floats
    means: Floats
    difference: Floats
    t: Floats
    p: Floats
    tested: NDArray[np.bool_]
    threshold: float | None
    clusters: tuple[Cluster, ...]
    curve_means: Floats
    curve_ends: Floats
    curve_difference: Floats
    curve_difference_ends: Floats
    curve_p: Floats
    of_units: NDArray[np.float32]
    units: tuple[str, ...]
    unit_groups: NDArray[np.int64]
    clips: tuple[int, int]
    left_out: tuple[int, int]
    p_least: float | None
    floor: float | None
    reason: str = ""

    @property
    def significant(self) -> NDArray[np.bool_]:
        """(W, L), where p is at most 0.05."""
        return np.asarray(self.tested & (self.p <= SIGNIFICANT))

    @property
    def differs(self) -> bool:
        """Whether the groups differ anywhere in the map."""
        return self.p_least is not None and self.p_least <= SIGNIFICANT


@dataclass(frozen=True, eq=False)
class FrameCurves:
    """Evidence by frame number; only of clips that are aligned in time.

    Attributes:
        frames: (T,) from 0.
        means: (2, T) logits, of A and B, beyond the background: e(t) - D_B.
        ends: (2, 2, T), of A and B the lower and upper end, 95 % over units.
        t: (T,).
        p: (T,), against the greatest |t| of each relabelling.
        clusters: runs of frames, by p.
        floor: smallest p that so many units can give.
        reason: why there are none, a sentence; else empty.
    """

    frames: Floats
    means: Floats
    ends: Floats
    t: Floats
    p: Floats
    clusters: tuple[Cluster, ...]
    floor: float | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rayleigh:
    """Whether the evidence of one group prefers a phase of the beat, over units.

    Attributes:
        group: 0 (A) or 1 (B).
        units: number n of units.
        direction: preferred phase, radians, 0 to 2 pi; None if there are no units.
        resultant: length of the mean of the units' directions, 0 to 1; None likewise.
        p: chance of so long a resultant without any preference; None likewise.
        reason: why there is no p, a clause; else empty.
    """

    group: int
    units: int
    direction: float | None
    resultant: float | None
    p: float | None
    reason: str = ""


@dataclass(frozen=True, eq=False)
class BeatFold:
    """Importance folded on the phase of the beat.

    Phase 0 is when the cell's light reaches furthest forward along its axis.

    Attributes:
        phases: (P,) radians, centres of the bins.
        means: (2, P), share of the evidence of A and B in each bin times P: 1 is even.
        ends: (2, 2, P), lower and upper end, 95 % over units.
        rayleigh: of A and B.
        frequencies: hertz, median of A and B.
        clips: of A and B that were folded.
        left_out: of A and B that were not.
        warnings: sentences: too few beats, aliasing.
        reason: why there is none, a sentence; else empty.
    """

    phases: Floats
    means: Floats
    ends: Floats
    rayleigh: tuple[Rayleigh, ...]
    frequencies: tuple[float | None, float | None]
    clips: tuple[int, int]
    left_out: tuple[int, int]
    warnings: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """How much of the decision D a trait, or all of them, explain over videos.

    Attributes:
        name: of the trait, or "all".
        r2: share of the variance of the videos' mean D that a linear model predicts
            which was fitted without their unit; below 0 it predicts worse than the
            mean does. None if there are too few units.
        interval: 95 %, units drawn again; None if a group has fewer than 3.
        slope: change of D by one standard deviation of the trait, over all units;
            None for "all".
        reason: why there is none, a clause; else empty.
    """

    name: str
    r2: float | None
    interval: Pair | None
    slope: float | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TraitModel:
    """What else than the network tells D.

    Attributes:
        rows: of each trait, and of all together last.
        sentence: trajectory against body, in words.
    """

    rows: tuple[Explained, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Gallery:
    """Clips to look at.

    Attributes:
        kind: "typical", "extreme" or "misjudged".
        group: 0 (A) or 1 (B).
        clips: ids, the first the most so; of different videos as far as there are any.
        reason: why there are none, a sentence; else empty.
    """

    kind: str
    group: int
    clips: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MatchedPair:
    """A clip of A and one of B that are alike in their traits.

    Attributes:
        first: id of the clip of A.
        second: id of the clip of B.
        distance: root mean square of the traits' differences, standard deviations.
        traits: names of the traits that both have.
    """

    first: str
    second: str
    distance: float
    traits: tuple[str, ...]
