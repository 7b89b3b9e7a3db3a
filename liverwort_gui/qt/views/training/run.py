"""One run: how it is, what can be done with it, its curves and its results."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.curves import TrainingCurves
from liverwort_gui.qt.views.training.parts import button, duration, task_title
from liverwort_gui.qt.views.training.result import TrainingResult
from liverwort_gui.qt.views.training.runs import run_title, state_text
from liverwort_gui.training_records import RunView

TABS = (later("Curves"), later("Results"))
GROUPINGS = {
    "video": later("video"),
    "culture": later("culture"),
    "date": later("date"),
}  # what stays together in a split
ACTIONS = (
    (Command.STOP_TRAINING, ""),
    (Command.CONTINUE_TRAINING, ""),
    (Command.USE_WEIGHTS, "primary"),
    (Command.OPEN_REPORT, ""),
    (Command.TRAIN_ON, ""),
    (Command.DELETE_RUN, ""),
)


class TrainingRun(QWidget):
    """Draws a run; its curves and results are made when they are looked at.

    Args:
        actions: of the window.
    """

    clip_wished = Signal(object)  # WrongClip to be shown with its evidence map

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("training-run")
        self._run: RunView | None = None
        self._colours: dict[str, str] = {}
        self.curves: TrainingCurves | None = None
        self.result: TrainingResult | None = None
        self._title = label("", role="title", name="training-title")
        self._state = label("", role="muted", name="training-state", wraps=True)
        self._buttons = {name: button(actions[name], role) for name, role in ACTIONS}
        self._tabs = QTabBar()
        self._tabs.setObjectName("training-tabs")
        self._tabs.setAccessibleName(tr("Curves or results of this run"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for name in TABS:
            self._tabs.addTab(said(name))
        self._lay_out()
        self._tabs.currentChanged.connect(self._turn_to)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for made in self._buttons.values():
            row.addWidget(made)
        row.addStretch()
        stage = QWidget()
        self._stage = QStackedLayout(stage)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._state)
        layout.addLayout(row)
        layout.addWidget(self._tabs)
        layout.addWidget(stage, 1)

    def show_run(self, run: RunView) -> None:
        """Draw another run, or the same one further on."""
        old, self._run = self._run, run
        self._title.setText(
            tr(
                "{run} · seed {seed} · split by {unit}",
                run=run_title(run),
                seed=run.seed,
                unit=said(GROUPINGS.get(run.by, run.by)),
            )
        )
        self._state.setText(run_sentence(run))
        stop = self._buttons[Command.STOP_TRAINING]
        stop.setVisible(stop.isEnabled())
        go_on = self._buttons[Command.CONTINUE_TRAINING]
        go_on.setVisible(go_on.isEnabled())
        self._tabs.setTabEnabled(1, run.result is not None)
        other = old is None or old.name != run.name
        if other or (old is not None and old.result is None and run.result is not None):
            self._tabs.setCurrentIndex(1 if run.result else 0)
        self._turn_to(self._tabs.currentIndex())

    def set_colours(self, **colours: str) -> None:
        """Use the colours of the theme, see `TrainingCurves.set_colours`."""
        self._colours = colours
        if self.curves is not None:
            self.curves.set_colours(**colours)

    def _turn_to(self, tab: int) -> None:
        view = self._made_result() if tab else self._made_curves()
        view.show_run(self._run)
        self._stage.setCurrentWidget(view)

    def _made_curves(self) -> TrainingCurves:
        if self.curves is None:
            self.curves = TrainingCurves()
            self.curves.set_colours(**self._colours)
            self._stage.addWidget(self.curves)
        return self.curves

    def _made_result(self) -> TrainingResult:
        if self.result is None:
            self.result = TrainingResult()
            self.result.clip_wished.connect(self.clip_wished)
            self._stage.addWidget(self.result)
        return self.result


def run_sentence(run: RunView) -> str:
    """Return how a run is: state, what it does, time left, last sign of life."""
    text = state_text(run)
    message = said(run.message)
    for task in sorted(run.tasks, key=lambda task: -len(task.name)):
        message = message.replace(task.name, task_title(task).lower())
    told = [f"{text[:1].upper()}{text[1:]}", message]
    if run.state == "running":
        if run.device:
            told.append(tr("on {device}", device=run.device.upper()))
        if run.silence is not None:
            ago = duration(run.silence)
            told.append(tr("last sign of life {time} ago", time=ago))
    return " · ".join(part for part in told if part)
