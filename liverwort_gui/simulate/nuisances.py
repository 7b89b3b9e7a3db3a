"""What may tell the classes without being biology: light, scale, file, focus, dust."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import CLIP_SIZE
from liverwort_gui.simulate.difference import MUTANT
from liverwort_gui.simulate.parameters import FieldParameters
from liverwort_gui.simulate.scenarios import Scenario

GAIN = 1.08  # a camera gain 8 % higher: light, dust and noise grow alike
PIXEL_SIZE = 0.21 / 0.20
JPEG_LOSS = 20  # of the quality, 90 to 70
LOSSLESS = 100  # quality that frames without loss are counted as
DEFOCUS = 0.6  # micrometres further from focus
PATTERN_SPECKS = 6  # per clip area, as many as dust has on average
_PATTERN_SEED = 7_000_007

Nuisance = Callable[[FieldParameters, float], FieldParameters]


def _gain(field: FieldParameters, strength: float) -> FieldParameters:
    factor = 1 + strength * (GAIN - 1)
    dust = field.dust.copy()
    dust[:, 3] *= factor
    # in phase contrast, `gain` is a share of the background's light
    own = 1.0 if field.modality == "phase contrast" else factor
    return replace(
        field,
        background=field.background * factor,
        gain=field.gain * own,
        dust=dust,
        shot=field.shot * factor,
        read_noise=field.read_noise * factor,
    )


def _gradient(field: FieldParameters, strength: float) -> FieldParameters:
    return replace(field, gradient_angle=field.gradient_angle + strength * math.pi)


def _pixel_size(field: FieldParameters, strength: float) -> FieldParameters:
    factor = 1 + strength * (PIXEL_SIZE - 1)
    return replace(field, um_per_px=field.um_per_px * factor)


def _jpeg(field: FieldParameters, strength: float) -> FieldParameters:
    quality = LOSSLESS if field.jpeg is None else field.jpeg
    return replace(field, jpeg=max(10, round(quality - strength * JPEG_LOSS)))


def _focus(field: FieldParameters, strength: float) -> FieldParameters:
    away = math.copysign(strength * DEFOCUS, field.focus)
    return replace(field, focus=field.focus + away)


def _dust(field: FieldParameters, strength: float) -> FieldParameters:
    """Replace the specks by a pattern that is the same in every clip area."""
    pattern = _pattern(field)
    share = min(strength, 1.0)
    own = field.dust[round(share * len(field.dust)) :]
    return replace(field, dust=np.vstack([own, pattern[: round(share * len(pattern))]]))


def _pattern(field: FieldParameters) -> NDArray[np.float64]:
    """Return the specks (n, 4) of the pattern, repeated over the field."""
    rng = np.random.default_rng(_PATTERN_SEED)
    tile = CLIP_SIZE * field.um_per_px
    specks = np.column_stack(
        [
            rng.uniform(0, tile, (PATTERN_SPECKS, 2)),
            rng.uniform(0.6, 1.2, PATTERN_SPECKS),
            rng.uniform(8.0, 16.0, PATTERN_SPECKS),
        ]
    )
    half = math.ceil(field.side / tile / 2)
    steps = tile * np.arange(-half, half)
    corners = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 1, 2)
    spread = np.broadcast_to(specks, (len(corners), *specks.shape)).copy()
    spread[..., :2] += corners
    return spread.transpose(1, 0, 2).reshape(-1, 4)


NUISANCES: Mapping[str, Nuisance] = MappingProxyType(
    {
        "gain": _gain,
        "gradient": _gradient,
        "pixel size": _pixel_size,
        "jpeg": _jpeg,
        "focus": _focus,
        "dust": _dust,
    }
)


@dataclass(frozen=True, eq=False, slots=True)
class Filming:
    """How a clip was filmed: the light of its video, and the nuisances in it.

    Attributes:
        plain: the field as it was drawn, without any nuisance.
        amounts: of the nuisances that are there; 1 as in the scenarios S7a to S7f.
    """

    plain: FieldParameters
    amounts: Mapping[str, float]

    @classmethod
    def of(
        cls, plain: FieldParameters, kind: Scenario, label: int, flipped: Set[str]
    ) -> Filming:
        """Return how `kind` films the class `label`, with `flipped` as in the other."""
        planted = kind.nuisances if label == MUTANT else ()
        filming = cls(plain, dict.fromkeys(planted, kind.strength))
        amounts = {
            name: kind.strength if name in kind.nuisances else 1.0
            for name in NUISANCES
            if name in flipped
        }
        return filming._toggled(amounts)

    def twin(self, kind: Scenario) -> Filming:
        """Return it with the nuisances of `kind` as in the other class."""
        return self._toggled(dict.fromkeys(kind.nuisances, kind.strength))

    def _toggled(self, amounts: Mapping[str, float]) -> Filming:
        own = {
            name: value for name, value in self.amounts.items() if name not in amounts
        }
        new = {
            name: value for name, value in amounts.items() if name not in self.amounts
        }
        return replace(self, amounts={**own, **new})

    @property
    def field(self) -> FieldParameters:
        """Return the field with its nuisances."""
        field = self.plain
        for name, change in NUISANCES.items():
            if name in self.amounts:
                field = change(field, self.amounts[name])
        return field
