"""Chooses what counts as a cell from the video itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.tracking.cells import (
    LEAST_AREA,
    LEAST_GAP,
    NO_LABELS,
    Limits,
    find_cells,
)

CLEAR = 5.0  # standard deviations; noise alone hardly ever departs so far
LEAST_THRESHOLD = 3.5  # standard deviations, where the faintest flagellum may end
OUTLINE = 0.1  # of the usual cell's contrast; the outline lies where it falls below
GUESSED_OUTLINE = 0.25  # the same, where the empty field is guessed
SEED = 0.25  # of the usual cell's contrast; a cell reaches it somewhere
SIZES = 6.0  # times smaller or larger than the usual cell
GAP = 0.1  # of the usual cell's length; a flagellum may fade over so much of it
LEAST_SEED = 10.0  # standard deviations, that a cell reaches somewhere


def choose_limits(
    departures: Sequence[NDArray[np.float32]], guessed: bool = False
) -> Limits:
    """Choose what counts as a cell from frames spread over the video.

    The usual cell is looked for twice, since touching cells can only be told apart
    once a cell's size is known.

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
        area=np.inf,
        contrast=LEAST_SEED,
        gap=LEAST_GAP,
        outline=GUESSED_OUTLINE if guessed else OUTLINE,
    )
    first = _usual(departures, anything)
    if first is None:
        return anything
    limits = _fitted(anything, first)
    second = _usual(departures, limits) or first
    return _fitted(limits, second._replace(contrast=first.contrast))


class _Usual(NamedTuple):
    """The usual cell: area and length in pixels, contrast in standard deviations."""

    area: float
    length: float
    contrast: float


def _usual(departures: Sequence[NDArray[np.float32]], limits: Limits) -> _Usual | None:
    """Return the median of all cells, weighted with contrast times width.

    So a few cells outweigh many specks. None if there are no cells.
    """
    found = [
        replace(find_cells(departure, limits), labels=NO_LABELS)
        for departure in departures
    ]
    areas = np.concatenate([cells.areas for cells in found])
    if not len(areas):
        return None
    lengths = np.concatenate([cells.boxes[:, 2:].max(axis=1) for cells in found])
    contrasts = np.concatenate([cells.contrasts for cells in found])
    weights = np.sqrt(areas) * contrasts
    return _Usual(
        _weighted_median(areas, weights),
        _weighted_median(lengths, weights),
        _weighted_median(contrasts, weights),
    )


def _fitted(limits: Limits, usual: _Usual) -> Limits:
    return replace(
        limits,
        threshold=max(LEAST_THRESHOLD, OUTLINE * usual.contrast),
        seed=max(LEAST_SEED, SEED * usual.contrast),
        min_area=max(LEAST_AREA, usual.area / SIZES),
        max_area=usual.area * SIZES,
        area=usual.area,
        contrast=usual.contrast,
        gap=max(LEAST_GAP, 2 * round(GAP * usual.length / 2) + 1),
    )


def _weighted_median(values: NDArray[np.number], weights: NDArray[np.number]) -> float:
    order = np.argsort(values)
    sums = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(sums, sums[-1] / 2)])
