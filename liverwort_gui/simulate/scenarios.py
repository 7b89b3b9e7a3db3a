"""Which difference between wild type and mutant is planted, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate.difference import Difference
from liverwort_gui.simulate.settings import Settings

CLASSES = ("wild type", "mutant")  # their index is the label
BIOLOGY = "biology"


@dataclass(frozen=True, slots=True)
class Light:
    """How the videos of a scenario are filmed.

    Attributes:
        own: whether each video has its own light, whatever session it is filmed in.
    """

    own: bool = False


@dataclass(frozen=True, slots=True)
class Scenario:
    """One planted difference; all else is drawn alike for both classes.

    Attributes:
        name: as the user types it.
        summary: one sentence on what differs.
        grades: what the strength means; empty where nothing is planted.
        difference: between the sperm of the classes, at this strength.
        nuisances: names of what else differs, see `nuisances.NUISANCES`.
        preset: parameters with other values than the table's, for both classes.
        light: how the videos are filmed, whatever the class.
        strength: 0 plants nothing, 1 what the summary says.
        most: greatest strength.
    """

    name: str
    summary: str
    grades: str = ""
    difference: Difference = field(default_factory=Difference)
    nuisances: tuple[str, ...] = ()
    preset: Settings = field(default_factory=Settings)
    light: Light = field(default_factory=Light)
    strength: float = 1.0
    most: float = 1.0

    @property
    def plain_name(self) -> str:
        """The name without a strength."""
        return self.name.partition(":")[0]

    @property
    def factors(self) -> tuple[str, ...]:
        """Names of all that differs between the classes."""
        differs = self.difference.in_structure or self.difference.in_motion
        return ((BIOLOGY,) if differs else ()) + self.nuisances

    @property
    def in_frames(self) -> bool:
        """Whether single frames can tell the classes."""
        return self.difference.in_structure or bool(self.nuisances)


NUMBER = re.compile(r"\d+(\.\d+)?")  # a strength that stands in a name

_MATCHED = Settings.of(
    {
        "scatter_cv": 0.30,
        "flagellum_scatter_least": 0.20,
        "flagellum_scatter_most": 0.45,
    }
)
_UNLIKE = Settings.of(  # [G], wide enough that clips of one video look related
    {
        "gradient_least": 0.1,
        "gradient_most": 1.0,
        "dust_least": 1.0,
        "dust_most": 50.0,
        "focus_sd": 3.0,
        "read_noise_least": 1.0,
        "read_noise_most": 8.0,
    }
)
_ONE_LIGHT = Settings.of(  # [G], one lamp, so that 8 % more gain can be seen
    {
        "background_least": 27.0,
        "background_most": 29.0,
        "gain_least": 155.0,
        "gain_most": 165.0,
        "gradient_most": 0.05,
        "vignette_most": 0.05,
    }
)
_ONE_SLOPE = Settings.of(
    {
        "gradient_least": 0.15,
        "gradient_most": 0.30,
        "gradient_direction_least": 0.0,
        "gradient_direction_most": 0.0,
        "vignette_most": 0.05,
    }
)
_ONE_SIZE = Settings.of({"body_cv": 0.02, "flagellum_cv": 0.02})
_ONE_QUALITY = Settings.of(
    {"jpeg_quality_least": 90.0, "jpeg_quality_most": 90.0, "lossless_share": 0.0}
)
_ONE_FOCUS = Settings.of({"focus_sd": 0.2, "depth_sd": 0.3})

_SHORT = Difference(lengths=(1.0, 9 / 20))
_RESIDUE = Difference(cytoplasm=1.0)


def _confounded(
    letter: str, nuisance: str, what: str, preset: Settings, most: float = 3.0
) -> Scenario:
    return Scenario(
        f"S7{letter}",
        f"Null in biology, but {what}: a network may learn that instead.",
        "size of this difference",
        nuisances=(nuisance,),
        preset=preset.over(_MATCHED),
        most=most,
    )


_SCENARIOS = {
    scenario.name: scenario
    for scenario in (
        Scenario("S0", "Null: the two classes do not differ.", preset=_MATCHED),
        Scenario(
            "S1",
            "One flagellum of the mutant is short: 20 to 9 µm.",
            "11 µm are missing, times the strength: 0.36, 0.64, 1 and 1.36 leave 16, "
            "13, 9 and 5 µm",
            _SHORT,
            most=1.8,
        ),
        Scenario(
            "S1-matched",
            "One flagellum of the mutant is short: 20 to 9 µm. The brightness of each "
            "sperm is drawn so widely that it does not tell the classes.",
            "11 µm are missing, times the strength, as of S1",
            _SHORT,
            preset=_MATCHED,
            most=1.8,
        ),
        Scenario(
            "S2",
            "The mutant lacks its second flagellum; it swims as its wild type would.",
            "share of the flagellum that is missing",
            Difference(lengths=(1.0, 0.0)),
            preset=_MATCHED,
        ),
        Scenario(
            "S2-none",
            "The mutant has no flagella; it moves as its wild type would, so that "
            "nothing else tells the classes.",
            "share of both flagella that is missing",
            Difference(lengths=(0.0, 0.0)),
            preset=_MATCHED,
        ),
        Scenario(
            "S3",
            "The mutant keeps a lump of cytoplasm on its body.",
            "light of the lump, times 2.2 µm of body",
            _RESIDUE,
            preset=_MATCHED,
            most=4.0,
        ),
        Scenario(
            "S3-slow",
            "As S3, and the mutant beats slower, 22 to 12 Hz, and so swims slower.",
            "light of the lump, and the share of the slowing",
            Difference(cytoplasm=1.0, frequency=12 / 22, keeps_speed=False),
            preset=_MATCHED,
            most=1.5,
        ),
        Scenario(
            "S4",
            "The mutant shows a lump of cytoplasm in 8 to 12 consecutive frames of "
            "32, at a random time; the wild type never does.",
            "light of the lump, times 2.2 µm of body",
            Difference(cytoplasm=1.0, in_event=True),
            preset=_MATCHED,
            most=4.0,
        ),
        Scenario(
            "S4-curl",
            "The distal half of the mutant's second flagellum curls up in 8 to 12 "
            "consecutive frames of 32, at a random time; the wild type's never does.",
            "curvature of the curl, times 0.56 rad/µm",
            Difference(curl=1.0, in_event=True),
            preset=_MATCHED,
            most=2.0,
        ),
        Scenario(
            "S5",
            "The flagella of the mutant beat slower, 22 to 9 Hz, at the same swimming "
            "speed: motion tells the classes, no single frame does.",
            "13 Hz are missing, times the strength",
            Difference(frequency=9 / 22),
            preset=_MATCHED,
            most=1.25,
        ),
        Scenario(
            "S5b",
            "The flagella of the mutant beat slower, 22 to 9 Hz; it therefore swims "
            "slower, 38 to 16 µm/s, and in circles.",
            "13 Hz are missing and the path curves by 0.08 rad/µm, times the strength",
            Difference(frequency=9 / 22, path_curvature=0.08, keeps_speed=False),
            preset=_MATCHED,
            most=1.25,
        ),
        Scenario(
            "S6",
            "The flagella of the mutant bend less, amplitude 0.85 to 0.45 rad, at the "
            "same beat frequency and swimming speed.",
            "0.4 rad are missing, times the strength",
            Difference(amplitude=0.45 / 0.85),
            preset=_MATCHED,
            most=1.5,
        ),
        _confounded("a", "gain", "the mutant's camera has 8 % more gain", _ONE_LIGHT),
        _confounded(
            "b",
            "gradient",
            "the mutant's background grows to the left and the wild type's to the "
            "right",
            _ONE_SLOPE,
            most=1.0,
        ),
        _confounded(
            "c",
            "pixel size",
            "the mutant's pixels are 0.21 µm large and the wild type's 0.20",
            _ONE_SIZE,
        ),
        _confounded(
            "d",
            "jpeg",
            "the mutant's frames have JPEG quality 70 and the wild type's 90",
            _ONE_QUALITY,
        ),
        _confounded("e", "focus", "the mutant is 0.6 µm more out of focus", _ONE_FOCUS),
        _confounded(
            "f",
            "dust",
            "all films of the mutant show the same pattern of dust",
            Settings(),
            most=1.0,
        ),
        Scenario(
            "S7g",
            "As S1-matched, and the mutant's camera has 8 % more gain: biology and "
            "nuisance both tell the classes.",
            "as of S1, and size of the difference in gain",
            _SHORT,
            ("gain",),
            _ONE_LIGHT.over(_MATCHED),
            most=1.8,
        ),
        Scenario(
            "S8",
            "Null, but each video has its own strong light, dust, focus and noise, by "
            "which it can be known again.",
            preset=_UNLIKE.over(_MATCHED),
            light=Light(own=True),
        ),
    )
}


def scenarios() -> tuple[str, ...]:
    """Return the names of all scenarios."""
    return tuple(_SCENARIOS)


def scenario(name: str, strength: float | None = None) -> Scenario:
    """Return the scenario called `name`.

    Args:
        name: one of `scenarios()`; a strength may follow, as in "S7c:3".
        strength: of what is planted: 0 nothing, 1 what the summary says, more up to
            the scenario's `most`. Where nothing is planted it changes nothing. None:
            as the name says, else 1.

    Raises:
        SimulationError: if there is none of this name, or not of this strength.
    """
    plain, _, told = name.partition(":")
    if plain not in _SCENARIOS or (told and not NUMBER.fullmatch(told)):
        raise SimulationError(
            f"There is no scenario {name!r}: choose one of {', '.join(_SCENARIOS)}."
        )
    full = _SCENARIOS[plain]
    if strength is None:
        strength = float(told or 1)
    if not 0 <= strength <= full.most:
        raise SimulationError(
            f"{name} cannot have the strength {strength:g}: choose 0 (nothing is "
            f"planted) to {full.most:g}; 1 is what its summary says."
        )
    return replace(
        full,
        name=name,
        difference=full.difference.of_strength(strength),
        nuisances=full.nuisances if strength else (),
        strength=strength,
    )
