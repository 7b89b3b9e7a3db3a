"""Hands jobs to a runner and their ends to whoever ordered them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Slot

from liverwort_gui.errors import LiverwortError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt.crash import bug_sentence
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.language import later, said
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

# What is said of a job while its desk is busy.
WAITS = later("waits until earlier work is done")


def ignore(*_: object) -> None:
    """Do nothing with what is told."""


@dataclass(frozen=True)
class Order:
    """A job and what happens at its end; exactly one of the last three is called."""

    call: JobCall[Any]
    on_success: Callable[[Any], None]
    on_failure: Callable[[Exception, str], None]  # the error and its traceback
    on_cancel: Callable[[], None] = ignore
    on_progress: Callable[[Progress], None] = ignore


class Desk(QObject):
    """Remembers which job was ordered for what."""

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._orders: dict[int, Order] = {}
        self._idle: set[int] = set()  # numbers of the jobs that give way
        self._links: tuple[tuple[Any, Any], ...] = (
            (runner.progressed, self._on_progressed),
            (runner.succeeded, self._on_succeeded),
            (runner.failed, self._on_failed),
            (runner.cancelled, self._on_cancelled),
        )
        for signal, slot in self._links:
            signal.connect(slot)

    @property
    def busy(self) -> bool:
        """Whether a job has no end yet, so that another one would wait for it."""
        return bool(self._orders)

    def start(self, order: Order, *, idle: bool = False) -> int:
        """Queue the job; return its number.

        Args:
            order: the job, and what happens at its end.
            idle: whether nobody waits for it: it is cancelled as soon as another job
                comes that is not idle.
        """
        number = self._runner.start(order.call)
        self._orders[number] = order
        if idle:
            self._idle.add(number)
        else:
            for waiting in self._idle:
                self._runner.cancel(waiting)
        return number

    def cancel(self, number: int) -> None:
        """Ask the job to stop; `on_cancel` follows, or its end if that was sooner."""
        self._runner.cancel(number)

    def leave(self) -> None:
        """Cancel everything, silently, without waiting for the process to end."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._links = ()
        self._orders.clear()
        self._runner.leave()

    def shutdown(self) -> bool:
        """Leave, and return whether the process ended in time."""
        self.leave()
        return self._runner.shutdown()

    @Slot(int, object)
    def _on_progressed(self, number: int, progress: Progress) -> None:
        self._orders[number].on_progress(progress)

    @Slot(int, object)
    def _on_succeeded(self, number: int, result: object) -> None:
        self._ended(number).on_success(result)

    @Slot(int, object, str)
    def _on_failed(self, number: int, error: Exception, report: str) -> None:
        self._ended(number).on_failure(error, report)

    @Slot(int)
    def _on_cancelled(self, number: int) -> None:
        self._ended(number).on_cancel()

    def _ended(self, number: int) -> Order:
        self._idle.discard(number)
        return self._orders.pop(number)


def message_of(error: Exception, report: str = "") -> Message:
    """Return what to tell the user about an error."""
    if isinstance(error, LiverwortError):
        return Message(said(str(error)), "error", report)
    return Message(bug_sentence(error), "error", report or repr(error))


def told(messages: tuple[Message, ...], message: Message) -> tuple[Message, ...]:
    """Return the messages with one more on top.

    The same is not said twice, and what went well is forgotten with the next message.
    """
    kept = (other for other in messages if other.kind != "done" and other != message)
    return (*kept, message)
