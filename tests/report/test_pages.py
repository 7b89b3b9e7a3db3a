"""Two results side by side, and many on a contact sheet."""

from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import LiverwortError
from liverwort_gui.records import Mark, Trust
from liverwort_gui.report import pair_page, sheet_page
from liverwort_gui.report.captions import MARK_COLOURS
from liverwort_gui.report.film import Scene
from liverwort_gui.report.page import FilmPage
from liverwort_gui.report.pair_page import PairPage
from liverwort_gui.report.panels import Look
from liverwort_gui.report.sheet_page import SheetPage, grid
from liverwort_gui.report.text import AMBER
from tests.report.conftest import made_up_result

MARK = Mark("motion", "Motion", "amber", 0.1, "No better than motion.")
CARE = Trust("amber", "Read with care.", (MARK,))
H264_BLOCKS = 8_704


@pytest.fixture
def silent(with_explanation):
    """A mutant's result in which all that is seen speaks for the wild type."""
    return with_explanation(reference_decision=8.0)


def has(picture, colour):
    return bool((picture == np.array(colour)).all(axis=2).any())


def test_both_sides_move_in_step(result):
    page = PairPage([result, result])
    shown = page.draw(3)
    left, right = (shown[:, x : x + pair_page.COLUMN] for x in pair_page.LEFTS)
    body = page._body
    until = body.start + pair_page.PANEL_BOTTOM
    np.testing.assert_array_equal(left[body.start : until], right[body.start : until])
    assert (page.draw(4) != shown).any()


def test_both_sides_have_one_scale(result, with_explanation):
    loud = with_explanation(maps=result.explanation.maps * 40)
    page = PairPage([result, loud])
    assert page._look.scale > FilmPage(result)._look.scale


def test_both_curves_have_one_axis(result, with_explanation):
    low = with_explanation(frame_evidence=np.full(6, -9, np.float32))
    axes = [curve.y_range for curve in PairPage([result, low])._curves]
    assert axes[0] == axes[1]


def test_clips_of_other_classes_are_not_put_beside_each_other(result, with_explanation):
    other = with_explanation(classes=("control", "mutant"))
    for page in (PairPage, SheetPage):
        with pytest.raises(LiverwortError, match="control"):
            page([result, other])


@pytest.mark.parametrize("clips", [1, 2, 3, 6, 7, 24, 40])
def test_a_sheet_has_room_for_all_and_fits_the_film(clips):
    columns, side = grid(clips)
    page = SheetPage([made_up_result(1)] * clips)
    assert len(set(page._places)) == clips
    assert columns * side < page.width
    left, top = np.max(page._places, axis=0)
    assert left + side <= page.width - sheet_page.MARGIN // 2
    assert top + side + sheet_page.CAPTION <= page._foot
    assert page.width % 2 == page.height % 2 == 0
    assert -(-page.width // 16) * -(-page.height // 16) <= H264_BLOCKS


def test_a_tile_shows_its_own_clip(result):
    still = made_up_result(6)
    still = replace(still, clip=replace(still.clip, pixels=still.clip.pixels[::-1]))
    page = SheetPage([result, still])
    shown = page.draw(2)
    (x, y), (u, v) = page._places
    side = page._side
    first, second = shown[y : y + side, x : x + side], shown[v : v + side, u : u + side]
    assert (first != second).any()
    np.testing.assert_array_equal(first, page._panels[0].marked(2))


def test_too_many_clips_for_a_sheet_are_refused(result):
    with pytest.raises(LiverwortError, match="several sheets"):
        SheetPage([result] * (sheet_page.MOST_ON_SHEET + 1))


@pytest.mark.parametrize(("layout", "clips"), [("single", 2), ("side-by-side", 1)])
def test_a_layout_with_the_wrong_number_is_refused(result, layout, clips):
    with pytest.raises(LiverwortError, match=layout):
        Scene((result,) * clips, layout).page(Look())


@pytest.mark.parametrize("layout", ["single", "side-by-side", "contact-sheet"])
def test_a_trust_mark_is_shown_where_one_is_given(result, layout):
    results = (result,) * (2 if layout == "side-by-side" else 1)
    bare = Scene(results, layout).page(Look()).draw(0)
    marked = Scene(results, layout, trusts=(CARE,) * len(results)).page(Look()).draw(0)
    assert not has(bare, MARK_COLOURS["amber"])
    assert has(marked, MARK_COLOURS["amber"])


def test_a_verdict_that_rests_on_what_is_missing_is_said(result, silent):
    assert not has(FilmPage(result).draw(0), AMBER)
    for page in (FilmPage(silent), PairPage([silent, result])):
        assert has(page.draw(0), AMBER)


def test_captions_are_written_below_the_tiles(result):
    bare = SheetPage([result]).draw(0)
    named = SheetPage([result], captions=["clip 12, labelled wild type"]).draw(0)
    assert (bare != named).any()
