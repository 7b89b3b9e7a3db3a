from dataclasses import replace

import cv2
import numpy as np
import pytest

from liverwort_gui.simulate import Settings
from liverwort_gui.simulate.camera import encode_jpeg, expose, through_jpeg
from liverwort_gui.simulate.parameters import draw_field


@pytest.fixture
def field():
    return replace(draw_field(0, Settings()), shot=0.3, read_noise=2.0, jpeg=80)


@pytest.mark.parametrize("side", [256, 1024])
def test_noise_has_the_variance_of_shot_and_read_noise(field, side):
    light = np.full((side, side), 100.0, np.float32)
    frame = expose(light, field, np.random.default_rng(0))
    assert frame.dtype == np.uint8
    assert frame.mean() == pytest.approx(100, abs=0.2)
    assert frame.var() == pytest.approx(0.3 * 100 + 4 + 1 / 12, rel=0.03)


def test_grey_levels_are_clipped_not_wrapped(field):
    light = np.repeat([[1.0], [400.0]], 64, axis=1).astype(np.float32)
    frame = expose(light, field, np.random.default_rng(0))
    assert frame[0].max() < 20
    assert frame[1].min() == 255


def test_frames_differ_in_their_noise_and_repeat_with_the_seed(field):
    light = np.full((64, 64), 50.0, np.float32)
    rng = np.random.default_rng(0)
    first, second = expose(light, field, rng), expose(light, field, rng)
    assert (first != second).mean() > 0.5
    np.testing.assert_array_equal(expose(light, field, np.random.default_rng(0)), first)


def test_jpeg_happens_only_if_the_camera_has_it(field):
    frame = expose(np.full((64, 64), 50.0, np.float32), field, np.random.default_rng(0))
    lossless = through_jpeg(frame, replace(field, jpeg=None))
    np.testing.assert_array_equal(lossless, frame)
    lossy = through_jpeg(frame, field)
    assert 0 < np.abs(lossy.astype(int) - frame).max() < 30
    data = np.frombuffer(encode_jpeg(frame, 80), np.uint8)
    np.testing.assert_array_equal(lossy, cv2.imdecode(data, cv2.IMREAD_GRAYSCALE))
