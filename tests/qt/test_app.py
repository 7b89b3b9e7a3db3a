"""The program as the user starts it."""

import ast
import json
import os
import subprocess
import sys

import pytest

from liverwort_gui.paths import self_command

PATIENCE = 60  # s, on a busy computer

# What a start must not load: libraries that cost as much as the whole window, and
# what is there soon enough when it is first wished.
HEAVY = (
    "torch",
    "cv2",
    "av",
    "h5py",
    "matplotlib",
    "nd2",
    "tifffile",
    "scipy",
    "PIL",
    "sqlite3",
    "pydantic",
    "importlib.metadata",
    "psutil",
    "liverwort_gui.doctor",
    "liverwort_gui.study",
    "liverwort_gui.media",
    "liverwort_gui.qt.bringing_in",
    "liverwort_gui.qt.exporting",
    "liverwort_gui.qt.merging",
    "liverwort_gui.qt.views.class_dialog",
    "liverwort_gui.qt.views.dialogs",
    "liverwort_gui.qt.views.doctor_dialog",
    "liverwort_gui.qt.views.error_dialog",
    "liverwort_gui.qt.views.history_dialog",
    "liverwort_gui.qt.views.label_dialogs",
    "liverwort_gui.qt.views.merge_dialog",
    "liverwort_gui.qt.views.metadata_dialog",
    "liverwort_gui.qt.views.note_dialog",
    "liverwort_gui.qt.views.settings_dialog",
    "liverwort_gui.qt.views.shortcut_editor",
    "liverwort_gui.qt.views.shortcut_sheet",
    "liverwort_gui.qt.views.tour",
)


@pytest.fixture
def home(tmp_path):
    """Environment of a user who never started the program."""
    private = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""}
    return os.environ | private


def test_window_check_opens_the_real_window_and_says_how_long_it_took(home):
    command = self_command("window", "--check", "--json")
    done = subprocess.run(
        command, capture_output=True, env=home, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["window_ms"] > 0


def test_the_start_loads_nothing_heavy(home):
    code = (
        "import sys; from liverwort_gui.qt import app; app.run_check(); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=home,
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout.decode().strip() == "[]"


def test_garbage_is_collected_once_the_window_is_there(home):
    code = (
        "import gc; from liverwort_gui.qt import app; app.run_check(); "
        "print(gc.isenabled(), gc.get_freeze_count() > 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=home,
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout.decode().split() == ["True", "True"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_log_out_closes_the_window_in_good_order(home, tmp_path):
    code = (
        "import os, signal, sys; from liverwort_gui.qt import app; "
        "sys.exit(app._run((), lambda _: os.kill(os.getpid(), signal.SIGTERM)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=home,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert list(tmp_path.rglob("window.ini"))  # the close event has written it


CHANGED = """
import gc, weakref
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from liverwort_gui.qt import app, language
from liverwort_gui.qt.preference_keeper import PreferenceKeeper

seen, windows = [], []

def painted(window):
    windows.append(weakref.ref(window))
    menus = [action.text() for action in window.menuBar().actions()]
    seen.append((language.current(), menus[0]))
    other = {"en": "ja", "ja": "en"}[language.current()]
    if len(seen) < 3:
        keeper = window.findChild(PreferenceKeeper)
        QTimer.singleShot(0, lambda: keeper.change({"language": other}))
    else:
        names = [w.objectName() for w in QApplication.topLevelWidgets()]
        print(names.count("main-window"))
        gc.unfreeze()  # what a start made is not looked at else
        gc.collect()
        print([window() is not None for window in windows])
        window.close()

print(app._run((), painted), seen)
"""


def test_another_language_opens_the_window_again(home):
    done = subprocess.run(
        [sys.executable, "-c", CHANGED],
        capture_output=True,
        env=home,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    windows, alive, told = done.stdout.decode().strip().splitlines()
    assert windows == "1"  # the former ones are gone
    assert ast.literal_eval(alive) == [False, False, True]  # with all they held
    status, seen = told.split(" ", 1)
    assert status == "0"
    first, second, third = ast.literal_eval(seen)
    assert first == third == ("en", "&File")
    assert second[0] == "ja"
    assert second[1] != "&File"
