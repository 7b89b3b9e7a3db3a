from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTransform

from liverwort_gui.qt.views.box_hits import (
    box_under,
    corner_under,
    cursor_over,
    suggestion_under,
)
from liverwort_gui.records import Box
from tests.qt import made_up

TWICE = QTransform.fromScale(2, 2)


def test_a_corner_is_met_near_it_on_the_screen_only():
    state = made_up.viewing((Box(10, 20, 64),), selected=0)
    assert corner_under(state, QPointF(20 + 8, 40 - 8), TWICE) == 0
    assert corner_under(state, QPointF(20 + 10, 40), TWICE) is None
    assert corner_under(state, QPointF(148, 168), TWICE) == 3
    none = made_up.viewing((Box(10, 20, 64),))
    assert corner_under(none, QPointF(20, 40), TWICE) is None


def test_a_small_box_has_room_to_be_moved():
    state = made_up.viewing((Box(10, 20, 16),), selected=0)
    middle = QPointF(18, 28)
    assert corner_under(state, middle, QTransform()) is None
    assert box_under(state, middle) == 0


def test_of_boxes_that_lie_upon_each_other_the_selected_comes_first():
    same = (Box(10, 20, 64), Box(10, 20, 64), Box(10, 20, 64))
    point = QPointF(30, 40)
    assert box_under(made_up.viewing(same), point) == 2
    assert box_under(made_up.viewing(same, selected=0), point) == 0
    assert box_under(made_up.viewing(same), QPointF(200, 150)) is None
    earlier = made_up.clip(Box(10, 20, 64), 0, 1)
    later = made_up.clip(Box(10, 20, 64), 60, 2)
    assert box_under(made_up.viewing((earlier, later), frame=5), point) == 0


def test_a_suggested_box_is_met_in_its_window_only():
    row = made_up.suggestion(1, start=10, x=5, y=5)
    state = made_up.viewing(frame=12)
    study = made_up.study(suggestions={row.id: row})
    shown = made_up.viewing(frame=12, study=study)
    assert suggestion_under(shown, QPointF(20, 20)) == "s1"
    later = made_up.viewing(frame=60, study=study)
    assert suggestion_under(later, QPointF(20, 20)) is None
    assert suggestion_under(state, QPointF(20, 20)) is None


def test_the_cursor_says_what_a_press_would_do():
    state = made_up.viewing()
    assert cursor_over(state, None, None) == Qt.CursorShape.ArrowCursor
    assert cursor_over(state, None, 0) == Qt.CursorShape.SizeAllCursor
    assert cursor_over(state, 0, 0) == Qt.CursorShape.SizeFDiagCursor
    assert cursor_over(state, 1, 0) == Qt.CursorShape.SizeBDiagCursor
    drawing = made_up.viewing(drawing=True)
    assert cursor_over(drawing, 0, 0) == Qt.CursorShape.CrossCursor
