"""What nobody caught ends in the log and in one report."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import qWarning

from liverwort_gui import log
from liverwort_gui.errors import VideoError
from liverwort_gui.qt.crash import CrashHandler


@pytest.fixture
def handler(qapp):
    with CrashHandler() as handler:
        yield handler


@pytest.fixture
def reports(handler):
    seen = []
    handler.reported.connect(seen.append)
    return seen


def uncaught(error):
    """Hand an error to the hook, as Qt does for a slot that raised."""
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def logged():
    return log.log_file().read_text(encoding="utf-8")


def test_a_bug_is_reported_once_and_logged_each_time(reports):
    for _ in range(3):
        uncaught(ZeroDivisionError("division by zero"))
    (report,) = reports
    assert "ZeroDivisionError: division by zero" in report.sentence
    assert "in uncaught" in report.details
    assert report.kind == "bug"
    assert logged().count("Traceback") == 3


def test_a_user_error_is_its_own_sentence(reports):
    uncaught(VideoError("a.avi is empty (0 bytes): copy it again."))
    (report,) = reports
    assert report.sentence == "a.avi is empty (0 bytes): copy it again."
    assert report.kind == "mishap"


def test_an_error_in_a_thread_is_reported_in_ours(qtbot, reports):
    thread = threading.Thread(target=lambda: [][1], name="reader")
    thread.start()
    thread.join()
    assert reports == []
    qtbot.waitUntil(lambda: reports != [])
    assert "IndexError" in reports[0].sentence


def test_qt_warnings_go_to_the_log_only(handler, reports):
    qWarning("QFont: something is odd")
    assert "WARNING Qt: QFont: something is odd" in logged()
    assert reports == []


def test_the_hooks_are_given_back(qapp):
    before = (sys.excepthook, threading.excepthook, *log.LOGGER.handlers)
    with CrashHandler():
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook, *log.LOGGER.handlers) == before


def test_a_crash_is_told_at_the_next_start_and_kept_for_the_doctor(handler, reports):
    log.crash_file().write_text("Fatal Python error: Segmentation fault\n")
    handler.watch_for_crashes()
    (report,) = reports
    assert report.kind == "crash"
    assert "ended by a crash" in report.sentence
    assert "Segmentation fault" in report.details
    assert log.crash_file().read_text() == ""
    assert "Segmentation fault" in log.last_crash()


def test_a_good_end_is_not_told(handler, reports):
    handler.watch_for_crashes()
    assert reports == []
    assert log.last_crash() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_crash_leaves_its_stack_behind(tmp_path):
    code = (
        "import os, pathlib, signal\n"
        "from liverwort_gui import paths\n"
        "from liverwort_gui.qt.crash import CrashHandler\n"
        f"paths.logs = lambda: pathlib.Path({str(tmp_path)!r})\n"
        "def guilty():\n"
        "    os.kill(os.getpid(), signal.SIGSEGV)\n"
        "with CrashHandler() as handler:\n"
        "    handler.watch_for_crashes()\n"
        "    guilty()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False)
    assert ended.returncode < 0
    assert "in guilty" in (tmp_path / "crash.txt").read_text()
