"""The metadata of all videos as a table: type, fill, copy and paste."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QGuiApplication, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.elided import MiddleElided
from liverwort_gui.qt.views.labels import label
from liverwort_gui.study_records import StudyState, VideoEntry

COLUMNS = (
    ("", later("Video")),
    ("genotype", later("Genotype")),
    ("culture", later("Culture")),
    ("date", later("Date")),
    ("operator", later("Operator")),
    ("microscope", later("Microscope")),
    ("medium", later("Medium")),
    ("fps", later("Frames per s")),
    ("um_per_px", later("µm per px")),
    ("note", later("Note")),
)  # name of the value, heading
WIDEST, LEAST, SPARE = 260, 64, 10  # pixels, of a column; what a style takes of it
VIDEO = 0  # its column; it cannot be edited
FROM_FILE = {"fps": "file_fps", "um_per_px": "file_um_per_px"}
HELP = later(
    "Type into a cell, or paste cells from a spreadsheet (Ctrl+V); one copied cell "
    "fills all that are selected. Ctrl+C copies, Del empties. Each change is saved at "
    "once; Undo takes it back."
)
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class MetadataModel(QAbstractTableModel):
    """The videos of a study, one row each."""

    cell_wished = Signal(str, str, str)  # id of the video, name of the value, text

    def __init__(self) -> None:
        super().__init__()
        self.videos: tuple[VideoEntry, ...] = ()
        self._read_only = False

    def set_study(self, study: StudyState) -> None:
        """Show other values."""
        videos = tuple(study.videos.values())
        self._read_only = bool(study.read_only)
        if [video.id for video in videos] != [video.id for video in self.videos]:
            self.beginResetModel()
            self.videos = videos
            self.endResetModel()
        elif videos:
            self.videos = videos
            last = self.index(len(videos) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def known(self, column: int) -> list[str]:
        """Return the values that are in use in a column, sorted."""
        texts = {_typed(video, COLUMNS[column][0]) for video in self.videos}
        return sorted(texts - {""}, key=str.casefold)

    @guard(default=0)
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.videos)

    @guard(default=0)
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    @guard()
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Role.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return said(COLUMNS[section][1])
        return None

    @guard(default=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == VIDEO or self._read_only:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    @guard()
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        video, name = self.videos[index.row()], COLUMNS[index.column()][0]
        typed = _typed(video, name)
        if role == Role.EditRole:
            return typed
        if role == Role.DisplayRole:
            return typed or _from_file(video, name)
        if role == Role.ToolTipRole:
            return video.absolute if index.column() == VIDEO else typed
        if role == Role.ForegroundRole and not typed:
            return QBrush(QGuiApplication.palette().placeholderText().color())
        return None

    @guard(default=False)
    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Wish for another value; the cell changes when the study has."""
        video, name = self.videos[index.row()], COLUMNS[index.column()][0]
        if role == Role.EditRole and str(value).strip() != _typed(video, name):
            self.cell_wished.emit(video.id, name, str(value))
        return False


