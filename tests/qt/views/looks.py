"""What the window says, found by object names."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def text(window: QWidget, name: str) -> str:
    """Return what a label says."""
    return window.findChild(QLabel, name).text()


def visible(window: QWidget, name: str) -> bool:
    """Return whether a label is shown."""
    return window.findChild(QLabel, name).isVisible()
