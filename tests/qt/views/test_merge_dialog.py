import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTableWidget,
)

from liverwort_gui.qt.thumbnails import png_of
from liverwort_gui.qt.views.merge_dialog import ConflictRow, MergeDialog

OK = QDialogButtonBox.StandardButton.Ok
ROWS = (
    ConflictRow("k1", "clip 1 in a.avi: label", "mutant (Ito)", "wild type (Sato)"),
    ConflictRow("k2", "clip 2 in a.avi: label", "unsure (Ito)", "mutant (Sato)"),
    ConflictRow("v1", "a.avi: metadata", "culture A", "culture B"),
)
GREY = QImage.Format.Format_Grayscale8
REPORT = "12 kept, 3 conflicts, 0 lost."


@pytest.fixture
def dialog(qtbot, window):
    dialog = MergeDialog(REPORT, ROWS, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(OK)


def table(dialog):
    return dialog.findChild(QTableWidget, "conflicts")


def click(qtbot, dialog, row, column):
    rows = table(dialog)
    spot = rows.visualItemRect(rows.item(row, column)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def marked(dialog):
    return [
        (row, column)
        for row in range(len(ROWS))
        for column in (1, 2)
        if table(dialog).item(row, column).checkState() is Qt.CheckState.Checked
    ]


def test_nothing_is_merged_before_all_is_decided(qtbot, dialog):
    assert dialog.findChild(QLabel, "merge-report").text() == REPORT
    assert not ok(dialog).isEnabled()
    click(qtbot, dialog, 0, 1)
    click(qtbot, dialog, 1, 2)
    assert dialog.findChild(QLabel, "merge-open").text() == "1 to decide"
    assert not ok(dialog).isEnabled()
    click(qtbot, dialog, 2, 1)
    assert marked(dialog) == [(0, 1), (1, 2), (2, 1)]
    with qtbot.waitSignal(dialog.decided) as told:
        ok(dialog).click()
    assert told.args == [{"k1": "mine", "k2": "theirs", "v1": "mine"}]


def test_a_choice_can_be_changed(qtbot, dialog):
    click(qtbot, dialog, 0, 1)
    click(qtbot, dialog, 0, 2)
    assert marked(dialog) == [(0, 2)]


def test_one_side_can_be_right_in_all(qtbot, dialog):
    click(qtbot, dialog, 0, 1)
    mouse_target = dialog.findChild(QPushButton, "merge-all-theirs")
    qtbot.mouseClick(mouse_target, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.decided) as told:
        ok(dialog).click()
    assert set(told.args[0].values()) == {"theirs"}


def test_keys_alone_decide(qtbot, dialog):
    rows = table(dialog)
    rows.setCurrentCell(0, 1)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert marked(dialog) == [(0, 1), (1, 2)]
    assert dialog.isVisible()


def test_what_differs_is_no_side(qtbot, dialog):
    click(qtbot, dialog, 0, 0)
    assert marked(dialog) == []


def test_a_clip_is_shown_if_it_was_cut(qtbot, window):
    rows = (ConflictRow("k1", "clip 1", "a", "b", png_of(QImage(8, 8, GREY))),)
    dialog = MergeDialog(REPORT, rows, window)
    assert not table(dialog).item(0, 0).icon().isNull()
    dialog.reject()


def test_without_conflicts_it_only_reports(qtbot, window):
    dialog = MergeDialog("12 kept, 0 conflicts, 0 lost.", (), window)
    assert ok(dialog).isEnabled()
    with qtbot.waitSignal(dialog.decided) as told:
        ok(dialog).click()
    assert told.args == [{}]
