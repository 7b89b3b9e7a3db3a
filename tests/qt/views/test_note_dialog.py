import pytest
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QSpinBox

from liverwort_gui.qt.views.note_dialog import NoteDialog


@pytest.fixture
def opened(qtbot, window):
    def open_(note=(5, 9, ""), n_frames=100, can_delete=False):
        dialog = NoteDialog(note, n_frames, can_delete, window)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_


def save(dialog):
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Save)


def test_a_note_is_written_with_its_frames(qtbot, opened):
    dialog = opened()
    assert not save(dialog).isEnabled()
    dialog.findChild(QPlainTextEdit, "note-text").setPlainText("two cells touch")
    dialog.findChild(QSpinBox, "note-last").setValue(20)
    with qtbot.waitSignal(dialog.written) as told:
        save(dialog).click()
    assert told.args == [5, 20, "two cells touch"]


def test_the_last_frame_is_never_before_the_first_nor_behind_the_video(opened):
    dialog = opened()
    first = dialog.findChild(QSpinBox, "note-first")
    last = dialog.findChild(QSpinBox, "note-last")
    first.setValue(50)
    assert last.value() == 50
    last.setValue(1000)
    assert last.value() == 99


def test_only_a_note_that_is_there_can_be_deleted(qtbot, opened):
    assert opened().findChild(QPushButton, "note-delete") is None
    dialog = opened((5, 9, "blurred"), can_delete=True)
    with qtbot.waitSignal(dialog.deleted), qtbot.assertNotEmitted(dialog.written):
        dialog.findChild(QPushButton, "note-delete").click()


def test_cancelling_changes_nothing(qtbot, opened):
    dialog = opened((5, 9, "blurred"), can_delete=True)
    with qtbot.assertNotEmitted(dialog.written), qtbot.assertNotEmitted(dialog.deleted):
        dialog.reject()
