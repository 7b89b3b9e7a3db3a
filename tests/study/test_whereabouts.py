"""Videos are found where they are, and nothing else is taken for them."""

import os
import shutil
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from liverwort_gui import media
from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.study.whereabouts import (
    check_storable,
    is_own_path,
    locate,
    relative_path,
    relink,
    walk,
)
from liverwort_gui.study_records import StudyState, VideoEntry

POSIX = pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
SIZE = 3000


def film(path: Path, seed: str, size: int = SIZE) -> Path:
    """Write something that is as large as its likes, but differs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((seed.encode() * size)[:size])
    return path


def entry(path: Path, study: Path, **values) -> VideoEntry:
    return replace(
        VideoEntry(
            id=path.name,
            number=1,
            relative=relative_path(path, study),
            absolute=str(path),
            sha256=media.identity(path),
            reader="movie",
            n_frames=1,
            height=1,
            width=1,
            n_bytes=path.stat().st_size,
        ),
        **values,
    )


def state_of(study: Path, *videos: VideoEntry) -> StudyState:
    return StudyState(str(study), videos={video.id: video for video in videos})


def statuses(state: StudyState) -> dict[str, str]:
    return {id_: place.status for id_, place in locate(state).items()}


@pytest.fixture
def lab(tmp_path: Path) -> StudyState:
    """Return a study with two videos of one size beside it."""
    study = tmp_path / "実験 1" / "sperm.liverwort"
    study.mkdir(parents=True)
    a = film(tmp_path / "実験 1" / "動画 é" / "A.mp4", "a")
    b = film(tmp_path / "実験 1" / "動画 é" / "B.mp4", "b")
    return state_of(study, entry(a, study), entry(b, study))


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
    assert found.sentences[0].startswith("1 of 2 videos were found")
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


def test_files_are_hashed_once_per_session(lab, monkeypatch):
    locate(lab)
    monkeypatch.setattr(media, "identity", pytest.fail)
    assert set(statuses(lab).values()) == {"found"}
