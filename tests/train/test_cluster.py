"""Tasks on Dask: as good as here, also where a worker dies."""

import dataclasses
import multiprocessing
import os
import re
import signal
import sys
import threading
import time

import pytest
import torch

from liverwort_gui import train
from liverwort_gui.errors import SchedulerError, TrainingError, TrainingStopped
from liverwort_gui.extras import how_to_add
from liverwort_gui.schedulers import refuse_unusable
from liverwort_gui.train import liveness, run_files
from liverwort_gui.train.checkpoints import LAST
from liverwort_gui.train.config import Phase
from tests.train.tiny import CONFIG, SIDE, clip_set

pytest.importorskip("distributed")

LONG = dataclasses.replace(
    CONFIG,
    network_config={"widths": (2, 2), "strides": (2, 2), "logit_scale": 25.0},
    phases=(Phase(SIDE, 1, frames=2, batch=4, epochs=3, peak_rate=4e-3),),
    split=dataclasses.replace(CONFIG.split, folds=3),
    probe=False,
)


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    return clip_set(tmp_path_factory.mktemp("clips") / "set", videos=6)


@pytest.fixture
def run(tmp_path, clips):
    return train.create_run(tmp_path / "run", clips, LONG)


@pytest.fixture(autouse=True)
def no_thread_left():
    """Replace the guard: Dask keeps a thread of its own for the next cluster."""


def predicted(folder):
    return [
        run_files.predictions(folder, task.name)["selection"]
        for task in run_files.tasks(folder)
    ]


@pytest.fixture
def one_thread(monkeypatch):
    """Compute with as many threads here as there: sums are rounded in their order."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    yield
    torch.set_num_threads(before)


def test_a_worker_killed_midway_changes_nothing(run, tmp_path, clips, one_thread):
    killed = []

    def kill():
        while not list(run.rglob(LAST)):
            time.sleep(0.02)
        for worker in multiprocessing.active_children():
            killed.append(worker.pid)
            os.kill(worker.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    train.execute(run, "local:1")
    killer.join()
    assert len(killed) == 1
    here = train.create_run(tmp_path / "here", clips, LONG)
    train.execute(here)
    assert predicted(run) == predicted(here)
    assert train.status(run).state == "done"


def test_tasks_elsewhere_stop_when_asked(run):
    def stop():
        while not list(run.rglob(LAST)):
            time.sleep(0.02)
        train.ask_to_stop(run)

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.raises(TrainingStopped):
        train.execute(run, "local:1")
    stopper.join()
    assert train.status(run).state == "stopped"


def test_a_task_that_fails_elsewhere_is_told_here(run):
    (run / run_files.CLIPS / "clips.json").unlink()
    with pytest.raises(TrainingError, match="gather the clips again"):
        train.execute(run, "local:1")
    assert train.status(run).state == "failed"


def test_the_tasks_of_others_are_not_waited_for(run):
    from dask.distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as there,
        Client(there) as other,
    ):
        theirs = other.submit(time.sleep, 120)

        def stop():
            while not list(run.rglob(LAST)):
                time.sleep(0.02)
            train.ask_to_stop(run)

        stopper = threading.Thread(target=stop)
        stopper.start()
        begun = time.monotonic()
        with pytest.raises(TrainingStopped):
            train.execute(run, there.scheduler_address)
        stopper.join()
        assert time.monotonic() - begun < 60
        assert theirs.status == "pending"  # it goes on
        for task in run_files.tasks(run):  # and none of ours does
            here = run_files.task_folder(run, task.name)
            with liveness.held(here / liveness.LOCK) as ours:
                assert ours
        for worker in multiprocessing.active_children():
            os.kill(worker.pid, signal.SIGKILL)  # it would sleep on


@pytest.mark.parametrize("scheduler", ["foo://x:1", "tcp://host", "tcp://host:x"])
def test_what_is_no_address_is_told(run, scheduler):
    with pytest.raises(SchedulerError, match="No Dask scheduler answers at"):
        train.execute(run, scheduler)
    with pytest.raises(SchedulerError, match="No Dask scheduler answers at"):
        refuse_unusable(scheduler)


def test_what_can_be_used_is_not_refused():
    refuse_unusable("inline")
    refuse_unusable("local:2")
    with pytest.raises(SchedulerError, match="inline, local:N"):
        refuse_unusable("local:²")


@pytest.mark.parametrize("scheduler", ["nonesuch", "local:", "local:0", "local:x"])
def test_an_unknown_scheduler_is_refused(run, scheduler):
    with pytest.raises(SchedulerError, match="inline, local:N"):
        train.execute(run, scheduler)


def test_a_scheduler_that_does_not_answer_is_told(run, monkeypatch):
    monkeypatch.setattr("liverwort_gui.schedulers.PATIENCE", 0.3)
    with pytest.raises(SchedulerError, match="No Dask scheduler answers"):
        train.execute(run, "tcp://127.0.0.1:9")


def test_without_dask_it_says_what_to_install(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(SchedulerError, match=re.escape(how_to_add("cluster"))):
        train.execute(run, "local:2")
