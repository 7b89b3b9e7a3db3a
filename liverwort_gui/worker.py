"""Jobs in a child process, which may hang or crash without harming this one."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, NamedTuple, TypeVar, cast

from liverwort_gui.errors import LiverwortError, WorkerError
from liverwort_gui.jobs import Job, Progress

T = TypeVar("T")

PROGRESS_INTERVAL = 0.05  # s; the eye needs no more than 20 updates a second
CANCEL_PATIENCE = 10.0  # s, then a job that does not come to its next yield is killed
CLOSE_PATIENCE = 3.0  # s, the same when the worker is closed
_CANCEL = b"cancel"  # no pickle begins like this


@dataclass(frozen=True)
class JobCall(Generic[T]):
    """A job that is not started yet and can travel to another process.

    Attributes:
        function: module-level generator function that returns a `Job`.
        args: its positional arguments; everything must be picklable.
        kwargs: its keyword arguments.
        doing: what it does, for messages: "reading sperm.avi".
    """

    function: Callable[..., Job[T]]
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    doing: str = ""

    @property
    def description(self) -> str:
        """What the job does, as part of a sentence."""
        if self.doing:
            return self.doing
        return f'the step "{self.function.__name__.replace("_", " ").strip()}"'


@dataclass(frozen=True, slots=True)
class Progressed:
    """Job `number` has come this far."""

    number: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Succeeded:
    """Job `number` returned `result`."""

    number: int
    result: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """Job `number` raised `error`, or its process died (`WorkerError`).

    Attributes:
        number: the job.
        error: a `LiverwortError`, or anything else if it is a bug.
        traceback_text: where it was raised; empty if the process died.
    """

    number: int
    error: Exception
    traceback_text: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Job `number` was cancelled; its `finally` blocks have run."""

    number: int


Event = Progressed | Succeeded | Failed | Cancelled


class _Child(NamedTuple):
    process: SpawnProcess
    requests: Connection  # ours to write
    events: Connection  # ours to read


class Worker:
    """A child process that runs one job after the other; started by the first.

    Every submitted job ends in exactly one of `Succeeded`, `Failed` and `Cancelled`,
    which `poll` returns. A process that died is replaced by the next `submit`. Use it
    from one thread. The child ends by itself when this process dies.

    Args:
        memory_limit: bytes of address space the child may use; None: no limit.
            Without effect on Windows.
        silence_limit: seconds without a sign of life (a yield of the job) after which
            the child is killed; None: no limit.
    """

    def __init__(
        self, memory_limit: int | None = None, silence_limit: float | None = None
    ) -> None:
        self._memory_limit = memory_limit
        self._silence_limit = silence_limit
        self._child: _Child | None = None
        self._number = 0
        self._doing = ""  # of the running job; empty while there is none
        self._heard = 0.0  # when the child last showed life, time.monotonic()
        self._cancelled: float | None = None  # when `cancel` was called

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def busy(self) -> bool:
        """Whether a job is running whose end `poll` has not returned yet."""
        return bool(self._doing)

    def submit(self, call: JobCall[Any]) -> int:
        """Start a job and return its number, counted from 1.

        Raises:
            RuntimeError: if a job is running.
            TypeError, AttributeError, pickle.PicklingError: if the call cannot travel.
        """
        if self.busy:
            raise RuntimeError("a job is already running")
        request = pickle.dumps((self._number + 1, call))
        if self._child is None or not self._child.process.is_alive():
            self.close()
            self._child = self._start()
        self._number += 1
        self._doing = call.description
        self._heard = time.monotonic()
        self._cancelled = None
        with suppress(BrokenPipeError):  # it just died; `poll` will find out
            self._child.requests.send_bytes(request)
        return self._number

    def cancel(self) -> None:
        """Ask the running job to stop at its next yield."""
        if self._child and self.busy and self._cancelled is None:
            self._cancelled = time.monotonic()
            with suppress(BrokenPipeError):
                self._child.requests.send_bytes(_CANCEL)

    def poll(self, timeout: float = 0.0) -> Event | None:
        """Return the running job's next event; None after at most `timeout` seconds."""
        if self._child is None or not self.busy:
            return None
        try:
            if not self._child.events.poll(min(timeout, self._patience())):
                return None if self._patience() > 0 else self._give_up(self._child)
            event: Event = self._child.events.recv()
        except (EOFError, OSError):  # closed, or cut off in the middle of a message
            self._child.process.join(CLOSE_PATIENCE)
            return self._give_up(self._child)
        self._heard = time.monotonic()
        if isinstance(event, Progressed):
            if event.progress.note:
                self._doing = event.progress.note
        else:
            self._doing = ""
        return event

    def close(self) -> None:
        """End the child process, by force if need be, within `CLOSE_PATIENCE`."""
        if self._child is None:
            return
        atexit.unregister(self.close)
        self._child.requests.close()  # the child sees the end of the pipe and leaves
        self._child.process.join(CLOSE_PATIENCE)
        self._child.process.kill()  # without effect if it is gone
        self._child.process.join()
        self._child.process.close()
        self._child.events.close()
        self._child = None
        self._doing = ""

    def _start(self) -> _Child:
        context = multiprocessing.get_context("spawn")
        their_requests, requests = context.Pipe(duplex=False)
        events, their_events = context.Pipe(duplex=False)
        process = context.Process(
            target=_serve,
            args=(their_requests, their_events, self._memory_limit),
            name="liverwort-worker",
        )
        # Not a daemon, which could start no child of its own; so it is closed here,
        # before multiprocessing waits for it at exit.
        atexit.register(self.close)
        _let_imports_end()
        process.start()
        their_requests.close()
        their_events.close()
        return _Child(process, requests, events)

    def _patience(self) -> float:
        """Return the seconds left until the running job is overdue."""
        ends = [float("inf")]
        if self._silence_limit is not None:
            ends.append(self._heard + self._silence_limit)
        if self._cancelled is not None:
            ends.append(self._cancelled + CANCEL_PATIENCE)
        return max(0.0, min(ends) - time.monotonic())

    def _give_up(self, child: _Child) -> Cancelled | Failed:
        """Kill a child that is dead or silent, and return its job's end."""
        silent = child.process.is_alive()
        child.process.kill()
        child.process.join()
        doing, self._doing = self._doing, ""
        if self._cancelled is not None:
            return Cancelled(self._number)
        if silent:
            message = (
                f"Nothing was heard for {self._silence_limit:g} s during {doing}, so "
                "it was stopped: the file is probably damaged or its disk does not "
                "answer; copy it to this computer's own disk and try again."
            )
        else:
            message = (
                "The helper process ended unexpectedly "
                f"({_cause(child.process.exitcode)}) during {doing}: try again, and if "
                "it happens again, the file is probably damaged or needs more memory "
                "than is free."
            )
        return Failed(self._number, WorkerError(message), "")


