"""`liverwort analyze` from the video to the files, and its refusals."""

import json
from typing import get_args

import h5py
import pytest

from liverwort_gui import explain
from liverwort_gui.cli.options import MethodName
from liverwort_gui.errors import OutputError


@pytest.fixture
def out(tmp_path):
    return tmp_path / "results"


@pytest.fixture
def analyze(liverwort, video, network, out):
    """Return a function that analyzes the made-up video."""

    def run(*options, path=video):
        box = () if "--box" in options else ("--box", 10, 20, 64)
        common = ("--frames", 16, "--network", network, "--device", "cpu", "--out", out)
        return liverwort("analyze", path, *box, *common, *options)

    return run


def test_json_is_one_object_with_the_promised_keys(analyze, video, network, out):
    status, said, _ = analyze("--start", 2, "--film", "--json")
    assert status == 0
    record = json.loads(said)
    assert set(record) == {"device", "network", "architecture", "clips"}
    assert record["device"] == "cpu"
    assert record["architecture"] == "integration"
    (clip,) = record["clips"]
    assert clip["video"] == str(video)
    assert (clip["box"], clip["start"], clip["frames"]) == ([10, 20, 64], 2, 16)
    assert clip["bad_frames"] == []
    assert clip["class"] in ("wild type", "mutant")
    assert 0.5 <= clip["probability"] <= 1
    assert isinstance(clip["in_scope"], bool)
    files = {clip["film"], clip["curve"], clip["evidence"]}
    assert files == {str(path) for path in out.iterdir()}


def test_the_files_tell_the_same_decision(analyze, out):
    _, said, _ = analyze("--json")
    (clip,) = json.loads(said)["clips"]
    assert clip["film"] is None
    with h5py.File(clip["evidence"]) as file:
        assert file.attrs["D"] == pytest.approx(clip["decision"], abs=1e-6)
        mean = file["frame_evidence"][()].mean()
    assert mean == pytest.approx(clip["decision"], abs=1e-4)
    lines = (
        (out / "精子 1_x10_y20_s64_f0-15_made-up_evidence.csv").read_text().splitlines()
    )
    assert lines[0] == "frame,time_s,evidence_logit"
    assert len(lines) == 1 + 16


def test_every_method_can_be_asked_for():
    assert get_args(MethodName) == tuple(method.name for method in explain.methods())


def test_method_class_and_layer_stand_in_the_evidence_file(analyze):
    question = ("--target", "wild type", "--against", "mutant", "--layer", "summed map")
    _, said, _ = analyze("--method", "grad-cam", *question, "--json")
    (clip,) = json.loads(said)["clips"]
    assert clip["evidence"].endswith("_grad-cam_class0-1_summed-map.h5")
    with h5py.File(clip["evidence"]) as file:
        assert file.attrs["method"] == "grad-cam"
        assert list(file.attrs["contrast"]) == [0, 1]
        assert file.attrs["layer"] == "summed map"
    assert clip["method"] == "grad-cam"
    assert clip["contrast"] == ["wild type", "mutant"]


def test_several_boxes_give_several_clips_each_once(analyze, out):
    boxes = ("--box", 0, 0, 64, "--box", 5, 6, 32, "--box", 0, 0, 64)
    _, said, _ = analyze(*boxes, "--json")
    assert [clip["box"] for clip in json.loads(said)["clips"]] == [
        [0, 0, 64],
        [5, 6, 32],
    ]
    assert len(list(out.iterdir())) == 4


def test_a_person_reads_class_probability_and_files(analyze, out):
    status, said, errors = analyze()
    assert status == 0
    assert "decision D" in said
    assert "Made up, never trained." in said
    assert str(out / "精子 1_x10_y20_s64_f0-15_made-up_evidence.h5") in said
    assert "{" not in errors


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (("--box", 50, 0, 64), "96"),
        (("--box", -1, 0, 64), "box"),
        (("--box", 0, 0, 8), "16"),
        (("--frames", 21), "20"),
        (("--start", 10), "20"),
        (("--network", "absent"), "absent"),
        (("--box", 1, 2), "three whole numbers"),
        (("--box", 1, 2, "wide"), "three whole numbers"),
        (("--frames", 0), "--frames"),
        (("--method", "guess"), "--method"),
        (("--method", "published-frames"), "no weight for each frame"),
        (("--target", "Mutant"), "wild type, mutant"),
        (("--method", "grad-cam", "--layer", "head"), "no layer 'head'"),
        (("--device", "mps"), "mps"),
    ],
)
def test_bad_input_is_refused_and_nothing_written(analyze, out, options, text):
    status, said, errors = analyze(*options, "--json")
    assert (status, said) == (2, "")
    assert text in errors
    assert not out.exists()


def test_an_empty_file_is_refused_with_its_name(analyze, tmp_path, out):
    empty = tmp_path / "empty.avi"
    empty.touch()
    status, said, errors = analyze(path=empty)
    assert (status, said) == (2, "")
    assert "empty.avi" in errors
    assert len(errors.splitlines()) == 1
    assert not out.exists()


def test_an_output_folder_that_is_a_file_is_refused(analyze, out):
    out.write_text("mine")
    status, _, errors = analyze()
    assert status == 2
    assert str(out) in errors
    assert out.read_text() == "mine"


def test_a_failing_film_leaves_no_files(analyze, out, monkeypatch):
    def write_film(*_args, **_options):
        raise OutputError("the disk is full")
        yield

    monkeypatch.setattr("liverwort_gui.report.write_film", write_film)
    status, _, errors = analyze("--film")
    assert (status, "the disk is full" in errors) == (2, True)
    assert not out.exists()
