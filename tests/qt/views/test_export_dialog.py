import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPushButton

from liverwort_gui.qt.traffic_questions import CHOICES
from liverwort_gui.qt.views.export_dialog import ExportDialog

OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def dialog(qtbot, window, tmp_path):
    places = {row.kind: str(tmp_path / f"sperm{row.ending}") for row in CHOICES}
    dialog = ExportDialog("The study has 3 clips.", CHOICES, places, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def place(dialog):
    return dialog.findChild(QLineEdit, "export-place")


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(OK)


def choose(dialog, kind):
    dialog.findChild(object, f"export-{kind}").click()


def test_a_kind_is_chosen_with_its_place(qtbot, dialog, tmp_path):
    choose(dialog, "dataset")
    assert place(dialog).text() == str(tmp_path / "sperm dataset.h5")
    with qtbot.waitSignal(dialog.chosen) as told:
        ok(dialog).click()
    assert told.args == ["dataset", str(tmp_path / "sperm dataset.h5")]


def test_the_arrow_keys_go_through_the_kinds(qtbot, dialog):
    first = dialog.findChild(object, "export-boxes")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert place(dialog).text().endswith("sperm metadata.csv")


def test_a_place_that_was_typed_is_kept_while_another_kind_is_looked_at(dialog):
    place(dialog).setText("/data/mine.csv")
    choose(dialog, "tiff")
    choose(dialog, "boxes")
    assert place(dialog).text() == "/data/mine.csv"


def test_the_place_can_be_chosen(qtbot, dialog):
    with qtbot.waitSignal(dialog.place_wished) as told:
        dialog.findChild(QPushButton, "export-browse").click()
    assert told.args[0].kind == "boxes"
    dialog.set_place("/data/other.csv")
    assert place(dialog).text() == "/data/other.csv"


def test_a_file_is_replaced_only_after_it_was_said(dialog, tmp_path):
    note = dialog.findChild(QLabel, "export-note")
    assert not note.isVisible()
    (tmp_path / "old.csv").touch()
    place(dialog).setText(str(tmp_path / "old.csv"))
    assert "will be replaced" in note.text()
    assert ok(dialog).isEnabled()


def test_a_folder_is_never_replaced(dialog, tmp_path):
    choose(dialog, "films")
    place(dialog).setText(str(tmp_path))
    assert "another name" in dialog.findChild(QLabel, "export-note").text()
    assert not ok(dialog).isEnabled()
    place(dialog).setText("")
    assert not ok(dialog).isEnabled()


def test_a_bare_name_is_completed_before_it_is_looked_for(qtbot, dialog, tmp_path):
    (tmp_path / "old.csv").touch()
    place(dialog).setText("old")
    assert "will be replaced" in dialog.findChild(QLabel, "export-note").text()
    with qtbot.waitSignal(dialog.chosen) as told:
        ok(dialog).click()
    assert told.args == ["boxes", str(tmp_path / "old.csv")]
