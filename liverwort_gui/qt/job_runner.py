"""Runs jobs in the worker process and tells the window how they fare."""

from __future__ import annotations

import queue
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liverwort_gui.qt.guard import guard
from liverwort_gui.worker import (
    Cancelled,
    Failed,
    JobCall,
    Progressed,
    Succeeded,
    Worker,
)

POLL_INTERVAL = 0.05  # s, how soon a cancel is noticed
CLOSE_TIMEOUT_MS = 8000  # more than the worker needs to close on a busy computer


@dataclass(eq=False)
class _Ticket:
    """A job in the queue."""

    number: int
    call: JobCall[Any]
    cancelled: bool = False


class _PollThread(QThread):
    """Owns the worker, so that starting it and unpickling results never block.

    `told` carries (number, event); the numbers are the runner's.
    """

    told = Signal(int, object)

    def __init__(
        self, memory_limit: int | None, silence_limit: float | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.tickets: queue.SimpleQueue[_Ticket | None] = queue.SimpleQueue()
        self.leaving = False  # set by the runner: a running job is not waited for
        self._limits = (memory_limit, silence_limit)

    @guard()
    def run(self) -> None:
        with Worker(*self._limits) as worker:
            while (ticket := self.tickets.get()) is not None:
                self._run_job(worker, ticket)

    def _run_job(self, worker: Worker, ticket: _Ticket) -> None:
        if ticket.cancelled:
            self.told.emit(ticket.number, Cancelled(ticket.number))
            return
        try:
            worker.submit(ticket.call)
        except Exception as error:  # noqa: BLE001 - whatever the arguments' pickling raises
            self.told.emit(ticket.number, Failed(ticket.number, error, ""))
        while worker.busy:
            if self.leaving:
                worker.close()
                self.told.emit(ticket.number, Cancelled(ticket.number))
                return
            if ticket.cancelled:
                worker.cancel()
            event = worker.poll(POLL_INTERVAL)
            if event is not None:
                self.told.emit(ticket.number, event)


class JobRunner(QObject):
    """Runs jobs one after the other in one worker process.

    Every submitted job ends in exactly one of `succeeded`, `failed` and `cancelled`;
    all signals arrive in the thread of the runner, and by the time a job's end is told
    the runner no longer counts it. Each signal begins with the job's number.

    Args:
        memory_limit: bytes of address space the worker may use; None: no limit.
        silence_limit: seconds without a yield after which a job fails; None: no limit.
        parent: Qt's owner; call `shutdown` before it goes.
    """

    progressed = Signal(int, object)  # number, Progress; at most 20 a second
    succeeded = Signal(int, object)  # number, what the job returned
    failed = Signal(int, object, str)  # number, the Exception, its traceback or ""
    cancelled = Signal(int)  # number

    def __init__(
        self,
        memory_limit: int | None = None,
        silence_limit: float | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._tickets: dict[int, _Ticket] = {}  # jobs without an end, in order
        self._closed = False
        self._thread = _PollThread(memory_limit, silence_limit, self)
        self._thread.told.connect(self._on_told)

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._tickets)

    def start(self, call: JobCall[Any]) -> int:
        """Queue a job and return its number, counted from 1.

        Raises:
            RuntimeError: after `shutdown`.
        """
        if self._closed:
            raise RuntimeError("the job runner was shut down")
        ticket = _Ticket(next(self._numbers), call)
        self._tickets[ticket.number] = ticket
        self._thread.tickets.put(ticket)
        if not self._thread.isRunning():
            self._thread.start()
        return ticket.number

    def cancel(self, number: int | None = None) -> None:
        """Cancel one job, or all; a job that has ended is left alone."""
        for ticket in self._tickets.values():
            if number in (None, ticket.number):
                ticket.cancelled = True

    def leave(self) -> None:
        """Cancel all jobs and let the process end, without waiting for it.

        Whatever has not been told yet is told as `cancelled`.
        """
        self._closed = True
        self.cancel()
        self._thread.leaving = True
        self._thread.tickets.put(None)

    def shutdown(self, timeout_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """Leave, and return whether the process ended in time."""
        self.leave()
        return self._thread.wait(timeout_ms)

    @Slot(int, object)
    def _on_told(self, number: int, event: object) -> None:
        if isinstance(event, Progressed):
            self.progressed.emit(number, event.progress)
            return
        del self._tickets[number]
        if self._closed:  # nobody wants what was still on its way
            self.cancelled.emit(number)
        elif isinstance(event, Succeeded):
            self.succeeded.emit(number, event.result)
        elif isinstance(event, Failed):
            self.failed.emit(number, event.error, event.traceback_text)
        else:
            self.cancelled.emit(number)
