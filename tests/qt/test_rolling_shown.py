from dataclasses import replace

import pytest

from liverwort_gui.qt.rolling_shown import (
    path_of,
    question_of,
    shown_rolling,
    was_asked,
)
from liverwort_gui.records import Box, Crop
from liverwort_gui.view_records import Asked
from tests.qt import made_up


def viewing(clip=made_up.BOX, **changes):
    return made_up.viewing(
        (clip,),
        selected=0,
        start=10,
        surroundings=made_up.SURROUNDINGS,
        **({"rolling": made_up.followed()} | changes),
    )


def test_what_was_found_holds_for_every_window_of_the_box():
    state = viewing()
    found = state.rolling.answers[0].found
    assert shown_rolling(state) is found
    later = made_up.clip(start=60)
    assert shown_rolling(viewing(later, rolling=state.rolling)) is found


@pytest.mark.parametrize(
    "change",
    [
        {"network": "other"},
        {"asked": Asked(target="wild type")},
        {"clip": Box(11, 20, 64)},
        {"fps": 20.0},
        {"video": made_up.video(sha256="another")},
    ],
)
def test_another_question_has_no_answer(change):
    assert shown_rolling(viewing(**change)) is None


def test_another_method_is_the_same_question():
    assert shown_rolling(viewing(asked=Asked("hirescam"))) is not None


def test_while_the_box_is_dragged_the_old_decisions_stay():
    dragged = replace(viewing(), pending=Crop.still(Box(40, 20, 64), 10))
    assert shown_rolling(dragged) is not None
    assert question_of(dragged).crop == Crop.still(Box(40, 20, 64), 0, 1)


def test_the_path_of_a_cell_is_known_in_each_window_taken_from_it():
    path = Crop(4, tuple((2 * at, 9) for at in range(90)), 64, 90)
    asked = Crop(20, made_up.path(30, 9), 64)
    rolling = made_up.followed(made_up.rolling(path), asked)
    clip = made_up.clip(start=20, corners=asked.corners)
    assert path_of(viewing(clip, rolling=rolling)) == path
    taken = rolling.answers[0].found.window_at(50)
    clip = made_up.clip(start=50, corners=taken.corners)
    assert path_of(viewing(clip, rolling=rolling)) == path
    assert path_of(viewing()) is None  # it stands still


def test_the_timeline_stays_for_other_boxes_of_the_video():
    assert was_asked(viewing(Box(90, 90, 64)))
    assert not was_asked(viewing(video=made_up.video(sha256="another")))
    assert not was_asked(replace(viewing(), video=None))
