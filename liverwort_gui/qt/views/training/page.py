"""The Training page: the list of runs, and beside it what is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.preview import TrainingPreview
from liverwort_gui.qt.views.training.run import TrainingRun
from liverwort_gui.qt.views.training.runs import TrainingRuns
from liverwort_gui.qt.views.training.setup import TrainingSetup
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import RunView

RUNS_WIDTH = 212  # pixels
NO_STUDY = later("Open a video or a study first (Ctrl+O).")
NO_LABELS = later(
    "No labelled clips yet. A network learns from clips whose class you know: draw "
    "boxes on the Video page (B) and label them on the Clips page (1, 2), some of each "
    "class from at least four videos. Then come back."
)
BLIND = later(
    "Names and genotypes are hidden while you label blind, and a training would tell "
    "them. End blind labelling first (Labels menu)."
)


class TrainingPage(QFrame):
    """Draws `ViewState.training`; wishes leave it through its parts and actions.

    Args:
        actions: of the window.
    """

    clip_wished = Signal(object)  # WrongClip to be shown with its evidence map

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(tr("Training"))
        # It is shown without the right column: beside that it would widen the window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._actions = actions
        self._stale: ViewState | None = ViewState()  # drawn last
        self._colours: dict[str, str] = {}
        self.runs = TrainingRuns()
        self.setup = TrainingSetup()
        self.preview = TrainingPreview(actions)
        self.run: TrainingRun | None = None
        self.preview.folds_wished.connect(self.setup.wish_folds)
        self._empty = label("", role="muted", name="training-empty", wraps=True)
        self._empty.setMargin(24)
        self._next = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._next)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.setup)
        column.addWidget(self.preview, 1)
        stage = QWidget()
        self._stage = QStackedLayout(stage)
        self._stage.addWidget(self._next)
        self._stage.addWidget(self._empty)
        self.runs.setFixedWidth(RUNS_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(12)
        layout.addWidget(self.runs)
        layout.addWidget(stage, 1)

    def set_colours(self, *, ground: str, text: str, line: str) -> None:
        """Use the colours of the theme."""
        self._colours = {"ground": ground, "text": text, "line": line}
        if self.run is not None:
            self.run.set_colours(**self._colours)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed; while the page is hidden, only remember since when."""
        if new.page != "training":
            self._stale = self._stale or old
            return
        old, self._stale = self._stale or old, None
        for view in (self.runs, self.setup, self.preview):
            view.draw(old, new)
        missing = what_is_missing(new)
        self._empty.setText(said(missing))
        self.runs.setVisible(not (new.study and new.study.blind))
        run = new.training.run
        if missing:
            self._stage.setCurrentWidget(self._empty)
        elif run is None:
            self._stage.setCurrentWidget(self._next)
        else:
            self._show_run(run)

    def take_focus(self) -> None:
        """Let keys go to the list of runs."""
        self.runs.focus()

    def _show_run(self, run: RunView) -> None:
        if self.run is None:
            self.run = TrainingRun(self._actions)
            self.run.set_colours(**self._colours)
            self.run.clip_wished.connect(self.clip_wished)
            self._stage.addWidget(self.run)
        self.run.show_run(run)
        self._stage.setCurrentWidget(self.run)


def what_is_missing(state: ViewState) -> str:
    """Return what to do until something can be trained; empty if it can be.

    It is marked, to be shown with `said`.
    """
    if state.study is None:
        return NO_STUDY
    if state.study.blind:
        return BLIND
    if state.training.run is not None:
        return ""
    if not any(row.label and not row.excluded for row in state.study.clips.values()):
        return NO_LABELS
    return ""
