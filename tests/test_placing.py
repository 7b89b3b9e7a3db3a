import random

import pytest

from liverwort_gui.placing import box_at, window_at
from liverwort_gui.records import MIN_BOX_SIZE, Box
from tests.qt import made_up


def test_boxes_never_leave_the_frame():
    rng = random.Random(0)
    for _ in range(2000):
        width, height = rng.randint(1, 400), rng.randint(1, 400)
        video = made_up.video(width=width, height=height)
        x, y = rng.uniform(-1000, 1000), rng.uniform(-1000, 1000)
        box = box_at(x, y, rng.randint(1, 600), video)
        if box is None:
            assert min(width, height) < MIN_BOX_SIZE
        else:
            assert box.fits(width, height)


def test_a_box_inside_the_frame_is_centred_on_the_point():
    assert box_at(100, 90, 64, made_up.video()) == Box(68, 58, 64)


@pytest.mark.parametrize(
    ("start", "n_frames", "expected"),
    [(-5, 100, (0, 32)), (90, 100, (68, 32)), (3, 5, (0, 5)), (40, 100, (40, 32))],
)
def test_the_window_stays_inside_the_video(start, n_frames, expected):
    assert window_at(start, n_frames) == expected
