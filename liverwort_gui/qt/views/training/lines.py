"""Lines and a band in a plot of epochs; what did not change is not drawn anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

BAND_ALPHA = 60  # of 255


@dataclass(frozen=True, slots=True)
class Line:
    """A curve over epochs.

    Attributes:
        values: one of each epoch, from the first.
        colour: such as "#0072b2".
        dashed: whether it is of training clips.
    """

    values: tuple[float, ...]
    colour: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """What many curves are together.

    Attributes:
        low: the lowest value of each epoch.
        mean: over those that have come so far.
        high: the highest one.
    """

    low: tuple[float, ...] = ()
    mean: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


def spread(curves: Sequence[tuple[float, ...]]) -> Spread:
    """Return the spread of curves, which may have come differently far."""
    columns = [
        [value for value in column if value is not None]
        for column in zip_longest(*curves)
    ]
    return Spread(
        tuple(min(column) for column in columns),
        tuple(sum(column) / len(column) for column in columns),
        tuple(max(column) for column in columns),
    )


class Lines:
    """Draws in a plot, an item per line.

    Args:
        plot: whose horizontal axis is epochs.
    """

    def __init__(self, plot: pg.PlotWidget) -> None:
        self._plot = plot
        self._items: list[pg.PlotDataItem] = []
        self._shown: list[Line | None] = []
        self._low, self._high = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._band = pg.FillBetweenItem(self._low, self._high)
        self._between: tuple[Spread, str] = (Spread(), "")
        for item in (self._low, self._high, self._band):
            plot.addItem(item)

    def draw(self, lines: Sequence[Line], band: Spread | None = None) -> None:
        """Draw these and nothing else, the band in the colour of the first line."""
        while len(self._items) < len(lines):
            self._items.append(self._plot.plot())
            self._shown.append(None)
        for at in range(len(self._items)):
            line = lines[at] if at < len(lines) else None
            if line != self._shown[at]:
                self._shown[at] = line
                _fill(self._items[at], line)
        between = (band or Spread(), lines[0].colour if band and lines else "")
        if between != self._between:
            self._between = between
            self._draw_band(*between)

    def _draw_band(self, band: Spread, colour: str) -> None:
        epochs = list(range(1, len(band.low) + 1))
        self._low.setData(epochs, list(band.low))
        self._high.setData(epochs, list(band.high))
        if colour:
            ground = QColor(colour)
            ground.setAlpha(BAND_ALPHA)
            self._band.setBrush(ground)
        self._band.setVisible(bool(colour))


def _fill(item: pg.PlotDataItem, line: Line | None) -> None:
    if line is None:
        item.setData([], [])
        return
    style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
    item.setData(
        list(range(1, len(line.values) + 1)),
        list(line.values),
        pen=pg.mkPen(line.colour, width=2, style=style),
        symbol="o" if len(line.values) == 1 else None,  # a line needs two
        symbolBrush=line.colour,
    )
