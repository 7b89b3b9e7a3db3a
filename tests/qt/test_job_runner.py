"""The window's side of the worker process."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from liverwort_gui.errors import VideoError, WorkerError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.worker import JobCall, Succeeded

TIMEOUT = 10_000  # ms; a child process starts in 200 ms on a quiet computer


def counting(n_steps, closed=None):
    """Yield `n_steps` times and return that number; leave a file at the end."""
    try:
        for step in range(n_steps):
            yield Progress(step, n_steps)
        return n_steps
    finally:
        if closed is not None:
            Path(closed).touch()


def failing():
    yield Progress(0, 1)
    raise VideoError("a.avi is empty (0 bytes): copy it again.")


def dying():
    yield Progress(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def sleeping():
    yield Progress(0, 1)
    time.sleep(0.5)
    yield Progress(1, 1)
    return bytes(30_000_000)


def deaf():
    """Says that it is there and then nothing for a minute."""
    yield Progress(0, 1)
    time.sleep(60)
    yield Progress(1, 1)


@pytest.fixture
def runner(qtbot):
    runner = JobRunner()
    yield runner
    assert runner.shutdown(), "the test left a job running"


@pytest.fixture
def ends(runner):
    """Every end of every job, in order of arrival."""
    seen = []
    runner.succeeded.connect(lambda number, _: seen.append((number, "succeeded")))
    runner.failed.connect(lambda number, *_: seen.append((number, "failed")))
    runner.cancelled.connect(lambda number: seen.append((number, "cancelled")))
    return seen


def test_result_arrives_and_the_runner_is_free_again(qtbot, runner):
    with qtbot.waitSignal(runner.succeeded, timeout=TIMEOUT) as blocker:
        number = runner.start(JobCall(counting, (3,)))
        assert runner.busy
    assert blocker.args == [number, 3]
    assert not runner.busy


def test_an_error_arrives_with_its_traceback(qtbot, runner):
    with qtbot.waitSignal(runner.failed, timeout=TIMEOUT) as blocker:
        number = runner.start(JobCall(failing))
    got, error, details = blocker.args
    assert got == number
    assert isinstance(error, VideoError)
    assert "in failing" in details


def test_arguments_that_cannot_travel_fail_the_job(qtbot, runner):
    with qtbot.waitSignal(runner.failed, timeout=TIMEOUT) as blocker:
        runner.start(JobCall(counting, (lambda: None,)))
    assert "lambda" in str(blocker.args[1])


def test_the_job_after_a_crash_succeeds(qtbot, runner, ends):
    with qtbot.waitSignal(runner.succeeded, timeout=TIMEOUT):
        with qtbot.waitSignal(runner.failed, timeout=TIMEOUT) as blocker:
            first = runner.start(JobCall(dying))
            second = runner.start(JobCall(counting, (1,)))
        assert isinstance(blocker.args[1], WorkerError)
    assert ends == [(first, "failed"), (second, "succeeded")]


def test_cancel_ends_the_job_once_and_closes_its_files(qtbot, runner, ends, tmp_path):
    closed = tmp_path / "closed"
    with qtbot.waitSignal(runner.progressed, timeout=TIMEOUT):
        number = runner.start(JobCall(counting, (10**9, str(closed))))
    with qtbot.waitSignal(runner.cancelled, timeout=TIMEOUT):
        runner.cancel()
        runner.cancel()
    assert closed.exists()
    assert ends == [(number, "cancelled")]


def test_a_waiting_job_can_be_cancelled_alone(qtbot, runner, ends):
    first = runner.start(JobCall(sleeping))
    second = runner.start(JobCall(counting, (1,)))
    third = runner.start(JobCall(counting, (1,)))
    runner.cancel(second)
    qtbot.waitUntil(lambda: not runner.busy, timeout=TIMEOUT)
    assert ends == [(first, "succeeded"), (second, "cancelled"), (third, "succeeded")]


def test_signals_arrive_in_the_gui_thread(qtbot, runner):
    threads = set()
    for told in (runner.progressed, runner.succeeded):
        told.connect(lambda *_: threads.add(threading.current_thread()))
    with qtbot.waitSignal(runner.succeeded, timeout=TIMEOUT):
        runner.start(JobCall(counting, (3,)))
    assert threads == {threading.main_thread()}


def test_shutdown_cancels_everything_and_refuses_more(qtbot, runner, ends):
    with qtbot.waitSignal(runner.progressed, timeout=TIMEOUT):
        first = runner.start(JobCall(counting, (10**9,)))
        second = runner.start(JobCall(counting, (1,)))
    assert runner.shutdown()
    qtbot.waitUntil(lambda: not runner.busy, timeout=TIMEOUT)
    assert ends == [(first, "cancelled"), (second, "cancelled")]
    with pytest.raises(RuntimeError, match="shut down"):
        runner.start(JobCall(counting, (1,)))


def test_a_job_that_does_not_listen_is_not_waited_for_at_the_end(qtbot, runner):
    with qtbot.waitSignal(runner.progressed, timeout=TIMEOUT):
        runner.start(JobCall(deaf))
    began = time.monotonic()
    assert runner.shutdown()
    assert time.monotonic() - began < 6


def test_a_result_on_its_way_at_shutdown_is_dropped(qtbot, runner, ends):
    told = []
    runner._thread.told.connect(
        lambda _, event: told.append(event), Qt.ConnectionType.DirectConnection
    )
    number = runner.start(JobCall(counting, (1,)))
    deadline = time.monotonic() + TIMEOUT / 1000
    while not any(isinstance(event, Succeeded) for event in told):
        assert time.monotonic() < deadline
        time.sleep(0.01)  # without an event loop: nothing is told to the window yet
    assert ends == []
    assert runner.shutdown()
    qtbot.waitUntil(lambda: not runner.busy, timeout=TIMEOUT)
    assert ends == [(number, "cancelled")]
