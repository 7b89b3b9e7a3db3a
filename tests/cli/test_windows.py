"""`liverwort windows` from the video to its files."""

import json

import pytest

from liverwort_gui.analysis import rolling
from liverwort_gui.errors import BoxError
from liverwort_gui.jobs import Progress
from tests.cli.conftest import CONFIG, N_FRAMES
from tests.networks.made import made_card, made_weights


@pytest.fixture
def windows(liverwort, video, tmp_path):
    card = made_card(CONFIG, clip_size=64, clip_frames=8)
    network = made_weights(tmp_path, card)

    def run(*options):
        common = ("--network", network, "--device", "cpu", "--out", tmp_path / "out")
        return liverwort("windows", video, "--box", 10, 20, 64, *common, *options)

    return run


def test_json_is_one_object_with_the_promised_keys(windows, tmp_path):
    status, said, _ = windows("--json")
    assert status == 0
    record = json.loads(said)
    assert set(record) == {
        "video", "start", "frames", "follows", "window", "windows", "network",
        "contrast", "decision_mean", "decision_lowest", "decision_highest",
        "reference_decision", "out_of_scope", "notes", "table", "data",
    }  # fmt: skip
    assert (record["frames"], record["window"]) == (N_FRAMES, 8)
    assert record["windows"] == N_FRAMES - 7
    assert record["decision_lowest"]["decision"] <= record["decision_mean"]
    assert {record["table"], record["data"]} == {
        str(path) for path in (tmp_path / "out").iterdir()
    }


def test_a_person_reads_the_decisions(windows):
    status, said, _ = windows("--start", 2, "--stop", 15)
    assert status == 0
    assert "frames 2 to 14, 6 windows of 8 frames" in said
    assert "decision D" in said
    assert "Made up, never trained." in said


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--stop", 4), "has 4 to judge"),
        (("--stop", 99), "20 frames"),
        (("--network", "absent"), "absent"),
    ],
)
def test_bad_input_is_refused_and_nothing_written(windows, tmp_path, options, words):
    status, said, errors = windows(*options)
    assert (status, said) == (2, "")
    assert words in errors
    assert not (tmp_path / "out").exists()


def test_where_the_cell_is_seen_is_passed_on(windows, monkeypatch):
    asked = []

    def refused(request):
        asked.append(request)
        yield Progress(0, 1)
        raise BoxError("No moving cell was found.")

    monkeypatch.setattr(rolling, "rolling", refused)
    status, _, errors = windows("--follow", "--seen", 12)
    assert (status, "No moving cell" in errors) == (2, True)
    assert [(r.follow, r.seen, r.start) for r in asked] == [(True, 12, 0)]
