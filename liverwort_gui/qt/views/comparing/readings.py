"""What a comparison says, in the words and numbers that the page shows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from liverwort_gui.comparison_records import (
    Comparison,
    Pair,
    Test,
)
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.names import (
    UNIT_HEADINGS,
    measure_title,
    unit_of,
    with_unit,
)
from liverwort_gui.words import probability

Fact = tuple[str, str, str]  # caption, value, meaning
DECISION = "decision"
MEASURABLE = 0.05  # likeness; less is not told from none
MINUS = "\N{MINUS SIGN}"
DIFFERENCE = 3  # column of a table of tests
WHY_FAMILY = later(
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
    told = [f"{part:.2f}".replace("-", MINUS) for part in (value, *(ends or ()))]
    return _with_ends(told)


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
    return _with_ends([part.replace("-", MINUS) for part in told])


def _with_ends(told: Sequence[str]) -> str:
    """Return a figure, and the ends of its interval if it has one."""
    value, *ends = told
    if not ends:
        return value
    return tr("{value} ({low} to {high})", value=value, low=ends[0], high=ends[1])


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
        title=tr("decision D, logit") if deciding else measure_title(name),
        names=(found.groups[0].name, found.groups[1].name),
        clips=tuple(
            Dot(
                clip.group,
                value,
                tr(
                    "Clip {number} of {video}\n{value}",
                    number=clip.number,
                    video=titles.get(clip.video, ""),
                    value=number(value),
                ),
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
        what = unit
        if len(videos) > 1:
            count = len(videos)
            what = tr("{unit}: mean of {count} videos", unit=unit, count=count)
        told = tr("mean {value} of {clips} clips", value=number(mean), clips=clips)
        yield Dot(group, mean, f"{what}\n{told}")


def test_headings(found: Comparison) -> tuple[str, ...]:
    """Return the headings of a table of tests."""
    a, b = (group.name for group in found.groups)
    units = said(UNIT_HEADINGS.get(found.unit, f"{found.unit}s".title()))
    return ("", a, b, _difference_title(found.measures), "p", tr("Smallest p"), units)


def _difference_title(tests: Iterable[Test]) -> str:
    """Return what a difference is called; it promises no interval where none is."""
    if any(test.interval is not None for test in tests):
        return tr("Difference (95 %)")
    return tr("Difference")


def no_interval(test: Test) -> str:
    """Return why a difference has no interval; empty if it has one."""
    if test.difference is None or test.interval is not None or not test.reason:
        return ""
    return tr("No interval: {reason}", reason=said(test.reason))


def test_row(test: Test) -> tuple[str, ...]:
    """Return a row of that table."""
    means: Sequence[float | None] = test.means or (None, None)
    title = with_unit(test.title, test.unit)
    return (
        title[:1].upper() + title[1:],
        *(number(mean) for mean in means),
        difference(test.difference, test.interval),
        probability(test.judged_p) or said(test.reason),
        probability(test.floor),
        f"{test.units[0]} + {test.units[1]}",
    )


def decision_facts(found: Comparison) -> tuple[Fact, ...]:
    """Return caption, value and meaning of what is known of the decision."""
    rows = (
        *_means_and_difference(found),
        _chance(found),
        *_p_values(found),
        *_likeness(found.decision, unit_of(found)),
    )
    return tuple(row for row in rows if row[1].strip())


def _means_and_difference(found: Comparison) -> tuple[Fact, Fact]:
    one, (a, b), unit = found.decision, found.groups, unit_of(found)
    meaning = tr(
        "{second} minus {first}; {unit}s drawn again for the interval.",
        first=a.name,
        second=b.name,
        unit=unit,
    )
    means = one.means or (None, None)
    return (
        (
            tr("Mean"),
            tr(
                "{first} {first_mean}, {second} {second_mean} logit",
                first=a.name,
                first_mean=logit(means[0]),
                second=b.name,
                second_mean=logit(means[1]),
            ),
            tr("Over {unit}s, each with the mean of its clips.", unit=unit),
        ),
        (
            _difference_caption(one),
            _logit_with_ends(one.difference, one.interval),
            meaning,
        ),
    )


def _difference_caption(test: Test) -> str:
    """Return the caption of the difference, with the reason if it has no interval."""
    title = _difference_title([test])
    if not no_interval(test):
        return title
    return tr("{title} ({reason})", title=title, reason=said(test.reason))


def _chance(found: Comparison) -> Fact:
    one, (a, b) = found.decision, found.groups
    title = tr("Chance of {second} above {first}", first=a.name, second=b.name)
    if one.auc_interval is not None:
        title = tr(
            "Chance of {second} above {first} (95 %)", first=a.name, second=b.name
        )
    return (
        title,
        share(one.auc, one.auc_interval),
        tr(
            "Chance that a clip of {second} has a greater D than one of {first}; 0.5 "
            "means that it tells nothing. Cliff's delta: {delta}.",
            first=a.name,
            second=b.name,
            delta=signed(one.cliffs_delta),
        ),
    )


def _p_values(found: Comparison) -> tuple[Fact, Fact]:
    one, unit = found.decision, unit_of(found)
    first, second = one.units
    return (
        (
            tr("p over {unit}s", unit=unit),
            probability(one.p) or said(one.reason),
            tr(
                "Labels permuted between {first} and {second} {unit}s: report this "
                "one.",
                first=first,
                second=second,
                unit=unit,
            ),
        ),
        (
            tr("Smallest p possible"),
            probability(one.floor),
            tr(
                "With {first} and {second} {unit}s no difference, however large, gives "
                "a smaller p.",
                first=first,
                second=second,
                unit=unit,
            ),
        ),
    )


def _likeness(one: Test, unit: str) -> list[Fact]:
    """Return the row on how much alike the clips of a unit are, if it is known."""
    if one.likeness is None or one.worth is None:
        return []
    alike = tr("too little to be measured")
    if one.likeness >= MEASURABLE:
        alike = tr(
            "{likeness}; the clips are worth about {worth}",
            likeness=f"{one.likeness:.2f}",
            worth=f"{one.worth:.0f}",
        )
    meaning = tr(
        "Intraclass correlation: how much alike the D of clips of one {unit} is, 0 to "
        "1. Few {unit}s tell little about it.",
        unit=unit,
    )
    return [(tr("Likeness in a {unit}", unit=unit), alike, meaning)]


def _logit_with_ends(value: float | None, ends: Pair | None) -> str:
    if value is None:
        return ""
    told = _with_ends([logit(part) for part in (value, *(ends or ()))])
    return tr("{value} logit", value=told)


def clip_warning(found: Comparison) -> str:
    """Return the p of counting clips, with why it must not be reported."""
    one = found.decision
    if one.clip_p is None:
        return ""
    return tr(
        "If clips were counted as independent, p would be {p}. Do not report it: clips "
        "of one {unit} share light, focus and culture, so it finds differences where "
        "there are none.",
        p=probability(one.clip_p),
        unit=unit_of(found),
    )


def trait_headings(found: Comparison) -> tuple[str, ...]:
    """Return the headings of the table of traits."""
    return (*test_headings(found)[:-2], tr("R² of D (95 %)"))


def trait_rows(found: Comparison) -> tuple[tuple[str, ...], ...]:
    """Return a row of that table for each trait, and one for all together."""
    rows = []
    for row in found.traits.rows:
        test = found.measure(row.name)
        start = test_row(test)[:-2] if test else (tr("All together"), "", "", "", "")
        rows.append((*start, share(row.r2, row.interval) or said(row.reason)))
    return tuple(rows)
