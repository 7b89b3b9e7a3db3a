import shutil
from collections import namedtuple
from fractions import Fraction

import av
import numpy as np
import pytest

from liverwort_gui.errors import OutputError
from liverwort_gui.media.film_writer import FilmWriter


def noise(n_frames, height=96, width=128):
    rng = np.random.default_rng(0)
    return rng.integers(0, 256, (n_frames, height, width, 3), dtype=np.uint8)


def write(path, frames, fps=10.0):
    n, height, width, _ = frames.shape
    with FilmWriter(path, width, height, fps, n_frames=n) as film:
        for frame in frames:
            film.add(frame)
    return path


def decoded(path):
    with av.open(path) as container:
        return [f.to_ndarray(format="rgb24") for f in container.decode(video=0)]


def test_film_is_what_powerpoint_and_quicktime_play(tmp_path):
    path = write(tmp_path / "film.mp4", noise(12))
    with av.open(path) as container:
        context = container.streams.video[0].codec_context
        assert "mp4" in container.format.name
        assert len(container.streams) == 1
        assert (context.name, context.profile) == ("h264", "High")
        assert context.pix_fmt == "yuv420p"
        assert (context.colorspace, context.color_primaries) == (1, 1)  # BT.709
        next(container.decode(video=0))
    data = path.read_bytes()
    assert data.find(b"moov") < data.find(b"mdat"), "faststart"
    level = data[data.find(b"avcC") + 7]
    assert level <= 42


@pytest.mark.parametrize("fps", [10, 7.5, 29.97, Fraction(30000, 1001), 0.5])
def test_rate_is_constant_and_as_asked(tmp_path, fps):
    path = write(tmp_path / "film.mp4", noise(5), fps)
    with av.open(path) as container:
        times = [frame.time for frame in container.decode(video=0)]
    expected = np.arange(5) / float(fps)
    np.testing.assert_allclose(times, expected, rtol=1e-3, atol=1e-4)


def test_colours_survive(tmp_path):
    colours = [(255, 130, 0), (0, 135, 255), (20, 20, 20), (255, 255, 255)]
    frames = np.zeros((3, 64, 256, 3), np.uint8)
    for n, colour in enumerate(colours):
        frames[:, :, 64 * n : 64 * (n + 1)] = colour
    middle = decoded(write(tmp_path / "film.mp4", frames))[1][32, 32::64]
    np.testing.assert_allclose(middle.astype(int), colours, atol=4)


@pytest.mark.parametrize(("height", "width"), [(97, 128), (96, 127), (97, 127)])
def test_odd_sizes_are_padded_never_cropped(tmp_path, height, width):
    frames = np.zeros((3, height, width, 3), np.uint8)
    frames[:, -1] = frames[:, :, -1] = 255
    picture = decoded(write(tmp_path / "film.mp4", frames))[0]
    assert picture.shape == (height + height % 2, width + width % 2, 3)
    assert picture[height - 1].mean() > 200
    assert picture[:, width - 1].mean() > 200


@pytest.mark.parametrize("name", ["film.mp4", "精子 の 映画.mp4", "100%03d: a 'b'.mp4"])
def test_any_name_will_do(tmp_path, name):
    path = write(tmp_path / "new folder" / name, noise(3))
    assert [p.name for p in path.parent.iterdir()] == [name]
    assert len(decoded(path)) == 3


def fail_midway(path):
    with FilmWriter(path, 128, 96, 10) as film:
        film.add(noise(1)[0])
        raise RuntimeError("drawing failed")


def test_an_error_in_the_block_leaves_no_file_and_is_not_hidden(tmp_path):
    with pytest.raises(RuntimeError, match="drawing failed"):
        fail_midway(tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []


def test_an_older_film_is_replaced_only_by_a_whole_one(tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError, match="drawing failed"):
        fail_midway(path)
    assert path.read_bytes() == b"old"
    write(path, noise(3))
    assert len(decoded(path)) == 3


def test_a_film_without_frames_is_refused(tmp_path):
    with (
        pytest.raises(ValueError, match="at least one frame"),
        FilmWriter(tmp_path / "film.mp4", 128, 96, 10),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "frame",
    [
        np.zeros((96, 127, 3), np.uint8),
        np.zeros((96, 128), np.uint8),
        np.zeros((96, 128, 3), np.float32),
    ],
)
def test_a_frame_of_another_kind_is_refused(tmp_path, frame):
    with (
        pytest.raises(ValueError, match="frame must be uint8"),
        FilmWriter(tmp_path / "film.mp4", 128, 96, 10) as film,
    ):
        film.add(frame)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("width", "height", "fps"), [(4096, 2160, 10), (1920, 1080, 120), (64, 64, 0)]
)
def test_what_level_4_2_cannot_hold_is_refused(tmp_path, width, height, fps):
    with pytest.raises(ValueError, match=r"4\.2|positive"):
        FilmWriter(tmp_path / "film.mp4", width, height, fps)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.95, 0.99999])
def test_a_disk_that_fills_up_leaves_no_file(tmp_path, share):
    resource = pytest.importorskip("resource")  # not on Windows
    path = write(tmp_path / "film.mp4", noise(20))
    n_bytes = int(share * path.stat().st_size)
    path.unlink()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, limits[1]))
    try:
        with pytest.raises(OutputError, match=r"film\.mp4 could not be written"):
            write(path, noise(20))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_too_little_space_is_said_before_anything_is_written(tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 500_000))
    with pytest.raises(OutputError, match=r"up to 2 MB .* 0\.5 MB free") as caught:
        write(tmp_path / "film.mp4", noise(2))
    assert str(tmp_path) in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(OutputError, match="taken"):
        write(tmp_path / "taken" / "film.mp4", noise(2))


def write_and_lose_one(path):
    with FilmWriter(path, 128, 96, 10) as film:
        for frame in noise(2):
            film.add(frame)
        film._added += 1  # as if the disk had lost a frame


def test_a_film_damaged_on_its_way_to_the_disk_is_not_kept(tmp_path):
    with pytest.raises(OutputError, match="2 of 3 frames"):
        write_and_lose_one(tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []
