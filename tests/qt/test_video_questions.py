import pytest
from PySide6.QtWidgets import QDialogButtonBox

from liverwort_gui.qt.video_questions import VideoQuestions
from liverwort_gui.qt.views.label_dialogs import ConfirmDialog
from liverwort_gui.qt.views.note_dialog import NoteDialog
from tests.qt.views.looks import text


@pytest.fixture
def questions(window):
    return VideoQuestions(window)


def buttons(dialog):
    return [button.text() for button in dialog.findChild(QDialogButtonBox).buttons()]


def test_the_count_is_said_before_many_boxes_are_accepted(window, questions):
    done = []
    questions.confirm_accept_all(12, 1, lambda: done.append(True))
    dialog = window.findChild(ConfirmDialog)
    assert text(dialog, "dialog-sentence") == (
        "12 boxes will become clips, in one step. 1 box would overlap a clip, which "
        "the paper forbids, and stays suggested."
    )
    assert "Accept 12 boxes" in buttons(dialog)
    dialog.accept()
    assert done == [True]


def test_if_all_overlap_there_is_nothing_to_accept(window, questions):
    questions.confirm_accept_all(0, 2, lambda: None)
    dialog = window.findChild(ConfirmDialog)
    assert "2 boxes would overlap" in text(dialog, "dialog-sentence")
    assert not any("Accept" in name for name in buttons(dialog))
    dialog.reject()


def test_a_new_note_cannot_be_deleted(window, questions):
    written = []
    questions.write_note((3, 5, ""), 100, lambda *note: written.append(note))
    dialog = window.findChild(NoteDialog)
    assert not any("Delete" in name for name in buttons(dialog))
    dialog.written.emit(3, 6, "seen")
    assert written == [(3, 6, "seen")]
    dialog.reject()


def test_an_old_note_can(window, questions):
    deleted = []
    questions.write_note(
        (3, 5, "seen"), 100, lambda *_: None, lambda: deleted.append(True)
    )
    dialog = window.findChild(NoteDialog)
    dialog.deleted.emit()
    assert deleted == [True]
    dialog.reject()
