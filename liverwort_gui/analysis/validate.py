"""The job behind `liverwort validate`: every figure of a network on held-out clips."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import liverwort_gui
from liverwort_gui import explain, networks, simulate
from liverwort_gui.analysis import findings, held_out_clips, summing_up
from liverwort_gui.analysis.held_out_clips import Draw
from liverwort_gui.analysis.scoring import (
    BASELINES,
    CENTRE,
    COMPLETENESS,
    MOTION_ENERGY,
    Score,
    Scored,
    Target,
    completeness,
    refused,
    score,
)
from liverwort_gui.analysis.toggles import (
    MUTANT_AGAINST_WILD,
    Toggled,
    nuisances_of,
    toggle,
)
from liverwort_gui.analysis.validation import Row, Validation
from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import checks
from liverwort_gui.explain.baselines import MAP_SIDE, centre_gaussian, motion_energy
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks import Card
from liverwort_gui.records import Clip, Explanation
from liverwort_gui.simulate import Scenario

if TYPE_CHECKING:
    from liverwort_gui.networks import Network

CLIPS = 200  # of each scenario, unless told otherwise
TRAINED_ON = re.compile(r"scenario (\S+?):")  # as the cards of simulated trainings say
CONTROLS = ("S0", "S7a", "S7b", "S7c", "S7d", "S7e", "S7f", "S8")
GENERAL = "hirescam"  # serves networks that have no exact evidence


@dataclass(frozen=True, slots=True)
class ValidationRequest:
    """What to validate, and how.

    Attributes:
        network: name of bundled weights, or a .safetensors file.
        scenarios: empty: that of the network's training, and all controls.
        methods: of explanation; empty: evidence, or what serves this network.
        clips: simulated clips of each scenario.
        seed: other seeds share no video.
        nulls: weights files of networks trained with permuted labels; empty: the maps
            are not checked against permuted labels.
        device: "auto", "cpu", "cuda" or "mps".
    """

    network: str
    scenarios: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    clips: int = CLIPS
    seed: int = 0
    nulls: tuple[str, ...] = ()
    device: str = "auto"


def validate(request: ValidationRequest) -> Job[Validation]:
    """Measure a network and its explanations on simulated clips with known truth.

    Raises:
        NetworkError: if the network is unknown or damaged.
        SimulationError: if there is no such scenario.
        LiverwortError: if there is no such method, the network tells other than two
            classes apart, or it was trained on these clips.
    """
    card = networks.card(request.network)
    _check_classes(card)
    kinds = [simulate.scenario(name) for name in _scenarios(request, card)]
    methods = _methods(request, card)
    drawn = held_out_clips.draws(request.clips, request.seed)
    scored = len(kinds) * len(drawn)
    steps = scored + findings.CHECKED + (len(drawn) if request.nulls else 0)
    yield Progress(0, steps, "Loading the network")
    device = networks.pick_device(request.device)
    network = networks.load(request.network, device)
    nulls = [networks.load(file, device) for file in request.nulls]
    rows: list[Row] = []
    toggled: dict[str, list[Toggled]] = {}
    for number, kind in enumerate(kinds):
        clips: list[Scored] = []
        toggled[kind.name] = []
        for draw in drawn:
            done = number * len(drawn) + len(clips)
            yield Progress(done, steps, f"Validating on {kind.name}")
            clips.append(_scored(kind, draw, network, methods))
            if nuisances_of(kind):
                toggled[kind.name].append(
                    toggle(kind, draw, network, clips[-1].decision)
                )
        rows += _rows(kind, methods[0], clips, toggled[kind.name])
    found = yield from findings.sanity_checks(
        network, kinds, methods, drawn, scored, steps
    )
    found += yield from findings.label_check(
        nulls, kinds, methods[0], drawn, scored + findings.CHECKED, steps
    )
    return Validation(
        network=card.name,
        rows=tuple(rows),
        checks=found,
        controls=findings.controls(kinds, methods[0], rows, toggled),
        notes=_notes(card, drawn),
        scenarios={kind.name: kind.summary for kind in kinds},
        provenance=_provenance(request, network, drawn),
    )


def _check_classes(card: Card) -> None:
    if len(card.classes) != 2:
        raise LiverwortError(
            f"{card.name} tells {len(card.classes)} classes apart, and the simulated "
            "clips are of two, wild type and mutant: choose a network of two classes."
        )


def _scenarios(request: ValidationRequest, card: Card) -> tuple[str, ...]:
    if request.scenarios:
        return tuple(dict.fromkeys(request.scenarios))
    named = TRAINED_ON.search(card.trained_on)
    own = named[1] if named and named[1] in simulate.scenarios() else None
    return tuple(dict.fromkeys((own or held_out_clips.SHOWN, *CONTROLS)))


def _methods(request: ValidationRequest, card: Card) -> tuple[str, ...]:
    """Return the methods to validate, the main one first, then the baselines."""
    asked = tuple(dict.fromkeys(request.methods))
    for name in asked:
        if name != CENTRE:
            explain.method(name)  # a wrong name fails before any work
    main = "evidence"
    if explain.refusal(main, card.architecture):
        main = GENERAL
    own = tuple(name for name in asked or (main,) if name not in BASELINES)
    return (*(own or (main,)), *BASELINES)


def _scored(
    kind: Scenario, draw: Draw, network: Network, methods: Sequence[str]
) -> Scored:
    """Simulate a clip, explain it by every method, and measure the maps."""
    made, clip = held_out_clips.simulated(kind, draw, network.card)
    assert made.truth is not None
    explained = {
        name: _explained(clip, network, name, draw.label)
        for name in methods
        if name not in (MOTION_ENERGY, CENTRE)
    }
    known = [one for one in explained.values() if isinstance(one, Explanation)]
    side = min([MAP_SIDE, *(one.maps.shape[1] for one in known)])
    motion = motion_energy(clip, side)
    target = Target.of(made.truth, kind, motion)
    scores: list[Score] = []
    for name, one in explained.items():
        if isinstance(one, Explanation):
            scores += [*score(name, one.shown_maps, target), completeness(name, one)]
        else:
            scores += [*refused(name, one), Score(name, COMPLETENESS, None, reason=one)]
    scores += score(MOTION_ENERGY, motion, target)
    scores += score(CENTRE, centre_gaussian(len(clip.pixels), side), target)
    sign = 1 if draw.label else -1
    decision = (
        sign * known[0].decision
        if known
        else checks.decision(network, clip.pixels, MUTANT_AGAINST_WILD)
    )
    return Scored(
        draw=draw,
        right=sign * decision > 0,
        decision=decision,
        reference_decision=sign * known[0].reference_decision if known else None,
        scores=tuple(scores),
    )


def _explained(
    clip: Clip, network: Network, method: str, label: int
) -> Explanation | str:
    """Explain a clip for its own class, or say why the method cannot."""
    try:
        return explain.explain(clip, network, method, label, 1 - label)
    except LiverwortError as reason:
        return str(reason).rstrip(".")


def _rows(
    kind: Scenario, main: str, clips: Sequence[Scored], toggled: Sequence[Toggled]
) -> Iterator[Row]:
    yield from summing_up.accuracy(kind.name, main, clips)
    yield from summing_up.rows(kind.name, clips)
    yield summing_up.background_row(kind.name, main, clips)
    yield from summing_up.ratio_rows(kind.name, main, toggled)


def _notes(card: Card, drawn: Sequence[Draw]) -> tuple[str, ...]:
    videos = len({draw.video for draw in drawn})
    notes = [
        card.note,
        f"{len(drawn)} simulated clips of each scenario, from {videos} simulated "
        "videos that no training on simulated clips has drawn, half of either class; "
        "all scenarios have the same draws.",
        "They say how the network and its maps behave where the truth is known, not "
        "how good they are on real sperm.",
    ]
    if card.classes != simulate.CLASSES:
        notes.append(
            f"The network's classes are called {card.classes[0]!r} and "
            f"{card.classes[1]!r}; the first is taken for the wild type."
        )
    return tuple(notes)


def _provenance(
    request: ValidationRequest, network: Network, drawn: Sequence[Draw]
) -> dict[str, str]:
    import numpy as np
    import torch

    return {
        "network": network.card.name,
        "architecture": network.card.architecture,
        "weights_sha256": network.sha256,
        "trained_on": network.card.trained_on,
        "clips_per_scenario": str(len(drawn)),
        "videos_per_scenario": str(len({draw.video for draw in drawn})),
        "seed": str(request.seed),
        "video_seeds": f"{drawn[0].video} to {drawn[-1].video}",
        "device": request.device,
        "liverwort": liverwort_gui.__version__,
        "torch": torch.__version__,
        "numpy": np.__version__,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
    }
