"""Colours and outlines of the body map."""

import numpy as np

from liverwort_gui.qt.views.comparing.maps import coloured, limit_of, outline
from liverwort_gui.qt.views.comparing.plots import Paint

WHITE = Paint("#ffffff", "#000000", "#808080")


def test_zero_is_the_ground_and_the_limits_are_the_groups():
    values = np.array([[0.0, 2.0, -1.0, -9.0]])
    tested = np.ones((1, 4), bool)
    picture = coloured(values, tested, 2.0, WHITE)
    assert picture.dtype == np.uint8
    assert picture[0, 0].tolist() == [255, 255, 255]
    assert picture[0, 1].tolist() == [0xC9, 0x65, 0x00]  # B
    assert picture[0, 3].tolist() == [0x00, 0x67, 0xC4]  # A
    assert picture[0, 2, 0] == 128  # half way


def test_what_was_not_tested_is_grey_and_sets_no_limit():
    values = np.array([[[1.0, 500.0]]])
    tested = np.array([[True, False]])
    assert limit_of(values, tested) == 1.0
    assert limit_of(values, np.zeros((1, 2), bool)) == 1.0
    picture = coloured(values[0], tested, 1.0, WHITE)
    assert len(set(picture[0, 1].tolist())) == 1
    assert 128 < picture[0, 1, 0] < 255


def test_a_region_is_outlined_along_the_sides_of_its_cells():
    along, across = np.arange(3.0), np.arange(2.0)
    region = np.zeros((2, 3), bool)
    region[1, 1] = True
    x, y = outline(along, across, region)
    assert len(x) == len(y) == 8  # four sides
    assert (min(x), max(x)) == (0.5, 1.5)
    assert (min(y), max(y)) == (0.5, 1.5)
    lengths = [abs(x[i] - x[i + 1]) + abs(y[i] - y[i + 1]) for i in range(0, 8, 2)]
    assert lengths == [1.0] * 4
