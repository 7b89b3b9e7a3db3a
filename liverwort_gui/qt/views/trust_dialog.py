"""All that was checked about a map: each mark, its number and what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.views.clip_picture import signed
from liverwort_gui.qt.views.labels import label
from liverwort_gui.records import Mark
from liverwort_gui.view_records import Check, MethodInfo

SIZE = (620, 560)  # pixels
SIGNS = {"green": "good", "amber": "with care", "red": "bad", "grey": "not checked"}
NUMBERS = {
    "decision": "decision (logit)",
    "background_decision": "background alone (logit)",
    "background_auc": "AUC of the background",
    "lost_by_map": "lost following the map (logit)",
    "lost_at_random": "lost at random (logit)",
    "lost_at_random_sd": "its spread (SD)",
    "lost_by_motion": "lost following motion (logit)",
    "median": "median correlation",
    "median_size": "its size",
    "rank_correlation": "rank correlation",
    "networks": "networks",
    "same_decision": "share with this decision",
}  # what stands behind a mark, in words


class TrustDialog(QDialog):
    """Lists the marks of one map; it can stay open beside the window.

    Args:
        check: what is known.
        method: by which the map was made.
        parent: what it appears over.
    """

    def __init__(self, check: Check, method: MethodInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trust-dialog")
        self.setWindowTitle("How far this map can be believed")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        trust = check.trust
        told = check.result.explanation
        a, b = (told.classes[index] for index in told.contrast)
        heading = (
            f"{method.title}, {a} against {b}, network {check.result.network}, "
            f"frames {check.result.clip.start} to {check.result.clip.crop.stop - 1}"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(label(heading, "muted", "trust-heading", wraps=True))
        sentence = trust.sentence if trust else check.note
        role = {"amber": "amber", "red": "alarm"}.get(trust.state if trust else "", "")
        layout.addWidget(label(sentence, role or "note", "trust-sentence", wraps=True))
        if method.caution:
            text = f"What it never shows: {method.caution}"
            layout.addWidget(label(text, "muted", "trust-caution", wraps=True))
        layout.addWidget(_marks(trust.marks if trust else ()), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(*SIZE)


def _marks(marks: tuple[Mark, ...]) -> QScrollArea:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for number, mark in enumerate(marks):
        row = 4 * number
        badge = label(f"●  {SIGNS[mark.state]}", f"trust-{mark.state}")
        badge.setObjectName(f"mark-{mark.name}")
        badge.setAccessibleName(f"{mark.title}: {SIGNS[mark.state]}")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(badge, row, 0, 3, 1, top | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(mark.title, "title", wraps=True), row, 1)
        grid.addWidget(label(mark.text, wraps=True), row + 1, 1)
        numbers = numbers_of(mark)
        if numbers:
            grid.addWidget(label(numbers, "muted", wraps=True), row + 2, 1)
        grid.setRowMinimumHeight(row + 3, 8)
    grid.setRowStretch(4 * len(marks), 1)
    inner = QWidget()
    inner.setLayout(grid)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    return area


def numbers_of(mark: Mark) -> str:
    """Return the numbers behind a mark on one line."""
    return " · ".join(
        f"{NUMBERS.get(name, name.replace('_', ' '))} {_plain(name, value)}"
        for name, value in mark.numbers.items()
    )


def _plain(name: str, value: float) -> str:
    return f"{value:.0f}" if name == "networks" else signed(value)