def run_in_child(
    call: JobCall[T],
    *,
    memory_limit: int | None = None,
    silence_limit: float | None = None,
    report: Callable[[Progress], None] = lambda _: None,
) -> T:
    """Run one job in a child process of its own, to its end.

    Args:
        call: the job.
        memory_limit: bytes of address space it may use; None: no limit.
        silence_limit: seconds without a yield after which it is killed.
        report: called in this thread, at most 20 times a second, and with each part.

    Raises:
        WorkerError: if the child crashed, was silent too long or ran out of memory.
        Exception: what the job raised, with the child's traceback as a note.
    """
    with Worker(memory_limit, silence_limit) as worker:
        worker.submit(call)
        while True:
            event = worker.poll(1.0)
            if isinstance(event, Progressed):
                report(event.progress)
            elif isinstance(event, Succeeded):
                return cast("T", event.result)
            elif isinstance(event, Failed):
                if event.traceback_text:
                    event.error.add_note(event.traceback_text)
                raise event.error


def _cause(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"signal {signal.Signals(-exit_code).name}"
    return f"exit status {exit_code}"


def _let_imports_end() -> None:
    """Wait for another thread that is importing OpenCV.

    Meanwhile OpenCV's own folder stands in sys.path, and a child that got it from
    there would take cv2/typing for typing, and end.
    """
    if "cv2" in sys.modules:
        import cv2  # noqa: F401 - returns when it is there


# From here on: what runs in the child.


def _serve(requests: Connection, events: Connection, memory_limit: int | None) -> None:
    """Run the jobs that arrive until the parent closes the pipe or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    if memory_limit is not None:
        _limit_memory(memory_limit)
    inbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    stop = threading.Event()
    threading.Thread(target=_listen, args=(requests, inbox, stop), daemon=True).start()
    with suppress(BrokenPipeError):  # nobody is left to tell
        while (request := inbox.get()) is not None:
            _run(request, stop, events)


def _listen(
    requests: Connection, inbox: queue.SimpleQueue[bytes | None], stop: threading.Event
) -> None:
    """Pass jobs on to the main thread; set `stop` on cancel and at the end."""
    try:
        while True:
            message = requests.recv_bytes()
            if message == _CANCEL:
                stop.set()
            else:
                stop.clear()
                inbox.put(message)
    except (EOFError, OSError):
        stop.set()
        inbox.put(None)
    time.sleep(CLOSE_PATIENCE)  # for the job's `finally` blocks; usually cut short
    os._exit(1)


def _run(request: bytes, stop: threading.Event, events: Connection) -> None:
    number = 0
    doing = "a step"
    try:
        number, call = cast("tuple[int, JobCall[Any]]", pickle.loads(request))  # noqa: S301 - from our parent
        doing = call.description
        job = call.function(*call.args, **call.kwargs)
        events.send(_drive(number, job, stop, events))
    except BrokenPipeError:
        raise
    except MemoryError as error:
        short = WorkerError(
            f"The memory set aside for {doing} was used up: the file is too large for "
            "this computer, or damaged."
        )
        events.send(Failed(number, short, _traceback_text(error)))
    except Exception as error:  # noqa: BLE001 - the process's edge: everything is told
        events.send(Failed(number, _portable(error), _traceback_text(error)))


def _drive(
    number: int, job: Job[Any], stop: threading.Event, events: Connection
) -> Succeeded | Cancelled:
    """Run the job to its end; between two yields it can be stopped."""
    told = -PROGRESS_INTERVAL
    while not stop.is_set():
        try:
            progress = next(job)
        except StopIteration as end:
            return Succeeded(number, end.value)
        due = time.monotonic() - told >= PROGRESS_INTERVAL
        if due or progress.part is not None:
            events.send(Progressed(number, progress))
            told = time.monotonic()
    job.close()  # runs the job's `with` and `finally` blocks
    return Cancelled(number)


def _portable(error: Exception) -> Exception:
    """Return the error itself if it survives the journey, else its text."""
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - whatever a foreign class does when pickled
        copy = None
    if type(copy) is type(error) and str(copy) == str(error):
        return error
    kind = WorkerError if isinstance(error, LiverwortError) else RuntimeError
    return kind(f"{type(error).__name__}: {error}")


def _traceback_text(error: Exception) -> str:
    return "".join(traceback.format_exception(error))


def _limit_memory(limit: int) -> None:
    """Limit this process's address space, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):  # macOS refuses some limits
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
