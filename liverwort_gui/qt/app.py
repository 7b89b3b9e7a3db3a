"""Starts the window.

Qt is imported inside the functions, so that `run_check` counts the time this takes.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from liverwort_gui.qt.application import Application
    from liverwort_gui.qt.controller import Controller
    from liverwort_gui.qt.crash import CrashHandler
    from liverwort_gui.qt.main_window import MainWindow

CHECK_MEMORY = 4 * 2**30  # bytes for the process that first touches a file
CHECK_SILENCE = 30.0  # s without a decoded frame


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed.

    Args:
        argv: arguments after the program's name: a study, or videos to open.

    Returns:
        The exit status.
    """
    return _run(argv, lambda _: None)


def run_check() -> float:
    """Open the real window, wait for its first paint, and close it.

    Returns:
        Milliseconds from the call to the first paint, the import of Qt included.
    """
    began = time.perf_counter()
    painted: list[float] = []

    def close(window: MainWindow) -> None:
        painted.append(1000 * (time.perf_counter() - began))
        window.close()

    _run((), close)
    return painted[0]


def build(settings: QSettings) -> tuple[MainWindow, Controller]:
    """Return the window, still hidden, and its controller; needs an application."""
    from PySide6.QtWidgets import QApplication

    from liverwort_gui.qt import language
    from liverwort_gui.qt.controller import Controller, Runners
    from liverwort_gui.qt.frame_source import FrameSource
    from liverwort_gui.qt.job_runner import JobRunner
    from liverwort_gui.qt.main_window import MainWindow
    from liverwort_gui.qt.preference_keeper import PreferenceKeeper
    from liverwort_gui.qt.questions import Questions
    from liverwort_gui.qt.theme import Theme
    from liverwort_gui.state import Store, ViewState

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    keeper = PreferenceKeeper(app)
    language.choose(keeper.now.language)
    look = Theme(app, keeper)
    window = MainWindow(look, settings)
    for part in (keeper, look):  # they end with it
        part.setParent(window)
    controller = Controller(
        window,
        Store(ViewState()),
        Questions(window, settings),
        settings,
        keeper,
        Runners(
            worker=JobRunner(parent=window),
            checker=JobRunner(CHECK_MEMORY, CHECK_SILENCE, parent=window),
            background=JobRunner(CHECK_MEMORY, CHECK_SILENCE, parent=window),
            queue=JobRunner(parent=window),
        ),
        FrameSource(window),
    )
    return window, controller


def _run(argv: Sequence[str], when_painted: Callable[[MainWindow], None]) -> int:
    gc.disable()  # until the window is there: what a start makes stays
    from PySide6.QtCore import QSettings

    from liverwort_gui.qt.application import Application
    from liverwort_gui.qt.crash import CrashHandler

    app = Application(sys.argv[:1])
    app.setApplicationName("liverwort")
    app.setApplicationDisplayName("Liverwort")
    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "liverwort", "window"
    )
    with CrashHandler() as crashes:
        wished: list[str] | None = [str(Path(file).absolute()) for file in argv]
        while wished is not None:
            status, wished = _show(app, crashes, settings, wished, when_painted)
    return status


def _show(
    app: Application,
    crashes: CrashHandler,
    settings: QSettings,
    files: list[str],
    when_painted: Callable[[MainWindow], None],
) -> tuple[int, list[str] | None]:
    """Show a window until it is closed.

    Returns:
        The exit status, and what another window is to open: the language is another
        one, and a window speaks one all its life. None if no other one is wished.
    """
    from PySide6.QtCore import QTimer

    from liverwort_gui.qt.first_paint import FirstPaint
    from liverwort_gui.qt.signals import SignalWatch

    window, controller = build(settings)
    crashes.reported.connect(controller.upkeep.report)
    crashes.watch_for_crashes()

    def begin() -> None:
        gc.freeze()  # else each full collection goes over it, and stops the window
        gc.enable()
        when_painted(window)
        if window.isVisible():
            controller.start()
            if files:
                controller.open_all(files)
            app.files_wished.connect(controller.open_all)
            app.take_files()

    first = FirstPaint(window)
    first.painted.connect(lambda: QTimer.singleShot(0, begin))

    def end() -> None:
        controller.upkeep.again = None  # the system ends it, with all its windows
        window.close()

    with SignalWatch(end):
        window.show()
        status = app.exec()
    crashes.reported.disconnect(controller.upkeep.report)
    if controller.upkeep.again is not None:
        app.hold_files()
        app.files_wished.disconnect(controller.open_all)
        if controller.stuck:  # Qt ends the program if a running thread is deleted
            app.left_behind += [window, controller]
        else:
            controller.deleteLater()
            window.deleteLater()
    return status, controller.upkeep.again
