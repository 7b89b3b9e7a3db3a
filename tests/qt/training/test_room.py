from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel

from liverwort_gui.errors import OutputError
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.training import process as training_process
from liverwort_gui.qt.training import room as module
from liverwort_gui.qt.training.room import Training
from liverwort_gui.qt.training.tasks import write_report
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Setting
from liverwort_gui.train import run_files
from tests.qt import fake_runs, made_up, made_up_study
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk
from tests.qt.training.test_shelf import FakeProcess

PATIENCE = 20_000  # ms, on a busy computer
RUN, NEXT = "2026-11-01-a", "2026-11-02-b"


@pytest.fixture
def study(tmp_path):
    return made_up_study.study(120, path=str(tmp_path / "sperm.liverwort"))


@pytest.fixture
def runs(tmp_path):
    folder = tmp_path / "sperm.liverwort" / "runs"
    folder.mkdir(parents=True)
    yield folder
    fake_runs.rest_all()


@pytest.fixture
def started(monkeypatch):
    """Names of the runs whose process was started."""
    started = []

    def launch(folder):
        started.append(folder.name)
        return FakeProcess()

    monkeypatch.setattr(training_process, "launch", launch)
    return started


@pytest.fixture
def store():
    return Store(ViewState(surroundings=made_up.SURROUNDINGS))


@pytest.fixture
def workbench():
    return MagicMock(spec=Workbench)


@pytest.fixture
def desk(study, store):
    return InlineDesk(study, store)


@pytest.fixture
def build(window, store, desk, workbench, started, monkeypatch):
    """Return a function that makes the part, as a window that is opened does."""
    made = []
    monkeypatch.setattr(module, "LOOK_MS", 50)

    def begin():
        parent = QObject(window)
        part = Training(window, store, desk, workbench, FakeDesk(), MagicMock(), parent)
        stop_drawing = store.subscribe(window.draw)
        stop = store.subscribe(part.draw)

        def end():
            made.remove(end)
            part.shutdown()
            stop()
            stop_drawing()

        made.append(end)
        window.commanded.connect(lambda command: part.commands[command]())
        return part, end

    yield begin
    for end in tuple(made):
        end()


@pytest.fixture
def training(build):
    return build()[0]


@pytest.fixture
def wait(qtbot, store):
    def until(condition):
        qtbot.waitUntil(lambda: condition(store.state.training), timeout=PATIENCE)

    return until


def shown(training):
    return training.run.state if training.run else None


def test_a_run_that_works_is_shown_when_its_study_is_opened(
    training, store, study, runs, wait
):
    run = fake_runs.make(runs / RUN)
    fake_runs.learn(run, "fold-0", 3)
    fake_runs.work(run)
    store.update(study=study)
    wait(lambda seen: shown(seen) == "running")
    assert store.state.training.run.tasks[0].epoch == 3
    fake_runs.learn(run, "fold-1", 5)
    wait(lambda seen: seen.run.tasks[1].epoch == 5)  # it is looked at again


def test_the_window_is_killed_and_made_again(build, store, study, runs, wait, started):
    for name in (RUN, NEXT):
        fake_runs.make(runs / name)
    fake_runs.work(runs / RUN)
    (runs / "queue.json").write_text(f'{{"waiting": ["{NEXT}"]}}', encoding="utf-8")
    _, end = build()
    store.update(study=study)
    wait(lambda seen: shown(seen) == "running")
    end()
    store.update(study=None)
    build()
    store.update(study=study)
    wait(lambda seen: shown(seen) == "running")
    assert started == []
    fake_runs.finish(runs / RUN)
    wait(lambda seen: shown(seen) == "done")
    wait(lambda _: started == [NEXT])
    wait(lambda _: bool(store.state.messages))
    assert "is trained" in store.state.messages[-1].text


def test_a_study_without_runs_is_not_looked_at(training, store, study, qtbot):
    store.update(study=study)
    qtbot.wait(50)
    assert training._shelf is None
    assert not training._timer.isActive()


def test_the_page_shows_what_can_be_trained(training, store, study, wait):
    store.update(study=study)
    store.update(page="training")
    wait(lambda seen: seen.preview is not None)
    names = [row.name for row in store.state.training.architectures]
    assert "integration" in names
    assert store.state.training.preview.clips > 0


