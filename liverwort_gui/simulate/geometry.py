"""Where every bit of a sperm is, frame by frame, in micrometres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.parameters import CellParameters

STEP = 0.15  # micrometres between samples along a flagellum
BODY_SAMPLES = 96
BODY_THICKNESS = 0.16  # micrometres, SD of the body's samples about its centre line
HEAD_WOBBLE = 0.25  # micrometres
CYTOPLASM_SAMPLES = 160
REFERENCE_PX = 0.20  # micrometres; scatter is counted per length of such a pixel

Place = float | NDArray[np.float64]  # of all frames, or (T,) of each


@dataclass(frozen=True, eq=False, slots=True)
class PointCloud:
    """Samples of an object that scatters light.

    Attributes:
        x: (T, n) micrometres.
        y: (T, n) micrometres.
        z: (T, n) micrometres above the focal plane.
        weight: (n,) scatter of each sample, or (T, n) if it changes.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    z: NDArray[np.float64]
    weight: NDArray[np.float64]

    def moved(self, x: Place, y: Place, z: float = 0.0) -> PointCloud:
        """Return the cloud displaced by so many micrometres, or by (T,) of them."""
        across, down = (np.reshape(place, (-1, 1)) for place in (x, y))
        return PointCloud(self.x + across, self.y + down, self.z + z, self.weight)

    def during(self, start: int, stop: int) -> PointCloud:
        """Return the cloud of the frames [start, stop)."""
        span = slice(start, stop)
        weight = self.weight if self.weight.ndim == 1 else self.weight[span]
        return PointCloud(self.x[span], self.y[span], self.z[span], weight)

    def share_within(self, half: float) -> float:
        """Return the share of the scatter at most `half` micrometres off the middle.

        Along x and y each; the mean over frames.
        """
        inside = (np.abs(self.x) < half) & (np.abs(self.y) < half)
        weight = np.broadcast_to(self.weight, inside.shape)
        return min(1.0, float(weight[inside].sum() / weight.sum()))


def sperm(
    cell: CellParameters,
    frames: int,
    fps: float,
    anchor: float,
    event: NDArray[np.bool_] | None = None,
    later: float = 0.0,
) -> PointCloud:
    """Return the swimming sperm; it is at (0, 0, 0) at frame `anchor`.

    The cell's own offset and depth are left to the caller.

    Args:
        cell: its shape, beat and path.
        frames: T.
        fps: frames per second.
        anchor: number of a frame.
        event: (T,), when a cell that shows its cytoplasm and its curl in an event
            alone shows them; None: never.
        later: seconds after each frame.
    """
    times = (np.arange(frames, dtype=np.float64) - anchor) / fps + later
    shown = np.full(frames, not cell.in_event)
    if cell.in_event and event is not None:
        shown = event
    curls = (np.zeros(frames), cell.curl * shown)
    parts = [_body(cell)]
    parts += [_flagellum(cell, k, times, curl) for k, curl in enumerate(curls)]
    if cell.cytoplasm:
        parts.append(_cytoplasm(cell))
    # the long axis, within the beat plane, and across it; each (T, n)
    along, within, across = (
        np.hstack([np.broadcast_to(axis, (frames, axis.shape[-1])) for axis in axes])
        for axes in zip(*(part[:3] for part in parts), strict=True)
    )
    weight = np.concatenate([part[3] for part in parts])
    if cell.cytoplasm and not shown.all():
        weight = np.repeat(weight[None], frames, axis=0)
        weight[~shown, -CYTOPLASM_SAMPLES:] = 0
    roll = (cell.roll + 2 * np.pi * cell.roll_rate * times)[:, None]
    sideways = within * np.cos(roll) - across * np.sin(roll)
    height = within * np.sin(roll) + across * np.cos(roll)
    wobble = 2 * np.pi * cell.frequencies[0] * times + cell.phases[0]
    sideways = sideways + HEAD_WOBBLE * np.sin(wobble)[:, None]
    x, y, heading = _path(cell, frames, fps, anchor)
    x += cell.speed * later * np.cos(heading)
    y += cell.speed * later * np.sin(heading)
    cos, sin = np.cos(heading)[:, None], np.sin(heading)[:, None]
    return PointCloud(
        x[:, None] + along * cos - sideways * sin,
        y[:, None] + along * sin + sideways * cos,
        height,
        weight,
    )


# Along, within and across, (n,) or (T, n) each, then the weights (n,).
Part = tuple[
    NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]
]


def _axial_length(cell: CellParameters) -> float:
    """Micrometres from the anterior tip to the posterior end of the coil."""
    around = 2 * np.pi * cell.body_radius * cell.body_turns
    return float(np.sqrt(max(cell.body_arc**2 - around**2, (0.3 * cell.body_arc) ** 2)))


def _body(cell: CellParameters) -> Part:
    """Return the coiled body, tapering at both ends: three (n,) axes and weights."""
    share = (np.arange(BODY_SAMPLES) + 0.5) / BODY_SAMPLES
    radius = cell.body_radius * np.sqrt(np.sin(np.pi * (0.08 + 0.84 * share)))
    angle = 2 * np.pi * cell.body_turns * share
    thickness = np.sin(np.pi * (0.1 + 0.8 * share))
    blur = BODY_THICKNESS * thickness * _SCATTERED
    length = _axial_length(cell)
    weight = cell.scatter * (0.4 + 0.8 * thickness) * cell.body_arc / BODY_SAMPLES
    return (
        length * (0.5 - share) + blur[0],
        radius * np.cos(angle) + blur[1],
        radius * np.sin(angle) + blur[2],
        weight / REFERENCE_PX,
    )


