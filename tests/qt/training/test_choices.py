from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QObject

from liverwort_gui.errors import NetworkError
from liverwort_gui.qt.training import tasks as training_tasks
from liverwort_gui.qt.training.choices import TrainingChoices
from liverwort_gui.qt.training.tasks import Prepared
from liverwort_gui.qt.training.thread import TrainingThread
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.train.estimate import Speed
from tests.qt import made_up_study
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk

PATIENCE = 20_000  # ms, on a busy computer
SPEED = Speed(seconds=0.5, bytes=4e8, parameters=50_000, device="cpu")


@pytest.fixture
def store():
    return Store(ViewState(study=made_up_study.study(120)))


@pytest.fixture
def worker():
    return FakeDesk()


@pytest.fixture
def workbench():
    return MagicMock(spec=Workbench)


@pytest.fixture
def enqueued():
    return []


@pytest.fixture
def choices(qapp, store, worker, workbench, enqueued):
    parent = QObject()
    thread = TrainingThread(parent)
    desk = InlineDesk(store.state.study, store)
    part = TrainingChoices(
        store,
        desk,
        workbench,
        worker,
        thread,
        lambda path, names: enqueued.append((path, names)),
        lambda: enqueued.append("save"),
    )
    stop = store.subscribe(part.draw)
    yield part
    stop()
    thread.shutdown()


@pytest.fixture
def choose(choices, store, qtbot):
    """Return a function that changes the plan and waits for its preview."""

    def change(**changes):
        training = store.state.training
        plan = replace(training.plan, **changes)
        store.update(
            page="training", training=replace(training, plan=plan, preview=None)
        )
        wait(qtbot, lambda: store.state.training.preview is not None)
        return store.state.training

    return change


def wait(qtbot, condition):
    qtbot.waitUntil(condition, timeout=PATIENCE)


def measured(worker, speed=SPEED):
    worker.last.on_success(speed)


def test_the_preview_follows_the_choices(choose, store, worker):
    found = choose()
    assert found.preview.clips == 72
    assert not found.preview.refusal
    found = choose(culture="culture A")
    assert found.preview.clips < 72
    found = choose(left_out=("mut",))
    assert "second class" in found.preview.refusal
    assert found.estimate is None


def test_the_speed_is_measured_once_per_network(choose, store, worker, qtbot):
    choose()
    assert store.state.training.estimating
    assert worker.last.call.function is training_tasks.measure
    assert worker.last.call.args[0].network == "integration"
    measured(worker)
    wait(qtbot, lambda: store.state.training.estimate is not None)
    assert not store.state.training.estimating
    one = store.state.training.estimate
    choose(repeats=3)
    wait(qtbot, lambda: store.state.training.estimate != one)
    assert len(worker.orders) == 1
    three = store.state.training.estimate
    assert three.seconds == pytest.approx(3 * one.seconds)
    assert three.memory == one.memory


def test_several_networks_are_measured_one_after_the_other(
    choose, store, worker, qtbot
):
    choose(networks=("skip", "integration"))
    measured(worker)
    wait(qtbot, lambda: len(worker.orders) == 2)
    assert [order.call.args[0].network for order in worker.orders] == [
        "skip",
        "integration",
    ]
    measured(worker, replace(SPEED, parameters=9_000_000))
    wait(qtbot, lambda: store.state.training.estimate is not None)


def test_a_network_that_cannot_be_measured_has_no_estimate(choose, store, worker):
    choose()
    worker.last.on_failure(NetworkError("It cannot be built."), "")
    assert store.state.training.estimate is None
    assert not store.state.training.estimating


def test_nothing_is_dealt_while_the_page_is_hidden(choices, store, qtbot):
    plan = replace(store.state.training.plan, folds=5)
    store.update(training=replace(store.state.training, plan=plan))
    qtbot.wait(30)
    assert store.state.training.architectures == ()


def test_a_study_without_a_name_is_saved_first(
    qapp, store, worker, workbench, private_studies
):
    study = replace(store.state.study, path=str(private_studies / "a.liverwort"))
    saved = []
    thread = TrainingThread(QObject())
    desk = InlineDesk(study, store)
    part = TrainingChoices(
        store, desk, workbench, worker, thread, list, lambda: saved.append(True)
    )
    part.start()
    assert saved == [True]
    assert "a name" in store.state.messages[-1].text
    workbench.start.assert_not_called()


def test_the_start_gathers_the_chosen_clips(
    choose, choices, store, workbench, enqueued, tmp_path
):
    choose(networks=("integration", "skip"), repeats=2)
    choices.start()
    name, call, then = workbench.start.call_args.args
    assert name == "Prepare training"
    assert call.function is training_tasks.prepare
    (order,) = call.args
    assert order.study_path == "/studies/sperm.liverwort"
    assert order.runs_folder.endswith("runs")
    assert len(order.clips) == 72
    assert [run.config.network for run in order.runs] == 2 * ["integration", "skip"]
    other = replace(store.state.study, path="/studies/other")
    store.update(study=other)  # another one is opened meanwhile
    then(Prepared(("a", "b"), ("Clip 3 is left out.",)))
    assert enqueued == [("/studies/sperm.liverwort", ("a", "b"))]
    assert store.state.messages[-1].text == "Clip 3 is left out."
