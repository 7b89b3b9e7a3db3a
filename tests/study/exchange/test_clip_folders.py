"""Clips as films and stacks in folders named by class."""

from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import open_video
from liverwort_gui.study import Study
from liverwort_gui.study.exchange import edit_from_boxes, load_table, write_clip_folders
from liverwort_gui.study.exchange.clip_folders import film_bytes, stack_bytes
from liverwort_gui.study.exchange.file_names import safe_name, safe_names
from liverwort_gui.study_records import Edit
from tests.study.exchange.on_disk import cuts_of, small_study

NASTY = (
    "../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\x",
    "CON",
    "con.txt",
    "NUL",
    "COM¹",
    "a/b",
    "a／b",
    "精子",
    "🧬 mutant",
    "mutant.",
    "mutant ",
    "MUTANT",
    "",
    ".",
    "..",
    "\0",
    "a\nb",
    "x" * 500,
    "é" * 300,
    "-rf",
    "clips.csv",
    "unsure",
    'a<b>:"|?*',
)


@pytest.fixture
def mine(tmp_path):
    small_study(tmp_path / "mine.liverwort")
    with Study.open(tmp_path / "mine.liverwort", "Ben") as opened:
        yield opened


@pytest.mark.parametrize("name", NASTY)
def test_a_name_is_one_harmless_part_of_a_path(name, tmp_path):
    safe = safe_name(name)
    assert safe not in ("", ".", "..")
    assert not set(safe) & set('/\\:*?"<>|\0\n')
    assert safe == safe.strip(" .")
    assert safe.partition(".")[0].casefold() not in ("con", "nul", "com1")
    (tmp_path / safe).mkdir()
    assert [path.name for path in tmp_path.iterdir()] == [safe]


def test_names_that_look_alike_stay_apart():
    found = safe_names([*NASTY], ("unsure", "clips.csv"))
    lower = [name.casefold() for name in found.values()]
    assert len(set(lower)) == len(NASTY)
    assert found["unsure"] == "unsure (2)"


@pytest.mark.parametrize(("kind", "suffix"), [("films", "avi"), ("tiff", "tif")])
def test_each_clip_lies_in_the_folder_of_its_class(mine, tmp_path, kind, suffix):
    cuts = cuts_of(mine)
    folder = tmp_path / "out"
    said = run_inline(write_clip_folders(mine.state, cuts, folder, kind))
    assert said[0] == "1 clip has no pixels, so that no file was written."
    files = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.*"))
    assert files == [
        "clips.csv",
        f"mutant/clip-00001.{suffix}",
        f"no label/clip-00002.{suffix}",
    ]
    for id_, name in (("k1", files[1]), ("k2", files[2])):
        stored = mine.arrays.read(cuts[id_].sha256)[0]["pixels"]
        with open_video(folder / name) as reader:
            np.testing.assert_array_equal(reader.read_range(0, 4), stored)


def test_films_and_stacks_keep_rate_and_scale(tmp_path):
    pixels = np.zeros((4, 16, 16, 1), np.uint8)
    (tmp_path / "a.avi").write_bytes(film_bytes(pixels, 50.0))
    (tmp_path / "a.tif").write_bytes(stack_bytes(pixels, 50.0, 0.2))
    for name in ("a.avi", "a.tif"):
        with open_video(tmp_path / name) as reader:
            assert reader.video.fps == pytest.approx(50)
    assert reader.video.um_per_px == pytest.approx(0.2)


@pytest.mark.parametrize("fps", [1e-9, 3e-4, 1e8])
def test_any_frame_rate_can_be_written(fps):
    assert film_bytes(np.zeros((2, 16, 16, 1), np.uint8), fps)


def test_labels_changed_in_the_table_come_back(mine, tmp_path):
    run_inline(write_clip_folders(mine.state, {}, tmp_path / "out", "films"))
    table = tmp_path / "out" / "clips.csv"
    edit, report = edit_from_boxes(mine.state, load_table(table))
    assert not edit
    assert report.unchanged == 3
    text = table.read_text("utf-8-sig").replace(",mutant,no,", ",wild type,no,", 1)
    edit, report = edit_from_boxes(mine.state, text)
    assert str(report) == "0 added, 1 changed, 2 unchanged, 0 refused"


@pytest.mark.parametrize("name", NASTY)
def test_no_class_name_leads_out_of_the_folder(mine, tmp_path, name):
    mutant = mine.state.classes[mine.state.clips["k1"].label]
    mine.do(Edit("rename", (replace(mutant, name=name),)))
    before = set(tmp_path.rglob("*"))
    run_inline(write_clip_folders(mine.state, cuts_of(mine), tmp_path / "out", "films"))
    new = set(tmp_path.rglob("*")) - before
    assert all(path.is_relative_to(tmp_path / "out") for path in new)
    assert len(list((tmp_path / "out").glob("*/clip-00001.avi"))) == 1


@pytest.mark.parametrize(
    ("rates", "named"),
    [((50.0, None), "b.avi"), ((None, None), "a.avi and 1 other video")],
)
def test_films_of_unknown_rate_are_named(mine, tmp_path, rates, named):
    videos = mine.state.videos.values()
    timed = (replace(video, fps=fps) for video, fps in zip(videos, rates, strict=True))
    mine.do(Edit("set fps", tuple(timed)))
    job = write_clip_folders(mine.state, cuts_of(mine), tmp_path / "out", "films")
    assert run_inline(job)[-1] == (
        f"The frame rate of {named} is unknown: the films play 25 frames per second."
    )


def test_a_folder_with_something_in_it_is_refused(mine, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.doc").write_text("x")
    with pytest.raises(OutputError, match="exists already"):
        run_inline(write_clip_folders(mine.state, {}, tmp_path / "out", "films"))
    assert (tmp_path / "out" / "thesis.doc").read_text() == "x"


def test_a_cancelled_export_leaves_nothing(mine, tmp_path):
    job = write_clip_folders(mine.state, cuts_of(mine), tmp_path / "out", "films")
    next(job)
    next(job)
    job.close()
    assert [path.name for path in tmp_path.iterdir()] == ["mine.liverwort"]
