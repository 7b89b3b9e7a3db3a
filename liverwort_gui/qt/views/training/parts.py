"""Small parts that the views of the Training page share."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from liverwort_gui import words
from liverwort_gui.qt.language import tr
from liverwort_gui.training_records import TaskView

# Okabe and Ito 2008: told apart by people with any kind of colour vision.
FOLD_COLOURS = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#cc79a7",
    "#56b4e9",
    "#e69f00",
)
ROW = 26  # pixels; a row of one line is not higher
ROOM = 6  # pixels between rows of several lines


def size(n_bytes: float) -> str:
    """Return an amount of data, such as "1.3 GB"."""
    if n_bytes < 1e9:
        return f"{n_bytes / 1e6:.0f} MB"
    return f"{n_bytes / 1e9:.1f} GB"


def duration(seconds: float) -> str:
    """Return a time as people say it, see `words.duration`."""
    text = words.duration(seconds)
    number, found, _ = text.partition(" days")
    return tr("{number} days", number=number) if found else text


def clips(number: int) -> str:
    """Return "1 clip" or "5 clips"."""
    return tr("1 clip") if number == 1 else tr("{number} clips", number=number)


def videos(number: int) -> str:
    """Return "1 video" or "5 videos"."""
    return tr("1 video") if number == 1 else tr("{number} videos", number=number)


def task_title(task: TaskView) -> str:
    """Return `TaskView.title` in the language of the window."""
    kind = re.sub(r"\d+", "#", task.name)
    number, *rest = [int(found) + 1 for found in re.findall(r"\d+", task.name)] or [0]
    if kind == "fold-#":
        return tr("Fold {fold}", fold=number)
    if kind == "random-#":
        return tr("Random {fold}", fold=number)
    if kind == "sham-fold-#":
        return tr("Sham fold {fold}", fold=number)
    if kind == "null-#-fold-#":
        return tr("Null {number}, fold {fold}", number=number, fold=rest[0])
    return task.title


def percent(share: float) -> str:
    """Return a share, 0 to 1, such as "91.8 %"."""
    return f"{100 * share:.1f} %"


def fold_colour(index: int) -> str:
    """Return the colour of the curve at this place."""
    return FOLD_COLOURS[index % len(FOLD_COLOURS)]


def table(name: str, accessible: str, headings: Sequence[str]) -> QTableWidget:
    """Return an empty table to read, with its headings; the last column stretches.

    Args:
        name: object name.
        accessible: what it shows, as people read it.
        headings: as people read them.
    """
    made = QTableWidget(0, len(headings))
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    made.setHorizontalHeaderLabels(list(headings))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setShowGrid(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(24)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = made.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return made


def tip(text: str) -> str:
    """Return a tooltip that shows text as it is: names may look like markup."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""


def fill(made: QTableWidget, rows: Sequence[Sequence[str]]) -> int:
    """Show other rows of text, each cell with its whole text as tooltip.

    Returns:
        How many cells were not as they are now.
    """
    if made.rowCount() != len(rows):
        made.setRowCount(len(rows))
    changed = 0
    with QSignalBlocker(made.model()):  # or the columns are measured for each cell
        for at, row in enumerate(rows):
            changed += sum(_put(made, at, *cell) for cell in enumerate(row))
    if changed:
        made.model().layoutChanged.emit()
    return changed


def _put(made: QTableWidget, row: int, column: int, text: str) -> bool:
    """Show text in a cell; return whether it was not there yet."""
    item = made.item(row, column)
    if item is not None and item.text() == text:
        return False
    if item is None:
        item = QTableWidgetItem()
        made.setItem(row, column, item)
    item.setText(text)
    item.setToolTip(tip(text))
    return True


def show_all_rows(made: QTableWidget) -> None:
    """Make a table as high as its rows, so that it needs no scroll bar of its own."""
    made.resizeRowsToContents()
    for row in range(made.rowCount()):
        if made.rowHeight(row) > ROW:  # of several lines
            made.setRowHeight(row, made.rowHeight(row) + ROOM)
    rows = sum(made.rowHeight(row) for row in range(made.rowCount()))
    made.setFixedHeight(rows + made.horizontalHeader().sizeHint().height() + 4)


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout; they go when the event is over."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()


def button(action: QAction, role: str = "") -> QPushButton:
    """Return a button that does what the action does, while it may."""
    made = QPushButton(action.text().rstrip("…"))
    made.setObjectName(f"training-{action.objectName()}")
    made.setAccessibleName(action.text())
    made.setToolTip(action.toolTip())
    made.setProperty("role", role)
    made.setEnabled(action.isEnabled())
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made
