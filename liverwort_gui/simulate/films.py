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
from liverwort_gui.simulate.geometry import BODY_SAMPLES, PointCloud
from liverwort_gui.simulate.nuisances import Filming
from liverwort_gui.simulate.optics import background, draw_clouds
from liverwort_gui.simulate.parameters import FieldParameters, Modality, draw_field
from liverwort_gui.simulate.scenarios import Scenario
from liverwort_gui.simulate.scene import (
    ClipScene,
    Genotype,
    Span,
    draw_scene,
    scene_clouds,
)
from liverwort_gui.simulate.settings import Settings
from liverwort_gui.simulate.truth import Truth, View, twin_label

FIELD_PX = 1024  # least side of a field, pixels
ROOM_PX = 352  # side of the square that each box is placed in, pixels
FILM_FRAMES = 64  # two clips long, so that the background can be seen
CHUNK = 8  # frames drawn at a time
MARGIN_PX = 12  # pixels, blur and halo around an object
PLACE_TRIES = 50  # draws of a sperm's place, before another sperm is drawn
SPERM_TRIES = 40  # draws of a sperm, before giving up
CROSSING_TRIES = 400  # draws of a sperm that crosses another
LEAST_TURN = 0.6  # sine of the angle between ways that cross


@dataclass(frozen=True, eq=False, slots=True)
class FilmCell:
    """One labelled sperm of a film, and the box that shows it alone.

    Both lists of objects begin with the sperm; a bystander may follow. They are given
    for all T frames of the film, in micrometres from the middle of the box.

    Attributes:
        box: size `CLIP_SIZE`, pixels of the film.
        start: first frame of the clip.
        scene: the objects as wild types.
        clouds: the objects as the film's genotype shapes them.
        twins: the same objects of the other genotype.
    """

    box: Box
    start: int
    scene: ClipScene
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
        filming: light, dust and camera, and what of them the class decides.
        settings: parameters with other values than the table's.
        cells: the labelled sperm; their boxes do not overlap, unless they cross.
        crossings: (i, j, frame): the bodies of cells i and j meet in that frame.
    """

    kind: Scenario
    label: int
    video_seed: int
    side: int
    frames: int
    fps: float
    filming: Filming
    settings: Settings
    cells: tuple[FilmCell, ...]
    crossings: tuple[tuple[int, int, int], ...] = ()

    @property
    def field(self) -> FieldParameters:
        """Return the light, dust and camera of the film."""
        return self.filming.field

    def genotype(self, label: int) -> Genotype:
        """Return what shapes its sperm, or those of its twin."""
        return Genotype(self.kind, label, self.settings)


Placed = tuple[FilmCell, NDArray[np.float64]]  # with what it reaches


def plan_film(
    kind: Scenario,
    label: int,
    video_seed: int,
    cells: int,
    *,
    session_seed: int | None = None,
    side: int | None = None,
    frames: int = FILM_FRAMES,
    fps: float | None = None,
    settings: Settings | None = None,
    modality: Modality = "dark field",
    crossing: bool = False,
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
        fps: frames per second; None: as the settings say, 100 if they do not.
        settings: parameters with other values than the scenario's.
        modality: see `parameters.MODALITIES`.
        crossing: whether sperm cross two by two, to test how cells are followed; the
            truth of a box then still speaks of its own sperm alone.

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
    settings = (settings or Settings()).over(kind.preset)
    plain = draw_field(
        video_seed,
        settings,
        session_seed=None if kind.light.own else session_seed,
        side=side * settings["pixel_size"],
        modality=modality,
    )
    filming = Filming.of(plain, kind, label, frozenset())
    fps = settings["frame_rate"] if fps is None else fps
    rng = np.random.default_rng([video_seed, 3])
    empty = Film(kind, label, video_seed, side, frames, fps, filming, settings, ())
    placed: list[Placed] = []
    alone = math.ceil(cells / 2) if crossing else cells
    for room in rng.permutation(rows * rows)[:alone]:
        corner = np.array([room % rows, room // rows]) * (side // rows)
        placed.append(_place(empty, rng, corner, side // rows, placed))
    film = replace(empty, cells=tuple(cell for cell, _ in placed))
    for number in range(cells - alone):
        film = _with_crossing(film, rng, number)
    return film


def _place(
    film: Film,
    rng: np.random.Generator,
    corner: NDArray[np.int64],
    room: int,
    others: list[Placed],
) -> Placed:
    """Draw a sperm with its box, anywhere in its room, and what it reaches."""
    for _ in range(SPERM_TRIES):
        scene = draw_scene(rng, film.settings)
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


def _with_crossing(film: Film, rng: np.random.Generator, number: int) -> Film:
    """Add a sperm whose body meets that of cell `number` and crosses its way."""
    other = film.cells[number]
    for _ in range(CROSSING_TRIES):
        frame = int(rng.integers(CHUNK, film.frames - CHUNK))
        scene = draw_scene(rng, film.settings)
        start = int(rng.integers(film.frames - CLIP_FRAMES + 1))
        origin = _film_cell(film, scene, Box(0, 0, CLIP_SIZE), start)
        x, y = np.rint(_body(film, other, frame) - _body(film, origin, frame))
        box = Box(int(x), int(y), CLIP_SIZE)
        turn = _sine(_step(film, other, frame), _step(film, origin, frame))
        if abs(turn) > LEAST_TURN and box.fits(film.side, film.side):
            return replace(
                film,
                cells=(*film.cells, replace(origin, box=box)),
                crossings=(*film.crossings, (number, len(film.cells), frame)),
            )
    raise SimulationError(
        f"No sperm could be placed to cross another in a film of {film.side} x "
        f"{film.side} pixels: ask for fewer clips per video."
    )


def _body(film: Film, cell: FilmCell, frame: int) -> NDArray[np.float64]:
    """Return where the body's middle is in a frame, (x, y), pixels of the film."""
    cloud = cell.clouds[0]
    samples = slice(0, BODY_SAMPLES)
    place = [cloud.x[frame, samples].mean(), cloud.y[frame, samples].mean()]
    corner = np.array([cell.box.x, cell.box.y])
    middle = corner + (cell.box.size - 1) / 2
    return np.asarray(middle + np.array(place) / film.field.um_per_px)


