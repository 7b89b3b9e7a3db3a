"""A run that is stopped, fails, is moved or trained twice; it goes on where it can."""

import dataclasses
import os
import signal
import threading
import time
from pathlib import Path

import pytest
import torch

from liverwort_gui import train
from liverwort_gui.errors import (
    DeviceError,
    OutputError,
    TrainingError,
    TrainingStopped,
)
from liverwort_gui.train import run_files
from liverwort_gui.train.liveness import LOCK, held
from liverwort_gui.train.module import Learner


def test_a_stopped_run_rests_and_goes_on(run, monkeypatch):
    monkeypatch.setattr("liverwort_gui.train.run.LOOK", 0.0)
    steps = []
    sound = Learner.training_step

    def step(self, batch, batch_idx):
        steps.append(0)
        if len(steps) == 2:
            train.ask_to_stop(run)
        return sound(self, batch, batch_idx)

    monkeypatch.setattr(Learner, "training_step", step)
    with pytest.raises(TrainingStopped, match="--resume"):
        train.execute(run)
    assert len(steps) == 2
    end = list(run_files.read_log(run / "tasks" / "fold-0" / run_files.LOG))[-1]
    assert (end["event"], end["status"]) == ("end", "stopped")
    assert train.status(run).state == "stopped"
    assert train.execute(run)["clips"] == 24
    assert train.status(run).state == "done"


def test_ctrl_c_stops_a_run_as_asked(run, monkeypatch):
    monkeypatch.setattr("liverwort_gui.train.run.LOOK", 0.0)
    sound = Learner.training_step

    def step(self, batch, batch_idx):
        os.kill(os.getpid(), signal.SIGINT)
        return sound(self, batch, batch_idx)

    before = signal.getsignal(signal.SIGINT)
    with monkeypatch.context() as pressed:
        pressed.setattr(Learner, "training_step", step)
        with pytest.raises(TrainingStopped):
            train.execute(run)
    assert signal.getsignal(signal.SIGINT) is before
    assert train.status(run).state == "stopped"


def test_a_failed_run_says_why_and_can_be_continued(run, monkeypatch):
    sound = Learner.loss
    with monkeypatch.context() as broken:
        broken.setattr(Learner, "loss", lambda *a: sound(*a) * torch.nan)
        with pytest.raises(TrainingError, match="is no number"):
            train.execute(run)
    found = train.status(run)
    assert found.state == "failed"
    assert "epoch 1: the loss is no number on the clips" in found.message
    end = list(run_files.read_log(run / "tasks" / "fold-0" / run_files.LOG))[-1]
    assert (end["event"], end["status"]) == ("end", "failed")
    train.execute(run)
    assert train.status(run).state == "done"


def test_a_bug_is_told_too(run, monkeypatch):
    monkeypatch.setattr(Learner, "training_step", lambda *a: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        train.execute(run)
    assert "ZeroDivisionError" in train.status(run).message


def test_a_corrupt_clip_is_found_before_anything_is_trained(run):
    file = run / run_files.CLIPS / "frames.npy"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.unlink()  # it is a link: the set it came from stays as it is
    file.write_bytes(content)
    with pytest.raises(TrainingError, match=r"frames\.npy is damaged"):
        train.execute(run)
    assert train.status(run).state == "failed"


def test_two_processes_do_not_train_one_run(run, monkeypatch):
    held, go_on, ends = threading.Event(), threading.Event(), []
    sound = Learner.training_step

    def step(self, batch, batch_idx):
        held.set()
        assert go_on.wait(60)
        return sound(self, batch, batch_idx)

    monkeypatch.setattr(Learner, "training_step", step)
    other = threading.Thread(target=lambda: ends.append(train.execute(run)["clips"]))
    other.start()
    try:
        assert held.wait(60)
        beat = (run / run_files.HEARTBEAT).stat().st_mtime
        assert time.time() - beat < 5
        assert train.status(run).state == "running"
        with pytest.raises(TrainingError, match="another process"):
            train.execute(run)
    finally:
        go_on.set()
        other.join()
    assert ends == [24]


def test_too_little_memory_is_refused_with_numbers(run, monkeypatch):
    monkeypatch.setattr("liverwort_gui.train.memory.available", lambda: 1 << 20)
    with pytest.raises(TrainingError, match=r"needs about \d\.\d GB .*only 0\.0 GB"):
        train.execute(run)


@pytest.fixture
def moving(run, monkeypatch):
    """Rename the run at its second step."""
    monkeypatch.setattr("liverwort_gui.train.run.LOOK", 0.0)
    monkeypatch.setattr("liverwort_gui.train.liveness.BEAT", 0.01)
    monkeypatch.setattr(run_files, "BEAT", 0.01)
    steps = []
    sound = Learner.training_step
    there = run.with_name("moved")

    def step(self, batch, batch_idx):
        steps.append(0)
        if len(steps) == 2:
            run.rename(there)
            time.sleep(0.1)  # some beats
        return sound(self, batch, batch_idx)

    monkeypatch.setattr(Learner, "training_step", step)
    return there


def test_a_run_that_is_moved_says_so_and_leaves_nothing_behind(run, moving):
    with pytest.raises(TrainingError, match="was moved, renamed or deleted"):
        train.execute(run)
    assert not run.exists()
    assert train.status(moving).state in ("silent", "stopped")
    assert train.execute(moving)["clips"] == 24


def test_best_weights_bring_no_folder_back(tmp_path):
    from liverwort_gui.train import fit
    from tests.train.tiny import training

    asked = training(tmp_path / "gone")
    with pytest.raises(TrainingError, match="was moved"):
        fit._write_best(asked, "loss", None, {"epoch": 1})
    assert not (tmp_path / "gone").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize("name", ["lock", "heartbeat"])
def test_a_run_that_may_not_be_written_is_told(run, monkeypatch, name):
    sound = Path.touch

    def touch(self, *args, **kwargs):
        if self.name == name:
            raise PermissionError(13, "Permission denied")
        sound(self, *args, **kwargs)

    def acquire(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "touch", touch)
    if name == "lock":
        monkeypatch.setattr("filelock.FileLock.acquire", acquire)
    with pytest.raises(OutputError, match="cannot be written"):
        train.execute(run)


def test_a_task_that_another_process_trains_is_waited_for(run):
    here = run_files.task_folder(run, "fold-0")
    ends = []
    with held(here / LOCK) as ours:
        assert ours
        other = threading.Thread(
            target=lambda: ends.append(train.run_task(run, "fold-0"))
        )
        other.start()
        time.sleep(1.5)
        assert run_files.predictions(run, "fold-0") is None
        assert not (here / run_files.LOG).exists()
    other.join()
    assert run_files.predictions(run, "fold-0") is not None


def test_a_run_goes_on_with_another_device(run):
    from liverwort_gui.train.run import change_device

    with pytest.raises(DeviceError, match="is unknown"):
        change_device(run, "abacus")
    before = run_files.config(run)
    change_device(run, "auto")
    assert run_files.config(run) == dataclasses.replace(before, device="auto")
    with held(run / LOCK), pytest.raises(TrainingError, match="another process"):
        change_device(run, "cpu")
