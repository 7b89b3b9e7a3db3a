from dataclasses import replace

import pytest

from liverwort_gui import paths
from liverwort_gui.qt.window_title import title_of
from liverwort_gui.state import ViewState
from tests.qt import made_up


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "made-up — made-up.avi · Liverwort"),
        ({"read_only": "Aki has it open."}, "made-up (read-only) — made-up.avi"),
    ],
)
def test_the_title_bar_says_study_video_and_program(changes, said):
    state = made_up.viewing()
    assert title_of(replace(state, study=replace(state.study, **changes))).startswith(
        said
    )


def test_an_empty_window_is_called_like_the_program():
    assert title_of(ViewState()) == "Liverwort"


def test_a_study_without_a_name_is_called_untitled():
    state = made_up.viewing()
    path = str(paths.untitled_studies() / "x")
    title = title_of(replace(state, study=replace(state.study, path=path)))
    assert title == "Untitled study — made-up.avi · Liverwort"
