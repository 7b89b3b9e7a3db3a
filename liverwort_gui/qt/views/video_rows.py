"""Draws a row of the list of videos: picture, two lines of text, a status sign."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from liverwort_gui.qt.guard import guard

STATUS, DETAIL = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
DETAIL_ALPHA = 165  # of 255
SIGN = 16  # pixels, side of the status sign
GAP = 7  # pixels
Index = QModelIndex | QPersistentModelIndex


class VideoDelegate(QStyledItemDelegate):
    """Shows name and details one above the other, cut in the middle if too long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons: Mapping[str, QIcon] = {}

    def set_icons(self, icons: Mapping[str, QIcon]) -> None:
        """Use these drawings, by status."""
        self._icons = icons

    @guard(QSize(160, 44))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 * option.fontMetrics.height()
        return QSize(160, max(lines, 34) + 8)

    @guard()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text, icon = whole.text, QIcon(whole.icon)  # a copy: it is emptied below
        whole.text, whole.icon = "", QIcon()
        widget = whole.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, widget)
        inner = QRect(whole.rect).adjusted(5, 4, -6, -4)
        picture = QRect(inner.left(), inner.top(), 44, inner.height())
        icon.paint(painter, picture)
        room = inner.adjusted(44 + GAP, 0, 0, 0)
        sign = self._icons.get(str(index.data(STATUS)))
        if sign is not None:
            sign.paint(
                painter,
                QRect(room.right() - SIGN, room.center().y() - SIGN // 2, SIGN, SIGN),
            )
            room.adjust(0, 0, -SIGN - GAP, 0)
        colour = whole.palette.color(QPalette.ColorRole.Text)
        half = room.height() // 2
        painter.save()
        painter.setPen(colour)
        _write(painter, room.adjusted(0, 0, 0, -half), text, whole.fontMetrics)
        colour.setAlpha(DETAIL_ALPHA)
        painter.setPen(colour)
        detail = str(index.data(DETAIL))
        _write(painter, room.adjusted(0, half, 0, 0), detail, whole.fontMetrics)
        painter.restore()


def _write(painter: QPainter, place: QRect, text: str, metrics: QFontMetrics) -> None:
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, flags, cut)
