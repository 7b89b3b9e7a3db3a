"""What a comparison says, in the words and numbers that the page shows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from liverwort_gui.comparison_records import (
    MEASURES,
    SIGNIFICANT,
    Comparison,
    Pair,
    Test,
)

DECISION = "decision"
MEASURABLE = 0.05  # likeness; less is not told from none
MINUS = "\N{MINUS SIGN}"
BY_WORDS = {"label": "label of the clips"}  # others are called as they are
WHY_FAMILY = (
    "Several figures were tested together, so p is held against the greatest "
    "difference of all of them."
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a figure.

    Attributes:
        group: 0 (A) or 1 (B).
        value: of the clip, or mean of the unit.
        tip: what it is, for who points at it.
        clip: id of the clip; empty if it is a unit.
    """

    group: int
    value: float
    tip: str
    clip: str = ""


@dataclass(frozen=True, slots=True)
class Dots:
    """One figure of all clips and units.

    Attributes:
        title: with its unit.
        names: of A and B.
        clips: small points.
        units: large ones.
        means: of A and B, over units; None if unknown.
    """

    title: str
    names: tuple[str, str]
    clips: tuple[Dot, ...]
    units: tuple[Dot, ...]
    means: Pair | None


def number(value: float | None) -> str:
    """Return a figure with three digits, such as "12.3" or "0.0451"."""
    if value is None:
        return ""
    text = f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return text.replace("-", MINUS)


def signed(value: float | None) -> str:
    """Return a difference with its sign, such as "+1.5"."""
    if value is None:
        return ""
    return f"+{number(value)}" if value > 0 else number(value)


def logit(value: float | None) -> str:
    """Return a decision, such as "+1.50"."""
    return "" if value is None else f"{value:+.2f}".replace("-", MINUS)


def share(value: float | None, ends: Pair | None) -> str:
    """Return a share with its interval, such as "0.31 (−0.20 to 0.71)"."""
    if value is None:
        return ""
    text = f"{value:.2f}" + (f" ({ends[0]:.2f} to {ends[1]:.2f})" if ends else "")
    return text.replace("-", MINUS)


def probability(p: float | None) -> str:
    """Return a p value, such as "0.029" or "< 0.001"."""
    if p is None:
        return ""
    return "< 0.001" if p < 0.001 else f"{p:.2g}"


def difference(value: float | None, ends: Pair | None) -> str:
    """Return a difference with its interval, such as "+1.50 (+0.20 to +2.80)".

    All three have as many decimals as the largest needs for its three digits.
    """
    if value is None:
        return ""
    largest = max(map(abs, (value, *(ends or ()))))
    power = math.floor(math.log10(largest)) if largest > 0 else 0
    decimals = max(0, 2 - power)
    told = [f"{part:+.{decimals}f}" for part in (value, *(ends or ()))]
    text = "{} ({} to {})".format(*told) if ends else told[0]
    return text.replace("-", MINUS)


def title_of(found: Comparison) -> str:
    """Return what was compared, such as "wild type and mutant, by genotype"."""
    a, b = (group.name for group in found.groups)
    by = BY_WORDS.get(found.by, found.by)
    return f"{a} and {b}, by {by} · {found.question.network}"


def counts_of(found: Comparison) -> str:
    """Return how many clips of how many videos were compared."""
    parts = []
    for group in found.groups:
        cultures = f", {group.cultures} cultures" if group.cultures else ""
        parts.append(
            f"{group.name}: {group.clips} clips of {group.videos} videos{cultures}"
        )
    return " · ".join(parts)


def measure_title(name: str) -> str:
    """Return a measure with its unit, such as "speed, µm/s"."""
    title, unit, _ = MEASURES[name]
    return f"{title}, {unit}" if unit else title


def dots_of(found: Comparison, name: str) -> Dots:
    """Return one figure, the decision or a measure, of all clips and units."""
    deciding = name == DECISION
    test = found.decision if deciding else found.measure(name)
    titles = {video.id: video.name for video in found.videos}
    clips = [
        (clip, clip.decision if deciding else clip.figures.get(name))
        for clip in found.clips
    ]
    return Dots(
        title="decision D, logit" if deciding else measure_title(name),
        names=(found.groups[0].name, found.groups[1].name),
        clips=tuple(
            Dot(
                clip.group,
                value,
                f"Clip {clip.number} of {titles.get(clip.video, '')}\n{number(value)}",
                clip.id,
            )
            for clip, value in clips
            if value is not None
        ),
        units=tuple(_units(found, name)),
        means=test.means if test else None,
    )


def _units(found: Comparison, name: str) -> Iterable[Dot]:
    """Give the mean of the videos' means of each unit of either group."""
    of_unit: dict[tuple[int, str], list[tuple[float, int, str]]] = {}
    for video in found.videos:
        value = video.decision if name == DECISION else video.figures.get(name)
        if value is not None:
            own = of_unit.setdefault((video.group, video.unit), [])
            own.append((value, video.clips, video.name))
    for (group, unit), videos in of_unit.items():
        mean = float(np.mean([value for value, _, _ in videos]))
        clips = sum(count for _, count, _ in videos)
        what = f"{unit}: mean of {len(videos)} videos" if len(videos) > 1 else unit
        yield Dot(group, mean, f"{what}\nmean {number(mean)} of {clips} clips")


