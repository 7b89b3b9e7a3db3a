"""Whole-field videos: several sperm of one genotype, each in a box of its own."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import SimulationError
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, Box
from liverwort_gui.simulate.camera import expose
from liverwort_gui.simulate.clips import (
    Truth,
    add_light,
    compare_twins,
    twin_label,
    visible_share,
)
from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.optics import background
from liverwort_gui.simulate.parameters import (
    FPS,
    UM_PER_PX,
    FieldParameters,
    draw_field,
)
from liverwort_gui.simulate.scenarios import Scenario
from liverwort_gui.simulate.scene import ClipScene, draw_scene, scene_clouds

FIELD_PX = 1024  # least side of a field, pixels
ROOM_PX = 352  # side of the square that each box is placed in, pixels
FILM_FRAMES = 64  # two clips long, so that the background can be seen
CHUNK = 8  # frames drawn at a time
MARGIN_PX = 12  # pixels, blur and halo around an object
PLACE_TRIES = 50  # draws of a sperm's place, before another sperm is drawn
SPERM_TRIES = 40  # draws of a sperm, before giving up


@dataclass(frozen=True, eq=False, slots=True)
class FilmCell:
    """One labelled sperm of a film, and the box that shows it alone.

    Both lists of objects begin with the sperm; a bystander may follow. They are given
    for all T frames of the film, in micrometres from the middle of the box.

    Attributes:
        box: size `CLIP_SIZE`, pixels of the film.
        start: first frame of the clip.
        clouds: the objects as the film's genotype shapes them.
        twins: the same objects of the other genotype.
    """

    box: Box
    start: int
    clouds: list[PointCloud]
    twins: list[PointCloud]

    def reach(self, um_per_px: float) -> NDArray[np.float64]:
        """Return left, top, right and bottom, film pixels, of each object.

        Shape: (k, T, 4), for the objects of both genotypes, with a margin for blur.
        """
        middle = (self.box.size - 1) / 2
        edges = []
        for cloud in self.clouds + self.twins:
            x = self.box.x + middle + cloud.x / um_per_px
            y = self.box.y + middle + cloud.y / um_per_px
            least = [x.min(axis=1) - MARGIN_PX, y.min(axis=1) - MARGIN_PX]
            most = [x.max(axis=1) + MARGIN_PX, y.max(axis=1) + MARGIN_PX]
            edges.append(np.stack(least + most, axis=-1))
        return np.stack(edges)


@dataclass(frozen=True, eq=False, slots=True)
class Film:
    """A whole-field video before it is drawn.

    Attributes:
        kind: which difference is planted.
        label: 0 wild type, 1 mutant, the same for all its sperm.
        video_seed: of all its draws.
        side: pixels, width and height.
        frames: T.
        fps: frames per second.
        field: light, dust and camera.
        cells: the labelled sperm; their boxes do not overlap.
    """

    kind: Scenario
    label: int
    video_seed: int
    side: int
    frames: int
    fps: float
    field: FieldParameters
    cells: tuple[FilmCell, ...]


def plan_film(
    kind: Scenario,
    label: int,
    video_seed: int,
    cells: int,
    *,
    session_seed: int | None = None,
    side: int | None = None,
    frames: int = FILM_FRAMES,
    fps: float = FPS,
) -> Film:
    """Draw who swims where in a whole-field video.

    Each box holds its own sperm and, while its clip lasts, no other labelled one.
    All draws are the same for both labels, so that films have twins too.

    Args:
        kind: which difference is planted.
        label: 0 wild type, 1 mutant.
        video_seed: of all draws.
        cells: number of labelled sperm.
        session_seed: of light, focus and camera; videos that share it share these.
        side: pixels; by default as many as the boxes need, at least 1024.
        frames: at least `CLIP_FRAMES`.
        fps: frames per second.

    Raises:
        SimulationError: if the boxes do not find room.
    """
    rows = math.ceil(math.sqrt(cells))
    side = side or max(FIELD_PX, rows * ROOM_PX)
    if side // rows < CLIP_SIZE or frames < CLIP_FRAMES:
        raise SimulationError(
            f"{cells} clips of {CLIP_FRAMES} frames do not fit a film of {side} x "
            f"{side} pixels and {frames} frames: ask for fewer clips per video."
        )
    field = draw_field(video_seed, session_seed, side * UM_PER_PX, kind.light)
    rng = np.random.default_rng([video_seed, 3])
    empty = Film(kind, label, video_seed, side, frames, fps, field, ())
    placed: list[tuple[FilmCell, NDArray[np.float64]]] = []
    for room in rng.permutation(rows * rows)[:cells]:
        corner = np.array([room % rows, room // rows]) * (side // rows)
        placed.append(_place(empty, rng, corner, side // rows, placed))
    return replace(empty, cells=tuple(cell for cell, _ in placed))


def _place(
    film: Film,
    rng: np.random.Generator,
    corner: NDArray[np.int64],
    room: int,
    others: list[tuple[FilmCell, NDArray[np.float64]]],
) -> tuple[FilmCell, NDArray[np.float64]]:
    """Draw a sperm with its box, anywhere in its room, and what it reaches."""
    for _ in range(SPERM_TRIES):
        scene = draw_scene(rng, film.kind)
        for _ in range(PLACE_TRIES):
            x, y = corner + rng.integers(room - CLIP_SIZE + 1, size=2)
            start = int(rng.integers(film.frames - CLIP_FRAMES + 1))
            cell = _film_cell(film, scene, Box(int(x), int(y), CLIP_SIZE), start)
            reach = cell.reach(film.field.um_per_px)
            if not any(
                _disturbs(reach, old) or _disturbs(old_reach, cell)
                for old, old_reach in others
            ):
                return cell, reach
    raise SimulationError(
        f"{len(others) + 1} sperm did not find room in a film of {film.side} x "
        f"{film.side} pixels: ask for fewer clips per video."
    )


def _film_cell(film: Film, scene: ClipScene, box: Box, start: int) -> FilmCell:
    """Let a sperm and its twin swim through the box during the clip."""
    anchor = start + CLIP_FRAMES // 2
    clouds, twins = (
        scene_clouds(scene, film.kind, label, film.frames, film.fps, anchor)
        for label in (film.label, twin_label(film.label))
    )
    return FilmCell(box, start, clouds, twins)


def _disturbs(reach: NDArray[np.float64], cell: FilmCell) -> bool:
    """Whether an object with this reach enters the cell's box during its clip."""
    box, clip = cell.box, slice(cell.start, cell.start + CLIP_FRAMES)
    left, top, right, bottom = np.moveaxis(reach[:, clip], -1, 0)
    across = (left < box.x + box.size) & (right > box.x)
    down = (top < box.y + box.size) & (bottom > box.y)
    return bool((across & down).any())


