"""Clips to look at: the most typical, the most extreme, misjudged ones, and pairs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from liverwort_gui.comparison_records import Comparison
from liverwort_gui.qt.views.comparing.plots import Paint
from liverwort_gui.qt.views.comparing.readings import (
    gallery_reasons,
    gallery_rows,
    pair_row,
)
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import fill, table

HEADINGS = ("", "Group", "Clip", "D", "Judged", "Video")
HINT = "Double-click (or Enter): see the clip with its evidence map on the Video page."
PAIRS = "Pairs that are alike in their traits, one of each group"
WHY_DISTANCE = (
    "How far apart the two are in speed, straightness, beat, length and area, in "
    "standard deviations"
)
FILM = "Film of this pair…"
FILM_TIP = "Write a film of both clips of the selected row, side by side in step"
NO_PAIRS = "No clips of the two groups are alike in enough traits."


class GalleryTab(QWidget):
    """Lists clips; the one that is double-clicked leaves as a wish."""

    clip_wished = Signal(str)
    pair_wished = Signal(object)  # ids of two clips to be filmed side by side

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self._pairs: tuple[tuple[str, str], ...] = ()
        self.clips = table("compare-gallery", "Clips to look at", HEADINGS)
        self.pairs = table("compare-pairs", "Pairs of clips", ("", "", "Distance"))
        distance = self.pairs.horizontalHeaderItem(2)
        assert distance is not None
        distance.setToolTip(WHY_DISTANCE)
        self._reasons = label("", role="muted", name="compare-no-clips", wraps=True)
        self._no_pairs = label(NO_PAIRS, role="muted", wraps=True)
        self.film = QPushButton(FILM)
        self.film.setObjectName("compare-film-pair")
        self.film.setAccessibleName("Film of the selected pair")
        self.film.setToolTip(FILM_TIP)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, widgets in (
            (
                left,
                (label("Clips to look at", role="title"), self.clips, self._reasons),
            ),
            (
                right,
                (
                    label(PAIRS, role="title", wraps=True),
                    self.pairs,
                    self._no_pairs,
                    self.film,
                ),
            ),
        ):
            column.setSpacing(4)
            for widget in widgets:
                column.addWidget(widget, 1 if widget in (self.clips, self.pairs) else 0)
        both = QHBoxLayout()
        both.setSpacing(14)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(HINT, role="muted", wraps=True))
        layout.addLayout(both, 1)
        self.clips.activated.connect(self._on_clip)
        self.pairs.activated.connect(self._on_pair)
        self.film.clicked.connect(self._on_film)

    def steps(self, found: Comparison, _: Paint) -> Iterator[None]:
        """List the clips of another comparison."""
        yield
        rows = gallery_rows(found)
        self._ids = tuple(id_ for _, id_ in rows)
        fill(self.clips, [text for text, _ in rows])
        reasons = gallery_reasons(found.galleries)
        self._reasons.setText("\n".join(reasons))
        self._reasons.setVisible(bool(reasons))
        self._pairs = tuple((pair.first, pair.second) for pair in found.pairs)
        names = [group.name for group in found.groups]
        self.pairs.setHorizontalHeaderLabels([*names, "Distance"])
        fill(self.pairs, [pair_row(found, pair) for pair in found.pairs])
        self._no_pairs.setVisible(not found.pairs)
        self.film.setVisible(bool(found.pairs))
        if found.pairs:
            self.pairs.selectRow(0)

    def _on_film(self) -> None:
        row = self.pairs.currentIndex().row()
        if row >= 0:
            self.pair_wished.emit(self._pairs[row])

    def _on_clip(self, index: QModelIndex) -> None:
        self.clip_wished.emit(self._ids[index.row()])

    def _on_pair(self, index: QModelIndex) -> None:
        """Wish for the clip of the column, the first one unless it is the second."""
        pair = self._pairs[index.row()]
        self.clip_wished.emit(pair[1 if index.column() == 1 else 0])