# The body's samples stand at the same random places about its centre line in each
# sperm: (3, n), unit SD.
_SCATTERED = np.random.default_rng(0).normal(size=(3, BODY_SAMPLES))


def _cytoplasm(cell: CellParameters) -> Part:
    """Return the residual cytoplasm, which sits on the coiled body."""
    share = cell.cytoplasm_place
    angle = 2 * np.pi * cell.body_turns * share
    lump = cell.cytoplasm_size * _LUMP
    weight = cell.scatter * cell.cytoplasm / CYTOPLASM_SAMPLES / REFERENCE_PX
    return (
        _axial_length(cell) * (0.5 - share) + lump[0],
        cell.body_radius * np.cos(angle) + lump[1],
        cell.body_radius * np.sin(angle) + lump[2],
        np.full(CYTOPLASM_SAMPLES, weight),
    )


_LUMP = np.random.default_rng(1).normal(size=(3, CYTOPLASM_SAMPLES))


def _flagellum(
    cell: CellParameters,
    which: int,
    times: NDArray[np.float64],
    curl: NDArray[np.float64],
) -> Part:
    """Return one flagellum: three axes (T, n), (T, n), (n,) and weights (n,).

    Samples stand at fixed steps, so that a shorter flagellum has the very samples of
    a longer one, up to its end.

    Args:
        cell: its length and beat.
        which: 0 the anterior one, 1 the other.
        times: (T,) seconds.
        curl: (T,) radians per micrometre, added to its distal half.
    """
    length = cell.lengths[which]
    s = STEP * np.arange(int(np.ceil(length / STEP)))
    wave = 2 * np.pi * (cell.frequencies[which] * times[:, None] - s / cell.wavelength)
    angle = (
        cell.base_angles[which]
        + cell.curvatures[which] * s
        + cell.amplitude * np.minimum(s / 2, 1) * np.sin(wave + cell.phases[which])
    )
    if curl.any():
        sense = np.sign(cell.base_angles[which])
        angle = angle + sense * curl[:, None] * np.maximum(s - length / 2, 0)
    tip = _axial_length(cell) / 2 - cell.stagger * which
    along = tip + STEP * np.cumsum(np.cos(angle), axis=1)
    within = STEP * np.cumsum(np.sin(angle), axis=1)
    per_um = cell.scatter * cell.flagellum_scatter / REFERENCE_PX
    weight = per_um * STEP * np.clip((length - s) / STEP, 0, 1)
    return along, within, np.zeros(len(s)), weight


def _path(
    cell: CellParameters, frames: int, fps: float, anchor: float
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return x, y (micrometres) and heading (radians), each (T,)."""
    noise = np.random.default_rng(cell.path_seed).normal(size=frames)
    middle = int(anchor)
    heading = np.cumsum(cell.heading_noise / np.sqrt(fps) * noise)
    step = cell.speed / fps
    # circles to the left or to the right
    side = 1 if cell.path_seed % 2 else -1
    heading += side * cell.path_curvature * step * np.arange(frames)
    heading += cell.heading - heading[middle]
    x, y = np.cumsum(step * np.cos(heading)), np.cumsum(step * np.sin(heading))
    return x - x[middle], y - y[middle], heading


def walled_cell(
    rng: np.random.Generator,
    frames: int,
    fps: float,
    scatter: float,
    later: float = 0.0,
) -> PointCloud:
    """Return a round cell at (0, 0, 0), still in its wall, its sperm spinning inside.

    Its wall is a ring of 4 to 5.5 micrometres radius; `later` is in seconds after each
    frame.
    """
    radius, rate, off = rng.uniform(4, 5.5), rng.normal(0, 4), rng.normal(0, 0.4, 2)
    times = np.arange(frames) / fps + later
    ring = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    rim = radius + 0.3 * np.sin(2 * ring + rng.uniform(0, 2 * np.pi))
    rim += rng.normal(0, 0.2, ring.size)
    coil = np.linspace(0, 3 * np.pi, 240)
    inner = radius * (0.35 + 0.3 * coil / coil[-1]) + rng.normal(0, 0.25, coil.size)
    spin = coil + (2 * np.pi * rate * times + rng.uniform(0, 2 * np.pi))[:, None]
    still = np.broadcast_to(rim * np.exp(1j * ring), (frames, ring.size))
    plane = np.concatenate([still, inner * np.exp(1j * spin) + complex(*off)], axis=1)
    height = np.concatenate([rng.normal(0, 1.0, ring.size), 1.5 * np.sin(coil)])
    weight = np.repeat(  # per micrometre, as dense as a body
        [0.5 * 2 * np.pi * radius / ring.size, 0.6 * 20 / coil.size],
        [ring.size, coil.size],
    )
    return PointCloud(
        plane.real,
        plane.imag,
        np.broadcast_to(height, plane.shape),
        scatter * weight / REFERENCE_PX,
    )