def test_stop_continue_and_the_end(training, store, study, runs, wait, window, started):
    run = fake_runs.make(runs / RUN)
    fake_runs.learn(run, "fold-0", 2)
    fake_runs.work(run)
    store.update(study=study, page="training")
    wait(lambda seen: shown(seen) == "running")
    window.commanded.emit(Command.STOP_TRAINING)
    wait(lambda seen: seen.run.message == "Stopping at the next step")
    fake_runs.rest(run)
    wait(lambda seen: shown(seen) == "stopped")
    window.commanded.emit(Command.CONTINUE_TRAINING)
    wait(lambda _: started == [RUN])
    fake_runs.work(run)
    wait(lambda seen: shown(seen) == "running" and "Starting" not in seen.run.message)
    run_files.write_json(run / run_files.FAILED, {"message": "The disk is full."})
    fake_runs.rest(run)
    wait(lambda seen: shown(seen) == "failed")
    assert store.state.messages[-1].text.endswith("The disk is full.")


def test_a_run_is_deleted_after_a_question(
    training, store, study, runs, wait, window, qtbot
):
    fake_runs.finish(fake_runs.make(runs / RUN))
    store.update(study=study, page="training")
    wait(lambda seen: len(seen.runs) == 1)
    window.training.runs.run_wished.emit(RUN)
    window.commanded.emit(Command.DELETE_RUN)
    dialog = window.findChild(QDialog, "confirm-dialog")
    assert not any("uses its weights" in row.text() for row in labels(dialog))
    assert (runs / RUN).is_dir()
    buttons = dialog.findChild(QDialogButtonBox)
    buttons.accepted.emit()
    wait(lambda seen: seen.runs == () and seen.shown == "")
    assert not (runs / RUN).exists()


def labels(dialog):
    return dialog.findChildren(QLabel)


def test_who_deletes_the_weights_of_the_study_is_told_so(
    training, store, study, desk, runs, wait, window, qtbot
):
    run = fake_runs.make(runs / RUN)
    fake_runs.learn(run, "fold-0", 3)
    kept = f"runs/{RUN}/tasks/fold-0/best-loss.safetensors"
    study = replace(study, settings={"network": Setting("network", kept)})
    desk.study.state = study
    store.update(study=study, page="training")
    wait(lambda seen: len(seen.runs) == 1)
    window.training.runs.run_wished.emit(RUN)
    window.commanded.emit(Command.DELETE_RUN)
    dialog = window.findChild(QDialog, "confirm-dialog")
    assert any("uses its weights" in row.text() for row in labels(dialog))
    dialog.findChild(QDialogButtonBox).accepted.emit()
    wait(lambda seen: seen.runs == ())
    qtbot.waitUntil(lambda: "network" not in store.state.study.settings)


def test_runs_of_a_study_that_was_left_wait_there(
    training, store, study, runs, wait, started, qtbot, tmp_path
):
    """Their clips were still being gathered."""
    fake_runs.make(runs / RUN)
    store.update(study=study)
    other = replace(study, path=str(tmp_path / "other.liverwort"))
    store.update(study=other, page="training")
    training._enqueue(study.path, (RUN,))
    qtbot.waitUntil(lambda: (runs / "queue.json").exists(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(store.state.messages), timeout=PATIENCE)
    assert fake_runs.waiting(runs) == [RUN]
    assert study.path in store.state.messages[-1].text
    assert (store.state.training.runs, store.state.training.shown) == ((), "")
    assert started == []


def test_another_study_takes_no_choice_among_clips_over(
    training, store, study, tmp_path
):
    chosen = {"culture": "A", "left_out": ("wt",), "weights": "w", "picked_only": True}
    plan = replace(store.state.training.plan, **chosen, folds=7)
    store.update(study=study)
    training._plan(plan)
    moved = replace(study, path=str(tmp_path / "named.liverwort"))
    training._follow(moved)  # the same study, which gets a name
    store.update(study=moved)
    assert store.state.training.plan == plan
    store.update(study=replace(study, path=str(tmp_path / "other.liverwort")))
    kept = store.state.training.plan
    assert (kept.culture, kept.left_out, kept.weights) == ("", (), "")
    assert not kept.picked_only
    assert kept.folds == 7


def test_what_hinders_the_start_is_told_once(
    training, store, study, runs, wait, monkeypatch, qtbot
):
    fake_runs.make(runs / RUN)
    (runs / "queue.json").write_text(f'{{"waiting": ["{RUN}"]}}', encoding="utf-8")

    def refuse(*_):
        raise OutputError("The disk is full.")

    monkeypatch.setattr("liverwort_gui.qt.training.shelf.Shelf._write", refuse)
    store.update(study=study, page="training")
    wait(lambda seen: len(seen.runs) == 1)
    qtbot.wait(200)  # some looks
    assert [told.text for told in store.state.messages] == ["The disk is full."]
    store.update(messages=())
    qtbot.wait(200)
    assert store.state.messages == ()


def test_the_report_is_written_and_opened_in_the_browser(
    training, store, study, runs, wait, window, workbench, monkeypatch
):
    opened = []
    found = [True, False]
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url) or found.pop(0)
    )
    fake_runs.finish(fake_runs.make(runs / RUN))
    store.update(study=study, page="training")
    wait(lambda seen: len(seen.runs) == 1)
    window.training.runs.run_wished.emit(RUN)
    window.commanded.emit(Command.OPEN_REPORT)
    _, call, then = workbench.start.call_args.args
    assert (call.function, call.args) == (write_report, (str(runs / RUN),))
    then("/runs/a/report/tables.html")
    assert [url.toLocalFile() for url in opened] == ["/runs/a/report/tables.html"]
    assert store.state.messages[-1].kind == "done"
    then("/runs/a/report/tables.html")
    assert "No web browser was found" in store.state.messages[-1].text


