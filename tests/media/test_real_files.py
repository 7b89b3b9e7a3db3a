"""Facts about real microscope files, found by eye or by other programs."""

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest

from liverwort_gui.errors import AxisChoiceNeeded, VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import index, open_video
from liverwort_gui.records import Video

FACTS = {  # frames, width, height, channels, dtype, fps
    "paramecium-furth.avi": (60, 640, 480, 3, "uint8", 30),
    "sperm-trackmate-jeong.avi": (60, 384, 384, 3, "uint8", 30),
    "pims-bulk-water.mov": (480, 640, 424, 3, "uint8", 23.976),
    "pyscenedetect-counter.mp4": (30, 1920, 1080, 3, "uint8", 10),
    "torchcodec-h264-10bit.mp4": (30, 200, 200, 3, "uint16", 30),
    "decord-corrupted.mp4": (28, 1280, 720, 3, "uint8", 10),
    "decord-rot0.mov": (3, 568, 320, 3, "uint8", 30),
    "decord-rot90.mov": (3, 320, 568, 3, "uint8", 30),
    "decord-unordered.mov": (4, 50, 50, 3, "uint8", 32),
    "moviepy-1x1.mp4": (5, 1, 1, 3, "uint8", 1),
    "moviepy-no-duration.webm": (74, 1280, 720, 3, "uint8", 14.985),
    "pims-stuck.tif": (5, 512, 512, 1, "uint16", None),
    "arcadia-timelapse.nd2": (53, 64, 64, 1, "uint16", 2),
}


@pytest.mark.parametrize("name", FACTS)
def test_facts(real_data: Path, name: str) -> None:
    frames, width, height, channels, dtype, fps = FACTS[name]
    video = run_inline(index(real_data / name))
    assert (video.n_frames, video.width, video.height) == (frames, width, height)
    assert (video.channels, video.dtype) == (channels, dtype)
    assert video.fps == (None if fps is None else pytest.approx(fps, rel=1e-3))
    assert bool(video.bad_frames) is (name == "decord-corrupted.mp4")


@pytest.mark.parametrize("name", FACTS)
def test_seeking_gives_what_reading_on_gives(real_data: Path, name: str) -> None:
    video: Video = run_inline(index(real_data / name))
    with open_video(real_data / name, video=video) as reader:
        reader._cache.limit = 1
        for number in np.random.default_rng(0).permutation(video.n_frames)[:8]:
            sought = reader.read(int(number)).copy()
            reader.read(max(0, int(number) - 3))
            for before in range(max(0, int(number) - 2), int(number)):
                reader.read(before)
            np.testing.assert_array_equal(reader.read(int(number)), sought)


def last_digit(text: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the shape of the rightmost letter, (40, 30) bool, and their number."""
    white = text.min(axis=-1) > 225
    columns = np.flatnonzero(white.any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > 2)
    letter = white[:, columns[gaps[-1] + 1] : columns[-1] + 1]
    rows = np.flatnonzero(letter.any(axis=1))
    letter = letter[rows[0] : rows[-1] + 1].astype(np.uint8) * 255
    shape = cv2.resize(letter, (30, 40), interpolation=cv2.INTER_AREA) > 127
    return shape, len(gaps) + 1


def test_burned_in_numbers_agree_in_random_order(real_data: Path) -> None:
    """The number is the frame's plus one: 1 to 9, then two digits.

    Its last digit looks the same every ten frames, and only then.
    """
    order = np.random.default_rng(1).permutation(30).tolist()
    digits, letters = {}, {}
    with open_video(real_data / "pyscenedetect-counter.mp4") as reader:
        reader._cache.limit = 1
        for number in order:
            text = reader.read(number)[780:900, 1280:]
            digits[number], letters[number] = last_digit(text)
    assert len({letters[number] for number in range(9)}) == 1
    assert {letters[number] - letters[0] for number in range(9, 30)} == {1}
    for one in range(30):
        for other in range(one):
            differing = np.mean(digits[one] != digits[other])
            assert (differing < 0.08) == ((one - other) % 10 == 0), (one, other)


def test_damaged_frames_are_named(real_data: Path) -> None:
    video = run_inline(index(real_data / "decord-corrupted.mp4"))
    assert video.bad_frames == tuple(range(28, 50))
    assert "frames 28-49 cannot be used; use frames 0-27" in video.warnings[0]


def test_a_rotation_tag_turns_the_picture_once(real_data: Path) -> None:
    with open_video(real_data / "decord-rot90.mov") as reader:
        turned = reader.read(0)
    with open_video(real_data / "decord-rot0.mov") as reader:
        upright = reader.read(0)
    assert turned.shape == (568, 320, 3)
    assert upright.shape == (320, 568, 3)


def test_nothing_but_time_counts_as_time(real_data: Path) -> None:
    with pytest.raises(AxisChoiceNeeded, match="--channel"):
        open_video(real_data / "viv-multi-channel.ome.tif")
    with open_video(real_data / "viv-multi-channel.ome.tif", channel=1) as reader:
        assert (reader.video.n_frames, reader.video.dtype) == (1, "int8")
    with pytest.raises(AxisChoiceNeeded, match="--time-axis") as asked:
        open_video(real_data / "arcadia-zstack.nd2")
    assert asked.value.axes == ("t", "z")
    with open_video(real_data / "arcadia-zstack.nd2", time_axis="z") as reader:
        assert (reader.video.n_frames, reader.video.fps) == (11, None)
    with open_video(real_data / "arcadia-multichannel.nd2", channel=2) as reader:
        assert (reader.video.n_frames, reader.video.channel) == (1, 2)
        assert reader.video.um_per_px == pytest.approx(0.32339, abs=1e-4)


def test_a_folder_of_real_images_opens(real_data: Path) -> None:
    folder = real_data / "paramecium-furth-masks"
    with open_video(folder) as reader:
        assert reader.video.n_frames == len(list(folder.glob("*.tif")))
        assert reader.read(reader.video.n_frames - 1).shape == (480, 640, 1)


def test_what_is_no_video_is_refused(real_data: Path) -> None:
    with pytest.raises(VideoError, match="is empty"):
        open_video(real_data / "moviepy-zero-bytes.webm")
    with pytest.raises(VideoError, match="not a video"):
        open_video(real_data / "sperm-trackmate-jeong.spots.csv")


def test_cells_are_where_the_tracks_say(real_data: Path) -> None:
    """TrackMate's spots lie on bright heads: time and place agree with the table."""
    with (real_data / "sperm-trackmate-jeong.spots.csv").open() as file:
        rows = list(csv.DictReader(file))[3:]
    with open_video(real_data / "sperm-trackmate-jeong.avi") as reader:
        brighter = []
        for number in (0, 30, 59):
            frame = reader.read(number).max(axis=-1).astype(float)
            for row in rows:
                if int(row["FRAME"]) == number:
                    x = int(float(row["POSITION_X"]) * 2.48)
                    y = int(float(row["POSITION_Y"]) * 2.48)
                    here = frame[max(0, y - 3) : y + 4, max(0, x - 3) : x + 4]
                    brighter.append(here.mean() > np.median(frame))
        assert len(brighter) > 30
        assert np.mean(brighter) > 0.9
