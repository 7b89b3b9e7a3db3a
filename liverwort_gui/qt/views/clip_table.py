"""The table of all clips; rows, thumbnails and texts are made when they are seen."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QIcon,
    QImage,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.clip_columns import ClipColumns
from liverwort_gui.qt.views.clip_rows import (
    HEADINGS,
    ClipFilter,
    Column,
    Overlaps,
    cell_text,
    decision_tip,
    listed,
    shown_text,
)
from liverwort_gui.qt.views.colour_chip import chip, untinted
from liverwort_gui.queue_records import QueueState
from liverwort_gui.records import Crop
from liverwort_gui.study_records import ClipEntry, StudyState

THUMBNAIL = 40  # pixels, side of a thumbnail on the screen
THUMBNAILS_KEPT = 1000
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class ClipTableModel(QAbstractTableModel):
    """The clips that the filter lets through, sorted.

    Thumbnails are asked for when their row is seen, several rows at once.
    """

    thumbnails_wished = Signal(tuple)  # ids of clips
    note_wished = Signal(str, str)  # id of the clip, its new note

    def __init__(self) -> None:
        super().__init__()
        self.ids: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._study = StudyState("")
        self._queue = QueueState()
        self._finder = Overlaps()
        self._overlaps: frozenset[str] = frozenset()
        self._filter = ClipFilter()
        self._sorting = (Column.CLIP, False)
        self._thumbnails: OrderedDict[tuple[str, Crop], QIcon] = OrderedDict()
        self._asked: set[tuple[str, Crop]] = set()
        self._wishes: list[str] = []
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.setInterval(0)
        self._ask_soon.timeout.connect(self._ask)

    def set_study(self, study: StudyState, wanted: ClipFilter) -> None:
        """List the clips of a study; rows stay where they are if none comes or goes."""
        if study.whereabouts != self._study.whereabouts:
            self._asked.clear()  # a video may have been found
        self._study = study
        self._overlaps = self._finder.of(study)
        self.set_filter(wanted)

    def set_queue(self, queue: QueueState) -> None:
        """Show what was decided; rows stay in their order while a queue runs."""
        known, self._queue = self._queue, queue
        if _same(known, queue):
            return
        if queue.activity is None:
            self._relist()
        elif self.ids:
            last = len(self.ids) - 1
            self.dataChanged.emit(
                self.index(0, Column.DECISION), self.index(last, Column.DECISION)
            )

    def set_filter(self, wanted: ClipFilter) -> None:
        """List only what a filter lets through."""
        self._filter = wanted
        self._relist()

    def row_of(self, id_: str) -> int | None:
        """Return in which row a clip stands; None if it is not listed."""
        return self._rows.get(id_)

    def show_thumbnail(self, id_: str, image: QImage) -> None:
        """Show the picture of a clip, if its box did not move meanwhile."""
        clip = self._study.clips.get(id_)
        if clip is None:
            return
        scaled = QPixmap.fromImage(image).scaled(
            THUMBNAIL,
            THUMBNAIL,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        key = (clip.video, clip.crop)
        self._asked.discard(key)
        self._thumbnails[key] = untinted(scaled)
        while len(self._thumbnails) > THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        row = self._rows.get(id_)
        if row is not None:
            index = self.index(row, Column.CLIP)
            self.dataChanged.emit(index, index, [Role.DecorationRole])

    @guard(default=0)
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    @guard(default=0)
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADINGS)

    @guard()
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Role.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return said(HEADINGS[section])
        return None

    @guard(default=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.NOTE and not self._study.read_only:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    @guard()
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        clip = self._study.clips[self.ids[index.row()]]
        column = Column(index.column())
        if role == Role.ToolTipRole and column is Column.DECISION:
            return decision_tip(self._queue, clip)
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._text(clip, column)
        if role == Role.EditRole:
            overlaps = clip.id in self._overlaps
            return cell_text(self._study, clip, column, overlaps, self._queue)
        if role == Role.DecorationRole:
            return self._decoration(clip, column)
        if role == Role.AccessibleTextRole:
            text = self._text(clip, column) or tr("none")
            return f"{said(HEADINGS[column])}: {text}"
        return None

    @guard(default=False)
    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Wish for a new note; the cell changes when the study has."""
        id_ = self.ids[index.row()]
        if role == Role.EditRole and str(value) != self._study.clips[id_].note:
            self.note_wished.emit(id_, str(value))
        return False

    @guard()
    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        self._sorting = (Column(column), order == Qt.SortOrder.DescendingOrder)
        self._relist()

    def _relist(self) -> None:
        ids = listed(
            self._study, self._overlaps, self._filter, *self._sorting, self._queue
        )
        if ids != self.ids:
            self.beginResetModel()
            self.ids = ids
            self._rows = {id_: row for row, id_ in enumerate(ids)}
            self.endResetModel()
        elif ids:
            last = self.index(len(ids) - 1, len(HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _text(self, clip: ClipEntry, column: Column) -> str:
        overlaps = clip.id in self._overlaps
        return shown_text(self._study, clip, column, overlaps, self._queue)

    def _decoration(self, clip: ClipEntry, column: Column) -> QIcon | QPixmap | None:
        if column is Column.CLASS:
            row = self._study.classes.get(clip.label)
            return chip(row.colour) if row else None
        if column is not Column.CLIP:
            return None
        key = (clip.video, clip.crop)
        found = self._thumbnails.get(key)
        if found is not None:
            self._thumbnails.move_to_end(key)
            return found
        if key not in self._asked:
            self._asked.add(key)
            self._wishes.append(clip.id)
            self._ask_soon.start()
        return _no_thumbnail()

    def _ask(self) -> None:
        wishes, self._wishes = tuple(self._wishes), []
        self.thumbnails_wished.emit(wishes)


class ClipTable(QTableView):
    """Shows the model; what is selected here is picked for bulk changes."""

    picked = Signal(tuple)  # ids of clips, in the order of the table
    entered_clip = Signal(str)  # id of the clip whose row has the keyboard
    opened_clip = Signal(str)  # id of a clip that was double-clicked, or Enter on it
    menu_wished = Signal(QPoint)  # on the screen

    def __init__(self, model: ClipTableModel) -> None:
        super().__init__()
        self.setObjectName("clip-table")
        self.setAccessibleName(tr("Clips of the study"))
        self._model = model
        self._drawing = False
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)  # Tab goes on to the next control
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(THUMBNAIL + 4)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSortIndicator(Column.CLIP, Qt.SortOrder.AscendingOrder)
        columns.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        columns.setSectionsMovable(True)
        columns.setStretchLastSection(True)
        self.columns = ClipColumns(self)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_wished.emit(self.viewport().mapToGlobal(place))
        )
        self.activated.connect(self._on_activated)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def select(self, picked: tuple[str, ...], current: str) -> None:
        """Select rows, as far as they are listed, and go to one of them."""
        rows = sorted(
            row for id_ in picked if (row := self._model.row_of(id_)) is not None
        )
        self._drawing = True
        try:
            if rows != self._selected_rows():
                self.selectionModel().select(
                    self._ranges(rows),
                    QItemSelectionModel.SelectionFlag.ClearAndSelect,
                )
            row = self._model.row_of(current)
            if row is not None and row != self.currentIndex().row():
                index = self._model.index(row, Column.CLIP)
                self.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.NoUpdate
                )
                self.scrollTo(index)
        finally:
            self._drawing = False

    @guard()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys; unlike Qt, do not go to the first row unasked."""
        had_row = self.currentIndex().isValid()
        self._drawing = True
        try:
            super().focusInEvent(event)
            if not had_row:
                self.selectionModel().clearCurrentIndex()
        finally:
            self._drawing = False

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()

    def _ranges(self, rows: list[int]) -> QItemSelection:
        """Return the rows as few ranges, since each range costs Qt some time."""
        made = QItemSelection()
        last_column = len(HEADINGS) - 1
        first = 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                made.select(
                    self._model.index(rows[first], 0),
                    self._model.index(rows[at - 1], last_column),
                )
                first = at
        return made

    def _selected_rows(self) -> list[int]:
        found = self.selectionModel().selection()
        ranges = (found.at(place) for place in range(found.count()))
        return sorted(
            {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        )

    def _on_selection(self, *_: object) -> None:
        if not self._drawing:
            ids = self._model.ids
            self.picked.emit(tuple(ids[row] for row in self._selected_rows()))

    def _on_activated(self, index: QModelIndex) -> None:
        if index.column() != Column.NOTE:  # there it begins typing
            self.opened_clip.emit(self._model.ids[index.row()])

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        # Qt tells this before it selects the row. Told at once, the row would be drawn
        # as selected, Qt would find nothing left to select, and no clip be picked.
        if not self._drawing and current.isValid():
            QTimer.singleShot(0, self, self._tell_current)

    def _tell_current(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.entered_clip.emit(self._model.ids[current.row()])


def _same(known: QueueState, queue: QueueState) -> bool:
    """Whether two states of the queue say the same of each clip."""
    return (
        known.decisions is queue.decisions
        and known.waiting == queue.waiting
        and known.end is queue.end
        and (known.activity is None) == (queue.activity is None)
    )


def _no_thumbnail() -> QPixmap:
    """Return what stands there until the picture comes, so that no text jumps."""
    empty = QPixmap(THUMBNAIL, THUMBNAIL)
    empty.fill(QColor(128, 128, 128, 50))
    return empty
