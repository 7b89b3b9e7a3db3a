import time
from unittest.mock import MagicMock

import numpy as np
import pytest
from PySide6.QtWidgets import QLineEdit

from liverwort_gui.errors import VideoError
from liverwort_gui.qt import traffic_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.controller import Controller, Runners
from liverwort_gui.qt.crash import Report
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.questions import Questions
from liverwort_gui.records import Box
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import Edit, Whereabouts
from liverwort_gui.view_records import Picture
from tests.qt import made_up

BOX = Box(10, 20, 64)
PATIENCE = 10_000  # ms


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
    return Runners(*(MagicMock(spec=JobRunner) for _ in Runners._fields))


@pytest.fixture
def controller(window, store, questions, settings, keeper, runners, source):
    return Controller(window, store, questions, settings, keeper, runners, source)


@pytest.fixture
def show(controller, store):
    """Return a function that lets the store show boxes of the made-up video."""

    def update(*boxes, **changes):
        state = made_up.viewing(boxes, selected=0 if boxes else None)
        names = ("video", "video_id", "study", "clip_id")
        store.update(**{name: getattr(state, name) for name in names} | changes)

    return update


@pytest.fixture
def with_result(show):
    results = (made_up.result(BOX, 0),)
    show(
        BOX,
        surroundings=made_up.SURROUNDINGS,
        results=results,
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


def test_the_clip_is_cut_from_the_picture_until_it_is_analyzed(show, window, store):
    shown = []
    window.show_clip = shown.append
    show(BOX)
    assert shown[-1] is None
    store.update(picture=picture(9))
    assert shown[-1].pixels.shape == (256, 256, 1)  # as the network sees it
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
    questions.open_videos.return_value = ["/videos/a.avi"]
    window.commanded.emit(Command.OPEN)
    call = runners.checker.start.call_args.args[0]
    assert call.args[0] == "/videos/a.avi"
    runners.worker.start.assert_not_called()


def test_a_dropped_file_is_opened(controller, window, runners):
    window.paths_dropped.emit(["/videos/a.avi"])
    assert runners.checker.start.call_args.args[0].args[0] == "/videos/a.avi"


def test_several_dropped_files_are_added_in_the_background(
    qtbot, controller, window, runners
):
    window.paths_dropped.emit(["/videos/a.avi", "/videos/b.avi"])
    start = runners.background.start
    qtbot.waitUntil(lambda: start.call_count > 0, timeout=PATIENCE)
    assert start.call_args.args[0].args[1] == ("/videos/a.avi", "/videos/b.avi")
    runners.checker.start.assert_not_called()


@pytest.mark.parametrize("name", ["boxes.csv", "dataset.h5"])
def test_what_is_no_video_is_imported_in_the_background(
    controller, window, runners, name
):
    window.paths_dropped.emit([f"/in/{name}"])
    call = runners.background.start.call_args.args[0]
    assert call.function is traffic_tasks.read_in
    assert call.args == (f"/in/{name}",)
    runners.checker.start.assert_not_called()


def test_undo_takes_back_what_keys_did_just_now(
    qtbot, controller, window, store, tmp_path
):
    desk = controller._study
    desk.create(tmp_path / "a.liverwort")
    desk.wish(lambda _: Edit("add video", (made_up.entry(), made_up.clip())))
    qtbot.waitUntil(lambda: bool(store.state.study and store.state.study.clips))
    store.update(video=made_up.video(), video_id="v1", clip_id="c1")
    before = store.state.crop
    for _ in range(3):
        window.commanded.emit(Command.NUDGE_RIGHT)
    assert store.state.crop.corners[0][0] == before.corners[0][0] + 3
    window.commanded.emit(Command.UNDO)
    qtbot.waitUntil(lambda: bool(store.state.study.redo), timeout=PATIENCE)
    assert store.state.study.redo == "move box: clip 1"
    assert store.state.crop == before


def test_a_dropped_study_is_opened(qtbot, controller, window, store, runners, tmp_path):
    Study.create(tmp_path / "a.liverwort").close()
    window.paths_dropped.emit(["/videos/a.avi", str(tmp_path / "a.liverwort")])
    qtbot.waitUntil(lambda: store.state.study is not None, timeout=PATIENCE)
    assert store.state.study.path == str(tmp_path / "a.liverwort")
    runners.checker.start.assert_not_called()


def test_a_label_for_a_changed_video_is_refused_with_a_sentence(
    qtbot, controller, store, tmp_path
):
    desk = controller._study
    desk.create(tmp_path / "a.liverwort")
    changed = {"v1": Whereabouts("changed", "/videos/x.avi", "It is another one.")}

    def prepare(study):
        study.do(Edit("add video", (made_up.entry(), made_up.clip())))
        return study.note_whereabouts(changed)

    desk.note(prepare)
    desk.wish(lambda study: edits.label_clips(study, ["c1"], next(iter(study.classes))))
    qtbot.waitUntil(lambda: bool(store.state.messages), timeout=PATIENCE)
    assert "its content has changed" in store.state.messages[-1].text
    assert store.state.study.clips["c1"].label == ""


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
    controller.upkeep.report(Report("It is full.", "Traceback ...", "mishap"))
    assert store.state.messages[-1].report == "Traceback ..."
    window.banner.dismissed.emit()
    assert store.state.messages == ()


def test_closing_ends_everything(controller, window, source, runners):
    window.close()
    source.shutdown.assert_called_once()
    for runner in runners:
        runner.shutdown.assert_called_once()


def test_a_number_that_was_typed_without_enter_is_kept_when_closing(
    qtbot, controller, window, store, tmp_path
):
    desk = controller._study
    desk.create(tmp_path / "a.liverwort")
    desk.wish(lambda _: Edit("add video", (made_up.entry(),)))
    qtbot.waitUntil(lambda: not desk.busy, timeout=PATIENCE)
    store.update(video=made_up.video(), video_id="v1")
    field = window.findChild(QLineEdit, "fps")
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=PATIENCE)
    qtbot.keyClicks(field, "25")
    assert window.close()
    with Study.open(tmp_path / "a.liverwort") as study:
        assert study.state.videos["v1"].fps == 25


def test_a_last_change_that_fails_is_said_before_the_window_closes(
    qtbot, controller, window, store, tmp_path
):
    desk = controller._study
    desk.create(tmp_path / "a.liverwort")
    desk.do(lambda: time.sleep(0.1))
    desk.wish(lambda state: edits.add_class(state, "mutant"))  # is there already
    assert not window.close()
    assert store.state.messages[-1].text.startswith("The last change was not kept")
    assert window.close()


def test_the_window_waits_for_the_last_change_and_closes_then(
    qtbot, controller, window, store, monkeypatch, tmp_path
):
    monkeypatch.setattr("liverwort_gui.qt.controller.CLOSE_PATIENCE_MS", 50)
    desk = controller._study
    desk.create(tmp_path / "a.liverwort")
    desk.do(lambda: time.sleep(0.5))
    desk.wish(lambda state: edits.add_class(state, "double"))
    assert not window.close()
    assert window.isVisible()
    assert "still being written" in store.state.messages[-1].text
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    with Study.open(tmp_path / "a.liverwort") as study:
        assert [row.name for row in study.state.classes.values()][-1] == "double"


def test_colours_of_the_theme_can_be_chosen(controller, window):
    window.commanded.emit(Command.THEME_DARK)
    assert window.look.choice == "dark"
