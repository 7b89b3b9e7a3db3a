"""Finds the cells of a frame: connected places that depart from the empty field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.tracking.field import filled

LEAST_GAP = 3  # pixels
LEAST_AREA = 12  # pixels, of anything
SPLIT_LEVELS = (0.2, 0.3, 0.4, 0.5, 0.6)  # of a region's contrast
SPLIT_AREA = 0.35  # of the usual cell, that each of several touching cells keeps
TOUCHING = 1.4  # times the usual cell; a smaller place is never split
ALIKE = 0.5  # of the contrast of the strongest, that each touching cell has
PEAK = 0.95  # of a cell's departures are smaller than its contrast

Number = TypeVar("Number", bound=np.generic)
NO_LABELS = np.zeros((0, 0), np.int32)  # in place of labels that nobody needs


@dataclass(frozen=True, slots=True)
class Limits:
    """What counts as a cell.

    Attributes:
        threshold: standard deviations of the empty field, at the outline of a cell.
        seed: standard deviations that a cell reaches somewhere.
        min_area: pixels.
        max_area: pixels.
        area: pixels, of the usual cell.
        contrast: standard deviations, of the usual cell.
        gap: pixels, odd; places closer together than about half of it are one cell.
        outline: where the outline of a cell lies, as a share of its own contrast.
    """

    threshold: float
    seed: float
    min_area: float
    max_area: float
    area: float
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
    found: list[tuple[float, ...]] = []
    labels = np.zeros(departure.shape, np.int32)
    mask = _closed(departure >= limits.threshold, limits.gap)
    for region in _pieces(mask, 0, 0, limits.min_area):
        if region.values(departure).max() < limits.seed:
            continue
        for cell in _cells_in(region, departure, limits):
            found.append(_measured(cell, departure))
            cell.place(labels)[cell.mask] = len(found)
    table = np.array(found, dtype=np.float64).reshape(-1, 9)
    return Cells(
        boxes=table[:, :4].astype(np.int32),
        centers=table[:, 4:6],
        areas=table[:, 6].astype(np.int64),
        contrasts=table[:, 7],
        sharpness=table[:, 8],
        labels=labels,
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Piece:
    """A connected part of a frame: the mask (h, w) of its bounding box at x, y."""

    x: int
    y: int
    mask: NDArray[np.bool_]
    area: int

    def place(self, picture: NDArray[Number]) -> NDArray[Number]:
        """Return the bounding box out of a picture (H, W), to be written into."""
        height, width = self.mask.shape
        return picture[self.y : self.y + height, self.x : self.x + width]

    def values(self, picture: NDArray[Number]) -> NDArray[Number]:
        """Return the values (area,) of its pixels in a picture (H, W)."""
        return self.place(picture)[self.mask]


def _cells_in(
    region: _Piece, departure: NDArray[np.float32], limits: Limits
) -> list[_Piece]:
    """Return the cells of one region."""
    contrast = _contrast(region.values(departure))
    level = max(limits.threshold, limits.outline * contrast)
    cells: list[_Piece] = []
    for part in _above(level, region, departure, limits.gap, limits.min_area):
        if part.values(departure).max() < limits.seed:
            continue
        touching = part.area > TOUCHING * limits.area
        cells += _split(part, departure, limits) if touching else [part]
    return [cell for cell in cells if cell.area <= limits.max_area]


def _split(
    part: _Piece, departure: NDArray[np.float32], limits: Limits
) -> list[_Piece]:
    """Return the touching cells that a place consists of, or itself.

    If it falls into several pieces of a cell's size and of like contrast at a higher
    level, each piece is a cell. A flagellum is no such piece.
    """
    whole = _contrast(part.values(departure))
    least = max(limits.min_area, SPLIT_AREA * limits.area)
    best = [part]
    for share in SPLIT_LEVELS:
        large = _above(share * whole, part, departure, LEAST_GAP, least)
        contrasts = [_contrast(piece.values(departure)) for piece in large]
        alike = [
            piece
            for piece, contrast in zip(large, contrasts, strict=True)
            if contrast >= ALIKE * max(contrasts)
        ]
        if len(alike) > len(best):
            best = alike
    return best


def _above(
    level: float,
    within: _Piece,
    departure: NDArray[np.float32],
    gap: int,
    least_area: float,
) -> list[_Piece]:
    """Return what is connected above a level within a piece, holes filled."""
    mask = within.mask & (within.place(departure) >= level)
    return _pieces(filled(_closed(mask, gap)), within.x, within.y, least_area)


def _pieces(mask: NDArray[np.uint8], x: int, y: int, least_area: float) -> list[_Piece]:
    """Return the connected parts of a mask (h, w) that lies at x, y of a frame."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    pieces = []
    for number in range(1, count):
        left, top, width, height, area = (int(value) for value in stats[number])
        if area >= least_area:
            own = labels[top : top + height, left : left + width] == number
            pieces.append(_Piece(x + left, y + top, own, area))
    return pieces


def _closed(mask: NDArray[np.bool_], gap: int) -> NDArray[np.uint8]:
    """Close gaps of a mask (H, W), also those at its border."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (gap, gap))
    wide = np.pad(mask.astype(np.uint8), gap)
    closed = cv2.morphologyEx(wide, cv2.MORPH_CLOSE, disc)
    return np.ascontiguousarray(closed[gap:-gap, gap:-gap], dtype=np.uint8)


def _contrast(values: NDArray[np.float32]) -> float:
    """Return nearly the largest of some values (n,), which one pixel cannot make."""
    index = int(PEAK * (len(values) - 1))
    return float(np.partition(values, index)[index])


def _measured(cell: _Piece, departure: NDArray[np.float32]) -> tuple[float, ...]:
    """Return box, centre, area, contrast and sharpness of a cell."""
    height, width = cell.mask.shape
    rows, columns = np.nonzero(cell.mask)
    values = cell.values(departure)
    weight = values / values.sum()
    here = cell.place(departure)
    right = cv2.Sobel(here, cv2.CV_32F, 1, 0, ksize=1)[cell.mask]
    down = cv2.Sobel(here, cv2.CV_32F, 0, 1, ksize=1)[cell.mask]
    slopes = (np.square(right) + np.square(down)) / 4  # Sobel spans two pixels
    return (
        cell.x,
        cell.y,
        width,
        height,
        cell.x + float(columns @ weight),
        cell.y + float(rows @ weight),
        cell.area,
        _contrast(values),
        float(np.sqrt(slopes.mean())),
    )
