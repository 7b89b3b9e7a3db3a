"""Small text widgets that all views share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

FIELD_MARGINS = (5, 0, 0, 0)  # pixels; a style sheet does not reach inside spin boxes


def label(text: str, role: str = "", name: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label.

    Args:
        text: plain text.
        role: how the style sheet shows it: "title", "step", "muted", "value", "big",
            "amber", "note" or "hero".
        name: object name, for tests and screen readers.
        wraps: whether long text takes several lines.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    made.setObjectName(name)
    if role:
        made.setProperty("role", role)
    return made
