"""The list of runs: the next training first, then those of the study."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.colour_chip import chip
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import duration, percent, tip
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import RunView, TrainingState

STATE_COLOURS = {
    "waiting": "#98a39d",
    "running": "#0072b2",
    "silent": "#e69f00",
    "stopped": "#cc79a7",
    "failed": "#d55e00",
    "done": "#009e73",
}
STATES = {
    "waiting": later("not begun"),
    "running": later("running"),
    "silent": later("silent"),
    "stopped": later("stopped"),
    "failed": later("failed"),
    "done": later("done"),
}


class TrainingRuns(QWidget):
    """Chooses what is looked at."""

    run_wished = Signal(str)  # name of the run; empty: the next training

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("training-runs")
        self._list.setAccessibleName(tr("Trainings of this study"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # long names end in an ellipsis
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(tr("Trainings"), role="title"))
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
            first = tr("New training\nchoose clips and networks")
            self._list.addItem(QListWidgetItem(first))
            for run in training.runs:
                title, state = run_lines(run)
                item = QListWidgetItem(chip(STATE_COLOURS[run.state]), title + state)
                item.setData(Qt.ItemDataRole.UserRole, run.name)
                item.setToolTip(tip(f"{run.name}\n{said(run.message)}".strip()))
                self._list.addItem(item)

    def _on_row(self, row: int) -> None:
        item = self._list.item(row)
        if item is not None:
            self.run_wished.emit(item.data(Qt.ItemDataRole.UserRole) or "")


def run_title(run: RunView) -> str:
    """Return which network was trained how, such as "Integration-Net · fast"."""
    return " · ".join(part for part in (title_of(run), run.preset) if part)


def title_of(run: RunView) -> str:
    """Return what kind of network was trained; of a damaged run its name."""
    return said(run.title) if run.network else run.title


def run_lines(run: RunView) -> tuple[str, str]:
    """Return what the list says of a run."""
    seed = tr("seed {seed}", seed=run.seed)
    about = " · ".join(part for part in (seed, run.began) if part)
    return run_title(run), f"\n{about}\n{state_text(run)}"


def state_text(run: RunView) -> str:
    """Return how a run is, in a few words."""
    if run.place:
        return tr("queued, place {place}", place=run.place)
    if run.state == "done" and run.result is not None:
        return tr("done, {share}", share=percent(run.result.accuracy))
    if run.state == "running" and run.eta is not None:
        return tr("running, {time} left", time=duration(run.eta))
    return said(STATES[run.state])


def _texts(training: TrainingState) -> list[tuple[str, ...]]:
    return [
        (run.name, *run_lines(run), run.state, run.message) for run in training.runs
    ]
