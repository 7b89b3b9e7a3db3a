"""Damaged movies: the good frames are right, the others are named."""

from pathlib import Path

import numpy as np
import pytest

from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import identify, index, open_video
from liverwort_gui.media.reader import spans
from liverwort_gui.records import Video
from tests.media.films import number_in, write_movie

KINDS = {
    "mjpeg.avi": {"codec": "mjpeg", "pixel_format": "yuvj420p"},
    "h264.mp4": {"codec": "libx264", "b_frames": 2, "gop": 10},
    "h264.ts": {"codec": "libx264", "b_frames": 2, "gop": 10},
    "h264.mkv": {"codec": "libx264", "gop": 10},
    "ffv1.mkv": {"codec": "ffv1", "pixel_format": "gray16le"},
}


@pytest.fixture(params=KINDS, ids=str)
def film(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    faststart = {"movflags": "faststart"} if request.param.endswith("mp4") else {}
    return write_movie(
        tmp_path / request.param, container_options=faststart, **KINDS[request.param]
    )


def check_good_frames(path: Path, video: Video) -> None:
    """Every frame that is not named as damaged shows the number of its time."""
    good = [n for n in range(video.n_frames) if n not in video.bad_frames]
    with open_video(path, video=video) as reader:
        for number in good[::-3]:
            shown = number_in(reader.read(number))
            assert shown == round(25 * video.times[number])


def pictures(avi: bytes) -> list[int]:
    """Return where the chunks of the pictures begin."""
    stop = avi.rindex(b"idx1")
    found = []
    at = avi.find(b"00dc", avi.index(b"movi"))
    while 0 <= at < stop:
        found.append(at)
        at = avi.find(b"00dc", at + 4)
    return found


def test_a_film_cut_off_in_the_middle_is_used_up_to_there(film: Path) -> None:
    data = film.read_bytes()
    film.write_bytes(data[: len(data) * 6 // 10])
    video = run_inline(index(film))
    assert 3 <= video.n_frames < 40
    assert video.bad_frames or video.warnings
    check_good_frames(film, video)


def test_noise_in_the_pictures_is_found(film: Path) -> None:
    """Always where frames have checksums (FFV1), mostly where they have none."""
    clean = film.read_bytes()
    found = 0
    for seed in range(6):
        data = bytearray(clean)
        noise = np.random.default_rng(seed)
        at = int(noise.uniform(0.35, 0.75) * len(data))
        data[at : at + 300] = noise.bytes(300)
        film.write_bytes(data)
        video = run_inline(index(film))
        if video.bad_frames or video.warnings:
            found += 1
        if video.bad_frames:
            check_good_frames(film, video)
    assert found >= (6 if film.name == "ffv1.mkv" else 3)


@pytest.mark.parametrize("seed", range(3))
def test_a_window_is_examined_without_the_rest_of_the_film(
    film: Path, seed: int
) -> None:
    data = bytearray(film.read_bytes())
    noise = np.random.default_rng(seed)
    at = int(noise.uniform(0.35, 0.75) * len(data))
    data[at : at + 300] = noise.bytes(300)
    film.write_bytes(data)
    quick, video = run_inline(identify(film)), run_inline(index(film))
    with open_video(film, video=quick) as reader:
        for number in range(video.n_frames):
            found = reader.examine_window(number, 1).bad_frames
            assert (number in found) == (number in video.bad_frames)


def test_a_lost_frame_keeps_its_number(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.avi", "mjpeg", 20, pixel_format="yuvj420p")
    data = bytearray(path.read_bytes())
    at = pictures(data)[7]
    data[at + 8 : at + 700] = bytes(692)
    path.write_bytes(data)
    video = run_inline(index(path))
    assert (video.n_frames, video.bad_frames) == (20, (7,))
    assert "frame 7 cannot be used; use frames 0-6, 8-19" in video.warnings[0]
    with open_video(path, video=video) as reader:
        assert number_in(reader.read(8)) == 8
        with pytest.raises(VideoError, match="0-6, 8-19"):
            reader.read(7)


def test_a_header_that_promises_too_much_is_not_believed(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.avi", "mjpeg", 20, pixel_format="yuvj420p")
    data = bytearray(path.read_bytes())
    at = data.index(b"strh") + 8 + 32  # dwLength
    data[at : at + 4] = (200).to_bytes(4, "little")
    path.write_bytes(data)
    video = run_inline(index(path))
    assert video.n_frames == 20
    assert "20 of 200 frames" in " ".join(video.warnings)


def test_a_film_without_one_whole_frame_is_refused(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.avi", "mjpeg", 5, pixel_format="yuvj420p")
    data = bytearray(path.read_bytes())
    for at in pictures(data):
        data[at + 8 : at + 700] = bytes(692)
    path.write_bytes(data)
    with pytest.raises(VideoError, match="no frame that can be decoded"):
        run_inline(index(path))


def test_spans_are_written_in_short() -> None:
    assert spans([3, 1, 2, 7]) == "frames 1-3, 7"
    assert spans(range(0, 40, 2)) == "frames 0, 2, 4, 6, 8, 10 and others"
    assert spans([7]) == "frame 7"
