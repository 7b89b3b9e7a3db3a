"""Where two studies do not agree, people decide, row by row or all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label

Button = QDialogButtonBox.StandardButton
HEADINGS = (later("What differs"), later("This study"), later("The other study"))
FOR_ALL = {
    "mine": later("This study for all"),
    "theirs": later("The other study for all"),
}  # what the buttons say, by side
SIDES = ("mine", "theirs")  # of the columns 1 and 2
PICTURE = QSize(48, 48)  # pixels
ROW_HEIGHT, MAX_HEIGHT = 56, 420  # pixels
CHOOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
EXPLAINED = later(
    "Choose who is right in each row: click what one of them says, or press Space on "
    "it. What is overruled is kept in the note of the clip or video."
)


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Something about which two studies do not agree.

    Attributes:
        id: of the clip or video.
        title: what it is about.
        mine: what this study says, and who said so when.
        theirs: what the other study says.
        picture: PNG of the clip; empty if there is none.
    """

    id: str
    title: str
    mine: str
    theirs: str
    picture: bytes = b""


class MergeDialog(QDialog):
    """Shows what a merge would do and asks about each conflict.

    Args:
        report: what would happen.
        rows: the conflicts; may be empty.
        parent: what it appears over.
    """

    decided = Signal(dict)  # "mine" or "theirs" by `ConflictRow.id`

    def __init__(
        self, report: str, rows: Sequence[ConflictRow], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("merge-dialog")
        self.setWindowTitle(tr("Merge"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = tuple(rows)
        self._choices: dict[str, str] = {}
        self._table = _ChoiceTable(self._rows)
        self._count = label("", role="muted", name="merge-open")
        self._buttons = QDialogButtonBox(Button.Ok | Button.Cancel)
        self._buttons.button(Button.Ok).setText(tr("Merge"))
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._lay_out(report)
        self._table.chosen.connect(self._choose)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._show_count()

    def _lay_out(self, report: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(label(report, name="merge-report", wraps=True))
        if self._rows:
            layout.addWidget(label(said(EXPLAINED), role="muted", wraps=True))
            layout.addWidget(self._table, 1)
            layout.addLayout(self._all_buttons())
            self.resize(820, min(MAX_HEIGHT, ROW_HEIGHT * len(self._rows)) + 230)
        else:
            self._table.hide()
            self.setMinimumWidth(460)
        layout.addWidget(self._buttons)

    def _all_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for side, text in FOR_ALL.items():
            button = QPushButton(said(text))
            button.setObjectName(f"merge-all-{side}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _, s=side: self._choose_all(s))
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._count)
        return row

    def _choose(self, row: int, side: str) -> None:
        self._choices[self._rows[row].id] = side
        self._table.mark(row, side)
        self._show_count()

    def _choose_all(self, side: str) -> None:
        for row in range(len(self._rows)):
            self._choices[self._rows[row].id] = side
            self._table.mark(row, side)
        self._show_count()

    def _show_count(self) -> None:
        open_ = len(self._rows) - len(self._choices)
        self._count.setText(
            tr("{count} to decide", count=open_) if open_ else tr("All decided")
        )
        self._buttons.button(Button.Ok).setEnabled(not open_)

    def _on_accepted(self) -> None:
        self.decided.emit(dict(self._choices))
        self.accept()


class _ChoiceTable(QTableWidget):
    """One conflict per row; a click, Space or Enter on a side chooses it."""

    chosen = Signal(int, str)  # row, side

    def __init__(self, rows: Sequence[ConflictRow]) -> None:
        super().__init__(len(rows), len(HEADINGS))
        self.setObjectName("conflicts")
        self.setAccessibleName(tr("Conflicts: what this and the other study say"))
        self.setHorizontalHeaderLabels([said(text) for text in HEADINGS])
        self.setIconSize(PICTURE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._items = [self._filled(at, row) for at, row in enumerate(rows)]
        self.cellClicked.connect(self._wish)

    def mark(self, row: int, side: str) -> None:
        """Show which side was chosen in a row."""
        for name, item in zip(SIDES, self._items[row], strict=True):
            checked = name == side
            item.setCheckState(
                Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            )

    @guard()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CHOOSING:
            self._wish(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _filled(self, at: int, row: ConflictRow) -> list[QTableWidgetItem]:
        """Fill a row; return its two sides."""
        about = QTableWidgetItem(row.title)
        picture = QPixmap(PICTURE)
        picture.fill(Qt.GlobalColor.transparent)  # so that all titles begin alike
        if row.picture:
            picture.loadFromData(row.picture)
        about.setIcon(QIcon(picture))
        self.setItem(at, 0, about)
        sides = [QTableWidgetItem(text) for text in (row.mine, row.theirs)]
        for column, item in enumerate(sides, 1):
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.setItem(at, column, item)
        return sides

    def _wish(self, row: int, column: int) -> None:
        if row >= 0 and column >= 1:
            self.chosen.emit(row, SIDES[column - 1])
