"""Draws a row of the list of videos: picture, two lines of text, a status sign."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from liverwort_gui.qt.guard import guard

STATUS = Qt.ItemDataRole.UserRole + 1
SIGN = 16  # pixels, side of the status sign
GAP = 7  # pixels
Index = QModelIndex | QPersistentModelIndex


class VideoDelegate(QStyledItemDelegate):
    """Shows name and details one above the other, cut in the middle if too long."""

    def __init__(self, parent: QApplication | None = None) -> None:
        super().__init__(parent)
        self._icons: Mapping[str, QIcon] = {}

    def set_icons(self, icons: Mapping[str, QIcon]) -> None:
        """Use these drawings, by status."""
        self._icons = icons

    @guard(QSize(160, 44))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 * option.fontMetrics.height()  # type: ignore[attr-defined]
        return QSize(160, max(lines, 34) + 8)

    @guard()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text, icon = whole.text, whole.icon  # type: ignore[attr-defined]
        whole.text, whole.icon = "", QIcon()  # type: ignore[attr-defined]
        widget = whole.widget  # type: ignore[attr-defined]
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, widget)
        inner = QRect(whole.rect).adjusted(5, 4, -6, -4)  # type: ignore[attr-defined]
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
        self._write(painter, room, text, whole)

    def _write(
        self, painter: QPainter, room: QRect, text: str, option: QStyleOptionViewItem
    ) -> None:
        title, _, detail = text.partition("\n")
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        metrics: QFontMetrics = option.fontMetrics  # type: ignore[attr-defined]
        half = room.height() // 2
        lines = (
            (title, QPalette.ColorRole.Text, QRect(room).adjusted(0, 0, 0, -half)),
            (
                detail,
                QPalette.ColorRole.PlaceholderText,
                QRect(room).adjusted(0, half, 0, 0),
            ),
        )
        painter.save()
        for line, role, place in lines:
            painter.setPen(palette.color(role))
            cut = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, place.width())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, cut)
        painter.restore()
