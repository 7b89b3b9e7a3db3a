from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QTableWidget

from liverwort_gui.qt.views.training.preview import TrainingPreview, estimate_text
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import Preview, TrainingPlan
from tests.qt.training import states as training_states
from tests.qt.views.looks import text, visible


@pytest.fixture
def preview(qtbot, window):
    preview = TrainingPreview(window._actions)
    qtbot.addWidget(preview)
    preview.draw(ViewState(), training_states.state())
    preview.show()
    return preview


def test_the_table_says_who_is_in_which_fold(preview):
    table = preview.findChild(QTableWidget, "training-split")
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    cell = "wild type: 1 video, 3 clips\nmutant: 1 video, 3 clips"
    assert rows[1] == ["2", cell, cell, cell, "plate-1.avi"]
    assert visible(preview, "training-warnings")
    assert not visible(preview, "training-refusal")


def test_a_refusal_stands_alone(preview):
    refused = Preview(clips=3, refusal="Label clips of a second class.")
    state = training_states.state(preview=refused)
    preview.draw(training_states.state(), state)
    assert text(preview, "training-refusal") == "Label clips of a second class."
    assert not preview.findChild(QTableWidget, "training-split").isVisible()
    assert text(preview, "training-estimate") == ""


def test_the_estimate_is_called_one():
    plan = TrainingPlan(repeats=3)
    state = training_states.state(estimate=training_states.ESTIMATE, plan=plan)
    told = estimate_text(state.training)
    assert told.startswith("3 trainings, one after the other. Estimate")
    assert "1 h 30 min" in told
    assert "1.3 GB of memory, 250 MB on the disk" in told
    measuring = replace(state.training, estimate=None, estimating=True)
    assert "Measuring" in estimate_text(measuring)
    nothing = replace(state.training, plan=TrainingPlan(networks=()))
    assert estimate_text(nothing) == "Tick at least one network."


def test_the_start_is_a_button_of_the_action(preview, window):
    button = preview.findChild(QPushButton, "training-start-training")
    assert not button.isEnabled()  # the window shows no study
    window.draw(ViewState(), training_states.state())
    assert button.isEnabled()
