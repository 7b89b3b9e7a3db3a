"""The keys as the cheat sheet lists them."""

from __future__ import annotations

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.shortcuts import FIXED, Shortcuts, plain, rows_by_menu, told
from liverwort_gui.qt.views.shortcut_sheet import Group

CLASSES = (later("1 to 9"), later("Label: the class with this number"))


def groups(shortcuts: Shortcuts) -> list[Group]:
    """Return the keys of every menu; commands without one are left out."""
    found = []
    classes = (said(CLASSES[0]), said(CLASSES[1]))
    for title, actions in rows_by_menu():
        rows: list[tuple[str, str]] = []
        for action in actions:
            if action.command in FIXED:
                if classes not in rows:
                    rows.append(classes)
            elif keys := _worth_telling(shortcuts.keys(Command(action.command))):
                rows.append((told(keys), plain(said(action.text))))
        if rows:
            found.append(Group(title, tuple(rows)))
    return found


def _worth_telling(keys: tuple[str, ...]) -> list[str]:
    """Return the keys that are worth telling: Enter of the number pad is Return."""
    return [
        key
        for key in keys
        if not key.endswith("Enter") or f"{key.removesuffix('Enter')}Return" not in keys
    ]
