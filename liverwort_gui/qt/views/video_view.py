"""The video with its crop boxes: zoom, pan, draw, move, resize, copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QToolTip,
)

from liverwort_gui.placing import box_at
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.box_hits import (
    box_under,
    centre_of,
    corner_under,
    cursor_over,
    suggestion_under,
)
from liverwort_gui.qt.views.box_marks import (
    description,
    marks_of,
    middles,
    shared_boxes,
)
from liverwort_gui.qt.views.box_painter import BoxPainter
from liverwort_gui.qt.views.images import notice, scale_bar, to_image
from liverwort_gui.records import Box
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Picture

ZOOM_STEP = 1.25
FIT_MARGIN = 0.015  # of the frame's width, around it
LARGEST_ZOOM = 40.0  # screen pixels per video pixel
COPY_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHOWN = ("study", "frame", "clip_id", "pending", "results", "suggestion_id")


class VideoView(QGraphicsView):
    """Shows the decoded frame and the boxes.

    A drag moves a box or the picture; at a corner of the selected box it resizes it,
    with Ctrl or Alt held down it draws a copy.
    """

    box_wished = Signal(float, float)  # centre of the new box, pixels
    box_selected = Signal(int)
    box_moved = Signal(int, float, float)  # index, wished centre in pixels
    box_stretched = Signal(int, float, float)  # corner as `corners`, wished place
    box_dropped = Signal()  # a move or stretch ended
    box_copied = Signal(int, float, float)  # index, centre of the copy in pixels
    suggestion_wished = Signal(str)  # id
    accepted = Signal()  # the suggested box that is looked at

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("video-view")
        self.setAccessibleName(tr("Video with crop boxes"))
        self.setScene(QGraphicsScene(self))
        self._item = QGraphicsPixmapItem()
        self.scene().addItem(self._item)
        self._state = ViewState()
        self._fitted = True
        self._frame_rect = QRectF()
        self._grip: QPointF | None = None  # from a box's centre to the cursor
        self._corner: int | None = None  # that is dragged, as `corners` counts them
        self._copied: int | None = None  # box that a copy is drawn of
        self._ghost: Box | None = None  # where a new box would lie
        self._pressed = False  # drawing began inside the frame
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 180)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        if new.video is not old.video:
            self._fit_new_video(old, new)
        if new.picture is not old.picture and new.picture is not None:
            self._show_picture(new.picture)
        if new.drawing != old.drawing:
            self._ghost = None
            self._show_cursor()
        changed = any(getattr(new, name) != getattr(old, name) for name in SHOWN)
        if changed or new.drawing != old.drawing:
            self.viewport().update()

    def set_stage(self, colour: str) -> None:
        """Set the colour behind the video."""
        self.setBackgroundBrush(QColor(colour))

    def fit(self) -> None:
        """Show the whole frame."""
        self._fitted = True
        if self._state.video is not None:
            margin = FIT_MARGIN * self._frame_rect.width()
            around = self._frame_rect.adjusted(-margin, -margin, margin, margin)
            self.resetTransform()
            self.fitInView(around, Qt.AspectRatioMode.KeepAspectRatio)
            self._smooth()

    def zoom(self, factor: float, about: QPoint | None = None) -> None:
        """Enlarge, down to the whole frame.

        Args:
            factor: above 1 enlarges.
            about: point of the viewport that stays where it is; None: the centre.
        """
        video = self._state.video
        if video is None:
            return
        whole = min(
            self.viewport().width() / video.width,
            self.viewport().height() / video.height,
        )
        wished = self.transform().m11() * factor
        if wished <= whole:
            self.fit()
            return
        self._fitted = False
        factor = min(wished, max(LARGEST_ZOOM, whole)) / self.transform().m11()
        about = about or self.viewport().rect().center()
        before = self.mapToScene(about)
        self.scale(factor, factor)
        shift = self.mapToScene(about) - before
        self.translate(shift.x(), shift.y())
        self._smooth()

    def pixel_of(self, x: float, y: float) -> QPointF:
        """Return where a video pixel lies in the viewport."""
        return QPointF(self.mapFromScene(QPointF(x, y)))

    @guard()
    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.zoom(ZOOM_STEP**notches, event.position().toPoint())
        event.accept()

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    @guard()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self._state.offered:
            self.accepted.emit()
        else:
            event.ignore()  # arrows step through frames; they do not scroll

    @guard()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._state.video is None:
            super().mousePressEvent(event)
            return
        place = event.position().toPoint()
        point = self.mapToScene(place)
        if self._state.drawing:
            self._pressed = self._frame_rect.contains(point)
            self._show_ghost(point)
            return
        self._corner = self._corner_under(place)
        if self._corner is not None:
            return
        index = box_under(self._state, point)
        if index is not None:
            self._grip = point - centre_of(self._state.boxes[index])
            if event.modifiers() & COPY_KEYS:
                self._copied = index
            else:
                self.box_selected.emit(index)
        elif (suggestion := suggestion_under(self._state, point)) is not None:
            self.suggestion_wished.emit(suggestion)
        else:
            self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
            super().mousePressEvent(event)

    @guard()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        point = self.mapToScene(place)
        if self._state.drawing:
            self._show_ghost(point)
        elif self._corner is not None:
            self.box_stretched.emit(self._corner, point.x(), point.y())
        elif self._grip is not None and self._copied is not None:
            size = self._state.boxes[self._copied].size
            self._show_ghost(point - self._grip, size)
        elif self._grip is not None and self._state.selected is not None:
            centre = point - self._grip
            self.box_moved.emit(self._state.selected, centre.x(), centre.y())
        else:
            super().mouseMoveEvent(event)
            if not event.buttons():
                self._show_cursor(place)

    @guard()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        point = self.mapToScene(place)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._state.drawing and self._ghost is not None:
            self._ghost, self._pressed = None, False
            self.box_wished.emit(point.x(), point.y())
        elif left and self._copied is not None:
            self._end_copy(point)
        elif left and (self._grip is not None or self._corner is not None):
            self._grip = self._corner = None
            self.box_dropped.emit()
        else:
            super().mouseReleaseEvent(event)
            self.setDragMode(QGraphicsView.DragMode.NoDrag)
            self._show_cursor(place)

    @guard()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._pressed:
            self._ghost = None
            self.viewport().update()

    @guard()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick clicks are two clicks

    @guard()
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        state = self._state
        if state.video is None:
            return
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_boxes(BoxPainter(painter, self._place, self.transform().m11()))
        picture = self.mapFromScene(self._frame_rect).boundingRect()
        visible = picture.intersected(self.viewport().rect())
        if state.frame in state.video.bad_frames:
            text = tr(
                "Frame {frame} is damaged and cannot be shown.", frame=state.frame
            )
            notice(painter, visible, text)
        scale_bar(painter, visible, state.pixel_size, self.transform().m11())

    @guard(default=False)
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = box_under(self._state, self.mapToScene(event.pos()))
            text = self._tip(index)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, index: int | None) -> str:
        state = self._state
        return "" if index is None else description(state, state.clips[index])

    def _paint_boxes(self, paint: BoxPainter) -> None:
        state = self._state
        marks = marks_of(state)
        paint.shared(shared_boxes(state, marks))
        looked_at = state.suggestion
        for row in state.offered:
            crop, current = row.crop, row is looked_at
            if current or crop.start <= state.frame < crop.stop:
                tag = tr("suggested") if current else ""
                paint.suggested(crop.box_at(state.frame), middles(crop), tag)
        paint.boxes(marks)
        if self._ghost is not None:
            paint.ghost(self._ghost)

    def _place(self, point: QPointF) -> QPointF:
        """Return where a point lies in the viewport, without rounding."""
        return self.viewportTransform().map(point)

    def _fit_new_video(self, old: ViewState, new: ViewState) -> None:
        """Make room for another frame size; keep the zoom if it is the same file."""
        if new.video is None:
            self._item.setPixmap(QPixmap())
            return
        same = old.video is not None and old.video.path == new.video.path
        width, height = new.video.width, new.video.height
        self._frame_rect = QRectF(0, 0, width, height)
        # Room around the frame, so that its corners can be zoomed and panned too.
        self.setSceneRect(self._frame_rect.adjusted(-width, -height, width, height))
        if not same:
            self._item.setPixmap(QPixmap())
            self.fit()

    def _show_picture(self, picture: Picture) -> None:
        """Show a frame; a small copy of it is enlarged to the frame's place."""
        pixmap = QPixmap.fromImage(to_image(picture.pixels))
        place = self._frame_rect.size()
        self._item.setPixmap(pixmap)
        self._item.setTransform(
            QTransform.fromScale(
                place.width() / pixmap.width(), place.height() / pixmap.height()
            )
        )

    def _smooth(self) -> None:
        """Show single pixels when enlarged, smooth the picture when reduced."""
        enlarged = self.transform().m11() > 2
        self._item.setTransformationMode(
            Qt.TransformationMode.FastTransformation
            if enlarged
            else Qt.TransformationMode.SmoothTransformation
        )

    def _show_ghost(self, point: QPointF, size: int = 0) -> None:
        """Show where a box would lie: a copy of some size, or else the next one."""
        state = self._state
        assert state.video is not None
        wanted = self._pressed or size or self._frame_rect.contains(point)
        box = box_at(point.x(), point.y(), size or state.box_size, state.video)
        self._ghost = box if wanted else None
        self.viewport().update()

    def _end_copy(self, point: QPointF) -> None:
        index, grip, drawn = self._copied, self._grip, self._ghost
        self._copied = self._grip = self._ghost = None
        self.viewport().update()
        if index is not None and grip is not None and drawn is not None:
            centre = point - grip
            self.box_copied.emit(index, centre.x(), centre.y())

    def _show_cursor(self, place: QPoint | None = None) -> None:
        """Say by the cursor what a press would do; nothing where no mouse is."""
        corner = box = None
        if place is not None:
            corner = self._corner_under(place)
            box = box_under(self._state, self.mapToScene(place))
        self.viewport().setCursor(cursor_over(self._state, corner, box))

    def _corner_under(self, place: QPoint) -> int | None:
        return corner_under(self._state, QPointF(place), self.viewportTransform())
