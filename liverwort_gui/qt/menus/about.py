"""The Help menu: keys, versions and devices."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    Action,
    Command,
)

MENU = "&Help"

ROWS = (
    Action(
        Command.SHORTCUTS,
        "Keyboard shortcuts",
        MENU,
        ("?", "F1"),
        tip="List all keys",
    ),
    Action(
        Command.ABOUT,
        "About Liverwort",
        MENU,
        tip="Versions, and which device computes",
    ),
)
