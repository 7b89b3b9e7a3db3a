from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QTableWidget

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
    assert not visible(preview, "training-split-empty-text")


def refused(preview, *sources, refusal="Refused.", **plan):
    """Draw a plan that is refused; return what stands there, and the buttons."""
    found = Preview(clips=3, refusal=refusal, sources=sources)
    state = training_states.state(preview=found, plan=TrainingPlan(**plan))
    preview.draw(training_states.state(), state)
    return (
        text(preview, "training-split-empty-title"),
        text(preview, "training-split-empty-text"),
        [button.text() for button in buttons(preview) if button.isVisible()],
    )


def buttons(preview):
    return preview.findChild(QFrame, "training-split-empty").findChildren(QPushButton)


def test_a_refusal_stands_alone_and_is_no_error(preview):
    why = "Label clips of a second class."
    found = refused(preview, ("mutant", 5), refusal=why)
    assert found == ("No split yet", why, [])
    assert not preview.findChild(QTableWidget, "training-split").isVisible()
    assert text(preview, "training-estimate") == ""
    assert not [row for row in preview.findChildren(QLabel) if is_alarm(row)]
    preview.draw(training_states.state(preview=None), training_states.state())
    assert not visible(preview, "training-split-empty-text")


def is_alarm(label):
    return label.isVisible() and label.property("role") == "alarm"


def test_too_few_videos_for_the_folds_are_dealt_into_fewer(qtbot, preview):
    title, advice, offered = refused(preview, ("wild type", 4), ("mutant", 3), folds=5)
    assert title == "Too few videos for 5 folds"
    assert "wild type: 4 videos, mutant: 3 videos. Choose 3 folds" in advice
    assert offered == ["Use 3 folds", "Add folder of videos…", "Simulate videos…"]
    with qtbot.waitSignal(preview.folds_wished) as told:
        buttons(preview)[0].click()
    assert told.args == [3]


def test_too_few_videos_for_any_folds_are_to_be_added(preview):
    title, advice, offered = refused(preview, ("wild type", 2), ("mutant", 4))
    assert title == "Too few videos to train on"
    assert "at least 3 videos" in advice
    assert "wild type: 2 videos, mutant: 4 videos" in advice
    assert offered == ["Add folder of videos…", "Simulate videos…"]


def test_too_few_cultures_say_what_the_split_says(preview):
    why = "The clips come from 1 cultures: split by video."
    title, advice, _ = refused(
        preview, ("wild type", 1), ("mutant", 4), refusal=why, by="culture"
    )
    assert (title, advice) == ("No split yet", why)


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
