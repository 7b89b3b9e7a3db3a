from unittest.mock import MagicMock

import pytest

from liverwort_gui.errors import AxisChoiceNeeded, VideoError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks
from liverwort_gui.qt.opening import Opener
from liverwort_gui.qt.questions import Questions
from liverwort_gui.records import Box
from liverwort_gui.state import Store, ViewState
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

A, B = "/videos/a.avi", "/videos/b.avi"


@pytest.fixture
def store():
    return Store(ViewState())


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def opener(store, desk, questions):
    return Opener(store, desk, questions, on_opened=lambda: None)


def opened(opener, desk, path, **changes):
    opener.open(path)
    desk.last.on_success(made_up.video(path, **changes))


def test_a_video_is_identified_then_checked_in_the_background(store, desk, opener):
    opener.open(A)
    assert desk.last.call.function is tasks.identify
    assert store.state.video is None
    desk.last.on_success(made_up.video(A, n_frames=90, complete=False))
    assert store.state.n_frames == 90
    assert desk.last.call.function is tasks.index
    desk.last.on_progress(Progress(30, 90))
    assert (store.state.checking.done, store.state.checking.total) == (30, 90)
    desk.last.on_success(made_up.video(A, n_frames=80))
    assert store.state.n_frames == 80
    assert store.state.checking is None


def test_a_shorter_truth_keeps_frame_and_window_inside(store, desk, opener):
    opened(opener, desk, A, complete=False)
    store.update(frame=99, start=68)
    desk.last.on_success(made_up.video(A, n_frames=40))
    assert (store.state.frame, store.state.start) == (39, 8)


def test_damage_is_told_once_it_is_known(store, desk, opener):
    opened(opener, desk, A, complete=False)
    warning = "a.avi is damaged: frames 28-49 cannot be used."
    desk.last.on_success(made_up.video(A, warnings=(warning,), bad_frames=(28, 29)))
    assert store.state.messages[-1].text == warning
    assert store.state.messages[-1].kind == "warning"


def test_a_bad_file_loses_nothing(store, desk, opener):
    opened(opener, desk, A)
    store.update(boxes=(Box(0, 0, 64),), selected=0)
    before = store.state
    opener.open(B)
    desk.last.on_failure(VideoError("b.avi is empty: copy it again."), "")
    state = store.state
    assert (state.video, state.boxes) == (before.video, before.boxes)
    assert state.messages[-1].text == "b.avi is empty: copy it again."


def test_the_open_video_is_checked_on_after_a_bad_file(store, desk, opener):
    opened(opener, desk, A, complete=False)
    opener.open(B)
    assert desk.cancelled == [2]
    desk.last.on_failure(VideoError("b.avi is empty: copy it again."), "")
    assert desk.last.call.function is tasks.index
    assert desk.last.call.args[0] == A


def test_an_answer_about_an_older_file_is_dropped(store, desk, opener):
    opener.open(A)
    opener.open(B)
    desk.orders[0].on_success(made_up.video(A))
    assert store.state.video is None
    desk.orders[1].on_success(made_up.video(B))
    assert store.state.video.path == B


def test_boxes_wait_until_their_video_is_opened_again(store, desk, opener):
    opened(opener, desk, A)
    box = Box(10, 20, 64)
    store.update(boxes=(box,), selected=0, start=40, frame=50, fps=20.0)
    opened(opener, desk, B)
    assert (store.state.boxes, store.state.frame, store.state.fps) == ((), 0, None)
    late = made_up.result(box, 40, made_up.video(A))
    opener.put_away(late)
    opened(opener, desk, A)
    state = store.state
    assert (state.boxes, state.start, state.frame) == ((box,), 40, 50)
    assert (state.fps, state.results) == (20.0, (late,))


def test_channels_are_asked_for(store, desk, opener, questions):
    opener.open(A)
    error = AxisChoiceNeeded("a.avi has 2 channels: choose one.", ("GFP", "DIC"))
    desk.last.on_failure(error, "")
    sentence, channels, axes, answer = questions.choose_axes.call_args.args
    assert (sentence, channels, axes) == (str(error), ("GFP", "DIC"), ())
    answer(1, None)
    assert desk.last.call.args == (A, 1, None)
    assert store.state.messages == ()


def test_both_answers_are_kept_when_asked_twice(desk, opener, questions):
    opener.open(A)
    desk.last.on_failure(AxisChoiceNeeded("Which channel?", ("GFP", "DIC")), "")
    questions.choose_axes.call_args.args[-1](0, None)
    desk.last.on_failure(AxisChoiceNeeded("Which axis?", (), ("t", "z")), "")
    questions.choose_axes.call_args.args[-1](None, "z")
    assert desk.last.call.args == (A, 0, "z")
