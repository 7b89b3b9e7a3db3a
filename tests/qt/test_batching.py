from dataclasses import replace

import pytest

from liverwort_gui.errors import NetworkError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import queue_tasks
from liverwort_gui.qt.batching import Batching
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import WAITS
from liverwort_gui.qt.queue_tasks import Decided, Done
from liverwort_gui.queue_records import Decision, Failure, QueueEnd
from liverwort_gui.records import Box
from liverwort_gui.state import Store
from liverwort_gui.study_records import Cut, Setting
from liverwort_gui.training_records import RunView, TrainingState
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk

CLIPS = tuple(
    made_up.clip(Box(n, 0, 64), number=n, excluded=n == 4) for n in range(1, 5)
)
DECISION = Decision("k" * 64, "mutant", 0.97, 2.0)
FAILURE = Failure("c3", 3, "made-up.avi", "made-up.avi is missing: find it.")


@pytest.fixture
def store():
    return Store(made_up.viewing(CLIPS, 0, surroundings=made_up.SURROUNDINGS))


@pytest.fixture
def studies(store):
    return InlineDesk(store.state.study, store)


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def told():
    """What else was asked for: results again, and lists of failures."""
    return []


@pytest.fixture
def batching(store, studies, desk, told):
    made = Batching(
        store, studies, desk, FakeDesk(), lambda: told.append("recall"), told.append
    )
    store.subscribe(made.draw)
    made.draw(store.state, store.state)
    return made


def do(batching, command):
    batching.commands[command]()


def part(clip="c1", done=1):
    return Progress(done, 3, f"{done} of 3 clips", Decided(clip, DECISION))


