"""From the scores of single clips to figures with intervals over videos."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.analysis.scoring import (
    CENTRE,
    COMPLETENESS,
    ENERGY,
    FRAME_AUC,
    FRAME_MASS,
    FRAME_RANKS,
    IN_EVENT,
    IN_SPACE,
    MOTION_ENERGY,
    ONSET,
    POINTING,
    PUBLISHED,
    RANK,
    Score,
    Scored,
)
from liverwort_gui.analysis.toggles import Toggled
from liverwort_gui.analysis.validation import ACCURACY, BACKGROUND, RATIO, Row
from liverwort_gui.explain import checks, metrics
from liverwort_gui.explain.metrics import Unmeasurable
from liverwort_gui.resampling import (
    UNBOUNDED,
    Interval,
    drawn_means,
    mean_interval,
    median_interval,
    widened,
)

CLASSES = {"wild": (0,), "mutant": (1,), "all": (0, 1)}
SUBSETS = ("all", "correct")
BOUNDS: Mapping[str, Interval] = {
    ENERGY: (-np.inf, 1),
    RANK: (0, 1),
    POINTING: (0, 1),
    FRAME_AUC: (0, 1),
    FRAME_MASS: (0, 1),
    FRAME_RANKS: (-1, 1),
    ONSET: (0, np.inf),
    ACCURACY: (0, 1),
}
RIVALS = (MOTION_ENERGY, PUBLISHED)  # that a method has to beat on the same clips
COMPARED = (*IN_SPACE, *IN_EVENT)
FEW = "too few videos of a class for an interval"
NO_SPREAD = "the greatest value of all clips has no interval"
CLEARLY_NEITHER = "the decision follows neither clearly"

Middle = Literal["mean", "median"]
MIDDLES: Mapping[
    Middle, tuple[Callable[[Any], Any], Callable[..., Interval | None]]
] = {
    "mean": (np.mean, mean_interval),
    "median": (np.median, median_interval),
}


@dataclass(frozen=True, eq=False)
class Figures:
    """One figure of some clips.

    Attributes:
        values: (n,).
        labels: (n,), 0 or 1.
        videos: (n,).
    """

    values: NDArray[np.float64]
    labels: NDArray[np.int64]
    videos: NDArray[np.str_]

    @classmethod
    def of(cls, found: Sequence[tuple[Scored, float]]) -> Figures:
        """Return the figures of clips."""
        return cls(
            np.array([value for _, value in found], dtype=np.float64),
            np.array([clip.draw.label for clip, _ in found], dtype=np.int64),
            np.array([str(clip.draw.video) for clip, _ in found]),
        )

    def middle(self, of: Middle, bounds: Interval) -> tuple[float, Interval | None]:
        """Return the mean or the median, with its interval."""
        of_clips, ends = MIDDLES[of]
        found = ends(self.values, self.labels, self.videos, bounds=bounds)
        return float(of_clips(self.values)), found


def rows(scenario: str, clips: Sequence[Scored]) -> Iterator[Row]:
    """Return every figure of a scenario's clips that is of their maps."""
    by_key: dict[tuple[str, str], list[tuple[Scored, Score]]] = {}
    for clip in clips:
        for score in clip.scores:
            by_key.setdefault((score.method, score.metric), []).append((clip, score))
    methods = dict.fromkeys(method for method, _ in by_key)
    for (method, metric), found in by_key.items():
        blank = Row(scenario, method, metric, "", "", None, None, None, 0)
        yield from _in_parts(blank, found)
    for method in methods:
        for rival in RIVALS:
            if method in (rival, MOTION_ENERGY, CENTRE) or rival not in methods:
                continue
            for metric in COMPARED:
                pairs = _paired(by_key[method, metric], by_key[rival, metric])
                named = f"{method} minus {rival}"
                blank = Row(scenario, named, metric, "", "", None, None, None, 0)
                yield from _in_parts(replace(blank, chance=0.0), pairs)


def _paired(
    own: Sequence[tuple[Scored, Score]], other: Sequence[tuple[Scored, Score]]
) -> list[tuple[Scored, Score]]:
    """Return the differences of two methods on the same clips."""
    pairs = []
    for (clip, first), (_, second) in zip(own, other, strict=True):
        if first.value is None or second.value is None:
            reason = first.reason or second.reason
            pairs.append((clip, replace(first, value=None, reason=reason)))
        else:
            difference = first.value - second.value
            pairs.append((clip, replace(first, value=difference, chance=0.0)))
    return pairs


def _in_parts(blank: Row, found: Sequence[tuple[Scored, Score]]) -> Iterator[Row]:
    for of_class, labels in CLASSES.items():
        for subset in SUBSETS:
            chosen = [
                (clip, score)
                for clip, score in found
                if clip.draw.label in labels and (subset == "all" or clip.right)
            ]
            yield _row(replace(blank, of_class=of_class, subset=subset), chosen)


