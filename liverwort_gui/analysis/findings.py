"""Sanity checks of a network's maps, and what its controls say (science C, E1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import numpy as np

from liverwort_gui import explain
from liverwort_gui.analysis import held_out_clips
from liverwort_gui.analysis.held_out_clips import SHOWN, Draw
from liverwort_gui.analysis.scoring import (
    BASELINES,
    ENERGY,
    MOTION_ENERGY,
    PUBLISHED,
    Target,
)
from liverwort_gui.analysis.toggles import MUTANT_AGAINST_WILD, Toggled
from liverwort_gui.analysis.validation import ACCURACY, BACKGROUND, RATIO, Finding, Row
from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import checks, metrics
from liverwort_gui.explain.baselines import MAP_SIDE, cell_region, motion_energy
from liverwort_gui.explain.metrics import Unmeasurable
from liverwort_gui.explain.trust import ALIKE
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Clip
from liverwort_gui.resampling import mean_interval
from liverwort_gui.simulate import Scenario

if TYPE_CHECKING:
    from liverwort_gui.networks import Network

CHECKED = 4  # clips that the sanity checks look at
MOST_PASSES = 5.0  # forward passes of a method; costlier ones are not checked
TOO_COSTLY = "this method costs too much to be made anew so often"
SAME_ORDER = 1e-5  # logit, that shuffled frames may change a per-frame network's D
SHORTCUT = 0.5  # ratio from which a nuisance counts as a shortcut, science C
# An interval that contains chance says nothing if it is as wide as this.
WIDEST_SHARE, WIDEST_POINTING = 0.3, 0.1
LEAKS = ("S7a", "S7b", "S7c", "S7d", "S7e", "S7f")
PASSED, FAILED, UNKNOWN = "passed", "failed", "no verdict"


def sanity_checks(
    network: Network,
    kinds: Sequence[Scenario],
    methods: Sequence[str],
    drawn: Sequence[Draw],
    first_step: int,
    steps: int,
) -> Job[tuple[Finding, ...]]:
    """Randomise weights, shuffle frames and compare classes, on a few clips.

    The clips are of the first scenario that plants a structure, or else of the first.
    """
    kind = _structured(kinds)
    asked = [name for name in methods if name not in BASELINES or name == PUBLISHED]
    untrained = [
        checks.reinitialised(network, seed) for seed in range(checks.REINITIALISATIONS)
    ]
    alike: dict[str, list[list[float]]] = {name: [] for name in asked}
    overlaps: dict[str, list[float]] = {name: [] for name in asked}
    orders: list[float] = []
    cheap = [n for n in asked if explain.method(n).passes <= MOST_PASSES]
    why = {name: TOO_COSTLY for name in asked if name not in cheap}
    for number, draw in enumerate(drawn[:CHECKED]):
        yield Progress(first_step + number, steps, "Checking against random weights")
        _, clip = held_out_clips.simulated(kind, draw, network.card)
        orders.append(checks.frame_order(clip, network, MUTANT_AGAINST_WILD))
        for name in cheap:
            try:
                overlaps[name].append(_overlap(clip, network, name))
                alike[name].append(_resemblances(clip, network, untrained, name, draw))
            except (Unmeasurable, LiverwortError) as reason:
                why[name] = str(reason).rstrip(".")
    return (
        _order(network, orders),
        *(_alike(name, alike[name], why.get(name, "")) for name in asked),
        *(_classes(name, overlaps[name], why.get(name, "")) for name in asked),
    )


def label_check(
    nulls: Sequence[Network],
    kinds: Sequence[Scenario],
    main: str,
    drawn: Sequence[Draw],
    first_step: int,
    steps: int,
) -> Job[tuple[Finding, ...]]:
    """Hold maps of networks trained with permuted labels against the truth.

    Their energy pointing must not differ from that of motion energy (science C, ii).
    """
    if not nulls:
        text = "Not measured: no network trained with permuted labels was given."
        return (Finding("Permuted labels", main, UNKNOWN, text),)
    kind = _structured(kinds)
    found: list[tuple[Draw, float]] = []
    for number, draw in enumerate(drawn):
        yield Progress(first_step + number, steps, "Checking against permuted labels")
        with suppress(Unmeasurable):
            leads = [_null_lead(network, kind, main, draw) for network in nulls]
            found.append((draw, float(np.mean(leads))))
    return (_permuted(main, found, len(nulls)),)


def _null_lead(network: Network, kind: Scenario, method: str, draw: Draw) -> float:
    """Return the energy pointing of a map beyond that of motion energy."""
    made, clip = held_out_clips.simulated(kind, draw, network.card)
    assert made.truth is not None
    own = explain.explain(clip, network, method, draw.label, 1 - draw.label)
    motion = motion_energy(clip, min(MAP_SIDE, own.maps.shape[1]))
    target = Target.of(made.truth, kind, motion)
    if target.motion_pointing is None:
        raise Unmeasurable("motion energy cannot be measured")
    z = metrics.place_on_clip(own.shown_maps, target.mask.shape[1])
    return metrics.energy_pointing(z, target.mask) - target.motion_pointing


def _permuted(main: str, found: Sequence[tuple[Draw, float]], nulls: int) -> Finding:
    name = "Permuted labels"
    leads = np.array([lead for _, lead in found])
    labels = np.array([draw.label for draw, _ in found], dtype=np.int64)
    videos = np.array([str(draw.video) for draw, _ in found])
    ends = mean_interval(leads, labels, videos) if len(found) else None
    if ends is None:
        text = "Not measured: the clips that could be compared are too few."
        return Finding(name, main, UNKNOWN, text)
    passed = ends[0] <= 0 <= ends[1]
    text = (
        f"Energy pointing of {nulls} networks trained with permuted labels minus that "
        f"of motion energy: {leads.mean():+.3f} (95 % {ends[0]:+.3f} to "
        f"{ends[1]:+.3f}), which {'contains' if passed else 'does not contain'} 0; "
        f"over {len(found)} clips."
    )
    return Finding(name, main, _verdict(passed, ends, WIDEST_POINTING), text)


def _structured(kinds: Sequence[Scenario]) -> Scenario:
    """Return the first scenario that plants a structure, or else the first."""
    return next((k for k in kinds if k.difference.in_structure), kinds[0])


def _overlap(clip: Clip, network: Network, method: str) -> float:
    one, other = (
        explain.explain(clip, network, method, target, 1 - target).shown_maps
        for target in (0, 1)
    )
    return checks.class_overlap(one, other)


def _resemblances(
    clip: Clip,
    network: Network,
    untrained: Sequence[Network],
    method: str,
    draw: Draw,
) -> list[float]:
    target, against = draw.label, 1 - draw.label
    own = explain.explain(clip, network, method, target, against)
    region = cell_region(clip, min(MAP_SIDE, own.maps.shape[1]))
    others = (explain.explain(clip, n, method, target, against) for n in untrained)
    return [checks.resemblance(own, other, region) for other in others]


def _order(network: Network, orders: Sequence[float]) -> Finding:
    most = max(orders)
    name = "Shuffled frames"
    if explain.refusal("evidence", network.card.architecture):
        text = f"They change D by up to {most:.3g} logit: this network mixes frames."
        return Finding(name, "", UNKNOWN, text)
    same = most <= SAME_ORDER
    text = f"They change D by at most {most:.2g} logit, over {len(orders)} clips."
    if not same:
        text += " This network sees differences between frames, so their order counts."
    return Finding(name, "", PASSED if same else UNKNOWN, text)


def _alike(method: str, found: Sequence[Sequence[float]], why: str) -> Finding:
    name = "Untrained weights"
    if not found:
        return Finding(name, method, UNKNOWN, f"Not measured: {why}.")
    of_network = np.median(np.array(found), axis=0)  # of each, over clips
    sizes = np.median(np.abs(np.array(found)), axis=0)
    signed, size = float(np.median(of_network)), float(np.median(sizes))
    text = (
        f"Rank correlation with the maps of {len(of_network)} untrained networks, "
        f"within the cell, median: {signed:+.3f} with its sign (at most {ALIKE} is "
        f"asked for), {size:.3f} without; over {len(found)} clips. The sign of an "
        "untrained head is a coin's, so the size says more."
    )
    return Finding(name, method, PASSED if abs(signed) <= ALIKE else FAILED, text)


def _classes(method: str, found: Sequence[float], why: str) -> Finding:
    name = "Maps of the two classes"
    if not found:
        return Finding(name, method, UNKNOWN, f"Not measured: {why}.")
    text = (
        f"They overlap by {np.mean(found):.3f} (0: no place speaks for both; 1: the "
        f"map does not know the class), mean of {len(found)} clips."
    )
    return Finding(name, method, UNKNOWN, text)


def controls(
    kinds: Sequence[Scenario],
    main: str,
    rows: Sequence[Row],
    toggled: Mapping[str, Sequence[Toggled]],
) -> tuple[Finding, ...]:
    """Return what the scenarios say in which there is nothing to find, or a trap."""
    found: list[Finding] = []
    for kind in kinds:
        if kind.name == "S0":
            found += _null(main, rows)
        elif kind.plain_name in LEAKS:
            found.append(_leak(kind, rows, toggled[kind.name]))
        elif kind.name == "S8":
            found += _identity(rows)
    fired = [row for row in found if row.name.partition(":")[0] in LEAKS]
    if len(fired) == len(LEAKS):
        count = sum("alarm fires" in finding.text for finding in fired)
        text = (
            f"The alarm fires in {count} of {len(LEAKS)} confounded scenarios; it "
            "should, in that one on which a network was trained."
        )
        found.append(Finding("S7", "", UNKNOWN, text))
    return tuple(found)


def _find(
    rows: Sequence[Row], scenario: str, metric: str, method: str = ""
) -> Row | None:
    """Return the row of all clips of both classes, if it has a value."""
    return next(
        (
            row
            for row in rows
            if (row.scenario, row.metric, row.of_class, row.subset)
            == (scenario, metric, "all", "all")
            and method in ("", row.method)
            and row.value is not None
        ),
        None,
    )


def _null(main: str, rows: Sequence[Row]) -> Iterator[Finding]:
    row = _find(rows, "S0", ENERGY, f"{main} minus {MOTION_ENERGY}")
    if row is None or row.low95 is None or row.high95 is None:
        yield Finding("S0", main, UNKNOWN, "Energy pointing could not be compared.")
        return
    contains = row.low95 <= 0 <= row.high95
    text = (
        f"Energy pointing at the {SHOWN} truth minus that of motion energy: "
        f"{row.value:+.3f} (95 % {row.low95:+.3f} to {row.high95:+.3f}), which "
        f"{'contains' if contains else 'does not contain'} 0. A network trained on S0 "
        "itself should contain it; one trained on a true difference need not, as its "
        "maps know the structure whatever the label says."
    )
    narrow = row.high95 - row.low95 <= WIDEST_POINTING
    yield Finding("S0", main, PASSED if contains and narrow else UNKNOWN, text)
    yield from _chance_accuracy("S0", rows)


def _identity(rows: Sequence[Row]) -> Iterator[Finding]:
    yield from _chance_accuracy("S8", rows)
    row = _find(rows, "S8", BACKGROUND)
    if row is not None and row.low95 is not None and row.high95 is not None:
        within = row.low95 <= 0.5 <= row.high95
        text = (
            f"The empty background tells the classes with AUC {row.value:.3f} (95 % "
            f"{row.low95:.3f} to {row.high95:.3f}); 0.5 is chance."
        )
        ends = (row.low95, row.high95)
        yield Finding("S8", "", _verdict(within, ends, WIDEST_SHARE), text)


def _chance_accuracy(scenario: str, rows: Sequence[Row]) -> Iterator[Finding]:
    row = _find(rows, scenario, ACCURACY)
    if row is None or row.low95 is None or row.high95 is None:
        return
    within = row.low95 <= 0.5 <= row.high95
    text = (
        f"{row.value:.3f} of the clips are called by their label (95 % {row.low95:.3f} "
        f"to {row.high95:.3f}), which should contain 0.5, as there is no difference."
    )
    state = _verdict(within, (row.low95, row.high95), WIDEST_SHARE)
    yield Finding(scenario, "", state, text)


def _leak(kind: Scenario, rows: Sequence[Row], toggled: Sequence[Toggled]) -> Finding:
    ratio, alarm = (_find(rows, kind.name, metric) for metric in (RATIO, BACKGROUND))
    told, fires = [], []
    if ratio is not None:
        name = kind.nuisances[0]
        change = float(np.mean([t.nuisances[name] for t in toggled]))
        biology = float(np.mean([t.biology for t in toggled]))
        told.append(
            f"{name} changes D by {change:+.3g} logit, biology ({SHOWN}) by "
            f"{biology:+.3g}, shortcut ratio {_shown(ratio)}"
        )
        fires.append(ratio.low95 is not None and (ratio.value or 0) > SHORTCUT)
    if alarm is not None:
        told.append(f"AUC of the background {_shown(alarm)}")
        ends = alarm.low95, alarm.high95
        clear = None not in ends and not (ends[0] or 0) <= 0.5 <= (ends[1] or 1)
        fires.append(clear)
    if not told:
        return Finding(kind.name, "", UNKNOWN, "Neither alarm could be measured.")
    verdict = "the alarm fires" if any(fires) else "no alarm"
    text = "; ".join(told) + f": {verdict}."
    return Finding(kind.name, "", UNKNOWN, text[0].upper() + text[1:])


def _verdict(within: bool, ends: tuple[float, float], widest: float) -> str:
    """Return whether chance was met; not if the interval would contain anything."""
    if not within:
        return FAILED
    return PASSED if ends[1] - ends[0] <= widest else UNKNOWN


def _shown(row: Row) -> str:
    if row.low95 is None or row.high95 is None:
        return f"{row.value:.3f} (no interval)"
    return f"{row.value:.3f} (95 % {row.low95:.3f} to {row.high95:.3f})"
