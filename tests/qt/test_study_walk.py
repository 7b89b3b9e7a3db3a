"""A study in the real window, with real processes: begun, lost, found, gone on with."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt

from liverwort_gui import paths
from liverwort_gui.qt import app
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.questions import Questions
from liverwort_gui.study import Study
from tests.qt import mouse

SAMPLES = paths.resources() / "sample"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE = 60_000  # ms, on a busy computer


@pytest.fixture
def films(tmp_path):
    """A folder with two videos and a broken one."""
    folder = tmp_path / "動画"
    folder.mkdir()
    for name in ("sample-mutant.avi", "sample-wild-type.avi"):
        shutil.copy(SAMPLES / name, folder)
    (folder / "broken.avi").write_bytes(b"RIFF")
    return folder


@pytest.fixture
def open_window(qtbot, qapp, settings):
    """Return a function that opens the window as the program does."""

    def begin(*files):
        window, controller = app.build(settings)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        controller.start()
        if files:
            controller.open_all([str(file) for file in files])
        return window, controller._store

    return begin


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window, key, modifier)


def wait(qtbot, condition):
    qtbot.waitUntil(condition, timeout=PATIENCE)


def draw_box(qtbot, window, store, x, y):
    count = len(store.state.clips)
    press(qtbot, window, Qt.Key.Key_B)
    end = window.video.pixel_of(x, y).toPoint()
    mouse.drag(window.video.viewport(), end - QPoint(40, 30), end)
    wait(qtbot, lambda: len(store.state.clips) > count)


def test_a_study_is_begun_named_closed_and_gone_on_with(
    qtbot, open_window, films, tmp_path, monkeypatch
):
    window, store = open_window(films)
    wait(qtbot, lambda: store.state.picture is not None)
    wait(qtbot, lambda: store.state.importing is None)
    wait(qtbot, lambda: len(store.state.study.videos) > 1)  # the last is being noted
    names = {video.name for video in store.state.study.videos.values()}
    assert names == {"sample-mutant.avi", "sample-wild-type.avi"}
    assert "broken.avi" in store.state.messages[-1].text

    draw_box(qtbot, window, store, 200, 160)
    draw_box(qtbot, window, store, 400, 400)
    assert window.windowTitle().startswith("Untitled study")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    wait(qtbot, lambda: len(store.state.clips) == 1)
    assert store.state.study.redo == "draw box: clip 2"
    press(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT)
    wait(qtbot, lambda: len(store.state.clips) == 2)
    assert store.state.clip.number == 2

    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName",
        lambda *_: (str(tmp_path / "sperm"), ""),
    )
    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    path = tmp_path / "sperm.liverwort"
    wait(qtbot, lambda: store.state.study.path == str(path))
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    wait(qtbot, lambda: store.state.study.undo == "move box: clip 2")
    clips = dict(store.state.study.clips)
    window.close()
    assert list(paths.untitled_studies().iterdir()) == []

    window, store = open_window(path)
    wait(qtbot, lambda: store.state.picture is not None)
    assert dict(store.state.study.clips) == clips
    assert store.state.study.undo == "move box: clip 2"
    assert store.state.study.read_only == ""
    window.close()


def test_videos_go_on_coming_in_when_the_study_gets_its_name(
    qtbot, open_window, films, tmp_path, monkeypatch
):
    target = str(tmp_path / "named.liverwort")
    monkeypatch.setattr(Questions, "save_study", lambda *_: target)
    window, store = open_window(films)
    wait(qtbot, lambda: store.state.study is not None)
    wait(qtbot, lambda: store.state.importing is not None)
    window.action(Command.SAVE_STUDY_AS).trigger()
    wait(qtbot, lambda: store.state.study.path == target)
    wait(qtbot, lambda: len(store.state.study.videos) == 2)
    wait(qtbot, lambda: store.state.importing is None)
    assert all(video.table for video in store.state.study.videos.values())
    assert not any("stopped" in message.text for message in store.state.messages)
    window.close()
    with Study.open(target) as study:
        tables = {video.table for video in study.state.videos.values()}
        assert tables <= study.arrays.names()


def test_a_video_is_removed_and_brought_back_by_undo(qtbot, open_window):
    window, store = open_window(SAMPLES / "sample-mutant.avi")
    wait(qtbot, lambda: store.state.entry is not None)
    wait(qtbot, lambda: store.state.checking is None)
    draw_box(qtbot, window, store, 200, 160)
    window.action("remove-video").trigger()
    wait(qtbot, lambda: store.state.video is None)
    assert dict(store.state.study.videos) == {}
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    wait(qtbot, lambda: store.state.video is not None)
    assert store.state.clip.number == 1
    assert store.state.box == store.state.boxes[0]
    window.close()


KILLED = """
import os, sys
from liverwort_gui.study import Study, importing
from liverwort_gui.qt.studies import fresh_untitled
from liverwort_gui.study import edits
from liverwort_gui.records import Box, Crop
from liverwort_gui import media
study = Study.create(fresh_untitled())
video = media.inspect(sys.argv[1], full=True)
found = importing.entry_of(video, study.path)
study.do(edits.add_videos(study.state, [found]))
study.do(edits.place_clip(study.state, found.id, Crop.still(Box(0, 0, 64), 0)))
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_a_crash_left_is_offered_and_opened(qtbot, open_window, private_studies):
    sample = str(SAMPLES / "sample-mutant.avi")
    subprocess.run([sys.executable, "-c", KILLED, sample], env=os.environ, check=False)
    window, store = open_window()
    wait(qtbot, lambda: bool(store.state.messages))
    assert "An untitled study with 1 clip from" in store.state.messages[-1].text
    window.banner.findChild(type(window.banner._dismiss), "banner-open").click()
    wait(qtbot, lambda: store.state.video is not None)
    assert len(store.state.clips) == 1
    window.close()
    (kept,) = private_studies.iterdir()
    with Study.open(kept) as study:
        assert len(study.state.clips) == 1
