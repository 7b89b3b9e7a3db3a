import numpy as np
import pytest

from liverwort_gui.qt.views.clip_picture import (
    ClipPicture,
    ColourScale,
    MapValues,
    reading,
    signed,
)

PIXELS = np.full((256, 256, 1), 90, np.uint8)
VALUES = np.arange(16, dtype=np.float32).reshape(4, 4) - 8


def picture(field=51, for_a="mutant", um_per_px=0.2, unit="logit"):
    colours = np.zeros((256, 4), np.uint8)
    scale = ColourScale(colours, 8.0, for_a, "wild type" if for_a else "", unit)
    return ClipPicture(
        PIXELS, "", um_per_px, scale, map=MapValues(VALUES, field), frame=7
    )


def test_the_value_under_the_cursor_is_told_with_unit_class_and_field():
    assert reading(picture(), 0.6, 0.9) == (
        "+6 logit for mutant at x 153, y 230, frame 7; sees 51 × 51 px = 10.2 µm"
    )
    assert reading(picture(), 0.0, 0.0).startswith("−8 logit for wild type at x 0, y 0")


def test_a_method_without_signs_names_no_class():
    told = reading(picture(for_a="", unit="grey levels", field=0), 0.6, 0.9)
    assert told == "+6 grey levels at x 153, y 230, frame 7; sees the whole clip"


def test_without_a_scale_the_field_is_in_pixels_alone():
    assert reading(picture(um_per_px=None), 0.6, 0.9).endswith("sees 51 × 51 px")


def test_a_bare_clip_tells_its_grey_level():
    assert reading(ClipPicture(PIXELS, ""), 0.5, 0.5) == (
        "grey level 90 at x 128, y 128, frame 0"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.26, "+1.26"), (-0.5, "−0.5"), (123456.0, "+123456"), (1.5e-7, "+1.5e−07")],
)
def test_numbers_are_short_and_signed(value, text):
    assert signed(value) == text
