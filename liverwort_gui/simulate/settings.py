"""What a user may change of the simulator: each number with its unit and its basis."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate.parameter_table import PARAMETERS
from liverwort_gui.simulation_records import Parameter

_BY_NAME = {parameter.name: parameter for parameter in PARAMETERS}
LEAST, MOST = "_least", "_most"  # end the names of the two ends of a range


@dataclass(frozen=True, slots=True)
class Settings:
    """What was changed of `PARAMETERS`; the rest is as the scenario or the table says.

    `settings["beat_frequency"]` is the value in force, in the unit of the table.

    Attributes:
        changed: (name, value) pairs, by name; see `of`.
    """

    changed: tuple[tuple[str, float], ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, float]) -> Settings:
        """Return settings with these values.

        Raises:
            SimulationError: if a name is unknown, a value is out of its range, or the
                least value of a range is above its greatest.
        """
        for name, value in values.items():
            parameter(name).check(value)
        settings = cls(tuple(sorted((n, float(v)) for n, v in values.items())))
        settings._check_ranges()
        return settings

    @classmethod
    def from_json(cls, text: str) -> Settings:
        """Return the settings that `to_json` wrote.

        Raises:
            SimulationError: if the text is none, or as for `of`.
        """
        try:
            values = json.loads(text)
        except ValueError as error:
            raise SimulationError(
                f"These settings are no JSON ({error}): write them anew with "
                '`liverwort simulate --like` or as {"beat_frequency": 18}.'
            ) from error
        if not isinstance(values, dict):
            raise SimulationError(
                f"These settings are {text.strip()[:40]!r}: write them as an object "
                'such as {"beat_frequency": 18}.'
            )
        return cls.of(values)

    def to_json(self) -> str:
        """Return what was changed as a JSON object."""
        return json.dumps(dict(self.changed))

    def __getitem__(self, name: str) -> float:
        for changed, value in self.changed:
            if changed == name:
                return value
        return parameter(name).default

    def span(self, name: str) -> tuple[float, float]:
        """Return the least and the greatest value of a range such as "background"."""
        return self[name + LEAST], self[name + MOST]

    def over(self, preset: Settings) -> Settings:
        """Return these settings; where they say nothing, those of `preset`.

        Raises:
            SimulationError: if one end of a range was set beyond the preset's other.
        """
        both = Settings(
            tuple(sorted({**dict(preset.changed), **dict(self.changed)}.items()))
        )
        both._check_ranges()
        return both

    def _check_ranges(self) -> None:
        for name, _ in self.changed:
            stem = name.removesuffix(LEAST).removesuffix(MOST)
            if stem == name:
                continue
            least, most = self.span(stem)
            if least > most:
                unit = parameter(name).unit
                raise SimulationError(
                    f"{stem}{LEAST} is {least:g} and {stem}{MOST} is {most:g} {unit}: "
                    "set both, the least not above the most."
                )


def parameter(name: str) -> Parameter:
    """Return the parameter called `name`.

    Raises:
        SimulationError: if there is none; it names the most similar.
    """
    if name in _BY_NAME:
        return _BY_NAME[name]
    near = difflib.get_close_matches(name, _BY_NAME, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else ""
    raise SimulationError(
        f"The simulator has no parameter {name!r}: {hint or 'see'} `liverwort simulate "
        "--list` names them all."
    )
