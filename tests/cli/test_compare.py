"""`liverwort compare`."""

import csv
import json
from pathlib import Path

import pytest

from liverwort_gui.analysis import comparing
from tests.analysis.comparing.made import make_study


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return make_study(tmp_path_factory.mktemp("study"), each=3)


def run(liverwort, study, out, *options):
    weights = study.parent / "made-up.safetensors"
    return liverwort("compare", study, "--network", weights, "--out", out, *options)


def headed(row):
    """Return how the column that a row of the dictionary explains is headed."""
    return f"{row['column']} ({row['unit']})" if row["unit"] else row["column"]


def test_tables_come_with_units_and_a_dictionary_of_columns(study, tmp_path, liverwort):
    status, said, warned = run(liverwort, study, tmp_path / "out")
    assert status == 0
    assert "decision D" in said
    assert "cannot give a p below 0.1" in warned
    folder = tmp_path / "out"
    tables = {path.stem: path for path in folder.glob("*.csv")}
    with tables["data-dictionary"].open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file))
    meanings = {(row["table"], headed(row)) for row in known}
    assert all(row["meaning"].endswith(".") for row in known)
    for name, path in tables.items():
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert all(len(row) == len(rows[0]) for row in rows), name
        if name != "data-dictionary":
            assert {(name, head) for head in rows[0]} <= meanings
    with tables["clips"].open(encoding="utf-8", newline="") as file:
        clips = list(csv.DictReader(file))
    found = comparing.read(folder / "comparison.npz")
    assert [float(row["decision (logit)"]) for row in clips] == [
        clip.decision for clip in found.clips
    ]
    assert float(clips[0]["speed (µm/s)"]) == found.clips[0].figures["speed"]
    with tables["body-map"].open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 41 * 41


def test_machines_are_told_in_json(study, tmp_path, liverwort):
    status, said, _ = run(liverwort, study, tmp_path / "out", "--json")
    told = json.loads(said)
    assert status == 0
    assert told["groups"] == ["wild type", "mutant"]
    assert told["decision"]["p"] == pytest.approx(0.1)
    assert told["decision"]["floor"] == pytest.approx(0.1)
    assert set(told["measures"]) >= {"speed", "beat_frequency", "effective_frames"}
    assert told["limits"]
    names = {Path(file).name for file in told["files"]}
    assert names >= {"comparison.npz", "tests.csv", "clips.csv", "tables.xlsx"}
    assert all(Path(file).is_file() for file in told["files"])


def test_a_wrong_option_is_one_sentence(study, tmp_path, liverwort):
    for options in (("--groups", "a"), ("--beat", "fast"), ("--by", "colour")):
        status, _, said = run(liverwort, study, tmp_path / "out", *options)
        assert status == 2
        assert len(said.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()
