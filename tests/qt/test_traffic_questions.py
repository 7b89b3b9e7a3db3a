from pathlib import PurePosixPath
from unittest.mock import MagicMock

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton

from liverwort_gui import paths
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.views.merge_dialog import ConflictRow
from tests.qt import made_up_study

OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def files():
    made = MagicMock(spec=Questions)
    made.suggested.side_effect = lambda name: str(PurePosixPath("/results") / name)
    return made


@pytest.fixture
def questions(window, files):
    return TrafficQuestions(window, files)


def accept(window):
    (dialog,) = window.findChildren(QDialog)
    dialog.findChild(QDialogButtonBox).button(OK).click()


def test_what_is_exported_bears_the_name_of_the_study(window, questions):
    then = MagicMock()
    questions.export(made_up_study.study(1), then)
    sentence = window.findChild(QLabel, "dialog-sentence").text()
    assert sentence == "The study has 9 videos and 1 clip. What shall be written?"
    accept(window)
    then.assert_called_once_with("boxes", "/results/sperm boxes.csv")


def test_a_bare_name_lies_with_the_other_results(window, questions):
    then = MagicMock()
    questions.export(made_up_study.study(1), then)
    window.findChild(QLineEdit, "export-place").setText("mine")
    accept(window)
    then.assert_called_once_with("boxes", "/results/mine.csv")


def test_the_place_is_chosen_in_a_file_dialog(window, questions, files):
    questions.export(made_up_study.study(1), MagicMock())
    window.findChild(QDialog).findChild(object, "export-dataset").click()
    files.save_as.return_value = "/elsewhere/x.h5"
    window.findChild(QPushButton, "export-browse").click()
    files.save_as.assert_called_once_with(
        "Dataset (HDF5)", "sperm dataset.h5", "Dataset (*.h5)"
    )
    assert window.findChild(QLineEdit, "export-place").text() == "/elsewhere/x.h5"
    files.save_as.return_value = ""  # the user changed their mind
    window.findChild(QPushButton, "export-browse").click()
    assert window.findChild(QLineEdit, "export-place").text() == "/elsewhere/x.h5"


def test_an_untitled_study_is_packed_under_a_plain_name(questions, files):
    questions.pack_as(str(paths.untitled_studies() / "untitled 1.liverwort"))
    assert files.save_as.call_args.args[1] == "sperm.zip"
    questions.pack_as("/studies/plate 7.liverwort")
    assert files.save_as.call_args.args[1] == "plate 7.zip"


def test_a_packed_study_gets_the_name_of_its_file(questions, files):
    questions.unpacked_as("/mail/plate 7.zip")
    assert files.save_study.call_args.args[1] == "plate 7"


def test_a_merge_is_done_when_all_is_decided(window, questions):
    then = MagicMock()
    rows = (ConflictRow("c1", "clip 1", "mutant", "wild type"),)
    questions.merge("12 kept, 1 conflict, 0 lost.", rows, then)
    window.findChild(QPushButton, "merge-all-theirs").click()
    accept(window)
    then.assert_called_once_with({"c1": "theirs"})


def test_the_good_lines_are_imported_only_if_that_is_wished(window, questions):
    then = MagicMock()
    questions.confirm_partial("a.csv", 4, ("line 3: x is missing",), then)
    sentence = window.findChild(QLabel, "dialog-sentence").text()
    assert sentence.startswith("1 line of a.csv cannot be imported")
    then.assert_not_called()
    accept(window)
    then.assert_called_once_with()


def test_where_no_line_is_good_nothing_is_asked(window, questions):
    questions.confirm_partial("a.csv", 0, ("line 2: x is missing",), MagicMock())
    assert window.findChild(QDialogButtonBox).button(OK) is None
