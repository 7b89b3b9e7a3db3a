"""Simulated videos come in with boxes, labels and the truth."""

import h5py
import numpy as np
import pytest

from liverwort_gui.errors import LiverwortError, StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import identity
from liverwort_gui.study import Study
from liverwort_gui.study.exchange import import_simulated, is_simulated, merge
from liverwort_gui.study_records import TRUTH_OF
from tests.study.exchange.made import video

HEADER = "video,x,y,size,start,frames,label,genotype,um_per_px,fps\n"


@pytest.fixture
def folder(tmp_path):
    """What the simulator writes, small: two films, three sperm."""
    path = tmp_path / "simulated"
    path.mkdir()
    for number in (0, 1):
        (path / f"video-{number:03d}.avi").write_bytes(bytes([number]) * 99)
    rows = (
        "video-000.avi,10,20,64,3,4,1,mutant,0.25,200.0\n"
        "video-000.avi,90,20,64,7,4,1,mutant,0.25,200.0\n"
        "video-001.avi,10,20,64,3,4,0,wild type,0.26,200.0\n"
    )
    (path / "boxes.csv").write_text(HEADER + rows, encoding="utf-8")
    mask = np.zeros((3, 4, 8, 8), bool)
    mask[0, 1, 2, 3] = mask[2, 3, 4, 5] = True
    with h5py.File(path / "truth.h5", "w") as file:
        file.create_dataset("mask", data=mask, compression="gzip")
        file["frame_truth"] = np.arange(12, dtype=np.float32).reshape(3, 4)
        file["visible"] = np.array([0.9, 0.8, 0.7], np.float32)
        file["event"] = np.arange(12).reshape(3, 4) % 3 == 0
        file["present"] = np.array([True, True, False])
    return path


@pytest.fixture
def mine(tmp_path, folder):
    """An open study that has both films."""
    from liverwort_gui.study_records import Edit

    films = [
        video(n + 1, name, sha256=identity(folder / name))
        for n, name in enumerate(("video-000.avi", "video-001.avi"))
    ]
    with Study.create(tmp_path / "mine", "Ben") as opened:
        opened.do(Edit("films", tuple(films)))
        yield opened


def test_boxes_labels_and_truth_come_in_once(mine, folder):
    assert is_simulated(folder)
    edit, report = run_inline(import_simulated(mine.state, folder))
    assert report.added == 3
    state = mine.do(edit)
    names = {row.id: row.name for row in state.classes.values()}
    first, _, third = state.clips.values()
    assert [names[row.label] for row in (first, third)] == ["mutant", "wild type"]
    assert (first.origin, first.label_source) == ("simulated", "import")
    assert first.labelled_by == "Ben"
    assert (first.start, first.corners, first.size) == (3, ((10, 20),), 64)
    film = state.videos["v2"]
    assert (film.genotype, film.fps, film.um_per_px) == ("wild type", 200.0, 0.26)
    arrays, about = mine.arrays.read(state.settings[TRUTH_OF + third.id].value)
    assert about["kind"] == "truth"
    mask = np.unpackbits(arrays["mask"], axis=-1)
    assert mask.shape == (4, 8, 8)
    assert list(np.argwhere(mask)[0]) == [3, 4, 5]
    assert list(arrays["frame_truth"]) == [8, 9, 10, 11]
    assert list(arrays["event"]) == [0, 1, 0, 0]
    assert list(arrays["present"]) == [0]
    again, report = run_inline(import_simulated(state, folder))
    assert not again
    assert report.unchanged == 3


def test_what_the_user_said_of_a_film_stays(mine, folder):
    from liverwort_gui.study import edits

    mine.do(edits.describe_videos(mine.state, ["v1"], {"fps": 99.0, "genotype": "x"}))
    edit, _ = run_inline(import_simulated(mine.state, folder))
    film = mine.do(edit).videos["v1"]
    assert (film.fps, film.genotype, film.um_per_px) == (99.0, "x", 0.25)


def test_videos_of_a_session_share_a_date(mine, folder):
    from liverwort_gui.study import edits

    rows = "video-000.avi,0,1,mutant\nvideo-001.avi,0,0,wild type\n"
    (folder / "labels.csv").write_text("video,session,label,genotype\n" + rows)
    edit, _ = run_inline(import_simulated(mine.state, folder))
    assert [row.date for row in mine.do(edit).videos.values()] == ["session 0"] * 2
    mine.do(edits.describe_videos(mine.state, ["v1"], {"date": "2026-11-23"}))
    edit, _ = run_inline(import_simulated(mine.state, folder))
    assert not edit  # what the user said stays


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("video,label\na.avi,1\n", "columns are missing"),
        ("video,session\na,x\n", "whole"),
    ],
)
def test_sessions_that_make_no_sense_are_refused(mine, folder, text, sentence):
    (folder / "labels.csv").write_text(text)
    with pytest.raises(StudyError, match=sentence):
        run_inline(import_simulated(mine.state, folder))


def test_truth_goes_where_its_clip_goes(mine, folder, tmp_path):
    edit, _ = run_inline(import_simulated(mine.state, folder))
    state = mine.do(edit)
    with Study.create(tmp_path / "other") as other:
        other.do(merge(other.state, state).edit)
        for clip in other.state.clips.values():
            assert TRUTH_OF + clip.id in other.state.settings


def test_a_film_that_is_not_in_the_study_is_named(mine, folder):
    (folder / "video-001.avi").write_bytes(b"another film")
    with pytest.raises(StudyError, match=r"video-001\.avi is not in the study"):
        run_inline(import_simulated(mine.state, folder))


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("../video-000.avi,1,2,64,0,4,1,mutant,0.25,200\n", "that is no film"),
        ("/etc/passwd,1,2,64,0,4,1,mutant,0.25,200\n", "that is no film"),
        ("..\\x.avi,1,2,64,0,4,1,mutant,0.25,200\n", "that is no film"),
        ("video-000.avi,1,2,64,99,4,1,mutant,0.25,200\n", "cannot be used"),
        ("video-000.avi,1,2\n", "not as the simulator writes it"),
        ("video-000.avi,1,2,64,0,4,1,mutant,0.25,fast\n", "fps must be"),
        ("none.avi,1,2,64,0,4,1,mutant,0.25,200\n", "none.avi"),
    ],
)
def test_boxes_that_make_no_sense_are_refused(mine, folder, rows, sentence):
    (folder / "boxes.csv").write_text(HEADER + rows)
    with pytest.raises(LiverwortError, match=sentence):
        run_inline(import_simulated(mine.state, folder))


def _external(file):
    del file["mask"]
    file["mask"] = h5py.ExternalLink("/etc/passwd", "/mask")


def _huge(file):
    del file["mask"]
    file.create_dataset("mask", (3, 1 << 20, 1 << 20, 8), bool, chunks=(1, 1, 1, 8))


def _short(file):
    del file["visible"]
    file["visible"] = np.zeros(2, np.float32)


def _missing(file):
    del file["frame_truth"]


@pytest.mark.parametrize("spoil", [_external, _huge, _short, _missing])
def test_truth_that_makes_no_sense_is_refused(mine, folder, spoil):
    with h5py.File(folder / "truth.h5", "r+") as file:
        spoil(file)
    with pytest.raises(StudyError, match=r"truth\.h5 is not as the simulator writes"):
        run_inline(import_simulated(mine.state, folder))
