import json
import os
import shutil

import pytest

from liverwort_gui.errors import OutputError, TrainingError
from liverwort_gui.qt.training.shelf import Shelf, began
from liverwort_gui.train import run_files, run_status
from tests.qt import fake_runs

TITLES = {"integration": "Integration-Net"}
FIRST, SECOND, THIRD = "2026-11-01-a", "2026-11-02-b", "2026-11-03-c"
GONE = 2**22 + 1  # no process has this id: Linux counts to 2**22


class FakeProcess:
    """Lives, or has ended at once."""

    def __init__(self, alive=True):
        self.alive = alive
        self.left = False

    def leave(self):
        self.left = True

    def end(self):
        self.alive = False


@pytest.fixture
def folder(tmp_path):
    yield tmp_path / "runs"
    fake_runs.rest_all()


@pytest.fixture
def started():
    """Names of the runs whose process was started."""
    return []


@pytest.fixture
def shelf(folder, started):
    return Shelf(folder, starter(started), TITLES)


def starter(started):
    """Return what starts processes that live, and notes the names of their runs."""

    def launch(run):
        started.append(run.name)
        return FakeProcess()

    return launch


def looked(shelf, may_start=True):
    return {run.name: run for run in shelf.look(may_start=may_start).runs}


def test_a_study_without_runs(shelf):
    assert shelf.look(may_start=True).runs == ()


def test_a_running_run_is_read_with_its_curves(shelf, folder):
    run = fake_runs.make(folder / FIRST, seed=4)
    fake_runs.learn(run, "fold-0", 20, done=True)
    fake_runs.learn(run, "fold-1", 3)
    fake_runs.work(run)
    found = looked(shelf)[FIRST]
    assert (found.title, found.network, found.seed) == (
        "Integration-Net",
        "integration",
        4,
    )
    assert found.state == "running"
    assert 0 <= found.silence < 10
    assert [task.epoch for task in found.tasks] == [20, 3, 0, 0]
    assert found.tasks[0].done
    assert len(found.tasks[1].validation_losses) == 3
    assert found.eta == pytest.approx(11.0 * (17 - 3 / 8 + 2 * 20))


def test_a_run_tells_when_it_was_made():
    assert began("2026-11-02-081500-01-skip-seed0") == "2 Nov 08:15"
    assert began("my first run") == "my first run"


def test_a_killed_run_is_silent(shelf, folder):
    run = fake_runs.make(folder / FIRST)
    fake_runs.learn(run, "fold-0", 2)
    fake_runs.work(run, pid=GONE, silent_for=100)
    found = looked(shelf)[FIRST]
    assert found.state == "silent"
    assert found.silence > 90
    assert found.usable.fold == 0


def test_the_newest_run_comes_first_and_a_broken_one_is_told(shelf, folder):
    fake_runs.make(folder / FIRST)
    broken = fake_runs.make(folder / SECOND)
    (broken / run_files.CONFIG).write_text("{", encoding="utf-8")
    runs = shelf.look(may_start=True).runs
    assert [run.name for run in runs] == [SECOND, FIRST]
    assert runs[0].state == "failed"
    assert runs[0].message


def test_runs_are_started_one_after_the_other(shelf, folder, started):
    for name in (FIRST, SECOND):
        fake_runs.make(folder / name)
    shelf.enqueue((FIRST, SECOND))
    runs = looked(shelf)
    assert started == [FIRST]
    assert runs[FIRST].state == "running"  # although it wrote nothing yet
    assert runs[FIRST].message == "Starting …"
    assert runs[SECOND].place == 1
    looked(shelf)
    fake_runs.work(folder / FIRST)
    looked(shelf)
    assert started == [FIRST]
    fake_runs.finish(folder / FIRST)
    runs = looked(shelf)
    assert started == [FIRST, SECOND]
    assert runs[FIRST].result.accuracy == pytest.approx(0.918, abs=1e-3)
    assert fake_runs.waiting(folder) == []


