from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.records import Box, Crop
from liverwort_gui.rolling_records import Rolling, RollingAnswer, RollingQuestion

BOX = Box(10, 20, 64)
STILL = Crop.still(BOX, 5, 20)
PATH = Crop(5, tuple((10 + at, 20) for at in range(20)), 64, 20)


def found(crop=STILL, window=8):
    decisions = np.arange(crop.frames - window + 1, dtype=float)
    decisions[3] = np.nan
    return Rolling(
        video="a.avi",
        crop=crop,
        frame_evidence=np.zeros(crop.frames),
        decisions=decisions,
        times=np.zeros(crop.frames),
        reference_decision=0.0,
        window=window,
        classes=("wild type", "mutant"),
        contrast=(1, 0),
        network="length",
        network_note="",
    )


def asked(crop):
    return RollingQuestion(("hash", None, "t"), crop, "weights")


def test_a_window_has_the_box_where_it_was_then():
    assert found().window_at(7) == Crop.still(BOX, 7, 8)
    window = found(PATH).window_at(7)
    assert (window.start, window.frames) == (7, 8)
    assert window.corners == PATH.corners[2:10]


def test_a_decision_is_that_of_the_window_that_begins_there():
    assert found().decision_at(5) == 0.0
    assert found().decision_at(17) == 12.0
    for none in (4, 8, 18, 25):
        assert found().decision_at(none) is None
    assert found().window_at(18) is None


@pytest.mark.parametrize(
    ("crop", "frame", "words"),
    [
        (PATH, 4, "not seen"),
        (PATH, 25, "not seen"),
        (STILL, 2, "not judged"),
        (STILL, 8, "damaged"),
        (STILL, 18, "longer than the video"),
        (PATH, 18, "longer than the cell"),
    ],
)
def test_why_there_is_no_decision(crop, frame, words):
    assert words in found(crop).why_none(frame)


def test_where_there_is_a_decision_nothing_is_missing():
    assert found().why_none(5) == ""


def test_an_answer_is_that_of_its_question_only():
    still = Crop.still(BOX, 0, 1)
    answer = RollingAnswer(asked(still), found())
    assert answer.answers(asked(still))
    assert not answer.answers(replace(asked(still), weights_sha256="other"))
    assert not answer.answers(asked(Crop.still(Box(11, 20, 64), 0, 1)))


def test_a_window_from_the_path_of_a_cell_belongs_to_it():
    clip = Crop(9, tuple((14 + at, 21) for at in range(8)), 64, 8)
    answer = RollingAnswer(asked(clip), found(PATH))
    assert answer.answers(asked(clip))
    taken = found(PATH).window_at(12)
    assert answer.answers(asked(taken))
    assert not answer.answers(replace(asked(taken), target="mutant"))
    moved = replace(taken, corners=tuple((x, y + 1) for x, y in taken.corners))
    assert not answer.answers(asked(moved))