def test_headings(found: Comparison) -> tuple[str, ...]:
    """Return the headings of a table of tests."""
    a, b = (group.name for group in found.groups)
    return ("", a, b, "Difference (95 %)", "p", "Smallest p", f"{found.unit}s".title())


def test_row(test: Test) -> tuple[str, ...]:
    """Return a row of that table."""
    means: Sequence[float | None] = test.means or (None, None)
    title = f"{test.title}, {test.unit}" if test.unit else test.title
    return (
        title[:1].upper() + title[1:],
        *(number(mean) for mean in means),
        difference(test.difference, test.interval),
        probability(test.judged_p) or test.reason,
        probability(test.floor),
        f"{test.units[0]} + {test.units[1]}",
    )


def decision_facts(found: Comparison) -> tuple[tuple[str, str, str], ...]:
    """Return caption, value and meaning of what is known of the decision."""
    one, (a, b) = found.decision, found.groups
    units = f"{one.units[0]} and {one.units[1]} {found.unit}s"
    means = one.means or (None, None)
    rows = [
        (
            "Mean",
            f"{a.name} {logit(means[0])}, {b.name} {logit(means[1])} logit",
            f"Over {found.unit}s, each with the mean of its clips.",
        ),
        (
            "Difference (95 %)",
            _logit_with_ends(one.difference, one.interval),
            f"{b.name} minus {a.name}; {found.unit}s drawn again for the interval.",
        ),
        (
            f"Chance of {b.name} above {a.name} (95 %)",
            share(one.auc, one.auc_interval),
            f"Chance that a clip of {b.name} has a greater D than one of {a.name}; 0.5 "
            f"means that it tells nothing. Cliff's delta: {signed(one.cliffs_delta)}.",
        ),
        (
            f"p over {found.unit}s",
            probability(one.p) or one.reason,
            f"Labels permuted between {units}: report this one.",
        ),
        (
            "Smallest p possible",
            probability(one.floor),
            f"With {units} no difference, however large, gives a smaller p.",
        ),
    ]
    rows += _likeness(one, found.unit)
    return tuple(row for row in rows if row[1].strip())


def _likeness(one: Test, unit: str) -> list[tuple[str, str, str]]:
    """Return the row on how much alike the clips of a unit are, if it is known."""
    if one.likeness is None or one.worth is None:
        return []
    alike = f"{one.likeness:.2f}; the clips are worth about {one.worth:.0f}"
    meaning = (
        f"Intraclass correlation: how much alike the D of clips of one {unit} is, 0 to "
        f"1. Few {unit}s tell little about it."
    )
    known = one.likeness >= MEASURABLE
    return [
        (
            f"Likeness in a {unit}",
            alike if known else "too little to be measured",
            meaning,
        )
    ]


def _logit_with_ends(value: float | None, ends: Pair | None) -> str:
    if value is None:
        return ""
    inside = f" ({logit(ends[0])} to {logit(ends[1])})" if ends else ""
    return f"{logit(value)}{inside} logit"


def clip_warning(found: Comparison) -> str:
    """Return the p of counting clips, with why it must not be reported."""
    one = found.decision
    if one.clip_p is None:
        return ""
    return (
        f"If clips were counted as independent, p would be "
        f"{probability(one.clip_p)}. Do not report it: clips of one {found.unit} share "
        "light, focus and culture, so it finds differences where there are none."
    )


def trait_headings(found: Comparison) -> tuple[str, ...]:
    """Return the headings of the table of traits."""
    return (*test_headings(found)[:-2], "R² of D (95 %)")


def trait_rows(found: Comparison) -> tuple[tuple[str, ...], ...]:
    """Return a row of that table for each trait, and one for all together."""
    rows = []
    for row in found.traits.rows:
        test = found.measure(row.name)
        start = test_row(test)[:-2] if test else ("All together", "", "", "", "")
        rows.append((*start, share(row.r2, row.interval) or row.reason))
    return tuple(rows)


def beat_sentences(found: Comparison) -> tuple[str, ...]:
    """Return what is known of the beat, and what to mind."""
    beat = found.beat
    told = [
        f"{group.name} beats at {hertz:.1f} Hz (median)."
        for group, hertz in zip(found.groups, beat.frequencies, strict=True)
        if hertz is not None
    ]
    told += [
        f"{found.groups[test.group].name}: a preferred phase was "
        f"{'' if test.p <= SIGNIFICANT else 'not '}found (resultant "
        f"{test.resultant:.2f}, p = {probability(test.p)} over {test.units} "
        f"{found.unit}s, Rayleigh)."
        for test in beat.rayleigh
        if test.p is not None and test.resultant is not None
    ]
    if beat.reason:
        told.append(f"Evidence was not folded on the beat. {beat.reason}")
    return (*told, *beat.warnings)
