import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from liverwort_gui.qt.views.video_view import VideoView
from liverwort_gui.records import Box
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Picture
from tests.qt import made_up, mouse

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


def colours_in(view, box):
    """All colours within a box, as they are on the screen."""
    image = view.viewport().grab().toImage()
    low, high = at(view, box.x, box.y), at(view, box.x + box.size, box.y + box.size)
    return {
        image.pixelColor(x, y).name()
        for x in range(low.x(), high.x())
        for y in range(low.y(), high.y())
    }


def with_classes(boxes, **changes):
    state = made_up.viewing(boxes, **changes)
    study = replace(state.study, classes=made_up.CLASSES)
    pixels = np.full((made_up.HEIGHT, made_up.WIDTH, 1), 120, np.uint8)
    return replace(state, study=study, picture=Picture(0, pixels))


def offering(*rows, **changes):
    state = with_classes((), **changes)
    suggestions = {row.id: row for row in rows}
    return replace(state, study=replace(state.study, suggestions=suggestions))


def test_a_box_has_the_colour_of_its_class_full_in_its_window_only(view):
    clip = made_up.clip(Box(100, 60, 64), start=10, label="mut")
    for frame, full in ((10, True), (50, False)):
        view.draw(view._state, with_classes((clip,), frame=frame))
        assert ("#d55e00" in colours_in(view, Box(102, 56, 60))) == full


def test_an_excluded_box_is_crossed_out(view):
    clip = made_up.clip(Box(100, 60, 64), excluded=True)
    view.draw(ViewState(), with_classes((clip,)))
    assert "#a0a0a0" in colours_in(view, Box(122, 82, 20))
    view.draw(view._state, with_classes((replace(clip, excluded=False),)))
    assert colours_in(view, Box(122, 82, 20)) == {"#787878"}


def test_what_two_boxes_share_is_hatched(view):
    clips = (
        made_up.clip(Box(40, 40, 64), number=1),
        made_up.clip(Box(80, 80, 64), number=2),
    )
    view.draw(ViewState(), with_classes(clips))
    assert len(colours_in(view, Box(86, 86, 14))) > 1
    assert colours_in(view, Box(60, 60, 14)) == {"#787878"}


def test_a_following_box_shows_its_path(view):
    clip = made_up.clip(corners=made_up.path(20, 40), size=64, label="mut")
    view.draw(ViewState(), with_classes((clip,)))
    assert len(colours_in(view, Box(100, 64, 16))) > 1  # y = 72 is its middle


def test_a_corner_of_the_selected_box_resizes(view):
    show(view, boxes=(Box(100, 60, 64),), selected=0)
    stretched, dropped = [], []
    view.box_stretched.connect(lambda *args: stretched.append(args))
    view.box_dropped.connect(lambda: dropped.append(True))
    mouse.drag(view.viewport(), at(view, 164, 124), at(view, 190, 140))
    corner, x, y = stretched[-1]
    assert corner == 3
    assert (x, y) == (pytest.approx(190, abs=1), pytest.approx(140, abs=1))
    assert dropped == [True]


def test_corners_of_other_boxes_do_not_resize(view):
    show(view, boxes=(Box(100, 60, 64),))
    stretched = []
    view.box_stretched.connect(lambda *args: stretched.append(args))
    mouse.drag(view.viewport(), at(view, 162, 122), at(view, 190, 140))
    assert stretched == []


@pytest.mark.parametrize(
    "key", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier]
)
def test_with_a_key_held_down_a_drag_draws_a_copy(view, key):
    show(view, boxes=(Box(100, 60, 64),), selected=0)
    copied, moved = [], []
    view.box_copied.connect(lambda *args: copied.append(args))
    view.box_moved.connect(lambda *args: moved.append(args))
    mouse.drag(view.viewport(), at(view, 120, 80), at(view, 180, 100), key)
    ((index, x, y),) = copied
    assert (index, x, y) == (0, pytest.approx(192, abs=1), pytest.approx(112, abs=1))
    assert moved == []


def test_of_boxes_on_top_of_each_other_the_one_in_its_window_is_chosen(qtbot, view):
    clips = (
        made_up.clip(Box(100, 60, 64), start=0, number=1),
        made_up.clip(Box(100, 60, 64), start=50, number=2),
    )
    view.draw(ViewState(), with_classes(clips, frame=5))
    with qtbot.waitSignal(view.box_selected) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, 130, 90))
    assert told.args == [0]


def test_suggestions_of_the_frame_are_drawn_and_can_be_chosen(qtbot, view):
    rows = [made_up.suggestion(n, start=40 * n, y=60 * n) for n in (0, 1)]
    view.draw(ViewState(), offering(*rows, suggestion_id="s1", frame=2))
    assert "#78ffd6" in colours_in(view, Box(11, 0, 34))
    with qtbot.waitSignal(view.suggestion_wished) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, 25, 20))
    assert told.args == ["s0"]


def test_enter_accepts_the_suggestion(qtbot, view):
    view.draw(ViewState(), offering(made_up.suggestion(1)))
    with qtbot.waitSignal(view.accepted):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    view.draw(view._state, offering())
    with qtbot.assertNotEmitted(view.accepted):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_a_tip_tells_the_overlap(qtbot, view):
    clips = (
        made_up.clip(Box(40, 40, 64), number=7),
        made_up.clip(Box(80, 80, 64), number=12),
    )
    view.draw(ViewState(), with_classes(clips))
    point = at(view, 120, 120)
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: "Overlaps clip 7" in QToolTip.text())
    QToolTip.hideText()


def test_two_hundred_boxes_are_painted_quickly(view):
    clips = [
        made_up.clip(Box(n % 20 * 14, n // 20 * 14, 30), n % 50, n + 1, label="wt")
        for n in range(200)
    ]
    view.draw(ViewState(), with_classes(clips))
    view.viewport().grab()
    begin = time.process_time()
    view.viewport().grab()
    assert time.process_time() - begin < 0.5
