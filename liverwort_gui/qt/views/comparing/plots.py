"""Drawings of two groups: dots, curves with bands, intervals; with words on hover."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor

from liverwort_gui.comparison_records import SIGNIFICANT, Colours, Floats
from liverwort_gui.qt.views.comparing.readings import Dot, Dots
from liverwort_gui.qt.views.training.parts import tip

# Groups that look alike to somebody differ in their dashes and symbols, too.
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
SYMBOLS = ("o", "s")
JITTER = 0.15  # of the distance of two groups, sideways, so that points do not hide
CLIP_SIZE, UNIT_SIZE = 5, 11  # pixels
MIDDLE = 128  # lightness from which a ground is light
BAND_ALPHA, CLIP_ALPHA = 50, 130  # of 255
SPARE = 0.08  # of the height, above and below


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours of the theme, and those of a comparison in it."""

    ground: str = "#ffffff"
    text: str = "#5b6762"
    line: str = "#98a39d"
    colours: Colours = field(default_factory=Colours)

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return QColor(self.ground).lightness() < MIDDLE

    @property
    def groups(self) -> tuple[str, str]:
        """Colours of A and B."""
        return self.colours.on(self.ground).groups

    @property
    def ends(self) -> tuple[str, str]:
        """Colours of negative and positive evidence."""
        shown = self.colours.on(self.ground)
        return shown.negative, shown.positive

    def faint(self, group: int, alpha: int) -> QColor:
        """Return a group's colour, seen through."""
        colour = QColor(self.groups[group])
        colour.setAlpha(alpha)
        return colour


class Plot(pg.PlotWidget):  # type: ignore[misc]  # untyped
    """Axes that do not move, in the colours of the theme.

    Args:
        name: object name.
        accessible: what is drawn, in words.
    """

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__(enableMenu=False)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.paint_of = Paint()
        item = self.getPlotItem()
        item.hideButtons()
        item.layout.setContentsMargins(0, 7, 4, 0)  # half of the topmost number
        item.setMouseEnabled(x=False, y=False)
        for side in ("bottom", "left"):
            item.getAxis(side).enableAutoSIPrefix(False)
        self.setMinimumSize(130, 130)

    def set_paint(self, paint: Paint) -> None:
        """Use other colours."""
        self.paint_of = paint
        self.setBackground(paint.ground)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(pg.mkPen(paint.line))
            axis.setTextPen(pg.mkPen(paint.text))

    def say_axes(self, bottom: str = "", left: str = "") -> None:
        """Write what the axes are."""
        style = {"color": self.paint_of.text, "font-size": "8.5pt"}
        for side, words in (("bottom", bottom), ("left", left)):
            if words:
                self.setLabel(side, words, **style)

    def fit(self, low: float, high: float) -> None:
        """Let the vertical axis reach what is drawn."""
        spare = SPARE * ((high - low) or abs(high) or 1.0)
        self.setYRange(low - spare, high + spare, padding=0)


class DotPlot(Plot):
    """Clips as small dots, units as large ones, and the mean of each group.

    Args:
        name: object name.
        accessible: what is drawn, in words.
        narrow: whether there is no room for the groups' names.
    """

    clip_wished = Signal(str)  # id of a clip that was double-clicked

    def __init__(self, name: str, accessible: str, *, narrow: bool = False) -> None:
        super().__init__(name, accessible)
        self._narrow = narrow
        self.dots: Dots | None = None
        self.setXRange(-0.6, 1.6, padding=0)

    def show_dots(self, dots: Dots) -> None:
        """Draw another figure."""
        self.dots = dots
        self.clear()
        values = [dot.value for dot in (*dots.clips, *dots.units)] or [0.0, 1.0]
        self.fit(min(values), max(values))
        self.say_axes(left=dots.title)
        axis = self.getPlotItem().getAxis("bottom")
        names = ("", "") if self._narrow else dots.names
        axis.setTicks([list(enumerate(names))])
        rng = np.random.default_rng(0)
        for group in (0, 1):
            clips = [dot for dot in dots.clips if dot.group == group]
            units = [dot for dot in dots.units if dot.group == group]
            units.sort(key=lambda dot: dot.value)
            places = group + rng.uniform(-JITTER, JITTER, len(clips))
            self._draw_clips(group, clips, places)
            self._draw_units(group, units)
            if dots.means is not None:
                self._draw_mean(group, dots.means[group])

    def _draw_clips(self, group: int, dots: Sequence[Dot], x: Floats) -> None:
        made = _points(dots, x, SYMBOLS[group], CLIP_SIZE)
        made.setBrush(self.paint_of.faint(group, CLIP_ALPHA))
        made.setPen(None)
        made.sigClicked.connect(self._on_clicked)
        self.addItem(made)

    def _draw_units(self, group: int, dots: Sequence[Dot]) -> None:
        spread = 0.22 if len(dots) > 1 else 0.0
        x = group + np.linspace(-spread, spread, len(dots))
        made = _points(dots, x, SYMBOLS[group], UNIT_SIZE)
        made.setBrush(QColor(self.paint_of.groups[group]))
        made.setPen(pg.mkPen(self.paint_of.ground, width=1))
        self.addItem(made)

    def _draw_mean(self, group: int, mean: float) -> None:
        ends = [group - 0.34, group + 0.34]
        pen = pg.mkPen(self.paint_of.text, width=2)
        self.addItem(pg.PlotCurveItem(ends, [mean, mean], pen=pen))

    def _on_clicked(self, _: object, points: Sequence[Any], event: Any) -> None:
        if event.double() and len(points):
            self.clip_wished.emit(points[0].data().clip)


