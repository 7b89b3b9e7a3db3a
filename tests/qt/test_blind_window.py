"""While a study is labelled blind, nothing in the whole window tells a name."""

import itertools
from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget

from liverwort_gui.qt import video_tasks
from liverwort_gui.qt.controller import Controller, Runners
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.questions import Questions
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study import edits
from liverwort_gui.study.importing import video_of
from liverwort_gui.view_records import Activity, Message
from tests.qt import filmed_study

FILM = "tattletale.tif"
SECRETS = ("tattletale", "giveaway", "secretive")  # file name, genotype, culture
PATIENCE = 20_000  # ms
TEXTS = ("text", "toolTip", "accessibleName", "placeholderText", "windowTitle", "title")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.StatusTipRole,
)


@pytest.fixture
def study(tmp_path):
    """The folder of a study whose one video has a telling name and metadata."""
    with filmed_study.make(tmp_path, FILM) as study:
        (video,) = study.state.videos
        values = {"genotype": "giveaway", "culture": "secretive"}
        study.do(edits.describe_videos(study.state, [video], values))
        study.do(edits.label_by_genotype(study.state))
        study.do(edits.set_blind(study.state, "5"))
        # The class named after the genotype is the user's own; it may be shown.
        (row,) = (r for r in study.state.classes.values() if r.name == "giveaway")
        study.do(edits.change_class(study.state, replace(row, name="third")))
        return study.path


@pytest.fixture
def runners():
    return Runners(*(MagicMock(spec=JobRunner) for _ in Runners._fields))


@pytest.fixture
def controller(qtbot, window, settings, keeper, runners):
    store = Store(ViewState())
    source = MagicMock(spec=FrameSource)
    source.busy = False
    questions = MagicMock(spec=Questions)
    controller = Controller(window, store, questions, settings, keeper, runners, source)
    yield controller
    assert controller.shutdown()


@pytest.fixture
def store(qtbot, controller, study):
    """The store with the study and its video open."""
    controller.open(str(study))
    store = controller._store
    qtbot.waitUntil(lambda: store.state.study is not None, timeout=PATIENCE)
    true = controller._study.state
    (entry,) = true.videos.values()
    video = video_of(entry, controller._study._holder.study.arrays, entry.absolute)
    video = replace(video, warnings=(f"{FILM} has no time stamps.",))
    clip = next(iter(true.clips))
    store.update(video=video, video_id=entry.id, clip_id=clip, picked=(clip,))
    return store


def said(window):
    """Return all that the window and its menus say, whether it is seen or not."""
    for thing in (window, *window.findChildren(QWidget), *window.findChildren(QAction)):
        for name in TEXTS:
            found = getattr(thing, name, None)
            if callable(found):
                yield str(found())
        if isinstance(thing, QComboBox):
            yield from (thing.itemText(at) for at in range(thing.count()))
        if isinstance(thing, QTabBar):
            yield from (thing.tabText(at) for at in range(thing.count()))
        if isinstance(thing, QAbstractItemView) and thing.model() is not None:
            yield from cells(thing)


def cells(view):
    model = view.model()
    hidden = getattr(view, "isColumnHidden", lambda _: False)
    for row in range(model.rowCount()):
        for column in itertools.takewhile(
            lambda at, row=row: model.index(row, at).isValid(), itertools.count()
        ):
            if not hidden(column):
                index = model.index(row, column)
                yield from (str(model.data(index, role)) for role in ROLES)


def told(window):
    texts = [text.casefold() for text in said(window)]
    return [text for text in texts if any(secret in text for secret in SECRETS)]


@pytest.mark.parametrize("page", ["video", "clips"])
def test_no_text_of_the_window_tells_a_name(window, store, page):
    store.update(page=page)
    assert "Video 01" in window.windowTitle()
    assert told(window) == []


def test_messages_and_jobs_tell_no_name(window, store):
    store.update(
        messages=(Message(f"{FILM}: frame 3 is damaged."),),
        activity=Activity(f"Analyze {FILM}", 1, 2, f"reading {FILM}"),
        checking=Activity(f"Checking {FILM}", 1, 2),
    )
    assert told(window) == []


def test_afterwards_all_is_told(qtbot, window, controller, store):
    controller._study.wish(lambda state: edits.set_blind(state, ""))
    qtbot.waitUntil(lambda: not store.state.study.blind, timeout=PATIENCE)
    assert FILM in window.windowTitle()
    assert any("giveaway" in text for text in told(window))


def test_a_video_is_opened_though_the_window_does_not_know_where_it_lies(
    qtbot, controller, store, runners
):
    (video_id,) = store.state.study.videos
    store.update(video=None)
    controller._opener.show(video_id)
    call = runners.checker.start.call_args.args[0]
    assert call.function is video_tasks.recall
    assert call.args[1].name == FILM
