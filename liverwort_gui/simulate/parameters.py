"""What is drawn for each video and for each sperm; `PARAMETERS` says how widely."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.simulate.settings import Settings

Modality = Literal["dark field", "phase contrast", "DIC"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)

EXPOSURES = 4  # moments that make up an exposure
FIELD_CLIPS = 205.0 / 51.2  # side of the field that a lone clip is a part of, in clips


@dataclass(frozen=True, eq=False, slots=True)
class FieldParameters:
    """What all clips of one video share: light, dust, camera (8 bit).

    Attributes:
        side: micrometres, side of the square field.
        um_per_px: micrometres per pixel.
        background: grey levels of the empty field in dark field; 4 times as much in
            phase contrast and DIC.
        gain: grey levels per unit of scatter.
        gradient: slope of the background as a share of it, from the middle of the
            field to its edge.
        gradient_angle: radians, direction in which the background grows.
        vignette: share of the background that is lost in the corners.
        dust: (n, 4), one speck per row: x and y in micrometres from the middle of
            the field, sigma in micrometres, grey levels at its middle.
        focus: micrometres between the focal plane and the sperm's plane.
        read_noise: grey levels, SD.
        shot: variance per grey level of signal.
        jpeg: quality of the camera's JPEG frames; None for no loss.
        modality: how the light is turned into a picture.
        drift: micrometres per second (x, y), of the stage.
        exposure: milliseconds, of each frame; 0 is sharp.
        psf_sigma: micrometres, SD of the blur in focus.
        defocus_growth: micrometres of blur per micrometre out of focus.
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
    modality: Modality = "dark field"
    drift: tuple[float, float] = (0.0, 0.0)
    exposure: float = 0.0
    psf_sigma: float = 0.16
    defocus_growth: float = 0.10

    def exposed(self, fps: float) -> tuple[float, ...]:
        """Return when the shutter is open, seconds from the middle of each frame."""
        if not self.exposure:
            return (0.0,)
        seconds = min(self.exposure / 1000, 1 / fps)
        parts = (np.arange(EXPOSURES) + 0.5) / EXPOSURES - 0.5
        return tuple((seconds * parts).tolist())


