from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton

from liverwort_gui.qt.views.error_dialog import ErrorDialog

DETAILS = 'File "/home/mai/liverwort_gui/a.py", line 1\nOSError: /home/mai/Ito.avi'


def test_details_are_folded_and_the_copy_holds_no_paths(window):
    dialog = ErrorDialog("It broke.", DETAILS, (("torch", "2.13"),), window)
    dialog.show()
    report = dialog.findChild(QPlainTextEdit, "error-text")
    fold = dialog.findChild(QPushButton, "error-fold")
    assert not report.isVisible()
    fold.click()
    assert report.isVisible()
    assert fold.text() == "Hide details"
    dialog.findChild(QPushButton, "error-copy").click()
    copied = QGuiApplication.clipboard().text()
    assert copied == report.toPlainText()
    assert "It broke." in copied
    assert "liverwort_gui/a.py" in copied
    assert "mai" not in copied
    assert dialog.findChild(QPushButton, "error-copy").text() == "Copied"
    fold.click()
    assert not report.isVisible()
    dialog.reject()


def test_paths_are_copied_only_if_that_is_ticked(window):
    dialog = ErrorDialog("It broke.", DETAILS, (), window)
    dialog.show()
    dialog.findChild(QCheckBox, "error-private").setChecked(True)
    dialog.findChild(QPushButton, "error-copy").click()
    assert "/home/mai/Ito.avi" in QGuiApplication.clipboard().text()
    dialog.reject()


def test_a_further_error_comes_into_the_same_report(window):
    dialog = ErrorDialog("It broke.", "first", (), window)
    dialog.add("It broke again.", "second")
    said = dialog.findChild(QPlainTextEdit, "error-text").toPlainText()
    for word in ("It broke.", "It broke again.", "first", "second"):
        assert word in said
    dialog.reject()
