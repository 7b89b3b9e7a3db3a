"""Videos are found where they are, and nothing else is taken for them."""

import os
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from liverwort_gui import media
from liverwort_gui.jobs import run_inline
from liverwort_gui.study.whereabouts import (
    is_own_path,
    locate,
    relink,
)
from liverwort_gui.study_records import StudyState
from tests.study.places import SIZE, entry, film, state_of, statuses

POSIX = pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")


def test_videos_are_found_where_they_were(lab):
    places = locate(lab)
    assert {id_: place.path for id_, place in places.items()} == {
        id_: video.absolute for id_, video in lab.videos.items()
    }
    assert set(statuses(lab).values()) == {"found"}
    assert locate(lab, only=["A.mp4"]).keys() == {"A.mp4"}


def test_a_study_that_moved_with_its_videos_finds_them(lab, tmp_path):
    (tmp_path / "実験 1").rename(tmp_path / "at home")
    moved = replace(lab, path=str(tmp_path / "at home" / "sperm.liverwort"))
    places = locate(moved)
    assert {place.status for place in places.values()} == {"found"}
    assert places["A.mp4"].path == str(tmp_path / "at home" / "動画 é" / "A.mp4")


def test_a_study_that_moved_alone_finds_them_by_their_absolute_path(lab, tmp_path):
    alone = replace(lab, path=str(tmp_path / "x" / "y" / "z" / "sperm.liverwort"))
    assert set(statuses(alone).values()) == {"found"}


def test_a_copy_beside_the_study_is_taken_before_the_original(lab, tmp_path):
    shutil.copytree(tmp_path / "実験 1", tmp_path / "copy")
    copied = replace(lab, path=str(tmp_path / "copy" / "sperm.liverwort"))
    assert locate(copied)["A.mp4"].path.startswith(str(tmp_path / "copy"))


def test_a_changed_copy_beside_the_study_does_not_hide_the_original(lab, tmp_path):
    shutil.copytree(tmp_path / "実験 1", tmp_path / "copy")
    film(tmp_path / "copy" / "動画 é" / "A.mp4", "other")
    copied = replace(lab, path=str(tmp_path / "copy" / "sperm.liverwort"))
    assert locate(copied)["A.mp4"].path == lab.videos["A.mp4"].absolute


def test_names_that_another_system_writes_with_other_letters_are_found(lab, tmp_path):
    folder = tmp_path / "実験 1" / "動画 é"
    decomposed = unicodedata.normalize("NFD", folder.name)
    assert decomposed != folder.name
    folder.rename(folder.with_name(decomposed))
    assert set(statuses(lab).values()) == {"found"}


@POSIX
def test_the_study_may_be_opened_by_way_of_a_link(lab, tmp_path):
    (tmp_path / "desktop").mkdir()
    link = tmp_path / "desktop" / "link.liverwort"
    link.symlink_to(lab.path)
    linked = replace(lab, path=str(link))
    videos = {id_: replace(v, absolute="") for id_, v in lab.videos.items()}
    assert set(statuses(replace(linked, videos=videos)).values()) == {"found"}


@POSIX
def test_a_video_may_be_a_link(lab, tmp_path):
    path = Path(lab.videos["A.mp4"].absolute)
    path.rename(tmp_path / "big disk.mp4")
    path.symlink_to(tmp_path / "big disk.mp4")
    assert statuses(lab)["A.mp4"] == "found"


def test_a_video_that_is_gone_is_missing_with_a_sentence(lab):
    Path(lab.videos["A.mp4"].absolute).unlink()
    place = locate(lab)["A.mp4"]
    assert (place.status, place.path) == ("missing", "")
    assert "Find missing videos" in place.reason
    assert lab.videos["A.mp4"].absolute in place.reason
    assert statuses(lab)["B.mp4"] == "found"


def test_another_content_under_the_same_name_is_changed(lab):
    film(Path(lab.videos["A.mp4"].absolute), "c")
    place = locate(lab)["A.mp4"]
    assert place.status == "changed"
    assert "its content has changed" in place.reason
    assert statuses(lab)["B.mp4"] == "found"


def exchange(lab: StudyState) -> None:
    a, b = (Path(video.absolute) for video in lab.videos.values())
    times = a.stat().st_mtime_ns
    os.utime(b, ns=(times, times))
    a.rename(a.with_name("x"))
    b.rename(a)
    a.with_name("x").rename(b)


