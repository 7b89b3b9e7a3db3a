from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt import rolling_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.menus import ACTIONS
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.rolling import RollingDecisions
from liverwort_gui.qt.rolling_shown import shown_rolling
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.records import Box, Crop
from liverwort_gui.state import Store
from liverwort_gui.view_records import Asked
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

FOLLOWING = made_up.clip(start=10, corners=made_up.path(5, 5))


def viewing(clip=made_up.BOX, **changes):
    surroundings = made_up.SURROUNDINGS
    return made_up.viewing((clip,), 0, surroundings=surroundings, **changes)


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def begin(desk, questions):
    """What gives the store of a state and the commands."""

    def make(state):
        store = Store(state)
        bench = Workbench(store, desk, questions)
        return store, RollingDecisions(store, bench, questions).commands

    return make


def enabled(state):
    return {row.command for row in ACTIONS if row.enabled(state)}


def test_the_selected_box_is_judged_through_the_video(begin, desk):
    state = viewing(asked=Asked(target="mutant"), fps=25.0)
    store, commands = begin(state)
    assert Command.FOLLOW_DECISION in enabled(store.state)
    commands[Command.FOLLOW_DECISION]()
    call = desk.last.call
    assert call.function is rolling_tasks.follow_decision
    assert call.args == (state.video, made_up.BOX)
    wished = {key: call.kwargs[key] for key in ("follow", "fps", "network", "target")}
    assert wished == {
        "follow": False, "fps": 25.0, "network": "length", "target": "mutant",
    }  # fmt: skip
    assert Command.FOLLOW_DECISION not in enabled(store.state)  # it runs
    found = made_up.rolling()
    desk.last.on_success(found)
    assert shown_rolling(store.state) is found
    assert store.state.activity is None
    assert "Clip 1: the network has judged 69 windows" in store.state.messages[-1].text


def test_a_box_that_follows_goes_on_with_its_cell(begin, desk):
    _, commands = begin(viewing(FOLLOWING))
    commands[Command.FOLLOW_DECISION]()
    assert desk.last.call.kwargs["follow"]
    assert desk.last.call.kwargs["seen"] == 26
    assert desk.last.call.args[1] == FOLLOWING.crop.box_at(26)


def test_what_limits_the_decisions_is_said(begin, desk):
    known, new = "The file has no frame rate.", "The cell was seen from 3 to 80 only."
    store, commands = begin(viewing(video=made_up.video(warnings=(known,))))
    commands[Command.FOLLOW_DECISION]()
    desk.last.on_success(made_up.rolling(notes=(known, new)))
    assert store.state.messages[-1].text.endswith(f"windows of the video. {new}")


def test_without_a_box_or_a_network_nothing_is_judged(begin, desk):
    for state in (made_up.viewing(), made_up.viewing((made_up.BOX,), 0)):
        _, commands = begin(state)
        assert Command.FOLLOW_DECISION not in enabled(state)
        commands[Command.FOLLOW_DECISION]()
    assert desk.orders == []


def test_a_refusal_is_said_and_nothing_is_shown(begin, desk):
    store, commands = begin(viewing())
    commands[Command.FOLLOW_DECISION]()
    sentence = "length is a ConvLSTM, which judges the frames of a clip together."
    desk.last.on_failure(LiverwortError(sentence), "")
    assert store.state.messages[-1].text == sentence
    assert store.state.rolling.answers == ()


def test_it_can_be_stopped(begin, desk):
    store, commands = begin(viewing())
    commands[Command.FOLLOW_DECISION]()
    desk.last.on_cancel()
    assert (store.state.activity, store.state.rolling.answers) == (None, ())
    assert Command.FOLLOW_DECISION in enabled(store.state)


def test_the_newest_answer_counts_and_each_box_keeps_its_own(begin, desk):
    store, commands = begin(viewing())
    for found in (made_up.rolling(), made_up.rolling()):
        commands[Command.FOLLOW_DECISION]()
        desk.last.on_success(found)
    assert len(store.state.rolling.answers) == 1
    assert shown_rolling(store.state) is found
    other = viewing(Box(90, 90, 64), rolling=store.state.rolling)
    store, commands = begin(other)
    commands[Command.FOLLOW_DECISION]()
    second = made_up.rolling(Crop.still(Box(90, 90, 64), 0, 100))
    desk.last.on_success(second)
    assert shown_rolling(store.state) is second
    assert shown_rolling(viewing(rolling=store.state.rolling)) is found


def test_weights_that_were_trained_anew_are_noted(begin, desk):
    store, commands = begin(viewing())
    commands[Command.FOLLOW_DECISION]()
    found = made_up.rolling(provenance={"weights_sha256": "written anew"})
    desk.last.on_success(found)
    assert store.state.weights_sha256 == "written anew"
    assert shown_rolling(store.state) is found


def test_the_timeline_is_folded_away_and_a_new_answer_unfolds_it(begin, desk):
    store, commands = begin(viewing(rolling=made_up.followed()))
    ticks = {row.command: row.checked for row in ACTIONS}
    assert ticks[Command.SHOW_DECISIONS](store.state)
    commands[Command.SHOW_DECISIONS]()
    assert store.state.rolling.folded
    assert not ticks[Command.SHOW_DECISIONS](store.state)
    commands[Command.FOLLOW_DECISION]()
    desk.last.on_success(made_up.rolling())
    assert not store.state.rolling.folded


def test_the_decisions_are_saved_where_the_user_says(begin, desk, questions):
    state = viewing(rolling=made_up.followed())
    store, commands = begin(state)
    questions.save_in.return_value = ""
    commands[Command.SAVE_DECISIONS]()
    assert desk.orders == []
    questions.save_in.return_value = "/out"
    commands[Command.SAVE_DECISIONS]()
    assert desk.last.call.function is rolling_tasks.save_decisions
    assert desk.last.call.args == (shown_rolling(state), "/out")
    desk.last.on_success((MagicMock(__str__=lambda _: "/out/a.csv"), MagicMock()))
    assert store.state.messages[-1].text.startswith("Saved: /out/a.csv and ")


def test_what_does_not_hold_any_more_is_not_saved(begin, desk, questions):
    state = viewing(rolling=made_up.followed(), network="other")
    assert Command.SAVE_DECISIONS not in enabled(state)
    _, commands = begin(state)
    commands[Command.SAVE_DECISIONS]()
    questions.save_in.assert_not_called()
    known = replace(state, network="length")
    assert Command.SAVE_DECISIONS in enabled(known)
