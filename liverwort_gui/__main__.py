"""Starts the window, with files if some are named, or a command."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import sys

from liverwort_gui import paths, preferences
from liverwort_gui.cli.status import exit_status


def main() -> int:
    """Run the program with the arguments of this process; return the exit status."""
    if paths.is_bundle():
        _settle_in()
    multiprocessing.freeze_support()  # a worker of a frozen bundle starts here, too
    if sys.stderr is not None:  # pythonw has none
        faulthandler.enable()  # a command's crash tells where; the window has a file
    preferences.limit_threads()
    return exit_status(lambda: run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Open the window, or do what `arguments` say: a command, or files to open."""
    if not arguments:
        return open_window([])
    from liverwort_gui.cli import app

    return app.run(arguments, app.Window(open_window, check_window))


def open_window(files: list[str]) -> int:
    """Show the window until it is closed; return the exit status.

    Raises:
        DisplayError: if there is no display, or a library is missing.
    """
    from liverwort_gui.qt.display import require_display

    require_display()
    from liverwort_gui.qt import app

    return app.run(files)


def check_window() -> float:
    """Show the window, close it after its first paint; return the ms it took.

    Raises:
        DisplayError: if there is no display, or a library is missing.
    """
    from liverwort_gui.qt.display import require_display

    require_display()
    from liverwort_gui.qt import app

    return app.run_check()


def _settle_in() -> None:
    """Mend what a bundle's start leaves behind in this process.

    Without a console (Windows) there is nowhere to write to, which libraries do not
    expect; and on Linux other programs that this one starts, such as the browser, must
    not load the bundle's libraries in place of the system's.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif sys.platform == "linux":
        os.environ.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    sys.exit(main())
