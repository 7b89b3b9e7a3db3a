"""The line below the clips: by what they are analyzed, and how far that is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import RunView

FOLDS = later(
    "Each clip is analyzed by the network of the fold that tested it, so that no "
    "network judges what it has learnt from"
)
CHOSEN = later("The network that is chosen on the left")
SHOWN = ("page", "queue", "study", "training", "surroundings", "network")
PROGRESS_WIDTH = 150  # pixels
CHOICE_WIDTH = 190


class QueueBar(QFrame):
    """Starts and stops the queue of clips, and says how far it is.

    Args:
        actions: of the window.
    """

    run_wished = Signal(str)  # name of a training; empty: by the chosen network

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("queue-bar")
        self._caption = label(tr("Analyzed by"), role="muted")
        self._judge = QComboBox()
        self._judge.setObjectName("queue-judge")
        self._judge.setAccessibleName(tr("Which networks analyze the clips"))
        self._judge.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._judge.setFixedWidth(CHOICE_WIDTH)
        self._progress = QProgressBar()
        self._progress.setObjectName("queue-progress")
        self._progress.setAccessibleName(tr("Clips that are analyzed"))
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(PROGRESS_WIDTH)
        self._note = ElidedLabel("queue-note")
        self._all = _button(actions[Command.ANALYZE_ALL], tr("Analyze all"), "primary")
        self._picked = _button(actions[Command.ANALYZE_PICKED], tr("Analyze picked"))
        self._stop = _button(actions[Command.STOP_QUEUE], tr("Stop"))
        self._failed = _button(actions[Command.QUEUE_FAILURES], tr("What failed…"))
        self._idle: tuple[QWidget, ...] = (
            self._caption,
            self._judge,
            self._picked,
            self._all,
        )
        self._entries: tuple[tuple[str, str, str], ...] = ()
        self._lay_out()
        self._judge.activated.connect(
            lambda _: self.run_wished.emit(self._judge.currentData())
        )

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._caption)
        layout.addWidget(self._judge)
        layout.addWidget(self._progress)
        layout.addWidget(self._note, 1)
        for button in (self._failed, self._picked, self._all, self._stop):
            layout.addWidget(button)
        for busy in (self._progress, self._failed, self._stop):
            busy.hide()  # or a page that was never shown would ask for their room

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if all(getattr(old, name) is getattr(new, name) for name in SHOWN):
            return
        self._offer(new)
        doing = new.queue.activity
        for widget in self._idle:
            widget.setVisible(doing is None)
        self._progress.setVisible(doing is not None)
        self._stop.setVisible(doing is not None)
        failed = doing is None and bool(new.queue.failed)
        self._failed.setVisible(failed)
        if doing is not None:
            self._progress.setRange(0, doing.total)
            self._progress.setValue(doing.done)
        self._note.setText(_note(new))

    def _offer(self, state: ViewState) -> None:
        """Offer the chosen network, and the trainings that are done."""
        entries = (
            (tr("Network {title}", title=_title(state)), "", CHOSEN),
            *((_run_title(run), run.name, FOLDS) for run in done_runs(state)),
        )
        with QSignalBlocker(self._judge):
            if entries != self._entries:
                self._entries = entries
                self._judge.clear()
                for at, (text, name, tip) in enumerate(entries):
                    self._judge.addItem(text, name)
                    self._judge.setItemData(at, said(tip), Qt.ItemDataRole.ToolTipRole)
            at = max(self._judge.findData(state.queue.run), 0)
            self._judge.setCurrentIndex(at)
        text, _, tip = entries[at]
        self._judge.setToolTip(f"{text}. {said(tip)}")


def done_runs(state: ViewState) -> tuple[RunView, ...]:
    """Return the trainings of the study of which every fold has its weights."""
    return tuple(run for run in state.training.runs if run.state == "done")


def _run_title(run: RunView) -> str:
    return tr(
        "Training {run}: {title}, by fold",
        run=run.began or run.name,
        title=said(run.title),
    )


def _title(state: ViewState) -> str:
    info = state.network_info
    return said(info.title) if info else PurePath(state.network).stem


def _note(state: ViewState) -> str:
    """Return how far the queue is, how it ended, or what is known."""
    queue, study = state.queue, state.study
    if queue.activity is not None:
        return f"{said(queue.activity.note)} …"
    if queue.end is not None and queue.end.failures:
        many = len(queue.end.failures)
        return (
            tr("1 clip failed") if many == 1 else tr("{many} clips failed", many=many)
        )
    if queue.end is not None and queue.end.left:
        many = queue.end.left
        if many == 1:
            return tr("Stopped, 1 clip left")
        return tr("Stopped, {many} clips left", many=many)
    if study is None or not study.clips or study.blind:
        return ""
    used = [clip for clip in study.clips.values() if not clip.excluded]
    done = sum(clip.id in queue.decisions for clip in used)
    return tr("{done} of {total} clips analyzed", done=done, total=len(used))


def _button(action: QAction, text: str, role: str = "") -> QPushButton:
    """Return a button with a short text that does what the action does."""
    made = QPushButton(text)
    made.setObjectName(f"queue-{action.objectName()}")
    made.setAccessibleName(action.text())
    made.setToolTip(action.toolTip())
    made.setEnabled(action.isEnabled())
    if role:
        made.setProperty("role", role)
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made