def test_who_may_not_change_the_study_starts_nothing(shelf, folder, started):
    fake_runs.make(folder / FIRST)
    shelf.enqueue((FIRST,))
    assert looked(shelf, may_start=False)[FIRST].place == 1
    assert started == []


def test_a_window_that_is_opened_again_goes_on_with_the_queue(shelf, folder, started):
    for name in (FIRST, SECOND):
        fake_runs.make(folder / name)
    shelf.enqueue((FIRST, SECOND))
    looked(shelf)
    fake_runs.work(folder / FIRST)
    again = Shelf(folder, starter(started), TITLES)
    assert looked(again)[FIRST].state == "running"
    assert started == [FIRST]
    fake_runs.finish(folder / FIRST)
    looked(again)
    assert started == [FIRST, SECOND]


def test_a_process_that_ends_at_once_is_told_with_its_last_words(folder):
    shelf = Shelf(folder, lambda run: FakeProcess(alive=False), TITLES)
    run = fake_runs.make(folder / FIRST)
    (run / "output.log").write_text("Torch is missing.\n", encoding="utf-8")
    shelf.enqueue((FIRST,))
    found = looked(shelf)[FIRST]
    assert found.state == "failed"
    assert "Torch is missing." in found.message
    assert looked(shelf)[FIRST].state == "failed"


def test_processes_are_left_when_the_window_closes(folder):
    process = FakeProcess()
    shelf = Shelf(folder, lambda run: process, TITLES)
    fake_runs.make(folder / FIRST)
    shelf.enqueue((FIRST,))
    looked(shelf)
    assert not process.left
    shelf.leave()
    assert process.left


def test_a_silent_run_that_may_only_sleep_lets_the_others_wait(shelf, folder, started):
    fake_runs.work(fake_runs.make(folder / FIRST), silent_for=100)
    fake_runs.make(folder / SECOND)
    shelf.enqueue((SECOND,))
    looked(shelf)
    assert started == []
    fake_runs.work(folder / FIRST, pid=GONE, silent_for=100)
    looked(shelf)
    assert started == [SECOND]


def test_a_process_that_only_got_the_number_of_a_dead_one_does_not_work(
    shelf, folder, started
):
    run = fake_runs.make(folder / FIRST)
    fake_runs.work(run, pid=os.getpid())  # it holds no lock
    fake_runs.make(folder / SECOND)
    shelf.enqueue((SECOND,))
    looked(shelf)
    assert started == [SECOND]
    shelf.delete(FIRST)
    assert not run.exists()


def test_stopping_asks_a_process_and_empties_a_place_in_the_queue(shelf, folder):
    run = fake_runs.make(folder / FIRST)
    fake_runs.work(run)
    fake_runs.make(folder / SECOND)
    shelf.enqueue((SECOND,))
    shelf.stop(SECOND)
    assert fake_runs.waiting(folder) == []
    shelf.stop(FIRST)
    assert run_files.stop_asked(run)
    assert looked(shelf)[FIRST].message == "Stopping at the next step"


def test_a_run_that_only_begins_is_ended_at_once(shelf, folder, started):
    run = fake_runs.make(folder / FIRST)
    shelf.enqueue((FIRST,))
    assert looked(shelf)[FIRST].message == "Starting …"
    run_files.write_json(run / run_files.PID, {})  # of the process that is ended
    shelf.stop(FIRST)
    assert not (run / run_files.PID).exists()
    assert run_files.stop_asked(run)
    assert looked(shelf)[FIRST].state == "stopped"
    assert started == [FIRST]


def test_a_stopped_run_goes_on_when_it_is_its_turn(shelf, folder, started):
    run = fake_runs.make(folder / FIRST)
    fake_runs.learn(run, "fold-0", 2)
    run_files.ask_to_stop(run)
    assert looked(shelf)[FIRST].state == "stopped"
    shelf.enqueue((FIRST,))
    looked(shelf)
    assert started == [FIRST]
    assert not run_files.stop_asked(run)


