from pathlib import Path

import pytest

from liverwort_gui.errors import LiverwortError
from liverwort_gui.film_plan import MOST_ON_SHEET, caption, film_name, film_parts, named

NAMES = ("a", "b", "c", "d")


def test_each_clip_has_its_film():
    parts = film_parts(NAMES, "single")
    assert [(part.members, part.stem) for part in parts] == [
        ((0,), "a"),
        ((1,), "b"),
        ((2,), "c"),
        ((3,), "d"),
    ]


def test_two_by_two():
    parts = film_parts(NAMES, "side-by-side")
    assert [(p.members, p.stem) for p in parts] == [((0, 1), "a_b"), ((2, 3), "c_d")]
    with pytest.raises(LiverwortError, match="even number"):
        film_parts(NAMES[:3], "side-by-side")


def test_a_sheet_that_is_full_has_a_next_one():
    names = [str(n) for n in range(MOST_ON_SHEET + 1)]
    parts = film_parts(names, "contact-sheet")
    assert [(len(part.members), part.stem) for part in parts] == [
        (MOST_ON_SHEET, "sheet-1"),
        (1, "sheet-2"),
    ]


def test_names():
    assert named(Path("x/clip-0001.2"), "mp4") == Path("x/clip-0001.2.mp4")
    assert named(Path("x/clip-0001"), "png") == Path("x/clip-0001")
    assert film_name(7) == "clip-0007"
    assert caption(7, "mutant", "a.avi") == "clip 7 · labelled mutant · a.avi"
    assert caption(7, "", "a.avi") == "clip 7 · no label · a.avi"
