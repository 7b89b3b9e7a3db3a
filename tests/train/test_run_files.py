"""What others can tell of a run from its files, whoever wrote them."""

import dataclasses
import json
import os
import time

import pytest

from liverwort_gui.errors import OutputError, TrainingError
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import clip_key
from liverwort_gui.train import liveness, run_files
from liverwort_gui.train.clip_set import ClipSet
from tests.networks.made import made_card
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
    found = run_files.status(folder)
    assert (found.state, found.eta) == ("waiting", None)
    assert [task.name for task in found.tasks] == [f"fold-{k}" for k in range(4)]


def test_a_running_one_says_what_it_does_and_when_it_will_be_done(run, held):
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


def test_one_that_was_asked_to_stop_is_stopping(run, held):
    claim(run)
    run_files.ask_to_stop(run)
    found = run_files.status(run)
    assert (found.state, found.message) == ("running", "Stopping at the next step")


def test_one_whose_process_is_gone_is_silent_at_once(run):
    claim(run, pid=os.getpid())  # another process got its number
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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tasks/fold-0/task.json", '{"name": "fold-0"}'),
        ("tasks/fold-0/task.json", '{"name": "fold-0", "kind": "x", "fold": 0}'),
        (
            "tasks/fold-0/task.json",
            '{"name": "fold-0", "kind": [], "fold": "a", "seed": 1}',
        ),
        ("tasks/fold-0/task.json", "[" * 100_000),
        ("pid.json", "{}"),
        (
            "pid.json",
            '{"pid": 1e999, "host": "", "workers": 1, "device": "", "time":0}',
        ),
        ("config.json", "{" * 100_000),
        ("config.json", '{"a":' * 100_000),
        ("config.json", "\udcff"),
    ],
)
def test_what_is_damaged_is_named(run, name, text):
    (run / name).write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(TrainingError) as error:
        run_files.status(run)
    assert (run / name).name in str(error.value) or "settings" in str(error.value)


def test_a_line_that_lacks_something_is_left_out(run):
    log(run, "fold-0", "epoch", epoch=9)
    log(run, "fold-0", "step", epoch=9, step=None)
    log(run, "fold-0", "note")
    file = run_files.task_folder(run, "fold-0") / run_files.LOG
    file.write_text(file.read_text() + '{"event":' + "[" * 100_000 + "\n")
    assert run_files.status(run).tasks[0].epoch == 3


def test_a_task_is_called_as_its_folder_is(run):
    file = run / "tasks" / "fold-0" / run_files.TASK
    record = run_files.read_json(file) | {"name": "../../../../evil"}
    run_files.write_json(file, record)
    with pytest.raises(TrainingError, match=r"is damaged \(it is called"):
        run_files.tasks(run)


def begun(run, keys):
    weights.write(run / run_files.BEGIN, made_card({}, trained_clips=keys), {})


def test_how_many_clips_the_weights_it_began_with_have_seen(run):
    assert run_files.begun_from(run) is None
    begun(run, None)
    assert run_files.begun_from(run) is None
    rows = ClipSet.open(run / run_files.CLIPS).rows
    begun(run, ("0" * 15 + "x", *(clip_key(row.pixel_sha256) for row in rows[:3])))
    assert run_files.begun_from(run) == 3
    (run / run_files.BEGIN).write_text("no weights")
    with pytest.raises(TrainingError, match=r"begin\.safetensors is damaged"):
        run_files.begun_from(run)


def test_the_settings_in_which_a_run_differs_have_names(run):
    config = run_files.config(run)
    elsewhere = dataclasses.replace(config, device="cuda", devices=4, num_nodes=2)
    assert run_files.config_differs(run, elsewhere) == ()
    phase = dataclasses.replace(config.phases[0], crop=256, shrink=16)  # of any clips
    same = dataclasses.replace(config, phases=(phase,))
    assert run_files.config_differs(run, same) == ()
    other = dataclasses.replace(config, seed=9, network_config={"widths": (2, 2)})
    assert run_files.config_differs(run, other) == ("network_config", "seed")


def test_records_are_plain_json(run):
    claim(run)
    assert json.loads((run / run_files.PID).read_text())["pid"] == os.getpid()
