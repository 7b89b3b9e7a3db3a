"""TIFF: pages are frames, Z and channels are asked for, no grey level is lost."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile

from liverwort_gui.errors import AxisChoiceNeeded, VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import index, open_video


def pages(*shape: int, dtype: str = "uint16") -> np.ndarray:
    """Return noise in which the first pixel of each plane is the plane's number."""
    stack = np.random.default_rng(1).integers(0, 100, shape).astype(dtype)
    planes = stack.reshape(-1, *shape[-2:])
    planes[:, 0, 0] = np.arange(len(planes))
    return stack


PLAIN: dict[str, Mapping[str, Any]] = {
    "contiguous": {},
    "shapeless": {"metadata": None},
    "big-endian": {"byteorder": ">"},
    "lzw": {"compression": "lzw"},
    "zlib and predictor": {"compression": "zlib", "predictor": True},
    "bigtiff": {"bigtiff": True},
    "imagej": {"imagej": True, "metadata": {"axes": "TYX"}},
    "tiles": {"tile": (16, 16)},
}


@pytest.mark.parametrize("options", PLAIN.values(), ids=PLAIN.keys())
def test_pages_count_as_time(tmp_path: Path, options: Mapping[str, Any]) -> None:
    stack = pages(7, 20, 30)
    path = tmp_path / "film.tif"
    tifffile.imwrite(path, stack, **options)
    with open_video(path) as reader:
        video = reader.video
        assert (video.reader, video.n_frames, video.dtype) == ("tiff", 7, "uint16")
        assert (video.height, video.width, video.channels) == (20, 30, 1)
        for number in (5, 0, 6):
            np.testing.assert_array_equal(reader.read(number)[..., 0], stack[number])


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16", "float32", "float64"])
def test_every_pixel_type_keeps_its_values(tmp_path: Path, dtype: str) -> None:
    stack = (pages(4, 20, 30, dtype="float64") - 50).astype(dtype)
    if dtype.startswith("float"):
        stack[0, 3, 3] = np.nan
    tifffile.imwrite(
        tmp_path / "film.tif", stack, metadata=None, photometric="minisblack"
    )
    with open_video(tmp_path / "film.tif") as reader:
        frame = reader.read(2)
        assert frame.dtype.name == reader.video.dtype == dtype
        np.testing.assert_array_equal(frame[..., 0], stack[2])
        contrast = reader.video.contrast
        if dtype == "uint8":
            assert contrast.is_identity
        else:
            low, high = np.nanpercentile(stack.astype(float), [0.1, 99.9])
            assert (contrast.low, contrast.high) == pytest.approx((low, high))
        shown = contrast.apply(reader.read(0))
        assert shown.dtype == np.uint8


@pytest.mark.parametrize("planar", ["contig", "separate"])
@pytest.mark.parametrize("samples", [3, 4])
def test_colours_stay_colours(tmp_path: Path, planar: str, samples: int) -> None:
    shape = (5, 20, 30, samples) if planar == "contig" else (5, samples, 20, 30)
    stack = np.random.default_rng(0).integers(0, 255, shape, dtype=np.uint8)
    extra = {"extrasamples": ["unassalpha"]} if samples == 4 else {}
    tifffile.imwrite(
        tmp_path / "film.tif", stack, photometric="rgb", planarconfig=planar, **extra
    )
    with open_video(tmp_path / "film.tif") as reader:
        assert (reader.video.n_frames, reader.video.channels) == (5, 3)
        expected = stack[3] if planar == "contig" else np.moveaxis(stack[3], 0, -1)
        np.testing.assert_array_equal(reader.read(3), expected[..., :3])


def test_channels_and_z_are_asked_for(tmp_path: Path) -> None:
    stack = pages(6, 3, 2, 20, 30)  # T, Z, C
    path = tmp_path / "film.ome.tif"
    metadata = {
        "axes": "TZCYX",
        "TimeIncrement": 50.0,
        "TimeIncrementUnit": "ms",
        "PhysicalSizeX": 325.0,
        "PhysicalSizeXUnit": "nm",
        "Channel": {"Name": ["phase", "nuclei"]},
    }
    tifffile.imwrite(path, stack, metadata=metadata, compression="zlib")
    with pytest.raises(AxisChoiceNeeded, match="--channel N") as asked:
        open_video(path)
    assert asked.value.channels == ("phase", "nuclei")
    assert asked.value.axes == ("t", "z")
    with pytest.raises(AxisChoiceNeeded, match="--time-axis z") as asked:
        open_video(path, channel=1)
    assert asked.value.channels == ()
    with open_video(path, channel=1, time_axis="t") as reader:
        video = reader.video
        assert (video.n_frames, video.channel, video.time_axis) == (6, 1, "t")
        assert video.fps == pytest.approx(20)
        assert video.um_per_px == pytest.approx(0.325)
        assert video.times[3] == pytest.approx(0.15)
        assert "only number 1" in video.warnings[0]  # the middle plane
        np.testing.assert_array_equal(reader.read(4)[..., 0], stack[4, 1, 1])
    with open_video(path, channel=0, time_axis="z") as reader:
        assert (reader.video.n_frames, reader.video.fps) == (3, None)
        assert np.isnan(reader.video.times).all()
        np.testing.assert_array_equal(reader.read(2)[..., 0], stack[0, 2, 0])
    with pytest.raises(VideoError, match="channels 0 to 1"):
        open_video(path, channel=2, time_axis="t")


def test_imagej_knows_rate_and_pixel_size(tmp_path: Path) -> None:
    tifffile.imwrite(
        tmp_path / "film.tif",
        pages(4, 20, 30),
        imagej=True,
        resolution=(2.0, 2.0),
        metadata={"axes": "TYX", "finterval": 0.25, "unit": "um"},
    )
    with open_video(tmp_path / "film.tif") as reader:
        assert reader.video.fps == pytest.approx(4)
        assert reader.video.um_per_px == pytest.approx(0.5)


def test_damaged_pages_are_named(tmp_path: Path) -> None:
    path = tmp_path / "film.tif"
    tifffile.imwrite(path, pages(7, 64, 64), compression="zlib", metadata=None)
    with tifffile.TiffFile(path) as file:
        places = [file.pages[n].dataoffsets[0] for n in (2, 6)]
    data = bytearray(path.read_bytes())
    for place in places:
        data[place : place + 200] = bytes(200)
    path.write_bytes(data)
    video = run_inline(index(path))
    assert (video.n_frames, video.bad_frames) == (6, (2, 6))


def test_a_file_cut_off_is_used_up_to_there_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.tif"
    tifffile.imwrite(path, pages(9, 64, 64))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    video = run_inline(index(path))
    assert 0 < video.n_frames < 9
    path.write_bytes(whole[:40])
    with pytest.raises(VideoError):
        run_inline(index(path))


def test_unsafe_metadata_are_refused(tmp_path: Path) -> None:
    description = '<!DOCTYPE OME [<!ENTITY a "b">]><OME>&a;</OME>'
    tifffile.imwrite(
        tmp_path / "a.tif", pages(1, 20, 30), description=description, metadata=None
    )
    with pytest.raises(VideoError, match="unsafe"):
        open_video(tmp_path / "a.tif")
