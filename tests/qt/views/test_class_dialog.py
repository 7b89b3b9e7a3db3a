from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QToolButton,
)

from liverwort_gui.qt.views.class_dialog import COLOUR, KEY, NAME, PALETTE, ClassDialog
from tests.qt import made_up_study

STUDY = made_up_study.study(30)


@pytest.fixture
def dialog(qtbot, window):
    """The dialog over the window."""
    dialog = ClassDialog(STUDY, window)
    dialog.show()
    yield dialog
    dialog.close()


def table(dialog):
    return dialog.findChild(QTableWidget, "class-table")


def button(dialog, name):
    return dialog.findChild(QPushButton, f"class-{name}")


def test_each_class_with_name_colour_key_and_clips(dialog):
    rows = table(dialog)
    texts = [rows.item(row, NAME).text() for row in range(rows.rowCount())]
    assert texts == ["wild type", "mutant"]
    assert rows.cellWidget(0, COLOUR).text() == "Blue"
    assert rows.cellWidget(1, KEY).currentText() == "2"
    assert rows.item(0, 3).text() == "10"


def test_typing_renames(qtbot, dialog):
    with qtbot.waitSignal(dialog.changed) as told:
        table(dialog).item(1, NAME).setText("short flagellum")
    assert told.args == [replace(made_up_study.MUTANT, name="short flagellum")]


def test_colours_that_everybody_can_tell_apart_come_first(qtbot, dialog):
    actions = table(dialog).cellWidget(0, COLOUR).menu().actions()
    names = [action.text() for action in actions if action.text()]
    assert names == [*(name for name, _ in PALETTE), "Other…"]
    with qtbot.waitSignal(dialog.changed) as told:
        actions[2].trigger()
    assert told.args == [replace(made_up_study.WILD_TYPE, colour="#009e73")]


def test_only_free_keys_are_offered(qtbot, dialog):
    box = table(dialog).cellWidget(0, KEY)
    assert isinstance(box, QComboBox)
    keys = [box.itemText(at) for at in range(box.count())]
    assert keys == ["–", "1", "3", "4", "5", "6", "7", "8", "9"]
    box.setCurrentText("7")
    with qtbot.waitSignal(dialog.changed) as told:
        box.activated.emit(box.currentIndex())
    assert told.args == [replace(made_up_study.WILD_TYPE, key="7")]


def test_a_name_adds_a_class(qtbot, dialog):
    qtbot.keyClicks(dialog.findChild(QLineEdit, "new-class"), " third ")
    with qtbot.waitSignal(dialog.added) as told:
        button(dialog, "add").click()
    assert told.args == ["third"]


def test_classes_move_within_the_list(qtbot, dialog):
    assert not button(dialog, "up").isEnabled()
    with qtbot.waitSignal(dialog.moved) as told:
        button(dialog, "down").click()
    assert told.args == ["wt", 1]


def test_removing_says_how_many_labels_go(qtbot, dialog):
    table(dialog).setCurrentCell(1, NAME)
    with qtbot.assertNotEmitted(dialog.removed):
        button(dialog, "remove").click()
    asked = dialog.findChild(QMessageBox)
    assert "mutant? 8 clips lose their labels" in asked.text()
    with qtbot.waitSignal(dialog.removed) as told:
        asked.buttons()[0].click()
    assert told.args == ["mut"]


def test_a_class_without_clips_goes_at_once(qtbot, dialog):
    dialog.show_study(made_up_study.study(0))
    with qtbot.waitSignal(dialog.removed) as told:
        button(dialog, "remove").click()
    assert told.args == ["wt"]


def test_what_was_refused_is_said_and_taken_back(dialog):
    dialog.blockSignals(True)
    table(dialog).item(1, NAME).setText("wild type")
    dialog.blockSignals(False)
    dialog.show_problem("There is a class 'wild type' already: choose another.")
    assert "already" in dialog.findChild(QLabel, "class-problem").text()
    assert table(dialog).item(1, NAME).text() == "mutant"


def test_a_changed_study_is_shown_with_the_same_row_selected(dialog):
    table(dialog).setCurrentCell(1, NAME)
    fresh = replace(made_up_study.MUTANT, name="short", colour="#123456")
    dialog.show_study(replace(STUDY, classes=STUDY.classes | {"mut": fresh}))
    assert table(dialog).currentRow() == 1
    colour = table(dialog).cellWidget(1, COLOUR)
    assert isinstance(colour, QToolButton)
    assert colour.text() == "#123456"
