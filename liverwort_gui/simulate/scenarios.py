"""Which difference between wild type and mutant is planted, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate.parameters import CellParameters, Light, Spread

CLASSES = ("wild type", "mutant")  # their index is the label
WILD_TYPE, MUTANT = 0, 1


@dataclass(frozen=True, slots=True)
class Scenario:
    """One planted difference; all else is drawn alike for both classes.

    Attributes:
        name: as the user types it.
        summary: one sentence on what differs.
        spread: how widely the brightness is drawn.
        length_factor: length of a mutant's second flagellum, relative to the one
            drawn for the wild type; 1 plants nothing.
        frequency_factor: beat frequency of a mutant, relative to the one drawn for
            the wild type; the swimming speed stays that of the wild type's beat.
        light: how the videos differ, whatever the class.
    """

    name: str
    summary: str
    spread: Spread
    length_factor: float = 1.0
    frequency_factor: float = 1.0
    light: Light = field(default_factory=Light)

    @property
    def in_frames(self) -> bool:
        """Whether single frames can tell the classes."""
        return self.length_factor != 1.0

    def express(self, cell: CellParameters, label: int) -> CellParameters:
        """Return `cell` as the genotype `label` (0 wild type, 1 mutant) shapes it."""
        if label == WILD_TYPE:
            return cell
        first, second = cell.lengths
        cell = replace(cell, lengths=(first, second * self.length_factor))
        if self.frequency_factor == 1.0:
            return cell
        first, second = (f * self.frequency_factor for f in cell.frequencies)
        return replace(cell, frequencies=(first, second), own_speed=cell.speed)


_MATCHED = Spread(scatter_cv=0.30, flagellum_scatter=(0.20, 0.45))
_UNLIKE = Light(  # [G], wide enough that clips of one video look related
    gradient=(0.1, 1.0), dust=(1.0, 50.0), focus_sd=3.0, read_noise=(1.0, 8.0), own=True
)

_SCENARIOS = {
    scenario.name: scenario
    for scenario in (
        Scenario("S0", "Null: the two classes do not differ.", _MATCHED),
        Scenario(
            "S1",
            "One flagellum of the mutant is short: 20 to 9 µm.",
            Spread(),
            length_factor=9 / 20,
        ),
        Scenario(
            "S1-matched",
            "As S1, with the brightness of each sperm drawn so widely that it does "
            "not tell the classes.",
            _MATCHED,
            length_factor=9 / 20,
        ),
        Scenario(
            "S5",
            "The flagella of the mutant beat slower, 22 to 9 Hz, at the same swimming "
            "speed: motion tells the classes, no single frame does.",
            _MATCHED,
            frequency_factor=9 / 22,
        ),
        Scenario(
            "S8",
            "Null, but each video has its own strong light, dust, focus and noise, by "
            "which it can be known again.",
            _MATCHED,
            light=_UNLIKE,
        ),
    )
}


def scenarios() -> tuple[str, ...]:
    """Return the names of all scenarios."""
    return tuple(_SCENARIOS)


def scenario(name: str) -> Scenario:
    """Return the scenario called `name`.

    Raises:
        SimulationError: if there is none of this name.
    """
    if name not in _SCENARIOS:
        raise SimulationError(
            f"There is no scenario {name!r}: choose one of {', '.join(_SCENARIOS)}."
        )
    return _SCENARIOS[name]
