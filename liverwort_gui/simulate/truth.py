"""What tells a clip from its counterfactual twin, pixel by pixel and frame by frame."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.camera import noise_variance, through_jpeg
from liverwort_gui.simulate.difference import MUTANT, WILD_TYPE
from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.nuisances import Filming
from liverwort_gui.simulate.optics import background, draw_clouds
from liverwort_gui.simulate.parameters import FieldParameters
from liverwort_gui.simulate.scenarios import Scenario
from liverwort_gui.simulate.scene import (
    ClipScene,
    Genotype,
    Span,
    event_frames,
    scene_clouds,
)

MASK_SHARE = 0.1  # of the greatest difference between the twins


@dataclass(frozen=True, eq=False, slots=True)
class Truth:
    """What tells a clip from its twin of the other class, without noise.

    The twin has the other class's structures and the clip's own motion; where the
    scenario plants a nuisance, also the other class's light, scale or file.

    Attributes:
        difference: (T, S, S) float32, grey levels, |mutant - wild type|.
        mask: (T, S, S) bool, difference above a tenth of its greatest value; not
            dilated. Empty where the scenario plants nothing, or motion alone, which
            no frame shows by itself.
        frame_truth: (T,) float32, g(t), the sum over pixels of difference^2 over
            noise variance (an ideal observer's d'^2).
        event: (T,) bool, frames of the event, in clips of both classes: when the
            structure is there in the mutant, and would be in the wild type's twin.
            All True where the difference is there always, all False where none is.
        present: whether this clip itself shows the structure that its twin lacks: the
            longer flagellum, the cytoplasm or the curl; where the classes have two
            forms of one structure (S6), both show it. False where no structure
            differs.
    """

    difference: NDArray[np.float32]
    mask: NDArray[np.bool_]
    frame_truth: NDArray[np.float32]
    event: NDArray[np.bool_]
    present: bool


@dataclass(frozen=True, eq=False, slots=True)
class Picture:
    """What a clip shows without noise, and the field it was taken in.

    Attributes:
        light: (T, S, S) grey levels.
        empty: (S, S) grey levels, of the empty field.
        visible: share of the labelled sperm's scatter inside the clip, 0 to 1.
        field: light, scale and camera.
    """

    light: NDArray[np.float32]
    empty: NDArray[np.float32]
    visible: float
    field: FieldParameters


@dataclass(frozen=True, eq=False, slots=True)
class View:
    """What a clip looks at, whatever the class.

    Attributes:
        scene: who is there.
        span: when.
        middle: micrometres (x, y) from the middle of the field to that of the clip.
        size: pixels, side of the clip.
    """

    scene: ClipScene
    span: Span
    middle: tuple[float, float]
    size: int

    def clouds(
        self, genotype: Genotype, field: FieldParameters, later: float = 0.0
    ) -> list[PointCloud]:
        """Return the objects in the clip's frames, heights above the focal plane."""
        start, stop = self.span.start, self.span.start + self.span.clip
        clouds = scene_clouds(self.scene, genotype, self.span, field.drift, later)
        return [cloud.during(start, stop).moved(0, 0, field.focus) for cloud in clouds]

    def picture(self, genotype: Genotype, field: FieldParameters) -> Picture:
        """Return what the clip shows, without noise."""
        empty = background(field, self.size, self.size, self.middle)
        moments = [
            self.clouds(genotype, field, later)
            for later in field.exposed(self.span.fps)
        ]
        lights = [draw_clouds(empty, clouds, field) for clouds in moments]
        light = lights[0] if len(lights) == 1 else np.mean(lights, axis=0)
        own = moments[0][0]
        visible = own.share_within(self.size * field.um_per_px / 2)
        return Picture(light, empty, visible, field)

    def truth(
        self,
        picture: Picture,
        genotype: Genotype,
        filming: Filming,
        shown: Scenario | None = None,
    ) -> Truth:
        """Compare the clip with its twin.

        Args:
            picture: of the clip.
            genotype: of its sperm.
            filming: how it was filmed.
            shown: another scenario, whose twins are compared instead.
        """
        kind, label = shown or genotype.kind, genotype.label
        if shown is not None:
            label = WILD_TYPE
            shape = replace(genotype, shape=(kind, label))
            picture = self.picture(shape, picture.field)
        other = replace(genotype, shape=(kind, twin_label(label)))
        twin = self.picture(other, filming.twin(kind).field)
        start, stop = self.span.start, self.span.start + self.span.clip
        event = event_of(kind, event_frames(self.scene, self.span)[start:stop])
        present = shows_structure(kind, self.scene, genotype)
        return compare_twins(picture, twin, event, present)


def twin_label(label: int) -> int:
    """Return the label of the twin."""
    return MUTANT if label == WILD_TYPE else WILD_TYPE


def compare_twins(
    clip: Picture,
    twin: Picture,
    event: NDArray[np.bool_],
    present: bool,
) -> Truth:
    """Compare a clip's noise-free light with its twin's.

    Args:
        clip: what it shows without noise.
        twin: what its twin shows.
        event: (T,), see `Truth`.
        present: see `Truth`.
    """
    difference = np.abs(_as_filed(clip, twin) - _as_filed(twin, clip))
    between = (clip.light + twin.light) * np.float32(0.5)
    variance = noise_variance(between, clip.field)
    frame_truth = (difference**2 / variance).sum(axis=(1, 2))
    mask = difference > max(MASK_SHARE * float(difference.max()), 1e-6)
    return Truth(difference, mask, frame_truth.astype(np.float32), event, present)


def _as_filed(own: Picture, other: Picture) -> NDArray[np.float32]:
    """Return the light as the camera's file keeps it, if the two files differ."""
    if own.field.jpeg == other.field.jpeg:
        return own.light
    whole = np.rint(np.clip(own.light, 0, 255)).astype(np.uint8)
    return np.stack([through_jpeg(frame, own.field) for frame in whole]).astype(
        np.float32
    )


def shows_structure(kind: Scenario, scene: ClipScene, genotype: Genotype) -> bool:
    """Whether the labelled sperm has the structure that only one class of `kind` has.

    Args:
        kind: whose structure it is.
        scene: with the sperm as the wild type it would be.
        genotype: what the sperm is in truth, perhaps of another scenario.
    """
    holder = kind.difference.holder
    if holder in ("both", "neither"):
        return holder == "both"
    own = genotype.kind.difference.express_structure(
        scene.cell, genotype.label, genotype.settings
    )
    mutant = kind.difference.express_structure(scene.cell, MUTANT, genotype.settings)
    return (own == mutant) == (holder == "mutant")


def event_of(kind: Scenario, shown: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return `Truth.event` of a scenario, given the event's own frames (T,)."""
    if kind.nuisances or not kind.difference.in_event:
        return np.full(len(shown), kind.in_frames)
    return shown & kind.difference.in_structure
