"""What can be simulated, what of it can be changed, and what is wished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from liverwort_gui.errors import SimulationError

Basis = Literal["sourced", "derived", "guess"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of the simulator that a user may change.

    Attributes:
        name: as it is typed, words joined by underscores. Of a range that is drawn
            from evenly, the ends have two names, in `_least` and `_most`.
        unit: of the values; "1" if they have none.
        default: in this unit; some scenarios have their own.
        low: least value that is allowed.
        high: greatest value that is allowed.
        basis: "sourced" from the literature, "derived" by arithmetic, or a "guess".
        meaning: one sentence.
    """

    name: str
    unit: str
    default: float
    low: float
    high: float
    basis: Basis
    meaning: str

    @property
    def allowed(self) -> str:
        """The range with its unit, such as "0.5 to 200 Hz"."""
        unit = "" if self.unit == "1" else f" {self.unit}"
        return f"{self.low:g} to {self.high:g}{unit}"

    def allows(self, value: object) -> bool:
        """Whether `value` is a number in the range."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and self.low <= float(str(value)) <= self.high

    def check(self, value: object) -> None:
        """Raise a SimulationError if `value` is no number in the range."""
        if not self.allows(value):
            raise SimulationError(
                f"{self.name} cannot be {value!r}: choose a number from {self.allowed}."
            )


@dataclass(frozen=True, slots=True)
class ScenarioInfo:
    """One planted difference that can be simulated.

    Attributes:
        name: such as "S1".
        summary: one sentence on what differs.
        grades: what the strength means; empty where nothing is planted.
        most: greatest strength.
        presets: parameters with other values than the usual ones.
    """

    name: str
    summary: str
    grades: str = ""
    most: float = 1.0
    presets: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SimulatorInfo:
    """What can be simulated, and what can be changed of it.

    Attributes:
        scenarios: planted differences.
        parameters: numbers.
        modalities: kinds of light, the usual one first.
    """

    scenarios: tuple[ScenarioInfo, ...]
    parameters: tuple[Parameter, ...]
    modalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Simulation:
    """What the user wants to have simulated.

    Attributes:
        scenario: name of the planted difference.
        strength: of it; 1 is as designed.
        clips: sperm in all.
        videos: they are dealt to.
        seed: 0 or more; the same seed gives the same videos.
        modality: kind of light.
        values: of the parameters that were changed.
        out: a new folder.
    """

    scenario: str
    strength: float
    clips: int
    videos: int
    seed: int
    modality: str
    values: Mapping[str, float]
    out: str
