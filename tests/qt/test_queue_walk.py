"""A queue of clips in the real window, with real processes: begun, closed, gone on."""

import pytest
from PySide6.QtCore import Qt

from liverwort_gui import preferences
from liverwort_gui.qt import app
from liverwort_gui.qt.commands import Command
from liverwort_gui.study import Study
from tests.analysis.filmed_study import make_study

PATIENCE = 90_000  # ms, on a busy computer


@pytest.fixture
def study_path(tmp_path):
    """A study of two films with two clips each; made-up weights lie beside it."""
    return make_study(tmp_path)


@pytest.fixture
def open_window(qtbot, qapp, settings, study_path):
    """Return a function that opens the window with the study, its network chosen."""
    weights = str(study_path.parent / "made-up.safetensors")
    preferences.save({"labeller": "Ito"})  # or the first label asks who labels

    def begin():
        window, controller = app.build(settings)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        store = controller._store
        controller.open_all([str(study_path)])
        qtbot.waitUntil(lambda: store.state.study is not None, timeout=PATIENCE)
        controller._workbench.use_network(weights)
        qtbot.waitUntil(lambda: bool(store.state.weights_sha256), timeout=PATIENCE)
        qtbot.waitUntil(lambda: store.state.network == weights, timeout=PATIENCE)
        window.action(Command.SHOW_CLIPS).trigger()
        return window, store

    return begin


def test_clips_are_analyzed_while_one_labels_and_a_closed_window_loses_nothing(
    qtbot, open_window, study_path
):
    window, store = open_window()
    window.action(Command.ANALYZE_ALL).trigger()
    assert store.state.queue.activity is not None
    first = next(iter(store.state.study.clips))
    window.clips.picked_wished.emit((first,))
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.waitUntil(
        lambda: bool(store.state.study.clips[first].label), timeout=PATIENCE
    )
    assert store.state.queue.activity is not None  # the label did not wait for it
    qtbot.waitUntil(lambda: bool(store.state.queue.decisions), timeout=PATIENCE)
    done = dict(store.state.queue.decisions)
    window.close()

    with Study.open(study_path) as study:  # nobody holds it, and all is there
        assert study.state.clips[first].label
        assert all(study.arrays.noted(row.key) for row in done.values())

    window, store = open_window()
    qtbot.waitUntil(
        lambda: store.state.queue.decisions.items() >= done.items(), timeout=PATIENCE
    )
    window.action(Command.ANALYZE_ALL).trigger()
    qtbot.waitUntil(lambda: store.state.queue.end is not None, timeout=PATIENCE)
    end = store.state.queue.end
    assert (end.analyzed + end.there, end.failures) == (4, ())
    assert end.there >= len(done)
    assert len(store.state.queue.decisions) == 4
    assert store.state.queue.waiting == frozenset()
    window.close()
