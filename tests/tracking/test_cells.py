"""Which connected places of a frame count as cells."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from liverwort_gui.tracking.calibration import choose_limits
from liverwort_gui.tracking.cells import Limits, find_cells

LIMITS = Limits(
    threshold=4,
    seed=10,
    min_area=20,
    max_area=2000,
    area=200,
    contrast=40,
    gap=5,
    outline=0.1,
)


def ellipse(departure, x, y, strength=40.0, axes=(12, 5), angle=0):
    cv2.ellipse(departure, (x, y), axes, angle, 0, 360, strength, cv2.FILLED)


@pytest.fixture
def empty():
    return np.zeros((120, 160), np.float32)


def test_cells_have_their_boxes_centres_and_masks(empty):
    ellipse(empty, 40, 30)
    ellipse(empty, 110, 80, angle=90)
    cells = find_cells(empty, LIMITS)
    assert cells.boxes.tolist() == [[28, 25, 25, 11], [105, 68, 11, 25]]
    np.testing.assert_allclose(cells.centers, [[40, 30], [110, 80]], atol=0.1)
    assert [(cells.labels == n).sum() for n in (1, 2)] == cells.areas.tolist()
    np.testing.assert_allclose(cells.contrasts, 40)


def test_a_dim_flagellum_belongs_to_its_cell(empty):
    cv2.line(empty, (40, 30), (100, 60), 6.0, 2)
    ellipse(empty, 40, 30)
    cells = find_cells(empty, LIMITS)
    assert len(cells) == 1
    x, y, width, height = cells.boxes[0]
    assert x + width > 98
    assert y + height > 58


def test_a_flagellum_that_fades_for_a_moment_belongs_to_its_cell(empty):
    cv2.line(empty, (40, 30), (100, 30), 6.0, 3)
    empty[:, 70:73] = 0
    ellipse(empty, 40, 30)
    assert len(find_cells(empty, LIMITS)) == 1


def test_the_centre_lies_in_the_body(empty):
    cv2.line(empty, (40, 30), (120, 30), 6.0, 2)
    ellipse(empty, 40, 30)
    assert abs(find_cells(empty, LIMITS).centers[0, 0] - 40) < 8  # of its box: 74


def test_a_hollow_cell_is_one_cell_with_its_inside(empty):
    cv2.ellipse(empty, (60, 60), (14, 8), 0, 0, 360, 40.0, 2)
    cells = find_cells(empty, LIMITS)
    assert len(cells) == 1
    assert cells.labels[60, 60] == 1


def test_touching_cells_are_told_apart(empty):
    ellipse(empty, 50, 60)
    ellipse(empty, 50, 75)
    empty[64:72, 44:57] += 6  # light scattered between them
    assert len(find_cells(empty, replace(LIMITS, area=1e9))) == 1
    assert len(find_cells(empty, LIMITS)) == 2


@pytest.mark.parametrize("strength", [3.0, 8.0])
def test_what_nowhere_departs_clearly_is_no_cell(empty, strength):
    ellipse(empty, 50, 60, strength)
    assert len(find_cells(empty, LIMITS)) == 0


@pytest.mark.parametrize("axes", [(2, 1), (60, 50)])
def test_what_is_too_small_or_too_large_is_no_cell(empty, axes):
    ellipse(empty, 80, 60, axes=axes)
    assert len(find_cells(empty, LIMITS)) == 0


def test_a_sharp_cell_is_sharper_than_a_blurred_one(empty):
    ellipse(empty, 40, 60)
    ellipse(empty, 110, 60)
    blurred = cv2.GaussianBlur(empty, (0, 0), 3)
    empty[:, 80:] = blurred[:, 80:]
    cells = find_cells(empty, LIMITS)
    left, right = np.argsort(cells.centers[:, 0])
    assert cells.sharpness[left] > 1.5 * cells.sharpness[right]


def test_the_limits_come_from_the_cells_of_the_video(empty):
    for x, y in ((30, 30), (100, 30), (60, 90)):
        ellipse(empty, x, y, strength=80.0)
    empty[100:104, 140:144] = 15  # a speck
    limits = choose_limits([empty])
    assert limits.min_area < 190 < limits.max_area
    assert limits.area == pytest.approx(np.pi * 12.5 * 5.5, rel=0.1)
    assert limits.threshold == pytest.approx(8)
    assert 15 < limits.seed < 80


def test_without_cells_the_limits_stay_strict(empty):
    limits = choose_limits([empty])
    assert limits.threshold >= 5
    assert limits.seed >= 10
