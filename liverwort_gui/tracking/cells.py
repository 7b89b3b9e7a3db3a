"""Finds the cells of a frame: connected places that depart from the empty field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.tracking.field import filled

LEAST_THRESHOLD = 3.5  # standard deviations, where the faintest flagellum may end
CLEAR = 5.0  # standard deviations; noise alone hardly ever departs so far
LEAST_SEED = 10.0  # standard deviations, that a cell reaches somewhere
LEAST_GAP = 3  # pixels
GAP = 0.1  # of the usual cell's length; a flagellum may fade over so much of it
OUTLINE = 0.1  # of the usual cell's contrast; the outline lies where it falls below
GUESSED_OUTLINE = 0.3  # the same, where the empty field is guessed
SEED = 0.25  # of the usual cell's contrast; a cell reaches it somewhere
SIZES = 6.0  # times smaller or larger than the usual cell
LEAST_AREA = 12  # pixels, of anything
SPLIT_LEVELS = (0.2, 0.3, 0.4, 0.5, 0.6)  # of a region's contrast
SPLIT_AREA = 0.35  # of the usual cell, that each of several touching cells keeps
PEAK = 95  # percentile of a cell's departures that counts as its contrast


@dataclass(frozen=True, slots=True)
class Limits:
    """What counts as a cell.

    Attributes:
        threshold: standard deviations of the empty field, at the outline of a cell.
        seed: standard deviations that a cell reaches somewhere.
        min_area: pixels.
        max_area: pixels.
        split_area: pixels, that each of several touching cells has at least.
        contrast: standard deviations, of the usual cell.
        gap: pixels, odd; places closer together than about half of it are one cell.
        outline: where the outline of a cell lies, as a share of its own contrast.
    """

    threshold: float
    seed: float
    min_area: float
    max_area: float
    split_area: float
    contrast: float
    gap: int
    outline: float


@dataclass(frozen=True, eq=False, slots=True)
class Cells:
    """The n cells of one frame.

    Attributes:
        boxes: (n, 4) int32, left, top, width and height, pixels.
        centers: (n, 2) float64, x and y, pixels: the mean of a cell's pixels, each
            weighted with its departure from the field, so that the body counts most.
        areas: (n,) int64, pixels.
        contrasts: (n,) float64, standard deviations of the empty field.
        sharpness: (n,) float64, root mean square of the slope of the departure
            within a cell, standard deviations per pixel.
        labels: (H, W) int32, 0 where no cell is, else its number, from 1.
    """

    boxes: NDArray[np.int32]
    centers: NDArray[np.float64]
    areas: NDArray[np.int64]
    contrasts: NDArray[np.float64]
    sharpness: NDArray[np.float64]
    labels: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.areas)


def find_cells(departure: NDArray[np.float32], limits: Limits) -> Cells:
    """Return the cells of a frame.

    Places that depart by more than the threshold and lie within two pixels of each
    other are one cell, holes included, so that a body keeps its flagella. Around a
    cell of strong contrast the outline is drawn closer, where a tenth of its contrast
    is left, since its halo departs, too.

    Args:
        departure: (H, W), from `Field.departure`.
        limits: what counts as a cell.
    """
    mask = _closed(departure >= limits.threshold, limits.gap)
    count, regions, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    labels = np.zeros(departure.shape, np.int32)
    found: list[tuple[float, ...]] = []
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        if area < limits.min_area:
            continue
        place = np.s_[y : y + height, x : x + width]
        here = departure[place]
        for part in _parts(here, regions[place] == number, limits):
            found.append(_measured(here, part, x, y))
            labels[place][part] = len(found)
    table = np.array(found, dtype=np.float64).reshape(-1, 9)
    return Cells(
        boxes=table[:, :4].astype(np.int32),
        centers=table[:, 4:6],
        areas=table[:, 6].astype(np.int64),
        contrasts=table[:, 7],
        sharpness=table[:, 8],
        labels=labels,
    )


def choose_limits(
    departures: Iterable[NDArray[np.float32]], guessed: bool = False
) -> Limits:
    """Choose what counts as a cell from frames spread over the video.

    The usual cell is the median over everything that departs clearly, weighted with
    contrast times width, so that a few cells outweigh many specks.

    Args:
        departures: (H, W) each, from `Field.departure`.
        guessed: whether much of the empty field is guessed, so that faint departures
            are errors.
    """
    anything = Limits(
        threshold=CLEAR,
        seed=LEAST_SEED,
        min_area=LEAST_AREA,
        max_area=np.inf,
        split_area=np.inf,
        contrast=LEAST_SEED,
        gap=LEAST_GAP,
        outline=GUESSED_OUTLINE if guessed else OUTLINE,
    )
    found = [find_cells(departure, anything) for departure in departures]
    areas = np.concatenate([cells.areas for cells in found])
    contrasts = np.concatenate([cells.contrasts for cells in found])
    lengths = np.concatenate([cells.boxes[:, 2:].max(axis=1) for cells in found])
    if not len(areas):
        return anything
    weight = np.sqrt(areas) * contrasts
    area = _weighted_median(areas, weight)
    contrast = _weighted_median(contrasts, weight)
    return Limits(
        threshold=max(LEAST_THRESHOLD, OUTLINE * contrast),
        seed=max(LEAST_SEED, SEED * contrast),
        min_area=max(LEAST_AREA, area / SIZES),
        max_area=area * SIZES,
        split_area=max(LEAST_AREA, SPLIT_AREA * area),
        contrast=contrast,
        gap=max(LEAST_GAP, 2 * round(GAP * _weighted_median(lengths, weight) / 2) + 1),
        outline=GUESSED_OUTLINE if guessed else OUTLINE,
    )


def _parts(
    here: NDArray[np.float32], region: NDArray[np.bool_], limits: Limits
) -> list[NDArray[np.bool_]]:
    """Return the masks of the cells in one region, all of the same shape."""
    contrast = float(np.percentile(here[region], PEAK))
    level = max(limits.threshold, limits.outline * contrast)
    count, parts, stats = _pieces(here, region, level, limits.gap)
    masks = []
    for number in range(1, count):
        area, part = stats[number, cv2.CC_STAT_AREA], parts == number
        if area < limits.min_area or here[part].max() < limits.seed:
            continue
        for cell in _split(here, part, limits) if area > 2 * limits.split_area else [part]:
            if limits.min_area <= np.count_nonzero(cell) <= limits.max_area:
                masks.append(cell)
    return masks


def _pieces(
    here: NDArray[np.float32], region: NDArray[np.bool_], level: float, gap: int
) -> tuple[int, NDArray[np.int32], NDArray[np.int32]]:
    """Return what is connected above a level: count, labels and statistics."""
    whole = filled(_closed(region & (here >= level), gap))
    return cv2.connectedComponentsWithStats(whole, connectivity=8)[:3]


def _closed(mask: NDArray[np.bool_], gap: int) -> NDArray[np.uint8]:
    """Close gaps of a mask (H, W), also those at its border."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (gap, gap))
    wide = np.pad(mask.astype(np.uint8), gap)
    closed = cv2.morphologyEx(wide, cv2.MORPH_CLOSE, disc)
    return np.ascontiguousarray(closed[gap:-gap, gap:-gap], dtype=np.uint8)


