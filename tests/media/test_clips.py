"""A clip is exactly what the box shows, and bound to it by its hash."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile

from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.media import (
    Background,
    VideoReader,
    cut_clip,
    field_background,
    open_video,
)
from liverwort_gui.records import Box, Crop


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[VideoReader]:
    noise = np.random.default_rng(2)
    film = noise.normal(100, 8, (40, 80, 120)).round().astype(np.uint8)
    tifffile.imwrite(
        tmp_path / "film.tif",
        film,
        imagej=True,
        resolution=(4.0, 4.0),
        metadata={"axes": "TYX", "fps": 20.0, "unit": "um"},
    )
    with open_video(tmp_path / "film.tif") as reader:
        yield reader


@pytest.fixture
def background(reader: VideoReader) -> Background:
    return field_background(reader)


def test_a_box_of_the_clips_size_is_cut_unchanged(
    reader: VideoReader, background: Background
) -> None:
    box = Box(30, 10, 64)
    clip = cut_clip(reader, Crop.still(box, 5, 8), background=background, size=64)
    expected = reader.read_range(5, 13)[:, 10:74, 30:94]
    np.testing.assert_array_equal(clip.pixels, expected)
    np.testing.assert_array_equal(clip.background[0], background.image[10:74, 30:94])
    assert clip.um_per_px == pytest.approx(0.25)
    assert clip.times.tolist() == pytest.approx([0.05 * n for n in range(5, 13)])
    assert clip.scale == 1
    again = cut_clip(reader, Crop.still(box, 5, 8), background=background, size=64)
    moved = cut_clip(reader, Crop.still(box, 6, 8), background=background, size=64)
    assert clip.sha256 == again.sha256 != moved.sha256


def test_shrinking_averages_pixels_and_noise(
    reader: VideoReader, background: Background
) -> None:
    clip = cut_clip(
        reader, Crop.still(Box(0, 0, 64), 0, 4), background=background, size=32
    )
    frame = reader.read(2)[:64, :64, 0].reshape(32, 2, 32, 2).mean(axis=(1, 3))
    assert np.abs(clip.pixels[2, ..., 0] - frame).max() <= 1
    assert clip.um_per_px == pytest.approx(0.5)
    assert np.median(clip.noise_sd) == pytest.approx(4, rel=0.1)
    temporal = cut_clip(
        reader, Crop.still(Box(0, 0, 64), 0, 40), background=background, size=32
    )
    assert temporal.pixels.std(axis=0).mean() == pytest.approx(4, rel=0.1)


def test_enlarging_keeps_shape_and_scale(
    reader: VideoReader, background: Background
) -> None:
    clip = cut_clip(reader, Crop.still(Box(8, 8, 32), 0, 3), background=background)
    assert clip.pixels.shape == (3, 256, 256, 1)
    assert clip.background.shape == clip.noise_sd.shape == (1, 256, 256, 1)
    assert clip.um_per_px == pytest.approx(0.25 / 8)


def test_a_box_that_follows_is_cut_where_it_is_in_each_frame(
    reader: VideoReader, background: Background
) -> None:
    corners = tuple((10 + 3 * n, 12 - n) for n in range(8))
    clip = cut_clip(reader, Crop(5, corners, 64, 8), background=background, size=64)
    assert clip.background.shape == clip.noise_sd.shape == clip.pixels.shape
    for n, (x, y) in enumerate(corners):
        there = slice(y, y + 64), slice(x, x + 64)
        np.testing.assert_array_equal(clip.pixels[n], reader.read(5 + n)[there])
        np.testing.assert_array_equal(clip.background[n], background.image[there])
        np.testing.assert_array_equal(clip.noise_sd[n], background.noise_sd[there])


@pytest.mark.parametrize("size", [24, 48, 100])
def test_a_box_that_follows_but_never_moves_gives_the_still_clip(
    reader: VideoReader, background: Background, size: int
) -> None:
    still = Crop.still(Box(30, 10, 48), 5, 8)
    resting = Crop(5, 8 * still.corners, 48, 8)
    one, other = (
        cut_clip(reader, crop, background=background, size=size)
        for crop in (still, resting)
    )
    assert one.sha256 == other.sha256
    assert (one.scale, one.background_note) == (other.scale, other.background_note)
    np.testing.assert_array_equal(one.pixels, other.pixels)
    for name in ("background", "noise_sd"):
        always = np.repeat(getattr(one, name), 8, axis=0)
        np.testing.assert_array_equal(always, getattr(other, name))


def test_a_box_that_leaves_the_frame_is_refused_with_the_frame(
    reader: VideoReader, background: Background
) -> None:
    leaving = Crop(5, tuple((4 * n + 65, 0) for n in range(8)), 32, 8)
    with pytest.raises(BoxError, match="x 89, y 0 with side 32 in frame 11 does not"):
        cut_clip(reader, leaving, background=background)


def test_the_users_calibration_goes_before_the_files(
    reader: VideoReader, background: Background
) -> None:
    clip = cut_clip(
        reader,
        Crop.still(Box(0, 0, 32), 4, 2),
        background=background,
        size=32,
        um_per_px=1.5,
        fps=8,
    )
    assert (clip.um_per_px, clip.video.fps) == (1.5, 8)
    assert clip.times.tolist() == [0.5, 0.625]


@pytest.mark.parametrize(
    "box",
    [Box(-1, 0, 32), Box(0, 0, 81), Box(100, 0, 32), Box(0, 60, 32), Box(0, 0, 8)],
)
def test_boxes_that_do_not_fit_are_refused(
    reader: VideoReader, background: Background, box: Box
) -> None:
    with pytest.raises(BoxError, match="120 x 80 pixels"):
        cut_clip(reader, Crop.still(box, 0), background=background)


@pytest.mark.parametrize(("start", "frames"), [(0, 41), (10, 32), (-1, 4), (3, 0)])
def test_windows_that_do_not_fit_are_refused(
    reader: VideoReader, background: Background, start: int, frames: int
) -> None:
    with pytest.raises(BoxError, match="has 40 frames"):
        cut_clip(
            reader, Crop.still(Box(0, 0, 32), start, frames), background=background
        )


def test_damaged_frames_in_the_window_are_refused(
    reader: VideoReader, background: Background
) -> None:
    reader.video = replace(reader.video, bad_frames=(12, 13))
    cut_clip(reader, Crop.still(Box(0, 0, 32), 0, 12), background=background)
    with pytest.raises(VideoError, match=r"frames 12-13 .* use frames 0-11, 14-39"):
        cut_clip(reader, Crop.still(Box(0, 0, 32), 0, 20), background=background)


def test_too_small_frames_are_refused_clearly(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "dot.tif", np.zeros((5, 8, 8), np.uint8))
    with open_video(tmp_path / "dot.tif") as reader:
        background = field_background(reader)
        with pytest.raises(BoxError, match="too small for a box"):
            cut_clip(reader, Crop.still(Box(0, 0, 16), 0, 2), background=background)
