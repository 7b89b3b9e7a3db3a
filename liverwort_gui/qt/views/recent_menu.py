"""The menu of what was opened lately."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from liverwort_gui.qt.language import tr
from liverwort_gui.state import ViewState


class RecentMenu(QMenu):
    """Lists studies and videos by their places; the newest comes first."""

    wished = Signal(str)  # path

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Open recent"), parent)
        self.setObjectName("recent")
        self.setEnabled(False)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.recents is old.recents:
            return
        self.clear()
        for recent in new.recents:
            action = self.addAction(recent.path.replace("&", "&&"))
            action.setEnabled(not recent.missing)
            action.triggered.connect(lambda _, p=recent.path: self.wished.emit(p))
        self.setEnabled(bool(new.recents))
