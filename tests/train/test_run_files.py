"""What others can tell of a run from its files, whoever wrote them."""

import json
import os
import time

import pytest

from liverwort_gui.errors import OutputError, TrainingError
from liverwort_gui.train import run_files
from tests.train.runs import write_run


@pytest.fixture
def run(tmp_path):
    """A run whose folds are trained, one of its permuted ones not yet."""
    folder = write_run(tmp_path / "run", nulls=1)
    for k in range(4):
        here = run_files.task_folder(folder, f"null-000-fold-{k}")
        (here / run_files.PREDICTIONS).unlink()
        (here / run_files.LOG).unlink()
    return folder


def claim(folder, **changes):
    with run_files.claimed(folder, 1, "cpu"):
        record = run_files.read_json(folder / run_files.PID) | changes
    run_files.write_json(folder / run_files.PID, record)
    (folder / run_files.HEARTBEAT).touch()


def log(folder, name, event, **values):
    run_files.append_log(
        run_files.task_folder(folder, name) / run_files.LOG, event, **values
    )


def epoch(folder, name, number, seconds=10.0):
    log(
        folder,
        name,
        "epoch",
        epoch=number,
        epochs=3,
        loss=0.5,
        validation_loss=0.4,
        validation_accuracy=0.75,
        rate=1e-3,
        seconds=seconds,
    )


def test_a_run_that_never_began_waits(tmp_path):
    folder = write_run(tmp_path / "run")
    for task in run_files.tasks(folder):
        here = run_files.task_folder(folder, task.name)
        (here / run_files.LOG).unlink()
        (here / run_files.PREDICTIONS).unlink()
    found = run_files.status(folder)
    assert (found.state, found.eta) == ("waiting", None)
    assert [task.name for task in found.tasks] == [f"fold-{k}" for k in range(4)]


def test_a_running_one_says_what_it_does_and_when_it_will_be_done(run):
    claim(run)
    epoch(run, "null-000-fold-0", 1)
    log(run, "null-000-fold-0", "step", epoch=2, step=1, steps=2, loss=1.0, rate=2e-3)
    found = run_files.status(run)
    assert (found.state, found.device) == ("running", "cpu")
    assert "4 of 8 trainings done; null-000-fold-0, epoch 2 of 3" in found.message
    task = found.tasks[4]
    assert (task.epoch, task.epochs, task.step, task.steps) == (1, 3, 1, 2)
    assert (task.rate, task.pace, task.eta) == (2e-3, 10.0, 15.0)
    pace = (4 * 1.0 + 10.0) / 5  # of an epoch, over all begun tasks
    assert found.eta == pytest.approx(15.0 + 3 * 3 * pace)


def test_curves_are_those_of_the_log(run):
    task = run_files.status(run).tasks[0]
    assert task.losses == pytest.approx((1, 1 / 2, 1 / 3))
    assert task.validation_losses == pytest.approx((1.1, 0.55, 1.1 / 3))
    assert task.accuracies == pytest.approx((0.5, 0.6, 0.7))
    assert (task.done, task.eta) == (True, 0.0)


def test_an_epoch_that_was_done_again_counts_once(run):
    for seconds in (1.0, 2.0):
        epoch(run, "null-000-fold-0", 1, seconds)
    task = run_files.status(run).tasks[4]
    assert (task.epoch, task.pace) == (1, 2.0)


def test_one_that_was_asked_to_stop_is_stopping(run):
    claim(run)
    run_files.ask_to_stop(run)
    found = run_files.status(run)
    assert (found.state, found.message) == ("running", "Stopping at the next step")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_one_whose_process_is_gone_is_silent_at_once(run):
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    claim(run, pid=child)
    found = run_files.status(run)
    assert found.state == "silent"
    assert "continue it" in found.message


def test_one_elsewhere_is_silent_when_its_heart_stops(run):
    claim(run, host="elsewhere")
    assert run_files.status(run).state == "running"
    long_ago = time.time() - 2 * run_files.SILENCE
    os.utime(run / run_files.HEARTBEAT, (long_ago, long_ago))
    found = run_files.status(run)
    assert found.state == "silent"
    assert "on elsewhere does not answer" in found.message


def test_one_at_rest_is_stopped_failed_or_done(run):
    found = run_files.status(run)
    assert (found.state, found.message) == ("stopped", "Stopped after 4 of 8 trainings")
    run_files.write_json(run / run_files.RESULT, {})
    assert run_files.status(run).state == "done"
    run_files.write_json(run / run_files.FAILED, {"message": "The disk is full."})
    found = run_files.status(run)
    assert (found.state, found.message) == ("failed", "The disk is full.")


def test_a_line_cut_short_is_left_out_and_the_next_one_is_whole(tmp_path):
    file = tmp_path / "log.jsonl"
    run_files.append_log(file, "note", text="one")
    file.write_bytes(file.read_bytes() + b'{"event": "no')
    run_files.append_log(file, "note", text="two")
    assert [line["text"] for line in run_files.read_log(file)] == ["one", "two"]
    assert len(file.read_text().splitlines()) == 3


def test_a_log_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(OutputError, match="free space on this disk"):
        run_files.append_log(tmp_path / "no" / "log.jsonl", "note", text="")


def test_a_folder_without_a_run_is_refused(tmp_path):
    assert not run_files.is_run(tmp_path)
    with pytest.raises(TrainingError, match="holds no training"):
        run_files.status(tmp_path)
    with pytest.raises(TrainingError, match="holds no training"):
        run_files.tasks(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_a_damaged_record_is_refused(tmp_path, text):
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(TrainingError, match="damaged"):
        run_files.read_json(tmp_path / "x.json")


def test_records_are_plain_json(run):
    claim(run)
    assert json.loads((run / run_files.PID).read_text())["pid"] == os.getpid()