def _row(blank: Row, found: Sequence[tuple[Scored, Score]]) -> Row:
    """Return the figure of some clips, or why there is none."""
    measured = [(clip, s.value) for clip, s in found if s.value is not None]
    if not measured:
        reasons = Counter(score.reason for _, score in found)
        why = reasons.most_common(1)[0][0] if reasons else "there is no such clip"
        return replace(blank, reason=why, chance=None)
    figures = Figures.of(measured)
    n = len(measured)
    if blank.metric == COMPLETENESS:
        worst = float(figures.values.max())
        return replace(blank, value=worst, n=n, reason=NO_SPREAD)
    difference = " minus " in blank.method
    bounds = UNBOUNDED if difference else BOUNDS[blank.metric]
    of: Middle = "median" if blank.metric == ONSET else "mean"
    value, ends = figures.middle(of, bounds)
    chances = [s.chance for _, s in found if s.value is not None]
    known = [chance for chance in chances if chance is not None]
    chance = float(MIDDLES[of][0](known)) if len(known) == len(chances) else None
    return _with_ends(replace(blank, value=value, n=n, chance=chance), ends)


def _with_ends(row: Row, ends: Interval | None) -> Row:
    if ends is None:
        return replace(row, reason=FEW)
    return replace(row, low95=ends[0], high95=ends[1])


def accuracy(scenario: str, method: str, clips: Sequence[Scored]) -> Iterator[Row]:
    """Return how many clips the network called by their label."""
    for of_class, labels in CLASSES.items():
        chosen = [(c, float(c.right)) for c in clips if c.draw.label in labels]
        if chosen:
            value, ends = Figures.of(chosen).middle("mean", BOUNDS[ACCURACY])
            row = Row(
                scenario,
                method,
                ACCURACY,
                of_class,
                "all",
                value,
                None,
                None,
                len(chosen),
                chance=0.5,
            )
            yield _with_ends(row, ends)


def background_row(scenario: str, method: str, clips: Sequence[Scored]) -> Row:
    """Return how well D_B tells the classes; chance is 0.5."""
    blank = Row(
        scenario, method, BACKGROUND, "all", "all", None, None, None, 0, chance=0.5
    )
    known = [
        (c, c.reference_decision) for c in clips if c.reference_decision is not None
    ]
    if not known:
        return replace(blank, reason="no method says what the background makes of it")
    figures = Figures.of(known)
    try:
        alarm = checks.background_alarm(figures.values, figures.labels, figures.videos)
    except Unmeasurable as reason:
        return replace(blank, reason=str(reason))
    return _with_ends(replace(blank, value=alarm.auc, n=len(known)), alarm.interval)


def ratio_rows(scenario: str, method: str, found: Sequence[Toggled]) -> Iterator[Row]:
    """Return the shortcut ratio of the nuisance that has the largest, then of each.

    The largest of several is not a fair draw; it errs on the side of alarm.
    """
    blank = Row(scenario, method, RATIO, "all", "all", None, None, None, 0, chance=0.5)
    names = list(found[0].nuisances) if found else []
    if not names:
        yield replace(blank, reason="this scenario plants neither biology nor nuisance")
        return
    each = [
        replace(
            _ratio(replace(blank, n=len(found)), name, found), metric=of_nuisance(name)
        )
        for name in names
    ]
    known = [row for row in each if row.value is not None]
    if known:
        yield replace(max(known, key=lambda row: row.value or 0), metric=RATIO)
    else:
        yield replace(each[0], metric=RATIO)
    yield from each


def of_nuisance(name: str) -> str:
    """Return how the ratio of one nuisance is called."""
    return f"{RATIO}: {name}"


def _ratio(blank: Row, name: str, found: Sequence[Toggled]) -> Row:
    labels = np.array([t.draw.label for t in found], dtype=np.int64)
    videos = np.array([str(t.draw.video) for t in found])
    changes = np.array([(t.nuisances[name], t.biology) for t in found])  # (n, 2)
    clear = False
    for column in changes.T:
        ends = mean_interval(column, labels, videos)
        if ends is None:
            clear = True  # too few videos to say otherwise
        else:
            clear |= not ends[0] <= 0 <= ends[1]
    if not clear:
        return replace(blank, n=0, reason=CLEARLY_NEITHER)
    nuisance, biology = changes.mean(axis=0).tolist()
    try:
        value = metrics.shortcut_ratio(nuisance, biology)
    except Unmeasurable as reason:
        return replace(blank, n=0, reason=str(reason))
    drawn = np.abs(drawn_means(changes, labels, videos))
    ratios = drawn[:, 0] / np.maximum(drawn.sum(axis=1), np.finfo(float).tiny)
    ends = widened(value, ratios, labels, videos, (0, 1))
    return _with_ends(replace(blank, value=value), ends)
