"""Paints boxes over a video, so that they are seen on any ground, many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from liverwort_gui.qt.views.box_marks import BoxMark
from liverwort_gui.records import Box

# The selected box is yellow and a suggested one mint, which no class has at first;
# both have a dark rim, so that they are seen on bright field too.
SELECTED_COLOUR = QColor(255, 221, 64)
SUGGESTED_COLOUR = QColor(120, 255, 214)
RIM_COLOUR = QColor(0, 0, 0, 150)
OVERLAP_COLOUR = QColor(255, 80, 60)
INK, PAPER = QColor(20, 20, 20), QColor(255, 255, 255)
HATCH_ALPHA = 110  # of 255, so that the cells are still seen
SMOOTH = QPainter.RenderHint.Antialiasing
FAINT = 0.55  # opacity of a box outside its window
HANDLE = 9.0  # screen pixels, side of a corner handle
FAINT_NUMBER = QPointF(3, 13)  # screen pixels, from the corner of its box
TAG_HEIGHT = 18.0  # screen pixels
LEAST_FOR_WORDS = 44.0  # screen pixels; a smaller box has its number only
DARK = 150  # luma, 0 to 255, below which writing is white

Place = Callable[[QPointF], QPointF]  # from video pixels to screen pixels


class BoxPainter:
    """Paints in screen pixels.

    Args:
        painter: without a transform.
        place: where a point of the video lies on the screen.
        zoom: screen pixels per video pixel.
    """

    def __init__(self, painter: QPainter, place: Place, zoom: float) -> None:
        self._painter = painter
        self._place = place
        self._zoom = zoom
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)

    def boxes(self, marks: Iterable[BoxMark]) -> None:
        """Paint all boxes: those outside their window first, the selected one last."""
        in_order = sorted(marks, key=lambda mark: (mark.selected, mark.inside))
        for mark in in_order:
            self._box(mark)
        for mark in in_order:
            self._tag(mark)

    def shared(self, pairs: Iterable[tuple[Box, Box]]) -> None:
        """Hatch what pairs of boxes have in common."""
        thin = QColor(OVERLAP_COLOUR)
        thin.setAlpha(HATCH_ALPHA)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(thin, Qt.BrushStyle.BDiagPattern))
        for one, other in pairs:
            self._painter.drawRect(self._rect(one) & self._rect(other))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def suggested(
        self, box: Box, path: tuple[tuple[float, float], ...], tag: str
    ) -> None:
        """Paint a suggested box; the one that is looked at has a tag."""
        colour, rect = SUGGESTED_COLOUR, self._rect(box)
        width = 3 if tag else 1
        self._outline(rect, colour, width, Qt.PenStyle.DashLine)
        self._path(path, colour)
        if tag:
            self._label(rect.topLeft(), tag, colour)

    def ghost(self, box: Box) -> None:
        """Paint where a new box would lie."""
        self._outline(self._rect(box), SELECTED_COLOUR, 2, Qt.PenStyle.DashLine)

    def _rect(self, box: Box) -> QRectF:
        corner = self._place(QPointF(box.x, box.y))
        side = box.size * self._zoom
        return QRectF(corner.x(), corner.y(), side, side)

    def _box(self, mark: BoxMark) -> None:
        rect = self._rect(mark.box)
        colour = SELECTED_COLOUR if mark.selected else mark.colour
        painter = self._painter
        if mark.inside or mark.selected:
            style = Qt.PenStyle.SolidLine if mark.inside else Qt.PenStyle.DashLine
            self._outline(rect, colour, 3 if mark.selected else 2, style)
        else:
            painter.setRenderHint(SMOOTH, False)
            painter.setOpacity(FAINT)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect)
        if mark.excluded:
            painter.drawLine(rect.topLeft(), rect.bottomRight())
            painter.drawLine(rect.bottomLeft(), rect.topRight())
        if mark.selected or mark.inside:
            self._path(mark.path, colour)
        if mark.selected:
            self._handles(rect)
        painter.setOpacity(1.0)

    def _outline(
        self, rect: QRectF, colour: QColor, width: int, style: Qt.PenStyle
    ) -> None:
        painter = self._painter
        painter.setRenderHint(SMOOTH, False)  # upright lines need it not; it is slow
        painter.setPen(QPen(RIM_COLOUR, width + 2))
        painter.drawRect(rect)
        painter.setPen(QPen(colour, width, style))
        painter.drawRect(rect)

    def _path(self, path: tuple[tuple[float, float], ...], colour: QColor) -> None:
        if not path:
            return
        self._painter.setRenderHint(SMOOTH)
        line = QPolygonF([self._place(QPointF(x, y)) for x, y in path])
        for pen in (QPen(RIM_COLOUR, 3.0), QPen(colour, 1.2)):
            self._painter.setPen(pen)
            self._painter.drawPolyline(line)

    def _handles(self, rect: QRectF) -> None:
        self._painter.setPen(QPen(RIM_COLOUR, 1.0))
        self._painter.setBrush(SELECTED_COLOUR)
        for corner in corners(rect):
            square = QRectF(0, 0, HANDLE, HANDLE)
            square.moveCenter(corner)
            self._painter.drawRect(square)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _tag(self, mark: BoxMark) -> None:
        rect = self._rect(mark.box)
        if mark.selected or mark.inside:
            wordy = mark.selected or rect.width() >= LEAST_FOR_WORDS
            self._label(rect.topLeft(), mark.tag if wordy else mark.number, mark.colour)
        else:
            self._painter.setOpacity(FAINT)
            for colour, step in ((INK, 1), (PAPER, 0)):  # read on any ground
                self._painter.setPen(colour)
                place = rect.topLeft() + FAINT_NUMBER + QPointF(step, step)
                self._painter.drawText(place, mark.number)
            self._painter.setOpacity(1.0)

    def _label(self, corner: QPointF, text: str, colour: QColor) -> None:
        """Write on a ground of the given colour, above the box where there is room."""
        painter = self._painter
        painter.setRenderHint(SMOOTH)
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        top = corner.y() - TAG_HEIGHT
        if top < painter.viewport().top():
            top = corner.y()
        place = QRectF(corner.x() - 1, top, width, TAG_HEIGHT)
        painter.setPen(QPen(RIM_COLOUR, 1.0))
        painter.setBrush(colour)
        painter.drawRoundedRect(place, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(PAPER if luma(colour) < DARK else INK)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def corners(rect: QRectF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    """Return top left, top right, bottom left and bottom right."""
    return rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()


def luma(colour: QColor) -> float:
    """Return how bright a colour is, 0 to 255."""
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()
