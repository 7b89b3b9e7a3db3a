"""Arrays as Qt images, and a scale bar over them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

NICE_STEPS = (1, 2, 5)
BAR_SHARE = 0.18  # of the view's width, at most


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """Return (H, W, C) uint8 pixels, C 1 (grey) or 3 (RGB), as an image of its own."""
    height, width, channels = pixels.shape
    form = (
        QImage.Format.Format_Grayscale8
        if channels == 1
        else QImage.Format.Format_RGB888
    )
    whole = np.ascontiguousarray(pixels)
    return QImage(whole.data, width, height, width * channels, form).copy()


def bar_length(pixel_size: float, zoom: float, width: float) -> float:
    """Return a round length for a scale bar, in micrometres.

    Args:
        pixel_size: micrometres per video pixel.
        zoom: screen pixels per video pixel.
        width: of the view, screen pixels.

    Returns:
        The largest of 1, 2, 5 times a power of ten that takes at most `BAR_SHARE` of
        the width.
    """
    longest = BAR_SHARE * width / zoom * pixel_size
    power = 10.0 ** np.floor(np.log10(longest))
    return float(max(step * power for step in NICE_STEPS if step * power <= longest))


def scale_bar(
    painter: QPainter, view: QRect, pixel_size: float | None, zoom: float
) -> None:
    """Paint a bar with its length at the lower right; nothing if the scale is unknown.

    The painter must be in screen pixels.
    """
    if pixel_size is None:
        return
    length = bar_length(pixel_size, zoom, view.width())
    on_screen = length / pixel_size * zoom
    text = f"{length:g} µm"
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    wide = max(on_screen, painter.fontMetrics().horizontalAdvance(text)) + 18
    ground = QRectF(view.right() - wide - 10, view.bottom() - 44, wide, 34)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(ground, 5, 5)
    painter.setBrush(QColor(255, 255, 255))
    left = ground.center().x() - on_screen / 2
    painter.drawRect(QRectF(left, ground.bottom() - 9, on_screen, 3))
    painter.setPen(QColor(255, 255, 255))
    place = ground.adjusted(0, 3, 0, -10)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def notice(painter: QPainter, view: QRect, text: str) -> None:
    """Paint a sentence over the middle of a picture; in screen pixels."""
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    room = QRectF(view).adjusted(24, 16, -24, -16)
    words = painter.boundingRect(room, flags, text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(words.adjusted(-16, -10, 16, 10), 6, 6)
    painter.setPen(QColor(255, 255, 255))
    painter.drawText(words, flags, text)
