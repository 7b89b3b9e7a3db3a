from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui import media
from liverwort_gui.qt.clip_painter import clip_picture
from liverwort_gui.records import Box, Crop
from liverwort_gui.view_records import Asked, Picture
from tests.qt import made_up

BOXES = (Box(100, 60, 64),)
PIXELS = np.random.default_rng(0).integers(0, 256, (200, 300, 1), np.uint8)


def shown(picture, boxes=BOXES, **changes):
    """What the clip view shows of the first box in a field of 300 x 200."""
    state = made_up.viewing(
        boxes=boxes, selected=0, um_per_px=0.2, picture=picture, **changes
    )
    return clip_picture(state)


def as_analyzed(crop):
    """The first frame of the clip as it goes into a network."""

    class Reader:
        video = made_up.video(height=200, width=300)

        def read(self, frame):
            return PIXELS

    empty = np.zeros(PIXELS.shape, np.float32)
    background = media.Background(empty, empty, empty[..., 0], 1)
    return media.cut_clip(Reader(), crop, background=background).pixels


def test_the_mean_of_a_map_that_adds_up_is_told_with_its_colours():
    rng = np.random.default_rng(1)
    maps = rng.normal(-6, 100, (32, 8, 8)).astype(np.float32)
    reference = rng.normal(2, 9, (1, 8, 8)).astype(np.float32)
    delta_b = 1.5
    told = made_up.explanation(
        maps=maps,
        reference=reference,
        delta_b=delta_b,
        decision=float(maps.mean(dtype=np.float64)) + delta_b,
        reference_decision=float(reference.mean(dtype=np.float64)) + delta_b,
        complete=True,
    )
    result = replace(made_up.result(BOXES[0]), explanation=told)
    found = shown(Picture(0, PIXELS), results=(result,)).scale
    assert found.mean == pytest.approx((maps - reference).mean(dtype=np.float64))
    assert found.mean == pytest.approx(told.decision - told.reference_decision)
    assert found.beyond
    bare = replace(told, reference=np.zeros_like(reference))  # no map of the background
    result = replace(result, explanation=bare)
    found = shown(Picture(0, PIXELS), results=(result,)).scale
    assert found.mean == pytest.approx(told.decision - delta_b)
    assert not found.beyond
    result = replace(result, explanation=replace(bare, complete=False))
    assert shown(Picture(0, PIXELS), results=(result,)).scale.mean is None


def test_outside_an_analyzed_window_it_is_what_the_network_would_see():
    clip = shown(Picture(0, PIXELS))
    expected = as_analyzed(Crop.still(Box(100, 60, 64), 0))
    np.testing.assert_array_equal(clip.pixels, expected[0])
    assert clip.um_per_px == 0.05
    assert clip.hint == "box 64 px → 256 px"
    assert "preview" not in clip.title


def test_a_following_box_is_cut_where_it_is_in_the_frame_of_the_picture():
    crop = Crop(0, made_up.path(5, 40), 80)
    row = made_up.clip(number=1, corners=crop.corners, size=80)
    clip = shown(Picture(9, PIXELS), (row,), frame=12)  # the frame is still decoded
    np.testing.assert_array_equal(clip.pixels, as_analyzed(crop)[9])


def test_the_suggested_box_is_shown_while_no_clip_is_selected():
    row = made_up.suggestion(1, x=50, y=70)
    state = made_up.viewing(picture=Picture(3, PIXELS), frame=3)
    state = replace(state, study=replace(state.study, suggestions={row.id: row}))
    clip = clip_picture(state)
    np.testing.assert_array_equal(clip.pixels, as_analyzed(row.crop)[3])
    assert clip.title == "Suggested, frame 3"


def test_a_piece_of_a_small_copy_says_that_it_is_a_preview():
    small = np.random.default_rng(0).integers(0, 256, (100, 150, 1), np.uint8)
    clip = shown(Picture(0, small, exact=False))
    assert abs(clip.pixels.mean() - small[30:62, 50:82].mean()) < 3
    assert clip.um_per_px == 0.05
    assert clip.title.endswith("… preview")


def analyzed(asked, **why):
    """The clip view's picture of a result, while something may be asked that it is not.

    Args:
        asked: what is chosen.
        why: of the result's explanation.
    """
    video = made_up.video()
    result = made_up.result(BOXES[0], of=video, **why)
    return clip_picture(
        made_up.viewing(
            BOXES,
            0,
            video=video,
            results=(result,),
            asked=asked,
            surroundings=made_up.SURROUNDINGS,
        )
    )


def test_a_map_is_never_taken_for_that_of_another_method():
    assert "Evidence" not in analyzed(Asked()).hint
    assert "Evidence" in analyzed(Asked("published")).hint  # not made yet
    assert "Published recipe" in analyzed(Asked("published"), method="published").hint


def test_the_colours_say_class_and_unit_only_where_these_have_a_meaning():
    scale = analyzed(Asked()).scale
    assert (scale.for_a, scale.for_b, scale.unit) == ("mutant", "wild type", "logit")
    scale = analyzed(Asked("published"), method="published", unit="strength").scale
    assert (scale.for_a, scale.for_b, scale.unit) == ("", "", "strength")


def test_the_numbers_of_the_map_come_with_its_picture():
    picture = analyzed(Asked())
    assert picture.map.field == 51
    told = made_up.explanation()
    np.testing.assert_allclose(picture.map.values, told.maps[0] - 0.2)