def _points(
    dots: Sequence[Dot], x: Floats, symbol: str, size: int
) -> pg.ScatterPlotItem:
    return pg.ScatterPlotItem(
        x=np.asarray(x, float),
        y=np.array([dot.value for dot in dots], float),
        data=list(dots),
        symbol=symbol,
        size=size,
        hoverable=True,
        hoverSize=size + 3,
        tip=lambda x, y, data: tip(data.tip),
    )


@dataclass(frozen=True, eq=False)
class Band:
    """A curve with its band.

    Attributes:
        x: (N,).
        y: (N,).
        ends: (2, N), lower and upper end.
        group: whose colour it has; None: the colour of text.
    """

    x: Floats
    y: Floats
    ends: Floats
    group: int | None = None


class BandPlot(Plot):
    """Curves with bands; says the values under the mouse."""

    hovered = Signal(int)  # place along x; -1: the mouse has left

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__(name, accessible)
        self._x: Floats = np.zeros(0)
        self._cursor = pg.InfiniteLine(angle=90)
        self.scene().sigMouseMoved.connect(self._on_mouse)
        self.getPlotItem().hideButtons()

    def show_bands(
        self,
        bands: Sequence[Band],
        significant: NDArray[np.bool_] | None = None,
        level: float | None = 0.0,
    ) -> None:
        """Draw these.

        Args:
            bands: over the same x.
            significant: (N,) where a bar at the bottom says that groups differ.
            level: where a thin line goes across; None: nowhere.
        """
        self.clear()
        self._x = bands[0].x
        parts = [part.ravel() for band in bands for part in (band.y, band.ends)]
        values = np.concatenate(parts)
        values = values[np.isfinite(values)]
        low, high = (values.min(), values.max()) if values.size else (0.0, 1.0)
        if level is not None:
            low, high = min(low, level), max(high, level)
            pen = pg.mkPen(self.paint_of.line, width=1)
            self.addItem(pg.InfiniteLine(level, angle=0, pen=pen))
        self.fit(low, high)
        self.setXRange(self._x[0], self._x[-1], padding=0.02)
        for band in bands:
            self._draw(band)
        if significant is not None and significant.any():
            self._mark(significant, low - SPARE / 2 * (high - low))
        self._cursor.setPen(pg.mkPen(self.paint_of.line, style=Qt.PenStyle.DotLine))
        self._cursor.hide()
        self.addItem(self._cursor)

    def _draw(self, band: Band) -> None:
        paint, group = self.paint_of, band.group
        line = QColor(paint.text if group is None else paint.groups[group])
        ground = QColor(line)
        ground.setAlpha(BAND_ALPHA)
        low, high = (pg.PlotCurveItem(band.x, end, pen=None) for end in band.ends)
        between = pg.FillBetweenItem(low, high, brush=ground)
        for item in (low, high, between):
            self.addItem(item)
        pen = pg.mkPen(line, width=2, style=DASHES[group or 0])
        self.addItem(pg.PlotCurveItem(band.x, band.y, pen=pen))

    def _mark(self, significant: NDArray[np.bool_], y: float) -> None:
        """Draw a bar along the bottom where the groups differ."""
        half = (self._x[1] - self._x[0]) / 2
        places = self._x[significant]
        x = np.stack((places - half, places + half), axis=1).ravel()
        pen = pg.mkPen("#e69f00", width=4, cap=Qt.PenCapStyle.FlatCap)
        bar = pg.PlotCurveItem(x, np.full(x.shape, y), pen=pen, connect="pairs")
        self.addItem(bar)

    def _on_mouse(self, at: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        if not self._x.size or not box.sceneBoundingRect().contains(at):
            self._cursor.hide()
            self.hovered.emit(-1)
            return
        place = int(np.abs(self._x - box.mapSceneToView(at).x()).argmin())
        self._cursor.setPos(float(self._x[place]))
        self._cursor.show()
        self.hovered.emit(place)


def key_of(names: Sequence[str], paint: Paint) -> str:
    """Return which colour and mark is whose, as rich text."""
    marks = ("\N{BLACK CIRCLE}", "\N{BLACK SQUARE}")
    return "&nbsp;&nbsp;&nbsp;".join(
        f"{in_colour(mark, colour)} {html.escape(name)}"
        for mark, colour, name in zip(marks, paint.groups, names, strict=True)
    )


def in_colour(mark: str, colour: str) -> str:
    """Return a mark in its colour, as rich text."""
    return f'<span style="color:{colour}">{mark}</span>'


def differs(p: Floats) -> NDArray[np.bool_]:
    """Return where p is small enough to say that the groups differ."""
    return np.asarray(p <= SIGNIFICANT)