def test_exchanged_names_are_caught_and_put_right(lab):
    assert set(statuses(lab).values()) == {"found"}  # both hashed in this session
    exchange(lab)
    assert statuses(lab) == {"A.mp4": "changed", "B.mp4": "changed"}
    folder = Path(lab.videos["A.mp4"].absolute).parent
    found = run_inline(relink(lab, folder))
    assert {video.id: video.name for video in found.videos} == {
        "A.mp4": "B.mp4",
        "B.mp4": "A.mp4",
    }
    right = replace(lab, videos={video.id: video for video in found.videos})
    assert locate(right) == found.whereabouts
    assert set(statuses(right).values()) == {"found"}


@POSIX
@pytest.mark.parametrize(
    "absolute",
    [r"C:\Users\真衣\a b.mp4", "C:/Users/a.mp4", r"\\server\share\a.mp4", "a.mp4", ""],
)
def test_paths_of_another_system_are_not_taken_for_our_own(
    absolute, tmp_path, monkeypatch
):
    path = film(tmp_path / "a.mp4", "a")
    monkeypatch.chdir(tmp_path)
    for odd in (absolute, absolute.replace("\\", "/").lstrip("/")):
        if odd:
            film(tmp_path / odd, "a")  # as POSIX would read it, below this folder
    study = tmp_path / "here" / "s.liverwort"
    video = entry(path, study, absolute=absolute, relative="")
    place = locate(state_of(study, video))[path.name]
    assert place.status == "missing"
    assert place.reason
    found = run_inline(relink(state_of(study, video), tmp_path))
    assert len(found.videos) == 1


@pytest.mark.parametrize(
    ("path", "windows", "posix"),
    [
        (r"C:\Users\a.mp4", True, False),
        ("/data/a.mp4", False, True),
        (r"\\server\share\a.mp4", False, False),
        ("//server/share/a.mp4", False, False),
        (r"\\?\UNC\server\share\a.mp4", False, False),
        (r"\\.\pipe\x", False, False),
        ("a.mp4", False, False),
        ("C:a.mp4", False, False),
        ("", False, False),
    ],
)
def test_only_absolute_paths_of_our_own_disks_are_opened(path, windows, posix):
    assert is_own_path(path, PureWindowsPath) is windows
    assert is_own_path(path, PurePosixPath) is posix


@pytest.mark.parametrize(
    "place",
    [{"absolute": r"\\server\share\a.mp4"}, {"relative": "//server/share/a.mp4"}],
)
def test_a_network_path_of_a_study_is_not_touched(place, tmp_path, monkeypatch):
    video = entry(film(tmp_path / "a.mp4", "a"), tmp_path / "s.liverwort")
    video = replace(video, **{"relative": "", "absolute": "", **place})
    touched: list[str] = []
    stat = Path.stat
    monkeypatch.setattr(
        Path, "stat", lambda path, **kw: touched.append(str(path)) or stat(path, **kw)
    )
    found = locate(state_of(tmp_path / "s.liverwort", video))["a.mp4"]
    assert found.status == "missing"
    assert not any("server" in path for path in touched)
    if "absolute" in place:
        assert "network drive" in found.reason


@pytest.mark.parametrize("relative", ["/etc/passwd", "a\0b", "../" * 50 + "x"])
def test_a_relative_path_that_leads_astray_is_missing(relative, tmp_path):
    video = entry(film(tmp_path / "a.mp4", "a"), tmp_path / "s.liverwort")
    video = replace(video, relative=relative, absolute="")
    assert statuses(state_of(tmp_path / "s.liverwort", video)) == {"a.mp4": "missing"}


@POSIX
def test_a_pipe_in_place_of_a_video_does_not_make_us_wait(lab):
    path = Path(lab.videos["A.mp4"].absolute)
    path.unlink()
    os.mkfifo(path)
    place = locate(lab)["A.mp4"]
    assert place.status == "unreadable"
    assert "pipe" in place.reason


def test_an_empty_file_in_place_of_a_video_is_unreadable(lab):
    Path(lab.videos["A.mp4"].absolute).write_bytes(b"")
    assert locate(lab)["A.mp4"].status == "unreadable"


@POSIX
def test_a_video_that_may_not_be_read_is_unreadable(lab, monkeypatch):
    path = Path(lab.videos["A.mp4"].absolute)
    opened = Path.open

    def refuse(self: Path, *args, **kwargs):
        if self == path:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    film(path, "c", SIZE + 1)  # not yet hashed in this session
    monkeypatch.setattr(Path, "open", refuse)
    place = locate(lab)["A.mp4"]
    assert place.status == "unreadable"
    assert "Permission denied" in place.reason
    assert statuses(lab)["B.mp4"] == "found"


def test_files_are_hashed_once_per_session(lab, monkeypatch):
    locate(lab)
    monkeypatch.setattr(media, "identity", pytest.fail)
    assert set(statuses(lab).values()) == {"found"}
