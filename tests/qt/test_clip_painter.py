import numpy as np

from liverwort_gui.media.clips import resampled
from liverwort_gui.qt.clip_painter import clip_picture
from liverwort_gui.records import CLIP_SIZE, Box
from liverwort_gui.state import Picture
from tests.qt import made_up


def shown(picture):
    """What the clip view shows of the box at (100, 60) in a field of 300 x 200."""
    state = made_up.viewing(
        boxes=(Box(100, 60, 64),), selected=0, um_per_px=0.2, picture=picture
    )
    return clip_picture(state)


def test_outside_an_analyzed_window_it_is_a_piece_of_the_frame():
    pixels = np.random.default_rng(0).integers(0, 256, (200, 300, 1), np.uint8)
    clip = shown(Picture(0, pixels))
    assert (clip.pixels == resampled(pixels[60:124, 100:164], CLIP_SIZE)).all()
    assert clip.um_per_px == 0.2 * 64 / CLIP_SIZE
    assert "preview" not in clip.title


def test_a_piece_of_a_small_copy_says_that_it_is_a_preview():
    small = np.random.default_rng(0).integers(0, 256, (100, 150, 1), np.uint8)
    clip = shown(Picture(0, small, exact=False))
    assert (clip.pixels == resampled(small[30:62, 50:82], CLIP_SIZE)).all()
    assert clip.um_per_px == 0.2 * 64 / CLIP_SIZE
    assert clip.title.endswith("… preview")
