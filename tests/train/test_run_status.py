"""How far a run has come, as its files tell."""

import os
import time

import pytest

from liverwort_gui.train import liveness, run_files, run_status
from tests.train.runs import claim, half_trained, write_run


@pytest.fixture
def run(tmp_path):
    return half_trained(tmp_path / "run")


@pytest.fixture
def held(run):
    """Hold the lock of the run, as the process that trains it does."""
    with liveness.held(run / liveness.LOCK) as ours:
        assert ours
        yield


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
    found = run_status.status(folder)
    assert (found.state, found.eta) == ("waiting", None)
    assert [task.name for task in found.tasks] == [f"fold-{k}" for k in range(4)]


def test_a_running_one_says_what_it_does_and_when_it_will_be_done(run, held):
    claim(run)
    epoch(run, "null-000-fold-0", 1)
    log(run, "null-000-fold-0", "step", epoch=2, step=1, steps=2, loss=1.0, rate=2e-3)
    found = run_status.status(run)
    assert (found.state, found.device) == ("running", "cpu")
    assert "4 of 8 trainings done; null-000-fold-0, epoch 2 of 3" in found.message
    task = found.tasks[4]
    assert (task.epoch, task.epochs, task.step, task.steps) == (1, 3, 1, 2)
    assert (task.rate, task.pace, task.eta) == (2e-3, 10.0, 15.0)
    pace = (4 * 1.0 + 10.0) / 5  # of an epoch, over all begun tasks
    assert found.eta == pytest.approx(15.0 + 3 * 3 * pace)


def test_curves_are_those_of_the_log(run):
    task = run_status.status(run).tasks[0]
    assert task.losses == pytest.approx((1, 1 / 2, 1 / 3))
    assert task.validation_losses == pytest.approx((1.1, 0.55, 1.1 / 3))
    assert task.accuracies == pytest.approx((0.5, 0.6, 0.7))
    assert (task.done, task.eta) == (True, 0.0)


def test_an_epoch_that_was_done_again_counts_once(run):
    for seconds in (1.0, 2.0):
        epoch(run, "null-000-fold-0", 1, seconds)
    task = run_status.status(run).tasks[4]
    assert (task.epoch, task.pace) == (1, 2.0)


def test_one_that_was_asked_to_stop_is_stopping(run, held):
    claim(run)
    run_files.ask_to_stop(run)
    found = run_status.status(run)
    assert (found.state, found.message) == ("running", "Stopping at the next step")


def test_one_whose_process_is_gone_is_silent_at_once(run):
    claim(run, pid=os.getpid())  # another process got its number
    found = run_status.status(run)
    assert found.state == "silent"
    assert "continue it" in found.message


def test_one_elsewhere_is_silent_when_its_heart_stops(run):
    claim(run, host="elsewhere")
    assert run_status.status(run).state == "running"
    long_ago = time.time() - 2 * run_files.SILENCE
    os.utime(run / run_files.HEARTBEAT, (long_ago, long_ago))
    found = run_status.status(run)
    assert found.state == "silent"
    assert "on elsewhere does not answer" in found.message


def test_one_at_rest_is_stopped_failed_or_done(run):
    found = run_status.status(run)
    assert (found.state, found.message) == ("stopped", "Stopped after 4 of 8 trainings")
    run_files.write_json(run / run_files.RESULT, {})
    assert run_status.status(run).state == "done"
    run_files.write_json(run / run_files.FAILED, {"message": "The disk is full."})
    found = run_status.status(run)
    assert (found.state, found.message) == ("failed", "The disk is full.")


def test_a_line_that_lacks_something_is_left_out(run):
    log(run, "fold-0", "epoch", epoch=9)
    log(run, "fold-0", "step", epoch=9, step=None)
    log(run, "fold-0", "note")
    file = run_files.task_folder(run, "fold-0") / run_files.LOG
    file.write_text(file.read_text() + '{"event":' + "[" * 100_000 + "\n")
    assert run_status.status(run).tasks[0].epoch == 3
