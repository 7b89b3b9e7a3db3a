"""A report that can be read, and copied with or without what is private."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.fields import tick

COPY, COPIED = later("Copy report"), later("Copied")
COPIED_FOR = 2000  # ms
TIP = later(
    "Without this tick the report holds no paths, no names of files, and neither your "
    "name nor your computer's. Read it before you send it."
)


class ReportText(QWidget):
    """Shows exactly what is copied.

    Args:
        compose: returns the report; told whether paths and names may stand in it.
        name: of the part, for tests.
        private: what the tick says that lets private things in.
    """

    def __init__(self, compose: Callable[[bool], str], name: str, private: str) -> None:
        super().__init__()
        self._compose = compose
        self.text = QPlainTextEdit()
        self.text.setObjectName(f"{name}-text")
        self.text.setAccessibleName(tr("Report"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.private = tick(f"{name}-private", private, said(TIP))
        self.private.toggled.connect(lambda _: self.refresh())
        self.copy = QPushButton(said(COPY))
        self.copy.setObjectName(f"{name}-copy")
        self.copy.setToolTip(tr("Copy the report, to send it to the developers"))
        self.copy.clicked.connect(self._on_copy)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(COPIED_FOR)
        self._told.timeout.connect(lambda: self.copy.setText(said(COPY)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.private)
        self.refresh()

    def refresh(self) -> None:
        """Compose the report anew."""
        self.text.setPlainText(self._compose(self.private.isChecked()))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(said(COPIED))
        self._told.start()
