"""The video with its crop boxes: zoom, pan, draw, move."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.views.images import notice, scale_bar, to_image
from liverwort_gui.records import Box
from liverwort_gui.state import ViewState, box_at
from liverwort_gui.study_records import ClipEntry

ZOOM_STEP = 1.25
FIT_MARGIN = 0.015  # of the frame's width, around it
LARGEST_ZOOM = 40.0  # screen pixels per video pixel
# Neither class has these colours: white boxes, the selected one in yellow, both with
# a dark rim so that they are seen on bright field too.
BOX_COLOUR = QColor(255, 255, 255)
SELECTED_COLOUR = QColor(255, 221, 64)
RIM_COLOUR = QColor(0, 0, 0, 150)


class VideoView(QGraphicsView):
    """Shows the decoded frame and the boxes; a drag moves a box or the picture."""

    box_wished = Signal(float, float)  # centre of the new box, pixels
    box_selected = Signal(int)
    box_moved = Signal(int, float, float)  # index, wished centre in pixels
    box_dropped = Signal()  # a move ended

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("video-view")
        self.setAccessibleName("Video with crop boxes")
        self.setScene(QGraphicsScene(self))
        self._item = QGraphicsPixmapItem()
        self.scene().addItem(self._item)
        self._state = ViewState()
        self._fitted = True
        self._frame_rect = QRectF()
        self._grip: QPointF | None = None  # from a box's centre to the cursor
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
            self._item.setPixmap(QPixmap.fromImage(to_image(new.picture.pixels)))
        if new.drawing != old.drawing:
            self._ghost = None
            self._show_cursor()
        changed = (new.boxes, new.selected, new.results, new.um_per_px) != (
            old.boxes,
            old.selected,
            old.results,
            old.um_per_px,
        )
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
        event.ignore()  # arrows step through frames; they do not scroll the picture

    @guard()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._state.video is None:
            super().mousePressEvent(event)
            return
        point = self.mapToScene(event.position().toPoint())
        if self._state.drawing:
            self._pressed = self._frame_rect.contains(point)
            self._show_ghost(point)
            return
        index = self._box_under(point)
        if index is None:
            self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
            super().mousePressEvent(event)
            return
        self._grip = point - _centre(self._state.boxes[index])
        self.box_selected.emit(index)

    @guard()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        if self._state.drawing:
            self._show_ghost(point)
        elif self._grip is not None and self._state.selected is not None:
            centre = point - self._grip
            self.box_moved.emit(self._state.selected, centre.x(), centre.y())
        else:
            super().mouseMoveEvent(event)
            if not event.buttons():
                self._show_cursor(point)

    @guard()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._state.drawing and self._ghost is not None:
            self._ghost, self._pressed = None, False
            self.box_wished.emit(point.x(), point.y())
        elif left and self._grip is not None:
            self._grip = None
            self.box_dropped.emit()
        else:
            super().mouseReleaseEvent(event)
            self.setDragMode(QGraphicsView.DragMode.NoDrag)
            self._show_cursor(point)

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, clip in zip(state.boxes, state.clips, strict=True):
            self._paint_box(painter, box, clip)
        if self._ghost is not None:
            self._paint_ghost(painter, self._ghost)
        painter.resetTransform()
        picture = self.mapFromScene(self._frame_rect).boundingRect()
        visible = picture.intersected(self.viewport().rect())
        if state.frame in state.video.bad_frames:
            text = f"Frame {state.frame} is damaged and cannot be shown."
            notice(painter, visible, text)
        scale_bar(painter, visible, state.pixel_size, self.transform().m11())

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

    def _smooth(self) -> None:
        """Show single pixels when enlarged, smooth the picture when reduced."""
        enlarged = self.transform().m11() > 2
        self._item.setTransformationMode(
            Qt.TransformationMode.FastTransformation
            if enlarged
            else Qt.TransformationMode.SmoothTransformation
        )

    def _show_ghost(self, point: QPointF) -> None:
        state = self._state
        assert state.video is not None
        wanted = self._pressed or self._frame_rect.contains(point)
        box = box_at(point.x(), point.y(), state.box_size, state.video)
        self._ghost = box if wanted else None
        self.viewport().update()

    def _show_cursor(self, point: QPointF | None = None) -> None:
        if self._state.drawing:
            shape = Qt.CursorShape.CrossCursor
        elif point is not None and self._box_under(point) is not None:
            shape = Qt.CursorShape.SizeAllCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _box_under(self, point: QPointF) -> int | None:
        """Return the box at a point: the selected one first, then the newest."""
        boxes, selected = self._state.boxes, self._state.selected
        hit = [i for i, box in enumerate(boxes) if _rect(box).contains(point)]
        if selected in hit:
            return selected
        return hit[-1] if hit else None

    def _paint_box(self, painter: QPainter, box: Box, clip: ClipEntry) -> None:
        selected = clip.id == self._state.clip_id
        colour = SELECTED_COLOUR if selected else BOX_COLOUR
        for pen_colour, width in (
            (RIM_COLOUR, 4.0),
            (colour, 2.0 if selected else 1.4),
        ):
            pen = QPen(pen_colour, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(_rect(box))
        self._paint_number(painter, box, clip, colour)

    def _paint_number(
        self, painter: QPainter, box: Box, clip: ClipEntry, colour: QColor
    ) -> None:
        corner = self.mapFromScene(QPointF(box.x, box.y))
        tick = "  ✓" if self._state.result_of(clip) else ""
        text = f"{clip.number}{tick}"
        painter.save()
        painter.resetTransform()
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 12
        label = QRectF(corner.x() - 1, corner.y() - 1, width, 19)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(QColor(20, 20, 20))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_ghost(self, painter: QPainter, box: Box) -> None:
        for colour, style in (
            (RIM_COLOUR, Qt.PenStyle.SolidLine),
            (SELECTED_COLOUR, Qt.PenStyle.DashLine),
        ):
            pen = QPen(colour, 2.0, style)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(_rect(box))


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.size, box.size)


def _centre(box: Box) -> QPointF:
    return QPointF(box.x + box.size / 2, box.y + box.size / 2)
