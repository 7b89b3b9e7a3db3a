"""The list of runs: the next training first, then those of the study."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from liverwort_gui.qt.views.colour_chip import chip
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import duration, percent, tip
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import RunView, TrainingState

NEW = "New training"
NEW_HINT = "choose clips and networks"
STATE_COLOURS = {
    "waiting": "#98a39d",
    "running": "#0072b2",
    "silent": "#e69f00",
    "stopped": "#cc79a7",
    "failed": "#d55e00",
    "done": "#009e73",
}


class TrainingRuns(QWidget):
    """Chooses what is looked at."""

    run_wished = Signal(str)  # name of the run; empty: the next training

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("training-runs")
        self._list.setAccessibleName("Trainings of this study")
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # long names end in an ellipsis
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label("Trainings", role="title"))
        layout.addWidget(self._list, 1)
        self._list.currentRowChanged.connect(self._on_row)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if not self._list.count() or _texts(old.training) != _texts(new.training):
            self._fill(new.training)
        names = [run.name for run in new.training.runs]
        shown = new.training.shown  # may be gone by now, or not there yet
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(1 + names.index(shown) if shown in names else 0)

    def focus(self) -> None:
        """Let keys go to the list."""
        self._list.setFocus()

    def _fill(self, training: TrainingState) -> None:
        with QSignalBlocker(self._list):
            self._list.clear()
            self._list.addItem(QListWidgetItem(f"{NEW}\n{NEW_HINT}"))
            for run in training.runs:
                title, state = run_lines(run)
                item = QListWidgetItem(chip(STATE_COLOURS[run.state]), title + state)
                item.setData(Qt.ItemDataRole.UserRole, run.name)
                item.setToolTip(tip(f"{run.name}\n{run.message}".strip()))
                self._list.addItem(item)

    def _on_row(self, row: int) -> None:
        item = self._list.item(row)
        if item is not None:
            self.run_wished.emit(item.data(Qt.ItemDataRole.UserRole) or "")


def run_title(run: RunView) -> str:
    """Return which network was trained how, such as "Integration-Net · fast"."""
    return " · ".join(part for part in (run.title, run.preset) if part)


def run_lines(run: RunView) -> tuple[str, str]:
    """Return what the list says of a run."""
    about = " · ".join(part for part in (f"seed {run.seed}", run.began) if part)
    return run_title(run), f"\n{about}\n{state_text(run)}"


def state_text(run: RunView) -> str:
    """Return how a run is, in a few words."""
    if run.place:
        return f"queued, place {run.place}"
    if run.state == "done" and run.result is not None:
        return f"done, {percent(run.result.accuracy)}"
    if run.state == "running":
        left = f", {duration(run.eta)} left" if run.eta is not None else ""
        return f"running{left}"
    return {"waiting": "not begun"}.get(run.state, run.state)


def _texts(training: TrainingState) -> list[tuple[str, ...]]:
    return [
        (run.name, *run_lines(run), run.state, run.message) for run in training.runs
    ]
