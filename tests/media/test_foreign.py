"""Formats of other makers; their readers are extras, so most of this may be skipped."""

import struct
from pathlib import Path

import numpy as np
import pytest

from liverwort_gui.errors import AxisChoiceNeeded
from liverwort_gui.media import open_video
from tests.media.films import HEIGHT, WIDTH, number_in, numbered


def test_phantom_cine_is_read(tmp_path: Path) -> None:
    frames = [numbered(number)[::-1].tobytes() for number in range(5)]  # bottom up
    setup = bytearray(12_000)
    setup[140:144] = b"ST" + struct.pack("<H", len(setup))
    setup[768:772] = struct.pack("<I", 1000)  # frames per second
    table = 84 + len(setup)
    data = table + 8 * len(frames)
    step = 8 + WIDTH * HEIGHT
    content = b"CI" + struct.pack(
        "<HHHiIiIIIIQ", 44, 0, 1, 0, 5, 0, 5, 44, 84, table, 0
    )
    content += struct.pack(
        "<IiiHHIIiiII", 40, WIDTH, HEIGHT, 1, 8, 0, WIDTH * HEIGHT, 0, 0, 0, 0
    )
    content += bytes(setup)
    content += struct.pack("<5Q", *(data + number * step for number in range(5)))
    for frame in frames:
        content += struct.pack("<II", 8, len(frame)) + frame
    (tmp_path / "a.cine").write_bytes(content)
    with open_video(tmp_path / "a.cine") as reader:
        assert (reader.video.n_frames, reader.video.channels) == (5, 1)
        assert reader.video.fps == pytest.approx(1000)
        assert [number_in(reader.read(n)) for n in (3, 0, 4)] == [3, 0, 4]


@pytest.mark.filterwarnings("ignore")  # of foreign libraries
def test_zeiss_czi_is_read(tmp_path: Path) -> None:
    pytest.importorskip("bioio_czi", reason="the extra formats is not installed")
    czi = pytest.importorskip("pylibCZIrw.czi")
    path = tmp_path / "a.czi"
    with czi.create_czi(str(path)) as file:
        for time in range(4):
            for channel in range(2):
                plane = np.full((96, 144, 1), 100 * time + channel, np.uint16)
                file.write(data=plane, plane={"T": time, "C": channel, "Z": 0})
        file.write_metadata(
            "a", channel_names={0: "phase", 1: "green"}, scale_x=2e-7, scale_y=2e-7
        )
    with pytest.raises(AxisChoiceNeeded, match="0 = phase, 1 = green"):
        open_video(path)
    with open_video(path, channel=1) as reader:
        video = reader.video
        assert (video.n_frames, video.width, video.dtype) == (4, 144, "uint16")
        assert video.um_per_px == pytest.approx(0.2)
        assert reader.read(2)[5, 5, 0] == 201


@pytest.mark.filterwarnings("ignore")  # of foreign libraries
def test_princeton_spe_is_read(tmp_path: Path) -> None:
    pytest.importorskip("imageio", reason="the extra formats is not installed")
    header = bytearray(4100)
    struct.pack_into("<H", header, 42, WIDTH)
    struct.pack_into("<H", header, 656, HEIGHT)
    struct.pack_into("<h", header, 108, 3)  # uint16
    struct.pack_into("<i", header, 1446, 4)  # frames
    struct.pack_into("<f", header, 1992, 2.5)  # version of the format
    header[4098:4100] = b"UU"
    frames = [numbered(number, "uint16", 1000, 3000) for number in range(4)]
    data = b"".join(frame.tobytes() for frame in frames)
    (tmp_path / "a.spe").write_bytes(bytes(header) + data)
    with open_video(tmp_path / "a.spe") as reader:
        assert (reader.video.n_frames, reader.video.dtype) == (4, "uint16")
        np.testing.assert_array_equal(reader.read(3)[..., 0], frames[3])
