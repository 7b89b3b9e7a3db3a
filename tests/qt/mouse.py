"""Mouse gestures as they come from a real mouse, with the button held down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
STEPS = 12


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press at `start`, move to `end` with the button down, release."""
    _send(widget, QEvent.Type.MouseMove, start, NONE, NONE)
    _send(widget, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    for step in range(STEPS + 1):
        point = start + (end - start) * (step / STEPS)
        _send(widget, QEvent.Type.MouseMove, point, NONE, LEFT)
    _send(widget, QEvent.Type.MouseButtonRelease, end, LEFT, NONE)


def _send(
    widget: QWidget,
    kind: QEvent.Type,
    point: QPoint,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
) -> None:
    place, on_screen = QPointF(point), QPointF(widget.mapToGlobal(point))
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, on_screen, button, buttons, no_keys)
    QApplication.sendEvent(widget, event)
