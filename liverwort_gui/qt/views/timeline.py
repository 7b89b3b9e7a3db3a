"""The whole video as a line: window, evidence curve, and a cursor to drag."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liverwort_gui.qt.views.clip_view import ColourScale
from liverwort_gui.records import Result
from liverwort_gui.state import ViewState

MARGIN = 0.02  # of the shown span, left and right
ROOM = 0.12  # of the curve's height, above and below


class Timeline(QWidget):
    """Evidence per frame over time, in logit units.

    The lower axis is in seconds if the frame rate is known, the upper one in frames.
    """

    frame_wished = Signal(int)
    window_wished = Signal(int)  # first frame

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setAccessibleName("Timeline with the evidence of each frame")
        self._state = ViewState()
        self.plot = pg.PlotWidget()
        self.plot.setObjectName("timeline-plot")
        self._item = self.plot.getPlotItem()
        self._zero = pg.InfiniteLine(0, angle=0, movable=False)
        self._baseline = pg.PlotDataItem(connect="finite")
        self._curve = pg.PlotDataItem(connect="finite")
        self._above = self._fill()
        self._below = self._fill()
        self._window = pg.LinearRegionItem(swapMode="block")
        self._cursor = pg.InfiniteLine(0, angle=90, movable=True)
        self._baseline_label = pg.TextItem(anchor=(1, 1))
        self._build()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self.setMinimumHeight(130)

    def _fill(self) -> pg.PlotDataItem:
        return pg.PlotDataItem(connect="finite", fillLevel=0.0)

    def _build(self) -> None:
        self._item.setMenuEnabled(False)
        self._item.hideButtons()
        self._item.showAxis("top")
        self._item.setMouseEnabled(x=True, y=False)
        self._item.getViewBox().setMouseMode(pg.ViewBox.PanMode)
        for side in ("bottom", "top"):
            self._item.getAxis(side).enableAutoSIPrefix(False)
        self._item.getAxis("top").setStyle(tickTextOffset=1, tickLength=-3)
        self._item.getAxis("left").enableAutoSIPrefix(False)
        self._item.getAxis("left").setWidth(64)
        for depth, item in enumerate(
            (
                self._window,
                self._above,
                self._below,
                self._zero,
                self._baseline,
                self._curve,
                self._baseline_label,
                self._cursor,
            )
        ):
            item.setZValue(depth)
            self._item.addItem(item, ignoreBounds=True)
        for edge in self._window.lines:
            edge.setMovable(False)  # the window keeps its length
        self._window.sigRegionChanged.connect(self._on_window_dragged)
        self._cursor.sigDragged.connect(self._on_cursor_dragged)
        self.plot.scene().sigMouseClicked.connect(self._on_click)

    def set_colours(
        self, *, ground: str, text: str, line: str, accent: str, cursor: str
    ) -> None:
        """Use the colours of the theme."""
        self.plot.setBackground(ground)
        for side in ("left", "bottom", "top"):
            axis = self._item.getAxis(side)
            axis.setPen(pg.mkPen(line))
            axis.setTextPen(pg.mkPen(text))
        self._zero.setPen(pg.mkPen(line, width=1.2))
        self._curve.setPen(pg.mkPen(text, width=2))
        self._baseline.setPen(
            pg.mkPen(text, width=1.3, style=Qt.PenStyle.DashLine)
        )
        self._baseline_label.setColor(text)
        self._cursor.setPen(pg.mkPen(cursor, width=2))
        self._cursor.setHoverPen(pg.mkPen(cursor, width=4))
        shade = QColor(accent)
        shade.setAlpha(38)
        self._window.setBrush(shade)
        shade.setAlpha(70)
        self._window.setHoverBrush(shade)
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
            item.setFillBrush(QColor(*(int(part) for part in colour), 120))
            item.setPen(None)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
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
        self._window.setVisible(new.video is not None)
        self._cursor.setVisible(new.video is not None)
        if new.frame != old.frame or new.n_frames != old.n_frames:
            self._cursor.setPos(new.frame)
        if new.result is not old.result or new.video is not old.video:
            self._show_result(new.result)

    def show_whole_video(self) -> None:
        """Let the axis run over all frames."""
        self._show_span(-0.5, max(self._state.n_frames, 1) - 0.5)

    def show_window(self) -> None:
        """Let the axis run over the window only."""
        low, high = _span(self._state)
        room = 0.25 * (high - low)
        self._show_span(low - room, high + room)

    def _show_span(self, low: float, high: float) -> None:
        self._item.setXRange(low, high, padding=MARGIN)

    def _show_axes(self, state: ViewState) -> None:
        last = max(state.n_frames, 1)
        self._item.setLimits(
            xMin=-0.5 - 0.1 * last, xMax=1.1 * last, minXRange=min(8, last)
        )
        bottom, top = self._item.getAxis("bottom"), self._item.getAxis("top")
        if state.rate is None:
            bottom.setScale(1.0)
            bottom.setLabel("frame (frame rate unknown)")
        else:
            bottom.setScale(1.0 / state.rate)
            bottom.setLabel("time (s)")
        top.setLabel(None)
        top.setStyle(showValues=state.rate is not None)

    def _show_result(self, result: Result | None) -> None:
        left = self._item.getAxis("left")
        left.setStyle(showValues=result is not None)
        items = (self._curve, self._above, self._below, self._baseline)
        for item in (*items, self._baseline_label, self._zero):
            item.setVisible(result is not None)
        if result is None:
            left.setLabel("evidence (logit)")
            self._item.setYRange(-1, 1)
            return
        told = result.explanation
        evidence = told.frame_evidence.astype(np.float64)
        frames = result.clip.start + np.arange(len(evidence), dtype=np.float64)
        self._curve.setData(frames, evidence)
        self._above.setData(frames, np.maximum(evidence, 0.0))
        self._below.setData(frames, np.minimum(evidence, 0.0))
        baseline = told.reference_decision
        self._baseline.setData(frames[[0, -1]], [baseline, baseline])
        self._baseline_label.setText("D_B, background")
        self._baseline_label.setPos(frames[-1], baseline)
        left.setLabel(f"evidence for {told.classes[told.contrast[0]]} (logit)")
        low = min(float(evidence.min()), baseline, 0.0)
        high = max(float(evidence.max()), baseline, 0.0)
        self._item.setYRange(low, high, padding=ROOM if high > low else 0.5)

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


def _span(state: ViewState) -> tuple[float, float]:
    """Return the window's edges; frame i reaches from i - 0.5 to i + 0.5."""
    return state.start - 0.5, state.start + state.frames - 0.5
