"""Which box, corner or suggested box lies under a point of the video."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTransform

from liverwort_gui.qt.views.box_painter import corners
from liverwort_gui.records import Box
from liverwort_gui.state import ViewState

GRIP = 9  # screen pixels from a corner, within which a drag resizes


def corner_under(state: ViewState, place: QPointF, shown: QTransform) -> int | None:
    """Return the corner of the selected box at a point, as `corners` counts them.

    Args:
        state: what is shown.
        place: point of the viewport.
        shown: from pixels of the video to those of the viewport.
    """
    box = state.box
    if box is None:
        return None
    side = box.size * shown.m11()
    grip = min(GRIP, side / 4)  # so that a small box can be moved, too
    for number, corner in enumerate(corners(rect_of(box))):
        apart = shown.map(corner) - place
        if max(abs(apart.x()), abs(apart.y())) <= grip:
            return number
    return None


def box_under(state: ViewState, point: QPointF) -> int | None:
    """Return the box at a point, in pixels of the video.

    The selected one comes first, then the newest of those in whose window the shown
    frame is, then the newest.
    """
    boxes, selected = state.boxes, state.selected
    hit = [i for i, box in enumerate(boxes) if rect_of(box).contains(point)]
    if selected in hit:
        return selected
    crops = [state.clips[index].crop for index in hit]
    inside = [
        index
        for index, crop in zip(hit, crops, strict=True)
        if crop.start <= state.frame < crop.stop
    ]
    return max(inside or hit, default=None)


def suggestion_under(state: ViewState, point: QPointF) -> str | None:
    """Return the suggested box at a point, if it is of the shown frame."""
    frame = state.frame
    for row in state.offered:
        crop = row.crop
        inside = crop.start <= frame < crop.stop
        if inside and rect_of(crop.box_at(frame)).contains(point):
            return row.id
    return None


def cursor_over(
    state: ViewState, corner: int | None, box: int | None
) -> Qt.CursorShape:
    """Return the cursor that says what a press would do.

    Args:
        state: what is shown.
        corner: under the mouse, of the selected box.
        box: under the mouse.
    """
    if state.drawing:
        return Qt.CursorShape.CrossCursor
    if corner is not None:
        rising = corner in (1, 2)
        if rising:
            return Qt.CursorShape.SizeBDiagCursor
        return Qt.CursorShape.SizeFDiagCursor
    if box is not None:
        return Qt.CursorShape.SizeAllCursor
    return Qt.CursorShape.ArrowCursor


def rect_of(box: Box) -> QRectF:
    """Return where a box is, pixels of the video."""
    return QRectF(box.x, box.y, box.size, box.size)


def centre_of(box: Box) -> QPointF:
    """Return the middle of a box, pixels of the video."""
    return rect_of(box).center()
