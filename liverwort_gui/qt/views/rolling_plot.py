"""Draws the decision at every time of a video, with its gaps."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.clip_picture import ColourScale
from liverwort_gui.qt.views.time_axis import AXIS_WIDTH, UnitAxis, show_time
from liverwort_gui.rolling_records import Rolling
from liverwort_gui.state import ViewState

MARGIN = 0.02  # of the shown span, left and right, as the first timeline has it
ROOM = 0.12  # of the line's height, above and below
LEAST = 0.5  # logits above and below 0 that are always shown
FAR = 2.0  # times the height of the line, up to which the background is shown
FOOT = 0.07  # of the plot's height, of the mark of the window that is pointed at
WORDS_PIXELS = 10  # height of the names of the classes
FILL = 110  # of 255, opacity of the colours between line and 0


class _ViewBox(pg.ViewBox):  # type: ignore[misc]  # untyped
    """Tells where the left button is dragged, instead of moving the axis."""

    dragged = Signal(object)  # QPointF, in frames and logits

    @guard()
    def mouseDragEvent(
        self, ev: pg.GraphicsScene.mouseEvents.MouseDragEvent, axis: int | None = None
    ) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            super().mouseDragEvent(ev, axis)
            return
        ev.accept()
        self.dragged.emit(self.mapSceneToView(ev.scenePos()))


class RollingPlot(pg.PlotWidget):  # type: ignore[misc]  # untyped
    """The line, the window of the clip, the shown frame.

    A point at frame i is the window of the frames that begin there.
    """

    frame_wished = Signal(int)
    pointed = Signal(object)  # frame under the mouse, or None

    def __init__(self) -> None:
        axis, view = UnitAxis("bottom"), _ViewBox()
        super().__init__(viewBox=view, axisItems={"bottom": axis})
        self._time_axis, self._view = axis, view
        self.setObjectName("rolling-plot")
        self.setAccessibleName(tr("Decision of the network at every time of the video"))
        self._item = self.getPlotItem()
        self._found: Rolling | None = None
        self._scale: ColourScale | None = None
        self._plain = QColor("grey")
        self._gaps = pg.BarGraphItem(x0=[], x1=[], y0=[], y1=[])
        self._clip = pg.LinearRegionItem(movable=False)
        self._pointed = pg.LinearRegionItem(movable=False, span=(0, FOOT))
        self._above, self._below = self._fill(), self._fill()
        self._zero = pg.InfiniteLine(0, angle=0, movable=False)
        self._baseline = pg.InfiniteLine(0, angle=0, movable=False)
        self._line = pg.PlotDataItem(connect="finite")
        self._cursor = pg.InfiniteLine(0, angle=90, movable=False)
        self._top, self._bottom = pg.TextItem(anchor=(1, 0)), pg.TextItem(anchor=(1, 1))
        self._build()

    def _fill(self) -> pg.PlotDataItem:
        return pg.PlotDataItem(fillLevel=0.0, pen=None)

    def _build(self) -> None:
        item = self._item
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(x=True, y=False)
        for side in ("bottom", "left"):
            item.getAxis(side).enableAutoSIPrefix(False)
        item.getAxis("left").setWidth(AXIS_WIDTH)
        marks = (self._gaps, self._clip, self._pointed, self._above, self._below)
        lines = (self._zero, self._baseline, self._line, self._cursor)
        for depth, part in enumerate((*marks, *lines)):
            part.setZValue(depth)
            item.addItem(part, ignoreBounds=True)
        for curve in (self._line, self._above, self._below):
            curve.setDownsampling(auto=True, method="peak")
            curve.setClipToView(True)
        small = QFont(self.font())
        small.setPixelSize(WORDS_PIXELS)
        for words in (self._top, self._bottom):
            words.setFont(small)
            words.setParentItem(self._view)
            words.setZValue(len(marks) + len(lines))
        self._pointed.setVisible(False)
        self._view.dragged.connect(self._go_to)
        self._view.sigResized.connect(lambda _: self._place_words())
        self.scene().sigMouseClicked.connect(self._on_click)
        self.scene().sigMouseMoved.connect(self._on_moved)

    def set_colours(
        self, *, ground: str, text: str, line: str, accent: str, cursor: str
    ) -> None:
        """Use the colours of the theme."""
        self.setBackground(ground)
        for side in ("left", "bottom"):
            axis = self._item.getAxis(side)
            axis.setPen(pg.mkPen(line))
            axis.setTextPen(pg.mkPen(text))
        self._zero.setPen(pg.mkPen(line, width=1.2))
        self._baseline.setPen(pg.mkPen(text, width=1.3, style=Qt.PenStyle.DashLine))
        self._line.setPen(pg.mkPen(text, width=1.5))
        self._cursor.setPen(pg.mkPen(cursor, width=2))
        for words in (self._top, self._bottom):
            words.setColor(text)
            words.fill = pg.mkBrush(_weak(ground, 150))
        self._gaps.setOpts(brush=_weak(line, 70), pen=pg.mkPen(None))
        self._clip.setBrush(_weak(accent, 38))
        for edge in self._clip.lines:
            edge.setPen(pg.mkPen(accent, width=1.5))
        self._pointed.setBrush(QColor(accent))
        for edge in self._pointed.lines:
            edge.setPen(None)
        self._plain = _weak(text, 50)
        self._colour_fills()

    def set_scale(self, scale: ColourScale | None) -> None:
        """Fill the line with the colours of the evidence map, once they are known."""
        if scale is not None:
            self._scale = scale
            self._colour_fills()

    def draw(self, old: ViewState, new: ViewState, found: Rolling | None) -> None:
        """Show what changed."""
        if new.video is not old.video or new.rate != old.rate:
            show_time(self._item, self._time_axis, new)
        if new.n_frames != old.n_frames:
            self.show_whole(new)
        if found is not self._found:
            self._found = found
            self._show(new, found)
        self._clip.setRegion((new.start - 0.5, new.start + new.frames - 0.5))
        self._cursor.setPos(new.frame)

    def show_whole(self, state: ViewState) -> None:
        """Let the axis run over all frames."""
        self._item.setXRange(-0.5, max(state.n_frames, 1) - 0.5, padding=MARGIN)

    @guard()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _show(self, state: ViewState, found: Rolling | None) -> None:
        parts = (self._gaps, self._above, self._below, self._line)
        for part in (*parts, self._top, self._bottom, self._baseline):
            part.setVisible(found is not None)
        self._item.getAxis("left").setStyle(showValues=found is not None)
        self._point_at(None)
        if found is None:
            return
        decisions = found.decisions
        frames = found.crop.start + np.arange(len(decisions), dtype=np.float64)
        self._line.setData(frames, decisions)
        known = np.nan_to_num(decisions)
        self._above.setData(frames, np.maximum(known, 0.0))
        self._below.setData(frames, np.minimum(known, 0.0))
        self._show_height(found)
        self._show_gaps(state, found)
        a, b = (found.classes[index] for index in found.contrast)
        self._top.setText(f"▲ {a}")
        self._bottom.setText(f"▼ {b}")
        self._colour_fills()
        self._place_words()

    def _show_height(self, found: Rolling) -> None:
        """Let the axis hold the line and 0, and what the background gives if near."""
        shown = found.decisions[np.isfinite(found.decisions)]
        low = float(shown.min(initial=-LEAST))
        high = float(shown.max(initial=LEAST))
        reference = found.reference_decision
        widest = FAR * (high - low)
        near = high - widest <= reference <= low + widest  # never if it is unknown
        self._baseline.setVisible(bool(near))
        if near:
            self._baseline.setPos(reference)
            low, high = min(low, reference), max(high, reference)
        self._item.setYRange(low, high, padding=ROOM)

    def _show_gaps(self, state: ViewState, found: Rolling) -> None:
        """Shade the times at which no window that begins there has a decision."""
        unknown = np.ones(state.n_frames, bool)
        first = found.crop.start
        last = min(first + len(found.decisions), state.n_frames)
        unknown[first:last] = np.isnan(found.decisions[: last - first])
        begins, ends = spans(unknown)
        low, high = self._view.viewRange()[1]
        self._gaps.setOpts(
            x0=begins - 0.5,
            x1=ends - 0.5,
            y0=np.full(len(begins), low),
            y1=np.full(len(begins), high),
        )

    def _colour_fills(self) -> None:
        """Give each side of 0 the colour that its class has in the evidence map."""
        scale, found = self._scale, self._found
        colours = [self._plain, self._plain]
        if scale is not None and found is not None:
            ends = [_end(scale, at) for at in (-1, 0)]
            turned = scale.for_a == found.classes[found.contrast[1]]
            colours = ends[::-1] if turned else ends
        for curve, colour in zip((self._above, self._below), colours, strict=True):
            curve.setFillBrush(colour)

    def _place_words(self) -> None:
        self._top.setPos(self._view.width(), 0)
        self._bottom.setPos(self._view.width(), self._view.height())

    def _on_click(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        inside = self._view.sceneBoundingRect().contains(event.scenePos())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._go_to(self._view.mapSceneToView(event.scenePos()))

    def _go_to(self, place: QPointF) -> None:
        self.frame_wished.emit(round(place.x()))
        self._point_at(round(place.x()))

    def _on_moved(self, place: QPointF) -> None:
        inside = self._view.sceneBoundingRect().contains(place)
        frame = round(self._view.mapSceneToView(place).x()) if inside else None
        self._point_at(frame)

    def _point_at(self, frame: int | None) -> None:
        """Mark the window that begins at a frame, and tell."""
        found = self._found
        window = found.window_at(frame) if found and frame is not None else None
        self._pointed.setVisible(window is not None)
        if window is not None:
            self._pointed.setRegion((window.start - 0.5, window.stop - 0.5))
        self.pointed.emit(frame)


def spans(flags: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where runs of True begin, and where they have ended: (n,) each."""
    edges = np.diff(np.concatenate([[0], flags.astype(np.int8), [0]]))
    return np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)


def _end(scale: ColourScale, at: int) -> QColor:
    """Return the colour of one end of a scale, -1 or 0."""
    red, green, blue = (int(part) for part in scale.colours[at, :3])
    return QColor(red, green, blue, FILL)


def _weak(colour: str, opacity: int) -> QColor:
    """Return a colour through which 255 - `opacity` of 255 of the ground shines."""
    found = QColor(colour)
    found.setAlpha(opacity)
    return found
