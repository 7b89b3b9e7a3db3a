import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from liverwort_gui.qt.commands import Command
from tests.qt import made_up


@pytest.fixture
def told(window):
    """What was commanded while a video is shown."""
    told = []
    window.draw(window._state, made_up.viewing())
    window.commanded.connect(told.append)
    return told


@pytest.fixture
def box(window, told):
    """A check box that can be seen."""
    boxes = [b for b in window.findChildren(QCheckBox) if b.isVisible()]
    return next(box for box in boxes if box.isEnabled())


def come_by_tab(qtbot, window, box):
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.keyClick(
        window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier
    )
    assert window.focusWidget() is box


def test_space_ticks_a_box_that_was_reached_by_tab(qtbot, window, told, box):
    come_by_tab(qtbot, window, box)
    was = box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked() != was
    assert Command.PLAY not in told


def test_space_plays_after_a_click(qtbot, window, told, box):
    come_by_tab(qtbot, window, box)
    middle = window.video.viewport().rect().center()
    qtbot.mouseClick(window.video.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    told.clear()
    qtbot.keyClick(window.video, Qt.Key.Key_Space)
    assert told == [Command.PLAY]


def test_other_keys_do_what_they_always_do(qtbot, window, told, box):
    come_by_tab(qtbot, window, box)
    qtbot.keyClick(box, Qt.Key.Key_H)
    assert told == [Command.OVERLAY]
