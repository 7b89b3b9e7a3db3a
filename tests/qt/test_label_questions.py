from unittest.mock import MagicMock

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit

from liverwort_gui.qt import label_questions
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.views.clip_rows import Column

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def questions(window, settings, keeper, monkeypatch):
    monkeypatch.setattr(label_questions, "login_name", lambda: "aito")
    return LabelQuestions(window, settings, keeper)


def answer(window, which):
    (dialog,) = window.findChildren(QDialog)
    dialog.findChild(QDialogButtonBox).button(which).click()


def test_the_name_is_remembered(window, questions):
    then = MagicMock()
    assert questions.labeller == ""
    questions.ask_name(then)
    assert window.findChild(QLineEdit, "labeller-name").text() == "aito"
    answer(window, OK)
    then.assert_called_once_with("aito")
    assert PreferenceKeeper().now.labeller == "aito"


def test_who_does_not_answer_is_asked_again(window, questions):
    then = MagicMock()
    questions.ask_name(then)
    answer(window, CANCEL)
    then.assert_not_called()
    assert questions.labeller == ""


def test_whether_to_go_on_is_remembered(window, questions):
    assert questions.go_on
    questions.remember_go_on(False)
    assert not PreferenceKeeper().now.label_goes_on


def test_nothing_is_labelled_by_genotype_unless_it_is_confirmed(window, questions):
    then = MagicMock()
    questions.confirm_genotypes((("Class", "Clips"), ("mutant", "3")), then)
    answer(window, CANCEL)
    then.assert_not_called()


def test_without_genotypes_it_says_where_they_are_typed(window, questions):
    questions.confirm_genotypes((), MagicMock())
    sentence = window.findChild(QLabel, "dialog-sentence").text()
    assert "Metadata of the videos" in sentence
    window.findChild(QDialog).reject()


def test_names_are_shown_only_if_that_is_confirmed(window, questions):
    then = MagicMock()
    questions.confirm_unblind(then, exporting=True)
    assert "exported" in window.findChild(QLabel, "dialog-sentence").text()
    answer(window, OK)
    then.assert_called_once_with()


def test_the_columns_of_the_clip_table_are_remembered(
    window, questions, settings, keeper
):
    assert questions.columns == ()
    questions.remember_columns((Column.CLIP, Column.NOTE))
    settings.sync()
    again = LabelQuestions(window, settings, keeper)
    assert again.columns == (Column.CLIP, Column.NOTE)
    settings.setValue("clip-columns", ["NOTE", "gone"])
    assert questions.columns == (Column.NOTE,)
