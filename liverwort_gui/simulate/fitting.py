"""Settings that make the virtual sperm look like those of a user's video."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate.clips import simulate_clip
from liverwort_gui.simulate.optics import BRIGHT
from liverwort_gui.simulate.parameters import Modality
from liverwort_gui.simulate.scalars import MOTION_SCALARS, motion_scalars
from liverwort_gui.simulate.settings import LEAST, MOST, Settings, parameter

SPREAD = 0.1  # share by which background, noise and gain may lie about those found [G]
BODY_AREA = 8.0  # square micrometres, of the brightest part of a sperm [G]
LEAST_CONTRAST = 4.5  # noise SDs of that part; below, no cell is seen
USUAL_SHOT = 0.275  # variance per grey level [G]
SHOT_SHARE = 0.8  # of the variance at most, the rest is read noise [G]
BEAT_CONTRAST = 8.0  # noise SDs of that part; below, the dim flagella are lost in it
TRIAL_GAINS = (100.0, 200.0)
TRIAL_CLIPS, TRIAL_FRAMES = 8, 4  # that tell how bright a gain makes a sperm
_TRIAL_SEED = 6_000_000_000


def fit(
    pixels: NDArray[np.uint8],
    background: NDArray[np.float32],
    noise_sd: NDArray[np.float32],
    *,
    um_per_px: float,
    fps: float,
    flagellum_length: float | None = None,
    modality: Modality = "dark field",
) -> Settings:
    """Return settings fitted to one sperm of a user's video.

    Scale and frame rate are taken as they are given. Background and noise are
    measured. The gain is that which makes simulated sperm as bright, as this one
    sperm tells it; sperm differ by a quarter. The beat frequency comes from the
    autocorrelation of |frame difference| (science E5), and is left out if no beat is
    seen. The length of a flagellum cannot be measured in a projection: it is the
    user's, or left out. What is drawn from a range gets one of 10 % either way.

    Args:
        pixels: (T, S, S), the box of one sperm; the beat needs 8 frames or more.
        background: (S, S) grey levels, the same box without the sperm.
        noise_sd: (S, S) grey levels, standard deviation of the noise.
        um_per_px: micrometres per pixel.
        fps: frames per second.
        flagellum_length: micrometres, measured by the user; None: unknown.
        modality: how the video was taken.

    Raises:
        SimulationError: if no sperm stands out in the box, or a number lies outside
            what can be simulated.
    """
    found: dict[str, float] = {
        "pixel_size": um_per_px,
        "pixel_size_spread": 0.0,
        "frame_rate": fps,
        "lossless_share": 1.0,  # the noise is that which the file has left
        **_light(background, noise_sd, modality),
    }
    if flagellum_length is not None:
        found["flagellum_length"] = flagellum_length
    settings = Settings.of(found)
    contrast = _contrast(pixels, background, um_per_px)
    noise = float(np.median(noise_sd))
    if not contrast > LEAST_CONTRAST * noise:
        raise SimulationError(
            "No sperm stands out in this box: its strongest part differs from the "
            f"background by {contrast:.1f} grey levels, the noise is {noise:.1f}; "
            "choose a box around one sperm that swims."
        )
    found |= _around("gain", _gain_for(contrast, settings, modality))
    beat = _beat(pixels, background, fps)
    if beat and contrast > BEAT_CONTRAST * noise:
        found["beat_frequency"] = beat
    return Settings.of(found)


def _light(
    background: NDArray[np.float32], noise_sd: NDArray[np.float32], modality: Modality
) -> Mapping[str, float]:
    level = float(np.median(background)) / (1 if modality == "dark field" else BRIGHT)
    most = parameter("background" + MOST).high
    if level > most:
        raise SimulationError(
            f"The background is too bright for {modality}, {level:.0f} where "
            f"{most:.0f} grey levels are the most: say if it is phase contrast or DIC, "
            "or film with less light."
        )
    variance = float(np.median(noise_sd)) ** 2
    light = max(float(np.median(background)), 1.0)
    shot = min(USUAL_SHOT, SHOT_SHARE * variance / light)
    read = np.sqrt(variance - shot * light)
    return {
        **_around("background", level),
        **_around("shot_noise", shot),
        **_around("read_noise", float(read)),
    }


def _around(name: str, value: float) -> Mapping[str, float]:
    """Return both ends of a range about `value`, inside what is allowed."""
    allowed = parameter(name + LEAST)
    ends = {LEAST: value * (1 - SPREAD), MOST: value * (1 + SPREAD)}
    return {
        name + end: round(float(np.clip(at, allowed.low, allowed.high)), 4)
        for end, at in ends.items()
    }


def _contrast(
    pixels: NDArray[np.uint8], background: NDArray[np.float32], um_per_px: float
) -> float:
    """Return how much the strongest part of each frame differs, grey levels.

    The part is as large as a sperm's body, whatever the box; the median over frames.
    """
    away = np.abs(pixels - background).reshape(len(pixels), -1)
    count = min(max(1, round(BODY_AREA / um_per_px**2)), away.shape[1])
    return float(np.median(np.partition(away, -count, axis=1)[:, -count:].mean(axis=1)))


def _gain_for(contrast: float, settings: Settings, modality: Modality) -> float:
    """Return the gain at which simulated sperm have this contrast, grey levels.

    A line through the contrasts at two gains, as the noise adds to both.
    """
    low, high = TRIAL_GAINS
    dark, bright = (_trial(gain, settings, modality) for gain in TRIAL_GAINS)
    return low + (high - low) * (contrast - dark) / max(bright - dark, 1e-6)


def _trial(gain: float, settings: Settings, modality: Modality) -> float:
    """Return the median contrast of simulated sperm at this gain."""
    usual = {"gain_least": gain, "gain_most": gain, "scatter_cv": 0.0}
    trial = Settings.of({**dict(settings.changed), **usual})
    clips = [
        simulate_clip(
            "S0",
            0,
            _TRIAL_SEED + number,
            number,
            frames=TRIAL_FRAMES,
            settings=trial,
            modality=modality,
        )
        for number in range(TRIAL_CLIPS)
    ]
    return float(
        np.median([_contrast(c.pixels, c.background, c.um_per_px) for c in clips])
    )


def _beat(
    pixels: NDArray[np.uint8], background: NDArray[np.float32], fps: float
) -> float:
    """Return the beat frequency, hertz, rounded and as far as it can be simulated."""
    away = np.minimum(np.abs(pixels - background), 255).astype(np.uint8)
    beat = motion_scalars(away, fps)[MOTION_SCALARS.index("beat frequency")]
    allowed = parameter("beat_frequency")
    return round(float(beat), 2) if allowed.low <= beat <= allowed.high else 0.0
