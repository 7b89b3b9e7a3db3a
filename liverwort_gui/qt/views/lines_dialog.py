"""Sentences that are too many for the banner, to read, copy, or decide upon."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.labels import label

Button = QDialogButtonBox.StandardButton
MIN_WIDTH, LINE_HEIGHT, MOST_LINES = 560, 24, 14  # pixels, pixels, lines


class LinesDialog(QDialog):
    """Shows one line per sentence below what they are about.

    Args:
        title: of the window.
        sentence: what the lines are about.
        lines: to read.
        parent: what it appears over.
        accept: what the button says that goes on; empty if there is nothing to decide.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        lines: Sequence[str],
        parent: QWidget,
        accept: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lines-dialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = QPlainTextEdit("\n".join(said(line) for line in lines))
        self._text.setObjectName("lines")
        self._text.setAccessibleName(tr("Details"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        shown = min(max(len(lines), 3), MOST_LINES)
        self._text.setMinimumHeight(shown * LINE_HEIGHT)
        copy = QPushButton(tr("Copy"))
        copy.setObjectName("lines-copy")
        copy.setToolTip(tr("Copy these lines"))
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self._text.toPlainText())
        )
        buttons = QDialogButtonBox(Button.Close)
        if accept:
            buttons = QDialogButtonBox(Button.Ok | Button.Cancel)
            buttons.button(Button.Ok).setText(accept)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(label(said(sentence), name="dialog-sentence", wraps=True))
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(MIN_WIDTH)
        buttons.buttons()[0].setFocus()
