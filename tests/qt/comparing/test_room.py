"""The room behind the Compare page: counts, compares, saves."""

from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices

from liverwort_gui.comparing_state import Made, Question
from liverwort_gui.errors import StudyError
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.comparing import room as module
from liverwort_gui.qt.comparing import tasks
from liverwort_gui.qt.comparing.room import Comparing
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.queue_records import QueueEnd
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Setting
from liverwort_gui.view_records import Activity, Asked
from tests.qt import made_up, made_up_study
from tests.qt.comparing.states import COUNTED, QUESTION
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk
from tests.report.made_comparison import made_comparison

PATIENCE = 20_000  # ms, on a busy computer


@pytest.fixture
def study():
    return made_up_study.study(108)


@pytest.fixture
def store():
    return Store(ViewState(surroundings=made_up.SURROUNDINGS))


@pytest.fixture
def worker():
    return FakeDesk()


@pytest.fixture
def background():
    return FakeDesk()


@pytest.fixture
def questions(tmp_path):
    asked = MagicMock(spec=Questions)
    asked.save_as.side_effect = lambda _title, name, _kind: str(tmp_path / name)
    return asked


@pytest.fixture
def desk(study, store):
    return InlineDesk(study, store)


@pytest.fixture
def went():
    """Ids of the clips that were shown; keys of those to be filmed."""
    return []


@pytest.fixture
def room(window, store, desk, worker, background, questions, went, monkeypatch):
    monkeypatch.setattr(module, "COUNT_MS", 1)
    monkeypatch.setattr(module, "RETRY_MS", 1)
    bench = Workbench(store, worker, questions)
    parent = QObject(window)
    made = Comparing(
        *(window, store, desk, bench, background, questions, went.append),
        *(lambda clip, run: went.append((clip.id, run)), went.append, parent),
    )
    stops = [store.subscribe(window.draw), store.subscribe(made.draw)]
    window.commanded.connect(lambda command: made.commands.get(command, lambda: None)())
    yield made
    for stop in stops:
        stop()


@pytest.fixture
def counted(qtbot, room, store, study, background):
    """The page is shown, and all clips were counted as ready."""
    store.update(study=study, page="compare")
    count(qtbot, background)
    return room


def count(qtbot, background, standing=COUNTED, orders=1):
    """Wait until it is counted, and answer."""
    qtbot.waitUntil(lambda: len(background.orders) == orders, timeout=PATIENCE)
    _, question = background.last.call.args
    background.last.on_success(replace(standing, question=question))


@pytest.fixture
def compared(counted, window, worker):
    """A comparison was made."""
    window.action(Command.COMPARE).trigger()
    worker.last.on_success(made_comparison())
    return counted


def test_the_page_counts_by_itself_what_can_be_compared(
    qtbot, room, store, study, background
):
    store.update(study=study, page="compare")
    assert store.state.comparing.question == QUESTION
    assert store.state.comparing.counting
    count(qtbot, background)
    assert background.last.call.function is tasks.stand
    assert background.last.call.args == (study.path, QUESTION)
    assert background.idle == [True]  # it gives way
    assert store.state.comparing.counted == COUNTED
    assert not store.state.comparing.counting


def test_nothing_is_counted_while_another_page_is_shown(qtbot, room, store, study):
    store.update(study=study)
    qtbot.wait(20)
    assert store.state.comparing.question is None


def test_it_is_counted_anew_when_results_come_and_not_while_they_do(
    qtbot, counted, store, background
):
    queue = store.state.queue
    store.update(queue=replace(queue, activity=Activity("Analyze", 1, 9)))
    qtbot.wait(20)
    assert len(background.orders) == 1
    store.update(queue=replace(queue, end=QueueEnd(9)))
    count(qtbot, background, replace(COUNTED, sign="then"), orders=2)
    assert store.state.comparing.counted.sign == "then"


def test_a_count_that_gave_way_is_done_again(qtbot, room, store, study, background):
    store.update(study=study, page="compare")
    qtbot.waitUntil(lambda: len(background.orders) == 1, timeout=PATIENCE)
    background.last.on_cancel()
    count(qtbot, background, orders=2)
    assert store.state.comparing.counted == COUNTED


