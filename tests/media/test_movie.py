"""Frame i of a movie is the i-th that is shown, however it is stored."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import index, open_video
from liverwort_gui.media.cache import FrameCache
from liverwort_gui.media.movie import MovieReader
from tests.media.films import HEIGHT, WIDTH, number_in, numbered, write_movie

UNEVEN = tuple(int(stamp) for stamp in np.cumsum([4, 2, 9, 3, 200, 4, 1, 7] * 5))

Writer = Callable[[Path], Path]
GOOD: dict[str, Writer] = {
    "mpeg4_b_frames.avi": lambda p: write_movie(p, "mpeg4", b_frames=2),
    "mpeg4.mp4": lambda p: write_movie(p, "mpeg4", b_frames=2),
    "h264.avi": lambda p: write_movie(p, "libx264", b_frames=3),
    "h264_b_frames.mp4": lambda p: write_movie(p, "libx264", b_frames=3, gop=15),
    "h264_one_keyframe.mkv": lambda p: write_movie(p, "libx264", gop=1000),
    "h264_open_gop.mp4": lambda p: write_movie(
        p, "libx264", b_frames=3, options={"x264-params": "open-gop=1:keyint=10"}
    ),
    "h264_fragments.mp4": lambda p: write_movie(
        p, "libx264", container_options={"movflags": "frag_keyframe+empty_moov"}
    ),
    "stream.ts": lambda p: write_movie(p, "libx264", b_frames=3),
    "bare.h264": lambda p: write_movie(p, "libx264", b_frames=3),
    "mpeg2.mpg": lambda p: write_movie(p, "mpeg2video", b_frames=2),
    "mjpeg.avi": lambda p: write_movie(p, "mjpeg", pixel_format="yuvj420p"),
    "vp8.webm": lambda p: write_movie(p, "libvpx"),
    "vp9.webm": lambda p: write_movie(p, "libvpx-vp9"),
    "lossless.mkv": lambda p: write_movie(p, "ffv1", pixel_format="gray"),
    "animation.gif": lambda p: write_movie(p, "gif", pixel_format="gray"),
    "sound.mp4": lambda p: write_movie(p, "libx264", b_frames=2, sound=True),
    "uneven.mp4": lambda p: write_movie(p, "libx264", b_frames=3, stamps=UNEVEN),
    "uneven.mkv": lambda p: write_movie(p, "libx264", stamps=UNEVEN),
    "late.ts": lambda p: write_movie(
        p, "libx264", b_frames=2, stamps=range(7000, 7160, 4)
    ),
    "late.mp4": lambda p: write_movie(
        p, "libx264", b_frames=2, stamps=range(7000, 7160, 4)
    ),
    "wrong_name.tif": lambda p: write_movie(p, "mpeg4", container="avi"),
    "スペース と 日本語.mp4": lambda p: write_movie(p, "libx264", b_frames=2),
}


@pytest.fixture(params=GOOD, ids=str)
def good(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return GOOD[request.param](tmp_path / request.param)


def test_every_frame_is_found_in_any_order(good: Path) -> None:
    order = np.random.default_rng(3).permutation(40).tolist()
    with open_video(good) as reader:
        assert reader.video.n_frames == 40
        reader._cache.limit = 1  # so that each frame is looked for in the file
        assert [number_in(reader.read(number)) for number in order] == order


def test_every_frame_is_found_after_the_full_index(good: Path) -> None:
    video = run_inline(index(good))
    assert video.complete
    assert (video.n_frames, video.bad_frames, video.warnings) == (40, (), ())
    with open_video(good, video=video) as reader:
        assert [number_in(reader.read(n)) for n in (31, 7, 8, 39, 0, 20)] == [
            31, 7, 8, 39, 0, 20,
        ]  # fmt: skip


def test_a_cheap_frame_carries_its_true_number(good: Path) -> None:
    with open_video(good) as reader:
        for target in (39, 25, 0, 13):
            number, frame = reader.read_near(target)
            assert number_in(frame) == number


def test_times_of_an_uneven_movie_count_from_its_first_frame(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "uneven.mp4", "libx264", b_frames=3, stamps=UNEVEN)
    with open_video(path) as reader:
        times = reader.video.times
        expected = (np.array(UNEVEN) - UNEVEN[0]) / 100
        np.testing.assert_allclose(times, expected, atol=1e-3)
        assert reader.video.fps == pytest.approx(39 / expected[-1], rel=1e-3)


def test_reading_on_does_not_seek(tmp_path: Path, monkeypatch) -> None:
    path = write_movie(tmp_path / "film.mp4", "libx264", b_frames=3)
    with open_video(path) as reader:
        reader.read(0)
        monkeypatch.setattr(MovieReader, "_seek", None)  # would raise TypeError
        monkeypatch.setattr(MovieReader, "_restart", None)
        assert number_in(reader.read_range(1, 40)[38]) == 39


def test_stepping_back_uses_the_frames_decoded_on_the_way(
    tmp_path: Path, monkeypatch
) -> None:
    path = write_movie(tmp_path / "film.avi", "mpeg4", 15, gop=15)
    with open_video(path) as reader:
        reader.read(14)
        monkeypatch.setattr(MovieReader, "_load", None)
        assert number_in(reader.read(13)) == 13
        assert number_in(reader.read(0)) == 0


def test_cache_stays_within_its_limit() -> None:
    cache = FrameCache(limit=3 * 100)
    for number in range(10):
        cache.put(number, np.zeros((10, 10, 1), np.uint8))
        cache.get(0)
    assert cache.size == 300
    assert cache.get(0) is not None
    assert cache.get(5) is None
    assert cache.get(9) is not None


@pytest.mark.parametrize(
    ("codec", "pixel_format", "dtype", "channels"),
    [
        ("ffv1", "gray16le", "uint16", 1),
        ("ffv1", "gray12le", "uint16", 1),
        ("ffv1", "gray10le", "uint16", 1),
        ("ffv1", "gray", "uint8", 1),
        ("libx264", "yuv420p10le", "uint16", 3),
        ("libx264", "yuv420p", "uint8", 3),
    ],
)
def test_no_grey_level_is_lost(
    tmp_path: Path, codec: str, pixel_format: str, dtype: str, channels: int
) -> None:
    path = write_movie(tmp_path / "deep.mkv", codec, 5, pixel_format=pixel_format)
    with open_video(path) as reader:
        frame = reader.read(3)
        video = reader.video
        assert (frame.dtype.name, video.dtype) == (dtype, dtype)
        assert frame.shape == (HEIGHT, WIDTH, channels)
        assert video.contrast.is_identity is (dtype == "uint8")
        if pixel_format == "gray16le":
            np.testing.assert_array_equal(
                frame[..., 0], numbered(3, "uint16", 1000, 3000)
            )
            assert (video.contrast.low, video.contrast.high) == (1000, 3000)


def test_the_first_real_video_stream_is_shown(tmp_path: Path) -> None:
    source = write_movie(tmp_path / "a.mp4", "libx264", 12)
    path = tmp_path / "cover.mkv"
    with av.open(str(source)) as film, av.open(str(path), "w") as file:
        out = file.add_stream_from_template(film.streams.video[0])
        second = file.add_stream("mpeg4", rate=25)
        second.width, second.height, second.pix_fmt = 64, 64, "yuv420p"
        for packet in film.demux(video=0):
            if packet.dts is not None:
                packet.stream = out
                file.mux(packet)
        for number in range(30):
            frame = av.VideoFrame(64, 64, "yuv420p")
            frame.pts = number
            file.mux(second.encode(frame))
        file.mux(second.encode())
    with open_video(path) as reader:
        assert reader.video.n_frames == 12
        assert number_in(reader.read(9)) == 9


def test_frames_outside_the_video_are_refused(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.mp4", "libx264", 10)
    with open_video(path) as reader:
        for number in (-1, 10):
            with pytest.raises(BoxError, match="numbered 0 to 9"):
                reader.read(number)
        with pytest.raises(BoxError, match="empty"):
            reader.read_range(5, 5)


def test_a_movie_has_neither_channels_nor_z(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.mp4", "libx264", 10)
    with open_video(path, channel=0, time_axis="t") as reader:
        assert reader.video.channel is None
    with pytest.raises(VideoError, match="only one channel"):
        open_video(path, channel=1)
    with pytest.raises(VideoError, match="no Z axis"):
        open_video(path, time_axis="z")
