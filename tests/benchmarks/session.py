"""The real window, driven as a user would drive it, and how long it keeps one waiting.

Offscreen: what a screen adds is not in these figures.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liverwort_gui import preferences
from liverwort_gui.qt import app
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.controller import Controller
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.state import ViewState

TICK_MS = 5
PATIENCE = 240.0  # s


class Session:
    """A window with its controller, and what one does with them."""

    def __init__(self, window: MainWindow, controller: Controller) -> None:
        self.window = window
        self.controller = controller

    @property
    def state(self) -> ViewState:
        return self.window._state

    def wait(self, ready: Callable[[ViewState], object], what: str) -> None:
        """Let the window work until its state is `ready`."""
        deadline = time.monotonic() + PATIENCE
        while not ready(self.state):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what}: {self.state.messages}")

    def let_pass(self, seconds: float) -> None:
        """Let the window work for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def open(self, video: Path) -> None:
        """Open a video; wait until it is shown and every frame was checked."""
        self.controller.open(str(video))
        self.wait(
            lambda now: (
                now.picture and now.video.complete and now.entry and not now.checking
            ),
            f"opening {video.name}",
        )

    def open_study(self, folder: Path) -> None:
        """Open a study; wait until its clips are listed on the screen."""
        self.controller.open(str(folder))
        self.wait(lambda now: now.study is not None, f"opening {folder.name}")
        self.do(Command.SHOW_CLIPS)
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def label(self, clip: str) -> float:
        """Give a clip the other class by key; return the seconds until that is seen."""
        self.window.clips.picked_wished.emit((clip,))
        QApplication.processEvents()
        old = self.state.study
        key = "21"[old.classes[old.clips[clip].label].position]
        begin = time.perf_counter()
        QTest.keyClick(self.window, key)
        self.wait(lambda now: now.study is not old, f"labelling {clip}")
        QApplication.sendPostedEvents()
        QApplication.processEvents()  # paints what was changed
        return time.perf_counter() - begin

    def do(self, command: Command) -> None:
        """Choose from the menu."""
        self.window.action(command).trigger()

    def add_box(self, x: float, y: float) -> None:
        """Draw a box around a point of the frame, pixels; wait for the study."""
        count = len(self.state.clips)
        self.window.video.box_wished.emit(x, y)
        self.wait(lambda now: len(now.clips) > count, "drawing a box")

    def use_network(self, weights: Path) -> None:
        """Pick a weights file."""
        self.window.analysis_section.network_wished.emit(str(weights))

    def go_to(self, frame: int) -> float:
        """Drag the cursor to a frame; return the seconds until it is on the screen."""
        return self._seconds_until_shown(
            lambda: self.window.timeline.frame_wished.emit(frame)
        )

    def step(self, command: Command) -> float:
        """Step with a key; return the seconds until the frame is on the screen."""
        return self._seconds_until_shown(lambda: self.do(command))

    def _seconds_until_shown(self, move: Callable[[], object]) -> float:
        begin = time.perf_counter()
        move()
        self.wait(
            lambda now: now.picture is not None and now.picture.frame == now.frame,
            f"frame {self.state.frame}",
        )
        QApplication.sendPostedEvents()  # paints what was changed
        return time.perf_counter() - begin


class Heartbeat(QObject):
    """Notes the longest time in which the window could not react."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> "Heartbeat":
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        blocked = 1000 * (now - self._last) - TICK_MS
        self.longest_ms = max(self.longest_ms, blocked)
        self._last = now


@contextmanager
def session(
    folder: Path, *, wait: bool = True, labeller: str = ""
) -> Iterator[Session]:
    """Show the window; its settings and studies lie in `folder`. Close it at the end.

    Args:
        folder: where it may write.
        wait: whether devices and networks are looked for first.
        labeller: who labels; empty: the first label asks for a name.
    """
    os.environ["LIVERWORT_UNTITLED"] = str(folder / "untitled")
    application = QApplication.instance() or QApplication([])
    os.environ["LIVERWORT_SETTINGS"] = str(folder / "settings.ini")
    preferences.save({"labeller": labeller})
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window, controller = app.build(settings)
    window.show()
    controller.start()
    try:
        ours = Session(window, controller)
        if wait:
            ours.wait(lambda now: now.surroundings.devices, "looking around")
        yield ours
    finally:
        window.close()
        application.processEvents()
