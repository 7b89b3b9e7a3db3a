"""How a mutant sperm differs from the wild type it would have been."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from liverwort_gui.simulate.parameters import CellParameters
from liverwort_gui.simulate.settings import Settings

WILD_TYPE, MUTANT = 0, 1
Holder = Literal["wild type", "mutant", "both", "neither"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the mutation changes; by default nothing.

    Attributes:
        lengths: of the flagella, relative to the wild type's.
        frequency: of the beat, relative to the wild type's.
        amplitude: of the beat, relative to the wild type's.
        path_curvature: radians per micrometre, added.
        cytoplasm: residual cytoplasm, relative to the parameter `cytoplasm_scatter`.
        curl: of the second flagellum's distal half, relative to the parameter `curl`.
        in_event: whether cytoplasm and curl are there for some frames only.
        keeps_speed: whether the mutant swims as fast as its wild type; else its
            speed follows from its beat.
    """

    lengths: tuple[float, float] = (1.0, 1.0)
    frequency: float = 1.0
    amplitude: float = 1.0
    path_curvature: float = 0.0
    cytoplasm: float = 0.0
    curl: float = 0.0
    in_event: bool = False
    keeps_speed: bool = True

    def of_strength(self, strength: float) -> Difference:
        """Return the difference, from none at 0 to this one at 1, or beyond."""

        def part(factor: float) -> float:
            return factor if factor == 1.0 else (1 - strength) + strength * factor

        first, second = self.lengths
        return replace(
            self,
            lengths=(part(first), part(second)),
            frequency=part(self.frequency),
            amplitude=part(self.amplitude),
            path_curvature=strength * self.path_curvature,
            cytoplasm=strength * self.cytoplasm,
            curl=strength * self.curl,
        )

    @property
    def in_structure(self) -> bool:
        """Whether the mutant looks different in single frames."""
        return self.holder != "neither"

    @property
    def in_motion(self) -> bool:
        """Whether the mutant moves differently, in ways no single frame shows."""
        return self.frequency != 1.0 or self.path_curvature != 0.0

    @property
    def holder(self) -> Holder:
        """Which class has the structure that the other lacks.

        "both" if each has its own form of the same structure.
        """
        if self.lengths != (1.0, 1.0):
            return "wild type"
        if self.cytoplasm or self.curl:
            return "mutant"
        return "both" if self.amplitude != 1.0 else "neither"

    def express_structure(
        self, cell: CellParameters, label: int, settings: Settings
    ) -> CellParameters:
        """Return `cell` with the shape of the genotype `label`."""
        if label == WILD_TYPE or not self.in_structure:
            return cell
        first, second = cell.lengths
        shaped = replace(
            cell,
            lengths=(first * self.lengths[0], second * self.lengths[1]),
            cytoplasm=self.cytoplasm * settings["cytoplasm_scatter"],
            curl=self.curl * settings["curl"],
            in_event=self.in_event,
        )
        if self.amplitude == 1.0:
            return shaped
        amplitude = cell.amplitude * self.amplitude
        speed = cell.speed if self.keeps_speed else cell.own_speed
        return replace(shaped, amplitude=amplitude, own_speed=speed)

    def express_motion(self, cell: CellParameters, label: int) -> CellParameters:
        """Return `cell` with the motion of the genotype `label`."""
        if label == WILD_TYPE or not self.in_motion:
            return cell
        first, second = (f * self.frequency for f in cell.frequencies)
        return replace(
            cell,
            frequencies=(first, second),
            path_curvature=cell.path_curvature + self.path_curvature,
            own_speed=cell.speed if self.keeps_speed else cell.own_speed,
        )
