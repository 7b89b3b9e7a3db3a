"""Videos that were moved are found again, and nothing else is taken for them."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from liverwort_gui import media
from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.study.whereabouts import (
    check_storable,
    relink,
    walk,
)
from tests.study.places import SIZE, entry, film, state_of, statuses

POSIX = pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")


def test_moved_and_renamed_videos_are_relinked_by_their_content(lab, tmp_path):
    a, b = (Path(video.absolute) for video in lab.videos.values())
    film(tmp_path / "disk" / "1" / "A.mp4", "c")  # same name and size
    film(tmp_path / "disk" / "1" / "notes.txt", "d", 10)
    (tmp_path / "disk" / "3" / "深い").mkdir(parents=True)
    a.rename(tmp_path / "disk" / "3" / "深い" / "renamed 1")
    b.unlink()
    found = run_inline(relink(lab, tmp_path / "disk"))
    (video,) = found.videos
    assert video.id == "A.mp4"
    assert video.relative == "../disk/3/深い/renamed 1"
    assert Path(video.absolute).name == "renamed 1"
    assert {id_: p.status for id_, p in found.whereabouts.items()} == {
        "A.mp4": "found",
        "B.mp4": "missing",
    }
    assert found.sentences[0].startswith("1 of 2 videos was found")
    assert "B.mp4" in found.sentences[1]


def test_a_folder_may_be_named_from_where_one_is(lab, tmp_path, monkeypatch):
    Path(lab.videos["A.mp4"].absolute).rename(tmp_path / "A.mp4")
    monkeypatch.chdir(tmp_path)
    (video,) = run_inline(relink(lab, Path())).videos
    assert video.absolute == str(tmp_path / "A.mp4")


def test_files_of_another_size_are_not_read(lab, tmp_path, monkeypatch):
    Path(lab.videos["A.mp4"].absolute).rename(tmp_path / "A.mp4")
    film(tmp_path / "long.mp4", "a", SIZE + 1)
    read: list[str] = []
    identity = media.identity
    monkeypatch.setattr(
        media, "identity", lambda path: read.append(path.name) or identity(path)
    )
    assert len(run_inline(relink(lab, tmp_path)).videos) == 1
    assert "long.mp4" not in read


def test_a_video_of_unknown_size_is_relinked_too(lab, tmp_path):
    path = Path(lab.videos["A.mp4"].absolute)
    unknown = replace(lab.videos["A.mp4"], n_bytes=0)
    path.rename(tmp_path / "A.mp4")
    found = run_inline(relink(state_of(Path(lab.path), unknown), tmp_path))
    assert [video.id for video in found.videos] == ["A.mp4"]


def test_channels_of_one_file_are_relinked_together(lab, tmp_path):
    first = lab.videos["A.mp4"]
    second = replace(first, id="second", channel=1)
    Path(first.absolute).rename(tmp_path / "A.mp4")
    found = run_inline(relink(state_of(Path(lab.path), first, second), tmp_path))
    assert {video.id for video in found.videos} == {"A.mp4", "second"}


def test_a_folder_of_images_is_relinked(tmp_path):
    for number in range(3):
        film(tmp_path / "old" / f"{number}.png", "i", 100 + number)
    study = tmp_path / "s.liverwort"
    video = entry(tmp_path / "old", study, reader="images", n_bytes=0)
    state = state_of(study, video)
    assert statuses(state) == {"old": "found"}
    (tmp_path / "disk").mkdir()
    (tmp_path / "old").rename(tmp_path / "disk" / "new")
    assert statuses(state) == {"old": "missing"}
    found = run_inline(relink(state, tmp_path / "disk"))
    assert [video.relative for video in found.videos] == ["disk/new"]


def test_nothing_is_looked_for_when_nothing_is_missing(lab, tmp_path):
    found = run_inline(relink(lab, tmp_path / "no such folder"))
    assert found.videos == ()
    assert found.sentences == ("All videos of the study are where they were.",)


def test_a_folder_that_is_not_there_is_a_sentence(lab, tmp_path):
    Path(lab.videos["A.mp4"].absolute).unlink()
    found = run_inline(relink(lab, tmp_path / "gone"))
    assert any("gone cannot be read" in sentence for sentence in found.sentences)


@POSIX
def test_a_folder_that_may_not_be_read_is_told_and_passed_over(tmp_path, monkeypatch):
    film(tmp_path / "closed" / "a.mp4", "a")
    film(tmp_path / "open" / "b.mp4", "b")
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    troubles: list[str] = []
    files = [
        path.name for _, paths in walk(tmp_path, troubles.append) for path in paths
    ]
    assert files == ["b.mp4"]
    assert len(troubles) == 1
    assert "closed cannot be read (Permission denied)" in troubles[0]


@POSIX
def test_a_walk_leaves_out_what_is_hidden_studies_and_circles(tmp_path):
    for name in ("a.mp4", ".b.mp4", ".git/c.mp4", "s.liverwort/d.mp4", "e/f.mp4"):
        film(tmp_path / name, "x")
    (tmp_path / "e" / "up").symlink_to(tmp_path)
    (tmp_path / "e" / "broken").symlink_to(tmp_path / "nowhere")
    (tmp_path / "e" / "circle").symlink_to(tmp_path / "e" / "circle")
    os.mkfifo(tmp_path / "pipe.avi")
    found = {here.name: files for here, files in walk(tmp_path, pytest.fail)}
    names = sorted(path.name for files in found.values() for path in files)
    assert names == ["a.mp4", "f.mp4"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not Unicode")
def test_a_name_that_is_not_unicode_is_not_relinked(lab, tmp_path):
    folder = tmp_path / "old"
    folder.mkdir()
    name = os.fsdecode(b"\xe9t\xe9.mp4")
    Path(lab.videos["A.mp4"].absolute).rename(folder / name)
    found = run_inline(relink(lab, folder))
    assert found.videos == ()
    assert any("not in Unicode" in sentence for sentence in found.sentences)
    with pytest.raises(StudyError, match="rename it"):
        check_storable(folder / name)
