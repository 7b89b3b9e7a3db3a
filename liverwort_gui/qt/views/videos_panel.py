"""The videos of the study, how each fares, and the scales of the open one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.video_rows import DETAIL, STATUS, VideoDelegate
from liverwort_gui.records import Video
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import StudyState, VideoEntry
from liverwort_gui.view_records import Activity

THUMBNAIL = QSize(44, 34)  # pixels
FIELD_WIDTH = 78  # pixels, for "unknown" and seven digits
ADD_BUTTONS = (Command.OPEN, Command.FIND_MISSING)
ID = Qt.ItemDataRole.UserRole
FPS_REFUSED = later(
    "“{typed}” was not taken for frames per second: type a number above 0, such as 25 "
    "or 0.2, or nothing to take what the file says."
)
UM_REFUSED = later(
    "“{typed}” was not taken for micrometres per pixel: type a number above 0, such as "
    "25 or 0.2, or nothing to take what the file says."
)
STATUSES = {
    "": "",
    "checking": later("checking"),
    "missing": later("missing"),
    "changed": later("changed"),
    "unreadable": later("unreadable"),
}  # what a screen reader says of `VideoRow.status`


@dataclass(frozen=True, slots=True)
class VideoRow:
    """What the list says of one video.

    Attributes:
        id: of the video.
        title: its name.
        detail: clips and genotype.
        status: "", "checking", "missing", "changed" or "unreadable".
        tip: where it lies, or what is wrong.
    """

    id: str
    title: str
    detail: str
    status: str
    tip: str


class VideosPanel(QFrame):
    """Lists the videos; a click opens one."""

    video_wished = Signal(str)  # id
    thumbnails_wished = Signal(tuple)  # ids of videos
    cancel_wished = Signal()  # stop the import
    fps_wished = Signal(object)  # float, or None for what the file says
    um_per_px_wished = Signal(object)
    refused = Signal(str)  # why what was typed is not taken, for the user

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._rows: tuple[VideoRow, ...] = ()
        self._list = QListWidget()
        self._list.setObjectName("video-list")
        self._list.setAccessibleName(tr("Videos of this study"))
        self._list.setIconSize(THUMBNAIL)
        self._list.setMinimumHeight(92)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._delegate = VideoDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._empty = label(
            tr("Drop videos or folders here, or open them with Ctrl+O."),
            role="muted",
            name="videos-empty",
            wraps=True,
        )
        self._missing = QPushButton()
        self._missing.setObjectName("videos-missing")
        self._missing.setToolTip(actions[Command.FIND_MISSING].toolTip())
        self._missing.clicked.connect(actions[Command.FIND_MISSING].trigger)
        self._missing.hide()
        self._doing = label("", role="muted", name="importing", wraps=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("import-progress")
        self._progress.setAccessibleName(tr("Progress of adding videos"))
        self._progress.setTextVisible(False)
        self._cancel = QPushButton(tr("Stop"))
        self._cancel.setObjectName("import-cancel")
        self._cancel.setAccessibleName(tr("Stop adding videos"))
        self._cancel.setToolTip(tr("Stop adding videos; those that are listed stay"))
        self._cancel.setProperty("role", "flat")
        self._facts = label("", role="muted", name="video-facts", wraps=True)
        self._fps = _field(
            "fps",
            tr("Frames per second"),
            tr("Type the true frames per second if the file does not say or is wrong"),
        )
        self._um = _field(
            "um-per-px",
            tr("Micrometres per pixel"),
            tr("Type the true µm per pixel if the file does not say or is wrong"),
        )
        self._stored = {self._fps: "", self._um: ""}  # what stands there, if not typed
        self._lay_out(actions)
        self._list.currentItemChanged.connect(self._on_current)
        self._list.itemClicked.connect(self._on_current)
        self._cancel.clicked.connect(self.cancel_wished)
        self._fps.editingFinished.connect(
            lambda: self._on_typed(self._fps, self.fps_wished, FPS_REFUSED)
        )
        self._um.editingFinished.connect(
            lambda: self._on_typed(self._um, self.um_per_px_wished, UM_REFUSED)
        )

    def _lay_out(self, actions: Mapping[Command, QAction]) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(label(tr("Videos"), role="title"))
        heading.addStretch()
        for command in ADD_BUTTONS:
            heading.addWidget(_tool(actions[command]))
        importing = QHBoxLayout()
        importing.setSpacing(6)
        importing.addWidget(self._progress, 1)
        importing.addWidget(self._cancel)
        scales = QHBoxLayout()
        scales.setSpacing(5)
        scales.addWidget(label("fps", role="muted"))
        scales.addWidget(self._fps)
        scales.addStretch()
        scales.addWidget(label("µm/px", role="muted"))
        scales.addWidget(self._um)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(5)
        layout.addLayout(heading)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._missing)
        layout.addWidget(self._doing)
        layout.addLayout(importing)
        layout.addWidget(self._facts)
        layout.addLayout(scales)

    def set_icons(self, icons: Mapping[str, QIcon]) -> None:
        """Use these drawings, by the status of a video."""
        self._delegate.set_icons(icons)
        self._list.viewport().update()

    def show_thumbnail(self, video_id: str, image: QImage) -> None:
        """Show a video's picture in its row."""
        for index, row in enumerate(self._rows):
            if row.id == video_id:
                self._list.item(index).setIcon(QIcon(QPixmap.fromImage(image)))

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.study is not old.study:
            self._show_rows(rows_of(new.study) if new.study else ())
        if new.video_id != old.video_id or new.study is not old.study:
            ids = [row.id for row in self._rows]
            at = ids.index(new.video_id) if new.video_id in ids else -1
            with QSignalBlocker(self._list):
                self._list.setCurrentRow(at)
        self._show_import(new.importing)
        self._facts.setVisible(new.video is not None)
        if new.video is not old.video and new.video is not None:
            self._facts.setText(_facts(new.video))
        for field, typed, stored in (
            (self._fps, new.fps, new.video.fps if new.video else None),
            (self._um, new.um_per_px, new.video.um_per_px if new.video else None),
        ):
            text = "" if typed is None else f"{typed:g}"
            self._stored[field] = text
            field.setEnabled(new.entry is not None)
            field.setPlaceholderText(f"{stored:.5g}" if stored else tr("unknown"))
            if not field.hasFocus() or new.video_id != old.video_id:
                field.setText(text)
                field.setCursorPosition(0)  # the first digits are the ones to see

    def _show_rows(self, rows: tuple[VideoRow, ...]) -> None:
        """Change the items that changed; a video keeps its picture."""
        if rows == self._rows:
            return
        old = {row.id: index for index, row in enumerate(self._rows)}
        with QSignalBlocker(self._list):
            if [row.id for row in rows] != [row.id for row in self._rows]:
                pictures = {id_: self._list.item(at).icon() for id_, at in old.items()}
                self._list.clear()
                for row in rows:
                    self._list.addItem(_item(row, pictures.get(row.id)))
            else:
                for index, (was, row) in enumerate(zip(self._rows, rows, strict=True)):
                    if row != was:
                        _fill(self._list.item(index), row)
        self._rows = rows
        self._empty.setVisible(not rows)
        missing = sum(row.status == "missing" for row in rows)
        self._missing.setText(tr("{count} missing: find…", count=missing))
        self._missing.setAccessibleName(
            tr("Find {count} missing videos", count=missing)
        )
        self._missing.setVisible(missing > 0)
        if new := tuple(row.id for row in rows if row.id not in old):
            self.thumbnails_wished.emit(new)

    def _show_import(self, activity: Activity | None) -> None:
        for widget in (self._doing, self._progress, self._cancel):
            widget.setVisible(activity is not None)
        if activity is not None:
            self._progress.setRange(0, activity.total)
            self._progress.setValue(activity.done)
            self._doing.setText(said(activity.note))

    def _on_typed(self, field: QLineEdit, wished: SignalInstance, refusal: str) -> None:
        """Wish for what the user typed; what is shown is rounded, so only for that."""
        if not field.isModified():
            return
        field.setModified(False)
        typed = field.text().strip()
        number = _number(typed)
        if typed and number is None:
            field.setText(self._stored[field])
            self.refused.emit(said(refusal).format(typed=typed))
        else:
            wished.emit(number)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.video_wished.emit(item.data(ID))


