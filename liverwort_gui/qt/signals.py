"""Closes the window when the system asks the program to end."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Slot

SIGNALS = (signal.SIGTERM, signal.SIGINT)  # log-out, Ctrl-C


class SignalWatch(QObject):
    """Calls a function in the GUI thread when SIGTERM or SIGINT arrives.

    Python runs its signal handlers between two steps of Python code, of which there
    are none while Qt waits; so each signal also writes a byte that wakes Qt up. Use it
    as a context manager: what was there before is put back.
    """

    def __init__(self, when_asked: Callable[[], object]) -> None:
        super().__init__()
        self._when_asked = when_asked

    def __enter__(self) -> SignalWatch:
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(
            self._reader.fileno(), QSocketNotifier.Type.Read, self
        )
        self._notifier.activated.connect(self._on_woken)
        self._old_descriptor = signal.set_wakeup_fd(self._writer.fileno())
        self._old = {number: signal.signal(number, _pass) for number in SIGNALS}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_descriptor)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _on_woken(self) -> None:
        if self._reader.recv(64):
            self._when_asked()


def _pass(_number: int, _frame: FrameType | None) -> None:
    """Leave it to the byte that was written."""
