"""What would happen if training started now: the split, warnings, an estimate."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.empty_state import EmptyState
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
from liverwort_gui.training_records import (
    Preview,
    SplitRow,
    TrainingPlan,
    TrainingState,
)

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
LEAST_FOLDS = 3  # as `splits.make` asks for
MORE = (Command.ADD_FOLDER, Command.SIMULATE)


class TrainingPreview(QWidget):
    """Shows who is in which fold, what to mind, how long it takes; and the start."""

    folds_wished = Signal(int)  # so many would do

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
        self._folds = LEAST_FOLDS  # that would do
        self._fewer = QAction(tr("Use {folds} folds", folds=self._folds), self)
        self._fewer.setObjectName("fewer-folds")
        self._fewer.triggered.connect(lambda: self.folds_wished.emit(self._folds))
        self._more = [actions[command] for command in MORE]
        self._empty = EmptyState("training-split", (self._fewer, *self._more))
        self._warnings = label("", role="amber", name="training-warnings", wraps=True)
        self._estimate = label("", role="muted", name="training-estimate", wraps=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._warnings)
        column.addWidget(self._table)
        column.addWidget(self._empty)
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
        if new.training.preview is not None:
            self._advise(new.training.preview, new.training.plan)
        self._estimate.setText(estimate_text(new.training))

    def _advise(self, preview: Preview, plan: TrainingPlan) -> None:
        """Say what to do where there is too little for a split."""
        self._empty.setVisible(bool(preview.refusal))
        if not preview.refusal:
            return
        self._folds = fewer_folds(preview, plan.folds)
        self._fewer.setText(tr("Use {folds} folds", folds=self._folds))
        self._empty.say(*what_to_do(preview, plan))
        more = self._more if is_short(preview, plan.folds) else ()
        self._empty.offer(*([self._fewer] if self._folds else ()), *more)

    def _show(self, preview: Preview | None) -> None:
        self._title.setText(_title(preview))
        if preview is None and self._table.rowCount():
            return  # for a moment: what stands there would only flicker
        found = preview or Preview()
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


def is_short(preview: Preview, folds: int) -> bool:
    """Whether a class has clips of fewer videos, cultures or days than folds."""
    return any(count < folds for _, count in preview.sources)


def fewer_folds(preview: Preview, folds: int) -> int:
    """Return how many folds would do; 0 if no other number would help."""
    least = min((count for _, count in preview.sources), default=0)
    several = len(preview.sources) > 1
    return least if several and LEAST_FOLDS <= least < folds else 0


def what_to_do(preview: Preview, plan: TrainingPlan) -> tuple[str, str]:
    """Return a title and a text for clips that cannot be dealt into folds."""
    counted = plan.by == "video" and len(preview.sources) > 1
    if not counted or not is_short(preview, plan.folds):
        return tr("No split yet"), said(preview.refusal)
    classes = ", ".join(
        tr("{name}: {videos}", name=name, videos=parts.videos(count))
        for name, count in preview.sources
    )
    fewer = fewer_folds(preview, plan.folds)
    if fewer:
        return tr("Too few videos for {folds} folds", folds=plan.folds), tr(
            "Each fold is tested on videos of its own, so each class needs as many "
            "videos as there are folds. Now there are: {classes}. Choose {fewer} "
            "folds, or add videos and label clips in them.",
            classes=classes,
            fewer=fewer,
        )
    return tr("Too few videos to train on"), tr(
        "A network learns from some videos and is tested on others. So each class "
        "needs labelled clips of at least {least} videos, better 6 or more. Now there "
        "are: {classes}. Add videos and label clips in them. To try out a training, "
        "simulate videos, best in a study of their own.",
        least=LEAST_FOLDS,
        classes=classes,
    )


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