class _Editor(QStyledItemDelegate):
    """A field that completes from what other videos have."""

    @guard(default=None)
    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setFrame(False)
        model = index.model()
        if isinstance(model, MetadataModel):
            field.setCompleter(_completer(model, index.column(), field))
        return field

    @guard()
    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class MetadataDialog(QDialog):
    """Shows the metadata and emits what should become of them."""

    # ids of the videos, name of the value, text
    value_wished = Signal(tuple, str, str)
    # ids and value names from the first selected cell on, text, rows and columns
    pasted = Signal(tuple, tuple, str, tuple)
    copied = Signal(tuple, tuple)  # ids, names of the values

    def __init__(self, study: StudyState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("metadata-dialog")
        self.setWindowTitle(tr("Metadata of the videos"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = MetadataModel()
        self._table = _table(self._model)
        self._problem = label("", role="amber", name="metadata-problem", wraps=True)
        self._problem.hide()
        self._column = QComboBox()
        self._column.setObjectName("bulk-column")
        self._column.setAccessibleName(tr("Value to set for all selected videos"))
        for column, (name, heading) in enumerate(COLUMNS):
            if column != VIDEO:
                self._column.addItem(said(heading), name)
        self._value = QLineEdit()
        self._value.setObjectName("bulk-value")
        self._value.setAccessibleName(tr("What it becomes"))
        self._set = QPushButton()
        self._set.setObjectName("bulk-set")
        self._lay_out()
        self._connect()
        self.show_study(study)
        _fit(self._table)
        self._complete()
        self._count()

    def show_study(self, study: StudyState) -> None:
        """Show the values as they are now."""
        self._model.set_study(study)
        self._set.setEnabled(not study.read_only)

    def show_problem(self, sentence: str) -> None:
        """Say why a wish was not fulfilled; empty: the last one was."""
        self._problem.setText(said(sentence))
        self._problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        bulk = QHBoxLayout()
        bulk.setSpacing(6)
        set_ = tr("Set", "before the field with the name of a value, in: Set … to …")
        bulk.addWidget(label(set_, role="muted"))
        bulk.addWidget(self._column)
        to = tr("to", "before the field with the new value, in: Set … to …")
        bulk.addWidget(label(to, role="muted"))
        bulk.addWidget(self._value, 1)
        bulk.addWidget(self._set)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        button = close.button(QDialogButtonBox.StandardButton.Close)
        button.setIcon(QIcon())
        button.setAutoDefault(False)
        close.rejected.connect(self.reject)
        bulk.addSpacing(24)
        bulk.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        layout.addWidget(label(said(HELP), role="muted", wraps=True))
        layout.addWidget(self._problem)
        layout.addWidget(self._table, 1)
        layout.addLayout(bulk)
        self.resize(1160, 560)

    def _connect(self) -> None:
        for keys, slot in (
            (QKeySequence.StandardKey.Copy, self._copy),
            (QKeySequence.StandardKey.Paste, self._paste),
            (QKeySequence.StandardKey.Delete, self._clear),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        self._model.cell_wished.connect(
            lambda id_, name, text: self.value_wished.emit((id_,), name, text)
        )
        self._column.activated.connect(self._complete)
        self._value.returnPressed.connect(self._on_set)
        self._set.clicked.connect(self._on_set)
        self._table.selectionModel().selectionChanged.connect(self._count)

    def _selected(self) -> tuple[range, range]:
        """Return the rows and columns of the rectangle around the selected cells."""
        chosen = self._table.selectionModel()
        found = chosen.selectedIndexes() or [chosen.currentIndex()]
        rows = [index.row() for index in found if index.isValid()]
        columns = [index.column() for index in found if index.column() != VIDEO]
        if not columns:
            columns = list(range(1, len(COLUMNS)))
        if not rows:
            return range(0), range(0)
        return (
            range(min(rows), max(rows) + 1),
            range(min(columns), max(columns) + 1),
        )

    def _selected_ids(self) -> tuple[str, ...]:
        found = self._table.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in found})
        return tuple(self._model.videos[row].id for row in rows)

    def _copy(self) -> None:
        rows, columns = self._selected()
        if rows:
            ids = tuple(self._model.videos[row].id for row in rows)
            self.copied.emit(ids, tuple(COLUMNS[column][0] for column in columns))

    def _paste(self) -> None:
        self._fill(QGuiApplication.clipboard().text())

    def _clear(self) -> None:
        self._fill("")

    def _fill(self, text: str) -> None:
        rows, columns = self._selected()
        if not rows:
            problem = tr("Choose the cell where the first copied cell belongs.")
            self.show_problem(problem)
            return
        ids = tuple(video.id for video in self._model.videos[rows.start :])
        names = tuple(name for name, _ in COLUMNS[columns.start :])
        self.pasted.emit(ids, names, text, (len(rows), len(columns)))

    def _on_set(self) -> None:
        ids = self._selected_ids()
        if ids:
            name = self._column.currentData()
            self.value_wished.emit(ids, name, self._value.text())

    def _count(self) -> None:
        count = len(self._selected_ids())
        if not count:
            self._set.setText(tr("Select videos first"))
        elif count == 1:
            self._set.setText(tr("Set for 1 video"))
        else:
            self._set.setText(tr("Set for {count} videos", count=count))

    def _complete(self) -> None:
        column = 1 + self._column.currentIndex()
        self._value.setCompleter(_completer(self._model, column, self._value))


def _typed(video: VideoEntry, name: str) -> str:
    """Return a value as the user typed it; of the first column the video's name."""
    value = getattr(video, name) if name else video.name
    if isinstance(value, float):
        return f"{value:.10g}"
    return "" if value is None else str(value)


def _from_file(video: VideoEntry, name: str) -> str:
    value = getattr(video, FROM_FILE[name]) if name in FROM_FILE else None
    return "" if value is None else tr("{value} (file)", value=f"{value:.6g}")


def _completer(model: MetadataModel, column: int, parent: QWidget) -> QCompleter:
    completer = QCompleter(model.known(column), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer


def _table(model: MetadataModel) -> QTableView:
    table = QTableView()
    table.setObjectName("metadata-table")
    table.setAccessibleName(tr("Metadata, one row per video"))
    table.setModel(model)
    table.setItemDelegate(_Editor(table))
    table.setItemDelegateForColumn(0, MiddleElided(table))
    table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(28)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    table.horizontalHeader().setStretchLastSection(True)
    table.setWordWrap(False)  # else what is cut off is cut at a word
    return table


def _fit(table: QTableView) -> None:
    """Make each column as wide as what it holds; the last one takes the rest."""
    table.ensurePolished()
    header = table.horizontalHeader()
    header.ensurePolished()
    header.setMinimumSectionSize(LEAST)
    *others, last = range(len(COLUMNS))
    table.setColumnWidth(last, LEAST)  # at least
    for column in others:
        content = table.sizeHintForColumn(column) + SPARE
        wide = max(content, header.sectionSizeHint(column))
        table.setColumnWidth(column, min(wide, WIDEST))
