from dataclasses import replace

import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.qt import queue_tasks, tasks
from liverwort_gui.qt.decisions import CHUNK, Decisions, chosen_of
from liverwort_gui.queue_records import Decision, QueueState
from liverwort_gui.records import Box
from liverwort_gui.state import Store
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study_records import Cut, Setting
from liverwort_gui.view_records import Asked
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk

CLIPS = tuple(made_up.clip(Box(n, 0, 64), number=n) for n in range(1, 4))
DECISION = Decision("k" * 64, "mutant", 0.97, 2.0)


@pytest.fixture
def store():
    return Store(made_up.viewing(CLIPS, surroundings=made_up.SURROUNDINGS))


@pytest.fixture
def worker():
    return FakeDesk()


@pytest.fixture
def studies(store):
    return InlineDesk(store.state.study, store)


@pytest.fixture
def decisions(store, studies, worker):
    made = Decisions(store, studies, worker)
    store.subscribe(made.draw)
    made.draw(store.state, store.state)
    return made


def asked(worker):
    """Ids of the clips of the last look."""
    assert worker.last.call.function is queue_tasks.read_decisions
    return [place.clip for place in worker.last.call.args[1]]


def answer(worker, *ids):
    worker.last.on_success(dict.fromkeys(ids, DECISION))


def test_what_is_known_is_read_while_nothing_else_is_done(decisions, store, worker):
    assert asked(worker) == ["c1", "c2", "c3"]
    assert worker.idle == [True]
    answer(worker, "c2")
    assert store.state.queue.decisions == {"c2": DECISION}
    assert len(worker.orders) == 1


def test_many_clips_are_read_a_few_at_a_time(store, worker, studies):
    many = [made_up.clip(Box(0, 0, 64), number=n) for n in range(1, CHUNK + 3)]
    store.update(study=made_up.study(*many))
    Decisions(store, studies, worker).draw(store.state, store.state)
    assert len(asked(worker)) == CHUNK
    answer(worker)
    assert len(asked(worker)) == 2


def test_a_look_that_gave_way_is_taken_again(decisions, store, worker):
    worker.last.on_cancel()
    assert asked(worker) == ["c1", "c2", "c3"]
    assert len(worker.orders) == 2


def test_a_look_that_fails_is_not_taken_again_and_again(decisions, store, worker):
    worker.last.on_failure(TrainingError("fold-1 has no weights yet."), "")
    assert len(worker.orders) == 1
    assert store.state.messages == ()


@pytest.mark.parametrize(
    "change",
    [{"network": "other"}, {"asked": Asked("published")}],
)
def test_another_question_has_other_answers(decisions, store, worker, change):
    answer(worker, "c1", "c2", "c3")
    store.update(**change)
    assert store.state.queue.decisions == {}
    assert asked(worker) == ["c1", "c2", "c3"]


def test_a_late_answer_to_an_old_question_is_dropped(decisions, store, worker):
    late = worker.last
    store.update(network="other")
    assert worker.cancelled == [1]
    late.on_success({"c1": DECISION})
    assert store.state.queue.decisions == {}
    assert len(worker.orders) == 2


def test_a_clip_that_moved_is_looked_at_anew(decisions, store, worker):
    answer(worker, "c1", "c2", "c3")
    study = store.state.study
    moved = replace(study.clips["c2"], start=40)
    store.update(study=replace(study, clips={**study.clips, "c2": moved}))
    assert set(store.state.queue.decisions) == {"c1", "c3"}
    assert asked(worker) == ["c2"]


def test_another_calibration_is_another_question(decisions, store, worker):
    answer(worker, "c1", "c2", "c3")
    study = store.state.study
    (video,) = study.videos.values()
    store.update(study=replace(study, videos={video.id: replace(video, fps=10.0)}))
    assert store.state.queue.decisions == {}
    assert asked(worker) == ["c1", "c2", "c3"]


def test_a_label_is_no_reason_to_look(decisions, store, worker):
    answer(worker, "c1")
    study = store.state.study
    labelled = replace(study.clips["c2"], label="mut")
    store.update(study=replace(study, clips={**study.clips, "c2": labelled}))
    assert len(worker.orders) == 1


def test_blind_labelling_hides_all_decisions(decisions, store, worker):
    answer(worker, "c1")
    blind = {"blind": Setting("blind", "1")}
    store.update(study=replace(store.state.study, settings=blind))
    assert store.state.queue.decisions == {}
    assert chosen_of(store.state) is None
    assert len(worker.orders) == 1


def test_what_was_analyzed_alone_is_seen_too(decisions, store, worker):
    answer(worker, "c1")
    store.update(results=(made_up.result(Box(2, 0, 64)),))
    assert asked(worker) == ["c1", "c2", "c3"]


def test_the_result_of_a_fold_comes_with_the_selected_clip(
    decisions, store, worker, studies, monkeypatch
):
    """`KeptResults` knows the chosen network only."""
    monkeypatch.setattr("liverwort_gui.study.arrays.ArrayStore.noted", lambda *_: "s")
    study = store.state.study
    clip = study.clips["c2"]
    key = key_of(study.videos["v1"], clip.crop)
    studies.study.known_cuts[key] = Cut(key, "s", "p", 1.0, b"")
    store.update(queue=QueueState(run="mine", decisions={"c2": DECISION}))
    decisions.learn({"c2": DECISION})
    store.update(clip_id="c2")
    assert worker.last.call.function is tasks.recall
    assert worker.last.call.args[0].key == DECISION.key
    result = made_up.result(Box(2, 0, 64), network="fold")
    worker.last.on_success(result)
    assert store.state.result is result
