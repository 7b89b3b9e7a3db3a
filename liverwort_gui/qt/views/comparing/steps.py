"""Draws much in small steps, so that the window never waits for long."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot


class Steps(QObject):
    """Takes one step after the other; between them the window does all else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there are steps left."""
        return self._steps is not None

    def begin(self, steps: Iterator[None]) -> None:
        """Take these steps in place of any that are left."""
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest out."""
        self._steps = None
        self._timer.stop()

    @Slot()
    def _step(self) -> None:
        steps = self._steps
        try:
            if steps is not None:
                next(steps)
        except StopIteration:
            if self._steps is steps:
                self.stop()
