import pytest
from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.layout import Rows, column


@pytest.fixture
def rows(qtbot):
    rows = Rows(QWidget(), QWidget())
    qtbot.addWidget(rows)
    rows.resize(300, 600)
    rows.show()
    qtbot.waitExposed(rows)
    return rows


def test_a_second_timeline_takes_its_room_from_the_video_and_gives_it_back(rows):
    stage, lower = rows.sizes()
    rows.make_room(100)
    assert rows.sizes() == [stage - 100, lower + 100]
    rows.make_room(26)
    assert rows.sizes() == [stage - 26, lower + 26]
    rows.make_room(0)
    assert rows.sizes() == [stage, lower]


def test_what_the_user_moves_meanwhile_stays(rows):
    stage, lower = rows.sizes()
    rows.make_room(100)
    rows.setSizes([stage - 150, lower + 150])
    rows.make_room(0)
    assert rows.sizes() == [stage - 50, lower + 50]


def test_what_is_folded_leaves_its_room_at_once(qtbot):
    stage, lower, always, folding = (QWidget() for _ in range(4))
    always.setMinimumHeight(150)
    folding.setMinimumHeight(100)
    column(lower, always, folding, spacing=0)
    rows = Rows(stage, lower)
    qtbot.addWidget(rows)
    folding.hide()
    rows.resize(300, 600)
    rows.show()
    qtbot.waitExposed(rows)
    rows.setSizes([441, 150])
    before = rows.sizes()
    for _ in range(3):
        folding.show()
        rows.make_room(100)
        assert rows.sizes() == [before[0] - 100, before[1] + 100]
        folding.hide()
        rows.make_room(0)
        assert rows.sizes() == before
