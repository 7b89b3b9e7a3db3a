import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableWidget

from liverwort_gui.qt.views.failures_dialog import SIZE, FailuresDialog
from liverwort_gui.queue_records import Failure

FAILURES = (
    Failure("c4", 4, "plate-1.avi", "plate-1.avi is missing: find it."),
    Failure("c9", 9, "plate-2.avi", "The clip has no cell."),
)


@pytest.fixture
def dialog(qtbot, window):
    dialog = FailuresDialog(FAILURES, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


def test_each_failure_leads_to_its_clip(qtbot, dialog):
    table = dialog.findChild(QTableWidget, "failures")
    rows = [[table.item(r, c).text() for c in range(3)] for r in range(2)]
    assert rows == [[str(f.number), f.video, f.reason] for f in FAILURES]
    table.setCurrentCell(1, 0)
    with qtbot.waitSignal(dialog.clip_wished) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["c9"]
    assert dialog.isVisible()


def test_the_list_can_be_copied(dialog):
    (copy,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Copy")
    copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "4\tplate-1.avi\tplate-1.avi is missing: find it."


def test_the_window_is_as_high_as_its_list_up_to_a_limit(qtbot, window, dialog):
    many = FailuresDialog(FAILURES * 20, window)
    qtbot.addWidget(many)
    assert many.height() == SIZE[1]
    assert dialog.height() < SIZE[1]
