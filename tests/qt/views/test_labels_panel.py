from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QTableWidget, QToolButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.labels_panel import LabelsPanel
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import LabelClass, Setting
from tests.qt import made_up_study


@pytest.fixture
def panel(qtbot, qapp):
    """The panel in a window of its own."""
    actions = {command: QAction(command, qapp) for command in Command}
    panel = LabelsPanel(actions)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    for action in actions.values():
        action.deleteLater()


def shown(panel):
    table = panel.findChild(QTableWidget, "label-table")
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def show(panel, **changes):
    state = ViewState(study=made_up_study.study(60), video_id="v1")
    panel.draw(ViewState(), replace(state, **changes))


def test_each_label_with_its_key_and_counts_of_video_culture_and_study(panel):
    show(panel)
    assert shown(panel) == [
        ["1", "wild type", "8", "8", "22"],
        ["2", "mutant", "–", "6", "14"],
        ["U", "Unsure", "1", "2", "6"],
        ["C", "Not looked at", "2", "5", "12"],
        ["X", "Excluded", "1", "3", "6"],
    ]


def test_counts_follow_a_label(panel):
    show(panel)
    study = made_up_study.study(60)
    labelled = replace(study.clips["c8"], label="mut")
    changed = replace(study, clips=study.clips | {"c8": labelled})
    old = ViewState(study=study, video_id="v1")
    panel.draw(old, replace(old, study=changed))
    assert shown(panel)[1] == ["2", "mutant", "1", "7", "15"]


def test_a_colour_never_stands_alone(panel):
    show(panel)
    table = panel.findChild(QTableWidget, "label-table")
    for row, (_, name, *_) in enumerate(shown(panel)):
        assert name
        assert table.item(row, 0).icon().isNull() == (row > 1)


def test_the_culture_is_hidden_while_blind(panel):
    blind = made_up_study.study(60, settings={"blind": Setting("blind", "1")})
    show(panel, study=blind)
    assert panel.findChild(QTableWidget, "label-table").isColumnHidden(3)
    show(panel)
    assert not panel.findChild(QTableWidget, "label-table").isColumnHidden(3)


def test_a_click_wishes_for_its_label(qtbot, panel):
    show(panel)
    table = panel.findChild(QTableWidget, "label-table")
    with qtbot.waitSignal(panel.label_wished) as told:
        table.cellClicked.emit(1, 1)
    assert told.args == ["mut"]
    with qtbot.waitSignal(panel.commanded) as told:
        table.cellClicked.emit(2, 1)
    assert told.args == [Command.UNSURE]


def test_enter_wishes_for_the_label_of_the_row(qtbot, panel):
    show(panel)
    table = panel.findChild(QTableWidget, "label-table")
    table.setCurrentCell(4, 0)
    with qtbot.waitSignal(panel.commanded) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [Command.EXCLUDE]


def test_a_class_without_a_key_can_be_clicked(qtbot, panel):
    study = made_up_study.study(3)
    tenth = LabelClass("x", "tenth", "#808080", "", 9)
    show(panel, study=replace(study, classes=study.classes | {"x": tenth}))
    with qtbot.waitSignal(panel.label_wished) as told:
        panel.findChild(QTableWidget, "label-table").cellClicked.emit(2, 0)
    assert told.args == ["x"]


def test_the_labeller_and_whether_to_go_on(qtbot, panel):
    show(panel, go_on=False)
    labeller = panel.findChild(QToolButton, "labeller")
    assert labeller.text() == "Ito"
    with qtbot.waitSignal(panel.labeller_clicked):
        labeller.click()
    box = panel.findChild(QCheckBox, "go-on")
    assert not box.isChecked()
    with qtbot.waitSignal(panel.go_on_wished) as told:
        box.click()
    assert told.args == [True]


def test_without_a_study_nothing_can_be_labelled(panel):
    panel.draw(ViewState(), ViewState())
    assert not panel.isEnabled()
