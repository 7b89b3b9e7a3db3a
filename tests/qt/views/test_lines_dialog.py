from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton

from liverwort_gui.qt.views.lines_dialog import LinesDialog

LINES = ("line 3: x is missing", "line 8: start is no number")


def test_all_lines_can_be_read_and_copied(window):
    dialog = LinesDialog("Details", "2 lines are refused.", LINES, window)
    assert dialog.findChild(QLabel, "dialog-sentence").text() == "2 lines are refused."
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "\n".join(LINES)
    dialog.findChild(QPushButton, "lines-copy").click()
    assert QGuiApplication.clipboard().text() == "\n".join(LINES)
    dialog.reject()


def test_it_can_ask_whether_to_go_on(qtbot, window):
    dialog = LinesDialog("Import", "Go on?", LINES, window, "Import the other 4 lines")
    button = dialog.findChild(QDialogButtonBox).button(
        QDialogButtonBox.StandardButton.Ok
    )
    assert button.text() == "Import the other 4 lines"
    with qtbot.waitSignal(dialog.accepted):
        button.click()
