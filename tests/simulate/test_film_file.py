import av
import cv2
import numpy as np
import pytest

from liverwort_gui.simulate.camera import encode_jpeg
from liverwort_gui.simulate.film_file import open_film_file


@pytest.fixture
def frames():
    rng = np.random.default_rng(0)
    ramp = np.linspace(0, 200, 96)
    return [
        np.uint8(np.clip(ramp + rng.normal(10 * t, 5, (96, 96)), 0, 255))
        for t in range(5)
    ]


def decoded(path):
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        pictures = list(container.decode(stream))
        assert float(stream.average_rate) == 100.0
        assert all(picture.key_frame for picture in pictures)
        times = [float(picture.time) for picture in pictures]
        np.testing.assert_allclose(times, np.arange(len(pictures)) / 100)
        return stream.codec_context.name, [
            p.to_ndarray(format="gray") for p in pictures
        ]


def test_lossless_films_keep_every_grey_level(tmp_path, frames):
    with open_film_file(tmp_path / "a.avi", 96, 100.0, jpeg=None) as file:
        for frame in frames:
            file.add(frame)
    codec, read = decoded(tmp_path / "a.avi")
    assert codec == "ffv1"
    np.testing.assert_array_equal(read, frames)


def test_motion_jpeg_films_hold_the_cameras_jpegs(tmp_path, frames):
    with open_film_file(tmp_path / "a.avi", 96, 100.0, jpeg=75) as file:
        for frame in frames:
            file.add(frame)
    codec, read = decoded(tmp_path / "a.avi")
    assert codec == "mjpeg"
    for frame, found in zip(frames, read, strict=True):
        data = np.frombuffer(encode_jpeg(frame, 75), np.uint8)
        expected = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)
        assert np.abs(expected.astype(int) - found).max() <= 2  # decoders round
