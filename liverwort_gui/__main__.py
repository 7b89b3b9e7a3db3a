"""Starts the window, with files if some are named, or a command."""

from __future__ import annotations

import multiprocessing
import sys

from liverwort_gui.cli.status import exit_status


def main() -> int:
    """Run the program with the arguments of this process; return the exit status."""
    multiprocessing.freeze_support()  # a worker of a frozen bundle starts here, too
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


if __name__ == "__main__":
    sys.exit(main())
