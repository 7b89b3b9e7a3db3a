from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QProgressBar, QPushButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.queue_records import Decision, Failure, QueueEnd, QueueState
from liverwort_gui.training_records import RunView, TrainingState
from liverwort_gui.view_records import Activity
from tests.qt import made_up_study

DONE = RunView("run-1", "Integration", "22 Nov 10:15", state="done")
STOPPED = RunView("run-2", "Integration", "23 Nov 10:15", state="stopped")


@pytest.fixture
def study():
    return made_up_study.study(12)


@pytest.fixture
def show(draw, study):
    """Return a function that draws the Clips page."""

    def change(**changes):
        draw(**{"page": "clips", "study": study} | changes)

    return change


def button(window, command):
    return window.findChild(QPushButton, f"queue-{command}")


def note(window):
    return window.clips.queue.findChild(object, "queue-note").text()


def test_all_clips_are_analyzed_with_a_click(qtbot, window, show):
    show()
    assert note(window) == "0 of 11 clips analyzed"  # one is excluded
    with qtbot.waitSignal(window.commanded) as told:
        button(window, Command.ANALYZE_ALL).click()
    assert told.args == [Command.ANALYZE_ALL]
    assert not button(window, Command.ANALYZE_PICKED).isEnabled()
    show(picked=("c1", "c2"))
    assert button(window, Command.ANALYZE_PICKED).isEnabled()


def test_while_it_runs_it_says_how_far_it_is_and_can_be_stopped(qtbot, window, show):
    show()
    doing = Activity("Analyze clips", 3, 11, "3 of 11 clips, about 2 min left")
    show(queue=QueueState(activity=doing))
    assert note(window) == "3 of 11 clips, about 2 min left …"
    bar = window.findChild(QProgressBar, "queue-progress")
    assert (bar.isVisible(), bar.value(), bar.maximum()) == (True, 3, 11)
    assert not button(window, Command.ANALYZE_ALL).isVisible()
    with qtbot.waitSignal(window.commanded) as told:
        button(window, Command.STOP_QUEUE).click()
    assert told.args == [Command.STOP_QUEUE]
    assert "Analyzing clips: 3 of 11" in window.findChild(object, "file-status").text()


def test_what_failed_can_be_listed(window, show):
    show(queue=QueueState(end=QueueEnd(4)))
    assert note(window) == "0 of 11 clips analyzed"
    assert not button(window, Command.QUEUE_FAILURES).isVisible()
    failed = Failure("c4", 4, "plate-1.avi", "It is missing.")
    show(queue=QueueState(end=QueueEnd(4, failures=(failed,))))
    assert note(window) == "1 clip failed"
    assert button(window, Command.QUEUE_FAILURES).isVisible()
    assert button(window, Command.QUEUE_FAILURES).isEnabled()
    show(queue=QueueState(end=QueueEnd(4, left=7)))
    assert note(window) == "Stopped, 7 clips left"


def test_the_folds_of_a_training_that_is_done_can_analyze(qtbot, window, show):
    show(training=TrainingState(runs=(STOPPED, DONE)))
    judge = window.findChild(QComboBox, "queue-judge")
    assert [judge.itemText(at) for at in range(judge.count())] == [
        "Network length",
        "Training 22 Nov 10:15: Integration, by fold",
    ]
    with qtbot.waitSignal(window.clips.queue.run_wished) as told:
        judge.setCurrentIndex(1)
        judge.activated.emit(1)
    assert told.args == ["run-1"]
    show(training=TrainingState(runs=(DONE,)), queue=QueueState(run="run-1"))
    assert judge.currentData() == "run-1"


def test_decisions_appear_in_the_table_while_the_queue_runs(window, show, study):
    show()
    model = window.clips._model
    doing = Activity("Analyze clips", 1, 11)
    waiting = frozenset({"c1", "c2"})
    show(queue=QueueState(activity=doing, waiting=waiting))
    assert texts(model)[:2] == ["waits", "waits"]
    changed = []
    model.dataChanged.connect(lambda a, b: changed.append((a.column(), b.column())))
    decisions = {"c1": Decision("k", "mutant", 0.97, 2.0)}
    told = QueueState(activity=doing, waiting=waiting - {"c1"}, decisions=decisions)
    show(queue=told)
    assert texts(model)[:2] == ["mutant, 97 %", "waits"]
    assert changed == [(3, 3)]
    show(queue=replace(told, activity=replace(doing, done=2)))
    assert len(changed) == 1  # nothing is said of any clip that is new


def texts(model):
    return [model.data(model.index(row, 3)) for row in range(model.rowCount())]


def test_a_page_that_was_never_shown_needs_no_more_room_than_one_that_was(window, show):
    assert window.clips.queue.minimumSizeHint().width() < 560
