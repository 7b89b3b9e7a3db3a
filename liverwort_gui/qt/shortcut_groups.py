"""The keys as the cheat sheet lists them."""

from __future__ import annotations

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.shortcuts import FIXED, Shortcuts, native, plain, rows_by_menu
from liverwort_gui.qt.views.shortcut_sheet import Group

CLASSES = ("1 to 9", "Label: the class with this number")


def groups(shortcuts: Shortcuts) -> list[Group]:
    """Return the keys of every menu; commands without one are left out."""
    found = []
    for title, actions in rows_by_menu():
        rows: list[tuple[str, str]] = []
        for action in actions:
            if action.command in FIXED:
                if CLASSES not in rows:
                    rows.append(CLASSES)
            elif keys := _told(shortcuts.keys(Command(action.command))):
                rows.append((" or ".join(map(native, keys)), plain(action.text)))
        if rows:
            found.append(Group(title, tuple(rows)))
    return found


def _told(keys: tuple[str, ...]) -> list[str]:
    """Return the keys that are worth telling: Enter of the number pad is Return."""
    return [
        key
        for key in keys
        if not key.endswith("Enter") or f"{key.removesuffix('Enter')}Return" not in keys
    ]
