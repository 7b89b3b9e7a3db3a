"""The tabs above the middle of the window, and the size of the boxes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QTabBar

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import FIELD_MARGINS, label
from liverwort_gui.records import MIN_BOX_SIZE
from liverwort_gui.state import ViewState

PAGES = ("video", "clips", "training", "compare")
TABS = (
    (later("Video"), Command.SHOW_VIDEO),
    (later("Clips"), Command.SHOW_CLIPS),
    (later("Training"), Command.SHOW_TRAINING),
    (later("Compare"), Command.SHOW_COMPARE),
)
BLIND = later("Blind labelling: names and genotypes are hidden")
LARGEST_BOX = 4096  # pixels; the frame limits it further


class PageBar(QFrame):
    """Chooses what the middle of the window shows.

    Args:
        actions: of the window.
    """

    page_wished = Signal(str)
    size_wished = Signal(int)  # side length of the selected and the next boxes

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("page-bar")
        self._tabs = QTabBar()
        self._tabs.setObjectName("pages")
        self._tabs.setAccessibleName(tr("Pages"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for name, command in TABS:
            self._tabs.addTab(said(name))
            actions[command].changed.connect(self._show_tips)
        self._actions = actions
        self._show_tips()
        self._blind = label(said(BLIND), role="amber", name="blind-banner")
        self._blind.setAccessibleName(said(BLIND))
        self._caption = label(tr("Box size"), role="muted")
        self._size = QSpinBox()
        self._size.setObjectName("box-size")
        self._size.setAccessibleName(tr("Side length of the box in pixels"))
        self._size.setToolTip(
            tr(
                "Side length of the selected box and of the next ones; 256 px suits "
                "the network, other sizes are resampled"
            )
        )
        self._size.setRange(MIN_BOX_SIZE, LARGEST_BOX)
        self._size.setSuffix(" px")
        self._size.setKeyboardTracking(False)
        self._size.setFixedWidth(76)
        self._size.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._size.lineEdit().setTextMargins(*FIELD_MARGINS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(6)
        layout.addWidget(self._tabs)
        layout.addSpacing(8)
        layout.addWidget(self._blind)
        layout.addStretch()
        layout.addWidget(self._caption)
        layout.addWidget(self._size)
        self._tabs.currentChanged.connect(lambda at: self.page_wished.emit(PAGES[at]))
        self._size.valueChanged.connect(self.size_wished)
        # Enter ends typing, so that the keys move through the video again.
        self._size.lineEdit().returnPressed.connect(self._size.clearFocus)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        with QSignalBlocker(self._tabs), QSignalBlocker(self._size):
            self._tabs.setCurrentIndex(PAGES.index(new.page))
            if new.study is not old.study:
                count = len(new.study.clips) if new.study else 0
                clips = tr("Clips ({count})", count=count) if count else tr("Clips")
                self._tabs.setTabText(1, clips)
            self._blind.setVisible(bool(new.study and new.study.blind))
            crop = new.crop
            self._size.setValue(new.box_size if crop is None else crop.size)
            self._size.setVisible(new.page == "video")
            self._caption.setVisible(new.page == "video")

    def _show_tips(self) -> None:
        """Say what each page is for, and its key, which the user may change."""
        for at, (_, command) in enumerate(TABS):
            self._tabs.setTabToolTip(at, self._actions[command].toolTip())
