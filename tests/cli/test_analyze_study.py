"""`liverwort analyze STUDY`: results are kept, failures told, options checked."""

import json
import shutil

import pytest

from liverwort_gui.study import Study
from tests.analysis.filmed_study import make_study, write_run


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_study(tmp_path_factory.mktemp("made")).parent


@pytest.fixture
def study(made, tmp_path):
    return shutil.copytree(made, tmp_path / "copy") / "s.liverwort"


@pytest.fixture
def analyze(liverwort, study):
    def run(*options, path=study):
        return liverwort("analyze", path, "--device", "cpu", *options)

    return run


@pytest.fixture
def weights(study):
    return ("--network", study.parent / "made-up.safetensors")


def test_json_is_one_object_and_a_second_call_does_nothing_again(
    analyze, study, weights
):
    status, said, _ = analyze(*weights, "--json")
    assert status == 0
    record = json.loads(said)
    assert set(record) == {
        "study", "run", "network", "method", "analyzed", "kept_before", "failed",
        "clips", "notes", "seconds",
    }  # fmt: skip
    assert (record["analyzed"], record["kept_before"], record["failed"]) == (4, 0, [])
    assert [clip["number"] for clip in record["clips"]] == [1, 2, 3, 4]
    assert {clip["unseen"] for clip in record["clips"]} == {"yes"}
    status, said, _ = analyze(*weights, "--json", path=study.with_suffix(""))
    again = json.loads(said)
    assert (again["analyzed"], again["kept_before"]) == (0, 4)


def test_clips_are_chosen_by_their_numbers(analyze, weights):
    _, said, _ = analyze(*weights, "--clips", "1, 3-4", "--json")
    assert [clip["number"] for clip in json.loads(said)["clips"]] == [1, 3, 4]


def test_videos_are_chosen_by_their_numbers(analyze, weights):
    _, said, _ = analyze(*weights, "--videos", "2", "--clips", "1", "--json")
    assert [clip["number"] for clip in json.loads(said)["clips"]] == [1, 3, 4]


def test_a_person_reads_decisions_and_where_the_results_are(analyze, study):
    run = write_run(study, study / "runs" / "r")
    status, said, errors = analyze("--run", run)
    assert status == 0
    assert "clip 1 of film-0.tif" in said
    assert "unseen: yes" in said
    assert "4 clips analyzed in" in said
    assert str(study) in said
    assert "Warning" not in errors


def test_what_failed_is_told_and_the_status_says_so(analyze, study, weights):
    shutil.rmtree(study / "arrays")
    (study / "arrays").mkdir()
    status, said, errors = analyze(*weights, "--clips", "1", "--json")
    assert status == 2
    (failed,) = json.loads(said)["failed"]
    assert (failed["number"], failed["video"]) == (1, "film-0.tif")
    assert f"Clip 1 of film-0.tif was not analyzed: {failed['reason']}" in errors


def test_a_study_that_is_open_elsewhere_keeps_results_too(analyze, study, weights):
    with Study.open(study):
        status, said, errors = analyze(*weights, "--json")
    assert status == 0
    assert "can be read but not changed" in errors
    assert json.loads(said)["analyzed"] == 4
    _, said, _ = analyze(*weights, "--json")
    assert json.loads(said)["kept_before"] == 4


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--clips", "9"), "has no clip 9"),
        (("--clips", "all"), "write numbers"),
        (("--videos", "3"), "has no video 3"),
        (("--box", 1, 2, 64), "--box cannot be used"),
        (("--film", "--out", "x"), "--film and --out cannot be used"),
        (("--run", "r", "--network", "length"), "--network cannot be used with r"),
        (("--run", "r"), "holds no training"),
        (("--method", "published-frames"), "no weight for each frame"),
        (("--scheduler", "many"), "inline, local:N"),
    ],
)
def test_what_makes_no_sense_is_refused(analyze, options, words):
    status, said, errors = analyze(*options)
    assert (status, said) == (2, "")
    assert words in errors


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "--box"),
        (("--box", 1, 2, 64), "--out"),
        (("--box", 1, 2, 64, "--out", "x", "--clips", "1"), "--clips cannot be used"),
    ],
)
def test_a_video_needs_its_own_options(analyze, study, options, words):
    status, _, errors = analyze(*options, path=study.parent / "film-0.tif")
    assert status == 2
    assert words in errors
