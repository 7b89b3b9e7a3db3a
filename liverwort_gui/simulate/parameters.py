"""What is drawn for each video and for each sperm: units, defaults and their basis.

Basis marks: [S] from the literature, [D] derived by arithmetic, [G] a guess. Nothing
marked [G] was measured on Marchantia; no published value was found for it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

UM_PER_PX = 0.20  # [G], a 6.5 um camera pixel behind a 20x to 60x objective
FPS = 100.0  # frames per second [G]
FIELD_UM = 205.0  # micrometres, side of the field that a lone clip is a part of
CLIP_UM = 51.2  # micrometres, side of a clip of 256 pixels
SPEED_EFFICIENCY = 0.75  # share of a free flagellum's speed left by the body's drag


@dataclass(frozen=True, eq=False, slots=True)
class FieldParameters:
    """What all clips of one video share: light, dust, camera (dark field, 8 bit).

    The ranges are those of most scenarios; `Light` has others.

    Attributes:
        side: micrometres, side of the square field.
        um_per_px: micrometres per pixel, 0.20 +- 2 % [G].
        background: grey levels, 20 to 36 [G].
        gain: grey levels per unit of scatter, 130 to 190 [G].
        gradient: slope of the background as a share of it, from the middle of the
            field to its edge, 0 to 0.3 [G].
        gradient_angle: radians, direction in which the background grows.
        vignette: share of the background that is lost in the corners, 0 to 0.2 [G].
        dust: (n, 4), one speck per row: x and y in micrometres from the middle of
            the field, sigma in micrometres, grey levels at its middle; 2 to 10
            specks per clip area [G].
        focus: micrometres between the focal plane and the sperm's plane, SD 0.5 [G].
        read_noise: grey levels, SD, 1.5 to 3 [G].
        shot: variance per grey level of signal, 0.15 to 0.4 [G].
        jpeg: quality 70 to 95 of the camera's JPEG frames; None for no loss [G].
    """

    side: float
    um_per_px: float
    background: float
    gain: float
    gradient: float
    gradient_angle: float
    vignette: float
    dust: NDArray[np.float64]
    focus: float
    read_noise: float
    shot: float
    jpeg: int | None


@dataclass(frozen=True, slots=True)
class Spread:
    """How widely a scenario draws brightness, whatever the class.

    Attributes:
        scatter_cv: coefficient of variation of the scatter per micrometre.
        flagellum_scatter: least and greatest scatter of a flagellum per micrometre,
            relative to the body's; 0.30 by default, range 0.15 to 0.5 [G].
    """

    scatter_cv: float = 0.25
    flagellum_scatter: tuple[float, float] = (0.30, 0.30)


@dataclass(frozen=True, slots=True)
class Light:
    """How widely the videos of a scenario differ in light, dust, focus and noise.

    Attributes:
        gradient: least and greatest, see `FieldParameters`; so are the others.
        dust: specks per clip area.
        focus_sd: micrometres.
        read_noise: grey levels.
        own: whether each video has its own, whatever session it is filmed in.
    """

    gradient: tuple[float, float] = (0.0, 0.3)
    dust: tuple[float, float] = (2.0, 10.0)
    focus_sd: float = 0.5
    read_noise: tuple[float, float] = (1.5, 3.0)
    own: bool = False


@dataclass(frozen=True, slots=True)
class CellParameters:
    """One sperm: its shape, beat and path. Pairs are (anterior, posterior) flagellum.

    Attributes:
        body_arc: micrometres along the coiled body, 12, CV 8 % [G].
        body_radius: micrometres, radius of the coil, 0.9, CV 8 % [G].
        body_turns: turns of the coil, 1.5, CV 5 % [S for relatives].
        lengths: micrometres, flagella, 20, equal but for a CV of 6 %
            [equality S, length G].
        stagger: micrometres that the second flagellum inserts further back, 0.8,
            0.5 to 1.1 [stagger S, value G].
        base_angles: radians to the swimming axis, +0.9 and -2.6, +-0.3 [G].
        frequencies: hertz, 22, CV 10 %; the second 0 to 20 % slower [G].
        amplitude: radians, tangent angle of the bending wave, 0.85, CV 8 % [G].
        wavelength: micrometres along the flagellum, 11, CV 5 % [G].
        curvatures: radians per micrometre, static bend, +-0.02 [G].
        phases: radians, of the two bending waves.
        roll_rate: hertz about the long axis, 3, log-normal, SD 0.3
            [rotation S, value G].
        roll: radians at the middle of the clip.
        heading: radians at the middle of the clip.
        heading_noise: radians per square root of a second, 0.4 [G].
        offset: micrometres (x, y) from the clip's middle, +-6 [G].
        depth: micrometres from the focal plane, SD 0.6 [G].
        scatter: relative scatter per micrometre of the body.
        flagellum_scatter: the flagella's, relative to the body's.
        path_seed: seed of the heading noise.
        own_speed: micrometres per second; None: as the beat gives it.
    """

    body_arc: float
    body_radius: float
    body_turns: float
    lengths: tuple[float, float]
    stagger: float
    base_angles: tuple[float, float]
    frequencies: tuple[float, float]
    amplitude: float
    wavelength: float
    curvatures: tuple[float, float]
    phases: tuple[float, float]
    roll_rate: float
    roll: float
    heading: float
    heading_noise: float
    offset: tuple[float, float]
    depth: float
    scatter: float
    flagellum_scatter: float
    path_seed: int
    own_speed: float | None = None

    @property
    def speed(self) -> float:
        """Micrometres per second, from the beat (Gray-Hancock sine, drag ratio 2).

        38 at 22 Hz [D]; the wild type was measured to swim at 43.5 [S].
        """
        if self.own_speed is not None:
            return self.own_speed
        q = self.amplitude**2 / 2
        frequency = sum(self.frequencies) / 2
        return SPEED_EFFICIENCY * frequency * self.wavelength * q / (1 + 2 * q)


def draw_field(
    video_seed: int,
    session_seed: int | None = None,
    side: float = FIELD_UM,
    light: Light | None = None,
) -> FieldParameters:
    """Draw what all clips of one video share.

    Args:
        video_seed: of the dust.
        session_seed: of light, focus and camera, for videos that share them; by
            default those of this video alone.
        side: micrometres, of the field.
        light: how widely the draws spread; None: as usual.
    """
    light = light or Light()
    shared = video_seed if session_seed is None or light.own else session_seed
    rng = np.random.default_rng([shared])
    return FieldParameters(
        side=side,
        um_per_px=UM_PER_PX * rng.uniform(0.98, 1.02),
        background=rng.uniform(20, 36),
        gain=rng.uniform(130, 190),
        gradient=rng.uniform(*light.gradient),
        gradient_angle=rng.uniform(0, 2 * np.pi),
        vignette=rng.uniform(0, 0.2),
        dust=_draw_dust(np.random.default_rng([video_seed, 0]), side, light.dust),
        focus=rng.normal(0, light.focus_sd),
        read_noise=rng.uniform(*light.read_noise),
        shot=rng.uniform(0.15, 0.4),
        jpeg=_draw_jpeg(rng),
    )


def _draw_dust(
    rng: np.random.Generator, side: float, per_clip: tuple[float, float]
) -> NDArray[np.float64]:
    count = rng.poisson(rng.uniform(*per_clip) * (side / CLIP_UM) ** 2)
    return np.column_stack(
        [
            rng.uniform(-side / 2, side / 2, (count, 2)),
            rng.uniform(0.3, 1.5, count),
            rng.gamma(2.0, 4.0, count),
        ]
    )


def _draw_jpeg(rng: np.random.Generator) -> int | None:
    quality, lossless = int(rng.integers(70, 96)), rng.random() < 0.25
    return None if lossless else quality


def draw_cell(rng: np.random.Generator, spread: Spread) -> CellParameters:
    """Draw one wild-type sperm; a scenario makes a mutant of it."""

    def vary(mean: float, cv: float) -> float:
        return mean * (1 + cv * float(np.clip(rng.normal(), -3, 3)))

    def turn() -> float:
        return float(rng.uniform(0, 2 * np.pi))

    frequency = vary(22, 0.10)
    sigma = np.sqrt(np.log1p(spread.scatter_cv**2))  # log-normal with mean 1
    return CellParameters(
        body_arc=vary(12, 0.08),
        body_radius=vary(0.9, 0.08),
        body_turns=vary(1.5, 0.05),
        lengths=(vary(20, 0.06), vary(20, 0.06)),
        stagger=rng.uniform(0.5, 1.1),
        base_angles=(rng.uniform(0.6, 1.2), -rng.uniform(2.3, 2.9)),
        frequencies=(frequency, frequency * rng.uniform(0.8, 1)),
        amplitude=vary(0.85, 0.08),
        wavelength=vary(11, 0.05),
        curvatures=(rng.normal(0.02, 0.01), rng.normal(-0.02, 0.01)),
        phases=(turn(), turn()),
        roll_rate=3 * float(np.exp(rng.normal(0, 0.3))),
        roll=turn(),
        heading=turn(),
        heading_noise=0.4,
        offset=(rng.uniform(-6, 6), rng.uniform(-6, 6)),
        depth=rng.normal(0, 0.6),
        scatter=float(np.exp(rng.normal(-(sigma**2) / 2, sigma))),
        flagellum_scatter=rng.uniform(*spread.flagellum_scatter),
        path_seed=int(rng.integers(2**32)),
    )
