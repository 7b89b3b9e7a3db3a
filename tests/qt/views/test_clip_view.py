from dataclasses import replace

from liverwort_gui.qt.views.clip_view import how_to_see
from liverwort_gui.state import ViewState
from tests.qt import made_up, made_up_study


def test_the_empty_clip_says_how_to_fill_it():
    assert how_to_see(ViewState()).startswith("Draw a box")
    state = made_up.viewing(boxes=(made_up.BOX,))
    assert how_to_see(state).startswith("Click on a box")


def test_the_clips_page_points_to_its_table():
    state = replace(made_up.viewing(), page="clips", study=made_up_study.study())
    assert how_to_see(state).startswith("Click on a clip in the table")
