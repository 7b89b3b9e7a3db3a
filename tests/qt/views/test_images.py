import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from liverwort_gui.qt.views.images import bar_length, notice, to_image


def test_grey_and_colour_keep_their_values():
    grey = np.arange(15, dtype=np.uint8).reshape(3, 5, 1)
    image = to_image(grey)
    assert (image.width(), image.height()) == (5, 3)
    assert image.pixelColor(4, 2).red() == 14
    colour = np.zeros((3, 5, 3), np.uint8)
    colour[1, 2] = (10, 20, 30)
    assert to_image(colour).pixelColor(2, 1).getRgb()[:3] == (10, 20, 30)


def test_a_cut_out_piece_is_shown_right():
    whole = np.arange(100, dtype=np.uint8).reshape(10, 10, 1)
    assert to_image(whole[3:7, 2:6]).pixelColor(0, 0).red() == 32


@pytest.mark.parametrize(
    ("pixel_size", "zoom", "expected"), [(0.2, 1.0, 20), (1.0, 2.0, 50), (0.1, 8.0, 1)]
)
def test_the_scale_bar_has_a_round_length(pixel_size, zoom, expected):
    assert bar_length(pixel_size, zoom, width=600) == expected


@pytest.mark.parametrize("text", ["Short.", "A long sentence that tells why. " * 5])
def test_a_notice_stays_inside_its_picture(qapp, text):
    image = QImage(240, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        notice(painter, image.rect(), text)
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 200
    ]
    assert dark
    assert all(0 < x < image.width() - 1 for x, _ in dark)
    assert all(0 < y < image.height() - 1 for _, y in dark)