def test_another_question_cancels_the_count_of_the_old_one(
    qtbot, room, store, study, background, window
):
    store.update(study=study, page="compare")
    qtbot.waitUntil(lambda: len(background.orders) == 1, timeout=PATIENCE)
    old = background.last
    window.compare.setup.plan_wished.emit(Question(by="culture"))
    assert background.cancelled == [1]
    old.on_success(COUNTED)  # too late
    assert store.state.comparing.standing is None
    qtbot.waitUntil(lambda: len(background.orders) == 2, timeout=PATIENCE)
    assert background.last.call.args[1].by == "culture"


def test_compare_runs_in_the_worker_and_is_shown(counted, store, window, worker):
    assert window.action(Command.COMPARE).isEnabled()
    window.action(Command.COMPARE).trigger()
    assert worker.last.call.function is tasks.compare
    assert worker.last.call.args == (store.state.study.path, QUESTION)
    assert not window.action(Command.COMPARE).isEnabled()
    assert store.state.activity.name == "Compare"
    found = made_comparison()
    worker.last.on_success(found)
    assert store.state.comparing.shown.comparison is found
    assert not store.state.comparing.outdated
    assert store.state.messages == ()


def test_who_went_elsewhere_meanwhile_is_told(counted, store, window, worker):
    window.action(Command.COMPARE).trigger()
    store.update(page="video")
    worker.last.on_success(made_comparison())
    assert store.state.messages[-1].text == module.DONE


def test_a_refusal_stands_on_the_page_until_the_question_changes(
    counted, store, window, worker
):
    window.action(Command.COMPARE).trigger()
    worker.last.on_failure(StudyError("mutant has 1 video."), "")
    assert store.state.comparing.refusal == "mutant has 1 video."
    assert store.state.messages == ()
    window.compare.setup.plan_wished.emit(Question(by="culture"))
    assert store.state.comparing.refusal == ""
    window.compare.setup.plan_wished.emit(Question())


def test_an_error_of_the_program_is_told_with_its_report(
    counted, store, window, worker
):
    window.action(Command.COMPARE).trigger()
    worker.last.on_failure(KeyError("x"), "Traceback …")
    assert store.state.messages[-1].report == "Traceback …"
    assert store.state.comparing.refusal == ""


def test_each_question_keeps_its_comparison(
    qtbot, compared, store, window, worker, background
):
    first = store.state.comparing.shown
    window.compare.setup.plan_wished.emit(Question(seed=1))
    assert store.state.comparing.shown is None
    assert not window.action(Command.COMPARISON_REPORT).isEnabled()
    window.compare.setup.plan_wished.emit(Question())
    assert store.state.comparing.shown is first
    store.update(page="video")
    store.update(page="compare")
    assert store.state.comparing.shown is first


def test_results_that_came_later_make_it_out_of_date(
    qtbot, compared, store, background
):
    store.update(results=(made_up.result(),))
    count(qtbot, background, replace(COUNTED, sign="then"), orders=2)
    assert store.state.comparing.outdated


def test_a_class_that_changes_its_colour_does_so_in_what_was_compared(
    compared, store, study
):
    assert store.state.comparing.shown.comparison.colours.groups[1] == "#d55e00"
    mutant = next(row for row in study.classes.values() if row.name == "mutant")
    green = {**study.classes, mutant.id: replace(mutant, colour="#009e73")}
    store.update(study=replace(study, classes=green))
    colours = store.state.comparing.shown.comparison.colours
    assert colours.groups == ("#0072b2", "#009e73")
    assert colours.positive == "#009e73"


def test_another_study_begins_anew_and_the_same_elsewhere_does_not(
    compared, store, desk, study
):
    desk.moved.emit(replace(study, path="/studies/named.liverwort"))
    store.update(study=replace(study, path="/studies/named.liverwort"))
    shown = store.state.comparing.shown
    assert shown.comparison.study == "/studies/named.liverwort"
    store.update(study=replace(study, path="/studies/other.liverwort"))
    assert store.state.comparing.made == ()


def test_a_comparison_that_ends_in_another_study_is_dropped(
    counted, store, window, worker, study
):
    window.action(Command.COMPARE).trigger()
    store.update(study=replace(study, path="/studies/other.liverwort"))
    worker.last.on_success(made_comparison())
    assert store.state.comparing.made == ()