def draw_frames(film: Film) -> Iterator[NDArray[np.uint8]]:
    """Draw the raw frames of a film, (side, side) each, before any JPEG."""
    rng = np.random.default_rng([film.video_seed, 4])
    empty = background(film.field, film.side, film.side)
    clouds = []
    for cell in film.cells:
        x, y = _box_middle(film, cell.box)
        clouds += [cloud.moved(x, y) for cloud in cell.clouds]
    for start in range(0, film.frames, CHUNK):
        stop = min(start + CHUNK, film.frames)
        now = [cloud.during(start, stop) for cloud in clouds]
        for light in add_light(empty, now, film.field):
            yield expose(light, film.field, rng)


def _box_middle(film: Film, box: Box) -> tuple[float, float]:
    """Micrometres (x, y) from the middle of the field to that of the box."""
    to_middle = (box.size - film.side) / 2
    um = film.field.um_per_px
    return (box.x + to_middle) * um, (box.y + to_middle) * um


def film_truth(film: Film, cell: FilmCell) -> tuple[Truth, float]:
    """Compare the clip in a cell's box with its twin; return also its visible share."""
    size, stop = cell.box.size, cell.start + CLIP_FRAMES
    twins = cell.twins if film.kind.in_frames else cell.clouds
    empty = background(film.field, size, size, _box_middle(film, cell.box))
    light, twin = (
        add_light(empty, [c.during(cell.start, stop) for c in clouds], film.field)
        for clouds in (cell.clouds, twins)
    )
    own = cell.clouds[0].during(cell.start, stop)
    share = visible_share(own, size, film.field)
    return compare_twins(light, twin, film.field), share
