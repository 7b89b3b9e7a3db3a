"""A comparison in sentences: what was found, what to mind, limits, methods."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from liverwort_gui.analysis.comparing import body_map, permuting
from liverwort_gui.analysis.comparing.asking import CompareRequest
from liverwort_gui.comparison_records import SIGNIFICANT, Comparison, Test
from liverwort_gui.resampling import DRAWS
from liverwort_gui.words import count, p_value, probability

MEASURABLE = 0.05  # intraclass correlation; less is not told from none


def told(found: Comparison, request: CompareRequest) -> Comparison:
    """Return the comparison with all its sentences."""
    return replace(
        found,
        summary=tuple(map(typeset, _summary(found))),
        warnings=tuple(map(typeset, (*found.warnings, *_warnings(found)))),
        limits=tuple(map(typeset, _limits(found))),
        methods=tuple(map(typeset, _methods(found, request))),
    )


def typeset(sentence: str) -> str:
    """Return a sentence with true minus signs, and a space before each "%"."""
    minus = re.sub(r"(?<![\w.])-(?=\d)", "\N{MINUS SIGN}", sentence)
    return re.sub(r"(?<=\d)%", " %", minus)


def p_text(test: Test) -> str:
    """Return p with its floor, as every sentence says it."""
    p = test.judged_p
    if p is None or test.floor is None:
        return f"p cannot be given: {test.reason}"
    floor = f"; the smallest that so few can give is {probability(test.floor)}"
    return f"{p_value(p)}{floor if test.floor > SIGNIFICANT / 10 else ''}"


def _summary(found: Comparison) -> Iterator[str]:
    a, b = found.groups
    one = found.decision
    if one.difference is not None and one.means is not None:
        ends = ""
        if one.interval:
            ends = f", 95 % interval {one.interval[0]:+.2f} to {one.interval[1]:+.2f}"
        verb = "differs" if one.differs else "was not found to differ"
        yield (
            f"The decision D {verb} between {a.name} and {b.name}: "
            f"{one.means[0]:+.2f} and {one.means[1]:+.2f} logit, difference "
            f"{one.difference:+.2f}{ends}; {p_text(one)}, over {one.units[0]} and "
            f"{one.units[1]} {found.unit}s."
        )
    if one.auc is not None:
        ends = ""
        if one.auc_interval:
            ends = f" (95 % {one.auc_interval[0]:.2f} to {one.auc_interval[1]:.2f})"
        yield (
            f"A clip of {b.name} has a greater D than one of {a.name} with probability "
            f"{one.auc:.2f}{ends}; 0.5 is chance."
        )
    yield from _where(found)
    yield from _when(found)
    yield found.traits.sentence
    yield from _traits(found)


def _where(found: Comparison) -> Iterator[str]:
    body = found.body
    if body.reason:
        yield f"Evidence was not compared in body coordinates. {body.reason}"
    elif not body.differs:
        yield (
            "In body coordinates no place was found where the evidence differs "
            f"(smallest p {probability(body.p_least)} against the greatest |t|)."
        )
    else:
        area = float(body.significant.sum()) * body_map.STEP**2
        weighted = body.significant * abs(body.t)
        along = float((weighted.sum(axis=0) @ body.along) / weighted.sum())
        place = "in front of" if along > 0 else "behind"
        yield (
            f"In body coordinates the evidence differs over {area:.0f} µm², on average "
            f"{abs(along):.1f} µm {place} the middle of the body ("
            f"{p_value(body.p_least)} against the greatest |t|); the outline is not "
            "certain."
        )


def _when(found: Comparison) -> Iterator[str]:
    for name in ("effective_frames", "burst_frames"):
        test = found.measure(name)
        if test is not None and test.means is not None:
            verb = "differs" if test.differs else "was not found to differ"
            yield (
                f"{test.title.capitalize()}: {test.means[0]:.1f} and "
                f"{test.means[1]:.1f} frames, which {verb} ({p_text(test)})."
            )
    clusters = [c for c in found.curves.clusters if c.p <= SIGNIFICANT]
    if clusters:
        yield (
            f"The evidence of the aligned clips differs around frame "
            f"{clusters[0].centre[0]:.0f} (cluster {p_value(clusters[0].p)}); where it "
            "begins and ends is not certain."
        )
    for one in found.beat.rayleigh:
        if one.p is not None and one.p <= SIGNIFICANT and one.resultant is not None:
            yield (
                f"The evidence of {found.groups[one.group].name} prefers a phase of "
                f"the beat (Rayleigh {p_value(one.p)} over {one.units} {found.unit}s, "
                f"resultant {one.resultant:.2f})."
            )


def _traits(found: Comparison) -> Iterator[str]:
    row = next((row for row in found.traits.rows if row.name == "all"), None)
    if row is None or row.r2 is None:
        return
    ends = ""
    if row.interval:
        low, high = row.interval
        ends = (
            f" (95 % {low:.0%} to {high:.0%})"
            if low > 0
            else f" (95 %: at most {high:.0%})"
        )
    share = max(row.r2, 0.0)
    yield (
        f"Speed, straightness, beat, body length and area together predict {share:.0%} "
        f"of the variance of D between videos{ends}"
        + ("." if row.r2 >= 0 else ": no more than the mean does.")
    )


def _warnings(found: Comparison) -> Iterator[str]:
    one = found.decision
    if one.likeness is not None and one.worth is not None and one.clip_p is not None:
        clips = sum(one.clips)
        measured = (
            f"intraclass correlation of D {one.likeness:.2f}, so that they are worth "
            f"about {one.worth:.0f}"
        )
        if one.likeness < MEASURABLE:
            measured = (
                f"their D was not found to be alike, of which {sum(one.units)} "
                f"{found.unit}s tell little"
            )
        told = (
            f"{clips} clips are not {clips} independent sperm: those of one "
            f"{found.unit} share light and culture ({measured}). Counting clips would "
            f"give {p_value(one.clip_p)}"
        )
        if one.p is not None:
            over = f"over {found.unit}s it is {probability(one.p)}"
            yield f"{told}; {over}: report the latter."
    if one.floor is not None and one.floor > SIGNIFICANT:
        yield (
            f"So few {found.unit}s cannot give a p below {probability(one.floor)}, "
            "however large the difference is: record more."
        )
    yield from _missing(found)
    yield from found.beat.warnings


def _missing(found: Comparison) -> Iterator[str]:
    """Tell which clips are not in it, or not in all of it."""
    out = len(found.left_out)
    if out:
        yield (
            f"{count(out, 'clip was', 'clips were')} left out; the first reason: "
            f"{found.left_out[0].reason}"
        )
    lost, kept = found.body.left_out, found.body.clips
    if sum(lost) and sum(kept):
        shares = [
            lost[k] / (lost[k] + kept[k]) if lost[k] + kept[k] else 0.0 for k in (0, 1)
        ]
        yield (
            f"{sum(lost)} clips have no body frame ({shares[0]:.0%} of "
            f"{found.groups[0].name}, {shares[1]:.0%} of {found.groups[1].name}) and "
            "are not in the body map: cells that hardly swim are not in it."
        )
    outside = sum(not clip.in_scope for clip in found.clips)
    if outside:
        yield (
            f"{count(outside, 'clip is', 'clips are')} unlike what the network was "
            "trained on."
        )


def _limits(found: Comparison) -> Iterator[str]:
    question = found.question
    yield (
        f"D and its maps say what {question.network} sees, not what is biologically "
        "relevant."
    )
    if question.note:
        yield question.note
    if question.networks > 1:
        yield (
            f"{question.networks} networks decided, one per fold, each with a scale of "
            "its own. p takes them as they are; whether training finds anything but "
            "chance is what the run's null controls say."
        )
    yield (
        "A difference that was not found may be there all the same: intervals say how "
        "large it could be."
    )
    if not found.body.reason:
        yield (
            "Roll about the long axis is not followed, so what lies on one side of the "
            "cell is seen on both; the network's receptive field blurs the map further."
        )
    if found.curves.reason:
        yield found.curves.reason
    if found.beat.reason:
        yield f"Importance was not folded on the beat. {found.beat.reason}"


def _methods(found: Comparison, request: CompareRequest) -> Iterator[str]:
    a, b = found.groups
    question = found.question
    cultures = f" from {a.cultures} and {b.cultures} cultures" if a.cultures else ""
    yield (
        f"{a.clips} clips of {a.name} and {b.clips} of {b.name}, of {a.videos} and "
        f"{b.videos} videos{cultures}, were compared by results of {question.network} "
        "on clips that the deciding network had not seen. D is the logit of "
        f"{question.positive} minus that of {question.negative}."
    )
    yield (
        f"The unit of analysis was the {found.unit}: figures were averaged over the "
        f"clips of a video{', then over the videos of a culture' if cultures else ''}. "
        f"Two-sided p values come from permuting labels between {found.unit}s (all "
        f"relabellings up to {permuting.MOST}, else {permuting.DRAWN} drawn), of "
        "several figures against the greatest |t| (Westfall and Young); 95 % intervals "
        f"from drawing {found.unit}s again {DRAWS} times within groups, widened for "
        "few."
    )
    if not found.body.reason:
        yield (
            "Evidence beyond that of the background was moved into the cell's frame "
            "(centroid of the bright body; the mean of its long axis and its swimming "
            f"direction) on a grid of {body_map.STEP:g} µm, averaged over frames, "
            "clips and videos, and compared by permutation of the greatest |t| and of "
            f"cluster masses (|t| > {permuting.CLUSTER_T:g})."
        )
    yield (
        "Beats were sought between "
        f"{request.plausible[0]:g} and {request.plausible[1]:g} Hz in the light's "
        "profile along the cell's axis; phase 0 is when it reaches furthest forward."
    )