@pytest.mark.parametrize(
    ("command", "function", "name"),
    [
        (Command.SAVE_COMPARISON_TABLES, tasks.save_tables, "tables"),
        (Command.SAVE_COMPARISON_FIGURES, tasks.save_figures, "figures"),
    ],
)
def test_tables_and_figures_go_into_a_new_folder(
    compared, store, window, worker, tmp_path, command, function, name
):
    window.action(command).trigger()
    call = worker.last.call
    folder = str(tmp_path / f"wild type and mutant {name}")
    assert call.function is function
    assert call.args == (store.state.comparing.shown.comparison, folder)
    worker.last.on_success(folder)
    assert store.state.messages[-1].text == f"Saved: {folder}"


def test_nothing_is_written_if_no_place_was_chosen(compared, window, worker, questions):
    questions.save_as.side_effect = lambda *_: ""
    window.action(Command.SAVE_COMPARISON_TABLES).trigger()
    window.action(Command.CLAIM_BUNDLE).trigger()
    assert len(worker.orders) == 1  # the comparison itself


@pytest.mark.parametrize("there", [True, False])
def test_the_report_is_shown_if_there_is_a_browser(
    compared, store, window, worker, tmp_path, monkeypatch, there
):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: there)
    window.action(Command.COMPARISON_REPORT).trigger()
    comparison, folder, run = worker.last.call.args
    assert (comparison, run) == (store.state.comparing.shown.comparison, "")
    worker.last.on_success(f"{folder}/report.html")
    said = store.state.messages[-1]
    assert said.kind == ("done" if there else "warning")
    assert f"{folder}/report.html" in said.text


def test_the_bundle_takes_the_networks_that_decided(
    qtbot, counted, store, window, worker, background, study, tmp_path
):
    window.compare.setup.plan_wished.emit(Question(run="2026-11-01-a"))
    count(qtbot, background, orders=2)
    window.action(Command.COMPARE).trigger()
    worker.last.on_success(made_comparison())
    window.action(Command.CLAIM_BUNDLE).trigger()
    _, path, network, run = worker.last.call.args
    assert path == str(tmp_path / "wild type and mutant claim.zip")
    assert network == ""
    assert run == tasks.run_folder(study.path, store.state.comparing.question)
    assert run.endswith("2026-11-01-a")


def test_a_clip_is_shown_with_its_evidence_map(compared, store, window, went):
    store.update(asked=Asked("published"), show_overlay=False)
    window.compare.clip_wished.emit("c3")
    assert went == ["c3"]
    assert store.state.page == "video"
    assert (store.state.asked, store.state.show_overlay) == (Asked(), True)
    store.update(page="compare")
    window.compare.clip_wished.emit("gone")
    assert went == ["c3"]
    assert store.state.messages[-1].text == module.NO_CLIP


def test_a_clip_that_a_training_judged_is_shown_by_the_fold_that_tested_it(
    counted, store, window, worker, went
):
    window.compare.setup.plan_wished.emit(Question(run="2026-11-01-a"))
    question = store.state.comparing.question
    made = (Made(question, "now", made_comparison()),)
    store.update(comparing=replace(store.state.comparing, made=made))
    window.compare.clip_wished.emit("c3")
    assert went == [("c3", "2026-11-01-a")]


def test_a_film_of_two_clips_is_asked_for(compared, window, went):
    window.compare.pair_wished.emit(("c1", "c3"))
    found = made_comparison()
    assert went == [{id_: found.clip(id_).result for id_ in ("c1", "c3")}]


def test_what_is_missing_is_analyzed_by_the_question_s_networks(
    counted, store, window, qtbot
):
    window.compare.setup.plan_wished.emit(Question(run="2026-11-01-a"))
    store.update(asked=Asked(method="grad-cam"))
    with qtbot.waitSignal(window.commanded) as told:
        window.compare.analysis_wished.emit()
    assert told.args == [Command.ANALYZE_ALL]
    assert store.state.queue.run == "2026-11-01-a"
    assert store.state.asked == Asked()  # other maps are not compared
    window.compare.setup.plan_wished.emit(Question())
    window.compare.setup.network_wished.emit("other")
    window.compare.analysis_wished.emit()
    assert store.state.queue.run == ""
    assert store.state.network == "other"
    assert store.state.comparing.question == replace(QUESTION, network="other")


def test_a_study_that_is_labelled_blind_is_not_counted(
    qtbot, room, store, study, background
):
    blind = replace(study, settings={"blind": Setting("blind", "on")})
    store.update(study=blind, page="compare")
    qtbot.wait(20)
    assert background.orders == []
    assert store.state.comparing.question is None
