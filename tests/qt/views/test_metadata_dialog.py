from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView

from liverwort_gui.qt.views.metadata_dialog import COLUMNS, MetadataDialog
from tests.qt import made_up_study

STUDY = made_up_study.study(3)
NAMES = [name for name, _ in COLUMNS]
GENOTYPE, FPS = NAMES.index("genotype"), NAMES.index("fps")


@pytest.fixture
def dialog(qtbot, window):
    """The dialog over the window."""
    dialog = MetadataDialog(STUDY, window)
    dialog.show()
    yield dialog
    dialog.close()


def table(dialog):
    return dialog.findChild(QTableView, "metadata-table")


def text(dialog, row, column, role=Qt.ItemDataRole.DisplayRole):
    model = table(dialog).model()
    return model.data(model.index(row, column), role)


def select(dialog, top, left, bottom, right):
    model = table(dialog).model()
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    table(dialog).selectionModel().select(
        block, QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    table(dialog).setFocus()


def test_every_video_with_what_is_known_of_it(dialog):
    assert text(dialog, 0, 0) == "plate-1.avi"
    assert text(dialog, 0, GENOTYPE) == "wild type"
    assert text(dialog, 0, FPS) == "100 (file)"
    assert text(dialog, 0, FPS, Qt.ItemDataRole.EditRole) == ""


def test_columns_are_as_wide_as_what_they_hold(window):
    """A long genotype is read whole, as is each heading; what is endless is cut."""
    long, endless = "short flagellum", "very " * 40
    typed = made_up_study.video(1, genotype=long, culture=endless, note=endless)
    study = replace(STUDY, videos=STUDY.videos | {"v1": typed})
    dialog = MetadataDialog(study, window)
    dialog.show()
    header, metrics = table(dialog).horizontalHeader(), table(dialog).fontMetrics()
    assert header.sectionSize(GENOTYPE) > metrics.horizontalAdvance(long)
    assert header.sectionSize(GENOTYPE + 1) < 300
    for column in range(len(NAMES)):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    assert not table(dialog).horizontalScrollBar().isVisible()
    dialog.close()


def test_what_was_typed_stands_before_what_the_file_says(dialog):
    typed = made_up_study.video(1, fps=29.97)
    dialog.show_study(replace(STUDY, videos=STUDY.videos | {"v1": typed}))
    assert text(dialog, 0, FPS) == "29.97"


def test_typing_wishes_for_a_value(qtbot, dialog):
    model = table(dialog).model()
    with qtbot.waitSignal(dialog.value_wished) as told:
        model.setData(model.index(2, FPS), "12 fps")
    assert told.args == [("v3",), "fps", "12 fps"]
    assert text(dialog, 2, FPS) == "100 (file)"


def test_the_name_cannot_be_typed(dialog):
    model = table(dialog).model()
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable


def test_known_values_complete_what_is_typed(qtbot, dialog):
    table(dialog).setCurrentIndex(table(dialog).model().index(0, GENOTYPE))
    table(dialog).edit(table(dialog).currentIndex())
    field = table(dialog).viewport().findChild(QLineEdit)
    words = field.completer().model()
    found = [words.data(words.index(row, 0)) for row in range(words.rowCount())]
    assert found == ["mutant", "wild type"]


def test_a_pasted_block_goes_to_the_first_selected_cell(qtbot, dialog):
    select(dialog, 2, GENOTYPE, 3, GENOTYPE + 1)
    QGuiApplication.clipboard().setText("a\tb\nc\td\n")
    with qtbot.waitSignal(dialog.pasted) as told:
        qtbot.keyClick(table(dialog), "v", Qt.KeyboardModifier.ControlModifier)
    ids, columns, pasted, size = told.args
    assert ids[:2] == ("v3", "v4")
    assert columns[:2] == ("genotype", "culture")
    assert (pasted, size) == ("a\tb\nc\td\n", (2, 2))


def test_del_empties_the_selected_cells(qtbot, dialog):
    select(dialog, 0, GENOTYPE, 1, GENOTYPE)
    with qtbot.waitSignal(dialog.pasted) as told:
        qtbot.keyClick(table(dialog), Qt.Key.Key_Delete)
    assert told.args[2:] == ["", (2, 1)]


def test_copy_names_the_selected_cells(qtbot, dialog):
    select(dialog, 0, GENOTYPE, 1, GENOTYPE + 1)
    with qtbot.waitSignal(dialog.copied) as told:
        qtbot.keyClick(table(dialog), "c", Qt.KeyboardModifier.ControlModifier)
    assert told.args == [("v1", "v2"), ("genotype", "culture")]


def test_a_value_is_set_for_all_selected_videos(qtbot, dialog):
    button = dialog.findChild(QPushButton, "bulk-set")
    assert button.text() == "Select videos first"
    select(dialog, 0, 0, 2, 0)
    assert button.text() == "Set for 3 videos"
    box = dialog.findChild(QComboBox, "bulk-column")
    box.setCurrentText("Culture")
    dialog.findChild(QLineEdit, "bulk-value").setText("plate 7")
    with qtbot.waitSignal(dialog.value_wished) as told:
        button.click()
    assert told.args == [("v1", "v2", "v3"), "culture", "plate 7"]


def test_a_refusal_is_said_until_a_wish_is_fulfilled(dialog):
    problem = dialog.findChild(QLabel, "metadata-problem")
    dialog.show_problem("plate-1.avi: fps must be a number above 0.")
    assert problem.isVisible()
    dialog.show_study(STUDY)
    assert problem.isVisible()
    dialog.show_problem("")
    assert not problem.isVisible()
