"""The thread that looks at the folders of runs, so that the window never waits."""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liverwort_gui.qt.guard import guard

T = TypeVar("T")
Task = Callable[[], Callable[[], None]]  # done in the thread; what the window does then
CLOSE_TIMEOUT_MS = 4000


def ignore(*_: object) -> None:
    """Do nothing with what is told."""


class _Thread(QThread):
    """Does one task after the other; None ends it."""

    done = Signal(object)  # what the window does then

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()

    @guard()
    def run(self) -> None:
        while (task := self.tasks.get()) is not None:
            self.done.emit(task())


class TrainingThread(QObject):
    """Does things with files in order; answers arrive in this object's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Thread(self)
        self._thread.done.connect(self._on_done)
        self._closed = False

    def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] = ignore,
        on_failure: Callable[[Exception], None] = ignore,
    ) -> None:
        """Call `work` in the thread, then `then` with its answer here.

        Args:
            work: called in the thread.
            then: given the answer; not called after `shutdown`.
            on_failure: given what `work` raised.
        """
        if self._closed:
            return

        def task() -> Callable[[], None]:
            try:
                answer = work()
            except Exception as error:  # noqa: BLE001 - the thread's edge: all is told
                caught = error
                return lambda: on_failure(caught)
            return lambda: then(answer)

        self._thread.tasks.put(task)
        if not self._thread.isRunning():
            self._thread.start()

    def shutdown(self, timeout_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """End the thread after what it was asked for; return whether it was in time."""
        self._closed = True
        self._thread.tasks.put(None)
        return self._thread.wait(timeout_ms)

    @Slot(object)
    def _on_done(self, then: Callable[[], Any]) -> None:
        if not self._closed:
            then()
