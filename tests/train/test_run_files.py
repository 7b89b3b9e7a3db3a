"""What others can tell of a run from its files, whoever wrote them."""

import dataclasses
import json
import os

import pytest

from liverwort_gui.errors import OutputError, TrainingError
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import clip_key
from liverwort_gui.train import run_files, run_status
from liverwort_gui.train.clip_set import ClipSet
from tests.networks.made import made_card
from tests.train.runs import claim, half_trained


@pytest.fixture
def run(tmp_path):
    return half_trained(tmp_path / "run")


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
        run_status.status(tmp_path)
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
        run_status.status(run)
    assert (run / name).name in str(error.value) or "settings" in str(error.value)


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
