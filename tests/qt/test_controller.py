import csv
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pytest

from liverwort_gui.errors import VideoError
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.controller import Controller
from liverwort_gui.qt.crash import Report
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.questions import Questions
from liverwort_gui.records import Box
from liverwort_gui.state import Picture, Store, ViewState
from tests.qt import made_up

BOX = Box(10, 20, 64)


@pytest.fixture
def store():
    return Store(ViewState())


@pytest.fixture
def source():
    source = MagicMock(spec=FrameSource)
    source.busy = False
    return source


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def runners():
    return MagicMock(spec=JobRunner), MagicMock(spec=JobRunner)


@pytest.fixture
def controller(window, store, questions, runners, source):
    return Controller(window, store, questions, *runners, source)


@pytest.fixture
def with_result(controller, store):
    video = made_up.video()
    store.update(video=video, surroundings=made_up.SURROUNDINGS)
    store.update(
        boxes=(BOX,),
        selected=0,
        results=(made_up.result(BOX, 0, video),),
        colour_map="orange / blue",
    )


def picture(frame):
    shape = (made_up.HEIGHT, made_up.WIDTH, 1)
    return Picture(frame, np.full(shape, frame, np.uint8))


def test_every_command_is_fulfilled(controller):
    assert controller.commands == frozenset(Command)


def test_every_new_frame_is_asked_for(controller, store, source):
    video = made_up.video()
    store.update(video=video)
    source.show.assert_called_once_with(video)
    store.update(frame=7)
    store.update(opacity=0.1)
    assert [call.args[0] for call in source.request.call_args_list] == [0, 7]


def test_the_clip_is_cut_from_the_picture_until_it_is_analyzed(
    controller, window, store
):
    shown = []
    window.show_clip = shown.append
    store.update(video=made_up.video(), boxes=(BOX,), selected=0)
    assert shown[-1] is None
    store.update(picture=picture(9))
    assert shown[-1].pixels.shape == (64, 64, 1)
    assert (shown[-1].pixels == 9).all()
    assert shown[-1].scale is None


def test_an_analyzed_clip_has_colours_with_both_classes(
    with_result, window, store, controller
):
    shown = []
    window.show_clip = shown.append
    store.update(frame=20)
    scale = shown[-1].scale
    assert (scale.for_a, scale.for_b) == ("mutant", "wild type")
    coloured = shown[-1].pixels
    window.commanded.emit(Command.OVERLAY)
    assert not store.state.show_overlay
    assert (shown[-1].pixels == 90).all()
    assert (coloured != 90).any()


def test_all_boxes_share_one_colour_scale(with_result, window, store, controller):
    shown = []
    window.show_clip = shown.append
    store.update(frame=20)
    alone = shown[-1].scale.limit
    strong = made_up.result(Box(0, 0, 64), 0, store.state.video, decision=40.0)
    store.update(results=(*store.state.results, strong))
    assert shown[-1].scale.limit > alone


def test_opening_asks_for_a_file(controller, window, questions, runners):
    questions.open_video.return_value = "/videos/a.avi"
    window.commanded.emit(Command.OPEN)
    call = runners[1].start.call_args.args[0]  # the guarded process, not the worker
    assert call.args[0] == "/videos/a.avi"
    runners[0].start.assert_not_called()


def test_a_dropped_file_is_opened(controller, window, runners):
    window.path_dropped.emit("/videos/a.avi")
    assert runners[1].start.call_args.args[0].args[0] == "/videos/a.avi"


def test_the_samples_come_with_their_scale(window, controller, store, runners):
    runners[1].start.return_value = 1
    window.commanded.emit(Command.OPEN_MUTANT_SAMPLE)
    path = runners[1].start.call_args.args[0].args[0]
    assert Path(path).is_file()
    with (Path(path).parent / "boxes.csv").open(newline="") as table:
        scales = {float(row["um_per_px"]) for row in csv.DictReader(table)}
    desk = controller._desks[1]
    desk._on_succeeded(1, made_up.video(path))
    assert scales == {store.state.pixel_size}


def test_an_unreadable_frame_is_told_once(controller, store):
    store.update(video=made_up.video())
    for frame in (3, 4):
        controller._on_unreadable(frame, VideoError("made-up.avi is gone: plug in."))
    assert [message.text for message in store.state.messages] == [
        "made-up.avi is gone: plug in."
    ]


def test_frames_known_to_be_damaged_are_passed_in_silence(controller, store):
    store.update(video=made_up.video(bad_frames=(13,)))
    controller._on_unreadable(13, VideoError("frame 13 is damaged."))
    assert store.state.messages == ()


def test_an_uncaught_error_reaches_the_panel_and_can_be_dismissed(
    controller, window, store
):
    controller.report(Report("Something went wrong.", "Traceback ..."))
    assert store.state.messages[-1].report == "Traceback ..."
    window.banner.dismissed.emit()
    assert store.state.messages == ()


def test_closing_ends_everything(controller, window, source, runners):
    window.close()
    source.shutdown.assert_called_once()
    for runner in runners:
        runner.shutdown.assert_called_once()


def test_colours_of_the_theme_can_be_chosen(controller, window):
    window.commanded.emit(Command.THEME_DARK)
    assert window.look.choice == "dark"
