"""What cannot be opened is refused in one sentence that names the file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import h5py
import numpy as np
import pytest
import tifffile

from liverwort_gui.errors import VideoError
from liverwort_gui.media import identity, open_video
from liverwort_gui.media.files import check_frame_size
from tests.media.films import number_in, numbered, write_movie


def test_missing_empty_and_foreign_files_are_refused(tmp_path: Path) -> None:
    cases = {
        "empty.avi": (b"", "is empty"),
        "text.avi": (b"frame,x,y\n1,2,3\n" * 40, "not a video"),
        "noise.mp4": (np.random.default_rng(0).bytes(5000), "not a video"),
        "list.avi": (b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", "list of other files"),
        "concat.avi": (b"ffconcat version 1.0\nfile a.mp4\n", "list of other files"),
        "page.mp4": (b"<?xml version='1.0'?><MPD></MPD>", "list of other files"),
        "a.cine": (b"CI\x2c\0" + bytes(100), "not a video"),
        "a.nd2": (b"\xda\xce\xbe\x0a" + bytes(500), "a.nd2"),
        "a.tif": (b"II*\0" + bytes(500), "a.tif"),
        "a.h5": (b"\x89HDF\r\n\x1a\n" + bytes(500), "a.h5"),
        "a.png": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.png"),
    }
    for name, (content, sentence) in cases.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(VideoError, match=sentence) as refusal:
            open_video(path)
        assert str(path) in str(refusal.value)
    with pytest.raises(VideoError, match="cannot be found"):
        open_video(tmp_path / "nowhere.avi")
    (tmp_path / "folder").mkdir()
    with pytest.raises(VideoError, match="no PNG, TIFF, JPEG or BMP"):
        open_video(tmp_path / "folder")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.czi", b"ZISRAWFILE" + bytes(100)),
        ("a.lif", b"\x70\0\0\0\1\0\0\0*" + bytes(100)),
        ("a.spe", bytes(4098) + b"UU"),
    ],
)
def test_a_missing_reader_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes
) -> None:
    monkeypatch.setattr("liverwort_gui.media.foreign.find_spec", lambda _: None)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(
        VideoError, match=r"run .*\[formats\].*export it as TIFF or AVI"
    ):
        open_video(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.avi")
    with pytest.raises(VideoError, match="pipe"):
        open_video(tmp_path / "pipe.avi")


def test_frames_beyond_any_camera_are_refused(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.avi", "mjpeg", 3, pixel_format="yuvj420p")
    data = bytearray(path.read_bytes())
    at = data.index(b"strf") + 8 + 4  # biWidth, biHeight
    data[at : at + 8] = (30_000).to_bytes(4, "little") * 2
    for place in range(len(data) - 9):  # the same in every JPEG header
        if data[place : place + 2] == b"\xff\xc0":
            data[place + 5 : place + 9] = (30_000).to_bytes(2, "big") * 2
    path.write_bytes(data)
    with pytest.raises(VideoError, match="pixels"):
        open_video(path)
    check_frame_size(path, 10_000, 10_000)
    with pytest.raises(VideoError, match="100 megapixels"):
        check_frame_size(path, 10_001, 10_000)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_that_are_no_text_can_be_opened(tmp_path: Path) -> None:
    source = write_movie(tmp_path / "a.mp4", "libx264", 5)
    for name in (b"\xff\xfe.mp4", b"%03d.mp4", b"a:b\n.mp4", b"http:x.mp4"):
        path = tmp_path / os.fsdecode(name)
        shutil.copy(source, path)
        with open_video(path) as reader:
            assert number_in(reader.read(3)) == 3


def test_a_changed_or_vanished_file_is_noticed(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.mp4", "libx264", 20)
    with open_video(path) as reader:
        video = reader.video
    with open_video(path, video=video) as reader:
        assert number_in(reader.read(17)) == 17
    write_movie(path, "libx264", 21)
    with pytest.raises(VideoError, match="has changed"):
        open_video(path, video=video)
    path.unlink()
    with pytest.raises(VideoError, match="cannot be found"):
        open_video(path, video=video)


def test_a_file_that_vanishes_while_it_is_read_is_told(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.h264", "libx264", 20)
    with open_video(path) as reader:
        reader.read(15)
        reader._cache.clear()
        path.unlink()
        with pytest.raises(VideoError, match="cannot be read"):
            reader.read(2)  # this kind of film is read from its beginning


def test_identity_depends_on_the_content_only(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"1" * 3_000_000)
    (tmp_path / "b.bin").write_bytes(b"1" * 3_000_000)
    (tmp_path / "c.bin").write_bytes(b"1" * 2_999_999 + b"2")
    a, b, c = (identity(tmp_path / f"{name}.bin") for name in "abc")
    assert a == b != c


def test_a_folder_of_images_is_a_video(tmp_path: Path) -> None:
    for number in range(12):
        picture = numbered(number, "uint16", 1000, 3000)
        cv2.imwrite(str(tmp_path / f"frame {number}.png"), picture)
    (tmp_path / "notes.txt").write_text("focus lost at frame 7")
    (tmp_path / ".hidden.png").write_bytes(b"")
    with open_video(tmp_path) as reader:
        video = reader.video
        assert (video.reader, video.n_frames, video.dtype) == ("images", 12, "uint16")
        np.testing.assert_array_equal(
            reader.read(11)[..., 0], numbered(11, "uint16", 1000, 3000)
        )
        (tmp_path / "frame 3.png").unlink()
        reader._cache.clear()
        with pytest.raises(VideoError, match=r"frame 3\.png cannot be read"):
            reader.read(3)


def test_images_of_one_folder_must_be_alike(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "1.tif", np.zeros((20, 30), np.uint8))
    cv2.imwrite(str(tmp_path / "2.png"), np.zeros((20, 31, 3), np.uint8))
    with open_video(tmp_path) as reader, pytest.raises(VideoError, match="unlike"):
        reader.read(1)


def test_colours_of_an_image_keep_their_order(tmp_path: Path) -> None:
    red = np.zeros((20, 30, 3), np.uint8)
    red[..., 2] = 255  # cv2 writes blue, green, red
    cv2.imwrite(str(tmp_path / "red.png"), red)
    with open_video(tmp_path / "red.png") as reader:
        assert reader.read(0)[5, 5].tolist() == [255, 0, 0]


def test_own_clips_are_read_and_links_refused(tmp_path: Path) -> None:
    clip = np.stack([numbered(number) for number in range(6)])[..., np.newaxis]
    with h5py.File(tmp_path / "clip.h5", "w") as file:
        file["clip"] = clip
        file.attrs["fps"] = 50.0
        file["clip"].attrs["um_per_px"] = 0.2
    with open_video(tmp_path / "clip.h5") as reader:
        assert (reader.video.fps, reader.video.um_per_px) == (50.0, 0.2)
        np.testing.assert_array_equal(reader.read_range(0, 6), clip)
    with h5py.File(tmp_path / "link.h5", "w") as file:
        file["clip"] = h5py.ExternalLink("clip.h5", "/clip")
    with h5py.File(tmp_path / "outside.h5", "w") as file:
        file.create_dataset(
            "clip", (6, 20, 30), "u1", external=[(str(tmp_path / "clip.h5"), 0, 3600)]
        )
    for name in ("link.h5", "outside.h5"):
        with pytest.raises(VideoError, match="no clip of this program"):
            open_video(tmp_path / name)


def test_only_the_reader_that_is_needed_is_imported(tmp_path: Path) -> None:
    path = write_movie(tmp_path / "film.mp4", "libx264", 3)
    code = (
        "import sys; from liverwort_gui import media;"
        "media.open_video(sys.argv[1]).close();"
        "print([name for name in ('av', 'cv2', 'h5py', 'nd2', 'tifffile')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, path],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout == "['av']\n"
