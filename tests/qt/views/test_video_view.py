from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from liverwort_gui.qt.views.video_view import VideoView
from liverwort_gui.records import Box
from liverwort_gui.state import Picture, ViewState
from tests.qt import made_up

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot):
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def show(view, **changes):
    """Let the view draw the made-up video with `changes`."""
    pixels = np.full((made_up.HEIGHT, made_up.WIDTH, 1), 120, np.uint8)
    state = made_up.viewing(picture=Picture(0, pixels), **changes)
    view.draw(ViewState(), state)


def at(view, x, y):
    return view.pixel_of(x, y).toPoint()


def turn_wheel(view, point, notches):
    event = QWheelEvent(
        QPointF(point),
        QPointF(view.viewport().mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_new_video_fits_into_the_view(view):
    show(view)
    corners = at(view, 0, 0), at(view, made_up.WIDTH, made_up.HEIGHT)
    assert all(view.viewport().rect().contains(corner) for corner in corners)


def test_the_wheel_zooms_about_the_cursor(view):
    show(view)
    point = at(view, 75, 50)
    before = view.mapToScene(point)
    turn_wheel(view, point, 4)
    after = view.mapToScene(point)
    assert view.transform().m11() > 2
    assert abs(after.x() - before.x()) < 2
    assert abs(after.y() - before.y()) < 2


def test_zooming_out_ends_at_the_whole_frame(view):
    show(view)
    whole = view.transform().m11()
    turn_wheel(view, at(view, 75, 50), 5)
    turn_wheel(view, at(view, 75, 50), -20)
    assert view.transform().m11() == pytest.approx(whole)


def test_a_drag_beside_the_boxes_pans(qtbot, view):
    show(view, boxes=(Box(0, 0, 32),), selected=0)
    turn_wheel(view, at(view, 150, 100), 6)
    before = view.mapToScene(300, 200)
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(300, 200))
    qtbot.mouseMove(view.viewport(), QPoint(250, 180))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(250, 180))
    assert view.mapToScene(300, 200).x() > before.x()


def test_a_click_draws_a_box(qtbot, view):
    show(view, drawing=True, box_size=64)
    with qtbot.waitSignal(view.box_wished) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, 150, 100))
    assert told.args == pytest.approx([150, 100], abs=1)


def test_a_drag_draws_the_box_where_it_ends(qtbot, view):
    show(view, drawing=True, box_size=64)
    with qtbot.waitSignal(view.box_wished) as told:
        qtbot.mousePress(view.viewport(), LEFT, pos=at(view, 100, 100))
        qtbot.mouseMove(view.viewport(), at(view, 180, 120))
        qtbot.mouseRelease(view.viewport(), LEFT, pos=at(view, 180, 120))
    assert told.args == pytest.approx([180, 120], abs=1)


def test_a_click_beside_the_video_draws_nothing(qtbot, view):
    show(view, drawing=True)
    view.resize(900, 300)
    with qtbot.assertNotEmitted(view.box_wished):
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(3, 150))


def test_a_box_is_selected_and_moved_by_its_inside(qtbot, view):
    show(view, boxes=(Box(100, 60, 64), Box(0, 0, 64)), selected=0)
    moved, selected = [], []
    view.box_moved.connect(lambda *args: moved.append(args))
    view.box_selected.connect(selected.append)
    with qtbot.waitSignal(view.box_dropped):
        qtbot.mousePress(view.viewport(), LEFT, pos=at(view, 110, 70))
        qtbot.mouseMove(view.viewport(), at(view, 130, 90))
        qtbot.mouseRelease(view.viewport(), LEFT, pos=at(view, 130, 90))
    assert selected == [0]
    index, x, y = moved[-1]
    assert (index, x, y) == (0, pytest.approx(152, abs=1), pytest.approx(112, abs=1))


def test_the_selected_box_is_painted_in_another_colour(view):
    show(view, boxes=(Box(20, 20, 64), Box(150, 100, 64)), selected=1)
    image = view.viewport().grab().toImage()

    def colours_on_edge(box):
        edge = at(view, box.x + box.size / 2, box.y)
        return {image.pixelColor(edge.x(), edge.y() + d).name() for d in (-2, -1, 0, 1)}

    assert "#ffdd40" in colours_on_edge(Box(150, 100, 64))
    assert "#ffdd40" not in colours_on_edge(Box(20, 20, 64))


def test_a_small_copy_fills_the_place_of_the_frame(view):
    small = np.full((made_up.HEIGHT // 2, made_up.WIDTH // 2, 1), 200, np.uint8)
    small[-10:, -10:] = 40
    state = made_up.viewing(picture=Picture(0, small, exact=False))
    view.draw(ViewState(), state)

    def grey(x, y):
        return view.grab().toImage().pixelColor(at(view, x, y)).red()

    far = made_up.WIDTH - 5, made_up.HEIGHT - 5
    assert (grey(10, 10), grey(*far)) == (200, 40)
    frame = np.full((made_up.HEIGHT, made_up.WIDTH, 1), 120, np.uint8)
    view.draw(state, replace(state, picture=Picture(0, frame)))
    assert (grey(10, 10), grey(*far)) == (120, 120)
