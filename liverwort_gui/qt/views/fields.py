"""Fields to fill in, alike on all pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from liverwort_gui.qt.views.labels import FIELD_MARGINS


def choice(name: str, accessible: str, tip: str) -> QComboBox:
    """Return a list to choose from, which grows no wider than its room."""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    box.setToolTip(tip)
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(8)
    return box


def number(name: str, accessible: str, tip: str, low: int, high: int) -> QSpinBox:
    """Return a field for a whole number from `low` to `high`."""
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setAccessibleName(accessible)
    spin.setToolTip(tip)
    spin.setRange(low, high)
    spin.setKeyboardTracking(False)
    spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    spin.setFixedWidth(64)
    spin.lineEdit().setTextMargins(*FIELD_MARGINS)
    return spin


def tick(name: str, text: str, tip: str) -> QCheckBox:
    """Return a box to tick."""
    box = QCheckBox(text)
    box.setObjectName(name)
    box.setAccessibleName(text)
    box.setToolTip(tip)
    return box
