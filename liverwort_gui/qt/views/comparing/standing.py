"""What can be compared now, what is missing, and the start."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.comparing_state import GroupStanding, Standing
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.names import UNITS
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import button, clips
from liverwort_gui.state import ViewState

COUNTING = later("Counting which clips have results …")
ANALYZING = later("Clips are being analyzed: compare when that is done.")
# Names of activities, as they are in the state.
OURS = ("Compare", "Save tables", "Save figures", "Report", "Claim bundle")


class CompareStanding(QWidget):
    """Says before the start who is in it; analyzes what is missing; starts.

    Args:
        actions: of the window.
    """

    analysis_wished = Signal()

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self._groups = label("", name="compare-standing", wraps=True)
        self._missing = label("", role="amber", name="compare-missing", wraps=True)
        self._analyze = QPushButton(tr("Analyze them"))
        self._analyze.setObjectName("compare-analyze")
        self._analyze.setToolTip(
            tr(
                "Analyze the clips that have no result yet; you can go on working "
                "meanwhile"
            )
        )
        self._analyze_action = actions[Command.ANALYZE_ALL]
        self._others = label("", role="note", name="compare-unusable", wraps=True)
        self._refusal = label("", role="alarm", name="compare-refusal", wraps=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("compare-progress")
        self._progress.setAccessibleName(tr("Progress of the comparison"))
        self._progress.setTextVisible(False)
        self._doing = ElidedLabel("compare-doing")
        self._cancel = button(actions[Command.CANCEL])
        self._cancel.setObjectName("compare-cancel")
        self._start = button(actions[Command.COMPARE], "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._doing, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._start)
        for widget in (self._groups, self._missing, self._analyze, self._others):
            layout.addWidget(widget)
        layout.addWidget(self._refusal)
        layout.addWidget(self._progress)
        layout.addLayout(row)
        self._analyze.clicked.connect(self.analysis_wished)
        self._analyze_action.enabledChanged.connect(self._analyze.setEnabled)

    def draw(self, _: ViewState, new: ViewState) -> None:
        """Show how it stands."""
        counted = new.comparing.counted
        self._groups.setText(standing_text(counted, counting=new.comparing.counting))
        self._groups.setVisible(bool(self._groups.text()))
        self._show_missing(counted, queue=new.queue.activity is not None)
        others = "\n".join(
            _left_out(number, reason)
            for number, reason in (counted.unusable if counted else ())
        )
        self._others.setText(others)
        self._others.setVisible(bool(others))
        refusal = (counted.refusal if counted else "") or new.comparing.refusal
        self._refusal.setText(said(refusal))
        self._refusal.setVisible(bool(refusal))
        self._show_activity(new)

    def _show_missing(self, counted: Standing | None, *, queue: bool) -> None:
        missing = len(counted.missing) if counted else 0
        total = sum(group.clips for group in counted.groups) if counted else 0
        text = said(ANALYZING) if queue else _missing_text(missing, total)
        self._missing.setText(text)
        self._missing.setVisible(queue or missing > 0)
        self._analyze.setVisible(missing > 0 and not queue)
        self._analyze.setEnabled(self._analyze_action.isEnabled())

    def _show_activity(self, new: ViewState) -> None:
        doing = new.activity if new.activity and new.activity.name in OURS else None
        self._progress.setVisible(doing is not None)
        self._cancel.setVisible(doing is not None)
        self._start.setVisible(doing is None)
        self._doing.setText(f"{said(doing.note)} …" if doing and doing.note else "")
        if doing is not None:
            self._progress.setRange(0, doing.total)
            self._progress.setValue(doing.done)


def standing_text(counted: Standing | None, *, counting: bool) -> str:
    """Return how many clips of each group can be compared."""
    if counted is None:
        return said(COUNTING) if counting else ""
    lines = [_group_text(group, counted.unit) for group in counted.groups]
    return "\n".join(lines)


def _group_text(group: GroupStanding, unit: str) -> str:
    return tr(
        "{group}: {ready} of {clips} ready, {units}",
        group=group.name,
        ready=group.ready,
        clips=clips(group.clips),
        units=_units(group.units, said(UNITS.get(unit, unit))),
    )


def _units(number: int, unit: str) -> str:
    if number == 1:
        return tr("1 {unit}", unit=unit)
    return tr("{number} {unit}s", number=number, unit=unit)


def _missing_text(missing: int, total: int) -> str:
    if missing == 1:
        return tr(
            "1 of {total} clips has no result of this network yet.",
            total=total,
        )
    return tr(
        "{missing} of {total} clips have no result of this network yet.",
        missing=missing,
        total=total,
    )


def _left_out(number: int, reason: str) -> str:
    if number == 1:
        return tr("1 clip is left out: {reason}", reason=said(reason))
    return tr(
        "{number} clips are left out: {reason}", number=number, reason=said(reason)
    )
