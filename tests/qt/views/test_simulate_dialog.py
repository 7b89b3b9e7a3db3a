from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QSpinBox,
    QTableWidget,
)

from liverwort_gui.qt.views.simulate_dialog import SimulateDialog
from liverwort_gui.simulation_records import (
    Parameter,
    ScenarioInfo,
    Simulation,
    SimulatorInfo,
)
from tests.qt import mouse
from tests.qt.views.looks import text

BEAT = Parameter("beat_frequency", "Hz", 22.0, 0.5, 200.0, "guess", "Beats.")
TURNS = Parameter("body_turns", "1", 1.5, 0.0, 4.0, "sourced", "Turns of the coil.")
INFO = SimulatorInfo(
    (
        ScenarioInfo("S0", "Null: the classes do not differ."),
        ScenarioInfo("S1", "One flagellum is short.", "how much", 1.8),
        ScenarioInfo("S5", "Slow.", "how slow", 1.0, {"beat_frequency": 9.0}),
    ),
    (BEAT, TURNS),
    ("dark field", "DIC"),
)


@pytest.fixture
def dialog(window, tmp_path):
    dialog = SimulateDialog(INFO, str(tmp_path / "new"), window)
    dialog.show()
    return dialog


def table(dialog):
    return dialog.findChild(QTableWidget, "parameters")


def ok(dialog):
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def test_each_scenario_says_what_differs_and_how_it_is_graded(dialog):
    strength = dialog.findChild(QDoubleSpinBox, "simulate-strength")
    dialog.findChild(QComboBox, "simulate-scenario").setCurrentText("S0")
    assert text(dialog, "simulate-summary") == "Null: the classes do not differ."
    assert not strength.isEnabled()
    dialog.findChild(QComboBox, "simulate-scenario").setCurrentText("S1")
    assert text(dialog, "simulate-summary") == "One flagellum is short."
    assert text(dialog, "simulate-grades") == "how much."
    assert (strength.isEnabled(), strength.maximum(), strength.value()) == (
        True,
        1.8,
        1,
    )


def test_it_opens_on_a_scenario_in_which_there_is_a_difference(dialog, window):
    assert dialog.findChild(QComboBox, "simulate-scenario").currentText() == "S1"
    assert dialog.findChild(QDoubleSpinBox, "simulate-strength").isEnabled()
    rows = (*INFO.scenarios, ScenarioInfo("S1-matched", "Only its length.", "as S1"))
    other = SimulateDialog(replace(INFO, scenarios=rows), "new", window)
    chosen = other.findChild(QComboBox, "simulate-scenario").currentText()
    assert chosen == "S1-matched"
    other.close()


def test_a_row_under_the_cursor_says_what_it_means(dialog):
    table_ = table(dialog)
    for row, said in ((0, "Beats."), (1, "Turns of the coil.")):
        place = table_.visualItemRect(table_.item(row, 0)).center()
        mouse.move(table_.viewport(), place)
        assert text(dialog, "parameter-meaning").startswith(said)
        assert table_.item(row, 0).toolTip() == said


def test_parameters_have_value_unit_range_and_basis(dialog):
    shown = [table(dialog).item(0, column).text() for column in range(5)]
    assert shown == ["beat frequency", "22", "Hz", "0.5 to 200", "guess"]
    assert table(dialog).item(1, 2).text() == ""
    table(dialog).setCurrentCell(1, 0)
    assert text(dialog, "parameter-meaning").startswith("Turns of the coil. (sourced")


def test_a_scenario_brings_its_own_values_and_what_was_typed_stays(dialog):
    table(dialog).item(1, 1).setText("2")
    dialog.findChild(QComboBox, "simulate-scenario").setCurrentText("S5")
    assert table(dialog).item(0, 1).text() == "9"
    assert table(dialog).item(1, 1).text() == "2"
    assert table(dialog).item(1, 1).font().bold()


def test_all_that_was_chosen_leaves_as_one_wish(qtbot, dialog, tmp_path):
    dialog.findChild(QComboBox, "simulate-scenario").setCurrentText("S1")
    dialog.findChild(QDoubleSpinBox, "simulate-strength").setValue(0.5)
    dialog.findChild(QSpinBox, "simulate-clips").setValue(6)
    dialog.findChild(QSpinBox, "simulate-videos").setValue(3)
    dialog.findChild(QSpinBox, "simulate-seed").setValue(7)
    dialog.findChild(QComboBox, "simulate-light").setCurrentText("DIC")
    table(dialog).item(0, 1).setText("18,5")
    table(dialog).item(1, 1).setText("1.5")  # as it is anyway
    with qtbot.waitSignal(dialog.chosen) as told:
        ok(dialog).click()
    out = str(tmp_path / "new")
    values = {"beat_frequency": 18.5}
    assert told.args == [Simulation("S1", 0.5, 6, 3, 7, "DIC", values, out)]


@pytest.mark.parametrize("typed", ["900", "fast"])
def test_a_value_out_of_its_range_is_refused_in_words(dialog, typed):
    table(dialog).item(0, 1).setText(typed)
    assert not ok(dialog).isEnabled()
    assert text(dialog, "simulate-note") == (
        f"beat frequency cannot be {typed!r}: type a number from 0.5 to 200 Hz."
    )
    table(dialog).item(0, 1).setText("")
    assert ok(dialog).isEnabled()
    assert table(dialog).item(0, 1).text() == "22"


def test_numbers_and_places_that_cannot_be_are_refused(dialog, tmp_path):
    dialog.findChild(QSpinBox, "simulate-clips").setValue(3)
    assert "Each video needs a sperm" in text(dialog, "simulate-note")
    dialog.findChild(QSpinBox, "simulate-videos").setValue(2)
    assert ok(dialog).isEnabled()
    dialog.set_place(str(tmp_path))
    assert "choose another folder" in text(dialog, "simulate-note")
    dialog.set_place("  ")
    assert not ok(dialog).isEnabled()
