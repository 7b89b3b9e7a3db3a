"""Who is in a clip: the labelled sperm, and now and then a bystander."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.geometry import PointCloud, sperm, walled_cell
from liverwort_gui.simulate.parameters import CellParameters, clip_um, draw_cell
from liverwort_gui.simulate.scenarios import Scenario
from liverwort_gui.simulate.settings import Settings


@dataclass(frozen=True, slots=True)
class Bystander:
    """Another cell at the border of a clip.

    Attributes:
        kind: "sperm" or "walled cell".
        x: micrometres from the middle of the clip.
        y: micrometres from the middle of the clip.
        depth: micrometres from the focal plane.
        cell: its parameters; of a walled cell, only the brightness is used.
    """

    kind: str
    x: float
    y: float
    depth: float
    cell: CellParameters


@dataclass(frozen=True, slots=True)
class ClipScene:
    """Who is in a clip: the labelled wild-type sperm and perhaps a bystander."""

    cell: CellParameters
    bystander: Bystander | None


def draw_scene(rng: np.random.Generator, settings: Settings) -> ClipScene:
    """Draw who is in a clip; every draw is made whatever the class."""
    cell = draw_cell(rng, settings)
    present = rng.random() < settings["bystander_chance"]
    is_sperm = rng.random() < 1 - settings["walled_share"]
    along, across = rng.uniform(-1, 1), rng.uniform(0.85, 1.1) * rng.choice([-1, 1])
    spot = np.array([along, across]) * clip_um(settings) / 2
    x, y = spot if rng.random() < 0.5 else spot[::-1]
    depth = rng.uniform(3, 8) * rng.choice([-1, 1]) if is_sperm else rng.normal(0, 1.5)
    other = Bystander(
        "sperm" if is_sperm else "walled cell", x, y, depth, draw_cell(rng, settings)
    )
    return ClipScene(cell, other if present else None)


@dataclass(frozen=True, slots=True)
class Genotype:
    """What shapes the sperm of a clip.

    Attributes:
        kind: which difference is planted.
        label: 0 wild type, 1 mutant.
        settings: how large the structures of mutants are.
        shape: another scenario, whose structures are shown instead of those of
            `kind`, and the label by which they are; None: those of `kind`.
    """

    kind: Scenario
    label: int
    settings: Settings
    shape: tuple[Scenario, int] | None = None

    def of(self, cell: CellParameters) -> CellParameters:
        """Return `cell`, drawn as a wild type, as this genotype makes it."""
        kind, label = self.shape or (self.kind, self.label)
        shaped = kind.difference.express_structure(cell, label, self.settings)
        return self.kind.difference.express_motion(shaped, self.label)


@dataclass(frozen=True, slots=True)
class Span:
    """The frames that are drawn, and the clip among them.

    Attributes:
        frames: T.
        fps: frames per second.
        start: first frame of the clip.
        clip: number of frames of the clip.
    """

    frames: int
    fps: float
    start: int
    clip: int

    @property
    def anchor(self) -> int:
        """Return the frame in the middle of the clip, where all draws hold."""
        return self.start + self.clip // 2


def scene_clouds(
    scene: ClipScene,
    genotype: Genotype,
    span: Span,
    drift: tuple[float, float] = (0.0, 0.0),
    later: float = 0.0,
) -> list[PointCloud]:
    """Return the labelled sperm, then the bystander; (0, 0) is the clip's middle.

    A bystander shows no event, so that it is known when the clip's own is.

    Args:
        scene: who is there.
        genotype: of all sperm.
        span: when.
        drift: micrometres per second (x, y), of the stage.
        later: seconds after each frame.
    """
    frames, fps, anchor = span.frames, span.fps, span.anchor
    own = genotype.of(scene.cell)
    cloud = sperm(own, frames, fps, anchor, event_frames(scene, span), later)
    clouds = [cloud.moved(*own.offset, own.depth)]
    other = scene.bystander
    if other is not None:
        if other.kind == "sperm":
            cloud = sperm(genotype.of(other.cell), frames, fps, anchor, None, later)
        else:
            spin = np.random.default_rng(other.cell.path_seed)
            cloud = walled_cell(spin, frames, fps, other.cell.scatter, later)
        clouds.append(cloud.moved(other.x, other.y, other.depth))
    if drift == (0.0, 0.0):
        return clouds
    times = (np.arange(frames) - anchor) / fps + later
    return [cloud.moved(drift[0] * times, drift[1] * times) for cloud in clouds]


def event_frames(scene: ClipScene, span: Span) -> NDArray[np.bool_]:
    """Return which of all frames (T,) the event of the labelled sperm fills."""
    shown = np.zeros(span.frames, np.bool_)
    shown[span.start : span.start + span.clip] = scene.cell.event_frames(span.clip)
    return shown
