"""`liverwort train` and its kin: what they ask for, what they say, how they stop."""

import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
import torch

from liverwort_gui import networks, paths, train
from liverwort_gui.errors import TrainingError
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import clip_key
from liverwort_gui.study import Study
from liverwort_gui.train import run_files
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Phase
from tests.networks.made import made_card
from tests.train.tiny import CONFIG, SIDE, clip_set

RESULT = {"network": "integration", "accuracy": 0.9, "cluster95": [0.8, 0.95]}


@pytest.fixture
def executed(monkeypatch):
    """The runs that were to be trained; their training is replaced."""
    asked = []

    def execute(folder, scheduler, report):
        asked.append((folder, scheduler))
        return RESULT

    monkeypatch.setattr(train, "execute", execute)
    return asked


@pytest.fixture
def gathered(monkeypatch, tmp_path):
    """What was asked of the gathering, which gives made-up clips."""
    asked = []

    def from_study(study, folder, *, clips=None):
        asked.append((study, clips))
        return clip_set(folder)
        yield

    monkeypatch.setattr("liverwort_gui.train.gather.from_study", from_study)
    return asked


def test_a_study_becomes_a_run_that_is_trained(liverwort, executed, gathered, tmp_path):
    out = tmp_path / "run"
    status, said, errors = liverwort(
        *("train", tmp_path / "s.liverwort", "--out", out, "--network", "skip"),
        *("--preset", "bench", "--folds", 3, "--seed", 7, "--nulls", 2, "--null-head"),
        *("--leak-meter", "--sham", "--device", "cpu", "--scheduler", "local:2"),
    )
    assert (status, errors) == (0, "")
    assert executed == [(out, "local:2")]
    assert gathered == [(tmp_path / "s.liverwort", None)]
    config = run_files.config(out)
    assert (config.network, config.preset, config.seed) == ("skip", "bench", 7)
    assert (config.split.by, config.split.folds) == ("video", 3)
    assert (config.nulls, config.null_kind, config.leak_meter) == (2, "head", True)
    assert (config.sham, config.device) == (True, "cpu")
    assert config.phases[-1].crop == SIDE  # that of the clips
    assert "90.0 % of held-out clips right" in said
    assert [path.name for path in tmp_path.iterdir()] == ["run"]  # nothing left over


def test_several_networks_learn_from_the_same_clips(
    liverwort, executed, gathered, tmp_path
):
    status, said, _ = liverwort(
        *("train", tmp_path / "s", "--out", tmp_path / "runs", "--json"),
        *("--network", "skip", "--network", "depthwise", "--epochs", 2),
    )
    folders = [tmp_path / "runs" / name for name in ("skip", "depthwise")]
    assert status == 0
    assert [folder for folder, _ in executed] == folders
    assert len(gathered) == 1
    found = [run_files.provenance(folder)["clips_sha256"] for folder in folders]
    assert found[0] == found[1]
    assert {phase.epochs for phase in run_files.config(folders[0]).phases} == {2}
    runs = {str(folder): RESULT for folder in folders}
    assert json.loads(said) == {"runs": runs, "failed": {}}


def test_one_network_that_fails_keeps_no_other_from_being_trained(
    liverwort, gathered, tmp_path, monkeypatch
):
    def execute(folder, scheduler, report):
        if folder.name == "skip":
            raise TrainingError("It lost its way.")
        return RESULT

    monkeypatch.setattr(train, "execute", execute)
    status, said, errors = liverwort(
        *("train", tmp_path / "s", "--out", tmp_path / "runs", "--json"),
        *("--network", "skip", "--network", "depthwise"),
    )
    runs = tmp_path / "runs"
    assert status == 2
    assert json.loads(said) == {
        "runs": {str(runs / "depthwise"): RESULT},
        "failed": {str(runs / "skip"): "It lost its way."},
    }
    assert "skip was not trained: It lost its way." in errors


def test_clips_are_named_by_number_or_id(liverwort, executed, gathered, tmp_path):
    study = tmp_path / "s.liverwort"
    with Study.create(study):
        pass
    status, _, errors = liverwort(
        "train", study, "--out", tmp_path / "run", "--clips", "7", "--clips", "12"
    )
    assert (status, gathered, executed) == (2, [], [])
    assert "has no clip 7, 12" in errors


@pytest.fixture
def made(tmp_path):
    """A run that is not trained."""
    return train.create_run(
        tmp_path / "run", clip_set(tmp_path / "set", videos=6), CONFIG
    )


def test_a_run_goes_on(liverwort, executed, made):
    status, _, errors = liverwort("train", "--resume", made)
    assert (status, errors) == (0, "")
    assert executed == [(made, "inline")]


def test_a_run_goes_on_elsewhere(liverwort, executed, made):
    status, _, _ = liverwort(
        "train", "--resume", made, "--device", "auto", "--scheduler", "local:2"
    )
    assert status == 0
    assert executed == [(made, "local:2")]
    assert run_files.config(made).device == "auto"


@pytest.mark.parametrize(
    "arguments", [("--folds", 5), ("--leak-meter",), ("--network", "skip"), ("study",)]
)
def test_a_run_goes_on_as_it_was_begun(liverwort, executed, made, arguments):
    status, _, errors = liverwort("train", "--resume", made, *arguments)
    assert (status, executed) == (2, [])
    assert f"leave out {arguments[0].lstrip('-')};" in errors


