"""Clips to look at: the most typical, the most extreme, misjudged ones, and pairs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSplitter,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.comparison_records import Comparison
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.clip_grid import (
    ClipGrid,
    clip_item,
    show_picture,
)
from liverwort_gui.qt.views.comparing.gallery_readings import (
    clips_shown,
    gallery_rows,
    pair_cells,
)
from liverwort_gui.qt.views.comparing.plots import Paint
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import table

COLUMNS = 6  # clips of a kind
WIDE = 960  # pixels, from which on both parts stand side by side
GAP = 14  # pixels between them
PAIR_SIDE, PAIR_ROW = 44, 50  # pixels, of a picture and a row of the pairs
HINT = later(
    "Below each picture: the clip's number and its decision D, in logit. Double-click "
    "(or Enter): see the clip with its evidence map on the Video page."
)
CLIPS = later("Typical, extreme and misjudged clips")
PAIRS = later("Pairs that are alike in their traits, one of each group")
WHY_DISTANCE = later(
    "How far apart the two are in speed, straightness, beat, length and area, in "
    "standard deviations"
)
FILM = later("Film of this pair…")
FILM_TIP = later("Write a film of both clips of the selected row, side by side in step")
NO_PAIRS = later("No clips of the two groups are alike in enough traits.")


class GalleryTab(QWidget):
    """Shows clips; the one that is double-clicked leaves as a wish."""

    clip_wished = Signal(str)
    pair_wished = Signal(object)  # ids of two clips to be filmed side by side
    thumbnails_wished = Signal(tuple)  # ids of clips

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[tuple[str, str], ...] = ()
        self.clips = ClipGrid("compare-gallery", tr("Clips to look at"), COLUMNS)
        self.pairs = table(
            "compare-pairs", tr("Pairs of clips"), ("", "", tr("Distance"))
        )
        self.pairs.setIconSize(QSize(PAIR_SIDE, PAIR_SIDE))
        self.pairs.verticalHeader().setDefaultSectionSize(PAIR_ROW)
        distance = self.pairs.horizontalHeaderItem(2)
        assert distance is not None
        distance.setToolTip(said(WHY_DISTANCE))
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._no_pairs = label(said(NO_PAIRS), role="muted", wraps=True)
        self.film = QPushButton(said(FILM))
        self.film.setObjectName("compare-film-pair")
        self.film.setAccessibleName(tr("Film of the selected pair"))
        self.film.setToolTip(said(FILM_TIP))
        self._lay_out()
        self.clips.clip_wished.connect(self.clip_wished)
        self.pairs.activated.connect(self._on_pair)
        self.film.clicked.connect(self._on_film)

    def _lay_out(self) -> None:
        self._both.setChildrenCollapsible(False)
        self._both.setHandleWidth(GAP)
        for at, (title, shown, share) in enumerate(
            ((CLIPS, self.clips, 5), (PAIRS, self.pairs, 3))
        ):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(label(said(title), role="title", wraps=True))
            column.addWidget(shown, 1)
            self._both.addWidget(part)
            self._both.setStretchFactor(at, share)
        column.addWidget(self._no_pairs)
        column.addWidget(self.film, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(said(HINT), role="muted", wraps=True))
        layout.addWidget(self._both, 1)

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the pairs beside the clips where there is room, else below them."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if way != self._both.orientation():
            self._both.setOrientation(way)
            whole = self.width() if wide else self.height()
            self._both.setSizes([5 * whole // 8, 3 * whole // 8])

    def steps(self, found: Comparison, _: Paint) -> Iterator[None]:
        """Show the clips of another comparison, and ask for their pictures."""
        yield
        self.clips.show_rows(gallery_rows(found))
        yield
        self._show_pairs(found)
        self.thumbnails_wished.emit(clips_shown(found))

    def show_thumbnail(self, clip: str, image: QImage) -> None:
        """Show the middle frame of a clip, if it stands here."""
        for shown in (self.clips, self.pairs):
            show_picture(shown, clip, image)

    def _show_pairs(self, found: Comparison) -> None:
        self._pairs = tuple((pair.first, pair.second) for pair in found.pairs)
        names = [group.name for group in found.groups]
        self.pairs.setHorizontalHeaderLabels([*names, tr("Distance")])
        self.pairs.setRowCount(len(found.pairs))
        for row, (first, second, distance) in enumerate(pair_cells(found)):
            self.pairs.setItem(row, 0, clip_item(first))
            self.pairs.setItem(row, 1, clip_item(second))
            self.pairs.setItem(row, 2, QTableWidgetItem(distance))
        self._no_pairs.setVisible(not found.pairs)
        self.film.setVisible(bool(found.pairs))
        if found.pairs:
            self.pairs.selectRow(0)

    def _on_film(self) -> None:
        row = self.pairs.currentIndex().row()
        if row >= 0:
            self.pair_wished.emit(self._pairs[row])

    def _on_pair(self, index: QModelIndex) -> None:
        """Wish for the clip of the column, the first one unless it is the second."""
        pair = self._pairs[index.row()]
        self.clip_wished.emit(pair[1 if index.column() == 1 else 0])
