import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton

from liverwort_gui.doctor_records import DeviceFinding, Findings, FolderFinding
from liverwort_gui.qt.views.doctor_dialog import ALL_WELL, WAITING, DoctorDialog
from tests.qt.views.looks import text, visible

CPU = DeviceFinding("cpu", True, "cpu", True, 12.3, 8 << 30, 3 << 30)
CARD = DeviceFinding("cuda", False, "the driver is too old.")
FOLDER = FolderFinding("cache", "/home/mai/copies", True, 5 << 30)


@pytest.fixture
def dialog(window):
    dialog = DoctorDialog(window)
    dialog.show()
    yield dialog
    dialog.reject()


def test_it_says_what_computes_and_why_nothing_else_does(dialog):
    dialog.show_findings(Findings(devices=(CARD, CPU)))
    assert text(dialog, "doctor-cuda") == "Not used: the driver is too old."
    assert text(dialog, "doctor-cpu") == (
        "Computes here. A test took 12.3 ms. 8.0 GiB of memory, 3.0 GiB free."
    )
    assert text(dialog, "doctor-says") == ALL_WELL


def test_problems_come_first(dialog):
    dialog.show_findings(Findings(problems=("The disk is full.", "A codec is gone.")))
    assert text(dialog, "doctor-problems") == "The disk is full.\nA codec is gone."
    assert not visible(dialog, "doctor-says")
    dialog.show_findings(Findings())
    assert not visible(dialog, "doctor-problems")


def test_nothing_can_be_copied_before_it_is_found(dialog):
    copy = dialog.findChild(QPushButton, "doctor-copy")
    again = dialog.findChild(QPushButton, "doctor-again")
    assert not copy.isEnabled()
    dialog.show_findings(Findings())
    assert copy.isEnabled()
    dialog.show_waiting(running=True)
    assert text(dialog, "doctor-says") == WAITING
    assert not copy.isEnabled()
    assert not again.isEnabled()
    dialog.show_failed("No.")
    assert again.isEnabled()


def test_the_report_is_copied_as_it_is_shown(dialog):
    dialog.show_findings(Findings(folders=(FOLDER,)))
    shown = dialog.findChild(QPlainTextEdit, "doctor-text")
    copy = dialog.findChild(QPushButton, "doctor-copy")
    copy.click()
    assert "/home/mai" not in shown.toPlainText()
    assert QGuiApplication.clipboard().text() == shown.toPlainText()
    dialog.findChild(QCheckBox, "doctor-private").setChecked(True)
    copy.click()
    assert "/home/mai/copies" in QGuiApplication.clipboard().text()


def test_looking_again_replaces_what_was_found(dialog):
    dialog.show_findings(Findings(devices=(CARD, CPU)))
    dialog.show_findings(Findings(devices=(CPU,)))
    assert "Computes here" in text(dialog, "doctor-cpu")
