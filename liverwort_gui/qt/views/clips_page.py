"""The page of all clips: filters above, the table, and what is picked below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.clip_rows import KINDS, ClipFilter
from liverwort_gui.qt.views.clip_table import ClipTable, ClipTableModel
from liverwort_gui.qt.views.colour_chip import chip
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.queue_bar import QueueBar
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import StudyState

EMPTY = later(
    "No clips yet: open a video and draw a box around a sperm (B), or let the program "
    "suggest boxes (Ctrl+B)."
)
NONE_LISTED = later("No clip matches the filter.")
BULK = (Command.EXCLUDE, Command.CLEAR_LABEL, Command.DELETE_BOX)


class ClipsPage(QFrame):
    """Lists, finds, sorts and picks clips.

    Args:
        actions: of the window; those of `BULK` stand below the table.
    """

    clip_wished = Signal(str)  # id of the clip to show
    clip_opened = Signal(str)  # id of the clip to show in its video
    picked_wished = Signal(tuple)  # ids of clips
    thumbnails_wished = Signal(tuple)  # ids of clips
    note_wished = Signal(str, str)  # id of the clip, its new note

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._state = ViewState()
        self._stale = False
        self._actions = actions
        self._model = ClipTableModel()
        self._table = ClipTable(self._model)
        self.columns = self._table.columns
        self._text = QLineEdit()
        self._text.setObjectName("clip-filter")
        self._text.setAccessibleName(tr("Filter the clips by any text in their row"))
        self._text.setPlaceholderText(tr("Filter, e.g. mutant Ito"))
        self._text.setClearButtonEnabled(True)
        self._kind = _choice("clip-kind", tr("Which clips are listed"))
        self._video = _choice("clip-video", tr("Of which video clips are listed"))
        self._empty = label(said(EMPTY), role="muted", name="clips-empty", wraps=True)
        self._empty.setMargin(24)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = label("", role="muted", name="clips-count")
        self.queue = QueueBar(actions)
        self._lay_out()
        self._text.textChanged.connect(self._on_filter)
        self._kind.activated.connect(self._on_filter)
        self._video.activated.connect(self._on_filter)
        self._table.picked.connect(self.picked_wished)
        self._table.entered_clip.connect(self.clip_wished)
        self._table.opened_clip.connect(self.clip_opened)
        self._table.menu_wished.connect(self._show_menu)
        self._table.horizontalHeader().sortIndicatorChanged.connect(self._reselect)
        self._model.thumbnails_wished.connect(self.thumbnails_wished)
        self._model.note_wished.connect(self.note_wished)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(6)
        filters.addWidget(self._text, 2)
        filters.addWidget(self._kind, 1)
        filters.addWidget(self._video, 1)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._count, 1)
        for command in BULK:
            button = QToolButton()
            button.setDefaultAction(self._actions[command])
            button.setObjectName(f"clips-{command}")
            button.setAccessibleName(self._actions[command].text())
            below.addWidget(button)
        stage = QWidget()
        self._stage = QStackedLayout(stage)
        self._stage.addWidget(self._table)
        self._stage.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.setSpacing(6)
        layout.addLayout(filters)
        layout.addWidget(stage, 1)
        layout.addLayout(below)
        layout.addWidget(self.queue)

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the listed clips, as they stand in the table."""
        return self._model.ids

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed; while the page is hidden, only remember that it has."""
        self._state = new
        self._stale |= new.study is not old.study
        if new.page != "clips":
            return
        self.queue.draw(old, new)
        self._model.set_queue(new.queue)
        if self._stale:
            self._stale = False
            self._show_study(new.study or StudyState(""))
        shown = (new.study, new.clip_id, new.page) == (old.study, old.clip_id, old.page)
        if not shown:
            self._reselect()
        elif new.picked != old.picked:  # Qt goes to another row after it selects it
            self._reselect(go=False)

    def show_thumbnail(self, id_: str, image: QImage) -> None:
        """Show the picture of a clip in its row."""
        self._model.show_thumbnail(id_, image)

    def focus_table(self) -> None:
        """Let keys go to the table, where they label, and not into the filter."""
        self._table.setFocus()

    def _show_study(self, study: StudyState) -> None:
        self._fill_choices(study)
        self.columns.set_blind(bool(study.blind))
        self._model.set_study(study, self._wanted())

    def _fill_choices(self, study: StudyState) -> None:
        kinds = [(_begun(said(kind)), f"kind {kind}") for kind in KINDS]
        classes = [(row.name, f"label {row.id}") for row in study.classes.values()]
        _fill(self._kind, [(tr("All clips"), ""), *kinds, *classes])
        for row in study.classes.values():
            at = self._kind.findData(f"label {row.id}")
            self._kind.setItemIcon(at, chip(row.colour))
        videos = [(video.name, video.id) for video in study.videos.values()]
        _fill(self._video, [(tr("All videos"), ""), *videos])

    def _wanted(self) -> ClipFilter:
        what, _, value = (self._kind.currentData() or "").partition(" ")
        return ClipFilter(
            text=self._text.text(),
            kind=value if what == "kind" else "",
            label=value if what == "label" else "",
            video=self._video.currentData() or "",
        )

    def _on_filter(self) -> None:
        self._model.set_filter(self._wanted())
        self._reselect()

    def _reselect(self, *_: object, go: bool = True) -> None:
        """Select what is picked: a new order of rows has lost it; go to the clip."""
        state = self._state
        picked = state.picked or (state.clip_id,)
        self._table.select(picked, state.clip_id if go else "")
        total = len(state.study.clips) if state.study else 0
        listed = len(self._model.ids)
        self._empty.setText(said(NONE_LISTED if total else EMPTY))
        self._stage.setCurrentIndex(0 if listed else 1)
        seen = sum(self._model.row_of(id_) is not None for id_ in state.picked)
        self._count.setText(_counted(listed, total, seen))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        several = (*BULK, Command.ANALYZE_PICKED)
        for command in (*_labelling(self._state), Command.UNSURE, *several):
            menu.addAction(self._actions[command])
        menu.popup(place)


def _labelling(state: ViewState) -> tuple[Command, ...]:
    classes = state.study.classes.values() if state.study else ()
    return tuple(Command(f"label-{row.key}") for row in classes if row.key)


def _begun(text: str) -> str:
    """Return a text with a capital."""
    return f"{text[0].upper()}{text[1:]}"


def _counted(listed: int, total: int, picked: int) -> str:
    some = (
        tr("{total} clips", total=total)
        if listed == total
        else tr("{listed} of {total} clips", listed=listed, total=total)
    )
    if picked <= 1:
        return some
    return tr("{clips}, {picked} picked", clips=some, picked=picked)


def _choice(name: str, accessible: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    box.setToolTip(accessible)
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(10)
    return box


def _fill(box: QComboBox, entries: list[tuple[str, str]]) -> None:
    """Offer other entries; what was chosen stays chosen if it is still offered."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, value in entries:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
