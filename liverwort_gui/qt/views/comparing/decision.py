"""Whether the groups differ in what the network decides."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from liverwort_gui.comparison_records import Comparison
from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.comparing.names import unit_of
from liverwort_gui.qt.views.comparing.plots import DotPlot, Paint
from liverwort_gui.qt.views.comparing.readings import (
    DECISION,
    clip_warning,
    decision_facts,
    dots_of,
)
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import empty

BETWEEN = 6  # pixels, below a figure


class DecisionTab(QWidget):
    """The decision D of each clip and unit, and how sure the difference is."""

    clip_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.plot = DotPlot("compare-decision", tr("Decision of each clip and video"))
        self.plot.clip_wished.connect(self.clip_wished)
        self._key = label("", role="muted", name="compare-key", wraps=True)
        self._facts = QGridLayout()  # one column: what it is, below it the figure
        self._facts.setVerticalSpacing(1)
        self._warning = label("", role="amber", name="compare-clip-p", wraps=True)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.plot, 1)
        left.addWidget(self._key)
        right.addLayout(self._facts)
        right.addWidget(self._warning)
        right.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(left, 5)
        layout.addLayout(right, 4)

    def steps(self, found: Comparison, paint: Paint) -> Iterator[None]:
        """Draw another comparison, or the same in other colours, step by step."""
        self.plot.set_paint(paint)
        self.plot.show_dots(dots_of(found, DECISION))
        yield
        self._key.setText(
            tr(
                "large: each {unit}    small: each clip    line: mean. Point at one to "
                "see which it is; double-click a clip to see it.",
                unit=unit_of(found),
            )
        )
        empty(self._facts)
        for number, (caption, value, meaning) in enumerate(decision_facts(found)):
            row = 3 * number  # what it is, the figure, a gap
            for below, (text, role) in enumerate(
                ((caption, "muted"), (value, "value"))
            ):
                made = label(text, role=role, wraps=True)
                made.setToolTip(meaning)
                self._facts.addWidget(made, row + below, 0)
            self._facts.setRowMinimumHeight(row + 2, BETWEEN)
        self._warning.setText(clip_warning(found))
        self._warning.setVisible(bool(clip_warning(found)))
