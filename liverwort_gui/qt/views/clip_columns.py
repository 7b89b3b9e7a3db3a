"""Which columns of the clip table are shown: chosen ones, or as many as fit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QTableView

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.clip_rows import HEADINGS, HIDDEN_WHILE_BLIND, Column
from liverwort_gui.qt.views.elided import MiddleElided

WIDTHS = {
    Column.CLIP: 94,
    Column.CLASS: 100,
    Column.STATE: 104,
    Column.DECISION: 124,
    Column.VIDEO: 132,
    Column.NOTE: 112,
    Column.FRAMES: 72,
    Column.BY: 84,
    Column.OVERLAP: 78,
    Column.GENOTYPE: 84,
    Column.CULTURE: 88,
    Column.WHEN: 130,
    Column.SOURCE: 76,
    Column.ORIGIN: 82,
}  # pixels; where there is not room for all, the first ones are shown
FITTING = later("As many as there is room for")


class ClipColumns(QObject):
    """Shows and hides the columns of a table; the menu of its header chooses them.

    Args:
        table: whose columns are those of `Column`.
    """

    chosen = Signal(tuple)  # of `Column`; empty: as many as there is room for

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._blind = False
        self._chosen: tuple[Column, ...] = ()
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        self._video_names = MiddleElided(table)
        table.setItemDelegateForColumn(Column.VIDEO, self._video_names)
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        header.setToolTip(tr("Click: sort. Right-click: choose columns."))

    def choose(self, columns: tuple[Column, ...]) -> None:
        """Show these columns; empty: as many as there is room for."""
        self._chosen = columns
        self.fit()

    def set_blind(self, blind: bool) -> None:
        """Hide what could tell the genotype, or show it again."""
        self._blind = blind
        self.fit()

    def fit(self) -> None:
        """Show the chosen columns, or those that fit, the most important first."""
        offered = self._offered()
        room = self._table.viewport().width()
        fitting = {
            column
            for number, column in enumerate(offered, 1)
            if sum(WIDTHS[row] for row in offered[:number]) <= room
        }
        shown = (set(offered).intersection(self._chosen) or fitting) | {Column.CLIP}
        for column in Column:
            self._table.setColumnHidden(column, column not in shown)

    def menu(self) -> QMenu:
        """Return a menu that shows and hides columns."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = {row for row in Column if not self._table.isColumnHidden(row)}
        for column in sorted(self._offered()):
            if column is not Column.CLIP:
                action = menu.addAction(said(HEADINGS[column]))
                action.setCheckable(True)
                action.setChecked(column in shown)
                wished = shown ^ {column}
                action.triggered.connect(lambda _, rows=wished: self._wish(rows))
        menu.addSeparator()
        fitting = menu.addAction(said(FITTING))
        fitting.setCheckable(True)
        fitting.setChecked(not self._chosen)
        fitting.triggered.connect(lambda: self._wish(set()))
        return menu

    def _offered(self) -> list[Column]:
        hidden = HIDDEN_WHILE_BLIND if self._blind else ()
        return [column for column in WIDTHS if column not in hidden]

    def _wish(self, columns: set[Column]) -> None:
        """Show these; what is hidden only while blind is as it was after that."""
        offered = self._offered()
        kept = {column for column in self._chosen if column not in offered}
        self.choose(tuple(sorted(columns | kept)) if columns else ())
        self.chosen.emit(self._chosen)

    def _show_menu(self, place: QPoint) -> None:
        self.menu().popup(self._table.horizontalHeader().mapToGlobal(place))
