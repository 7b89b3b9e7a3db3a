from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtWidgets import QPushButton

from liverwort_gui import paths
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.starting import Starting
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from tests.qt import made_up

SAMPLE = "/sample/Sample (simulated).liverwort"


@pytest.fixture
def store():
    return Store(ViewState())


@pytest.fixture
def bench():
    return MagicMock(spec=Workbench)


@pytest.fixture
def opened():
    return MagicMock()


@pytest.fixture
def starting(window, store, settings, bench, opened):
    made = Starting(
        window,
        store,
        settings,
        bench,
        opened.path,
        opened.clip,
        window,
    )
    store.subscribe(window.draw)
    store.subscribe(made.draw)
    return made


def made_and_opened(bench, store):
    """Let the job end and the window open what it made."""
    _, _, then = bench.start.call_args.args
    then(SAMPLE)
    state = made_up.viewing((made_up.BOX,))
    store.update(study=replace(state.study, path=SAMPLE))
    store.update(video=state.video, video_id=state.video_id)


def test_the_tour_is_offered_once_in_a_life(window, starting, store, settings):
    def offered():
        again = Store(ViewState())
        Starting(window, again, settings, *[MagicMock()] * 3, window).begin()
        return again.state.greets

    starting.begin()
    assert store.state.greets
    assert offered()  # nobody has answered
    store.update(greets=False)
    assert not offered()


def test_the_offer_can_be_declined_and_goes_when_something_is_opened(
    window, starting, store
):
    starting.begin()
    window.start.tour_declined.emit()
    assert not store.state.greets
    store.update(greets=True)
    store.update(study=made_up.viewing().study)
    assert not store.state.greets


def test_the_sample_study_is_made_opened_and_one_clip_shown(
    starting, store, bench, opened
):
    starting.commands[Command.OPEN_SAMPLE]()
    name, call, _ = bench.start.call_args.args
    assert name == "Open sample study"
    assert call.args == (
        str(paths.resources() / "sample"),
        str(paths.sample_studies()),
    )
    made_and_opened(bench, store)
    opened.path.assert_called_once_with(SAMPLE)
    clip_id = next(iter(store.state.study.clips))
    opened.clip.assert_called_once_with(clip_id)


def test_the_tour_begins_when_the_sample_is_shown(window, starting, store, bench):
    starting.commands[Command.TOUR]()
    assert store.state.tour is None
    made_and_opened(bench, store)
    assert store.state.tour == 0
    window.tour_wished.emit(3)
    assert (store.state.tour, store.state.page) == (3, "video")
    window.tour_wished.emit(None)
    assert store.state.tour is None


def test_a_tour_whose_sample_failed_begins_nowhere_else(starting, store):
    starting.commands[Command.TOUR]()  # and nothing comes of it
    state = made_up.viewing((made_up.BOX,))
    store.update(study=state.study, video=state.video, video_id=state.video_id)
    assert store.state.tour is None


def test_the_tour_begins_at_once_where_a_study_is_open(starting, store, bench):
    store.update(study=made_up.viewing().study, page="clips")
    starting.commands[Command.TOUR]()
    assert (store.state.tour, store.state.page) == (0, "video")
    bench.start.assert_not_called()


def test_what_was_opened_lately_can_be_opened_and_taken_out(
    window, starting, store, opened
):
    store.update(study=made_up.viewing().study)
    (recent,) = store.state.recents
    window.start.recent_wished.emit(recent.path, recent.kind)
    opened.path.assert_called_once_with(recent.path)
    window.start.forget_wished.emit(recent.path)
    assert store.state.recents == ()


def test_what_was_opened_in_an_earlier_session_is_listed(window, starting, settings):
    kept = '[{"path": "/a.liverwort", "kind": "study", "opened": "2026-11-20T10:00"}]'
    settings.setValue("recent", kept)
    starting.begin()
    names = [
        row.text() for row in window.start.findChildren(QPushButton, "recent-open")
    ]
    assert names == ["a"]
