"""Whom the space bar is for: it plays the video, and presses what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListView, QWidget

PRESSED = (QAbstractButton, QComboBox, QListView)  # what Space presses, opens or ticks


def is_for_control(window: QWidget, event: QEvent) -> bool:
    """Return whether an event asks for Space, and a control of the window shall get it.

    That is so where the user came to the control by Tab. After a click Space plays,
    as everybody expects who clicks and plays in turn.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Space
        and window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        and isinstance(window.focusWidget(), PRESSED)
    )
