"""The Help menu: keys, versions and devices."""

from __future__ import annotations

from liverwort_gui.qt.commands import SELDOM, Action, Command

MENU = "&Help"

ROWS = (
    Action(
        Command.TOUR,
        "Tour",
        MENU,
        ("Shift+F1",),
        tip="Go through the window in five steps, on the sample study if none is open",
        ends_group=True,
    ),
    Action(
        Command.SHORTCUTS,
        "Keyboard shortcuts",
        MENU,
        ("?", "F1"),
        tip="List all keys and what the mouse does",
    ),
    Action(
        Command.EDIT_SHORTCUTS,
        "Change keys…",
        MENU,
        tip="Give commands other keys",
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.DOCTOR,
        "Doctor…",
        MENU,
        ("Ctrl+F1",),
        tip="What computes and why nothing else does, what is wrong, and a report",
    ),
    Action(
        Command.ABOUT,
        "About Liverwort",
        MENU,
        tip="Versions, and which device computes",
        keyless=SELDOM,
    ),
)