@pytest.mark.parametrize("scheduler", ["local:x", "lcl:2", "tcp"])
def test_a_scheduler_is_checked_before_clips_are_gathered(
    liverwort, executed, gathered, tmp_path, scheduler
):
    status, _, errors = liverwort(
        "train", tmp_path / "s", "--out", tmp_path / "run", "--scheduler", scheduler
    )
    assert (status, executed, gathered) == (2, [], [])
    assert scheduler in errors
    assert "bug" not in errors


def test_what_weights_have_seen_is_told_before_they_are_trained(
    liverwort, executed, made
):
    rows = ClipSet.open(made / run_files.CLIPS).rows
    keys = tuple(clip_key(row.pixel_sha256) for row in rows[:5])
    card = made_card({}, trained_clips=keys)
    weights.write(made / run_files.BEGIN, card, {})
    about = run_files.provenance(made) | {"overlaps": [f"pair {n}" for n in range(5)]}
    run_files.write_json(made / run_files.PROVENANCE, about)
    status, _, errors = liverwort("train", "--resume", made)
    assert status == 0
    assert "weights that were trained on 5 of its clips" in errors
    assert "Warning: pair 2\nWarning: 2 more pairs of clips overlap" in errors


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("train",), "train STUDY --out FOLDER"),
        (("train", "study"), "train STUDY --out FOLDER"),
        (("train", "s", "--out", "o", "--network", "eye"), "No architecture"),
        (("train", "s", "--out", "o", "--preset", "slow"), "paper, fast, bench"),
        (("train", "--resume", "nowhere"), "holds no training"),
    ],
)
def test_what_cannot_be_trained_is_refused(liverwort, tmp_path, arguments, said):
    status, _, errors = liverwort(*arguments)
    assert status == 2
    assert said in errors


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(tmp_path):
    clips = clip_set(tmp_path / "clips", videos=6)
    phases = (Phase(SIDE, 1, frames=2, batch=4, epochs=500, peak_rate=1e-3),)
    config = dataclasses.replace(CONFIG, phases=phases, probe=False)
    run = train.create_run(tmp_path / "run", clips, config)
    process = subprocess.Popen(
        paths.self_command("train", "--resume", str(run)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LIVERWORT_CACHE": str(tmp_path)},
    )
    deadline = time.monotonic() + 120
    while not list(run.rglob("last.ckpt")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert train.status(run).state == "running"
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=60)
    assert (process.returncode, said) == (2, "")
    assert f'Go on with: liverwort train --resume "{run}"' in errors
    assert "Traceback" not in errors
    assert train.status(run).state == "stopped"


@pytest.fixture
def bundled(monkeypatch, network):
    """What was asked of the training of bundled weights, which takes hours."""
    asked = []

    def train_simulated(recipe, folder, report):
        asked.append((recipe.name, recipe.config.seed, folder))
        folder.mkdir()
        return shutil.copy(network, folder)

    monkeypatch.setattr(
        "liverwort_gui.train.train_simulated", train_simulated, raising=False
    )
    return asked


def test_a_recipe_ends_in_weights_with_scores(liverwort, bundled, tmp_path):
    out = tmp_path / "run"
    status, said, _ = liverwort(
        "train-bundled", "length", "--out", out, "--seed", 7, "--json"
    )
    assert status == 0
    assert bundled == [("length", 7, out)]
    record = json.loads(said)
    assert record["scores"] == dict(networks.card(record["weights"]).scores)


def test_an_unknown_recipe_is_refused(liverwort, tmp_path):
    status, said, errors = liverwort(
        "train-bundled", "colour", "--out", tmp_path / "run"
    )
    assert (status, said) == (2, "")
    assert "length" in errors
    assert not (tmp_path / "run").exists()


def test_weights_of_pytorch_are_converted(liverwort, tmp_path):
    network = networks.build("skip", widths=(2, 2), strides=(2, 2), classes=3)
    torch.save(network.state_dict(), tmp_path / "a.pt")
    out = tmp_path / "a.safetensors"
    status, said, _ = liverwort(
        *("convert", tmp_path / "a.pt", "--network", "skip", "--out", out, "--json"),
        *("--settings", '{"widths": [2, 2], "strides": [2, 2]}'),
        *("--class", "a", "--class", "b", "--class", "c"),
    )
    assert (status, json.loads(said)) == (0, {"weights": str(out)})
    assert networks.card(str(out)).classes == ("a", "b", "c")


@pytest.mark.parametrize("settings", ["widths", "[[1, 2]]", "3", "[" * 100_000])
def test_settings_that_are_no_json_object_are_refused(liverwort, tmp_path, settings):
    status, _, errors = liverwort(
        *("convert", tmp_path / "a.pt", "--network", "skip"),
        *("--out", tmp_path / "a.safetensors", "--settings", settings),
    )
    assert status == 2
    assert "no JSON object" in errors


def test_a_file_of_pytorch_that_is_missing_is_told(liverwort, tmp_path):
    status, _, errors = liverwort(
        *("convert", tmp_path / "a.pt", "--network", "skip"),
        *("--out", tmp_path / "a.safetensors"),
    )
    assert status == 2
    assert "a.pt is no file" in errors


def test_the_module_runs_as_the_window_starts_it():
    assert paths.self_command("train", "--resume", "x")[0] == sys.executable
