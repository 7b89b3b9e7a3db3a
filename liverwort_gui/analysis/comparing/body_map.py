"""Evidence in body coordinates, averaged over frames, clips and videos (D2.8)."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.analysis.comparing import permuting
from liverwort_gui.analysis.comparing.nesting import mean_known
from liverwort_gui.analysis.comparing.permuting import Floats, Ints, Region
from liverwort_gui.comparison_records import BodyMap, Cluster
from liverwort_gui.records import Clip
from liverwort_gui.resampling import student_95
from liverwort_gui.tracking.body_frame import BodyFrames

STEP = 1.0  # micrometres of the grid
REACH = 20.0  # micrometres, from the cell's middle to the last centre of the grid
SEEN = 0.5  # of each unit's clips, that must show a place for it to be tested
AXIS = np.arange(-REACH, REACH + STEP / 2, STEP)
FEWEST_FOR_BAND = 3  # units of a group


@dataclass(frozen=True, eq=False)
class UnitMaps:
    """The maps of U units on a grid of W x L places.

    Attributes:
        maps: (U, W, L) logits per square micrometre; NaN where a unit shows nothing.
        seen: (U, W, L) share of the unit's clips that show the place, 0 to 1.
        names: of the units.
        groups: (U,) 0 or 1.
        blocks: (U,) see `permuting.relabellings`; None: all are one.
    """

    maps: Floats
    seen: Floats
    names: tuple[str, ...]
    groups: Ints
    blocks: Ints | None = None


def clip_map(
    clip: Clip, shown: NDArray[np.float32], frames: BodyFrames
) -> NDArray[np.float32]:
    """Return a clip's evidence in body coordinates, mean of its frames: (W, L).

    Args:
        clip: of T frames, with a known pixel size.
        shown: (T, h, w) evidence beyond the background, logits; its mean is D - D_B.
        frames: where the cell is and heads; its heading is known.

    Returns:
        Logits per square micrometre; NaN where no frame shows the place.
    """
    scale = clip.um_per_px
    assert scale is not None  # or else no heading is known
    side = int(clip.pixels.shape[1])
    height, width = shown.shape[1:]
    density = shown.astype(np.float32) / np.float32((side * scale) ** 2)
    along, across = np.meshgrid(AXIS / scale, AXIS / scale)  # pixels, (W, L)
    total, count = np.zeros(along.shape), np.zeros(along.shape)
    for t in np.flatnonzero(frames.seen):
        cos, sin = np.cos(frames.heading[t]), np.sin(frames.heading[t])
        x = frames.middle[t, 0] + along * cos - across * sin
        y = frames.middle[t, 1] + along * sin + across * cos
        inside = (x >= -0.5) & (x <= side - 0.5) & (y >= -0.5) & (y <= side - 0.5)
        columns = ((x + 0.5) * width / side - 0.5).astype(np.float32)
        rows = ((y + 0.5) * height / side - 0.5).astype(np.float32)
        values = cv2.remap(
            density[t],
            columns,
            rows,
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        total += np.where(inside, values, 0.0)
        count += inside
    empty = count == 0
    mean = np.where(empty, np.nan, total / np.where(empty, 1, count))
    return np.asarray(mean, dtype=np.float32)


def compared(
    units: UnitMaps, clips: tuple[int, int], left_out: tuple[int, int]
) -> BodyMap:
    """Compare the maps of units of both groups.

    Args:
        units: at least two of either group.
        clips: of A and B, that are in them.
        left_out: of A and B, that are not.
    """
    tested = np.asarray((units.seen >= SEEN).all(axis=0))
    if not tested.any():
        return none("No place around the cell is shown by most clips.", clips, left_out)
    maps = np.nan_to_num(units.maps)  # only where too few show it to be tested
    found = permuting.compare_maps(maps, units.groups, units.blocks, tested)
    means = np.stack([maps[units.groups == k].mean(axis=0) for k in (0, 1)])
    means = np.where(tested, means, np.nan)
    curves = np.where(tested, maps, 0.0).sum(axis=1) * STEP  # (U, L)
    along = permuting.compare_maps(curves, units.groups, units.blocks)
    middle, ends = band(curves, units.groups)
    return BodyMap(
        along=AXIS,
        across=AXIS,
        means=means,
        difference=means[1] - means[0],
        t=found.t,
        p=found.p,
        tested=tested,
        threshold=found.threshold,
        clusters=tuple(_cluster(region) for region in found.regions),
        curve_means=middle,
        curve_ends=ends,
        curve_difference=middle[1] - middle[0],
        curve_difference_ends=difference_band(curves, units.groups),
        curve_p=along.p,
        of_units=units.maps.astype(np.float32),
        units=units.names,
        unit_groups=units.groups,
        clips=clips,
        left_out=left_out,
        p_least=float(found.p[tested].min()),
        floor=found.floor,
    )


def none(
    reason: str, clips: tuple[int, int] = (0, 0), left_out: tuple[int, int] = (0, 0)
) -> BodyMap:
    """Return the map that could not be made."""
    nothing = np.zeros(0)
    plane = np.zeros((0, 0))
    return BodyMap(
        along=nothing,
        across=nothing,
        means=np.zeros((2, 0, 0)),
        difference=plane,
        t=plane,
        p=plane,
        tested=np.zeros((0, 0), bool),
        threshold=None,
        clusters=(),
        curve_means=np.zeros((2, 0)),
        curve_ends=np.zeros((2, 2, 0)),
        curve_difference=nothing,
        curve_difference_ends=np.zeros((2, 0)),
        curve_p=nothing,
        of_units=np.zeros((0, 0, 0), np.float32),
        units=(),
        unit_groups=np.zeros(0, np.int64),
        clips=clips,
        left_out=left_out,
        p_least=None,
        floor=None,
        reason=reason,
    )


def band(curves: Floats, groups: Ints) -> tuple[Floats, Floats]:
    """Return the mean curve of each group, and its 95 % band over units (Student).

    Args:
        curves: (U, n), NaN where a unit has no value.
        groups: (U,).

    Returns:
        (2, n), and (2, 2, n), NaN where a group has fewer than 3 units.
    """
    means, ends = [], []
    for k in (0, 1):
        own = curves[groups == k]
        mean, share = mean_known(own)
        count = np.rint(share * len(own)).astype(np.int64)
        squares = np.where(np.isfinite(own), (own - mean) ** 2, 0.0).sum(axis=0)
        reach = np.full(curves.shape[1], np.nan)
        for n in np.unique(count[count >= FEWEST_FOR_BAND]).tolist():
            at = count == n
            reach[at] = student_95(n - 1) * np.sqrt(squares[at] / (n - 1) / n)
        means.append(mean)
        ends.append([mean - reach, mean + reach])
    return np.array(means), np.array(ends)


def difference_band(curves: Floats, groups: Ints) -> Floats:
    """Return the 95 % band of the difference of the groups' means: (2, n).

    The degrees of freedom are those of the smaller group, which is never too narrow.
    NaN if a group has fewer than 3 units.
    """
    a, b = curves[groups == 0], curves[groups == 1]
    difference = b.mean(axis=0) - a.mean(axis=0)
    fewest = min(len(a), len(b))
    if fewest < FEWEST_FOR_BAND:
        return np.full((2, curves.shape[1]), np.nan)
    squares = sum(own.var(axis=0, ddof=1) / len(own) for own in (a, b))
    reach = student_95(fewest - 1) * np.sqrt(squares)
    return np.array([difference - reach, difference + reach])


def overlap(significant: NDArray[np.bool_], planted: NDArray[np.bool_]) -> float:
    """Return the intersection of two regions (W, L) over their union, 0 to 1."""
    union = int((significant | planted).sum())
    return int((significant & planted).sum()) / union if union else 0.0


def _cluster(region: Region) -> Cluster:
    rows, columns = np.nonzero(region.where)
    return Cluster(
        sign=region.sign,
        mass=region.mass,
        p=region.p,
        size=float(len(rows)) * STEP**2,
        centre=(float(AXIS[columns].mean()), float(AXIS[rows].mean())),
    )
