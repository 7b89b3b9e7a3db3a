"""Keeps the time while a video plays."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from liverwort_gui.state import FALLBACK_FPS, ViewState

TICK_MS = 8  # finer than a 60 Hz screen


class Player(QObject):
    """Says which frame is due; leaves frames out rather than fall behind."""

    due = Signal(int)  # frame
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = ViewState()
        self._since = QElapsedTimer()
        self._origin = 0  # frame that was shown when the clock was started
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Follow the state: start, stop, or count afresh after a jump."""
        self._state = new
        if new.playing and not self._timer.isActive():
            self._restart(new.frame)
            self._timer.start()
        elif not new.playing:
            self._timer.stop()
        elif (new.speed, new.rate, new.loop, new.start, new.video) != (
            old.speed,
            old.rate,
            old.loop,
            old.start,
            old.video,
        ):
            self._restart(new.frame)

    def jumped(self, frame: int) -> None:
        """Go on from another frame."""
        self._restart(frame)

    def _restart(self, frame: int) -> None:
        self._origin = frame
        self._since.start()

    def _on_tick(self) -> None:
        frame = frame_after(self._state, self._origin, self._since.elapsed() / 1000)
        if frame is None:
            self.ended.emit()
        elif frame != self._state.frame:
            self.due.emit(frame)


def frame_after(state: ViewState, origin: int, seconds: float) -> int | None:
    """Return the frame that is due `seconds` after `origin` was shown.

    A loop runs over the window only, and enters it from wherever it was.

    Returns:
        None if the video has ended.
    """
    steps = int(seconds * (state.rate or FALLBACK_FPS) * state.speed)
    if not state.loop:
        due = origin + steps
        return due if due < state.n_frames else None
    first = origin if 0 <= origin - state.start < state.frames else state.start
    return state.start + (first - state.start + steps) % state.frames
