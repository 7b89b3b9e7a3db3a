from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt import tasks
from liverwort_gui.qt.maps import Maps
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store
from liverwort_gui.view_records import Activity, Asked
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk


@pytest.fixture
def store():
    """One clip is selected that was analyzed by the evidence method."""
    store = Store(
        made_up.viewing((made_up.BOX,), selected=0, surroundings=made_up.SURROUNDINGS)
    )
    store.update(results=(made_up.result(of=store.state.video),))
    return store


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def maps(store, desk):
    bench = Workbench(store, desk, MagicMock(spec=Questions))
    maps = Maps(store, bench, desk)
    store.subscribe(maps.draw)
    return maps


def answer(store, desk, *asked):
    """End the analysis with a result for each question."""
    results = [
        made_up.result(of=store.state.video, method=question.method)
        for question in asked
    ]
    desk.last.on_success(tuple(results))
    return results


def ordered(desk):
    """What the analyses were asked, in turn."""
    calls = [order.call for order in desk.orders]
    return [call.args[0].asked for call in calls if call.function is tasks.analyze]


def test_a_method_that_is_picked_explains_the_shown_clip(store, desk, maps):
    maps.pick_method("published")
    assert store.state.asked == Asked("published")
    maps.want(Asked("published"))
    assert ordered(desk) == [(Asked("published"),)]
    (order,) = desk.last.call.args
    assert order.crops == (store.state.crop,)
    (result,) = answer(store, desk, Asked("published"))
    assert store.state.result is result


def test_nothing_is_made_for_a_clip_that_was_never_analyzed(store, desk, maps):
    store.update(results=())
    maps.pick_method("published")
    maps.want(Asked("published"))
    assert ordered(desk) == []


def test_going_to_another_clip_makes_nothing(store, desk, maps):
    maps.pick_beside("published")
    store.update(clip_id="")
    maps.want(Asked("published"))
    assert ordered(desk) == []


def test_it_waits_for_what_the_user_started_before(store, desk, maps):
    store.update(activity=Activity("Export film"))
    maps.pick_method("published")
    maps.want(Asked("published"))
    assert ordered(desk) == []
    store.update(activity=None)
    assert ordered(desk) == [(Asked("published"),)]


def test_another_pick_stops_the_one_before(store, desk, maps):
    maps.pick_method("published")
    maps.want(Asked("published"))
    maps.pick_method("hirescam")
    number = 1 + next(
        n for n, order in enumerate(desk.orders) if order.call.function is tasks.analyze
    )
    assert number in desk.cancelled
    maps.want(Asked("hirescam"))
    desk.orders[number - 1].on_cancel()
    assert ordered(desk) == [(Asked("published"),), (Asked("hirescam"),)]


def test_a_job_of_the_user_is_never_stopped(store, desk, maps):
    store.update(activity=Activity("Export film"))
    maps.pick_method("published")
    maps.want(Asked("published"))
    maps.pick_method("evidence")
    assert desk.cancelled == []
    store.update(activity=None)
    assert ordered(desk) == []  # the pick was taken back meanwhile


def test_both_maps_are_made_one_after_the_other(store, desk, maps):
    maps.pick_beside("published")
    maps.want(Asked("published"))
    maps.pick_classes("wild type", "mutant")
    desk.orders[0].on_cancel()
    both = [Asked(name, "wild type", "mutant") for name in ("evidence", "published")]
    for asked in both:
        maps.want(asked)
    assert ordered(desk)[1:] == [(both[0],)]
    desk.last.on_success((made_up.result(of=store.state.video),))
    assert ordered(desk)[2:] == [(both[1],)]


def test_a_network_is_never_asked_what_it_has_no_answer_to(store, desk, maps):
    store.update(asked=Asked("evidence", "mutant", "wild type"), beside="evidence")
    store.update(network="other")
    assert store.state.asked == Asked("hirescam", "mutant", "wild type")
    assert store.state.beside == ""
    maps.pick_layer("stem")
    around = store.state.surroundings
    third = replace(around.networks[1], name="third", classes=("a", "b"), layers=("x",))
    store.update(surroundings=replace(around, networks=(*around.networks, third)))
    store.update(network="third")
    assert store.state.asked == Asked("hirescam")


def test_layers_are_looked_for_once(store, desk, maps):
    assert desk.orders == []  # evidence takes none
    maps.pick_method("hirescam")
    assert desk.last.call.function is tasks.layers
    assert desk.last.call.args == ("length",)
    desk.last.on_success(("stem", "last"))
    assert store.state.network_info.layers == ("stem", "last")
    store.update(surroundings=made_up.SURROUNDINGS)  # the networks are listed anew
    assert store.state.network_info.layers == ("stem", "last")
    assert len(desk.orders) == 1
