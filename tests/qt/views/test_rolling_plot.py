import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from liverwort_gui.qt.views.clip_picture import ColourScale
from liverwort_gui.qt.views.rolling_plot import FILL, RollingPlot, spans
from liverwort_gui.records import Crop
from liverwort_gui.state import ViewState
from tests.qt import made_up, mouse

COLOURS = {
    "ground": "#ffffff",
    "text": "#000000",
    "line": "#888888",
    "accent": "#00ff00",
    "cursor": "#111111",
}


@pytest.fixture
def plot(qtbot):
    plot = RollingPlot()
    plot.set_colours(**COLOURS)
    qtbot.addWidget(plot)
    plot.resize(700, 140)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def show(plot, found, old=None, **changes):
    state = made_up.viewing((made_up.BOX,), 0, **changes)
    plot.draw(old or ViewState(), state, found)
    return state


def place(plot, frame):
    """Return where a frame lies in the viewport."""
    box = plot.getPlotItem().getViewBox()
    middle = sum(box.viewRange()[1]) / 2
    return plot.mapFromScene(box.mapViewToScene(QPointF(frame, middle)))


def test_each_decision_stands_where_its_window_begins(plot):
    found = made_up.rolling(Crop.still(made_up.BOX, 20, 60))
    show(plot, found)
    frames, decisions = plot._line.getOriginalDataset()
    assert (frames[0], frames[-1]) == (20, 48)
    np.testing.assert_allclose(decisions, found.decisions)
    low, high = plot.getPlotItem().getViewBox().viewRange()[1]
    assert low < -2
    assert high > 2
    assert plot._baseline.value() == 0.25
    assert plot._top.toPlainText() == "▲ mutant"
    assert plot._bottom.toPlainText() == "▼ wild type"


def test_the_whole_video_is_shown_and_the_windows_of_clip_and_mouse(plot):
    show(plot, made_up.rolling(), start=40, frame=7)
    low, high = plot.getPlotItem().getViewBox().viewRange()[0]
    assert low <= 0
    assert high >= made_up.N_FRAMES - 1
    assert plot._clip.getRegion() == (39.5, 71.5)
    assert plot._cursor.value() == 7
    assert not plot._pointed.isVisible()
    mouse.move(plot.viewport(), place(plot, 25))
    assert plot._pointed.isVisible()
    assert plot._pointed.getRegion()[1] - plot._pointed.getRegion()[0] == 32
    assert abs(plot._pointed.getRegion()[0] - 24.5) <= 1
    mouse.move(plot.viewport(), place(plot, 90))  # no window fits there
    assert not plot._pointed.isVisible()


def test_gaps_are_shaded_and_not_bridged(plot):
    decisions = np.linspace(-1, 1, 49)
    decisions[10:13] = np.nan
    found = made_up.rolling(Crop.still(made_up.BOX, 5, 80), decisions)
    show(plot, found)
    begins, ends = plot._gaps.opts["x0"], plot._gaps.opts["x1"]
    assert list(begins) == [-0.5, 14.5, 53.5]
    assert list(ends) == [4.5, 17.5, 99.5]
    assert plot._line.opts["connect"] == "finite"
    assert np.isnan(plot._line.getOriginalDataset()[1][10:13]).all()


def test_a_click_goes_there_and_a_drag_follows_the_mouse(qtbot, plot):
    show(plot, made_up.rolling())
    with qtbot.waitSignal(plot.frame_wished) as told:
        qtbot.mouseClick(
            plot.viewport(), Qt.MouseButton.LeftButton, pos=place(plot, 50)
        )
    assert abs(told.args[0] - 50) <= 1
    wished = []
    plot.frame_wished.connect(wished.append)
    mouse.drag(plot.viewport(), place(plot, 20), place(plot, 60))
    assert abs(wished[-1] - 60) <= 1
    low, _ = plot.getPlotItem().getViewBox().viewRange()[0]
    assert low <= 0  # the axis stays
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert abs(wished[-1] - 60) <= 1  # the numbers of the axis are no place


def test_the_colours_are_those_of_the_classes_in_the_map(plot):
    found = made_up.rolling()
    table = np.zeros((256, 4), np.uint8)
    table[0, 2], table[-1, 0] = 200, 200  # blue below, red above
    show(plot, found)
    assert (
        plot._above.opts["fillBrush"].color().alpha() < FILL
    )  # grey while they are unknown
    plot.set_scale(ColourScale(table, 1.0, "mutant", "wild type"))
    assert plot._above.opts["fillBrush"].color().red() == 200
    assert plot._below.opts["fillBrush"].color().blue() == 200
    plot.set_scale(ColourScale(table, 1.0, "wild type", "mutant"))
    assert plot._above.opts["fillBrush"].color().blue() == 200
    np.testing.assert_allclose(
        plot._above.getOriginalDataset()[1], np.maximum(found.decisions, 0)
    )


def test_without_decisions_no_line_is_drawn(plot):
    state = show(plot, made_up.rolling())
    plot.draw(state, state, None)
    assert not plot._line.isVisible()
    assert not plot._top.isVisible()
    assert not plot._baseline.isVisible()
    for reference in (np.nan, 30.0):  # unknown, or so far that it hides the line
        show(plot, made_up.rolling(reference_decision=reference))
        assert plot._line.isVisible()
        assert not plot._baseline.isVisible()
        assert plot.getPlotItem().getViewBox().viewRange()[1][1] < 4


def test_spans_of_flags():
    begins, ends = spans(np.array([1, 1, 0, 1, 0, 0, 1], bool))
    assert list(begins) == [0, 3, 6]
    assert list(ends) == [2, 4, 7]
    assert len(spans(np.zeros(3, bool))[0]) == 0
