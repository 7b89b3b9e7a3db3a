"""All keys at a glance, and the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label

COLUMNS = 3
MOUSE = (
    (later("Wheel"), later("Zoom about the cursor")),
    (later("Drag beside the boxes"), later("Move the picture")),
    (later("Drag a box"), later("Move the box")),
    (later("Drag a box with Ctrl"), later("Draw it again elsewhere")),
    (later("Click or drag on the timeline"), later("Go there; move the window")),
    (later("Wheel on the timeline"), later("Zoom in time")),
)
SHARE = 0.92  # of the screen that the sheet takes at most


@dataclass(frozen=True, slots=True)
class Group:
    """The keys of one menu.

    Attributes:
        title: of the menu.
        rows: keys and what they do.
    """

    title: str
    rows: tuple[tuple[str, str], ...]


class ShortcutSheet(QDialog):
    """The cheat sheet.

    Args:
        groups: keys by menu.
        parent: the window.
    """

    change_wished = Signal()

    def __init__(self, groups: Sequence[Group], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut-sheet")
        self.setWindowTitle(tr("Keyboard and mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.setContentsMargins(0, 0, 8, 0)
        across.setSpacing(26)
        mouse = tuple((said(deed), said(meaning)) for deed, meaning in MOUSE)
        for column in dealt((*groups, Group(tr("Mouse"), mouse)), COLUMNS):
            across.addLayout(_column(column), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        change = buttons.addButton(
            tr("Change keys…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        change.setObjectName("change-keys")
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        change.clicked.connect(self.change_wished)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 12, 12)
        layout.addWidget(area)
        layout.addWidget(buttons)
        wanted = inner.sizeHint()
        room = self.screen().availableSize() * SHARE
        self.resize(
            min(wanted.width() + 72, room.width()),
            min(wanted.height() + 84, room.height()),
        )


def dealt(groups: Sequence[Group], columns: int) -> list[list[Group]]:
    """Deal groups to columns in their order, so that the columns are about as high."""
    heights = [len(group.rows) + 2 for group in groups]
    target = sum(heights) / columns
    found: list[list[Group]] = [[]]
    used = 0.0
    for group, height in zip(groups, heights, strict=True):
        over = used + height / 2 > target * len(found)
        if found[-1] and over and len(found) < columns:
            found.append([])
        found[-1].append(group)
        used += height
    return found


def _column(groups: Sequence[Group]) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(1)
    for group in groups:
        title = label(group.title, "step")
        title.setContentsMargins(0, 7 if grid.count() else 0, 0, 1)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for keys, meaning in group.rows:
            row = grid.rowCount()
            grid.addWidget(label(keys, "value"), row, 0)
            grid.addWidget(label(meaning), row, 1)
    grid.setColumnStretch(1, 1)
    whole = QVBoxLayout()
    whole.addLayout(grid)
    whole.addStretch()
    return whole
