import json
import shutil
import subprocess
from fractions import Fraction

import av
import cv2
import numpy as np
import pytest
import tifffile
from PIL import Image

from liverwort_gui.errors import LiverwortError, OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.report.colours import colour_limit
from liverwort_gui.report.film import (
    Scene,
    write_film,
    write_films,
    write_frames,
    write_snapshot,
)
from liverwort_gui.report.page import FilmPage
from liverwort_gui.report.panels import Look
from tests.report.conftest import START


def test_film_shows_every_frame_of_the_clip(result, tmp_path):
    progress = []
    path = run_inline(write_film(result, tmp_path / "film.mp4"), progress.append)
    with av.open(path) as container:
        pictures = [f.to_ndarray(format="rgb24") for f in container.decode(video=0)]
    page = FilmPage(result, speed="slowed 50×")
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
    path = write_snapshot(result, START + 3, tmp_path / "図.png", look=Look(20.0))
    data = np.frombuffer(path.read_bytes(), np.uint8)
    shown = cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    np.testing.assert_array_equal(shown, FilmPage(result, Look(20.0)).draw(3))


@pytest.mark.parametrize("frame", [START - 1, START + 6])
def test_snapshot_of_a_frame_outside_the_clip_is_refused(result, tmp_path, frame):
    with pytest.raises(ValueError, match=str(frame)):
        write_snapshot(result, frame, tmp_path / "x.png")
    assert list(tmp_path.iterdir()) == []


def test_films_open_in_powerpoint_and_quicktime(result, tmp_path):
    path = run_inline(write_film(result, tmp_path / "film.mp4", speed="real"))
    with av.open(path) as container:
        stream = container.streams.video[0]
        stamps = [f.pts * f.time_base for f in container.decode(video=0)]
        context = stream.codec_context
        assert (context.name, context.profile) == ("h264", "High")
        assert context.pix_fmt == "yuv420p"
        assert context.width % 2 == context.height % 2 == 0
        assert set(np.diff(stamps)) == {Fraction(1, 50)}, "a constant rate"
    data = path.read_bytes()
    level = data[data.index(b"avcC") + 7]
    assert level <= 42
    assert data.index(b"moov") < data.index(b"mdat"), "faststart"


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is missing")
def test_ffprobe_sees_the_same(result, tmp_path):
    path = run_inline(write_film(result, tmp_path / "film.mp4"))
    asked = "stream=codec_name,profile,level,pix_fmt,avg_frame_rate,r_frame_rate"
    command = ["ffprobe", "-v", "error", "-show_entries", asked, "-of", "json", path]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    (stream,) = told["streams"]
    assert stream.pop("level") <= 42
    assert stream == {
        "codec_name": "h264",
        "profile": "High",
        "pix_fmt": "yuv420p",
        "r_frame_rate": "2/1",
        "avg_frame_rate": "2/1",
    }


def test_a_gif_moves_as_fast_as_it_says(result, tmp_path):
    path = run_inline(write_film(result, tmp_path / "film.gif", kind="gif"))
    page = FilmPage(result, speed="slowed 50×")
    with Image.open(path) as gif:
        assert (gif.n_frames, gif.info["loop"]) == (6, 0)
        for i in range(6):
            gif.seek(i)
            assert gif.info["duration"] == 500  # milliseconds, 6 frames at 2 a second
            shown = np.asarray(gif.convert("RGB")).astype(int)
            assert np.abs(shown - page.draw(i)).mean() < 5


def test_too_long_a_gif_is_refused(result, tmp_path, monkeypatch):
    monkeypatch.setattr("liverwort_gui.report.film_files.GIF_MOST", 5)
    with pytest.raises(LiverwortError, match="choose mp4"):
        run_inline(write_film(result, tmp_path / "film.gif", kind="gif"))
    assert list(tmp_path.iterdir()) == []


def test_a_tiff_has_a_page_for_each_picture(result, tmp_path):
    path = run_inline(write_film(result, tmp_path / "film.tiff", kind="tiff"))
    page = FilmPage(result)
    np.testing.assert_array_equal(
        tifffile.imread(path), np.stack([page.draw(i) for i in range(6)])
    )


def test_a_folder_has_a_picture_for_each_frame(result, tmp_path):
    folder = run_inline(write_film(result, tmp_path / "film", kind="png"))
    assert sorted(p.name for p in folder.iterdir())[-1] == "frame_000005.png"


def test_many_films_share_one_scale_and_one_progress(
    result, with_explanation, tmp_path
):
    loud = with_explanation(maps=result.explanation.maps * 40)
    scenes = [
        (Scene((result,)), tmp_path / "quiet"),
        (Scene((loud,)), tmp_path / "loud"),
        (Scene((result, loud), "side-by-side"), tmp_path / "both"),
    ]
    progress = []
    paths = run_inline(write_films(scenes, kind="png"), progress.append)
    assert [path.name for path in paths] == ["quiet", "loud", "both"]
    limit = colour_limit([result.explanation, loud.explanation])
    assert limit > colour_limit(result.explanation)
    data = np.frombuffer((paths[0] / "frame_000002.png").read_bytes(), np.uint8)
    shown = cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    np.testing.assert_array_equal(shown, FilmPage(result, Look(limit)).draw(2))
    assert {p.total for p in progress} == {300}
    assert [p.done for p in progress] == sorted(p.done for p in progress)
    assert progress[-1].done == 300
    assert progress[-1].note == "Film 3 of 3: both"


def test_a_scene_may_be_made_when_its_turn_comes(result, tmp_path):
    made = []

    def scene():
        made.append(1)
        return Scene((result,))

    job = write_films(
        [(scene, tmp_path / name) for name in "ab"], kind="png", look=Look(5.0)
    )
    next(job)
    assert made == []
    assert len(run_inline(job)) == 2
    assert len(made) == 2


def test_a_batch_that_is_cancelled_keeps_what_is_whole(result, tmp_path):
    scenes = [(Scene((result,)), tmp_path / name) for name in ("one", "two")]
    running = write_films(scenes)
    for _ in range(10):
        next(running)
    running.close()
    assert [path.name for path in tmp_path.iterdir()] == ["one.mp4"]


def test_maps_of_two_units_have_no_common_scale(result, with_explanation, tmp_path):
    other = with_explanation(unit="grey levels")
    scenes = [(Scene((one,)), tmp_path / "x") for one in (result, other)]
    with pytest.raises(LiverwortError, match="grey levels"):
        run_inline(write_films(scenes))
    assert list(tmp_path.iterdir()) == []
