"""Pictures of clips in rows, each with a few words below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.views.colour_chip import untinted
from liverwort_gui.qt.views.comparing.gallery_readings import GalleryRow, PictureText
from liverwort_gui.qt.views.training.parts import tip

LEAST, MOST = 64, 96  # pixels, side of a picture; those that are kept have 96
BESIDE, BELOW = 14, 24  # pixels of a cell beside and below its picture
MOST_TITLE = 150  # pixels, width of what stands before a row
NO_PICTURE = QColor(128, 128, 128, 50)
CLIP = Qt.ItemDataRole.UserRole  # of an item: id of the clip that it shows


class ClipGrid(QTableWidget):
    """Shows a row of clips for each kind; pictures come once they are there."""

    clip_wished = Signal(str)

    def __init__(self, name: str, accessible: str, columns: int) -> None:
        super().__init__(0, columns)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_PictureAbove(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.verticalHeader().setMaximumWidth(MOST_TITLE)
        self.itemActivated.connect(self._on_activated)

    def show_rows(self, rows: Sequence[GalleryRow]) -> None:
        """Show other clips, without their pictures yet."""
        self.clearContents()
        self.clearSpans()
        self.setRowCount(len(rows))
        self.setVerticalHeaderLabels([row.title for row in rows])
        for at, row in enumerate(rows):
            for column, cell in enumerate(row.clips):
                self.setItem(at, column, clip_item(cell))
            if not row.clips:
                self._say(at, row.reason)
        self._fit()

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _say(self, row: int, reason: str) -> None:
        item = QTableWidgetItem(reason)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setToolTip(tip(reason))
        self.setItem(row, 0, item)
        self.setSpan(row, 0, 1, self.columnCount())

    def _fit(self) -> None:
        """Make the pictures as large as all columns have room for."""
        room = self.viewport().width() // max(self.columnCount(), 1) - BESIDE
        side = min(max(room, LEAST), MOST)
        self.setIconSize(QSize(side, side))
        self.horizontalHeader().setDefaultSectionSize(side + BESIDE)
        for row in range(self.rowCount()):
            spanned = self.columnSpan(row, 0) > 1
            self.setRowHeight(row, 2 * BELOW if spanned else side + BELOW)

    def _on_activated(self, item: QTableWidgetItem) -> None:
        if item.data(CLIP):
            self.clip_wished.emit(item.data(CLIP))


class _PictureAbove(QStyledItemDelegate):
    """Draws an item's picture above its words."""

    @guard()
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.data(CLIP):
            middle = Qt.AlignmentFlag.AlignHCenter
            option.decorationPosition = QStyleOptionViewItem.Position.Top
            option.decorationAlignment = middle | Qt.AlignmentFlag.AlignTop
            option.displayAlignment = middle | Qt.AlignmentFlag.AlignVCenter


def clip_item(cell: PictureText) -> QTableWidgetItem:
    """Return the item of a clip, whose picture comes later."""
    item = QTableWidgetItem(cell.text)
    item.setData(CLIP, cell.clip)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, cell.tip)
    item.setToolTip(tip(cell.tip))
    item.setIcon(_blank())
    return item


def show_picture(table: QTableWidget, clip: str, image: QImage) -> None:
    """Show the middle frame of a clip wherever a table has the clip."""
    icon = untinted(QPixmap.fromImage(image))
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            item = table.item(row, column)
            if item is not None and item.data(CLIP) == clip:
                item.setIcon(icon)


def _blank() -> QIcon:
    """Return what stands there until the picture comes, so that no text jumps."""
    empty = QPixmap(MOST, MOST)
    empty.fill(NO_PICTURE)
    return QIcon(empty)
