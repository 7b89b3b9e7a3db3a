from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.study_dialogs import StudyDialogs
from liverwort_gui.state import Store, ViewState
from tests.qt import made_up_study
from tests.qt.inline_study import InlineDesk

STUDY = made_up_study.study(30)


class FakeDialog(QObject):
    """Either dialog, without a window."""

    added = Signal(str)
    changed = Signal(object)
    moved = Signal(str, int)
    removed = Signal(str)
    value_wished = Signal(tuple, str, str)
    pasted = Signal(tuple, tuple, str, tuple)
    copied = Signal(tuple, tuple)
    finished = Signal(int)

    def __init__(self):
        super().__init__()
        self.shown = []
        self.problems = []
        self.show_study = self.shown.append
        self.show_problem = self.problems.append


@pytest.fixture
def store():
    return Store(ViewState(study=STUDY))


@pytest.fixture
def desk(qapp, store):
    return InlineDesk(STUDY, store)


@pytest.fixture
def dialog(qapp):
    return FakeDialog()


@pytest.fixture
def dialogs(store, desk, dialog):
    questions = MagicMock(spec=LabelQuestions)
    questions.classes.return_value = questions.metadata.return_value = dialog
    made = StudyDialogs(store, desk, questions)
    store.subscribe(made.draw)
    return made


def names(store):
    return [row.name for row in store.state.study.classes.values()]


def test_classes_are_added_renamed_ordered_and_removed(dialogs, dialog, store, desk):
    dialogs.edit_classes()
    dialog.added.emit("third")
    third = store.state.study.classes[list(store.state.study.classes)[2]]
    dialog.moved.emit(third.id, -2)
    assert names(store) == ["third", "wild type", "mutant"]
    dialog.removed.emit("wt")
    assert names(store) == ["third", "mutant"]
    assert desk.texts == [
        "add class: third",
        "order classes",
        "remove class: wild type",
    ]
    assert dialog.shown[-1] is store.state.study


def test_what_is_refused_is_said_in_the_dialog(dialogs, dialog, desk):
    dialogs.edit_classes()
    dialog.added.emit("Mutant")
    assert "already" in dialog.problems[0]
    assert desk.texts == []
    assert desk.failures == []
    dialog.added.emit("third")
    assert dialog.problems[1:] == [""]


def test_metadata_are_typed_and_pasted_each_in_one_edit(dialogs, dialog, store, desk):
    dialogs.edit_metadata()
    dialog.value_wished.emit(("v1", "v2"), "culture", "plate 9")
    dialog.pasted.emit(("v3", "v4"), ("fps",), "50\n60", (1, 1))
    videos = store.state.study.videos
    assert (videos["v1"].culture, videos["v4"].fps) == ("plate 9", 60.0)
    assert len(desk.texts) == 2


def test_a_number_that_is_none_changes_nothing(dialogs, dialog, store, desk):
    dialogs.edit_metadata()
    dialog.pasted.emit(("v3", "v4"), ("fps",), "50\nfast", (1, 1))
    assert "plate-4.avi" in dialog.problems[0]
    assert store.state.study.videos["v3"].fps is None
    assert desk.texts == []


def test_cells_are_copied_as_a_spreadsheet_takes_them(dialogs, dialog):
    dialogs.edit_metadata()
    dialog.copied.emit(("v1", "v2"), ("genotype", "culture"))
    text = QGuiApplication.clipboard().text()
    assert text.splitlines() == ["wild type\tculture B", "mutant\tculture C"]


def test_a_closed_dialog_is_forgotten(dialogs, dialog, desk):
    dialogs.edit_classes()
    dialog.finished.emit(0)
    desk.wish(lambda study: _excluded(study))
    assert dialog.shown == []


def test_there_is_no_metadata_table_while_blind(store, desk, dialog):
    from liverwort_gui.study import edits

    questions = MagicMock(spec=LabelQuestions)
    desk.wish(lambda study: edits.set_blind(study, "3"))
    StudyDialogs(store, desk, questions).edit_metadata()
    questions.metadata.assert_not_called()


def _excluded(study):
    from liverwort_gui.study import edits

    return edits.exclude_clips(study, ["c1"], True)
