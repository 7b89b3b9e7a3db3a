from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui import explain
from liverwort_gui.report.overlay import overlay
from liverwort_gui.report.page import (
    GAP,
    LEGEND_TOP,
    MARGIN,
    PANEL,
    PANEL_TOP,
    RIGHT,
    FilmPage,
)
from liverwort_gui.report.panels import LEGEND_HEIGHT, Look
from tests.report.conftest import MAP, SIZE, made_up_result


def panels(page, i):
    """Return the two panels of picture `i`, each (PANEL, PANEL, 3)."""
    body = page.draw(i)[page._body]
    rows = body[PANEL_TOP : PANEL_TOP + PANEL]
    return rows[:, MARGIN : MARGIN + PANEL], rows[:, RIGHT : RIGHT + PANEL]


def test_picture_has_even_sides_and_room_for_both_panels(result):
    page = FilmPage(result)
    picture = page.draw(0)
    assert picture.shape == (page.height, page.width, 3)
    assert page.height % 2 == page.width % 2 == 0
    assert page.width == 2 * (MARGIN + PANEL) + GAP


def test_left_is_the_original_and_right_the_evidence_on_it(result):
    left, right = panels(FilmPage(result, Look(50.0, 1.0)), 2)
    spot = PANEL * 15 // 32, int(PANEL * 3 / MAP)  # in the middle of the evidence
    assert left[PANEL // 2, PANEL * 12 // SIZE].tolist() == [220, 220, 220]
    assert right[spot][0] > right[spot][2], "orange, for the mutant"
    np.testing.assert_array_equal(left[:100], right[:100])  # no evidence there


def test_scale_is_the_same_in_all_frames(with_explanation):
    maps = np.zeros((6, MAP, MAP), np.float32)
    maps[:, 2:5, 2:5] = 4.0
    maps[3, 10:13, 10:13] = -400.0
    page = FilmPage(with_explanation(maps=maps), Look(10.0))
    quiet, loud = (panels(page, i)[1] for i in (0, 3))
    np.testing.assert_array_equal(quiet[: PANEL // 3], loud[: PANEL // 3])


def test_a_following_box_has_the_reference_of_its_frame_taken_off(
    following, with_explanation
):
    page = FilmPage(following, Look(50.0))
    fixed = np.broadcast_to(following.explanation.reference[4], (1, MAP, MAP))
    of_frame = FilmPage(
        replace(following, explanation=with_explanation(reference=fixed).explanation),
        Look(50.0),
    )
    one, other = panels(page, 4)[1], panels(of_frame, 4)[1]
    np.testing.assert_array_equal(one, other)
    assert (panels(page, 3)[1] != panels(of_frame, 3)[1]).any()


def test_legend_has_the_colours_of_the_overlay(result):
    page = FilmPage(result, Look(50.0, 0.6))
    bar = page.draw(0)[page._body][LEGEND_TOP : LEGEND_TOP + LEGEND_HEIGHT, RIGHT:]
    background = np.full((8, 8, 1), 20, np.uint8)
    for value, x in ((-50.0, 0), (0.0, PANEL // 2), (50.0, PANEL - 1)):
        evidence = np.full((2, 2), value, np.float32)
        expected = overlay(background, evidence, 50.0, 0.6)[0, 0]
        np.testing.assert_allclose(bar[5, x].astype(int), expected, atol=1)


def test_drawing_one_picture_leaves_nothing_behind_in_the_next(result):
    page = FilmPage(result)
    first = page.draw(0)
    page.draw(5)
    np.testing.assert_array_equal(page.draw(0), first)


@pytest.mark.parametrize(
    "changes",
    [
        {"out_of_scope": ("It is too dark. " * 40,)},
        {"network_note": ""},
        {"network_note": "Many words. " * 100},
        {"network": "weights with a very long name " * 20},
    ],
)
def test_unusual_words_find_their_place(result, changes):
    page = FilmPage(replace(result, **changes))
    assert page.draw(0).shape == (page.height, page.width, 3)
    assert page.height % 2 == 0


@pytest.mark.parametrize(
    "classes", [("A" * 300, "B" * 300), ("野生型", "変異体"), ("", "")]
)
def test_any_class_name_leaves_the_margins_free(with_explanation, classes):
    page = FilmPage(with_explanation(classes=classes))
    picture = page.draw(0)
    assert (picture[:, : MARGIN // 2] == 255).all()
    assert (picture[:, -MARGIN // 2 :] == 255).all()


def test_colour_clips_of_one_frame_and_other_methods_are_drawn():
    result = made_up_result(n_frames=1, channels=3)
    explanation = replace(result.explanation, method="published", warning="Careful.")
    page = FilmPage(replace(result, explanation=explanation))
    assert page.draw(0).dtype == np.uint8


@pytest.mark.parametrize("name", [method.name for method in explain.methods()])
@pytest.mark.parametrize("curve", ["exact", "left out", "sum of the map"])
def test_every_method_and_curve_has_a_page(result, name, curve):
    told = explain.method(name)
    explanation = replace(
        result.explanation,
        method=name,
        unit=told.unit,
        complete=told.complete,
        curve=curve,
    )
    page = FilmPage(replace(result, explanation=explanation)).draw(0)
    assert page.dtype == np.uint8
