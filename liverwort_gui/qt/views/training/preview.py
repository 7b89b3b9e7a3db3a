"""What would happen if training started now: the split, warnings, an estimate."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training import parts
from liverwort_gui.qt.views.training.parts import (
    button,
    duration,
    fill,
    show_all_rows,
    size,
    table,
)
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import Preview, SplitRow, TrainingState

HEADINGS = (
    later("Fold"),
    later("Test"),
    later("Validation"),
    later("Training"),
    later("Tested videos"),
)
PARTS = ("test", "validation", "train")
WHY = {
    "Test": later(
        "Clips that no network of this fold has seen; the accuracy comes from them"
    ),
    "Validation": later("Clips that choose the best epoch"),
    "Training": later("Clips that the network learns from"),
    "Tested videos": later("Every video is tested in exactly one fold"),
}
LOOKING = later("Dealing the clips into folds …")
NO_NETWORK = later("Tick at least one network.")


class TrainingPreview(QWidget):
    """Shows who is in which fold, what to mind, how long it takes; and the start."""

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("training-preview")
        headings = [said(heading) for heading in HEADINGS]
        self._table = table("training-split", tr("Clips in each fold"), headings)
        for at, heading in enumerate(HEADINGS):
            item = self._table.horizontalHeaderItem(at)
            assert item is not None
            item.setToolTip(said(WHY.get(heading, "")))
        self._title = label("", role="title", name="training-count")
        self._refusal = label("", role="alarm", name="training-refusal", wraps=True)
        self._warnings = label("", role="amber", name="training-warnings", wraps=True)
        self._estimate = label("", role="muted", name="training-estimate", wraps=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._refusal, self._warnings, self._table):
            column.addWidget(widget)
        column.addStretch()
        area = QScrollArea()
        area.setObjectName("training-split-area")
        area.setWidgetResizable(True)
        area.setWidget(inside)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._estimate, 1)
        below.addWidget(button(actions[Command.START_TRAINING], "primary"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        layout.addLayout(below)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.training.preview != old.training.preview or not self._title.text():
            self._show(new.training.preview)
        self._estimate.setText(estimate_text(new.training))

    def _show(self, preview: Preview | None) -> None:
        self._title.setText(_title(preview))
        if preview is None and self._table.rowCount():
            return  # for a moment: what stands there would only flicker
        found = preview or Preview()
        self._refusal.setText(said(found.refusal))
        self._refusal.setVisible(bool(found.refusal))
        self._warnings.setText("\n".join(f"• {said(text)}" for text in found.warnings))
        self._warnings.setVisible(bool(found.warnings))
        self._table.setVisible(bool(found.rows))
        rows = []
        for fold in sorted({row.fold for row in found.rows}):
            of = {row.part: row for row in found.rows if row.fold == fold}
            names = ", ".join(of["test"].names)
            cells = (_cell(of[part], found.classes) for part in PARTS)
            rows.append((str(fold + 1), *cells, names))
        fill(self._table, rows)
        show_all_rows(self._table)


def estimate_text(training: TrainingState) -> str:
    """Return what the trainings will take, or what is missing to say so."""
    plan = training.plan
    if not plan.networks:
        return said(NO_NETWORK)
    if training.preview is not None and training.preview.refusal:
        return ""
    if training.estimate is None:
        measuring = tr("Measuring how fast this computer learns …")
        return measuring if training.estimating else ""
    found = training.estimate
    count = plan.trainings
    runs = tr("1 training")
    if count > 1:
        runs = tr("{count} trainings, one after the other", count=count)
    return tr(
        "{trainings}. Estimate for this computer ({device}): about {time}, {memory} of "
        "memory, {disk} on the disk. Other programs, or a hotter processor, make it "
        "slower.",
        trainings=runs,
        device=found.device.upper(),
        time=duration(found.seconds),
        memory=size(found.memory),
        disk=size(found.disk),
    )


def _title(preview: Preview | None) -> str:
    if preview is None:
        return said(LOOKING)
    if preview.refusal:
        return tr("Before the start: {clips} clips, and no split", clips=preview.clips)
    return tr("Before the start: {clips} clips, dealt into folds", clips=preview.clips)


def _cell(row: SplitRow, classes: tuple[str, ...]) -> str:
    """Return a line for each class."""
    return "\n".join(
        tr(
            "{name}: {videos}, {clips}",
            name=name,
            videos=parts.videos(n_videos),
            clips=parts.clips(n_clips),
        )
        for name, n_videos, n_clips in zip(classes, row.videos, row.clips, strict=True)
    )
