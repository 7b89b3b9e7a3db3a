from dataclasses import replace

import av
import cv2
import numpy as np
import pytest

from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.report.film import (
    shown_speed,
    write_film,
    write_frames,
    write_snapshot,
)
from liverwort_gui.report.page import FilmPage
from tests.report.conftest import START


def test_film_shows_every_frame_of_the_clip(result, tmp_path):
    progress = []
    path = run_inline(write_film(result, tmp_path / "film.mp4"), progress.append)
    with av.open(path) as container:
        pictures = [f.to_ndarray(format="rgb24") for f in container.decode(video=0)]
    _, speed = shown_speed(result.clip, None)
    page = FilmPage(result, speed=speed)
    assert len(pictures) == 6
    for i, picture in enumerate(pictures):
        assert np.abs(picture.astype(int) - page.draw(i)).mean() < 3
    assert [p.done for p in progress] == [0, 1, 2, 3, 4, 5, 6]
    assert {p.total for p in progress} == {6}


def test_a_box_that_follows_has_its_film(following, tmp_path):
    path = run_inline(write_film(following, tmp_path / "film.mp4"))
    with av.open(path) as container:
        assert sum(1 for _ in container.decode(video=0)) == 6


@pytest.mark.parametrize("n_steps", [0, 1, 4, 7])
@pytest.mark.parametrize("job", [write_film, write_frames])
def test_a_cancelled_job_leaves_nothing(result, tmp_path, job, n_steps):
    running = job(result, tmp_path / "out.mp4")
    for _ in range(min(n_steps, 6)):
        next(running)
    running.close()
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_film_keeps_the_one_that_was_there(result, tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(b"the film of yesterday")
    running = write_film(result, path)
    next(running)
    next(running)
    running.close()
    assert path.read_bytes() == b"the film of yesterday"


@pytest.mark.parametrize("write", [write_film, write_frames])
def test_a_folder_that_is_a_file_is_named(result, tmp_path, write):
    (tmp_path / "taken").write_text("")
    with pytest.raises(OutputError, match="taken"):
        run_inline(write(result, tmp_path / "taken" / "out.mp4"))


def test_frames_are_numbered_as_in_the_video(result, tmp_path):
    folder = run_inline(write_frames(result, tmp_path / "結果 1"))
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"frame_{START + i:06d}.png" for i in range(6)]
    data = np.frombuffer((folder / names[2]).read_bytes(), np.uint8)
    shown = cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    np.testing.assert_array_equal(shown, FilmPage(result).draw(2))


def test_frames_never_touch_a_folder_with_content(result, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match="exists already"):
        run_inline(write_frames(result, tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_frames_may_go_into_an_empty_folder(result, tmp_path):
    (tmp_path / "empty").mkdir()
    folder = run_inline(write_frames(result, tmp_path / "empty"))
    assert len(list(folder.iterdir())) == 6


def test_a_full_disk_leaves_no_frames(result, tmp_path, monkeypatch):
    def write_bytes(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", write_bytes)
    with pytest.raises(OutputError, match=r"frames .*No space left on device"):
        run_inline(write_frames(result, tmp_path / "frames"))
    assert list(tmp_path.iterdir()) == []


def test_snapshot_is_the_film_s_picture_of_that_frame(result, tmp_path):
    path = write_snapshot(result, START + 3, tmp_path / "図.png", limit=20.0)
    data = np.frombuffer(path.read_bytes(), np.uint8)
    shown = cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    np.testing.assert_array_equal(shown, FilmPage(result, limit=20.0).draw(3))


@pytest.mark.parametrize("frame", [START - 1, START + 6])
def test_snapshot_of_a_frame_outside_the_clip_is_refused(result, tmp_path, frame):
    with pytest.raises(ValueError, match=str(frame)):
        write_snapshot(result, frame, tmp_path / "x.png")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("recorded", "n_frames", "shown", "words"),
    [
        (100.0, 32, 10.0, "slowed 10×"),
        (25.0, 32, 5.0, "slowed 5×"),
        (7.5, 32, 7.5, "real time"),
        (0.1, 32, 10.0, "sped up 100×"),
        (2000.0, 32, 10.0, "slowed 200×"),
        (1e9, 32, 10.0, "slowed 1e+08×"),
        (100.0, 3000, 20.0, "slowed 5×"),
    ],
)
def test_films_are_slowed_until_the_eye_can_follow(
    with_clip, recorded, n_frames, shown, words
):
    clip = with_clip(times=np.arange(n_frames) / recorded).clip
    fps, speed = shown_speed(clip, None)
    assert fps == pytest.approx(shown)
    assert speed == words


def test_a_wished_speed_is_taken_and_said(result):
    assert shown_speed(result.clip, 25.0) == (25.0, "slowed 4×")


def test_without_a_frame_rate_no_slowing_is_claimed(result, with_clip):
    clip = with_clip(video=replace(result.clip.video, fps=None)).clip
    assert shown_speed(clip, None) == (10.0, "shown at 10 frames per second")
