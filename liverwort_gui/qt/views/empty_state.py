"""What stands where something will be: that there is nothing yet, and how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from liverwort_gui.qt.views.labels import label

TEXT_WIDTH = 420  # pixels


class EmptyState(QFrame):
    """A title, a sentence, and buttons for what can be done about it.

    Args:
        name: of the place, for tests and screen readers.
        actions: of the window, each becomes a button; the first is the best.
    """

    def __init__(self, name: str, actions: Sequence[QAction] = ()) -> None:
        super().__init__()
        self.setObjectName(f"{name}-empty")
        self._title = label("", "title", f"{name}-empty-title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("", "muted", f"{name}-empty-text", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(TEXT_WIDTH)
        self._buttons: list[tuple[QAction, QPushButton]] = []
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addStretch()
        for action in actions:
            button = QPushButton(action.text())
            button.setObjectName(f"{name}-empty-{action.objectName()}")
            button.setAccessibleName(action.text())
            button.setToolTip(action.toolTip())
            button.setProperty("role", "" if self._buttons else "primary")
            button.clicked.connect(action.trigger)
            row.addWidget(button)
            self._buttons.append((action, button))
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch()
        layout.addWidget(self._title)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addLayout(row)
        layout.addStretch()

    def say(self, title: str, text: str) -> None:
        """Say what is missing, and what to do."""
        self._title.setText(title)
        self._text.setText(text)  # a layout gives wrapped text too little room
        self._text.setFixedHeight(self._text.heightForWidth(TEXT_WIDTH))

    def offer(self, *actions: QAction) -> None:
        """Show the buttons of these actions only; the first of them stands out."""
        for action, button in self._buttons:
            button.setVisible(action in actions)
            button.setEnabled(action.isEnabled())
            button.setText(action.text())
            button.setAccessibleName(action.text())
            role = "primary" if action in actions[:1] else ""
            if button.property("role") != role:
                button.setProperty("role", role)
                button.style().unpolish(button)
                button.style().polish(button)
