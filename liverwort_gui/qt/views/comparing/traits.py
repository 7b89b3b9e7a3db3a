"""What else differs between the groups, and how much of the decision it explains."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liverwort_gui.comparison_records import TRAITS, Comparison
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.names import measure_words
from liverwort_gui.qt.views.comparing.plots import DotPlot, Paint, key_of
from liverwort_gui.qt.views.comparing.readings import (
    WHY_FAMILY,
    dots_of,
    trait_headings,
    trait_rows,
)
from liverwort_gui.qt.views.comparing.tests_shown import show_tests
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import table

COLUMNS = 6
WHY_SHARE = later(
    "How much of the differences of D between videos a trait predicts: 1 is all, 0 is "
    "no more than the mean tells, and less than 0 is worse than that."
)


class TraitsTab(QWidget):
    """Speed, straightness, beat, length and area of each clip."""

    clip_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.dots: dict[str, DotPlot] = {}
        self._sentence = label("", role="value", name="compare-traits", wraps=True)
        self._key = label("", name="compare-trait-key")
        self._key.setTextFormat(Qt.TextFormat.RichText)
        self._table = table(
            "compare-trait-tests", tr("Traits in figures"), ("",) * COLUMNS
        )
        self._table.setWordWrap(False)  # its rows are measured before it has its width
        for column, tip in ((4, WHY_FAMILY), (5, WHY_SHARE)):
            item = self._table.horizontalHeaderItem(column)
            assert item is not None
            item.setToolTip(said(tip))
        self._plots = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._sentence)
        layout.addWidget(self._key)
        layout.addLayout(self._plots, 1)
        layout.addWidget(self._table)

    def steps(self, found: Comparison, paint: Paint) -> Iterator[None]:
        """Draw another comparison, or the same in other colours, step by step."""
        for name in TRAITS:
            if name not in self.dots:
                self._make(name)
            self.dots[name].set_paint(paint)
            self.dots[name].show_dots(dots_of(found, name))
            yield
        self._sentence.setText(said(found.traits.sentence))
        self._sentence.setVisible(bool(found.traits.sentence))
        self._key.setText(key_of([group.name for group in found.groups], paint))
        tests = [
            test
            for row in found.traits.rows
            if (test := found.measure(row.name)) is not None
        ]
        show_tests(self._table, trait_headings(found), trait_rows(found), tests)

    def _make(self, name: str) -> None:
        words = tr("{measure} of each clip", measure=measure_words(name))
        plot = self.dots[name] = DotPlot(f"compare-{name}", words, narrow=True)
        plot.clip_wished.connect(self.clip_wished)
        self._plots.addWidget(plot, 1)