def _step(film: Film, cell: FilmCell, frame: int) -> NDArray[np.float64]:
    """Return the direction in which a cell swims at a frame, of length 1."""
    step = _body(film, cell, frame + CHUNK) - _body(film, cell, frame - CHUNK)
    return np.asarray(step / max(float(np.hypot(*step)), 1e-9))


def _sine(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Return the sine of the angle between two directions of length 1."""
    return float(a[0] * b[1] - a[1] * b[0])


def _film_cell(film: Film, scene: ClipScene, box: Box, start: int) -> FilmCell:
    """Let a sperm and its twin swim through the box during the clip."""
    span = Span(film.frames, film.fps, start, CLIP_FRAMES)
    clouds, twins = (
        scene_clouds(scene, film.genotype(label), span, film.field.drift)
        for label in (film.label, twin_label(film.label))
    )
    return FilmCell(box, start, scene, clouds, twins)


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
    field = film.field
    empty = background(field, film.side, film.side)
    moments = [_film_clouds(film, later) for later in field.exposed(film.fps)]
    for start in range(0, film.frames, CHUNK):
        stop = min(start + CHUNK, film.frames)
        lights = [
            draw_clouds(empty, [cloud.during(start, stop) for cloud in clouds], field)
            for clouds in moments
        ]
        for light in lights[0] if len(lights) == 1 else np.mean(lights, axis=0):
            yield expose(light, field, rng)


def _film_clouds(film: Film, later: float) -> list[PointCloud]:
    """Return all objects of a film, so many seconds after each frame."""
    found = []
    for cell in film.cells:
        clouds = cell.clouds
        if later:
            span = Span(film.frames, film.fps, cell.start, CLIP_FRAMES)
            genotype = film.genotype(film.label)
            clouds = scene_clouds(cell.scene, genotype, span, film.field.drift, later)
        x, y = _box_middle(film, cell.box)
        found += [cloud.moved(x, y, film.field.focus) for cloud in clouds]
    return found


def _box_middle(film: Film, box: Box) -> tuple[float, float]:
    """Micrometres (x, y) from the middle of the field to that of the box."""
    to_middle = (box.size - film.side) / 2
    um = film.field.um_per_px
    return (box.x + to_middle) * um, (box.y + to_middle) * um


def film_truth(film: Film, cell: FilmCell) -> tuple[Truth, float]:
    """Compare the clip in a cell's box with its twin; return also its visible share."""
    span = Span(film.frames, film.fps, cell.start, CLIP_FRAMES)
    view = View(cell.scene, span, _box_middle(film, cell.box), cell.box.size)
    genotype = film.genotype(film.label)
    picture = view.picture(genotype, film.field)
    truth = view.truth(picture, genotype, film.filming)
    return truth, picture.visible
