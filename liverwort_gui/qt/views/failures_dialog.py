"""Lists the clips that could not be analyzed; each leads to its clip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import fill, table
from liverwort_gui.queue_records import Failure

SIZE = (760, 380)  # pixels, at most
LEAST = 200  # pixels, height
AROUND = 150  # pixels above and below the rows: sentence, headings, buttons
ROOM = 10  # pixels above and below the text of a row, together


class FailuresDialog(QDialog):
    """Shows a sentence for each clip; stays open while one looks at the clips.

    Args:
        failures: what could not be analyzed.
        parent: what it appears over.
    """

    clip_wished = Signal(str)  # id of the clip to show in its video

    def __init__(self, failures: Sequence[Failure], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("failures-dialog")
        self.setWindowTitle(tr("Clips that failed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._failures = tuple(failures)
        self._table = table(
            "failures",
            tr("Clips that could not be analyzed"),
            (tr("Clip"), tr("Video"), tr("Why")),
        )
        self._table.setWordWrap(True)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        rows = [(str(row.number), row.video, said(row.reason)) for row in failures]
        fill(self._table, rows)
        text = "\n".join("\t".join(row) for row in rows)
        copy = QPushButton(tr("Copy"))
        copy.setToolTip(tr("Copy this list"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        sentence = _sentence(len(rows))
        layout.addWidget(label(sentence, name="dialog-sentence", wraps=True))
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        self.resize(*SIZE)  # so that the rows are measured at their width
        self._table.resizeRowsToContents()
        for row in range(len(rows)):
            self._table.setRowHeight(row, self._table.rowHeight(row) + ROOM)
        needed = AROUND + sum(self._table.rowHeight(row) for row in range(len(rows)))
        self.resize(SIZE[0], min(max(needed, LEAST), SIZE[1]))
        self._table.activated.connect(
            lambda index: self.clip_wished.emit(self._failures[index.row()].clip)
        )
        self._table.setFocus()


def _sentence(clips: int) -> str:
    if clips == 1:
        return tr(
            "1 clip could not be analyzed; the others were. Double-click a clip to see "
            "it in its video."
        )
    return tr(
        "{clips} clips could not be analyzed; the others were. Double-click a clip to "
        "see it in its video.",
        clips=clips,
    )