def test_a_new_run_begins_with_the_weights_of_another(
    training, store, study, runs, wait, window
):
    run = fake_runs.make(runs / RUN, "integration-motion")
    fake_runs.learn(run, "fold-0", 4)
    store.update(study=study, page="training")
    wait(lambda seen: len(seen.runs) == 1)
    window.training.runs.run_wished.emit(RUN)
    window.commanded.emit(Command.TRAIN_ON)
    plan = store.state.training.plan
    assert plan.weights == str(run / "tasks" / "fold-0" / "best-loss.safetensors")
    assert plan.networks == ("integration-motion",)
    assert store.state.training.shown == ""
    window.commanded.emit(Command.NEW_TRAINING)
    assert store.state.training.plan.weights == ""


def test_new_runs_wait_for_their_turn(training, store, study, runs, wait, started):
    store.update(study=study, page="training")
    wait(lambda seen: seen.preview is not None)
    wait(lambda _: training._shelf is not None)
    for name in (RUN, NEXT):
        fake_runs.make(runs / name)
    training._enqueue(study.path, (RUN, NEXT))
    wait(lambda seen: seen.shown == RUN and shown(seen) == "running")
    assert started == [RUN]
    assert [run.place for run in store.state.training.runs] == [1, 0]


def test_who_may_only_read_the_study_starts_nothing(
    training, store, study, runs, wait, started
):
    fake_runs.make(runs / RUN)
    (runs / "queue.json").write_text(f'{{"waiting": ["{RUN}"]}}', encoding="utf-8")
    store.update(study=replace(study, read_only="Aki has it open."), page="training")
    wait(lambda seen: len(seen.runs) == 1)
    assert started == []


def test_the_network_of_the_study_is_used_again(
    training, store, study, runs, workbench, qtbot
):
    weights = runs / "w.safetensors"
    weights.touch()
    kept = {"network": Setting("network", "runs/w.safetensors")}
    store.update(study=replace(study, settings=kept))
    qtbot.waitUntil(lambda: workbench.use_network.called, timeout=PATIENCE)
    assert workbench.use_network.call_args.args[0] == str(weights)


def test_another_choice_is_previewed_anew_before_it_can_start(
    training, store, study, wait, window
):
    store.update(study=study, page="training")
    wait(lambda seen: seen.preview is not None)
    assert window.action(Command.START_TRAINING).isEnabled()
    plan = replace(store.state.training.plan, folds=3)
    window.training.setup.plan_wished.emit(plan)
    assert store.state.training.preview is None
    assert not window.action(Command.START_TRAINING).isEnabled()
    wait(lambda seen: seen.preview is not None)
    assert {row.fold for row in store.state.training.preview.rows} == {0, 1, 2}
    window.training.setup.plan_wished.emit(plan)  # the same again: it stays
    assert store.state.training.preview is not None
