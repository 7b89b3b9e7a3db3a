"""Which keys do what: those of the table, unless the user chose others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence

from liverwort_gui.qt.commands import Action, Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.menus import ACTIONS

KEPT = "keys/"  # begins the name of a setting
ROWS = {row.command: row for row in ACTIONS}
FIXED = frozenset(Command(f"label-{key}") for key in "123456789")
PRESSES = later(
    "{key} presses the button that has the focus, and ends typing in every window: "
    "choose another key."
)
MOVES = later("{key} moves in lists and tables in every window: choose another key.")
TAKEN = {
    "Tab": later(
        "{key} moves to the next control in every window: choose another key."
    ),
    "Shift+Tab": later(
        "{key} moves to the control before in every window: choose another key."
    ),
    "Return": PRESSES,
    "Enter": PRESSES,
    "Up": MOVES,
    "Down": MOVES,
}  # what a key does in every window
MNEMONIC = re.compile(r"\(&\w\)|&")  # as in "&File" and 「ファイル(&F)」


class Shortcuts:
    """Keeps the keys that the user chose, and puts them on the actions.

    Args:
        settings: where they are remembered.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._actions: dict[Command, QAction] = {}
        self._chosen: dict[Command, tuple[str, ...]] = {}
        for command in ROWS.keys() - FIXED:
            stored = settings.value(KEPT + command)
            if stored is not None:
                self._chosen[command] = _sequences(str(stored).split("\n"))

    def keys(self, command: Command) -> tuple[str, ...]:
        """Return the keys of a command as Qt writes them; the first is shown."""
        usual = _sequences(ROWS[command].keys)
        return self._chosen.get(command, usual)

    def is_usual(self, command: Command) -> bool:
        """Whether a command has the keys that came with the program."""
        return command not in self._chosen

    def attach(self, command: Command, action: QAction) -> None:
        """Put the keys of a command on its action, now and whenever they change."""
        self._actions[command] = action
        self._put(command)

    def refusal(self, command: Command, key: str) -> str:
        """Return why a key cannot be given to a command, as a sentence; "" if it can.

        Args:
            command: that would get it.
            key: as Qt writes it.
        """
        shown = native(key)
        if key in TAKEN:
            return said(TAKEN[key]).format(key=shown)
        for other in ROWS:
            if other == command or key not in self.keys(other):
                continue
            if other in FIXED:
                return tr(
                    "{key} gives the class with this number to clips: choose another "
                    "key.",
                    key=shown,
                )
            return tr(
                "{key} is the key of “{name}” already: choose another one, or give "
                "that command another key first.",
                key=shown,
                name=plain(said(ROWS[other].text)),
            )
        return ""

    def choose(self, command: Command, key: str) -> str:
        """Give a command one key in place of those it has; "" takes them all away.

        Returns:
            Why this cannot be, as a sentence; "" if it was done.
        """
        if refused := self.refusal(command, key) if key else "":
            return refused
        self._change(command, (key,) if key else ())
        return ""

    def reset(self, command: Command) -> str:
        """Give a command its usual keys again; as `choose`."""
        for key in _sequences(ROWS[command].keys):
            if refused := self.refusal(command, key):
                return refused
        self._change(command, None)
        return ""

    def reset_all(self) -> None:
        """Give all commands their usual keys again."""
        self._chosen.clear()
        self._settings.remove(KEPT.rstrip("/"))
        for command in self._actions:
            self._put(command)

    def _change(self, command: Command, keys: tuple[str, ...] | None) -> None:
        if keys is None or keys == _sequences(ROWS[command].keys):
            self._chosen.pop(command, None)
            self._settings.remove(KEPT + command)
        else:
            self._chosen[command] = keys
            self._settings.setValue(KEPT + command, "\n".join(keys))
        self._put(command)

    def _put(self, command: Command) -> None:
        action, row = self._actions.get(command), ROWS[command]
        if action is None:
            return
        keys = self.keys(command)
        action.setShortcuts([QKeySequence(key) for key in keys])
        tip = said(row.tip)
        action.setToolTip(f"{tip} ({native(keys[0])})" if keys else tip)


def native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def told(keys: Sequence[str]) -> str:
    """Return all keys of a command as this system writes them, in words."""
    first, *others = map(native, keys or ("",))
    for other in others:
        first = tr("{one} or {other}", one=first, other=other)
    return first


def plain(text: str) -> str:
    """Return the text of a menu without its marks."""
    return MNEMONIC.sub("", text).rstrip("…")


def rows_by_menu() -> list[tuple[str, list[Action]]]:
    """Return all rows by the name of their menu as it is shown, in order."""
    menus: dict[str, list[Action]] = {}
    for row in ACTIONS:
        menus.setdefault(row.menu, []).append(row)
    return [(plain(said(menu)), rows) for menu, rows in menus.items()]


def _sequences(keys: Sequence[str]) -> tuple[str, ...]:
    """Return keys as Qt writes them; those that it does not know are left out."""
    texts = (QKeySequence(key).toString() for key in keys if key)
    return tuple(text for text in texts if text)
