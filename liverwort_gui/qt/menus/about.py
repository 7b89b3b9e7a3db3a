"""The Help menu: keys, versions and devices."""

from __future__ import annotations

from liverwort_gui.qt.commands import SELDOM, Action, Command
from liverwort_gui.qt.language import later

MENU = later("&Help")

ROWS = (
    Action(
        Command.TOUR,
        later("Tour"),
        MENU,
        ("Shift+F1",),
        tip=later(
            "Go through the window in five steps, on the sample study if none is open"
        ),
        ends_group=True,
    ),
    Action(
        Command.SHORTCUTS,
        later("Keyboard shortcuts"),
        MENU,
        ("?", "F1"),
        tip=later("List all keys and what the mouse does"),
    ),
    Action(
        Command.EDIT_SHORTCUTS,
        later("Change keys…"),
        MENU,
        tip=later("Give commands other keys"),
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.DOCTOR,
        later("Doctor…"),
        MENU,
        ("Ctrl+F1",),
        tip=later(
            "What computes and why nothing else does, what is wrong, and a report"
        ),
    ),
    Action(
        Command.ABOUT,
        later("About Liverwort"),
        MENU,
        tip=later("Versions, and which device computes"),
        keyless=SELDOM,
    ),
)
