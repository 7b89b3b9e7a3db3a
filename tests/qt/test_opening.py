from dataclasses import replace
from unittest.mock import MagicMock

import numpy as np
import pytest

from liverwort_gui.errors import AxisChoiceNeeded, OutputError, VideoError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks, video_tasks
from liverwort_gui.qt.opening import Opener
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.video_tasks import Recalled
from liverwort_gui.records import Box, FrameIndex
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Whereabouts
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk


@pytest.fixture
def store():
    return Store(ViewState())


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def studies(store, tmp_path):
    """A study without videos, which is shown as soon as something changes."""
    empty = replace(made_up.study(), path=str(tmp_path / "s.liverwort"), videos={})
    return InlineDesk(empty, store)


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def opener(store, desk, studies, questions):
    opener = Opener(store, desk, studies, lambda: None, questions)
    store.subscribe(opener.follow)
    return opener


@pytest.fixture
def films(tmp_path):
    """Paths of two files; what is in them does not matter."""
    paths = [tmp_path / name for name in ("a.avi", "b.avi")]
    for path in paths:
        path.write_bytes(path.name.encode())
    return [str(path) for path in paths]


def film(path, **changes):
    """What a file turned out to be; its content is that of its name."""
    return made_up.video(path, sha256=path[-5:].ljust(64, "0"), **changes)


def opened(opener, desk, path, **changes):
    opener.open(path)
    desk.last.on_success(film(path, **changes))


def added(studies):
    return [text for text in studies.texts if text.startswith("add")]


def recalled(desk, path, **changes):
    """Let the recalling of a video of the study succeed."""
    assert desk.last.call.function is video_tasks.recall
    video = film(path, **changes)
    desk.last.on_success(Recalled(Whereabouts("found", path), video))


def test_a_video_is_shown_and_put_in_the_study_then_checked(
    store, desk, studies, opener, films
):
    opener.open(films[0])
    assert desk.last.call.function is tasks.identify
    assert store.state.video is None
    desk.last.on_success(film(films[0], n_frames=90, complete=False))
    assert store.state.n_frames == 90
    assert added(studies) == ["add video: a.avi"]
    assert store.state.entry.n_frames == 90
    assert desk.last.call.function is tasks.index
    desk.last.on_progress(Progress(30, 90))
    assert (store.state.checking.done, store.state.checking.total) == (30, 90)
    desk.last.on_success(film(films[0], n_frames=80))
    state = store.state
    assert (state.n_frames, state.entry.n_frames, state.entry.complete) == (
        80,
        80,
        True,
    )
    assert state.entry.table
    assert state.checking is None


def test_what_the_user_said_of_a_video_stays_when_it_was_checked(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0], complete=False)
    study = studies.study.state
    said = replace(store.state.entry, genotype="mutant", fps=25.0)
    studies.study.state = replace(study, videos={said.id: said})
    desk.last.on_success(film(films[0]))
    assert (store.state.entry.genotype, store.state.fps) == ("mutant", 25.0)


def test_a_shorter_truth_keeps_the_frame_inside(store, desk, opener, films):
    opened(opener, desk, films[0], complete=False)
    store.update(frame=99, next_start=68)
    desk.last.on_success(film(films[0], n_frames=40))
    assert (store.state.frame, store.state.start) == (39, 8)


def test_damage_is_told_once_it_is_known(store, desk, opener, films):
    opened(opener, desk, films[0], complete=False)
    warning = "a.avi is damaged: frames 28-49 cannot be used."
    desk.last.on_success(film(films[0], warnings=(warning,), bad_frames=(28, 29)))
    assert store.state.messages[-1].text == warning
    assert store.state.messages[-1].kind == "warning"


def test_a_bad_file_loses_nothing(store, desk, studies, opener, films):
    opened(opener, desk, films[0])
    before = store.state
    opener.open(films[1])
    desk.last.on_failure(VideoError("b.avi is empty: copy it again."), "")
    state = store.state
    assert (state.video, state.study) == (before.video, before.study)
    assert state.messages[-1].text == "b.avi is empty: copy it again."


def test_the_open_video_is_checked_on_after_a_bad_file(store, desk, opener, films):
    opened(opener, desk, films[0], complete=False)
    opener.open(films[1])
    assert desk.cancelled == [2]
    desk.last.on_failure(VideoError("b.avi is empty: copy it again."), "")
    assert desk.last.call.function is tasks.index
    assert desk.last.call.args[0] == films[0]


def test_an_answer_about_an_older_file_is_dropped(store, desk, opener, films):
    for path in films:
        opener.open(path)
    desk.orders[0].on_success(film(films[0]))
    assert store.state.video is None
    desk.orders[1].on_success(film(films[1]))
    assert store.state.video.path == films[1]


