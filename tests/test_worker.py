"""The worker process: its ends, its death, its limits."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from liverwort_gui import worker as worker_module
from liverwort_gui.errors import AxisChoiceNeeded, VideoError, WorkerError
from liverwort_gui.jobs import Progress
from liverwort_gui.worker import (
    Cancelled,
    Failed,
    JobCall,
    Progressed,
    Succeeded,
    Worker,
    run_in_child,
)


def counting(n_steps, closed=None):
    """Yield `n_steps` times and return the process number; leave a file at the end."""
    try:
        for step in range(n_steps):
            yield Progress(step, n_steps, "counting")
        return os.getpid()
    finally:
        if closed is not None:
            Path(closed).touch()


def raising(error):
    yield Progress(0, 1)
    raise error


def dying(number):
    yield Progress(0, 1, "reading a.avi")
    os.kill(os.getpid(), number)


def hanging():
    yield Progress(0, 1, "decoding a.avi")
    time.sleep(1000)


def greedy():
    yield Progress(0, 1)
    return len(bytearray(4 << 30))


def unpicklable_result():
    yield Progress(0, 1)
    return lambda: None


def nesting():
    yield Progress(0, 1)
    return run_in_child(JobCall(counting, (1,)))


class AwkwardError(Exception):
    """Cannot be pickled and read back: it needs two arguments."""

    def __init__(self, path, reason):
        super().__init__(f"{path}: {reason}")


def end_of(worker):
    """Poll until the job ends; return its end and the progress before it."""
    progress = []
    while True:
        event = worker.poll(10.0)
        assert event is not None, "the worker is silent"
        if not isinstance(event, Progressed):
            return event, progress
        progress.append(event.progress)


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def wait_until(condition, seconds=10.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


@pytest.fixture(scope="module")
def shared():
    with Worker() as worker:
        worker.submit(JobCall(counting, (1,)))
        end_of(worker)
        yield worker


def test_the_result_and_some_progress_arrive(shared):
    number = shared.submit(JobCall(counting, (100_000,)))
    end, progress = end_of(shared)
    assert isinstance(end, Succeeded)
    assert (end.number, end.result != os.getpid()) == (number, True)
    assert progress[0] == Progress(0, 100_000, "counting")
    assert len(progress) < 100  # at most 20 a second, not one per step
    assert not shared.busy
    assert shared.poll() is None


def test_the_process_is_kept_from_job_to_job(shared):
    shared.submit(JobCall(counting, (1,)))
    first, _ = end_of(shared)
    shared.submit(JobCall(counting, (1,)))
    second, _ = end_of(shared)
    assert first.result == second.result
    assert first.number < second.number


def test_a_second_job_is_refused_while_one_runs(shared):
    shared.submit(JobCall(counting, (10**9,)))
    with pytest.raises(RuntimeError, match="already running"):
        shared.submit(JobCall(counting, (1,)))
    shared.cancel()
    assert isinstance(end_of(shared)[0], Cancelled)


def test_cancel_runs_the_finally_blocks(shared, tmp_path):
    closed = tmp_path / "closed"
    number = shared.submit(JobCall(counting, (10**9,), {"closed": str(closed)}))
    assert isinstance(shared.poll(10.0), Progressed)
    shared.cancel()
    end, _ = end_of(shared)
    assert end == Cancelled(number)
    assert closed.exists()


def test_a_cancel_does_not_reach_the_next_job(shared):
    shared.submit(JobCall(counting, (1,)))
    end_of(shared)
    shared.cancel()
    shared.submit(JobCall(counting, (1,)))
    assert isinstance(end_of(shared)[0], Succeeded)


@pytest.mark.parametrize(
    "error",
    [
        VideoError("a.avi is empty (0 bytes): copy it again."),
        AxisChoiceNeeded("a.nd2 has 2 channels", channels=("GFP", "DIC")),
        ZeroDivisionError("division by zero"),
    ],
)
def test_an_error_arrives_as_itself_with_its_traceback(shared, error):
    shared.submit(JobCall(raising, (error,)))
    end, _ = end_of(shared)
    assert isinstance(end, Failed)
    assert type(end.error) is type(error)
    assert str(end.error) == str(error)
    assert vars(end.error) == vars(error)
    assert "in raising" in end.traceback_text


def awkward():
    yield Progress(0, 1)
    raise AwkwardError("a.avi", "broken")


@pytest.mark.parametrize(
    ("function", "text"),
    [(awkward, "AwkwardError: a.avi: broken"), (unpicklable_result, "pickle")],
)
def test_what_cannot_travel_arrives_as_text(shared, function, text):
    shared.submit(JobCall(function))
    end, _ = end_of(shared)
    assert isinstance(end, Failed)
    assert text in str(end.error)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_dead_process_is_reported_and_replaced():
    with Worker() as worker:
        worker.submit(JobCall(dying, (signal.SIGSEGV,)))
        end, _ = end_of(worker)
        assert isinstance(end, Failed)
        assert isinstance(end.error, WorkerError)
        assert "SIGSEGV" in str(end.error)
        assert "reading a.avi" in str(end.error)
        worker.submit(JobCall(counting, (1,)))
        assert isinstance(end_of(worker)[0], Succeeded)


def test_a_process_that_dies_between_jobs_is_replaced():
    with Worker() as worker:
        worker.submit(JobCall(counting, (1,)))
        first, _ = end_of(worker)
        os.kill(first.result, signal.SIGTERM)
        wait_until(lambda: not worker._child.process.is_alive())
        worker.submit(JobCall(counting, (1,)))
        second, _ = end_of(worker)
        assert isinstance(second, Succeeded)
        assert second.result != first.result


def test_a_job_that_ignores_cancel_is_killed(monkeypatch):
    monkeypatch.setattr(worker_module, "CANCEL_PATIENCE", 0.2)
    with Worker() as worker:
        worker.submit(JobCall(hanging))
        assert isinstance(worker.poll(10.0), Progressed)
        worker.cancel()
        assert isinstance(end_of(worker)[0], Cancelled)


def test_close_ends_a_hanging_process_in_bounded_time(monkeypatch):
    monkeypatch.setattr(worker_module, "CLOSE_PATIENCE", 0.2)
    worker = Worker()
    worker.submit(JobCall(hanging))
    assert isinstance(worker.poll(10.0), Progressed)
    process = worker._child.process
    pid = process.pid
    start = time.monotonic()
    worker.close()
    worker.close()
    assert time.monotonic() - start < 10  # not for ever
    assert gone(pid)


def test_run_in_child_reports_and_returns():
    told = []
    assert run_in_child(JobCall(counting, (3,)), report=told.append) != os.getpid()
    assert told[0].total == 3


def test_run_in_child_raises_what_the_job_raised():
    with pytest.raises(VideoError, match="empty") as caught:
        run_in_child(JobCall(raising, (VideoError("a.avi is empty"),)))
    assert "in raising" in caught.value.__notes__[0]


def test_a_job_may_use_a_child_of_its_own():
    assert run_in_child(JobCall(nesting)) != os.getpid()


def test_a_silent_process_is_killed():
    with pytest.raises(WorkerError, match="for 1 s during decoding"):
        run_in_child(JobCall(hanging), silence_limit=1)


@pytest.mark.skipif(sys.platform != "linux", reason="address space limit")
def test_a_greedy_job_is_refused_its_memory():
    with pytest.raises(WorkerError, match="memory set aside for opening"):
        run_in_child(JobCall(greedy, doing="opening a.avi"), memory_limit=2 << 30)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("ending", ["pass", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_the_child_does_not_outlive_its_parent(tmp_path, ending):
    closed = tmp_path / "closed"
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, signal\n"
        "from liverwort_gui.worker import JobCall, Worker\n"
        "from tests.test_worker import counting\n"
        "if __name__ == '__main__':\n"
        "    worker = Worker()\n"
        f"    worker.submit(JobCall(counting, (10**9, {str(closed)!r})))\n"
        "    worker.poll(10.0)\n"
        "    print(worker._child.process.pid, flush=True)\n"
        f"    {ending}\n"
    )
    root = Path(__file__).resolve().parents[1]
    parent = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        timeout=30,
        check=False,
    )
    wait_until(lambda: gone(int(parent.stdout)))
    assert closed.exists()


SLOW_IMPORT = """
import sys, time
from pathlib import Path

inner = str(Path(__file__).parent / "inner")
sys.path.insert(1, inner)
time.sleep(1)
sys.path.remove(inner)
"""
MEANWHILE = """
import sys, threading, time
from liverwort_gui.worker import JobCall, run_in_child
from tests.test_worker import counting

sys.path.insert(0, sys.argv[1])
threading.Thread(target=__import__, args=("cv2",)).start()
while "cv2" not in sys.modules:
    time.sleep(0.001)
time.sleep(0.2)
print(run_in_child(JobCall(counting, (3,))) > 0)
"""


def test_a_process_can_begin_while_opencv_is_imported(tmp_path):
    """Its folder is in sys.path meanwhile, with a module called typing."""
    package = tmp_path / "cv2"
    (package / "inner").mkdir(parents=True)
    (package / "__init__.py").write_text(SLOW_IMPORT)
    (package / "inner" / "typing.py").write_text("raise ImportError('not this one')")
    done = subprocess.run(
        [sys.executable, "-c", MEANWHILE, str(tmp_path)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.decode().strip() == "True", done.stderr.decode()
