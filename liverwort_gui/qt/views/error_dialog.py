"""Says that something went wrong inside the program, and offers a report."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.doctor_records import error_text
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.report_text import ReportText

Button = QDialogButtonBox.StandardButton
WIDTH, UNFOLDED = 560, 420  # pixels
PROPOSAL = later(
    "If it happens again, send the report to the developers: it says where in the "
    "program it happened."
)
WITH_PATHS = later("With paths and names of files")
SHOW, HIDE = later("Show details"), later("Hide details")


class ErrorDialog(QDialog):
    """One sentence, the details folded; the window behind it stays in use.

    Args:
        sentence: what happened.
        details: where, such as a traceback.
        versions: of the program and the libraries.
        parent: what it appears over.
    """

    def __init__(
        self,
        sentence: str,
        details: str,
        versions: tuple[tuple[str, str], ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("error-dialog")
        self.setWindowTitle(tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sentence, self._details = sentence, details
        self._versions = versions
        self._text = label(said(sentence), name="error-sentence", wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._report = ReportText(self._composed, "error", said(WITH_PATHS))
        self._report.hide()
        self._fold = QPushButton(said(SHOW))
        self._fold.setObjectName("error-fold")
        self._fold.setAccessibleName(said(SHOW))
        self._fold.setProperty("role", "flat")
        self._fold.setAutoDefault(False)
        self._fold.clicked.connect(self._on_fold)
        buttons = QDialogButtonBox(Button.Close)
        buttons.addButton(self._report.copy, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._text)
        layout.addWidget(label(said(PROPOSAL), role="muted", wraps=True))
        layout.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._report, 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
        self._shrink()
        buttons.buttons()[0].setFocus()

    def add(self, sentence: str, details: str) -> None:
        """Tell of a further error, in place of a second dialog."""
        self._text.setText(said(sentence))
        self._sentence = f"{self._sentence}\n{sentence}"
        self._details = f"{self._details}\n\n{details}"
        self._report.refresh()

    def _composed(self, with_paths: bool) -> str:
        return error_text(
            self._sentence, self._details, self._versions, with_paths=with_paths
        )

    def _on_fold(self) -> None:
        shown = self._report.isHidden()
        self._report.setVisible(shown)
        text = said(HIDE if shown else SHOW)
        self._fold.setText(text)
        self._fold.setAccessibleName(text)
        if shown:
            self.resize(max(self.width(), 700), UNFOLDED)
        else:
            self._shrink()

    def _shrink(self) -> None:
        """Take no more room than the sentences need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))
