"""How the window's parts share its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

LEFT_WIDTH, RIGHT_WIDTH = 264, 346  # pixels
LEFT_LEAST, RIGHT_LEAST = 256, 300  # pixels
STAGE_HEIGHT, LOWER_HEIGHT = 430, 215  # pixels
TWO_MAPS = 820  # pixels that two maps side by side take, if there is room
TWO_MAPS_LEAST = 500


class Columns(QSplitter):
    """Left, centre and right; the right one takes more room for two maps.

    Args:
        left: videos, labels, analysis.
        centre: the pages.
        right: the clip and what was found on it.
    """

    def __init__(self, left: QWidget, centre: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        _fill(self, left, centre, right)
        self.setSizes([LEFT_WIDTH, 800, RIGHT_WIDTH])
        self.setStretchFactor(1, 3)
        self.setStretchFactor(2, 1)
        left.setMinimumWidth(LEFT_LEAST)
        right.setMinimumWidth(RIGHT_LEAST)
        self._centre, self._right = centre, right
        self._before: list[int] = []  # sizes, while there is room for two maps

    def make_room(self, *, two_maps: bool) -> None:
        """Widen the right column for two maps, or give back what it took."""
        if two_maps == bool(self._before):
            return
        if not two_maps:
            self._right.setMinimumWidth(RIGHT_LEAST)
            self.setSizes(self._before)
            self._before = []
            return
        self._before = self.sizes()
        left, centre, right = self._before
        free = max(0, centre - self._centre.minimumSizeHint().width())
        wide = max(right, min(TWO_MAPS, right + free))
        self._right.setMinimumWidth(min(wide, TWO_MAPS_LEAST))
        self.setSizes([left, centre + right - wide, wide])


def column(parent: QWidget, *widgets: QWidget, spacing: int = 8) -> QVBoxLayout:
    """Lay the widgets out one above the other in their parent."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


class Rows(QSplitter):
    """The stage and what lies below it, which takes more room for a second timeline.

    Args:
        stage: the video.
        lower: the timelines.
    """

    def __init__(self, stage: QWidget, lower: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        _fill(self, stage, lower)
        self.setSizes([STAGE_HEIGHT, LOWER_HEIGHT])
        self.setStretchFactor(0, 1)
        self._lower = lower
        self._more = 0  # pixels that the lower row has taken

    def make_room(self, more: int) -> None:
        """Give the lower row so many pixels more than it has by itself."""
        if more == self._more:
            return
        layout = self._lower.layout()
        if layout is not None:
            layout.activate()  # it learns now how low the row may become
        stage, lower = self.sizes()
        change = more - self._more
        self._more = more
        self.setSizes([stage - change, lower + change])


def _fill(splitter: QSplitter, *widgets: QWidget) -> None:
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(9)
    for widget in widgets:
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        splitter.addWidget(widget)
