from dataclasses import replace
from unittest.mock import MagicMock

import numpy as np
import pytest

from liverwort_gui.qt import tasks
from liverwort_gui.qt.suggesting import Suggesting, without_overlaps
from liverwort_gui.qt.video_questions import VideoQuestions
from liverwort_gui.records import Box, Crop
from liverwort_gui.tracking_records import Suggestion, Suggestions, Track
from tests.qt import made_up


class Bench:
    """Keeps the job; the test says how it ends."""

    def start(self, name, call, on_success):
        self.name, self.call, self.succeed = name, call, on_success


@pytest.fixture
def bench():
    return Bench()


@pytest.fixture
def questions():
    return MagicMock(spec=VideoQuestions)


@pytest.fixture
def focus():
    return MagicMock()


@pytest.fixture
def suggesting(store, studies, bench, questions, focus):
    made = Suggesting(store, studies.wish, bench.start, questions, focus)
    studies.changed.connect(lambda _: made.settle())
    return made


@pytest.fixture
def offered(store, studies):
    """Three suggestions in frames 0, 40 and 60, and a clip where the second is."""
    rows = [
        made_up.suggestion(1, start=0, y=5),
        made_up.suggestion(2, start=40, y=50),
        made_up.suggestion(3, start=60, y=120),
    ]
    study = replace(
        made_up.study(made_up.clip(Box(0, 40, 64), start=30)),
        suggestions={row.id: row for row in rows},
    )
    studies.study.state = study
    store.update(study=study)
    return rows


def found(*rows, notes=()):
    """What tracking returns: rows of (start, corners, score)."""
    return Suggestions(
        tracks=tuple(Track(0, ((1.0, 1.0),), 2.5, 3.0) for _ in rows),
        suggestions=tuple(
            Suggestion(Crop(start, corners, 32), number, score)
            for number, (start, corners, score) in enumerate(rows)
        ),
        detections=np.zeros((0, 5), np.int32),
        notes=notes,
    )


def test_the_search_is_for_boxes_of_the_chosen_size(store, bench, suggesting):
    store.update(box_size=48)
    suggesting.suggest()
    assert bench.call.function is tasks.suggest_boxes
    assert bench.call.args == (store.state.video, 48)
    assert "made-up" not in bench.call.doing  # names may be hidden


def test_what_was_found_is_offered_and_the_sharpest_shown(
    store, studies, bench, suggesting, focus
):
    suggesting.suggest()
    bench.succeed(
        found((0, made_up.path(5, 5), 2.0), (40, made_up.path(5, 50), 7.0)),
    )
    state = store.state
    assert studies.texts == ["suggest 2 boxes in made-up.avi"]
    assert [row.sharpness for row in state.offered] == [7.0, 2.0]
    assert state.suggestion is state.offered[0]
    assert state.suggestion.speed == 2.5
    assert 40 <= state.frame < 72
    assert (state.start, state.clip_id) == (40, "")
    focus.assert_called_once()


def test_nothing_found_is_said_without_the_name_of_the_file(store, bench, suggesting):
    suggesting.suggest()
    note = f"{store.state.video.path} has 20 frames."
    bench.succeed(found(notes=(note,)))
    (message,) = store.state.messages
    assert "No box was found" in message.text
    assert message.text.endswith("This video has 20 frames.")


def test_accepting_makes_a_clip_and_goes_on(store, studies, suggesting, offered):
    suggesting.accept()
    assert studies.texts == ["accept box: clip 2"]
    clip = list(store.state.clips)[-1]
    assert clip.crop == offered[0].crop
    assert clip.origin == "suggestion"
    assert store.state.suggestion.id == "s2"
    assert 40 <= store.state.frame < 72


def test_rejecting_goes_on_and_after_the_last_comes_the_first(
    store, studies, suggesting, offered
):
    suggesting.choose("s3")
    suggesting.reject()
    assert studies.study.state.suggestions["s3"].verdict == "rejected"
    assert store.state.suggestion.id == "s1"
    suggesting.reject()
    suggesting.accept()
    assert store.state.suggestion is None
    suggesting.accept()  # nothing is left
    assert len(studies.texts) == 3


def test_keys_faster_than_the_disk_decide_each_suggestion_once(
    store, studies, bench, questions, focus, offered
):
    wishes = []
    slow = Suggesting(store, wishes.append, bench.start, questions, focus)
    for _ in range(5):
        slow.accept()
    assert len(wishes) == 3
    for wish in wishes:
        studies.wish(wish)
        slow.settle()
    assert studies.texts == [f"accept box: clip {n}" for n in (2, 3, 4)]


def test_a_decision_that_was_refused_can_be_taken_again(
    store, bench, questions, focus, offered
):
    wishes = []
    slow = Suggesting(store, wishes.append, bench.start, questions, focus)
    slow.choose("s1")
    slow.accept()
    slow.forget()
    slow.choose("s1")
    slow.reject()
    assert len(wishes) == 2


def test_a_suggestion_can_wait(store, studies, suggesting, offered):
    seen = []
    for _ in range(4):
        seen.append(store.state.suggestion.id)
        suggesting.skip()
    assert seen == ["s1", "s2", "s3", "s1"]
    assert studies.texts == []


def test_all_that_overlap_no_clip_are_accepted_in_one_step(
    store, studies, suggesting, questions, offered
):
    suggesting.accept_all()
    count, left, then = questions.confirm_accept_all.call_args.args
    assert (count, left) == (2, 1)
    then()
    assert studies.texts == ["accept 2 boxes"]
    assert [clip.number for clip in store.state.clips] == [1, 2, 3]
    assert [row.id for row in store.state.offered] == ["s2"]


def test_of_two_suggestions_that_overlap_the_better_one_is_accepted(store):
    rows = [made_up.suggestion(n, y=5) for n in (2, 1)]
    study = replace(made_up.study(), suggestions={row.id: row for row in rows})
    store.update(study=study)
    assert [row.id for row in without_overlaps(store.state)] == ["s1"]
