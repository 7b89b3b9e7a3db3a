"""The main job in the real window, with real processes, from the file to the film."""

import av
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox

from liverwort_gui import paths
from liverwort_gui.qt import app, tasks
from liverwort_gui.qt.navigation import evidence_peaks
from liverwort_gui.qt.views.film_dialog import FilmDialog
from tests.networks.made import made_card, made_weights
from tests.qt import made_up, mouse

SAMPLE = paths.resources() / "sample" / "sample-mutant.avi"
LEFT = Qt.MouseButton.LeftButton
PATIENCE = 60_000  # ms, on a busy computer


@pytest.fixture
def network(tmp_path):
    """A file with made-up weights: the walk is about the window, not the decision."""
    config = {"widths": [2, 2, 2, 2], "logit_scale": 100.0}  # so that it has evidence
    card = made_card(config, um_per_px=0.2, note="Made up; it decides at random.")
    return made_weights(tmp_path, card)


@pytest.fixture
def session(qtbot, qapp, settings):
    """The window as the program builds it: (window, controller)."""
    window, controller = app.build(settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    yield window, controller
    window.close()


def state(controller):
    return controller._store.state


def open_video(qtbot, controller, path):
    controller.open(str(path))
    qtbot.waitUntil(lambda: state(controller).picture is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: state(controller).entry is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: state(controller).checking is None, timeout=PATIENCE)


def draw_box(qtbot, window, controller, x, y):
    """Press B, then drag to (x, y) in the video; wait until the study has the box."""
    count = len(state(controller).clips)
    qtbot.keyClick(window, Qt.Key.Key_B)
    end = window.video.pixel_of(x, y).toPoint()
    mouse.drag(window.video.viewport(), end - QPoint(40, 30), end)
    qtbot.waitUntil(lambda: len(state(controller).clips) > count, timeout=PATIENCE)


def test_from_the_file_to_the_film(qtbot, session, network, tmp_path):
    window, controller = session
    open_video(qtbot, controller, SAMPLE)
    assert state(controller).n_frames == 64

    draw_box(qtbot, window, controller, 200, 160)
    (box,) = state(controller).boxes
    assert abs(box.x + 128 - 200) <= 2
    assert box.size == 256

    controller._store.update(network=str(network))
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert state(controller).activity is not None
    qtbot.waitUntil(lambda: state(controller).activity is None, timeout=PATIENCE)
    assert state(controller).messages == ()
    result = state(controller).result
    assert len(result.explanation.frame_evidence) == 32

    qtbot.keyClick(window, Qt.Key.Key_P)
    peak = state(controller).frame
    assert peak in evidence_peaks(result)
    assert window.timeline._cursor.value() == peak

    pictures = []
    window.show_clip = pictures.append
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert not state(controller).show_overlay
    np.testing.assert_array_equal(pictures[-1].pixels, result.clip.pixels[peak])
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert state(controller).show_overlay
    assert pictures[-1].pixels.shape == (256, 256, 3)

    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(FilmDialog)
    dialog.set_place(str(tmp_path))
    dialog.findChild(QDialogButtonBox).accepted.emit()
    (name,) = [row.names[0] for row in dialog._groups if row.key == "this"]
    film = tmp_path / f"{name}.mp4"
    qtbot.waitUntil(lambda: state(controller).activity is None, timeout=PATIENCE)
    assert state(controller).messages[-1].text == f"Saved: {film}"
    with av.open(film) as container:
        assert sum(1 for _ in container.decode(video=0)) == 32


def test_two_methods_side_by_side_with_their_marks(qtbot, session, network):
    window, controller = session
    open_video(qtbot, controller, SAMPLE)
    draw_box(qtbot, window, controller, 200, 160)
    window.action("check-maps").trigger()  # not before all maps are there
    controller._workbench.use_network(str(network))
    qtbot.waitUntil(lambda: state(controller).network == str(network), timeout=PATIENCE)
    qtbot.waitUntil(lambda: state(controller).activity is None, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: state(controller).result is not None, timeout=PATIENCE)

    pickers = window.finding.map
    pickers.beside_wished.emit("motion-energy")  # live: the shown clip only
    qtbot.waitUntil(
        lambda: state(controller).result_beside is not None, timeout=PATIENCE
    )
    assert window.clip.beside.isVisible()
    assert state(controller).result_beside.explanation.unit == "grey levels"
    pickers.beside_wished.emit("")
    pickers.classes_wished.emit("wild type", "mutant")
    qtbot.waitUntil(lambda: len(state(controller).results) == 3, timeout=PATIENCE)
    result = state(controller).result
    assert result.explanation.contrast == (0, 1)

    window.clip.trust_wished.emit(False)
    assert state(controller).check_of(result).running
    qtbot.waitUntil(
        lambda: not state(controller).check_of(result).running, timeout=PATIENCE
    )
    found = state(controller).check_of(result).trust.state
    assert found in ("green", "amber", "red", "grey")
    assert state(controller).messages == ()


def test_an_analysis_can_be_cancelled(qtbot, session, monkeypatch):
    window, controller = session
    monkeypatch.setattr(tasks, "analyze", made_up.analyze_for_ever)
    open_video(qtbot, controller, SAMPLE)
    draw_box(qtbot, window, controller, 200, 160)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: state(controller).activity.note == "analyzing", timeout=PATIENCE
    )
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: state(controller).activity is None, timeout=PATIENCE)
    assert state(controller).results == ()
    assert len(state(controller).boxes) == 1


def test_the_window_closes_while_everything_runs(qtbot, session, monkeypatch):
    window, controller = session
    monkeypatch.setattr(tasks, "analyze", made_up.analyze_for_ever)
    open_video(qtbot, controller, SAMPLE)
    draw_box(qtbot, window, controller, 200, 160)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    controller.open(str(SAMPLE))
    window.close()
    for runner in (desk._runner for desk in controller._desks):
        assert not runner._thread.isRunning()


def test_a_bad_file_is_refused_and_loses_nothing(qtbot, session, tmp_path):
    window, controller = session
    open_video(qtbot, controller, SAMPLE)
    draw_box(qtbot, window, controller, 200, 160)
    empty = tmp_path / "空の ファイル.avi"
    empty.touch()
    controller.open(str(empty))
    qtbot.waitUntil(lambda: bool(state(controller).messages), timeout=PATIENCE)
    assert "空の ファイル.avi" in state(controller).messages[-1].text
    assert window.banner.isVisible()
    assert len(state(controller).boxes) == 1
    assert state(controller).video.path == str(SAMPLE)


def test_the_window_plays_inside_its_loop(qtbot, session):
    window, controller = session
    open_video(qtbot, controller, SAMPLE)
    draw_box(qtbot, window, controller, 200, 160)
    window.timeline.window_wished.emit(20)
    window.timeline.window_dropped.emit()
    qtbot.waitUntil(lambda: state(controller).clip.start == 20, timeout=PATIENCE)
    shown = set()
    controller._store.subscribe(lambda old, new: shown.add(new.frame))
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(shown - {0}) >= 5, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert not state(controller).playing
    assert shown - {0} <= set(range(20, 52))
