"""Asks for a note: which frames, and what was seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.labels import FIELD_MARGINS, label

Button = QDialogButtonBox.StandardButton


class NoteDialog(QDialog):
    """Edits one note; nothing is changed before the button is pressed.

    Args:
        note: first frame, last frame and text to begin with.
        n_frames: of the video.
        can_delete: whether the note is there already.
        parent: what it appears over.
    """

    written = Signal(int, int, str)  # first frame, last frame, text
    deleted = Signal()

    def __init__(
        self,
        note: tuple[int, int, str],
        n_frames: int,
        can_delete: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("note-dialog")
        self.setWindowTitle(tr("Note"))
        first, last, text = note
        self._first = _frame_field("note-first", tr("First frame"), first, n_frames)
        self._last = _frame_field("note-last", tr("Last frame"), last, n_frames)
        self._text = QPlainTextEdit(text)
        self._text.setObjectName("note-text")
        self._text.setAccessibleName(tr("What you saw"))
        self._text.setPlaceholderText(tr("What you saw"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumWidth(380)
        self._text.setFixedHeight(90)
        self._buttons = QDialogButtonBox(Button.Save | Button.Cancel)
        if can_delete:
            delete = self._buttons.addButton(
                tr("Delete note"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            delete.setObjectName("note-delete")
            delete.clicked.connect(self._on_delete)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._lay_out()
        self._buttons.accepted.connect(self._on_save)
        self._buttons.rejected.connect(self.reject)
        self._first.valueChanged.connect(self._last.setMinimum)
        self._text.textChanged.connect(self._show_whether_ready)
        self._last.setMinimum(first)
        self._show_whether_ready()
        self._text.setFocus()

    def _lay_out(self) -> None:
        frames = QHBoxLayout()
        frames.addWidget(label(tr("Frames")))
        frames.addWidget(self._first)
        frames.addWidget(
            label(tr("to", "between the fields with the first and last frame"))
        )
        frames.addWidget(self._last)
        frames.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(frames)
        layout.addWidget(self._text)
        layout.addWidget(self._buttons)

    def _show_whether_ready(self) -> None:
        ready = bool(self._text.toPlainText().strip())
        self._buttons.button(Button.Save).setEnabled(ready)

    def _on_save(self) -> None:
        self.written.emit(
            self._first.value(), self._last.value(), self._text.toPlainText()
        )
        self.accept()

    def _on_delete(self) -> None:
        self.deleted.emit()
        self.reject()


def _frame_field(name: str, says: str, value: int, n_frames: int) -> QSpinBox:
    field = QSpinBox()
    field.setObjectName(name)
    field.setAccessibleName(says)
    field.setRange(0, max(n_frames - 1, 0))
    field.setValue(value)
    field.setFixedWidth(84)
    field.lineEdit().setTextMargins(*FIELD_MARGINS)
    return field
