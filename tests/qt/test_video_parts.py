from dataclasses import replace
from unittest.mock import MagicMock

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from liverwort_gui.qt.boxes import BoxEditor
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.video_parts import VideoParts
from liverwort_gui.records import Box
from liverwort_gui.study_records import Note
from liverwort_gui.view_records import Picture
from tests.qt import made_up, mouse
from tests.qt.test_suggesting import Bench, found


@pytest.fixture
def bench():
    return Bench()


@pytest.fixture
def shown_clips():
    return []


@pytest.fixture
def parts(window, store, studies, bench, shown_clips):
    """The video page with a clip at frame 10, selected, and a note."""
    boxes = BoxEditor(store, studies.wish)
    studies.changed.connect(lambda _: boxes.settle())
    questions = MagicMock(spec=Questions)
    show = shown_clips.append
    parts = VideoParts(window, store, studies, bench, questions, boxes, show)
    stop = store.subscribe(window.draw)
    window.video.box_dropped.connect(boxes.drop)
    pixels = np.zeros((made_up.HEIGHT, made_up.WIDTH, 1), np.uint8)
    state = made_up.viewing((Box(100, 60, 64),), selected=0, start=10)
    note = Note("n1", "v1", 60, 70, "blurred")
    study = replace(state.study, notes={"n1": note})
    studies.study.state = study
    store.update(
        study=study,
        clip_id="c1",
        video=None,
    )
    store.update(video=state.video, picture=Picture(0, pixels))
    window.timeline.strip.grab()
    yield parts
    stop()


def at(window, x, y):
    return window.video.pixel_of(x, y).toPoint()


def test_a_corner_is_dragged_and_is_one_edit(window, store, studies, parts):
    mouse.drag(window.video.viewport(), at(window, 164, 124), at(window, 180, 130))
    assert abs(store.state.boxes[0].size - 80) <= 2
    assert studies.texts == ["resize box: clip 1"]


def test_a_copy_is_dragged_off(window, store, studies, parts):
    mouse.drag(
        window.video.viewport(),
        at(window, 130, 90),
        at(window, 60, 60),
        Qt.KeyboardModifier.ControlModifier,
    )
    assert studies.texts == ["draw box: clip 2"]
    assert store.state.boxes[0] == Box(100, 60, 64)


def test_the_window_is_dragged_on_the_strip(window, store, studies, parts):
    strip = window.timeline.strip
    bar = strip.bar_of(store.state.clips[0]).center()
    start = QPoint(round(strip.x_of(20)), round(bar.y()))
    mouse.drag(strip, start, QPoint(round(strip.x_of(50)), round(bar.y())))
    assert abs(store.state.clips[0].start - 40) <= 1
    assert studies.texts == ["move window: clip 1"]


def test_a_click_on_a_bar_shows_its_clip(qtbot, window, store, parts, shown_clips):
    strip = window.timeline.strip
    bar = strip.bar_of(store.state.clips[0]).center().toPoint()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=bar)
    assert shown_clips == ["c1"]


def test_suggestions_are_decided_by_keys(qtbot, window, store, studies, bench, parts):
    parts.commands[Command.SUGGEST_BOXES]()
    bench.succeed(
        found((0, made_up.path(5, 5), 2.0), (40, made_up.path(5, 150), 7.0)),
    )
    assert window.suggestions.isVisible()
    qtbot.keyClick(window.video, Qt.Key.Key_Return)
    parts.commands[Command.REJECT_BOX]()
    assert studies.texts[1:] == ["accept box: clip 2", "reject box in made-up.avi"]
    assert not window.suggestions.isVisible()


def test_why_a_scale_is_refused_is_told(window, store, parts):
    window.videos.refused.emit("type a number")
    assert store.state.messages[-1].text == "type a number"


def test_every_command_of_the_video_page_is_fulfilled(parts):
    assert set(parts.commands) >= {
        Command.SUGGEST_BOXES,
        Command.ACCEPT_BOX,
        Command.REJECT_BOX,
        Command.NEXT_SUGGESTION,
        Command.ACCEPT_ALL,
        Command.FOLLOW_CELL,
        Command.STAND_STILL,
        Command.ADD_NOTE,
        Command.EDIT_NOTE,
    }


def test_a_time_on_the_second_timeline_comes_into_view_on_the_first(window, parts):
    window.timeline.show_window()
    view = window.timeline.plot.getPlotItem().getViewBox()
    assert view.viewRange()[0][1] < 90
    window.rolling.frame_wished.emit(90)
    low, high = view.viewRange()[0]
    assert low < 90 < high
