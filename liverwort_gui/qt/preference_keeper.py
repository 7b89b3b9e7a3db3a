"""Holds the user's settings for the window, and writes them when they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from liverwort_gui import preferences
from liverwort_gui.errors import OutputError
from liverwort_gui.preferences import Loaded, Preferences, Value


class PreferenceKeeper(QObject):
    """The settings that count now; what changes them is kept in their file.

    A change counts for this session also where the environment says otherwise, or
    where the file cannot be written.
    """

    changed = Signal(object, object)  # Preferences as they were, and as they are
    failed = Signal(object)  # OutputError: the file could not be written

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loaded = preferences.load()
        self.kept = True  # whether the last change is in the file too

    @property
    def now(self) -> Preferences:
        """The values that count."""
        return self._loaded.preferences

    @property
    def loaded(self) -> Loaded:
        """The values that count, where they are from, and what was passed over."""
        return self._loaded

    def change(self, changes: Mapping[str, Value]) -> None:
        """Use these values from now on, and keep them."""
        old = self.now
        new = replace(old, **changes)  # type: ignore[arg-type]
        if new == old:
            return
        self.kept = True
        try:
            preferences.save(changes)
        except OutputError as error:
            self.kept = False
            self.failed.emit(error)
        self._loaded = replace(preferences.load(), preferences=new)
        self.changed.emit(old, new)
