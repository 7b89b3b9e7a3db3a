"""What a decision follows: each factor of a simulated clip changed alone (metric 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from liverwort_gui import simulate
from liverwort_gui.analysis.held_out_clips import SHOWN, Draw
from liverwort_gui.explain.checks import decision
from liverwort_gui.simulate import Scenario

if TYPE_CHECKING:
    from liverwort_gui.networks import Network

BIOLOGY = "biology"
MUTANT_AGAINST_WILD = (1, 0)


@dataclass(frozen=True, slots=True)
class Toggled:
    """How much D of one clip rises by what makes a mutant, and by each nuisance.

    Attributes:
        draw: which clip.
        biology: D with the mutation minus D without, logits.
        nuisances: name to D with the nuisance minus D without, logits.
    """

    draw: Draw
    biology: float
    nuisances: Mapping[str, float]


def nuisances_of(kind: Scenario) -> tuple[str, ...]:
    """Return the nuisances that are weighed against the biology in a scenario.

    Those that it plants; all, if it plants biology alone; none, if it plants nothing.
    """
    if kind.nuisances or BIOLOGY not in kind.factors:
        return kind.nuisances
    return tuple(factor for factor in simulate.FACTORS if factor != BIOLOGY)


def toggle(kind: Scenario, draw: Draw, network: Network, before: float) -> Toggled:
    """Flip one factor of a clip after the other; all else, the noise too, stays.

    Where the scenario plants no biology, that of `SHOWN` is flipped instead, on the
    same draws: a ratio against nothing would be 1 whatever the network follows.

    Args:
        kind: the scenario.
        draw: which clip.
        network: whose decision.
        before: D of the clip as it is, mutant against wild type.
    """
    biological = kind if BIOLOGY in kind.factors else simulate.scenario(SHOWN)
    sign = 1 if draw.label else -1
    changes = {}
    for name in nuisances_of(kind):
        change = _decision(kind, draw, network, name) - before
        # A planted nuisance is taken from mutants and given to the wild type; any
        # other is given to both.
        changes[name] = -sign * change if name in kind.nuisances else change
    mutated = before if biological is kind else _decision(biological, draw, network)
    flipped = _decision(biological, draw, network, BIOLOGY)
    return Toggled(draw, sign * (mutated - flipped), changes)


def _decision(kind: Scenario, draw: Draw, network: Network, flipped: str = "") -> float:
    clip = simulate.simulate_clip(
        kind,
        draw.label,
        draw.video,
        draw.clip,
        size=network.card.clip_size,
        flipped=frozenset({flipped} if flipped else ()),
    )
    return decision(network, clip.pixels[..., None], MUTANT_AGAINST_WILD)