@dataclass(frozen=True, slots=True)
class CellParameters:
    """One sperm: its shape, beat and path. Pairs are (anterior, posterior) flagellum.

    Attributes:
        body_arc: micrometres along the coiled body.
        body_radius: micrometres, radius of the coil.
        body_turns: turns of the coil.
        lengths: micrometres, flagella.
        stagger: micrometres that the second flagellum inserts further back.
        base_angles: radians to the swimming axis.
        frequencies: hertz.
        amplitude: radians, tangent angle of the bending wave.
        wavelength: micrometres along the flagellum.
        curvatures: radians per micrometre, static bend.
        phases: radians, of the two bending waves.
        roll_rate: hertz about the long axis.
        roll: radians at the middle of the clip.
        heading: radians at the middle of the clip.
        heading_noise: radians per square root of a second.
        offset: micrometres (x, y) from the clip's middle.
        depth: micrometres from the plane the sperm swim in.
        scatter: relative scatter per micrometre of the body.
        flagellum_scatter: the flagella's, relative to the body's.
        speed_share: of a free flagellum's speed, what the body's drag leaves.
        path_curvature: radians per micrometre of the path.
        path_seed: seed of the heading noise.
        own_speed: micrometres per second; None: as the beat gives it.
        cytoplasm: residual cytoplasm, in micrometres of body that scatter as much.
        cytoplasm_size: micrometres, SD about its middle.
        cytoplasm_place: share of the body in front of it.
        curl: radians per micrometre, added to the distal half of the second flagellum.
        event: length and onset of an event: the share of the clip that it lasts, and
            which of its possible onsets, 0 to 1.
        in_event: whether cytoplasm and curl are there in the event alone.
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
    speed_share: float
    path_curvature: float
    path_seed: int
    own_speed: float | None = None
    cytoplasm: float = 0.0
    cytoplasm_size: float = 0.0
    cytoplasm_place: float = 0.0
    curl: float = 0.0
    event: tuple[float, float] = (0.0, 0.0)
    in_event: bool = False

    @property
    def speed(self) -> float:
        """Micrometres per second, from the beat (Gray-Hancock sine, drag ratio 2).

        38 at 22 Hz [D]; the wild type was measured to swim at 43.5 [S].
        """
        if self.own_speed is not None:
            return self.own_speed
        q = self.amplitude**2 / 2
        frequency = sum(self.frequencies) / 2
        return self.speed_share * frequency * self.wavelength * q / (1 + 2 * q)

    def event_frames(self, frames: int) -> NDArray[np.bool_]:
        """Return which frames (T,) of a clip of `frames` frames the event fills."""
        share, onset = self.event
        length = max(1, round(share * frames))
        first = min(int(onset * (frames - length + 1)), frames - length)
        times = np.arange(frames)
        return (times >= first) & (times < first + length)


def clip_um(settings: Settings) -> float:
    """Return the side of a whole clip, micrometres."""
    return CLIP_SIZE * settings["pixel_size"]


def draw_field(
    video_seed: int,
    settings: Settings,
    *,
    session_seed: int | None = None,
    side: float | None = None,
    modality: Modality = "dark field",
) -> FieldParameters:
    """Draw what all clips of one video share.

    Args:
        video_seed: of the dust.
        settings: how widely the draws spread.
        session_seed: of light, focus and camera, for videos that share them; by
            default those of this video alone.
        side: micrometres, of the field; by default that which a lone clip is part of.
        modality: see `MODALITIES`.
    """
    if side is None:
        side = round(FIELD_CLIPS * clip_um(settings), 6)
    shared = video_seed if session_seed is None else session_seed
    rng = np.random.default_rng([shared])
    spread = settings["pixel_size_spread"]
    return FieldParameters(
        side=side,
        um_per_px=settings["pixel_size"] * rng.uniform(1 - spread, 1 + spread),
        background=rng.uniform(*settings.span("background")),
        gain=rng.uniform(*settings.span("gain")),
        gradient=rng.uniform(*settings.span("gradient")),
        gradient_angle=rng.uniform(*settings.span("gradient_direction")),
        vignette=rng.uniform(*settings.span("vignette")),
        dust=_draw_dust(np.random.default_rng([video_seed, 0]), side, settings),
        focus=rng.normal(0, settings["focus_sd"]),
        read_noise=rng.uniform(*settings.span("read_noise")),
        shot=rng.uniform(*settings.span("shot_noise")),
        jpeg=_draw_jpeg(rng, settings),
        modality=modality,
        drift=_draw_drift(np.random.default_rng([shared, 1]), settings),
        exposure=settings["exposure"],
        psf_sigma=settings["psf_sigma"],
        defocus_growth=settings["defocus_growth"],
    )


def _draw_dust(
    rng: np.random.Generator, side: float, settings: Settings
) -> NDArray[np.float64]:
    per_clip = rng.uniform(*settings.span("dust"))
    count = rng.poisson(per_clip * (side / clip_um(settings)) ** 2)
    return np.column_stack(
        [
            rng.uniform(-side / 2, side / 2, (count, 2)),
            rng.uniform(*settings.span("dust_size"), count),
            rng.gamma(2.0, 4.0, count),
        ]
    )


def _draw_jpeg(rng: np.random.Generator, settings: Settings) -> int | None:
    least, most = settings.span("jpeg_quality")
    quality = int(rng.integers(round(least), round(most) + 1))
    return None if rng.random() < settings["lossless_share"] else quality


def _draw_drift(rng: np.random.Generator, settings: Settings) -> tuple[float, float]:
    speed, angle = rng.uniform(0, settings["stage_drift"]), rng.uniform(0, 2 * np.pi)
    return speed * np.cos(angle), speed * np.sin(angle)


def draw_cell(rng: np.random.Generator, settings: Settings) -> CellParameters:
    """Draw one wild-type sperm; a scenario makes a mutant of it."""

    def vary(name: str, cv: str) -> float:
        spread = settings[cv] * float(np.clip(rng.normal(), -3, 3))
        return settings[name] * (1 + spread)

    def turn() -> float:
        return float(rng.uniform(0, 2 * np.pi))

    frequency = vary("beat_frequency", "beat_frequency_cv")
    sigma = np.sqrt(np.log1p(settings["scatter_cv"] ** 2))  # log-normal with mean 1
    bend, reach = settings["curvature"], settings["offset"]
    cell = CellParameters(
        body_arc=vary("body_arc", "body_cv"),
        body_radius=vary("body_radius", "body_cv"),
        body_turns=settings["body_turns"] * (1 + 0.05 * _normal(rng)),
        lengths=(
            vary("flagellum_length", "flagellum_cv"),
            vary("flagellum_length", "flagellum_cv"),
        ),
        stagger=rng.uniform(*settings.span("stagger")),
        base_angles=(
            rng.uniform(*settings.span("front_angle")),
            -rng.uniform(*settings.span("rear_angle")),
        ),
        frequencies=(frequency, frequency * rng.uniform(1 - settings["beat_lag"], 1)),
        amplitude=vary("amplitude", "amplitude_cv"),
        wavelength=settings["wavelength"] * (1 + 0.05 * _normal(rng)),
        curvatures=(rng.normal(bend, 0.01), rng.normal(-bend, 0.01)),
        phases=(turn(), turn()),
        roll_rate=settings["roll_rate"] * float(np.exp(rng.normal(0, 0.3))),
        roll=turn(),
        heading=turn(),
        heading_noise=settings["heading_noise"],
        offset=(rng.uniform(-reach, reach), rng.uniform(-reach, reach)),
        depth=rng.normal(0, settings["depth_sd"]),
        scatter=float(np.exp(rng.normal(-(sigma**2) / 2, sigma))),
        flagellum_scatter=rng.uniform(*settings.span("flagellum_scatter")),
        speed_share=settings["speed_share"],
        path_curvature=settings["path_curvature"],
        path_seed=int(rng.integers(2**32)),
    )
    return _with_structures(cell, settings)


def _normal(rng: np.random.Generator) -> float:
    return float(np.clip(rng.normal(), -3, 3))


def _with_structures(cell: CellParameters, settings: Settings) -> CellParameters:
    """Draw what only some mutants show, from a generator of its own."""
    rng = np.random.default_rng([cell.path_seed, 1])
    least, most = settings.span("event")
    length = int(rng.integers(round(least), round(most) + 1)) / CLIP_FRAMES
    return replace(
        cell,
        event=(length, float(rng.random())),
        cytoplasm_size=rng.uniform(*settings.span("cytoplasm_size")),
        cytoplasm_place=settings["cytoplasm_place"],
    )