def test_a_run_that_works_is_not_deleted(shelf, folder):
    run = fake_runs.make(folder / FIRST)
    fake_runs.work(run)
    with pytest.raises(TrainingError, match="stop it first"):
        shelf.delete(FIRST)
    fake_runs.finish(run)
    shelf.delete(FIRST)
    assert not run.exists()
    assert shelf.look(may_start=True).runs == ()


def test_a_run_that_was_deleted_elsewhere_leaves_the_queue(shelf, folder, started):
    gone = fake_runs.make(folder / FIRST)
    fake_runs.make(folder / THIRD)
    shelf.enqueue((FIRST, THIRD))
    shutil.rmtree(gone)
    assert looked(shelf)[THIRD].message == "Starting …"
    assert started == [THIRD]


def test_only_runs_of_this_study_are_in_its_queue(shelf, folder, started):
    fake_runs.make(folder / FIRST)
    elsewhere = fake_runs.make(folder.parent / "elsewhere")
    names = ["../elsewhere", str(elsewhere), "", ".", 7, FIRST, FIRST]
    text = json.dumps({"waiting": names})
    (folder / "queue.json").write_text(text, encoding="utf-8")
    assert shelf.queue() == (FIRST,)
    looked(shelf)
    assert started == [FIRST]
    run_files.ask_to_stop(elsewhere)
    shelf.enqueue(("../elsewhere",))
    assert run_files.stop_asked(elsewhere)
    assert shelf.queue() == ()


def test_a_run_that_cannot_be_started_hides_no_run(shelf, folder, monkeypatch):
    """On a full disk, say."""
    fake_runs.make(folder / FIRST)
    fake_runs.make(folder / SECOND)
    shelf.enqueue((SECOND,))

    def refuse(queue):
        raise OutputError("The disk is full.")

    monkeypatch.setattr(shelf, "_write", refuse)
    seen = shelf.look(may_start=True)
    assert [run.name for run in seen.runs] == [SECOND, FIRST]
    assert seen.runs[0].place == 1
    assert str(seen.trouble) == "The disk is full."


def test_a_run_that_is_deleted_while_one_looks_hides_no_run(shelf, folder, monkeypatch):
    fake_runs.make(folder / FIRST)
    fake_runs.make(folder / SECOND)
    described = shelf._described

    def delete(run):
        if run.name == SECOND:
            shutil.rmtree(run)
        return described(run)

    monkeypatch.setattr(shelf, "_described", delete)
    runs = shelf.look(may_start=True).runs
    assert [(run.name, run.state) for run in runs][1] == (FIRST, "waiting")
    monkeypatch.setattr(shelf, "_names", lambda: [FIRST, SECOND])
    assert [run.name for run in shelf.look(may_start=True).runs] == [FIRST]


@pytest.mark.parametrize("file", ["pid.json", "splits.json", "result.json"])
@pytest.mark.parametrize("text", ["{}", "[", "[[[" * 100_000, '{"accuracy": {}}'])
def test_a_damaged_run_hides_no_other(shelf, folder, file, text):
    run = fake_runs.make(folder / FIRST)
    fake_runs.learn(run, "fold-0", 2)
    fake_runs.finish(run)
    (run / file).write_text(text, encoding="utf-8")
    fake_runs.make(folder / SECOND)
    assert looked(shelf)[SECOND].state == "waiting"


def test_a_damaged_queue_is_an_empty_one(shelf, folder):
    fake_runs.make(folder / FIRST)
    (folder / "queue.json").write_text("[", encoding="utf-8")
    assert looked(shelf)[FIRST].place == 0


def test_a_run_at_rest_is_read_once(shelf, folder, monkeypatch):
    run = fake_runs.make(folder / FIRST)
    fake_runs.finish(run)
    looked(shelf)
    monkeypatch.setattr(run_status, "status", None)  # would fail if it were called
    assert looked(shelf)[FIRST].state == "done"
