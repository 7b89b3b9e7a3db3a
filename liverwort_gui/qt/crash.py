"""One place where everything ends that nobody caught."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from liverwort_gui import log
from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.language import later, said, tr

CRASHED = later(
    "Liverwort ended by a crash the last time; what you had labelled and drawn is "
    "kept. Send the report to the developers, so that it can be mended."
)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Report:
    """Something for the error panel.

    Attributes:
        sentence: what happened, for the user.
        details: traceback or Qt's message, for a bug report; may be empty.
        kind: "bug", "crash" of the last session, or "mishap" if the sentence already
            says what to do.
    """

    sentence: str
    details: str = ""
    kind: Literal["bug", "crash", "mishap"] = "bug"


class CrashHandler(QObject):
    """Leads uncaught errors of all threads, Qt's messages and crashes to one place.

    All go to the log; errors also to `reported`, which arrives in the thread of this
    object. The same traceback is reported once, so that an error in a paint event does
    not open a hundred panels. Use it as a context manager: the hooks that were there
    before are put back.
    """

    reported = Signal(object)  # Report

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._undo = ExitStack()
        self._watching = False

    def __enter__(self) -> CrashHandler:
        self._undo.enter_context(log.writing())
        self._undo.callback(setattr, sys, "excepthook", sys.excepthook)
        sys.excepthook = self._on_error
        self._undo.callback(setattr, threading, "excepthook", threading.excepthook)
        threading.excepthook = self._on_thread_error
        previous = qInstallMessageHandler(self._on_qt_message)
        self._undo.callback(qInstallMessageHandler, previous)
        return self

    def __exit__(self, *_: object) -> None:
        self._undo.close()

    def watch_for_crashes(self) -> None:
        """Report the crash of the last session, if any; record one of this session.

        Call it when somebody listens to `reported`; only the first call counts.
        """
        if self._watching:
            return
        self._watching = True
        path = log.crash_file()
        try:
            last = path.read_text(errors="replace") if path.exists() else ""
            if last.strip():
                path.replace(log.last_crash_file())  # for `liverwort doctor`
            file = self._undo.enter_context(path.open("w"))
        except OSError as error:
            log.LOGGER.warning("Crashes cannot be recorded: %s", error)
            return
        faulthandler.enable(file)
        self._undo.callback(faulthandler.disable)
        if last.strip():
            log.LOGGER.error("The last session crashed:\n%s", last)
            self.reported.emit(Report(said(CRASHED), last, kind="crash"))

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.LOGGER.error("%s", details)
        if isinstance(error, LiverwortError):
            self.reported.emit(Report(said(str(error)), kind="mishap"))
        elif details not in self._told:
            self._told.add(details)
            self.reported.emit(Report(bug_sentence(error), details))

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        error = args.exc_value or args.exc_type()
        self._on_error(args.exc_type, error, args.exc_traceback)

    def _on_qt_message(
        self, kind: QtMsgType, _context: QMessageLogContext, message: str
    ) -> None:
        level = _LEVELS[kind]
        log.LOGGER.log(level, "Qt: %s", message)
        if level >= logging.ERROR and message not in self._told:
            self._told.add(message)
            sentence = tr("The window system reported an error.")
            self.reported.emit(Report(sentence, message))


def bug_sentence(error: BaseException) -> str:
    """Return what to tell the user about an error that nobody foresaw."""
    text = str(error).strip().split("\n")[0]
    what = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return tr(
        "Something went wrong inside Liverwort ({what}); your files are untouched and "
        "you can go on.",
        what=what,
    )
