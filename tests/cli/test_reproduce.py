import json
import os
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from liverwort_gui.cli import reproduce
from liverwort_gui.errors import NetworkError, TrainingError, TrainingStopped
from liverwort_gui.train import intervals, results, run_files
from liverwort_gui.train.clip_set import ClipSet
from tests.train.runs import write_clips, write_run, write_task

SMALL = ("--videos", "8", "--clips-per-video", "1", "--folds", "3", "--epochs", "1")


@pytest.fixture(autouse=True, scope="module")
def few_draws():
    """Draw less often: what intervals are is tested in tests/train."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(intervals.bootstrap.__kwdefaults__, "draws", 50)
        yield


def pretend(folder, scheduler):
    """Do as if a child had trained: networks that are right most of the time."""
    config, clips = run_files.config(folder), ClipSet.open(folder / run_files.CLIPS)
    for task in run_files.tasks(folder):
        rng = np.random.default_rng([*folder.name.encode(), *task.name.encode()])
        write_task(folder, task, config, clips, rng, skill=1.5)
    run_files.write_json(folder / run_files.RESULT, results.assemble(folder))


def names(plan):
    return [p.name for p in plan]


def test_quick_networks_come_first_and_heavy_ones_last():
    plan = reproduce.planned([], "bench", range(1), ablations=True)
    found = names(plan)
    assert found[:5] == [
        "skip-seed-0",
        "depthwise-seed-0",
        "integration-seed-0",
        "integration-relu-seed-0",
        "integration-no-skips-seed-0",
    ]
    assert found[-2:] == ["resnet3d-50-seed-0", "c3d-seed-0"]
    assert plan[3].config.network_config["activation"] == "relu"
    assert plan[4].config.network_config["skips"] is False
    assert "activation" not in plan[4].config.network_config


def test_all_networks_have_their_first_seed_before_the_second():
    plan = reproduce.planned(["c3d", "skip"], "paper", range(2), ablations=True)
    assert names(plan) == ["skip-seed-0", "c3d-seed-0", "skip-seed-1", "c3d-seed-1"]
    assert plan[0].config.preset == "paper"
    with pytest.raises(NetworkError):
        reproduce.planned(["skipp"], "bench", range(1), ablations=True)


def test_tables_of_a_small_trial(liverwort, tmp_path, monkeypatch):
    monkeypatch.setattr(reproduce, "train_in_child", pretend)
    arguments = ("--out", str(tmp_path / "o"), "--networks", "skip,integration", *SMALL)
    status, out, _ = liverwort("reproduce", *arguments, "--nulls", "2", "--json")
    assert status == 0
    told = json.loads(out)
    assert sorted(told["runs"]) == [
        "integration-no-skips-seed-0",
        "integration-relu-seed-0",
        "integration-seed-0",
        "skip-seed-0",
    ]
    assert told["failed"] == {}
    assert told["runs"]["integration-seed-0"]["null_p"] >= 0.333
    assert told["runs"]["skip-seed-0"]["null_p"] is None
    text = (tmp_path / "o" / "tables.html").read_text(encoding="utf-8")
    assert "Table 3." in text
    assert "reproduce --scenario S1-matched" in text
    assert (
        "--networks skip,integration --ablations --seeds 1 --folds 3 --nulls 2 "
        "--epochs 1" in text
    )
    assert ClipSet.open(tmp_path / "o" / "clips").frames.shape == (8, 32, 256, 256, 1)


def test_a_network_that_fails_is_listed_and_the_rest_goes_on(
    liverwort, tmp_path, monkeypatch
):
    def one_fails(folder, scheduler):
        if "skip" in folder.name:
            raise TrainingError("it lost its way")
        pretend(folder, scheduler)

    monkeypatch.setattr(reproduce, "train_in_child", one_fails)
    arguments = ("--out", str(tmp_path), "--networks", "skip,depthwise", *SMALL)
    status, _, err = liverwort("reproduce", *arguments)
    assert status == 0
    assert "it lost its way" in err
    assert "Skip-Net" in (tmp_path / "table-1.csv").read_text(encoding="utf-8")
    begun = []
    monkeypatch.setattr(
        reproduce,
        "train_in_child",
        lambda folder, scheduler: (
            begun.append(folder.name),
            pretend(folder, scheduler),
        ),
    )
    assert liverwort("reproduce", *arguments)[0] == 0
    assert begun == ["skip-seed-0"]  # what is done is not trained again


def test_other_clips_in_the_same_folder_are_refused(liverwort, tmp_path):
    run_files.write_json(tmp_path / reproduce.ABOUT, {"scenario": "S0", "videos": 4})
    status, _, err = liverwort("reproduce", "--out", str(tmp_path))
    assert status == 2
    assert "begun with other clips (--scenario S0 --videos 4)" in err


@pytest.mark.parametrize(
    ("options", "differs"),
    [(("--epochs", "2"), "phases"), (("--folds", "4"), "split")],
)
def test_a_trial_is_not_taken_for_the_whole(
    liverwort, tmp_path, monkeypatch, options, differs
):
    monkeypatch.setattr(reproduce, "train_in_child", pretend)
    arguments = ("--out", str(tmp_path), "--networks", "skip", *SMALL)
    assert liverwort("reproduce", *arguments)[0] == 0
    assert liverwort("reproduce", *arguments, "--device", "cpu")[0] == 0
    status, _, err = liverwort("reproduce", *arguments, *options)
    assert status == 2
    assert f"skip-seed-0 was begun with other settings ({differs})" in err


def test_an_unknown_scale_is_refused(liverwort, tmp_path):
    status, _, err = liverwort("reproduce", "--out", str(tmp_path), "--scale", "huge")
    assert (status, "choose bench, fast, paper" in err) == (2, True)


@pytest.mark.parametrize(
    ("left", "expected", "text"),
    [
        ({run_files.FAILED: {"message": "NaN in batch 3"}}, TrainingError, "NaN in"),
        ({}, TrainingError, "ended early"),
        ({run_files.STOP: {}}, TrainingStopped, "goes on"),
    ],
)
def test_how_a_child_ended_is_told(tmp_path, monkeypatch, left, expected, text):
    folder = write_run(tmp_path / "run", clip_set=write_clips(tmp_path / "clips"))
    for task in run_files.tasks(folder):
        (run_files.task_folder(folder, task.name) / run_files.LOG).unlink()
    for name, record in left.items():
        run_files.write_json(folder / name, record)
    monkeypatch.setattr(
        reproduce.paths, "self_command", lambda *_: [sys.executable, "-c", ""]
    )
    with pytest.raises(expected, match=text):
        reproduce.train_in_child(folder, "inline")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_child_ends_with_the_process_that_was_told_to_end(tmp_path, monkeypatch):
    begun = tmp_path / "begun"
    sleep = (
        f"import pathlib, time; pathlib.Path({str(begun)!r}).touch(); time.sleep(60)"
    )
    command = [sys.executable, "-c", sleep]
    monkeypatch.setattr(reproduce.paths, "self_command", lambda *_: command)
    children = []
    start = subprocess.Popen

    def note(*args, **options):
        children.append(start(*args, **options))
        return children[0]

    monkeypatch.setattr(subprocess, "Popen", note)
    before = signal.getsignal(signal.SIGTERM)
    end = threading.Thread(target=end_when, args=(begun,))
    end.start()
    with pytest.raises(KeyboardInterrupt):
        reproduce.train_in_child(tmp_path, "inline")
    end.join()
    assert children[0].returncode == -signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before


def end_when(begun):
    """Send SIGTERM to this process once a file is there."""
    while not begun.exists():
        time.sleep(0.01)
    os.kill(os.getpid(), signal.SIGTERM)
