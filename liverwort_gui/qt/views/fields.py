"""Fields to fill in, alike on all pages."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
)

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.views.labels import FIELD_MARGINS

ENDS = 2  # pixels that a style leaves beside the text of a list


class Choice(QComboBox):
    """A list to choose from; what has no room ends in "…", and the tip has it whole."""

    def elided(self) -> str:
        """Return what is shown of the chosen entry."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        wide = room.width() - ENDS
        if not option.currentIcon.isNull():
            wide -= option.iconSize.width() + ENDS
        cut = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), cut, wide)

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.currentIndex() < 0:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.elided()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.whole_tip(), self)
            return True
        return bool(super().event(event))

    def whole_tip(self) -> str:
        """Return the tip, as rich text: names may look like markup.

        The chosen entry stands before it where there is no room for it as a whole.
        """
        whole, tip = self.currentText(), self.toolTip()
        if self.elided() != whole and not tip.startswith(whole):
            tip = "\n".join(filter(None, (whole, tip)))
        lines = "<br>".join(map(html.escape, tip.splitlines()))
        return f"<span>{lines}</span>" if tip else ""


def choice(name: str, accessible: str, tip: str) -> Choice:
    """Return a list to choose from, which grows no wider than its room."""
    box = Choice()
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
