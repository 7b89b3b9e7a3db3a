"""Live curves of a run: loss and accuracy of each fold, epoch by epoch."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.colour_chip import chip
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.lines import Line, Lines, spread
from liverwort_gui.qt.views.training.parts import (
    duration,
    fill,
    fold_colour,
    percent,
    table,
    task_title,
)
from liverwort_gui.training_records import RunView, TaskView

KINDS = {
    "fold": later("Folds"),
    "random": later("Leak meter: random split"),
    "sham": later("Sham split"),
    "null": later("Null refits: shuffled labels"),
}
TICKS = 8  # about so many on the axis of epochs
HEADINGS = (
    "",
    later("Epoch"),
    later("Loss"),
    later("Validation loss"),
    later("Validation accuracy"),
    later("Left"),
)
MOST = 12  # trainings that are drawn one by one
KEY = later("solid: validation clips     dashed: training clips")
KEY_OF_MANY = later(
    "mean, solid: validation clips     dashed: training clips     "
    "band: lowest to highest"
)
CHANCE = later("dotted: chance, for two classes")


class TrainingCurves(QWidget):
    """Draws what the tasks of a run wrote so far."""

    def __init__(self) -> None:
        super().__init__()
        self._run: RunView | None = None
        self._kind = QComboBox()
        self._kind.setObjectName("training-kind")
        self._kind.setAccessibleName(tr("Which trainings of this run are drawn"))
        self._kind.setToolTip(tr("Folds, leak meter or null refits of this run"))
        self._loss = self._plot("training-loss", tr("Loss of each epoch"))
        self._accuracy = self._plot("training-accuracy", tr("Accuracy of each epoch"))
        self._accuracy.setYRange(0, 100, padding=0.04)
        self._chance = pg.InfiniteLine(50, angle=0)
        self._accuracy.addItem(self._chance)
        self._losses, self._accuracies = Lines(self._loss), Lines(self._accuracy)
        self._ends = (math.nan, 0)  # highest loss, epochs
        self._key = label(said(KEY), role="muted")
        headings = [said(heading) for heading in HEADINGS]
        self._table = table("training-tasks", tr("Each fold in figures"), headings)
        self._table.setMinimumHeight(100)
        self._notes = label("", role="note", name="training-notes", wraps=True)
        self._lay_out()
        self._kind.activated.connect(lambda _: self._draw_tasks())

    def _plot(self, name: str, accessible: str) -> pg.PlotWidget:
        plot = pg.PlotWidget(enableMenu=False)
        plot.setObjectName(name)
        plot.setAccessibleName(accessible)
        item = plot.getPlotItem()
        item.hideButtons()
        item.setMouseEnabled(x=False, y=False)
        for side in ("bottom", "left"):
            item.getAxis(side).enableAutoSIPrefix(False)
        item.getAxis("left").setWidth(52)
        plot.setMinimumHeight(130)
        return plot

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._kind)
        heading.addStretch()
        heading.addWidget(self._key)
        plots = QHBoxLayout()
        plots.setSpacing(8)
        for title, plot, tip in (
            (tr("Loss"), self._loss, tr("Focal loss; lower is better")),
            (tr("Accuracy, %"), self._accuracy, said(CHANCE)),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            caption = label(title, role="muted")
            caption.setToolTip(tip)
            column.addWidget(caption)
            column.addWidget(plot, 1)
            plots.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(heading)
        layout.addLayout(plots, 3)
        layout.addWidget(self._table, 2)
        layout.addWidget(self._notes)

    def set_colours(self, *, ground: str, text: str, line: str) -> None:
        """Use the colours of the theme."""
        dotted = pg.mkPen(text, width=1, style=Qt.PenStyle.DotLine)
        self._chance.setPen(dotted)
        for plot in (self._loss, self._accuracy):
            plot.setBackground(ground)
            for side in ("left", "bottom"):
                axis = plot.getPlotItem().getAxis(side)
                axis.setPen(pg.mkPen(line))
                axis.setTextPen(pg.mkPen(text))

    def show_run(self, run: RunView | None) -> None:
        """Draw another run, or the same one further on."""
        tasks = self._run.tasks if self._run else ()
        self._run = run
        if run is not None and run.tasks == tasks:
            return
        kinds = list(dict.fromkeys(task.kind for task in run.tasks)) if run else []
        if kinds != [self._kind.itemData(at) for at in range(self._kind.count())]:
            self._offer(kinds)
        self._draw_tasks()

    def _offer(self, kinds: list[str]) -> None:
        with QSignalBlocker(self._kind):
            chosen = self._kind.currentData()
            self._kind.clear()
            for kind in kinds:
                self._kind.addItem(said(KINDS.get(kind, kind)), kind)
            self._kind.setCurrentIndex(max(self._kind.findData(chosen), 0))
        self._kind.setVisible(len(kinds) > 1)

    def _draw_tasks(self) -> None:
        kind = self._kind.currentData()
        every = self._run.tasks if self._run else ()
        tasks = [task for task in every if task.kind == kind]
        many = len(tasks) > MOST
        self._fit(tasks)  # first, or each curve looks for the axes that suit it
        (self._draw_spread if many else self._draw_each)(tasks)
        self._key.setText(said(KEY_OF_MANY if many else KEY))
        fill(self._table, [task_row(task) for task in tasks])
        self._mark_rows(0 if many else len(tasks))
        notes = [
            tr("{fold}: {note}", fold=task_title(task), note=said(text))
            for task in tasks
            for text in task.notes
        ]
        self._notes.setText("\n".join(notes[-3:]))
        self._notes.setVisible(bool(notes))

    def _draw_each(self, tasks: list[TaskView]) -> None:
        losses, shares = [], []
        for index, task in enumerate(tasks):
            colour = fold_colour(index)
            losses.append(Line(task.losses, colour, dashed=True))
            losses.append(Line(task.validation_losses, colour))
            shares.append(Line(_in_percent(task.accuracies), colour))
        self._losses.draw(losses)
        self._accuracies.draw(shares)

    def _draw_spread(self, tasks: list[TaskView]) -> None:
        colour = fold_colour(0)
        trained = spread([task.losses for task in tasks])
        losses = spread([task.validation_losses for task in tasks])
        shares = spread([_in_percent(task.accuracies) for task in tasks])
        lines = (Line(losses.mean, colour), Line(trained.mean, colour, dashed=True))
        self._losses.draw(lines, losses)
        self._accuracies.draw((Line(shares.mean, colour),), shares)

    def _fit(self, tasks: list[TaskView]) -> None:
        """Let the axes reach what is drawn."""
        losses = [x for task in tasks for x in (*task.losses, *task.validation_losses)]
        done = max((len(task.validation_losses) for task in tasks), default=0)
        ends = max(losses, default=1.0), done
        if ends == self._ends:
            return
        self._ends = ends
        self._loss.setYRange(0, ends[0], padding=0.04)
        step = max(1, round(done / TICKS))
        for plot in (self._loss, self._accuracy):  # epochs are whole
            plot.setXRange(1, max(done, 2), padding=0.04)
            plot.getPlotItem().getAxis("bottom").setTickSpacing(step, step)

    def _mark_rows(self, count: int) -> None:
        """Give the first rows the colours of their curves, and the others none."""
        for row in range(self._table.rowCount()):
            item = self._table.item(row, 0)
            assert item is not None
            if item.icon().isNull() == (row < count):
                item.setIcon(chip(fold_colour(row)) if row < count else QIcon())


def _in_percent(shares: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(100 * share for share in shares)


def task_row(task: TaskView) -> tuple[str, ...]:
    """Return a row of the table below the curves."""
    if task.done:
        left = tr("done")
    elif task.eta is not None and (task.epoch or task.steps):
        left = duration(task.eta)
    else:
        left = ""
    return (
        task_title(task),
        _epoch(task),
        f"{task.losses[-1]:.4f}" if task.losses else "",
        f"{task.validation_losses[-1]:.4f}" if task.validation_losses else "",
        percent(task.accuracies[-1]) if task.accuracies else "",
        left,
    )


def _epoch(task: TaskView) -> str:
    """Return how many epochs are done, and how far the next one is."""
    epoch = f"{task.epoch}"
    if task.epochs:
        epoch = tr("{epoch} of {epochs}", epoch=task.epoch, epochs=task.epochs)
    if task.steps and not task.done:
        epoch = tr(
            "{epoch} (+ step {step} of {steps})",
            epoch=epoch,
            step=task.step,
            steps=task.steps,
        )
    return epoch
