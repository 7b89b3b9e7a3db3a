"""Under the timeline: a bar for each clip's window, the notes, the damaged frames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from liverwort_gui.overlaps import overlapping
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.box_marks import (
    colour_of,
    description,
    frames_text,
    overlaps_of,
)
from liverwort_gui.qt.views.box_painter import OVERLAP_COLOUR, SELECTED_COLOUR
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import ClipEntry, Note

MOST_LANES = 6
LANE, NOTES = 7, 12  # pixels, heights
DRAG = 4  # pixels that a press must move to be a drag
CAPTION_PIXELS = 10  # height of the small writing
LEAST_WIDTH = 3.0  # pixels, of any mark
SHOWN = ("study", "video", "video_id", "clip_id", "pending", "frame")
HINT = later("Drag here to write a note on a range of frames (M: on the shown frame)")


@dataclass
class _Press:
    """Where the mouse went down, and what it does."""

    place: QPoint
    frame: float
    clip: ClipEntry | None = None
    note: Note | None = None
    on_notes: bool = False
    dragged: bool = False


class ClipStrip(QWidget):
    """Shares the frame axis of a plot.

    Args:
        plot: the plot above, of the same left edge and width.
    """

    frame_wished = Signal(int)
    clip_wished = Signal(str)  # id
    window_wished = Signal(int)  # first frame, of the selected clip
    window_dropped = Signal()
    note_wished = Signal(str)  # id
    range_wished = Signal(int, int)  # first and last frame of a new note

    def __init__(self, plot: pg.PlotWidget) -> None:
        super().__init__()
        self.setObjectName("clip-strip")
        self.setAccessibleName(tr("Windows of the clips, and notes"))
        self.setMouseTracking(True)
        self._plot = plot
        self._state = ViewState()
        self._lanes: dict[str, int] = {}
        self._press: _Press | None = None
        self._marked: tuple[int, int] | None = None  # range of a new note
        self._origin, self._scale = 0.0, 1.0  # pixels: of frame 0, per frame
        self._text, self._line = QColor("grey"), QColor("grey")
        self._accent = QColor("green")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit_height()
        view = plot.getPlotItem().getViewBox()
        view.sigXRangeChanged.connect(lambda *_: self.update())
        view.sigResized.connect(lambda *_: self.update())

    def set_colours(self, *, text: str, line: str, accent: str) -> None:
        """Use the colours of the theme."""
        self._text, self._line = QColor(text), QColor(line)
        self._accent = QColor(accent)
        self.update()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        if new.clips is not old.clips:
            windows = [(clip.start, clip.crop.stop) for clip in new.clips]
            numbers = lanes(windows)
            ids = (clip.id for clip in new.clips)
            self._lanes = dict(zip(ids, numbers, strict=True))
            self._fit_height()
        if any(getattr(new, name) != getattr(old, name) for name in SHOWN):
            self.update()

    def x_of(self, frame: float) -> float:
        """Return where a frame was painted last, pixels of this widget."""
        return self._origin + frame * self._scale

    def frame_at(self, x: float) -> float:
        """Return the frame at a place, which may lie outside the video."""
        return (x - self._origin) / self._scale

    def bar_of(self, clip: ClipEntry) -> QRectF:
        """Return the place of a clip's bar."""
        crop = clip.crop
        if clip.id == self._state.clip_id and self._state.pending is not None:
            crop = self._state.pending
        top = NOTES + 1 + LANE * self._lanes.get(clip.id, 0)
        return self._span(crop.start, crop.stop - 1, top, LANE - 1)

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPoint) -> str:
        """Return what is said about a place."""
        note, clip = self._note_at(place), self._clip_at(place)
        if note is not None:
            signed = f"  ({note.by})" if note.by else ""
            frames = frames_text(note.first, note.last)
            text = f"{note.text}{signed}"
            return tr("Note on {frames}: {text}", frames=frames, text=text)
        if clip is not None:
            return description(self._state, clip)
        return said(HINT) if place.y() < NOTES and self._state.video else ""

    @guard()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._state.video is None:
            return
        place = event.position().toPoint()
        self._press = _Press(
            place,
            self.frame_at(place.x()),
            self._clip_at(place),
            self._note_at(place),
            place.y() < NOTES,
        )

    @guard()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        press, place = self._press, event.position().toPoint()
        if press is None:
            self._show_cursor(place)
            return
        press.dragged |= abs(place.x() - press.place.x()) >= DRAG
        if not press.dragged:
            return
        frame = self.frame_at(place.x())
        if press.on_notes:
            first, last = sorted((self._inside(press.frame), self._inside(frame)))
            self._marked = (first, last)
            self.update()
        elif press.clip is not None and press.clip.id == self._state.clip_id:
            self.window_wished.emit(round(press.clip.start + frame - press.frame))
        else:
            self.frame_wished.emit(self._inside(frame))

    @guard()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, marked = self._press, self._marked
        self._press = self._marked = None
        self.update()
        if press is None:
            return
        if press.dragged:
            if marked is not None:
                self.range_wished.emit(*marked)
            elif press.clip is not None and press.clip.id == self._state.clip_id:
                self.window_dropped.emit()
        elif press.note is not None:
            self.note_wished.emit(press.note.id)
        elif press.clip is not None:
            self.clip_wished.emit(press.clip.id)
        else:
            self.frame_wished.emit(self._inside(press.frame))

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state.video is not None:
            with QPainter(self) as painter:
                self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        state = self._state
        view = self._plot.getPlotItem().getViewBox()
        place, (low, high) = view.sceneBoundingRect(), view.viewRange()[0]
        self._scale = place.width() / (high - low)
        self._origin = place.left() - low * self._scale
        self._write_captions(painter, place.left() - 4)
        painter.setClipRect(QRectF(place.left(), 0, place.width(), self.height()))
        painter.setPen(QPen(self._line, 1))
        painter.drawLine(0, NOTES, self.width(), NOTES)
        for first, last in runs(state.video.bad_frames if state.video else ()):
            painter.fillRect(self._span(first, last, 0, self.height()), OVERLAP_COLOUR)
        for note in self._notes():
            place = self._span(note.first, note.last, 2, NOTES - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._accent)
            painter.drawRect(place)
        if self._marked is not None:
            painter.setPen(QPen(self._accent, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._span(*self._marked, 1, NOTES - 2))
        crossing = overlapping(overlaps_of(state))
        for clip in sorted(state.clips, key=lambda clip: clip.id == state.clip_id):
            self._paint_bar(painter, clip, clip.id in crossing)
        painter.setPen(QPen(self._text, 1))
        cursor = self.x_of(state.frame)
        painter.drawLine(round(cursor), 0, round(cursor), self.height())

    def _paint_bar(self, painter: QPainter, clip: ClipEntry, crossing: bool) -> None:
        selected = clip.id == self._state.clip_id
        place = self.bar_of(clip)
        rim = SELECTED_COLOUR if selected else self._text
        if crossing:
            rim = OVERLAP_COLOUR
        painter.setPen(rim)
        painter.setBrush(colour_of(self._state, clip))
        painter.drawRect(place)
        if clip.excluded:
            painter.drawLine(place.topLeft(), place.bottomRight())
        if selected:
            painter.setPen(QPen(self._text, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(-1, -1, 1, 1))

    def _write_captions(self, painter: QPainter, left: float) -> None:
        font = QFont(self.font())
        font.setPixelSize(CAPTION_PIXELS)
        painter.setFont(font)
        painter.setPen(self._text)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, left, NOTES), flags, tr("notes"))
        lanes_height = self.height() - NOTES
        if lanes_height >= CAPTION_PIXELS:
            below = QRectF(0, NOTES, left, min(lanes_height, 2 * LANE))
            painter.drawText(below, flags, tr("clips"))

    def _notes(self) -> list[Note]:
        study, video_id = self._state.study, self._state.video_id
        notes = study.notes.values() if study else ()
        return [note for note in notes if note.video == video_id]

    def _note_at(self, place: QPoint) -> Note | None:
        if place.y() >= NOTES:
            return None
        for note in reversed(self._notes()):
            mark = self._span(note.first, note.last, 0, NOTES)
            if mark.adjusted(-2, 0, 2, 0).contains(place):
                return note
        return None

    def _clip_at(self, place: QPoint) -> ClipEntry | None:
        """Return the clip at a place: the selected one first, then the newest."""
        hit = [clip for clip in self._state.clips if self.bar_of(clip).contains(place)]
        own = [clip for clip in hit if clip.id == self._state.clip_id]
        return (own or hit)[-1] if hit else None

    def _inside(self, frame: float) -> int:
        return min(max(round(frame), 0), max(self._state.n_frames - 1, 0))

    def _span(self, first: int, last: int, top: float, height: float) -> QRectF:
        """Return the place of some frames; frame i reaches from i - 0.5 to i + 0.5."""
        left, right = self.x_of(first - 0.5), self.x_of(last + 0.5)
        return QRectF(left, top, max(right - left, LEAST_WIDTH), height)

    def _show_cursor(self, place: QPoint) -> None:
        clip = self._clip_at(place)
        if clip is not None and clip.id == self._state.clip_id:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif clip is not None or self._note_at(place) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def _fit_height(self) -> None:
        used = 1 + max(self._lanes.values(), default=0)
        self.setFixedHeight(NOTES + LANE * max(used, 2) + 2)


def lanes(windows: Iterable[tuple[int, int]], most: int = MOST_LANES) -> list[int]:
    """Return a row for each window (first frame, frame after the last), from 0.

    Windows that share frames get different rows while there are any; what has no
    room left lies upon others in the last row.
    """
    windows = list(windows)
    ends: list[int] = []  # where each row is free again
    found = [0] * len(windows)
    for at in sorted(range(len(windows)), key=lambda at: windows[at]):
        first, stop = windows[at]
        free = (row for row, end in enumerate(ends) if end <= first)
        row = next(free, len(ends))
        if row == len(ends) and row < most:
            ends.append(stop)
        row = min(row, most - 1)
        ends[row] = max(ends[row], stop)
        found[at] = row
    return found


def runs(frames: Iterable[int]) -> list[tuple[int, int]]:
    """Return frames as ranges (first, last) without gaps, in order."""
    found: list[tuple[int, int]] = []
    for frame in sorted(frames):
        if found and frame <= found[-1][1] + 1:
            found[-1] = (found[-1][0], frame)
        else:
            found.append((frame, frame))
    return found
