"""Who changed what when, and the backups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.elided import MiddleElided
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import tip
from liverwort_gui.study_records import HistoryEntry

HEADINGS = (later("When"), later("Who"), later("What"))
WHAT = 2  # column; the name of a video stands at its end
ROW_HEIGHT = 26  # pixels
SIZE = (720, 560)  # pixels
VERBS = {"undo": later("Undone: {what}"), "redo": later("Done again: {what}")}
PATH = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup as it is listed: what it is called, and its file."""

    text: str
    path: Path


class HistoryDialog(QDialog):
    """Lists the changes, newest first; the study can be made as it was after one."""

    restore_wished = Signal(int)  # number of the change
    backup_wished = Signal(object)  # Path

    def __init__(
        self,
        entries: Sequence[HistoryEntry],
        backups: Sequence[BackupRow],
        *,
        can_change: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("history-dialog")
        self.setWindowTitle(tr("History of the study"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._can_change = can_change
        self._entries = tuple(entries)
        self._table = _table(self._entries)
        self._restore = _button(
            "restore",
            tr("Restore the study as it was here"),
            tr("Make everything as it was after this change; this can be undone"),
        )
        self._backups = QListWidget()
        self._backups.setObjectName("backups")
        self._backups.setAccessibleName(tr("Backups of the study"))
        self._backups.setMaximumHeight(96)
        for row in backups:
            item = QListWidgetItem(row.text)
            item.setData(PATH, row.path)
            self._backups.addItem(item)
        self._go_back = _button(
            "go-back",
            tr("Go back to this backup"),
            tr(
                "Put the backup in the place of the study; the study as it is now "
                "becomes a backup itself"
            ),
        )
        self._lay_out()
        self._table.itemSelectionChanged.connect(self._on_selection)
        self._backups.itemSelectionChanged.connect(self._on_selection)
        self._restore.clicked.connect(self._on_restore)
        self._go_back.clicked.connect(self._on_go_back)
        self._on_selection()

    def _lay_out(self) -> None:
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._table, 1)
        layout.addLayout(_right(self._restore))
        if self._backups.count():
            layout.addWidget(label(tr("Backups"), role="title"))
            layout.addWidget(self._backups)
            layout.addLayout(_right(self._go_back))
        else:
            note = tr(
                "No backups yet: one is made on each day on which something changes."
            )
            layout.addWidget(label(note, role="muted", wraps=True))
        layout.addWidget(close)
        self.resize(*SIZE)

    def _on_selection(self) -> None:
        # The newest change is what the study is like already.
        self._restore.setEnabled(self._can_change and self._table.currentRow() > 0)
        chosen = bool(self._backups.selectedItems())
        self._go_back.setEnabled(self._can_change and chosen)

    def _on_restore(self) -> None:
        self.restore_wished.emit(self._entries[self._table.currentRow()].number)
        self.accept()

    def _on_go_back(self) -> None:
        self.backup_wished.emit(self._backups.selectedItems()[0].data(PATH))
        self.accept()


def _table(entries: Sequence[HistoryEntry]) -> QTableWidget:
    table = QTableWidget(len(entries), len(HEADINGS))
    table.setObjectName("history")
    table.setAccessibleName(tr("Changes of the study, newest first"))
    table.setHorizontalHeaderLabels([said(text) for text in HEADINGS])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    for row, entry in enumerate(entries):
        texts = (when(entry.at), entry.by, _done(entry))
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(tip(text))
            table.setItem(row, column, item)
    table.setWordWrap(False)  # else what is cut off is cut at a word
    table.setItemDelegateForColumn(WHAT, MiddleElided(table))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.setColumnWidth(0, 132)
    table.setColumnWidth(1, 110)
    return table


def _done(entry: HistoryEntry) -> str:
    """Return what was done, undone or done again."""
    what = said(entry.text)
    return said(VERBS.get(entry.kind, "{what}")).format(what=what)


def when(at: str) -> str:
    """Return a moment, ISO 8601, in the clock of this computer."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:  # a study written by somebody else's program
        return at
    return f"{moment:%Y-%m-%d %H:%M}"


def _button(name: str, text: str, says: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setToolTip(says)
    button.setAutoDefault(False)
    return button


def _right(button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(button)
    return row
