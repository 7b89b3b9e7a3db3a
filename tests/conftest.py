"""Fixtures for all tests, and guards against what a test leaves behind."""

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:  # one process per core: torch's threads fight
    os.environ.setdefault("OMP_NUM_THREADS", "1")

REAL_DATA = Path(
    os.environ.get("LIVERWORT_REAL_DATA")
    or Path(__file__).resolve().parents[2] / "shared" / "data"
)
SECONDS_TO_GO = 5.0  # for threads and processes that were told to end


@pytest.fixture
def real_data() -> Path:
    """Return the folder of real microscope files; skip where it is missing."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"no real microscope files at {REAL_DATA}")
    return REAL_DATA


@pytest.fixture(autouse=True)
def private_log(tmp_path_factory, monkeypatch) -> Path:
    """Keep the user's own log out of the tests; return the folder used instead."""
    folder = tmp_path_factory.mktemp("log")
    monkeypatch.setattr("liverwort_gui.paths.logs", lambda: folder)
    return folder


@pytest.fixture(autouse=True)
def private_studies(tmp_path_factory, monkeypatch) -> Path:
    """Keep the user's own untitled studies out of the tests, and the other way."""
    folder = tmp_path_factory.mktemp("untitled")
    monkeypatch.setenv("LIVERWORT_UNTITLED", str(folder))
    return folder


@pytest.fixture(autouse=True)
def private_sample(tmp_path_factory, monkeypatch) -> Path:
    """Keep the user's own sample study out of the tests, and the other way."""
    folder = tmp_path_factory.mktemp("sample")
    monkeypatch.setenv("LIVERWORT_SAMPLE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def private_cache(tmp_path_factory, monkeypatch) -> Path:
    """Keep the user's own cache out of the tests, and the other way."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("LIVERWORT_CACHE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def private_preferences(tmp_path_factory, monkeypatch) -> Path:
    """Keep the user's own settings out of the tests; return the file used instead."""
    file = tmp_path_factory.mktemp("settings") / "settings.ini"
    monkeypatch.setenv("LIVERWORT_SETTINGS", str(file))
    return file


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    _wait_until_gone(lambda: _threads() - before, "threads left running")


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    """Fail a test that leaves a worker process running."""
    before = set(multiprocessing.active_children())
    yield
    _wait_until_gone(
        lambda: set(multiprocessing.active_children()) - before, "processes left"
    )


@pytest.fixture(autouse=True)
def no_file_left_open() -> Iterator[None]:
    """Fail a test that leaves a file open (checked on Linux)."""
    before = _open_files()
    yield
    _wait_until_gone(lambda: _open_files() - before, "files left open")


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Fail a test that leaves a window alive."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

    application = QApplication.instance()
    if application is None:
        return
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() or isinstance(window, QMainWindow | QDialog)
    ]
    for window in left:
        window.deleteLater()  # or every later test would fail too
    assert not left, f"windows left alive: {left}"


def _wait_until_gone(find_left, what) -> None:
    deadline = time.monotonic() + SECONDS_TO_GO
    while (left := find_left()) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left, f"{what}: {left}"


def _threads() -> set[threading.Thread]:
    """Return the running threads; Python never forgets those that Qt began."""
    return {
        thread
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def _open_files() -> set[str]:
    """Return the regular files this process has open, without those of the system."""
    if sys.platform != "linux":
        return set()
    system = (sys.prefix, sys.base_prefix, "/usr/", "/etc/", "/dev/", "/proc/", "/sys/")
    files = set()
    for link in Path("/proc/self/fd").iterdir():
        try:
            target = str(link.readlink())
        except FileNotFoundError:  # the listing's own
            continue
        if target.startswith("/") and not target.startswith(system):
            files.add(target)
    return {file for file in files if Path(file).is_file()}
