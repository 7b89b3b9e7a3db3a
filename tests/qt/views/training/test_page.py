from dataclasses import replace

import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QTabBar, QTableWidget

from liverwort_gui.qt.views.training import parts
from liverwort_gui.qt.views.training.curves import TrainingCurves
from liverwort_gui.qt.views.training.page import what_is_missing
from liverwort_gui.qt.views.training.parts import FOLD_COLOURS, duration
from liverwort_gui.qt.views.training.run import run_sentence
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import Setting
from liverwort_gui.training_records import TaskView
from tests.qt import made_up_study
from tests.qt.training import states as training_states
from tests.qt.training.states import DONE, QUEUED, RUNNING
from tests.qt.views.looks import text, visible


@pytest.fixture
def draw(window):
    """Return a function that shows the Training page; it returns the page."""
    state = ViewState()

    def show(new=None, **changes):
        nonlocal state
        old, state = state, new or training_states.state(**changes)
        window.draw(old, state)
        return window.training

    return show


def texts(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_page_is_made_when_it_is_shown(window, draw):
    assert window.training is None
    made = []
    window.late.when_made("training", made.append)
    page = draw()
    assert made == [page]
    assert page.isVisible()
    assert not window.finding.isVisible()  # there is no clip to look at
    draw(replace(training_states.state(), page="video"))
    assert not page.isVisible()
    assert window.finding.isVisible()
    assert draw() is page


def test_runs_are_listed_with_how_they_are(window, draw, qtbot):
    page = draw(runs=(QUEUED, RUNNING, DONE))
    listed = page.findChild(QListWidget, "training-runs")
    lines = [listed.item(row).text() for row in range(listed.count())]
    assert lines == [
        "New training\nchoose clips and networks",
        "ConvLSTM · fast\nseed 0\nqueued, place 2",
        "Integration-Net · fast\nseed 0 · 22 Nov 10:15\nrunning, 25 min left",
        "Integration-Net · fast\nseed 0 · 22 Nov 10:15\ndone, 91.8 %",
    ]
    with qtbot.waitSignal(page.runs.run_wished) as told:
        listed.setCurrentRow(2)
    assert told.args == ["a"]


def test_the_page_does_not_widen_the_window(window, draw, qtbot):
    window.resize(1366, 768)
    draw(runs=(DONE,), shown="b")
    draw(replace(training_states.state(), page="video"))
    qtbot.wait(10)
    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366


def test_a_running_run_shows_its_curves(window, draw):
    page = draw(runs=(RUNNING,), shown="a")
    assert visible(page, "training-state")
    assert "last sign of life 3 s ago" in text(page, "training-state")
    rows = texts(page.findChild(QTableWidget, "training-tasks"))
    assert rows[0] == ["Fold 1", "2 of 2", "0.1000", "0.2000", "90.0 %", "done"]
    assert rows[1][:2] == ["Fold 2", "0 of 2"]
    assert len(rows) == 2  # the leak meter is another choice
    curves = page.run.curves._loss.getPlotItem().listDataItems()
    drawn = [curve.yData.tolist() for curve in curves if curve.yData is not None]
    assert [0.2, 0.1] in drawn
    assert [0.3, 0.2] in drawn
    assert not page.findChild(QTabBar, "training-tabs").isTabEnabled(1)
    assert text(page, "training-notes") == "Fold 2: Half the batch."


def values(epochs):
    return tuple(0.1 + 0.01 * epoch for epoch in range(epochs))


def trained(count, epochs=50, kind="null"):
    """A run whose trainings have all come so far."""
    learnt = values(epochs)
    task = TaskView("", kind, epoch=epochs, epochs=50, losses=learnt, accuracies=learnt)
    task = replace(task, validation_losses=learnt)
    tasks = tuple(replace(task, name=f"{kind}-{n}") for n in range(count))
    return replace(RUNNING, tasks=tasks)


@pytest.fixture
def drawn(monkeypatch):
    """Numbers of values that curves were given."""
    counted = []
    set_data = pg.PlotDataItem.setData

    def count(item, *args, **kwargs):
        if args:
            counted.append(len(args[0]))
        return set_data(item, *args, **kwargs)

    monkeypatch.setattr(pg.PlotDataItem, "setData", count)
    return counted


def test_only_curves_and_cells_that_changed_are_drawn_anew(qapp, drawn, monkeypatch):
    cells = []
    put = parts._put
    monkeypatch.setattr(parts, "_put", lambda *a: cells.append(put(*a)) or cells[-1])
    view = TrainingCurves()
    run = trained(4, kind="fold")
    view.show_run(run)
    assert drawn.count(50) == 12  # two losses and an accuracy of each
    drawn.clear(), cells.clear()
    view.show_run(replace(run, silence=5.0))
    assert (drawn, cells) == ([], [])
    later = replace(run.tasks[2], validation_losses=values(51), epoch=51)
    view.show_run(replace(run, tasks=(*run.tasks[:2], later, run.tasks[3])))
    assert drawn == [51]
    assert sum(cells) == 2  # its epoch, its loss


def test_many_trainings_are_drawn_as_their_mean_and_band(qapp, drawn):
    view = TrainingCurves()
    run = trained(80)
    higher = replace(run.tasks[0], validation_losses=(0.9,))
    view.show_run(replace(run, tasks=(higher, *run.tasks[1:])))
    assert drawn.count(50) == 3
    items = view._loss.getPlotItem().listDataItems()
    lines = [item.yData.tolist() for item in items if item.yData is not None]
    highest = [line for line in lines if line[:1] == [0.9]]
    assert highest == [[0.9, *values(50)[1:]]]
    assert view.findChild(QTableWidget, "training-tasks").rowCount() == 80
    drawn.clear()
    view.show_run(trained(3, kind="fold"))  # the band goes
    lines = [item.yData.tolist() for item in items if item.yData is not None]
    assert not [line for line in lines if line[:1] == [0.9]]


def test_a_run_that_is_not_listed_leaves_the_next_training_chosen(window, draw):
    page = draw(runs=(RUNNING,), shown="gone")
    assert page.findChild(QListWidget, "training-runs").currentRow() == 0


def test_names_of_files_are_no_markup_in_tooltips(window, draw):
    name = "<img src=//server/share/a.png>&.avi"
    wrong = (replace(training_states.WRONG, video=name),)
    done = replace(DONE, result=replace(DONE.result, wrong=wrong))
    page = draw(runs=(done,), shown="b")
    cell = page.findChild(QTableWidget, "training-wrong").item(0, 4)
    assert cell.text() == name
    escaped = "&lt;img src=//server/share/a.png&gt;&amp;.avi"
    assert cell.toolTip() == f"<span>{escaped}</span>"


def test_another_kind_of_task_is_chosen(window, draw):
    page = draw(runs=(RUNNING,), shown="a")
    kind = page.findChild(QComboBox, "training-kind")
    kind.setCurrentIndex(kind.findData("random"))
    kind.activated.emit(kind.currentIndex())
    rows = texts(page.findChild(QTableWidget, "training-tasks"))
    assert [row[0] for row in rows] == ["Random 1"]
    later = replace(RUNNING, silence=4.0)
    draw(runs=(later,), shown="a")
    assert kind.currentData() == "random"  # the next look does not take it back


def test_results_come_up_when_the_run_is_done(window, draw):
    page = draw(runs=(RUNNING,), shown="a")
    tabs = page.findChild(QTabBar, "training-tabs")
    assert tabs.currentIndex() == 0
    page = draw(runs=(replace(DONE, name="a"),), shown="a")
    assert tabs.currentIndex() == 1
    assert text(page, "training-alarms") == "The background leaks."
    assert text(page, "training-total") == "91.8 % right"
    assert "87.8–94.6 %" in text(page, "training-intervals")
    classes = texts(page.findChild(QTableWidget, "training-classes"))
    assert classes == [["by validation loss", "96.9 %", "86.7 %", "91.8 %"]]
    confusion = texts(page.findChild(QTableWidget, "training-confusion"))
    assert confusion == [["wild type", "124", "4"], ["mutant", "17", "111"]]
    videos = texts(page.findChild(QTableWidget, "training-videos"))
    assert videos == [["plate-2.avi", "mutant", "16", "9", "56.2 %"]]


def test_a_wrong_clip_is_wished_by_a_double_click(window, draw, qtbot):
    page = draw(runs=(DONE,), shown="b")
    wrong = page.findChild(QTableWidget, "training-wrong")
    assert texts(wrong) == [["2", "mutant", "wild type", "93.0 %", "plate-2.avi"]]
    with qtbot.waitSignal(page.clip_wished) as told:
        wrong.activated.emit(wrong.model().index(0, 0))
    assert told.args == [training_states.WRONG]


def test_only_what_is_possible_can_be_pressed(window, draw):
    page = draw(runs=(RUNNING, DONE), shown="a")

    def enabled():
        buttons = page.run.findChildren(QPushButton)
        return {
            button.objectName().removeprefix("training-")
            for button in buttons
            if button.isEnabled()
        }

    assert enabled() == {"stop-training", "use-weights", "train-on"}
    draw(runs=(RUNNING, DONE), shown="b")
    assert enabled() == {"use-weights", "train-on", "open-report", "delete-run"}
    stopped = replace(RUNNING, state="stopped", weights=())
    draw(runs=(stopped,), shown="a")
    assert enabled() == {"continue-training", "delete-run"}


def test_the_empty_page_says_what_to_do(window, draw):
    page = draw(ViewState(page="training"))
    assert "Open a video" in text(page, "training-empty")
    page = draw(training_states.state(study=made_up_study.study(0)))
    assert "No labelled clips yet" in text(page, "training-empty")


def test_blind_labelling_hides_it(window, draw):
    blind = made_up_study.study(60, settings={"blind": Setting("blind", "7")})
    page = draw(training_states.state(study=blind, runs=(DONE,), shown="b"))
    assert "End blind labelling first" in text(page, "training-empty")
    assert not page.runs.isVisible()
    assert what_is_missing(training_states.state()) == ""


def test_colours_follow_the_theme_before_and_after_it_is_made(window, draw):
    window.look.choose("dark")
    page = draw(runs=(RUNNING,), shown="a")
    dark = page.run.curves._loss.backgroundBrush().color().name()
    window.look.choose("light")
    light = page.run.curves._loss.backgroundBrush().color().name()
    assert dark == "#222725"
    assert light == "#ffffff"
    window.look.choose("system")


def test_a_run_that_is_silent_says_so():
    silent = replace(RUNNING, state="silent", message="Nothing was heard since noon.")
    assert run_sentence(silent) == "Silent · Nothing was heard since noon."


def test_what_is_trained_is_named_as_in_the_table():
    doing = replace(RUNNING, message="1 of 3 trainings done; fold-1, epoch 2 of 20")
    assert "1 of 3 trainings done; fold 2, epoch 2 of 20" in run_sentence(doing)


def test_times_are_said_as_people_say_them():
    told = [duration(s) for s in (3.2, 80, 600, 5400, 12000, 400000)]
    assert told == ["3 s", "80 s", "10 min", "1 h 30 min", "3 h 20 min", "4.6 days"]


def test_fold_colours_are_all_different():
    assert len(set(FOLD_COLOURS)) == len(FOLD_COLOURS)
