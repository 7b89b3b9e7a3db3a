"""One simulated clip, and its counterfactual twin as the truth."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import SimulationError
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.simulate.camera import expose, noise_variance, through_jpeg
from liverwort_gui.simulate.nuisances import NUISANCES, Filming
from liverwort_gui.simulate.parameters import MODALITIES, Modality, clip_um, draw_field
from liverwort_gui.simulate.scenarios import BIOLOGY, Scenario, scenario
from liverwort_gui.simulate.scene import Genotype, Span, draw_scene
from liverwort_gui.simulate.settings import Settings
from liverwort_gui.simulate.truth import Truth, View, twin_label

FACTORS = (BIOLOGY, *NUISANCES)  # that can be flipped


@dataclass(frozen=True, eq=False, slots=True)
class SimulatedClip:
    """One clip of one sperm.

    Attributes:
        pixels: (T, S, S) uint8.
        background: (S, S) float32, grey levels of the empty field, without noise.
        noise_sd: (S, S) float32, grey levels, of the camera's noise there, before any
            JPEG.
        label: 0 wild type, 1 mutant, whatever was flipped.
        um_per_px: micrometres per pixel.
        fps: frames per second.
        visible: share of the sperm's scatter that lies inside the clip, 0 to 1.
        truth: the comparison with its twin, if it was asked for.
        scenario: which difference is planted.
        modality: how the light was turned into a picture.
    """

    pixels: NDArray[np.uint8]
    background: NDArray[np.float32]
    noise_sd: NDArray[np.float32]
    label: int
    um_per_px: float
    fps: float
    visible: float
    truth: Truth | None
    scenario: str
    modality: Modality


def simulate_clip(
    kind: str | Scenario,
    label: int,
    video_seed: int,
    clip_seed: int,
    *,
    size: int = CLIP_SIZE,
    frames: int = CLIP_FRAMES,
    fps: float | None = None,
    session_seed: int | None = None,
    truth: bool = False,
    truth_of: str | Scenario | None = None,
    flipped: Set[str] = frozenset(),
    settings: Settings | None = None,
    modality: Modality = "dark field",
) -> SimulatedClip:
    """Simulate one clip; the same arguments give the same pixels.

    Two clips that differ in `label` alone are twins: all draws are the same. For a
    network that does not mix frames, `frames=8, fps=25` shows the same 0.32 s at a
    quarter of the time.

    Args:
        kind: the scenario, or its name.
        label: 0 wild type, 1 mutant.
        video_seed: clips that share it share light, dust, focus, noise and JPEG.
        clip_seed: of the sperm and of the noise, whose generators are separate.
        size: pixels, S.
        frames: T.
        fps: frames per second; None: as the settings say, 100 if they do not.
        session_seed: of light, focus, noise and JPEG, for videos that share them; by
            default those of `video_seed` alone.
        truth: also draw the twin and compare.
        truth_of: another scenario: what its twins differ in, on the draws of this
            clip, becomes the truth, which then needs no asking. For scenarios that
            plant no structure of their own.
        flipped: names of `FACTORS`: drawn as in the other class, all else, the noise
            too, as before. A nuisance that the scenario does not plant is added in
            the amount of S7.
        settings: parameters with other values than the scenario's; None: all its own.
        modality: see `MODALITIES`.

    Raises:
        SimulationError: if there is no such scenario, factor or modality.
    """
    kind = scenario(kind) if isinstance(kind, str) else kind
    shown = scenario(truth_of) if isinstance(truth_of, str) else truth_of
    settings = (settings or Settings()).over(kind.preset)
    _check(flipped, modality)
    fps = settings["frame_rate"] if fps is None else fps
    shared = None if kind.light.own else session_seed
    plain = draw_field(video_seed, settings, session_seed=shared, modality=modality)
    filming = Filming.of(plain, kind, label, flipped)
    field = filming.field
    own = twin_label(label) if BIOLOGY in flipped else label
    genotype = Genotype(kind, own, settings)
    scene = draw_scene(np.random.default_rng([video_seed, clip_seed, 1]), settings)
    rng = np.random.default_rng([video_seed, clip_seed, 2])
    reach = (plain.side - clip_um(settings)) / 2
    middle = (rng.uniform(-reach, reach), rng.uniform(-reach, reach))
    view = View(scene, Span(frames, fps, 0, frames), middle, size)
    picture = view.picture(genotype, field)
    compared = None
    if truth or shown is not None:
        compared = view.truth(picture, genotype, filming, shown)
    raw = (expose(frame, field, rng) for frame in picture.light)
    pixels = np.stack([through_jpeg(frame, field) for frame in raw])
    return SimulatedClip(
        pixels=pixels,
        background=picture.empty,
        noise_sd=np.sqrt(noise_variance(picture.empty, field)),
        label=label,
        um_per_px=field.um_per_px,
        fps=fps,
        visible=picture.visible,
        truth=compared,
        scenario=kind.name,
        modality=modality,
    )


def _check(flipped: Set[str], modality: str) -> None:
    unknown = sorted(set(flipped) - set(FACTORS))
    if unknown:
        raise SimulationError(
            f"There is no factor {unknown[0]!r} to flip: choose {', '.join(FACTORS)}."
        )
    if modality not in MODALITIES:
        raise SimulationError(
            f"There is no modality {modality!r}: choose one of {', '.join(MODALITIES)}."
        )
