"""Edits the classes; each change is done at once and can be undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.colour_chip import chip
from liverwort_gui.qt.views.labels import label
from liverwort_gui.study_records import LabelClass, StudyState

NAME, COLOUR, KEY, CLIPS = range(4)  # columns
HEADINGS = (later("Name"), later("Colour"), later("Key"), later("Clips"))
NO_KEY = "–"
ROW_HEIGHT = 36  # pixels
# The colours that colour-blind people tell apart, by their usual names.
PALETTE = (
    (later("Blue"), "#0072b2"),
    (later("Vermilion"), "#d55e00"),
    (later("Green"), "#009e73"),
    (later("Purple"), "#cc79a7"),
    (later("Orange"), "#e69f00"),
    (later("Sky blue"), "#56b4e9"),
    (later("Yellow"), "#f0e442"),
)


class ClassDialog(QDialog):
    """Shows the classes of a study and emits what the user wishes of them."""

    added = Signal(str)  # name
    changed = Signal(object)  # LabelClass with its new name, colour or key
    moved = Signal(str, int)  # id, by how many places: -1 is up
    removed = Signal(str)  # id

    def __init__(self, study: StudyState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("class-dialog")
        self.setWindowTitle(tr("Classes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._study = study
        self._table = _table()
        self._name = QLineEdit()
        self._name.setObjectName("new-class")
        self._name.setAccessibleName(tr("Name of a new class"))
        self._name.setPlaceholderText(tr("New class, e.g. cilia mutant"))
        self._problem = label("", role="amber", name="class-problem", wraps=True)
        self._problem.hide()
        self._buttons = {
            what: self._button(what, text)
            for what, text in (
                ("up", tr("Up")),
                ("down", tr("Down")),
                ("remove", tr("Remove…")),
            )
        }
        self._add = self._button("add", tr("Add"))
        self._lay_out()
        self._table.itemChanged.connect(self._on_renamed)
        self._table.currentCellChanged.connect(lambda *_: self._enable())
        self._add.clicked.connect(self._on_add)
        self._buttons["up"].clicked.connect(partial(self._move, -1))
        self._buttons["down"].clicked.connect(partial(self._move, 1))
        self._buttons["remove"].clicked.connect(self._on_remove)
        self.show_study(study)
        self._table.setCurrentCell(0, NAME)

    def show_study(self, study: StudyState) -> None:
        """Show the classes as they are now."""
        self._study = study
        row = max(self._table.currentRow(), 0)
        with QSignalBlocker(self._table):
            self._table.setRowCount(len(study.classes))
            for at, each in enumerate(study.classes.values()):
                self._fill(at, each)
            self._table.setCurrentCell(min(row, len(study.classes) - 1), NAME)
        self._enable()

    def show_problem(self, sentence: str) -> None:
        """Say why a wish was not fulfilled; empty: the last one was."""
        self.show_study(self._study)  # not what was typed in vain
        self._problem.setText(said(sentence))
        self._problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        new = QHBoxLayout()
        new.addWidget(self._name, 1)
        new.addWidget(self._add)
        row = QHBoxLayout()
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        layout.addWidget(
            label(
                tr("Every change is done at once; Undo takes it back."),
                role="muted",
                wraps=True,
            )
        )
        layout.addWidget(self._problem)
        layout.addWidget(self._table, 1)
        layout.addLayout(new)
        layout.addLayout(row)
        self.resize(500, 400)

    def _button(self, what: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"class-{what}")
        button.setAutoDefault(what == "add")  # Enter in the field adds
        return button

    def _fill(self, at: int, row: LabelClass) -> None:
        name = QTableWidgetItem(row.name)
        self._table.setItem(at, NAME, name)
        self._table.setCellWidget(at, COLOUR, self._colour_button(row))
        self._table.setCellWidget(at, KEY, self._key_box(row))
        count = sum(clip.label == row.id for clip in self._study.clips.values())
        clips = QTableWidgetItem(str(count))
        clips.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self._table.setItem(at, CLIPS, clips)

    def _colour_button(self, row: LabelClass) -> QToolButton:
        names = {colour: name for name, colour in PALETTE}
        button = QToolButton()
        button.setIcon(chip(row.colour))
        button.setText(said(names.get(row.colour, row.colour)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(
            tr("Colour of {name}: {colour}", name=row.name, colour=button.text())
        )
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for name, colour in PALETTE:
            action = menu.addAction(chip(colour), said(name))
            action.triggered.connect(partial(self._recolour, row, colour))
        menu.addSeparator()
        other = menu.addAction(tr("Other…"))
        other.triggered.connect(partial(self._ask_colour, row))
        button.setMenu(menu)
        return button

    def _key_box(self, row: LabelClass) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("Key of {name}", name=row.name))
        box.addItem(NO_KEY, "")
        taken = {other.key for other in self._study.classes.values()} - {row.key}
        for key in "123456789":
            if key not in taken:
                box.addItem(key, key)
        box.setCurrentIndex(max(box.findData(row.key), 0))
        box.activated.connect(
            lambda _: self.changed.emit(replace(row, key=box.currentData()))
        )
        return box

    def _row(self) -> LabelClass | None:
        """Return the class that is selected."""
        rows = tuple(self._study.classes.values())
        at = self._table.currentRow()
        return rows[at] if 0 <= at < len(rows) else None

    def _enable(self) -> None:
        at, last = self._table.currentRow(), self._table.rowCount() - 1
        self._buttons["up"].setEnabled(at > 0)
        self._buttons["down"].setEnabled(0 <= at < last)
        self._buttons["remove"].setEnabled(at >= 0)

    def _on_renamed(self, item: QTableWidgetItem) -> None:
        row = tuple(self._study.classes.values())[item.row()]
        if item.column() == NAME and item.text().strip() != row.name:
            self.changed.emit(replace(row, name=item.text().strip()))

    def _recolour(self, row: LabelClass, colour: str) -> None:
        self.changed.emit(replace(row, colour=colour))

    def _ask_colour(self, row: LabelClass) -> None:
        dialog = QColorDialog(QColor(row.colour), self)
        dialog.setWindowTitle(tr("Colour of {name}", name=row.name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda found: self._recolour(row, found.name()))
        dialog.open()

    def _on_add(self) -> None:
        if self._name.text().strip():
            self.added.emit(self._name.text().strip())
            self._name.clear()

    def _move(self, by: int) -> None:
        row = self._row()
        if row is not None:
            self._table.setCurrentCell(self._table.currentRow() + by, NAME)
            self.moved.emit(row.id, by)

    def _on_remove(self) -> None:
        row = self._row()
        if row is None:
            return
        count = sum(clip.label == row.id for clip in self._study.clips.values())
        if count == 0:
            self.removed.emit(row.id)
            return
        box = QMessageBox(
            QMessageBox.Icon.NoIcon,
            tr("Remove class"),
            _whether_to_remove(row.name, count),
            parent=self,
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = box.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        remove.clicked.connect(partial(self.removed.emit, row.id))
        box.open()


def _whether_to_remove(name: str, clips: int) -> str:
    if clips == 1:
        return tr(
            "Remove the class {name}? 1 clip loses its label. Undo brings all back.",
            name=name,
        )
    return tr(
        "Remove the class {name}? {clips} clips lose their labels. Undo brings all "
        "back.",
        name=name,
        clips=clips,
    )


def _table() -> QTableWidget:
    table = QTableWidget(0, len(HEADINGS))
    table.setObjectName("class-table")
    table.setAccessibleName(tr("Classes: name, colour, key and number of clips"))
    table.setHorizontalHeaderLabels([said(text) for text in HEADINGS])
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setIconSize(QSize(14, 14))
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    columns.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    for column, width in ((COLOUR, 118), (KEY, 76), (CLIPS, 60)):
        table.setColumnWidth(column, width)
    return table
