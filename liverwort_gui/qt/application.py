"""The Qt application, which also takes files that macOS hands to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from liverwort_gui.qt.guard import guard


class Application(QApplication):
    """Tells of files that were double-clicked, or dropped on the program's icon.

    Other systems name such files on the command line. macOS sends them as events, the
    first of them maybe before the window is there: they wait for `take_files`.
    """

    files_wished = Signal(list)  # list[str]

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[str] | None = []  # None: nothing waits any more
        self.left_behind: list[object] = []  # windows with threads that do not end

    def take_files(self) -> None:
        """Tell of the files that came so far, and from now on of each at once."""
        waiting, self._waiting = self._waiting, None
        if waiting:
            self.files_wished.emit(waiting)

    def hold_files(self) -> None:
        """Let files wait until another window takes them."""
        self._waiting = []

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        if self._waiting is None:
            self.files_wished.emit([event.file()])
        else:
            self._waiting.append(event.file())
        return True