def test_frame_and_clip_are_kept_while_another_video_is_shown(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    first = store.state.video_id
    store.update(frame=50, clip_id="c1")
    opened(opener, desk, films[1])
    assert (store.state.frame, store.state.clip_id) == (0, "")
    opener.show(first)
    recalled(desk, films[0])
    assert (store.state.frame, store.state.clip_id) == (50, "c1")
    assert added(studies) == ["add video: a.avi", "add video: b.avi"]


def test_a_content_that_the_study_has_is_not_added_again(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    first = store.state.video_id
    opened(opener, desk, films[1])
    opened(opener, desk, films[0])
    recalled(desk, films[0])
    assert store.state.video_id == first
    assert added(studies) == ["add video: a.avi", "add video: b.avi"]


def test_a_video_that_moved_is_known_again_where_it_lies_now(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    first = store.state.video_id
    gone = {first: Whereabouts("missing", reason="a.avi is not there any more.")}
    studies.note(lambda study: study.note_whereabouts(gone))
    opener.close()
    opener.open(films[1])
    desk.last.on_success(film(films[0]))  # the content is that of the first
    recalled(desk, films[0])
    entry = store.state.study.videos[first]
    assert entry.absolute == films[1]
    assert store.state.study.whereabouts[first].status == "found"


def test_a_missing_video_is_told_and_marked(store, desk, studies, opener, films):
    opened(opener, desk, films[0])
    first = store.state.video_id
    opened(opener, desk, films[1])
    opener.show(first)
    gone = Whereabouts("missing", reason="a.avi is not there any more.")
    desk.last.on_success(Recalled(gone))
    state = store.state
    assert state.video.path == films[1]
    assert state.messages[-1].text == "a.avi is not there any more."
    assert state.study.whereabouts[first].status == "missing"


def test_a_video_that_was_never_checked_is_identified_again(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0], complete=False)
    first = store.state.video_id
    opened(opener, desk, films[1])
    opener.show(first)
    desk.last.on_success(Recalled(Whereabouts("found", films[0])))
    assert desk.last.call.function is tasks.identify
    desk.last.on_success(film(films[0], complete=False))
    assert store.state.video_id == first
    assert desk.last.call.function is tasks.index


def test_a_clip_of_another_video_is_shown_in_its_window(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    study = studies.study.state
    clip = made_up.clip(Box(0, 0, 64), start=40, video=store.state.video_id)
    studies.study.state = replace(study, clips={clip.id: clip})
    opened(opener, desk, films[1])
    opener.show_clip(clip.id)
    recalled(desk, films[0])
    assert (store.state.frame, store.state.clip_id) == (40, clip.id)
    store.update(frame=3, clip_id="")
    opener.show_clip(clip.id)
    assert (store.state.frame, store.state.clip_id) == (40, clip.id)


def test_no_clip_is_selected_until_the_video_of_the_next_one_is_seen(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    clips = {"c1": made_up.clip(video=store.state.video_id)}
    opened(opener, desk, films[1])
    clips["c2"] = made_up.clip(number=2, video=store.state.video_id)
    studies.note(lambda study: replace(study.state, clips=clips))
    store.update(clip_id="c2")
    opener.show_clip("c1")
    assert store.state.clip_id == ""  # a key would label a clip that was left
    recalled(desk, films[0])
    assert store.state.clip_id == "c1"


def test_what_was_begun_for_one_study_is_not_shown_in_the_next(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0], complete=False)
    assert desk.last.call.function is tasks.index
    number = len(desk.orders)
    other = replace(made_up.study(), path="/elsewhere/t.liverwort")
    store.update(study=other, video=None, video_id="", picture=None)
    assert desk.cancelled == [number]
    assert store.state.checking is None
    desk.last.on_success(film(films[0]))
    assert store.state.video is None


def test_a_video_that_leaves_the_study_leaves_the_view(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    studies.note(lambda study: replace(study.state, videos={}))
    assert (store.state.video, store.state.video_id) == (None, "")


def test_channels_are_asked_for(store, desk, opener, questions, films):
    opener.open(films[0])
    error = AxisChoiceNeeded("a.avi has 2 channels: choose one.", ("GFP", "DIC"))
    desk.last.on_failure(error, "")
    sentence, channels, axes, answer = questions.choose_axes.call_args.args
    assert sentence == "a.avi has 2 channels: choose which one shows the sperm."
    assert (channels, axes) == (("GFP", "DIC"), ())
    answer(1, None)
    assert desk.last.call.args == (films[0], 1, None)
    assert store.state.messages == ()


def test_both_answers_are_kept_when_asked_twice(desk, opener, questions, films):
    opener.open(films[0])
    desk.last.on_failure(AxisChoiceNeeded("Which channel?", ("GFP", "DIC")), "")
    questions.choose_axes.call_args.args[-1](0, None)
    desk.last.on_failure(AxisChoiceNeeded("Which axis?", (), ("t", "z")), "")
    questions.choose_axes.call_args.args[-1](None, "z")
    assert desk.last.call.args == (films[0], 0, "z")


def test_quick_scrubbing_of_a_known_movie_is_prepared(
    store, desk, studies, opener, films
):
    opened(opener, desk, films[0])
    first = store.state.video_id
    opened(opener, desk, films[1])
    opener.show(first)
    index = FrameIndex(np.arange(100), "pts")
    recalled(desk, films[0], index=index)
    assert desk.last.call.function is tasks.build_proxy
    assert store.state.checking.note == "Preparing quick scrubbing"
    number = len(desk.orders)
    desk.last.on_progress(Progress(30, 100))
    assert store.state.checking.done == 30
    opener.open(films[1])
    assert desk.cancelled == [number]


def test_an_unwritable_cache_is_only_a_warning(store, desk, studies, opener, films):
    opened(opener, desk, films[0])
    first = store.state.video_id
    opened(opener, desk, films[1])
    opener.show(first)
    recalled(desk, films[0], index=FrameIndex(np.arange(100), "pts"))
    desk.last.on_failure(OutputError("Quick scrubbing cannot be prepared."), "")
    assert store.state.messages[-1].kind == "warning"
    assert store.state.checking is None
    assert store.state.video.path == films[0]


def test_a_click_turns_to_the_video_page_and_what_opens_by_itself_does_not(
    store, desk, opener, films
):
    opened(opener, desk, films[0])
    first = store.state.video_id
    opened(opener, desk, films[1])
    store.update(page="clips")
    opener.show(first, turn_page=False)
    recalled(desk, films[0])
    assert (store.state.video_id, store.state.page) == (first, "clips")
    opener.show(first)
    assert store.state.page == "video"
