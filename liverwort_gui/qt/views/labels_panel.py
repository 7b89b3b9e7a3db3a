"""The classes with their keys, and how many clips have which label; always in view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.clip_rows import LabelCounts, count_labels
from liverwort_gui.qt.views.colour_chip import chip
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import StudyState

HEADINGS = (
    later("Key"),
    later("Label"),
    later("Video"),
    later("Culture"),
    later("Study"),
)
COUNT_TIPS = (
    "",
    "",
    later("Clips of the open video"),
    later("Clips of the open video's culture"),
    later("Clips of the whole study"),
)
KEY, NAME, FIRST_COUNT = 0, 1, 2  # columns
CULTURE = 3
OTHERS = (
    ("U", later("Unsure"), Command.UNSURE),
    ("C", later("Not looked at"), Command.CLEAR_LABEL),
    ("X", later("Excluded"), Command.EXCLUDE),
)
ROW_HEIGHT = 20  # pixels
WIDTHS = {0: 32, 2: 35, 3: 44, 4: 35}  # pixels, by column; names take the rest
FEWEST_ROWS, MOST_ROWS = 5, 8  # seen at once


class LabelsPanel(QFrame):
    """Labels what is selected at a click, and counts.

    Args:
        actions: of the window; a click on a row triggers the row's action.
    """

    label_wished = Signal(str)  # id of a class
    commanded = Signal(object)  # Command
    labeller_clicked = Signal()
    go_on_wished = Signal(bool)

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._actions = actions
        self._classes: tuple[str, ...] | None = None  # their ids, in the rows' order
        self._table = _table()
        self._go_on = QCheckBox(tr("Then go on"))
        self._go_on.setObjectName("go-on")
        self._go_on.setToolTip(
            tr("After a label, select the next clip that was not looked at")
        )
        self._labeller = QToolButton()
        self._labeller.setObjectName("labeller")
        self._labeller.setToolTip(
            tr("Whose name stands by the labels: click to change it")
        )
        self._lay_out()
        self._table.cellClicked.connect(lambda row, _: self._on_row(row))
        self._table.activated.connect(lambda index: self._on_row(index.row()))
        self._labeller.clicked.connect(self.labeller_clicked)
        self._go_on.clicked.connect(self.go_on_wished)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(2)
        heading.setContentsMargins(3, 0, 3, 0)
        heading.addWidget(label(tr("Labels"), role="title"))
        heading.addStretch()
        heading.addWidget(self._button(Command.EDIT_CLASSES))
        heading.addWidget(self._labeller)
        below = QHBoxLayout()
        below.setContentsMargins(3, 0, 3, 0)
        below.addWidget(self._go_on)
        below.addStretch()
        below.addWidget(self._button(Command.NEXT_UNLABELLED))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 6, 9, 6)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addWidget(self._table)
        layout.addLayout(below)

    def _button(self, command: Command) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[command])
        button.setObjectName(f"panel-{command}")
        button.setAccessibleName(self._actions[command].text())
        return button

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._go_on.setChecked(new.go_on)
        known = self._classes is not None
        if known and (new.study, new.video_id) == (old.study, old.video_id):
            return
        study = new.study or StudyState("")
        self.setEnabled(new.study is not None)
        self._labeller.setText(study.user or tr("Your name…"))
        self._labeller.setAccessibleName(
            tr("Labels are signed by {name}", name=study.user)
        )
        self._fill(study, new.video_id)

    def _fill(self, study: StudyState, video_id: str) -> None:
        classes = study.classes.values()
        self._classes = tuple(study.classes)
        names = [(row.key, row.name, chip(row.colour)) for row in classes]
        names += [(key, said(name), QIcon()) for key, name, _ in OTHERS]
        counts = [_numbers(found, study) for found in _counts(study, video_id)]
        if self._table.rowCount() != len(names):
            self._table.setRowCount(len(names))
            few, many = (min(len(names), n) for n in (FEWEST_ROWS, MOST_ROWS))
            self._table.setMinimumHeight(ROW_HEIGHT * (few + 1) + 2)
            self._table.setMaximumHeight(ROW_HEIGHT * (many + 1) + 2)
        self._table.setColumnHidden(CULTURE, bool(study.blind))
        for row, (key, name, icon) in enumerate(names):
            self._set(row, KEY, key).setIcon(icon)
            self._set(row, NAME, name).setToolTip(f"{name} ({key})")
            for at, numbers in enumerate(counts):
                self._set(row, FIRST_COUNT + at, numbers[row])

    def _set(self, row: int, column: int, text: str) -> QTableWidgetItem:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if column >= FIRST_COUNT:
                item.setTextAlignment(
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )
            self._table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        return item

    def _on_row(self, row: int) -> None:
        classes = self._classes or ()
        if row < len(classes):
            self.label_wished.emit(classes[row])
        else:
            self.commanded.emit(OTHERS[row - len(classes)][2])


def _counts(
    study: StudyState, video_id: str
) -> tuple[LabelCounts, LabelCounts, LabelCounts]:
    """Return the counts of the video, of its culture, and of the study."""
    video = study.videos.get(video_id)
    culture = video.culture if video else ""
    related = (id_ for id_, other in study.videos.items() if other.culture == culture)
    return (
        count_labels(study.clips_of(video_id)),
        count_labels(
            clip for id_ in related if culture for clip in study.clips_of(id_)
        ),
        count_labels(study.clips.values()),
    )


def _numbers(found: LabelCounts, study: StudyState) -> tuple[str, ...]:
    """Return the counts as text, in the order of the rows."""
    classes = (found.classes.get(id_, 0) for id_ in study.classes)
    numbers = (*classes, found.unsure, found.not_looked_at, found.excluded)
    return tuple(str(number) if number else "–" for number in numbers)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(HEADINGS))
    table.setObjectName("label-table")
    table.setAccessibleName(tr("Labels with their keys and counts"))
    table.setHorizontalHeaderLabels([said(text) for text in HEADINGS])
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for column in (KEY, NAME):
        table.model().setHeaderData(
            column,
            Qt.Orientation.Horizontal,
            left,
            Qt.ItemDataRole.TextAlignmentRole,
        )
    for column, tip in enumerate(COUNT_TIPS):
        table.model().setHeaderData(
            column, Qt.Orientation.Horizontal, said(tip), Qt.ItemDataRole.ToolTipRole
        )
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setFixedHeight(ROW_HEIGHT)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    columns.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    for column, width in WIDTHS.items():
        table.setColumnWidth(column, width)
    return table
