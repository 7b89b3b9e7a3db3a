"""The Compare page: the question on the left, what was found beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.plots import Paint
from liverwort_gui.qt.views.comparing.result import CompareResult
from liverwort_gui.qt.views.comparing.setup import CompareSetup
from liverwort_gui.qt.views.comparing.standing import CompareStanding
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import ViewState

SETUP_WIDTH = 318  # pixels
NO_STUDY = later("Open a video or a study first (Ctrl+O).")
BLIND = later(
    "Names and genotypes are hidden while you label blind, and a comparison would tell "
    "them. End blind labelling first (Labels menu)."
)
NO_CLIPS = later(
    "No clips yet. A comparison tells whether, where and when two kinds of sperm "
    "differ: draw boxes on the Video page (B), some in at least four videos of each "
    "kind, and say which video is of which kind (Labels ▸ Metadata of the videos). "
    "Then come back."
)
NO_GROUPS = later(
    "There are no two groups to compare. Fill in at least two different genotypes, "
    "cultures, dates or the like of the videos (Labels ▸ Metadata of the videos), or "
    "label the clips with two classes."
)
NOT_MADE = later(
    "Choose the two groups on the left and press Compare.\n\n"
    "You will see whether the network's decisions differ between them, where on the "
    "body and when in the beat the evidence differs, what speed, size and beat explain "
    "of it, and which clips to look at. Only clips count that the deciding network had "
    "not seen in its training, and what is counted is videos or cultures, never single "
    "clips."
)


class ComparePage(QFrame):
    """Draws `ViewState.comparing`; wishes leave it through its parts and actions.

    Args:
        actions: of the window.
    """

    clip_wished = Signal(str)  # id of a clip to be shown with its evidence map
    pair_wished = Signal(object)  # ids of two clips to be filmed side by side
    thumbnails_wished = Signal(tuple)  # ids of clips
    analysis_wished = Signal()  # of the clips that have no result yet

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(tr("Compare"))
        # It is shown without the right column: beside that it would widen the window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._actions = actions
        self._stale: ViewState | None = ViewState()  # drawn last
        self._paint = Paint()
        self.setup = CompareSetup()
        self.standing = CompareStanding(actions)
        self.standing.analysis_wished.connect(self.analysis_wished)
        self.result: CompareResult | None = None
        self._empty = label("", role="muted", name="compare-empty", wraps=True)
        self._empty.setMargin(24)
        self._left = QScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        column.addWidget(label(tr("What to compare"), role="title"))
        column.addWidget(self.setup)
        column.addWidget(self.standing)
        column.addStretch()
        self._left.setObjectName("compare-question")
        self._left.setWidgetResizable(True)
        self._left.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # long names end in an ellipsis
        )
        self._left.setWidget(inside)
        self._left.setFixedWidth(SETUP_WIDTH)
        stage = QWidget()
        self._stage = QStackedLayout(stage)
        self._stage.addWidget(self._empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(14)
        layout.addWidget(self._left)
        layout.addWidget(stage, 1)

    def set_colours(self, *, ground: str, text: str, line: str) -> None:
        """Use the colours of the theme."""
        self._paint = Paint(ground, text, line)
        if self.result is not None:
            self.result.set_paint(self._paint)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed; while the page is hidden, only remember since when."""
        if new.page != "compare":
            self._stale = self._stale or old
            return
        old, self._stale = self._stale or old, None
        missing = what_is_missing(new)
        asks = not missing or (missing == NO_GROUPS and bool(new.comparing.choices))
        self._left.setVisible(asks)
        high = Qt.AlignmentFlag.AlignTop if asks else Qt.AlignmentFlag.AlignVCenter
        self._empty.setAlignment(high | Qt.AlignmentFlag.AlignLeft)
        self.setup.draw(old, new)
        self.standing.draw(old, new)
        made = new.comparing.shown
        if missing or made is None:
            self._empty.setText(said(missing or NOT_MADE))
            self._stage.setCurrentWidget(self._empty)
            return
        if self.result is None:
            self.result = CompareResult(self._actions)
            self.result.set_paint(self._paint)
            self.result.clip_wished.connect(self.clip_wished)
            self.result.pair_wished.connect(self.pair_wished)
            self.result.thumbnails_wished.connect(self.thumbnails_wished)
            self._stage.addWidget(self.result)
        self.result.show_made(made, outdated=new.comparing.outdated)
        self._stage.setCurrentWidget(self.result)

    def show_thumbnail(self, clip: str, image: QImage) -> None:
        """Show the middle frame of a clip where the clip stands."""
        if self.result is not None:
            self.result.show_thumbnail(clip, image)

    def take_focus(self) -> None:
        """Let keys go to the first field."""
        self.setup.take_focus()


def what_is_missing(state: ViewState) -> str:
    """Return what to do until something can be compared; empty if it can be.

    It is marked, to be shown with `said`.
    """
    if state.study is None:
        return NO_STUDY
    if state.study.blind:
        return BLIND
    if not state.study.clips:
        return NO_CLIPS
    if state.comparing.question is None:
        return NO_GROUPS
    return ""