def _split(
    here: NDArray[np.float32], part: NDArray[np.bool_], limits: Limits
) -> list[NDArray[np.bool_]]:
    """Return the masks of the touching cells that a place consists of, or itself.

    If it falls into several pieces of a cell's size at a higher level, each piece is
    a cell. A flagellum is no such piece.
    """
    contrast = float(np.percentile(here[part], PEAK))
    best: list[NDArray[np.bool_]] = [part]
    for share in SPLIT_LEVELS:
        count, labels, stats = _pieces(here, part, share * contrast, LEAST_GAP)
        large = [
            labels == number
            for number in range(1, count)
            if stats[number, cv2.CC_STAT_AREA] >= limits.split_area
        ]
        if len(large) > len(best):
            best = large
    return best


def _measured(
    here: NDArray[np.float32], part: NDArray[np.bool_], x: int, y: int
) -> tuple[float, ...]:
    """Return box, centre, area, contrast and sharpness of a cell."""
    rows, columns = np.nonzero(part)
    left, top = int(columns.min()), int(rows.min())
    values = here[part].astype(np.float64)
    weight = values / values.sum()
    down, right = np.gradient(np.pad(here, 1, mode="edge"))
    slopes = (np.square(down) + np.square(right))[1:-1, 1:-1][part]
    return (
        x + left,
        y + top,
        int(columns.max()) - left + 1,
        int(rows.max()) - top + 1,
        x + float(columns @ weight),
        y + float(rows @ weight),
        len(rows),
        float(np.percentile(values, PEAK)),
        float(np.sqrt(slopes.mean())),
    )


def _weighted_median(
    values: NDArray[np.number], weights: NDArray[np.number]
) -> float:
    order = np.argsort(values)
    share = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(share, share[-1] / 2)])
