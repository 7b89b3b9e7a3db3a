import threading

import pytest
from PySide6.QtCore import QObject

from liverwort_gui.qt.training.thread import TrainingThread


@pytest.fixture
def thread(qapp):
    parent = QObject()
    thread = TrainingThread(parent)
    yield thread
    thread.shutdown()


def test_work_is_done_elsewhere_and_told_here(qtbot, thread):
    told = []
    here = threading.get_ident()
    thread.do(threading.get_ident, lambda there: told.append(("there", there)))
    thread.do(lambda: 2, lambda _: told.append(("here", threading.get_ident())))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert dict(told)["here"] == here
    assert dict(told)["there"] != here


def test_an_error_is_told(qtbot, thread):
    told = []
    thread.do(lambda: 1 // 0, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_after_the_end_nothing_is_told(qtbot, thread):
    told = []
    thread.do(lambda: 1, told.append)
    assert thread.shutdown()
    thread.do(lambda: 2, told.append)
    qtbot.wait(1)
    assert told == []
