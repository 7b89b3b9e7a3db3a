"""Questions and reports about labels: the labeller, genotypes, blind labelling."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label

Button = QDialogButtonBox.StandardButton
PADDING = 16  # pixels
WIDTH, MAX_WIDTH = 460, 1240  # of a dialog, in pixels
ROUND_TABLE = 2 * 18 + 4  # pixels
# Headings of the core that are one word; `said` shows them.
WORDS = (
    later("genotype"),
    later("videos"),
    later("clips"),
    later("excluded"),
    later("sharpness"),
)
Table = Sequence[Sequence[str]]  # the first row are the headings


class NameDialog(QDialog):
    """Asks who labels."""

    named = Signal(str)

    def __init__(self, suggested: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("name-dialog")
        self.setWindowTitle(tr("Your name"))
        self._name = QLineEdit(suggested)
        self._name.setObjectName("labeller-name")
        self._name.setAccessibleName(tr("Name that signs your labels"))
        _lay_out(
            self,
            tr(
                "What is your name? It is kept with each label that you give, so that "
                "several people can work on one study. You can change it at any time "
                "in the Labels menu."
            ),
            self._name,
            _buttons(self, tr("Use this name")),
        )
        self._name.setFocus()
        self._name.selectAll()
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        if self._name.text().strip():
            self.named.emit(self._name.text().strip())


class ConfirmDialog(QDialog):
    """Says what will happen, as a table of counts, and asks whether to do it.

    Args:
        title: of the window.
        sentence: what will happen.
        table: counts, headings first; may be empty.
        accept: what the button says that does it; empty if nothing can be done.
        parent: what it appears over.
    """

    def __init__(
        self, title: str, sentence: str, table: Table, accept: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("confirm-dialog")
        self.setWindowTitle(title)
        widgets = (_table(table),) if table else ()
        buttons = _buttons(self, accept) if accept else _close(self)
        _lay_out(self, sentence, *widgets, buttons)


class ReportDialog(QDialog):
    """Shows a table that can be copied into a spreadsheet."""

    def __init__(
        self, title: str, sentence: str, table: Table, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report-dialog")
        self.setWindowTitle(title)
        text = "\n".join("\t".join(row) for row in table)
        copy = QPushButton(tr("Copy table"))
        copy.setObjectName("report-copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons = _close(self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        shown = _table(table)
        columns = range(shown.columnCount())
        needed = sum(shown.columnWidth(column) for column in columns) + ROUND_TABLE
        _lay_out(
            self, sentence, shown, buttons, width=min(max(needed, WIDTH), MAX_WIDTH)
        )


def _lay_out(
    dialog: QDialog, sentence: str, *widgets: QWidget, width: int = WIDTH
) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(18, 16, 18, 14)
    layout.setSpacing(12)
    text = label(sentence, name="dialog-sentence", wraps=True)
    layout.addWidget(text)
    for widget in widgets:
        layout.addWidget(widget)
        if isinstance(widget, QDialogButtonBox):
            widget.buttons()[0].setFocus()  # not the table before it
    layout.addStretch()
    dialog.setMinimumWidth(width)
    dialog.resize(width, layout.totalHeightForWidth(width))


def _buttons(dialog: QDialog, accept: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(Button.Ok | Button.Cancel)
    buttons.button(Button.Ok).setText(accept)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _close(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(Button.Close)
    buttons.button(Button.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    return buttons


def _table(rows: Table) -> QTableWidget:
    headings, cells = [said(text) for text in rows[0]], rows[1:]
    table = QTableWidget(len(cells), len(headings))
    table.setObjectName("report-table")
    table.setAccessibleName(", ".join(headings))
    table.setHorizontalHeaderLabels(
        [f"{text[:1].upper()}{text[1:]}" for text in headings]
    )
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    table.verticalHeader().setVisible(False)
    for at, row in enumerate(cells):
        for column, text in enumerate(row):
            table.setItem(at, column, QTableWidgetItem(text))
    table.resizeColumnsToContents()
    for column in range(len(headings)):  # the style sheet's margins come on top
        table.setColumnWidth(column, table.columnWidth(column) + PADDING)
    table.horizontalHeader().setStretchLastSection(True)
    height = table.horizontalHeader().sizeHint().height() + 10
    height += sum(table.rowHeight(row) for row in range(min(len(cells), 8)))
    table.setFixedHeight(height)
    return table
