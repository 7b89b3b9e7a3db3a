"""`liverwort film`."""

import json
from dataclasses import replace

import av
import pytest
from PIL import Image

from liverwort_gui import explain, report
from tests.analysis.comparing.made import make_study
from tests.report.conftest import made_up_result

FACTS = (
    *("architecture", "weights_sha256", "video_sha256", "clip_sha256", "crop"),
    *("device", "precision", "created", "versions", "network"),
)


@pytest.fixture
def evidence(tmp_path):
    """Three evidence files, the last with maps that are forty times as strong."""
    paths = []
    for number, strength in enumerate((1, 1, 40)):
        made = made_up_result(4)
        told = replace(
            made.explanation,
            maps=made.explanation.maps * strength,
            provenance=dict.fromkeys(FACTS, "x"),
        )
        path = tmp_path / f"sperm-{number}.h5"
        paths.append(explain.save(replace(made, explanation=told), path))
    return paths


def test_evidence_becomes_films_on_one_scale(evidence, tmp_path, liverwort):
    status, said, _ = liverwort("film", *evidence, "--out", tmp_path / "o", "--json")
    told = json.loads(said)
    assert status == 0
    limits = [report.colour_limit(explain.load(path)) for path in evidence]
    assert min(limits) < told["limit"] < max(limits)
    films = [tmp_path / "o" / f"sperm-{n}.mp4" for n in range(3)]
    assert told["films"] == [str(film) for film in films]
    for film in films:
        with av.open(film) as container:
            assert sum(1 for _ in container.decode(video=0)) == 4


def test_two_clips_side_by_side(evidence, tmp_path, liverwort):
    options = ("--side-by-side", "--format", "gif", "--speed", "20")
    status, *_ = liverwort("film", *evidence[:2], *options, "--out", tmp_path / "o")
    assert status == 0
    with Image.open(tmp_path / "o" / "sperm-0_sperm-1.gif") as gif:
        assert (gif.n_frames, gif.info["duration"]) == (4, 200)


def test_an_odd_one_has_no_partner(evidence, tmp_path, liverwort):
    out = tmp_path / "o"
    status, _, errors = liverwort("film", *evidence, "--side-by-side", "--out", out)
    assert (status, "even number" in errors) == (2, True)
    assert not out.exists()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--side-by-side", "--contact-sheet"), "choose one"),
        (("--speed", "fast"), "slow, real or a number"),
        (("--speed", "-3"), "positive number"),
    ],
)
def test_a_wrong_wish_is_one_sentence(evidence, tmp_path, liverwort, options, told):
    status, _, errors = liverwort("film", *evidence, *options, "--out", tmp_path / "o")
    assert (status, told in errors) == (2, True)
    assert len(errors.strip().splitlines()) == 1


def test_a_file_that_is_not_there_is_said_so(tmp_path, liverwort):
    missing = tmp_path / "missing.h5"
    status, _, errors = liverwort("film", missing, "--out", tmp_path / "o")
    assert (status, f"{missing} does not exist" in errors) == (2, True)
    assert not any(word in errors for word in ("errno", "copy it again"))


def test_another_file_is_refused(tmp_path, liverwort):
    (tmp_path / "x.h5").write_bytes(b"no")
    status, _, errors = liverwort("film", tmp_path / "x.h5", "--out", tmp_path / "o")
    assert (status, "x.h5" in errors) == (2, True)


def test_clips_of_a_study_come_on_a_sheet(tmp_path, liverwort):
    study = make_study(tmp_path, each=1)
    weights = study.parent / "made-up.safetensors"
    options = ("--network", weights, "--contact-sheet", "--format", "png")
    status, said, errors = liverwort("film", study, *options, "--out", tmp_path / "o")
    assert status == 0, errors
    assert len(list((tmp_path / "o" / "sheet-1").iterdir())) == 12
    assert "All are on one scale" in said
