"""Axes of time that the timelines share: seconds if the frame rate is known."""

from __future__ import annotations

import pyqtgraph as pg

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import tr
from liverwort_gui.state import ViewState

AXIS_WIDTH = 40  # pixels of the numbers on the left, so that frames stand in line


class UnitAxis(pg.AxisItem):  # type: ignore[misc]  # untyped
    """An axis whose numbers carry their unit, which saves the room of a title."""

    form = "{}"  # such as "{} s"

    @guard(default=())
    def tickStrings(
        self, values: list[float], scale: float, spacing: float
    ) -> list[str]:
        texts = super().tickStrings(values, scale, spacing)
        return [self.form.format(text) for text in texts]


def show_time(item: pg.PlotItem, axis: UnitAxis, state: ViewState) -> None:
    """Let a plot over frames hold the video's, its lower axis in seconds if known."""
    last = max(state.n_frames, 1)
    item.setLimits(xMin=-0.5 - 0.1 * last, xMax=1.1 * last, minXRange=min(8, last))
    axis.form = tr("frame {}") if state.rate is None else "{} s"
    axis.setScale(1.0 / state.rate if state.rate else 1.0)
    axis.setStyle(showValues=state.video is not None)


def time_text(state: ViewState, frame: int) -> str:
    """Return a frame's time: from the file, or from the rate that was typed."""
    if state.video is None:
        return ""
    if state.fps is not None:
        return f"{frame / state.fps:.3f} s"
    if state.video.fps is None:
        return tr("time unknown")
    return f"{state.video.times[frame]:.3f} s"
