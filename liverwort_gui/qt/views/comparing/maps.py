"""Evidence in the cell's own coordinates: a map of each group and their difference."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor

from liverwort_gui.comparison_records import Floats
from liverwort_gui.qt.views.comparing.plots import Paint, Plot

SHOWN = 99.5  # percentile of the evidence that has the full colour
UNTESTED = 0.35  # how far places that were not tested go from the ground to the line


class MapPlot(Plot):
    """One map; says which place is under the mouse."""

    hovered = Signal(int, int)  # row and column of the map; -1, -1: none

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__(name, accessible)
        self._along: Floats = np.zeros(0)
        self._across: Floats = np.zeros(0)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._outline = pg.PlotCurveItem(connect="pairs")
        item = self.getPlotItem()
        item.getViewBox().setAspectLocked(lock=True)
        item.invertY(b=True)  # across counts to the right of the way, as pictures do
        for part in (self._image, self._outline):
            self.addItem(part)
        self.scene().sigMouseMoved.connect(self._on_mouse)

    def show_map(
        self,
        along: Floats,
        across: Floats,
        values: Floats,
        tested: NDArray[np.bool_],
        limit: float,
        region: NDArray[np.bool_] | None = None,
    ) -> None:
        """Draw a map.

        Args:
            along: (L,) micrometres.
            across: (W,) micrometres.
            values: (W, L).
            tested: (W, L).
            limit: value that has the full colour.
            region: (W, L), outlined; None: none.
        """
        self._along, self._across = along, across
        step = along[1] - along[0]
        left, top = along[0] - step / 2, across[0] - step / 2
        size = (len(along) * step, len(across) * step)
        pixels = coloured(values, tested, limit, self.paint_of)
        self._image.setImage(pixels, autoLevels=False)
        self._image.setRect(QRectF(left, top, *size))
        x, y = outline(along, across, region) if region is not None else ([], [])
        ink = "#ffffff" if self.paint_of.dark else "#1c1f24"
        self._outline.setData(np.asarray(x), np.asarray(y))
        self._outline.setPen(pg.mkPen(ink, width=1.6))
        self.setRange(QRectF(left, top, *size), padding=0.01)

    def _on_mouse(self, at: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        place = box.mapSceneToView(at)
        if not self._along.size or not box.sceneBoundingRect().contains(at):
            self.hovered.emit(-1, -1)
            return
        step = self._along[1] - self._along[0]
        column = round((place.x() - self._along[0]) / step)
        row = round((place.y() - self._across[0]) / step)
        inside = 0 <= column < len(self._along) and 0 <= row < len(self._across)
        self.hovered.emit(*((row, column) if inside else (-1, -1)))


def limit_of(values: Floats, tested: NDArray[np.bool_]) -> float:
    """Return the value that has the full colour: nearly the largest that was tested."""
    known = np.abs(values[..., tested])
    return float(np.percentile(known, SHOWN)) or 1.0 if known.size else 1.0


def coloured(
    values: Floats, tested: NDArray[np.bool_], limit: float, paint: Paint
) -> NDArray[np.uint8]:
    """Return (W, L, 3): the ground is 0, the colours of evidence are the limits."""
    share = np.clip(values / limit, -1, 1)[..., None]
    ground, line = _rgb(paint.ground), _rgb(paint.line)
    negative, positive = (_rgb(colour) for colour in paint.ends)
    full = np.where(share > 0, positive, negative)
    mixed = ground + np.abs(share) * (full - ground)
    mixed[~tested] = ground + UNTESTED * (line - ground)
    return np.asarray(mixed.round(), np.uint8)


def outline(
    along: Floats, across: Floats, region: NDArray[np.bool_]
) -> tuple[list[float], list[float]]:
    """Return the ends of the lines around the cells of a region, in pairs.

    Args:
        along: (L,).
        across: (W,).
        region: (W, L).
    """
    step = along[1] - along[0]
    padded = np.pad(region, 1)
    x: list[float] = []
    y: list[float] = []
    for down, right in ((1, 0), (0, 1)):
        before = padded[: -1 if down else None, : -1 if right else None]
        after = padded[down:, right:]
        for row, column in zip(*np.nonzero(before != after), strict=True):
            # cell (row, column) of `padded` is cell (row - 1, column - 1) of the region
            left = along[0] + (column - 1.5 + right) * step
            top = across[0] + (row - 1.5 + down) * step
            x += [left, left if right else left + step]
            y += [top, top + step if right else top]
    return x, y


def _rgb(colour: str) -> Floats:
    parts = QColor(colour)
    return np.array((parts.red(), parts.green(), parts.blue()), np.float64)
