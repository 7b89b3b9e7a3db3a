"""Long texts where there is little room."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyledItemDelegate, QStyleOptionViewItem

from liverwort_gui.qt.guard import guard

# What a line may end after: a word, or a Japanese character and what belongs to it.
WORD = re.compile(
    r"[\u3040-\u30ff\u4e00-\u9fff][、。」）！？ー]*\s*"
    r"|[^\s\u3040-\u30ff\u4e00-\u9fff]+\s*"
)
SPARE = 6  # pixels that word wrap may leave unused at the end of a line


class MiddleElided(QStyledItemDelegate):
    """Leaves out the middle of long names: similar ones often differ at their end."""

    @guard()
    def initStyleOption(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class ElidedLabel(QLabel):
    """A line of text that ends in "…" where there is no room; the tip has it whole."""

    def __init__(self, name: str, role: str = "muted") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._longest = ""

    def set_room_for(self, text: str) -> None:
        """Wish for room for the longest text, so that nothing moves as it changes."""
        self._longest = text
        self.updateGeometry()

    @guard(QSize(20, 16))
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @guard(QSize(20, 16))
    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance
        width = max(wide(self.text()), wide(self._longest)) + 2
        return QSize(width, super().sizeHint().height())

    @guard()
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip("" if shown == self.text() else self.text())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), self.alignment(), shown)


class BriefLabel(QLabel):
    """A sentence of which only the first lines are shown where there is little room.

    Args:
        name: object name.
        role: see `labels.label`.
        lines: how many are shown while it is brief.
    """

    def __init__(self, name: str, role: str, lines: int = 2) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._whole = ""
        self._lines = lines
        self._brief = False

    @property
    def whole(self) -> str:
        """The whole sentence."""
        return self._whole

    def set_whole(self, text: str) -> None:
        """Say a sentence; the tip has it whole."""
        self._whole = text
        self._fit()

    def set_brief(self, *, brief: bool) -> None:
        """Show the first lines only, or all."""
        self._brief = brief
        self._fit()

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        text = self._whole
        if self._brief:
            room = self.contentsRect().width() - SPARE
            text = first_lines(text, self.fontMetrics(), room, self._lines)
        self.setText(text)
        self.setToolTip("" if text == self._whole else self._whole)


def first_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """Return as many words as fit in so many lines of a width in pixels, then "…"."""
    if lines == 1:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    words = WORD.findall(" ".join(text.split()))
    fitting = 1
    while fitting < len(words):
        line = "".join(words[: fitting + 1]).rstrip()
        if metrics.horizontalAdvance(line) > width:
            break
        fitting += 1
    line, rest = "".join(words[:fitting]), "".join(words[fitting:])
    if not rest:
        return text
    return line + first_lines(rest, metrics, width, lines - 1)
