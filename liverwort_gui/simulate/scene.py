"""Who is in a clip: the labelled sperm, and now and then a bystander."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from liverwort_gui.simulate.geometry import PointCloud, sperm, walled_cell
from liverwort_gui.simulate.parameters import CLIP_UM, CellParameters, draw_cell
from liverwort_gui.simulate.scenarios import Scenario

BYSTANDER_CHANCE = 0.10  # clips with another cell at their border [G]


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


def draw_scene(rng: np.random.Generator, kind: Scenario) -> ClipScene:
    """Draw who is in a clip; every draw is made whatever the class."""
    cell = draw_cell(rng, kind.spread)
    present, is_sperm = rng.random() < BYSTANDER_CHANCE, rng.random() < 0.5
    along, across = rng.uniform(-1, 1), rng.uniform(0.85, 1.1) * rng.choice([-1, 1])
    spot = np.array([along, across]) * CLIP_UM / 2
    x, y = spot if rng.random() < 0.5 else spot[::-1]
    depth = rng.uniform(3, 8) * rng.choice([-1, 1]) if is_sperm else rng.normal(0, 1.5)
    other = Bystander(
        "sperm" if is_sperm else "walled cell", x, y, depth, draw_cell(rng, kind.spread)
    )
    return ClipScene(cell, other if present else None)


def scene_clouds(
    scene: ClipScene, kind: Scenario, label: int, frames: int, fps: float, anchor: float
) -> list[PointCloud]:
    """Return the labelled sperm, then the bystander; (0, 0) is the clip's middle."""
    own = kind.express(scene.cell, label)
    clouds = [sperm(own, frames, fps, anchor).moved(*own.offset, own.depth)]
    other = scene.bystander
    if other is None:
        return clouds
    if other.kind == "sperm":
        cloud = sperm(kind.express(other.cell, label), frames, fps, anchor)
    else:
        spin = np.random.default_rng(other.cell.path_seed)
        cloud = walled_cell(spin, frames, fps, other.cell.scatter)
    return [*clouds, cloud.moved(other.x, other.y, other.depth)]
