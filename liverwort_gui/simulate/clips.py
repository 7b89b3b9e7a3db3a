"""One simulated clip, and its counterfactual twin as the truth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.simulate.camera import expose, noise_variance, through_jpeg
from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.optics import background, dark_field, object_patches
from liverwort_gui.simulate.parameters import (
    CLIP_UM,
    FIELD_UM,
    FPS,
    FieldParameters,
    draw_field,
)
from liverwort_gui.simulate.scenarios import MUTANT, WILD_TYPE, scenario
from liverwort_gui.simulate.scene import draw_scene, scene_clouds

MASK_SHARE = 0.1  # of the greatest difference between the twins


@dataclass(frozen=True, eq=False, slots=True)
class Truth:
    """What tells a clip from its twin of the other class, without noise.

    Attributes:
        difference: (T, S, S) float32, grey levels, |mutant - wild type|.
        mask: (T, S, S) bool, difference above a tenth of its greatest value; not
            dilated. Empty where the scenario plants nothing, or motion alone, which
            no frame shows by itself.
        frame_truth: (T,) float32, g(t), the sum over pixels of difference^2 over
            noise variance (an ideal observer's d'^2).
    """

    difference: NDArray[np.float32]
    mask: NDArray[np.bool_]
    frame_truth: NDArray[np.float32]


@dataclass(frozen=True, eq=False, slots=True)
class SimulatedClip:
    """One clip of one sperm.

    Attributes:
        pixels: (T, S, S) uint8.
        background: (S, S) float32, grey levels of the empty field, without noise.
        label: 0 wild type, 1 mutant.
        um_per_px: micrometres per pixel.
        fps: frames per second.
        visible: share of the sperm's scatter that lies inside the clip, 0 to 1.
        truth: the comparison with its twin, if it was asked for.
    """

    pixels: NDArray[np.uint8]
    background: NDArray[np.float32]
    label: int
    um_per_px: float
    fps: float
    visible: float
    truth: Truth | None


def simulate_clip(
    name: str,
    label: int,
    video_seed: int,
    clip_seed: int,
    *,
    size: int = CLIP_SIZE,
    frames: int = CLIP_FRAMES,
    fps: float = FPS,
    session_seed: int | None = None,
    truth: bool = False,
) -> SimulatedClip:
    """Simulate one clip; the same arguments give the same pixels.

    Two clips that differ in `label` alone are twins: all draws are the same. For a
    network that does not mix frames, `frames=8, fps=25` shows the same 0.32 s at a
    quarter of the time.

    Args:
        name: of the scenario.
        label: 0 wild type, 1 mutant.
        video_seed: clips that share it share light, dust, focus, noise and JPEG.
        clip_seed: of the sperm and of the noise, whose generators are separate.
        size: pixels, S.
        frames: T.
        fps: frames per second.
        session_seed: of light, focus, noise and JPEG, for videos that share them; by
            default those of `video_seed` alone.
        truth: also draw the twin and compare.

    Raises:
        SimulationError: if there is no scenario called `name`.
    """
    kind = scenario(name)
    field = draw_field(video_seed, session_seed, light=kind.light)
    scene = draw_scene(np.random.default_rng([video_seed, clip_seed, 1]), kind)
    rng = np.random.default_rng([video_seed, clip_seed, 2])
    reach = (FIELD_UM - CLIP_UM) / 2
    middle = (rng.uniform(-reach, reach), rng.uniform(-reach, reach))
    empty = background(field, size, size, middle)
    clouds = scene_clouds(scene, kind, label, frames, fps, frames // 2)
    light = add_light(empty, clouds, field)
    raw = (expose(frame, field, rng) for frame in light)
    pixels = np.stack([through_jpeg(frame, field) for frame in raw])
    twins = None
    if truth:
        other = twin_label(label) if kind.in_frames else label
        twin = scene_clouds(scene, kind, other, frames, fps, frames // 2)
        twins = compare_twins(light, add_light(empty, twin, field), field)
    share = visible_share(clouds[0], size, field)
    return SimulatedClip(pixels, empty, label, field.um_per_px, fps, share, twins)


def twin_label(label: int) -> int:
    """Return the label of the twin."""
    return MUTANT if label == WILD_TYPE else WILD_TYPE


def add_light(
    empty: NDArray[np.float32], clouds: list[PointCloud], field: FieldParameters
) -> NDArray[np.float32]:
    """Return the noise-free light of the objects over the empty background.

    Args:
        empty: (H, W) grey levels.
        clouds: the objects, in T frames; their (0, 0) is the picture's middle.
        field: focus and gain.

    Returns:
        (T, H, W) grey levels.
    """
    height, width = empty.shape
    frames = len(clouds[0].x)
    light = np.repeat(empty[None], frames, axis=0)
    for cloud in clouds:
        focused = cloud.moved(0, 0, field.focus)
        scatter = object_patches(focused, field.um_per_px, width, height)
        patches = dark_field(scatter, field.gain)
        for t in range(frames):
            patches.add_to(light[t], t)
    return light


def visible_share(cloud: PointCloud, size: int, field: FieldParameters) -> float:
    """Return the share of the cloud's scatter inside a clip, mean over frames."""
    half = size * field.um_per_px / 2
    inside = (np.abs(cloud.x) < half) & (np.abs(cloud.y) < half)
    return float((inside @ cloud.weight).mean() / cloud.weight.sum())


def compare_twins(
    light: NDArray[np.float32], twin: NDArray[np.float32], field: FieldParameters
) -> Truth:
    """Compare a clip's noise-free light with its twin's, both (T, S, S)."""
    difference = np.abs(light - twin)
    variance = noise_variance((light + twin) * np.float32(0.5), field)
    frame_truth = (difference**2 / variance).sum(axis=(1, 2))
    mask = difference > max(MASK_SHARE * float(difference.max()), 1e-6)
    return Truth(difference, mask, frame_truth.astype(np.float32))
