"""A square picture with the place under the cursor, and the colours' legend."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.clip_picture import ClipPicture, ColourScale
from liverwort_gui.qt.views.images import notice, scale_bar, to_image

LEGEND_GROUND = 110  # grey level that the legend's half-transparent colours lie on
FIELD_DARK, FIELD_LIGHT = QColor(0, 0, 0, 160), QColor(255, 255, 255)
GAP = 14  # pixels between the texts of the legend, at least

Place = tuple[float, float]  # x and y in the picture, 0 to 1


class Canvas(QWidget):
    """A square picture, as large as there is room for."""

    pointed = Signal(object)  # Place under the cursor; None when it leaves

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clip-canvas")
        self.setAccessibleName(tr("Clip of the selected box"))
        self.setMinimumSize(160, 160)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self._image: QImage | None = None
        self._picture: ClipPicture | None = None
        self._stage = QColor("black")
        self._hint = ""
        self._place: Place | None = None

    def set_picture(self, picture: ClipPicture | None) -> None:
        """Show a picture, or nothing."""
        self._image = None if picture is None else to_image(picture.pixels)
        self._picture = picture
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say how to see a clip here, as long as there is none."""
        if hint != self._hint:
            self._hint = hint
            self.update()

    def set_stage(self, colour: str) -> None:
        """Set the colour around the picture."""
        self._stage = QColor(colour)
        self.update()

    def set_place(self, place: Place | None) -> None:
        """Draw what a value of the map sees at a place; None: nothing."""
        if place != self._place:
            self._place = place
            self.update()

    @guard(QSize(320, 320))
    def sizeHint(self) -> QSize:
        return QSize(320, self.width())

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # as high as wide, where there is room

    @guard()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self._place_of(event.position()))

    @guard()
    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    @property
    def _square(self) -> QRectF:
        """Where the picture lies."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _place_of(self, point: QPointF) -> Place | None:
        square = self._square
        if self._image is None or not square.contains(point):
            return None
        x = (point.x() - square.left()) / square.width()
        y = (point.y() - square.top()) / square.height()
        return min(x, np.nextafter(1, 0)), min(y, np.nextafter(1, 0))

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None or self._picture is None:
            self._paint_hint(painter)
            return
        place = self._square
        painter.drawImage(place, self._image)
        zoom = place.width() / self._image.width()
        self._paint_field(painter, place, zoom)
        scale_bar(painter, place.toRect(), self._picture.um_per_px, zoom)
        if self._picture.notice:
            notice(painter, place.toRect(), said(self._picture.notice))

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._stage)
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(
            self.rect().adjusted(24, 0, -24, 0),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self._hint,
        )

    def _paint_field(self, painter: QPainter, square: QRectF, zoom: float) -> None:
        """Draw the square of the clip that the value under the cursor sees."""
        told = self._picture.map if self._picture else None
        if told is None or self._place is None or not told.field:
            return
        height, width = told.values.shape
        x = (int(self._place[0] * width) + 0.5) / width  # the middle of a map value
        y = (int(self._place[1] * height) + 0.5) / height
        side = told.field * zoom
        field = QRectF(0, 0, side, side)
        field.moveCenter(
            QPointF(
                square.left() + x * square.width(), square.top() + y * square.height()
            )
        )
        painter.save()
        painter.setClipRect(square)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((FIELD_DARK, 3.0), (FIELD_LIGHT, 1.2)):
            painter.setPen(QPen(colour, wide))
            painter.drawRect(field)
        painter.restore()


class Legend(QWidget):
    """The colours with numbers at both ends and the classes they speak for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("colour-legend")
        self._scale: ColourScale | None = None
        self.setFixedHeight(34)

    def set_scale(self, scale: ColourScale | None) -> None:
        """Explain these colours, or none."""
        self._scale = scale
        if scale is not None:
            text = meaning(scale)
            self.setAccessibleName(text)
            self.setToolTip(text)
        self.update()

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        with QPainter(self) as painter:
            self._paint(painter, self._scale)

    def _paint(self, painter: QPainter, scale: ColourScale) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        bar = QRectF(0, 1, self.width(), 12)
        painter.drawImage(bar, _blend(scale.colours))
        painter.setPen(self.palette().windowText().color())
        text = QRectF(0, 15, self.width(), 19)
        flags = Qt.AlignmentFlag.AlignTop
        left = f"−{scale.limit:g}  {scale.for_b}".rstrip()
        right = f"{scale.for_a}  +{scale.limit:g}".lstrip()
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignRight, right)
        wide = painter.fontMetrics().horizontalAdvance
        room = self.width() - 2 * (max(wide(left), wide(right)) + GAP)
        for middle in (f"0 {said(scale.unit)}", "0"):  # the unit, if there is room
            if wide(middle) <= room:
                painter.drawText(text, flags | Qt.AlignmentFlag.AlignHCenter, middle)
                return


def meaning(scale: ColourScale) -> str:
    """Return what the colours mean, in words."""
    low, high = f"{-scale.limit:g}", f"{scale.limit:g} {said(scale.unit)}"
    if not scale.for_a:
        return tr("Colours from {low} to {high}", low=low, high=high)
    colours = tr(
        "Colours from {low} (speaks for {b}) to {high} (speaks for {a})",
        low=low,
        high=high,
        a=scale.for_a,
        b=scale.for_b,
    )
    return f"{colours}\n{_sum(scale)}".strip()


def _sum(scale: ColourScale) -> str:
    """Return why places have larger values than the decision; empty if they do not."""
    if scale.mean is None:
        return ""
    mean = f"{scale.mean:+.2f}".replace("-", "−")
    if scale.beyond:
        return tr(
            "Each place counts by its share of the clip: the mean over all places and\n"
            "frames is {mean}, which is what the cell adds to the decision, D − D_B.",
            mean=mean,
        )
    return tr(
        "Each place counts by its share of the clip: the mean over all places and\n"
        "frames is {mean}, which is D without a constant that has no place.",
        mean=mean,
    )


def _blend(colours: NDArray[np.uint8]) -> QImage:
    """Return (256, 4) RGBA colours as they look over a grey picture, one row high."""
    share = colours[:, 3:].astype(np.float32) / 255
    row = LEGEND_GROUND + share * (colours[:, :3].astype(np.float32) - LEGEND_GROUND)
    return to_image(np.rint(row).astype(np.uint8)[None])