def rows_of(study: StudyState) -> tuple[VideoRow, ...]:
    """Return what the list says of a study's videos."""
    return tuple(_row(study, video) for video in study.videos.values())


def _row(study: StudyState, video: VideoEntry) -> VideoRow:
    count = len(study.clips_of(video.id))
    clips = tr("1 clip") if count == 1 else tr("{count} clips", count=count)
    place = study.whereabouts.get(video.id)
    status, tip = "checking", video.absolute
    if place is not None:
        status = "" if place.status == "found" else place.status
        tip = said(place.reason) or place.path or video.absolute
    if not status and not video.complete:
        note = tr("Every frame is being checked.")
        status, tip = "checking", f"{tip}\n{note}"
    detail = " · ".join(text for text in (clips, video.genotype) if text)
    return VideoRow(video.id, video.name, detail, status, tip)


def _item(row: VideoRow, picture: QIcon | None) -> QListWidgetItem:
    item = QListWidgetItem()
    if picture is None or picture.isNull():
        blank = QPixmap(THUMBNAIL)
        blank.fill(Qt.GlobalColor.transparent)
        picture = QIcon(blank)
    item.setIcon(picture)
    _fill(item, row)
    return item


def _fill(item: QListWidgetItem, row: VideoRow) -> None:
    item.setText(row.title)
    item.setData(DETAIL, row.detail)
    item.setToolTip(row.tip)
    item.setData(ID, row.id)
    item.setData(STATUS, row.status)
    parts = (row.title, row.detail, said(STATUSES[row.status]))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, parts)))


def _field(name: str, accessible: str, tip: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.setToolTip(tip)
    field.setFixedWidth(FIELD_WIDTH)
    field.setEnabled(False)
    field.returnPressed.connect(field.clearFocus)
    return field


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(18, 18))
    button.setObjectName(f"videos-{action.objectName()}")
    button.setAccessibleName(action.text())
    return button


def _number(typed: str) -> float | None:
    """Return what was typed, with a decimal point or comma; None if it is no number."""
    try:
        value = float(typed.replace(",", "."))
    except ValueError:
        return None
    return value if 0 < value < 1e6 else None


def _facts(video: Video) -> str:
    frames = (
        tr("{count} frames", count=video.n_frames)
        if video.complete
        else tr("about {count} frames", count=video.n_frames)
    )
    digits = "".join(char for char in video.dtype if char.isdigit())
    coloured = video.channels == 3
    if video.dtype.startswith("float"):
        grey, colour = tr("{bits} bit float grey"), tr("{bits} bit float colour")
    else:
        grey, colour = tr("{bits} bit grey"), tr("{bits} bit colour")
    depth = (colour if coloured else grey).format(bits=digits)
    return f"{video.width} × {video.height} px, {frames}, {depth}"
