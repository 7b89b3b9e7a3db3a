from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt.notes import Notes
from liverwort_gui.qt.video_questions import VideoQuestions
from tests.qt import made_up


@pytest.fixture
def questions():
    return MagicMock(spec=VideoQuestions)


@pytest.fixture
def notes(store, studies, questions):
    return Notes(store, studies.wish, questions)


def asked(questions):
    return questions.write_note.call_args.args


def test_a_note_is_for_the_shown_frame(store, studies, questions, notes):
    store.update(frame=30)
    notes.add_here()
    shown, n_frames, write = asked(questions)
    assert (shown, n_frames) == ((30, 30, ""), made_up.N_FRAMES)
    write(30, 35, " two cells touch ")
    (note,) = store.state.study.notes.values()
    assert (note.video, note.first, note.last) == ("v1", 30, 35)
    assert note.text == "two cells touch"
    assert studies.texts == ["note: frames 30–35 of made-up.avi"]


def test_a_range_is_put_in_order_and_into_the_video(questions, notes):
    notes.add(40, 20)
    assert asked(questions)[0] == (20, 40, "")
    notes.add(90, 1000)
    assert asked(questions)[0] == (90, 99, "")


def test_a_note_is_changed_or_deleted(store, questions, notes):
    notes.add(10, 12)
    asked(questions)[2](10, 12, "blurred")
    store.update(frame=11)
    notes.edit_here()
    shown, _, write, delete = asked(questions)
    assert shown == (10, 12, "blurred")
    write(10, 14, "sharp again")
    (note,) = store.state.study.notes.values()
    assert (note.last, note.text) == (14, "sharp again")
    delete()
    assert not store.state.study.notes


def test_of_several_notes_the_newest_is_edited(store, questions, notes):
    for text in ("one", "two"):
        notes.add(0, 5)
        asked(questions)[2](0, 5, text)
    notes.edit_here()
    assert asked(questions)[0] == (0, 5, "two")


def test_where_no_note_is_nothing_is_asked(questions, notes):
    notes.edit_here()
    notes.edit("gone")
    questions.write_note.assert_not_called()