def test_all_clips_in_use_are_analyzed(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    assert desk.last.call.function is queue_tasks.explain_clips
    chosen, clips, device = desk.last.call.args
    assert clips == ("c1", "c2", "c3")
    assert (chosen.network, chosen.run, device) == ("length", "", "auto")
    assert store.state.queue.waiting == {"c1", "c2", "c3"}
    do(batching, Command.ANALYZE_ALL)
    assert len(desk.orders) == 1  # one at a time


def test_a_queue_that_waits_for_the_end_of_another_says_so(batching, store, desk):
    desk.busy = True
    do(batching, Command.ANALYZE_ALL)
    assert store.state.queue.activity.note == WAITS


def test_picked_clips_are_analyzed_even_an_excluded_one(batching, store, desk):
    store.update(picked=("c4", "c2"))
    do(batching, Command.ANALYZE_PICKED)
    assert set(desk.last.call.args[1]) == {"c2", "c4"}


def test_decisions_appear_one_by_one_while_the_user_goes_on(
    batching, store, studies, desk, told
):
    do(batching, Command.ANALYZE_ALL)
    desk.last.on_progress(part("c1"))
    queue = store.state.queue
    assert queue.decisions == {"c1": DECISION}
    assert queue.waiting == {"c2", "c3"}
    assert queue.activity.note == "1 of 3 clips"
    assert told == ["recall"]  # it is the selected one
    assert store.state.activity is None  # so nothing else is barred
    store.update(frame=7, clip_id="c2")
    desk.last.on_progress(part("c3", 2))
    assert told == ["recall"]
    assert store.state.frame == 7


def test_what_is_cut_is_kept_by_the_study(batching, studies, desk):
    do(batching, Command.ANALYZE_ALL)
    cut = Cut("key", "sha", "pixels", 1.0, b"")
    desk.last.on_progress(Progress(0, 3, "cutting", cut))
    assert studies.study.known_cuts == {"key": cut}


def test_the_end_says_what_became_of_all(batching, store, desk, told):
    do(batching, Command.ANALYZE_ALL)
    end = QueueEnd(1, 1, (FAILURE,), notes=("1 clip was seen.",))
    desk.last.on_success(Done(end, {"c1": DECISION, "c2": DECISION}))
    queue = store.state.queue
    assert (queue.activity, queue.waiting, queue.end) == (None, frozenset(), end)
    assert set(queue.decisions) == {"c1", "c2"}
    message = store.state.messages[-1]
    assert message.kind == "warning"
    assert message.text == (
        "1 clip analyzed, 1 analyzed before, 1 could not be analyzed. 1 clip was seen. "
        "Analysis, Clips that failed, gives the reasons."
    )
    do(batching, Command.QUEUE_FAILURES)
    assert told[-1] == (FAILURE,)


def test_it_can_be_stopped_and_goes_on_where_it_was(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    desk.last.on_progress(part("c1"))
    do(batching, Command.STOP_QUEUE)
    assert desk.cancelled == [1]
    desk.last.on_progress(part("c2", 2))  # it was on its way
    assert store.state.queue.activity.note == "stopping"
    desk.last.on_cancel()
    assert store.state.queue.end == QueueEnd(2, left=1)
    assert store.state.messages[-1].text.startswith("Stopped: 2 clips analyzed, 1 left")
    do(batching, Command.ANALYZE_ALL)
    assert desk.last.call.args[1] == ("c1", "c2", "c3")  # the job skips what is there
    assert store.state.queue.waiting == {"c3"}
    desk.last.on_cancel()
    assert store.state.queue.end == QueueEnd(0, 2, left=1)


def test_a_failure_of_the_whole_is_told(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    desk.last.on_failure(NetworkError("length.safetensors is damaged."), "")
    assert store.state.queue.activity is None
    assert store.state.messages[-1].text == "length.safetensors is damaged."


def test_a_decision_on_a_clip_that_moved_meanwhile_is_not_shown(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    study = store.state.study
    moved = replace(study.clips["c1"], start=40)
    store.update(study=replace(study, clips={**study.clips, "c1": moved}))
    desk.last.on_progress(part("c1"))
    assert store.state.queue.decisions == {}


def test_decisions_of_another_network_are_not_shown(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    store.update(network="other")
    desk.last.on_progress(part("c1"))
    assert store.state.queue.decisions == {}
    desk.last.on_success(Done(QueueEnd(3), dict.fromkeys(("c1", "c2"), DECISION)))
    assert store.state.queue.decisions == {}


def test_each_clip_is_analyzed_by_the_fold_that_tested_it(batching, store, desk):
    run = RunView("mine", "Integration", state="done")
    store.update(training=TrainingState(runs=(run,)))
    batching.choose_run("mine")
    do(batching, Command.ANALYZE_ALL)
    assert desk.last.call.args[0].run == "/studies/made-up.liverwort/runs/mine"
    store.update(training=TrainingState())  # deleted
    assert store.state.queue.run == ""


def test_another_study_ends_it(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    store.update(study=replace(made_up.study(), path="/studies/other.liverwort"))
    assert desk.cancelled == [1]
    assert store.state.queue.activity is None
    assert "another study was opened" in store.state.messages[-1].text
    desk.last.on_progress(part("c1"))
    desk.last.on_cancel()
    assert store.state.queue.decisions == {}
    assert store.state.queue.end is None


def test_it_goes_on_where_the_study_went(batching, store, studies, desk):
    do(batching, Command.ANALYZE_ALL)
    there = replace(store.state.study, path="/studies/named.liverwort")
    studies.moved.emit(there)
    store.update(study=there)
    assert desk.cancelled == [1]
    desk.last.on_cancel()
    assert len(desk.orders) == 2
    chosen, clips, _ = desk.last.call.args
    assert (chosen.study_path, clips) == (there.path, ("c1", "c2", "c3"))
    assert store.state.messages == ()


def test_blind_labelling_ends_it(batching, store, desk):
    do(batching, Command.ANALYZE_ALL)
    blind = {"blind": Setting("blind", "1")}
    store.update(study=replace(store.state.study, settings=blind))
    assert desk.cancelled == [1]


def test_there_must_be_something_to_analyze(batching, store, desk):
    store.update(study=made_up.study(CLIPS[3]))
    do(batching, Command.ANALYZE_ALL)
    assert "excluded" in store.state.messages[-1].text
    assert desk.orders == []
