"""Mouse gestures as they come from a real mouse, with the button held down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
STEPS = 12


NO_KEYS = Qt.KeyboardModifier.NoModifier


def drag(
    widget: QWidget, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS
) -> None:
    """Press at `start`, move to `end` with the button down, release."""
    _send(widget, QEvent.Type.MouseMove, start, NONE, NONE, keys)
    _send(widget, QEvent.Type.MouseButtonPress, start, LEFT, LEFT, keys)
    for step in range(STEPS + 1):
        point = start + (end - start) * (step / STEPS)
        _send(widget, QEvent.Type.MouseMove, point, NONE, LEFT, keys)
    _send(widget, QEvent.Type.MouseButtonRelease, end, LEFT, NONE, keys)


def move(widget: QWidget, point: QPoint) -> None:
    """Move the mouse to a place without pressing anything."""
    _send(widget, QEvent.Type.MouseMove, point, NONE, NONE, NO_KEYS)


def _send(
    widget: QWidget,
    kind: QEvent.Type,
    point: QPoint,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
    keys: Qt.KeyboardModifier,
) -> None:
    place, on_screen = QPointF(point), QPointF(widget.mapToGlobal(point))
    event = QMouseEvent(kind, place, on_screen, button, buttons, keys)
    QApplication.sendEvent(widget, event)
