"""The whole video as a line: window, evidence curve, clips, and a cursor to drag."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.clip_picture import ColourScale
from liverwort_gui.qt.views.clip_strip import ClipStrip
from liverwort_gui.qt.views.curve import Band, Curve
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.time_axis import AXIS_WIDTH, UnitAxis, show_time
from liverwort_gui.state import ViewState

MARGIN = 0.02  # of the shown span, left and right
LEAST_SHARE = 0.2  # of the shown span; a shorter curve cannot be read
EVENT_SHARE = 0.07  # of the plot's height, at its foot
EVENT_KEY = later("▂ frames of the simulated event")
ROOM = 0.12  # of the curve's height, above and below


class Timeline(QWidget):
    """How much each frame counts over time, in the unit of the method.

    The lower axis is in seconds if the frame rate is known, the upper one in frames.
    """

    frame_wished = Signal(int)
    window_wished = Signal(int)  # first frame
    window_dropped = Signal()  # a drag of the window ended

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setAccessibleName(tr("Timeline with the evidence of each frame"))
        self._state = ViewState()
        self._drawn: Curve | None = None
        self._time_axis, self._frame_axis = UnitAxis("bottom"), UnitAxis("top")
        self._frame_axis.form = tr("frame {}")
        axes = {"bottom": self._time_axis, "top": self._frame_axis}
        self.plot = pg.PlotWidget(axisItems=axes)
        self.plot.setObjectName("timeline-plot")
        self._item = self.plot.getPlotItem()
        self.strip = ClipStrip(self.plot)
        self._zero = pg.InfiniteLine(0, angle=0, movable=False)
        self._baseline = pg.PlotDataItem(connect="finite")
        self._curve = pg.PlotDataItem(connect="finite")
        self._low, self._high = pg.PlotDataItem(), pg.PlotDataItem()
        self._spread = pg.FillBetweenItem(self._low, self._high)
        self._supported = pg.ScatterPlotItem(size=5)
        self._nothing = pg.TextItem(anchor=(0.5, 0.5))
        self._above = self._fill()
        self._below = self._fill()
        self._window = pg.LinearRegionItem(swapMode="block")
        self._event = pg.LinearRegionItem(movable=False, span=(0, EVENT_SHARE))
        self._cursor = pg.InfiniteLine(0, angle=90, movable=True)
        self._title = label("", role="title", name="timeline-title")
        self._key = ElidedLabel("timeline-key")
        self._build()
        self._show_axes(self._state)
        self._event.setVisible(False)
        self.show_curve(None)
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 0, 8, 0)
        heading.addWidget(self._title)
        heading.addSpacing(8)
        heading.addWidget(self._key, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(heading)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.strip)
        self.setMinimumHeight(130)

    def _fill(self) -> pg.PlotDataItem:
        return pg.PlotDataItem(connect="finite", fillLevel=0.0)

    def _build(self) -> None:
        self._item.setMenuEnabled(False)
        self._item.hideButtons()
        self._item.showAxis("top")
        self._item.setMouseEnabled(x=True, y=False)
        self._item.getViewBox().setMouseMode(pg.ViewBox.PanMode)
        for side in ("bottom", "top", "left"):
            self._item.getAxis(side).enableAutoSIPrefix(False)
        self._frame_axis.setStyle(tickTextOffset=1)
        self._item.getAxis("left").setWidth(AXIS_WIDTH)
        for depth, item in enumerate(
            (
                self._window,
                self._event,
                self._above,
                self._below,
                self._spread,
                self._zero,
                self._baseline,
                self._curve,
                self._supported,
                self._nothing,
                self._cursor,
            )
        ):
            item.setZValue(depth)
            self._item.addItem(item, ignoreBounds=True)
        for edge in self._window.lines:
            edge.setMovable(False)  # the window keeps its length
        self._window.sigRegionChanged.connect(self._on_window_dragged)
        self._window.sigRegionChangeFinished.connect(self.window_dropped)
        self._cursor.sigDragged.connect(self._on_cursor_dragged)
        self.plot.scene().sigMouseClicked.connect(self._on_click)

    def set_colours(
        self, *, ground: str, text: str, line: str, accent: str, cursor: str
    ) -> None:
        """Use the colours of the theme."""
        self.plot.setBackground(ground)
        self.strip.set_colours(text=text, line=line, accent=accent)
        for side in ("left", "bottom", "top"):
            axis = self._item.getAxis(side)
            axis.setPen(pg.mkPen(line))
            axis.setTextPen(pg.mkPen(text))
        self._zero.setPen(pg.mkPen(line, width=1.2))
        self._curve.setPen(pg.mkPen(text, width=2))
        self._baseline.setPen(pg.mkPen(text, width=1.3, style=Qt.PenStyle.DashLine))
        self._cursor.setPen(pg.mkPen(cursor, width=2))
        self._cursor.setHoverPen(pg.mkPen(cursor, width=4))
        self._nothing.setColor(text)
        self._supported.setPen(None)
        self._supported.setBrush(pg.mkBrush(text))
        grey = QColor(text)
        grey.setAlpha(60)
        self._spread.setBrush(pg.mkBrush(grey))
        shade = QColor(accent)
        shade.setAlpha(38)
        self._window.setBrush(shade)
        shade.setAlpha(70)
        self._window.setHoverBrush(shade)
        self._event.setToolTip(tr("Frames of the simulated event"))
        self._event.setBrush(QColor(cursor))
        for edge in self._event.lines:
            edge.setPen(None)
        for edge in self._window.lines:
            edge.setPen(pg.mkPen(accent, width=1.5))

    def set_scale(self, scale: ColourScale | None) -> None:
        """Fill the curve with the colours of the evidence map."""
        if scale is None:
            return
        for item, colour in (
            (self._above, scale.colours[-1, :3]),
            (self._below, scale.colours[0, :3]),
        ):
            red, green, blue = (int(part) for part in colour)
            item.setFillBrush(QColor(red, green, blue, 120))
            item.setPen(None)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        self.strip.draw(old, new)
        if new.video is not old.video or new.rate != old.rate:
            self._show_axes(new)
            if new.n_frames != old.n_frames:
                self.show_whole_video()
        if (new.start, new.frames, new.n_frames) != (
            old.start,
            old.frames,
            old.n_frames,
        ):
            with QSignalBlocker(self._window):
                self._window.setRegion(_span(new))
            self._hold_window()
        self._window.setVisible(new.video is not None)
        self._cursor.setVisible(new.video is not None)
        if new.frame != old.frame or new.n_frames != old.n_frames:
            self._cursor.setPos(new.frame)
        if (new.truth, new.start) != (old.truth, old.start):
            self._show_event(new)
        if len(new.results) > len(old.results) and self._window_is_small():
            self.show_window()

    def show_whole_video(self) -> None:
        """Let the axis run over all frames."""
        self._show_span(-0.5, max(self._state.n_frames, 1) - 0.5)

    def show_window(self) -> None:
        """Let the axis run over the window only."""
        low, high = _span(self._state)
        room = 0.25 * (high - low)
        self._show_span(low - room, high + room)

    def show_frame(self, frame: int) -> None:
        """Move the axis to the window that begins at a frame, unless it holds that."""
        low, high = self._item.getViewBox().viewRange()[0]
        if not low <= frame <= high:
            half = (high - low) / 2
            middle = frame - 0.5 + self._state.frames / 2
            self._item.setXRange(middle - half, middle + half, padding=0)

    def _hold_window(self) -> None:
        """Move the axis to the window if nothing of that can be seen."""
        first, last = _span(self._state)
        low, high = self._item.getViewBox().viewRange()[0]
        if last < low or first > high:
            self.show_frame(self._state.start)

    def _window_is_small(self) -> bool:
        low, high = self._item.getViewBox().viewRange()[0]
        return bool(self._state.frames < LEAST_SHARE * (high - low))

    def _show_span(self, low: float, high: float) -> None:
        self._item.setXRange(low, high, padding=MARGIN)

    def _show_axes(self, state: ViewState) -> None:
        show_time(self._item, self._time_axis, state)
        known = state.video is not None and state.rate is not None
        self._frame_axis.setStyle(showValues=known)

    def show_curve(self, curve: Curve | None) -> None:
        """Show how much each frame counts, or that nothing is known."""
        drawn = curve is not None and not curve.nothing
        self._item.getAxis("left").setStyle(showValues=drawn)
        for item in (self._curve, self._above, self._below, self._baseline, self._zero):
            item.setVisible(drawn)
        self._nothing.setVisible(curve is not None and bool(curve.nothing))
        self._drawn = curve
        self._show_key()
        self._title.setText(curve.title if curve else tr("Timeline"))
        self._show_band(curve.band if curve and drawn else None, curve)
        if curve is None or not drawn:
            self._item.setYRange(-1, 1)
            if curve is not None:
                self._nothing.setText(said(curve.nothing))
                self._nothing.setPos(float(curve.frames.mean()), 0)
            return
        frames, values = curve.frames, curve.values
        self._curve.setData(frames, values)
        self._fill_from(curve.baseline, frames, values)
        self._baseline.setData(frames[[0, -1]], [curve.baseline, curve.baseline])
        reach = (
            [values]
            if curve.band is None
            else [
                values,
                curve.band.low,
                curve.band.high,
            ]
        )
        low = min(*(float(part.min()) for part in reach), curve.baseline, 0.0)
        high = max(*(float(part.max()) for part in reach), curve.baseline, 0.0)
        self._item.setYRange(low, high, padding=ROOM if high > low else 0.5)

    def _show_event(self, state: ViewState) -> None:
        """Mark the frames in which something was planted, if the truth is shown."""
        event = state.truth.event if state.truth else None
        self._event.setVisible(event is not None)
        self._show_key()
        if event is not None:
            first, last = state.start + np.flatnonzero(event)[[0, -1]]
            self._event.setRegion((first - 0.5, last + 0.5))

    def _show_key(self) -> None:
        """Say what the lines, bars and colours mean."""
        event = said(EVENT_KEY) if self._event.isVisible() else ""
        self._key.setText(" · ".join(filter(None, (event, _key(self._drawn)))))

    def _show_band(self, band: Band | None, curve: Curve | None) -> None:
        for item in (self._spread, self._supported):
            item.setVisible(band is not None)
        if band is None or curve is None:
            return
        self._low.setData(curve.frames, band.low)
        self._high.setData(curve.frames, band.high)
        held = band.supported
        self._supported.setData(curve.frames[held], band.mean[held])

    def _fill_from(
        self, baseline: float, frames: np.ndarray, evidence: np.ndarray
    ) -> None:
        """Fill what the cell adds to the background, as the evidence map does."""
        for item, side in ((self._above, np.maximum), (self._below, np.minimum)):
            item.setFillLevel(baseline)
            item.setData(frames, side(evidence, baseline))

    def _on_window_dragged(self) -> None:
        low, _ = self._window.getRegion()
        self.window_wished.emit(round(low + 0.5))
        with QSignalBlocker(self._window):  # snap to whole frames, or back
            self._window.setRegion(_span(self._state))

    def _on_cursor_dragged(self) -> None:
        self.frame_wished.emit(round(self._cursor.value()))
        self._cursor.setPos(self._state.frame)

    def _on_click(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._state.video:
            place = self._item.getViewBox().mapSceneToView(event.scenePos())
            self.frame_wished.emit(round(place.x()))


def _key(curve: Curve | None) -> str:
    """Return what the lines and colours mean."""
    if curve is None or curve.nothing:
        return ""
    agreed = ""
    if curve.band:
        agreed = tr(
            "grey: {networks} networks ± SD, dots: they agree",
            networks=curve.band.networks,
        )
    parts = (
        said(curve.spread),
        agreed,
        tr("╌╌ background alone"),
        curve.below,
    )
    return " · ".join(filter(None, parts))


def _span(state: ViewState) -> tuple[float, float]:
    """Return the window's edges; frame i reaches from i - 0.5 to i + 0.5."""
    return state.start - 0.5, state.start + state.frames - 0.5
