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

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.clip_picture import signed
from liverwort_gui.qt.views.labels import label
from liverwort_gui.records import Mark
from liverwort_gui.view_records import Check, MethodInfo

SIZE = (620, 560)  # pixels
SIGNS = {
    "green": later("good"),
    "amber": later("with care"),
    "red": later("bad"),
    "grey": later("not checked"),
}
NUMBERS = {
    "decision": later("decision (logit)"),
    "background_decision": later("background alone (logit)"),
    "background_auc": later("AUC of the background"),
    "lost_by_map": later("lost following the map (logit)"),
    "lost_at_random": later("lost at random (logit)"),
    "lost_at_random_sd": later("its spread (SD)"),
    "lost_by_motion": later("lost following motion (logit)"),
    "median": later("median correlation"),
    "median_size": later("its size"),
    "rank_correlation": later("rank correlation"),
    "networks": later("networks"),
    "same_decision": later("share with this decision"),
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
        self.setWindowTitle(tr("How far this map can be believed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        trust = check.trust
        told = check.result.explanation
        a, b = (told.classes[index] for index in told.contrast)
        heading = tr(
            "{method}, {a} against {b}, network {network}, frames {first} to {last}",
            method=said(method.title),
            a=a,
            b=b,
            network=check.result.network,
            first=check.result.clip.start,
            last=check.result.clip.crop.stop - 1,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(label(heading, "muted", "trust-heading", wraps=True))
        sentence = said(trust.sentence if trust else check.note)
        role = {"amber": "amber", "red": "alarm"}.get(trust.state if trust else "", "")
        layout.addWidget(label(sentence, role or "note", "trust-sentence", wraps=True))
        if method.caution:
            text = tr("What it never shows: {caution}", caution=said(method.caution))
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
        sign, title = said(SIGNS[mark.state]), said(mark.title)
        badge = label(f"●  {sign}", f"trust-{mark.state}")
        badge.setObjectName(f"mark-{mark.name}")
        badge.setAccessibleName(f"{title}: {sign}")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(badge, row, 0, 3, 1, top | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(title, "title", wraps=True), row, 1)
        grid.addWidget(label(said(mark.text), wraps=True), row + 1, 1)
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
        f"{said(NUMBERS.get(name, name.replace('_', ' ')))} {_plain(name, value)}"
        for name, value in mark.numbers.items()
    )


def _plain(name: str, value: float) -> str:
    return f"{value:.0f}" if name == "networks" else signed(value)
