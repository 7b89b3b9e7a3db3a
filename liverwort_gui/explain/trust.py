"""One mark per clip: whether its explanation deserves belief, and why (science C)."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

import liverwort_gui
from liverwort_gui.errors import LiverwortError, ResultError
from liverwort_gui.explain import checks, metrics, registry
from liverwort_gui.explain.baselines import MAP_SIDE, cell_region
from liverwort_gui.explain.checks import BackgroundAlarm
from liverwort_gui.explain.metrics import Unmeasurable
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Clip, Explanation, Mark, Trust
from liverwort_gui.resampling import Z_95

if TYPE_CHECKING:
    from liverwort_gui.networks import Network

STATES = ("green", "grey", "amber", "red")  # the later, the more it weighs
ALIKE = 0.2  # rank correlation of maps that should have nothing in common, science C
VERY_ALIKE = 0.5  # of these [G]
AGREED, HARDLY_AGREED = 0.6, 0.3  # of maps that should have much in common [G]
UNTRAINED = 5  # networks whose maps are compared with this one's


def check(
    clip: Clip,
    network: Network,
    explanation: Explanation,
    others: Sequence[Explanation] = (),
    nulls: Sequence[Explanation] = (),
    alarm: BackgroundAlarm | None = None,
) -> Job[Trust]:
    """Check an explanation, and say whether it deserves belief.

    No result is green unless the map beats motion energy on this very clip.

    Args:
        clip: what was explained.
        network: whose decision.
        explanation: of it.
        others: the same clip, method and contrast explained by the networks of other
            folds or seeds; empty: their agreement is not checked.
        nulls: the same by networks that were trained with permuted labels; empty: not
            checked.
        alarm: of the background, over clips of many videos, see
            `checks.background_alarm`; None: as the network's card says.
    """
    region = cell_region(clip, min(MAP_SIDE, explanation.maps.shape[1]))
    parts: tuple[Job[tuple[Mark, ...]], ...] = (
        _at_once(lambda: _completeness(explanation)),
        _places(clip, network, explanation),
        _frames(clip, network, explanation),
        _weights(clip, network, explanation, region),
        _at_once(lambda: _labels(explanation, nulls, region)),
        _at_once(lambda: _direction(explanation)),
        _at_once(lambda: _presence(explanation)),
        _at_once(lambda: _background(network, alarm)),
        _at_once(lambda: _agreement(explanation, others, region)),
    )
    marks: list[Mark] = []
    for number, part in enumerate(parts):
        marks += yield from _as_part(part, number, len(parts))
    return Trust(
        state=overall(marks),
        sentence=sentence(marks),
        marks=tuple(marks),
        provenance={
            **explanation.provenance,
            "method": explanation.method,
            "checked_with": liverwort_gui.__version__,
            "random_draws": str(checks.RANDOM_DRAWS),
            "untrained_networks": str(UNTRAINED),
        },
    )


def overall(marks: Sequence[Mark]) -> str:
    """Return the state of all marks together.

    A grey mark does not count, except that of the motion energy: without it nothing is
    green.
    """
    states = {mark.name: mark.state for mark in marks}
    counted = [state for state in states.values() if state != "grey"]
    worst = max(counted, key=STATES.index, default="grey")
    return "grey" if worst == "green" and states.get("motion") != "green" else worst


def sentence(marks: Sequence[Mark]) -> str:
    """Return why the state is what it is, in words."""
    state = overall(marks)
    reasons = [mark.text for mark in marks if mark.state == state]
    if state == "green":
        return (
            "This map stands up to its checks: what it shows matters more to the "
            "decision than random parts of the cell, and more than the parts that "
            "stand out the most."
        )
    if state == "grey":
        by_name = {mark.name: mark.text for mark in marks}
        return f"Not checked: {by_name.get('motion', 'nothing could be compared.')}"
    begin = "Do not rely on this map" if state == "red" else "Read this map with care"
    return f"{begin}: {' '.join(reasons)}"


def to_json(trust: Trust) -> str:
    """Return a trust record as JSON."""
    return json.dumps(asdict(trust), sort_keys=True)


def from_json(text: str, file: str) -> Trust:
    """Read what `to_json` wrote.

    Raises:
        ResultError: if it is something else, naming `file`.
    """
    try:
        values = json.loads(text)
        marks = tuple(Mark(**mark) for mark in values.pop("marks"))
        return Trust(marks=marks, **values)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ResultError(
            f"{file} holds no readable trust marks ({error}): check the clip again."
        ) from error


def _as_part(job: Job[Any], number: int, parts: int) -> Job[Any]:
    """Run a job as one of several, with the progress of them all."""
    try:
        while True:
            try:
                at = next(job)
            except StopIteration as end:
                return end.value
            share = at.done / max(at.total, 1)
            yield Progress(round(100 * (number + share)), 100 * parts, at.note)
    finally:
        job.close()


def _at_once(make: Callable[[], Mark]) -> Job[tuple[Mark, ...]]:
    yield Progress(0, 1, "Checking")
    return (make(),)


def _grey(name: str, title: str, reason: str) -> Mark:
    return Mark(name, title, "grey", None, f"{reason[:1].upper()}{reason[1:]}.")


def _completeness(explanation: Explanation) -> Mark:
    name, title = "completeness", "The map adds up to the decision"
    try:
        error = metrics.completeness_error(explanation)
    except Unmeasurable as reason:
        return _grey(name, title, str(reason))
    right = error <= metrics.MOST_ERROR
    text = (
        f"All places together make the decision, to {error:.1g} logit."
        if right
        else f"The map should add up to the decision, and misses it by {error:.2g}."
    )
    return Mark(name, title, "green" if right else "red", error, text)


PLACES = ("places", "What it shows matters more than random parts of the cell")
MOTION = ("motion", "It tells more than where the cell stands out")


def _places(
    clip: Clip, network: Network, explanation: Explanation
) -> Job[tuple[Mark, ...]]:
    try:
        found = yield from checks.delete_places(clip, network, explanation)
    except Unmeasurable as reason:
        return (_grey(*PLACES, str(reason)), _grey(*MOTION, str(reason)))
    numbers = {**_numbers(found), "lost_by_motion": found.motion}
    beats = found.lead > max(found.spread, 0)
    text = (
        "Following the map, the decision loses more than following what stands out "
        "from the background."
        if beats
        else "The places it shows matter no more than those that stand out from the "
        "background anyway, so the map adds nothing to seeing the cell."
    )
    motion = Mark(*MOTION, "green" if beats else "amber", found.lead, text, numbers)
    return (_against_random(PLACES, found, "places of the cell", numbers), motion)


def _frames(
    clip: Clip, network: Network, explanation: Explanation
) -> Job[tuple[Mark, ...]]:
    named = ("frames", "The frames it shows matter more than random ones")
    try:
        found = yield from checks.delete_frames(clip, network, explanation)
    except Unmeasurable as reason:
        return (_grey(*named, str(reason)),)
    return (_against_random(named, found, "frames", _numbers(found)),)


def _numbers(found: checks.Deletion) -> dict[str, float]:
    return {
        "decision": found.decision,
        "lost_by_map": found.own,
        "lost_at_random": float(np.mean(found.random)),
        "lost_at_random_sd": found.spread,
    }


def _against_random(
    named: tuple[str, str],
    found: checks.Deletion,
    what: str,
    numbers: Mapping[str, float],
) -> Mark:
    if found.own > max(found.random):
        state, text = "green", f"Without the {what} it shows, the decision loses more "
        text += f"than without any of {len(found.random)} random choices."
    elif found.gain > 0:
        state, text = (
            "amber",
            f"Without the {what} it shows, the decision loses hardly ",
        )
        text += "more than without random ones."
    else:
        state, text = "red", f"The {what} it shows matter no more to the decision than "
        text += "random ones."
    return Mark(*named, state, found.gain, text, numbers)


def _weights(
    clip: Clip, network: Network, explanation: Explanation, region: metrics.Mask
) -> Job[tuple[Mark, ...]]:
    from liverwort_gui.explain import explaining

    named = ("weights", "It depends on what the network has learnt")
    kind = registry.method(explanation.method)
    layer = explanation.layer if kind.layered else ""
    found = []
    try:
        for seed in range(UNTRAINED):
            untrained = checks.reinitialised(network, seed)
            asked = explaining(clip, untrained, kind.name, *explanation.contrast, layer)
            other = yield from _as_part(asked, seed, UNTRAINED)
            found.append(checks.resemblance(explanation, other, region))
    except (Unmeasurable, LiverwortError) as reason:
        return (_grey(*named, str(reason).rstrip(".")),)
    return (_unlike(named, found, "networks that never learnt anything"),)


def _labels(
    explanation: Explanation, nulls: Sequence[Explanation], region: metrics.Mask
) -> Mark:
    named = ("labels", "It depends on the true labels")
    if not nulls:
        return _grey(*named, "no network was refit with permuted labels")
    try:
        found = [checks.resemblance(explanation, other, region) for other in nulls]
    except Unmeasurable as reason:
        return _grey(*named, str(reason))
    return _unlike(named, found, "networks trained with permuted labels")


def _unlike(named: tuple[str, str], found: Sequence[float], whom: str) -> Mark:
    """Return the mark of maps that should have nothing in common.

    Of each pair the size of the correlation counts: the sign of an untrained head is a
    coin's, so that signed values cancel whatever the maps look like.
    """
    signed, size = float(np.median(found)), float(np.median(np.abs(found)))
    numbers = {"median": signed, "median_size": size, "networks": float(len(found))}
    state = "green" if size <= ALIKE else "amber" if size <= VERY_ALIKE else "red"
    text = (
        f"The maps of {whom} look different (rank correlation {size:.2f})."
        if state == "green"
        else f"The maps of {whom} look {'very ' if state == 'red' else 'somewhat '}"
        f"alike within the cell (rank correlation {size:.2f}), so the map shows in "
        "part what is in the picture, not what was learnt."
    )
    return Mark(*named, state, size, text, numbers)


def _direction(explanation: Explanation) -> Mark:
    named = ("direction", "It tells which class a place speaks for")
    kind = registry.method(explanation.method)
    if kind.signed:
        text = "Its sign tells for which class a place speaks."
        return Mark(*named, "green", None, text)
    text = (
        f"The method {kind.title} draws much the same map whichever class is asked "
        "for, so it does not show what speaks for one and against the other."
    )
    return Mark(*named, "amber", None, text)


def _presence(explanation: Explanation) -> Mark:
    """Return whether something in the picture speaks for the decision (science B4)."""
    named = ("presence", "Something in the picture speaks for the decision")
    decision, reference = explanation.decision, explanation.reference_decision
    sign = 1 if decision >= 0 else -1
    beyond = sign * (decision - reference)
    numbers = {"decision": decision, "background_decision": reference}
    if beyond > 0:
        text = (
            "The cell speaks for this decision, beyond what the empty background says."
        )
        return Mark(*named, "green", beyond, text, numbers)
    a, b = explanation.contrast
    name = explanation.classes[a if decision >= 0 else b]
    text = (
        f"The network calls this clip {name} for what it does not see: nothing in the "
        "picture speaks for that beyond the empty background, and no map can show what "
        "is missing; compare it with clips of the other class, which have it."
    )
    return Mark(*named, "amber", beyond, text, numbers)


def _background(network: Network, alarm: BackgroundAlarm | None) -> Mark:
    named = ("background", "The empty background does not tell the classes")
    if alarm is None:
        alarm = _stated(network.card.scores)
    if alarm is None:
        reason = "how well the empty background tells the classes was never measured"
        return _grey(*named, reason)
    numbers = {"background_auc": alarm.auc}
    if alarm.interval is None:
        return _grey(*named, "too few videos to say whether the background tells them")
    low, high = alarm.interval
    numbers |= {"low95": low, "high95": high}
    told = f"(AUC {alarm.auc:.2f}, 95 % {low:.2f} to {high:.2f}; 0.5 is chance)"
    text = (
        f"The empty background alone tells the classes apart {told}, so light, focus "
        "or dust may have decided instead of the sperm."
        if alarm.fires
        else f"The empty background does not tell the classes apart {told}."
    )
    return Mark(*named, "red" if alarm.fires else "green", alarm.auc, text, numbers)


def _stated(scores: Mapping[str, Any]) -> BackgroundAlarm | None:
    """Return the alarm as a network's card has it, each video one independent clip."""
    auc, videos = scores.get("background_auc"), scores.get("videos")
    if not isinstance(auc, int | float) or not isinstance(videos, int) or videos < 2:
        return None
    half = videos / 2
    error = math.sqrt(
        (videos + 1) / (12 * half**2)
    )  # Mann and Whitney, where 0.5 holds
    ends = (max(auc - Z_95 * error, 0.0), min(auc + Z_95 * error, 1.0))
    return BackgroundAlarm(float(auc), ends)


def _agreement(
    explanation: Explanation, others: Sequence[Explanation], region: metrics.Mask
) -> Mark:
    named = ("agreement", "Networks of other folds or seeds agree")
    if not others:
        return _grey(*named, "there is no second network to compare it with")
    try:
        found = checks.agreement((explanation, *others), region)
    except Unmeasurable as reason:
        return _grey(*named, str(reason))
    same = [(d > 0) == (explanation.decision > 0) for d in found.decisions[1:]]
    value = found.rank_correlation
    numbers = {
        "rank_correlation": value,
        "networks": float(len(found.decisions)),
        "same_decision": float(np.mean(same)),
    }
    if np.mean(same) < 0.5:
        return Mark(
            *named, "red", value, "Most other networks decide otherwise.", numbers
        )
    if value >= AGREED and all(same):
        text = f"They decide and point alike (rank correlation {value:.2f})."
        return Mark(*named, "green", value, text, numbers)
    state = "amber" if value >= HARDLY_AGREED else "red"
    text = (
        "Networks trained anew point to other places (rank correlation "
        f"{value:.2f}) or decide otherwise, so where it points depends on chance."
    )
    return Mark(*named, state, value, text, numbers)
