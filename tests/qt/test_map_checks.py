from dataclasses import replace

import pytest

from liverwort_gui.errors import NetworkError
from liverwort_gui.qt import tasks
from liverwort_gui.qt.map_checks import NO_NETWORK, MapChecks
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.trust_words import trust_mark
from liverwort_gui.records import Mark, Trust
from liverwort_gui.state import Store
from liverwort_gui.view_records import Activity, Check, MethodInfo
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

AMBER = Trust(
    "amber",
    "Read this map with care: it adds nothing. And more.",
    (
        Mark("frames", "Frames", "green", 1.0, "Good."),
        Mark("motion", "Motion", "amber", 0.1, "It adds nothing.", {"decision": 1.5}),
        Mark("weights", "Weights", "amber", 0.1, "And more."),
    ),
)
GREEN = Trust("green", "It stands up.", ())


@pytest.fixture
def store():
    store = Store(made_up.viewing((made_up.BOX,), 0, surroundings=made_up.SURROUNDINGS))
    store.update(results=(made_up.result(of=store.state.video),))
    return store


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def shown():
    return []


@pytest.fixture
def checks(store, desk, keeper, shown):
    checks = MapChecks(store, desk, keeper, lambda *told: shown.append(told))
    store.subscribe(checks.draw)
    return checks


def test_a_result_is_checked_once_and_by_itself(store, desk, checks):
    checks.draw(store.state, store.state)
    (order,) = desk.orders
    assert order.call.function is tasks.check_map
    assert desk.idle == [True]
    clip, network, device, explanation, others = order.call.args
    assert (clip, explanation) == (
        store.state.result.clip,
        store.state.result.explanation,
    )
    assert (network, device, others) == ("length", "auto", ())
    assert trust_mark(store.state, store.state.result).word == "checking …"
    order.on_success(GREEN)
    assert store.state.check_of(store.state.result).trust is GREEN
    store.update(frame=3)
    assert len(desk.orders) == 1


def test_it_gives_way_to_the_user_and_begins_anew(store, desk, checks):
    checks.draw(store.state, store.state)
    store.update(activity=Activity("Analyze"))
    assert desk.cancelled == [1]
    desk.last.on_cancel()
    assert len(desk.orders) == 1
    store.update(activity=None)
    assert len(desk.orders) == 2


def test_a_map_that_is_no_longer_shown_is_not_checked_on(store, desk, checks):
    checks.draw(store.state, store.state)
    store.update(clip_id="")
    assert desk.cancelled == [1]
    desk.last.on_cancel()
    assert len(desk.orders) == 1


def test_the_second_map_is_checked_after_the_first(store, desk, checks):
    video = store.state.video
    beside = made_up.result(of=video, method="published")
    store.update(results=(*store.state.results, beside), beside="published")
    assert store.state.result_beside is beside
    desk.last.on_success(GREEN)
    assert desk.last.call.args[3] is beside.explanation
    desk.last.on_success(AMBER)
    assert [check.trust for check in store.state.checks] == [GREEN, AMBER]


def test_networks_of_other_folds_are_compared(store, desk, checks):
    fold = made_up.result(of=store.state.video, network="other")
    store.update(results=(fold, *store.state.results))
    (other,) = desk.last.call.args[4]
    assert other is fold.explanation


def test_a_further_network_that_answers_makes_the_check_anew_once(store, desk, checks):
    checks.draw(store.state, store.state)
    desk.last.on_success(GREEN)
    late = made_up.result(of=store.state.video, network="fold-1")
    store.update(results=(late, *store.state.results))
    shown = store.state.result
    assert len(desk.orders) == 2
    assert [why is late.explanation for why in desk.last.call.args[4]] == [True]
    desk.last.on_success(AMBER)
    assert store.state.check_of(shown).trust is AMBER
    store.update(frame=3)
    assert len(desk.orders) == 2


def test_only_a_click_checks_while_it_is_switched_off(store, desk, checks, shown):
    checks.toggle()
    assert not store.state.checks_maps
    assert desk.orders == []
    assert trust_mark(store.state, store.state.result).word == "not checked"
    checks.open(beside=False)
    assert len(desk.orders) == 1
    desk.last.on_success(AMBER)
    checks.open(beside=False)
    ((check, method),) = shown
    assert check.trust is AMBER
    assert method.title == "Evidence"


def test_a_method_that_takes_long_is_checked_on_a_click_only(store, desk, checks):
    slow = MethodInfo("occlusion", "Occlusion", passes=60.0)
    around = store.state.surroundings
    result = made_up.result(of=store.state.video, method="occlusion")
    store.update(
        surroundings=replace(around, methods=(*around.methods, slow)),
        results=(result,),
    )
    assert desk.orders == []
    assert trust_mark(store.state, result).word == "not checked"
    checks.open(beside=False)
    assert len(desk.orders) == 1
    assert trust_mark(store.state, result).word == "checking …"
    desk.last.on_success(GREEN)
    assert trust_mark(store.state, result).word == "holds up"


def test_the_choice_is_remembered(store, desk, checks):
    checks.toggle()
    again = Store(made_up.viewing())
    MapChecks(again, desk, PreferenceKeeper(), lambda *_: None)
    assert not again.state.checks_maps


def test_a_check_that_fails_says_why_and_is_not_tried_again(store, desk, checks):
    checks.draw(store.state, store.state)
    desk.last.on_failure(NetworkError("length is damaged."), "")
    check = store.state.check_of(store.state.result)
    assert (check.trust, check.note) == (None, "length is damaged.")
    store.update(frame=5)
    assert len(desk.orders) == 1


def test_without_its_network_a_map_cannot_be_checked(store, desk, checks):
    around = replace(made_up.SURROUNDINGS, networks=made_up.SURROUNDINGS.networks[1:])
    store.update(surroundings=around)
    assert desk.orders == []
    assert store.state.checks[-1].note == NO_NETWORK


def test_checks_of_results_that_left_the_memory_are_forgotten(store, desk, checks):
    gone = Check(made_up.result(), GREEN)
    store.update(checks=(gone,))
    desk.last.on_success(GREEN)
    assert [check.result for check in store.state.checks] == [store.state.result]


def test_amber_and_red_say_why_in_one_sentence(store):
    result = store.state.result
    store.update(checks=(Check(result, AMBER),))
    mark = trust_mark(store.state, result)
    assert (mark.state, mark.word) == ("amber", "with care")
    assert mark.sentence == "It adds nothing."
    store.update(checks=(Check(result, GREEN),))
    mark = trust_mark(store.state, result)
    assert (mark.word, mark.sentence) == ("holds up", "")
