"""What a comparison found: its headline, what to mind, and a tab for each question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.comparing_state import Made
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.body import BodyTab
from liverwort_gui.qt.views.comparing.decision import DecisionTab
from liverwort_gui.qt.views.comparing.gallery import GalleryTab
from liverwort_gui.qt.views.comparing.names import counts_of, title_of
from liverwort_gui.qt.views.comparing.plots import Paint
from liverwort_gui.qt.views.comparing.steps import Steps
from liverwort_gui.qt.views.comparing.timing import TimeTab
from liverwort_gui.qt.views.comparing.traits import TraitsTab
from liverwort_gui.qt.views.comparing.words_tab import WordsTab
from liverwort_gui.qt.views.elided import BriefLabel, ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import button

TABS: tuple[tuple[str, Callable[[], Any]], ...] = (
    (later("Decisions"), DecisionTab),
    (later("Body map"), BodyTab),
    (later("Time"), TimeTab),
    (later("Traits"), TraitsTab),
    (later("Clips to look at"), GalleryTab),
    (later("In words"), WordsTab),
)
ACTIONS = (
    Command.SAVE_COMPARISON_TABLES,
    Command.SAVE_COMPARISON_FIGURES,
    Command.COMPARISON_REPORT,
    Command.CLAIM_BUNDLE,
)
OUTDATED = later(
    "Clips, results or groups have changed since this was made: compare again to have "
    "it up to date."
)


class CompareResult(QWidget):
    """Draws a comparison; each tab is made when it is looked at.

    Args:
        actions: of the window.
    """

    clip_wished = Signal(str)
    pair_wished = Signal(object)  # ids of two clips to be filmed side by side
    thumbnails_wished = Signal(tuple)  # ids of clips

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self._made: Made | None = None
        self._paint = Paint()
        self._steps = Steps(self)
        self._tabs: dict[int, Any] = {}
        self._drawn: dict[int, tuple[Made, Paint]] = {}
        self._title = ElidedLabel("compare-title", "title")
        self._counts = ElidedLabel("compare-counts")
        self._headline = BriefLabel("compare-headline", "value", lines=3)
        self._notes = BriefLabel("compare-notes", "amber", lines=2)
        self._outdated = label(
            said(OUTDATED), role="alarm", name="compare-old", wraps=True
        )
        self._buttons = [button(actions[name]) for name in ACTIONS]
        self.bar = QTabBar()
        self.bar.setObjectName("compare-tabs")
        self.bar.setAccessibleName(tr("What the comparison found"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for name, _ in TABS:
            self.bar.addTab(said(name))
        self._lay_out()
        self.bar.currentChanged.connect(self._turn_to)

    def _lay_out(self) -> None:
        self._headline.set_brief(brief=True)
        self._notes.set_brief(brief=True)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._title, 1)
        for made in self._buttons:
            top.addWidget(made)
        stage = QWidget()
        self._stage = QStackedLayout(stage)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._counts)
        for widget in (self._outdated, self._headline, self._notes, self.bar):
            layout.addWidget(widget)
        layout.addWidget(stage, 1)

    def show_made(self, made: Made, *, outdated: bool) -> None:
        """Draw another comparison."""
        self._outdated.setVisible(outdated)
        if made is self._made:
            return
        self._made = made
        found = made.comparison
        self._title.setText(title_of(found))
        self._counts.setText(counts_of(found))
        self._headline.set_whole(said(found.summary[0]) if found.summary else "")
        self._notes.set_whole(notes_of(found.warnings))
        self._notes.setVisible(bool(found.warnings))
        self._turn_to(self.bar.currentIndex())

    def set_paint(self, paint: Paint) -> None:
        """Use the colours of the theme."""
        self._paint = paint
        self._turn_to(self.bar.currentIndex())

    @property
    def drawing(self) -> bool:
        """Whether the tab is not drawn to its end yet."""
        return self._steps.busy

    def show_thumbnail(self, clip: str, image: QImage) -> None:
        """Show the middle frame of a clip where the clip stands."""
        for view in self._tabs.values():
            if isinstance(view, GalleryTab):
                view.show_thumbnail(clip, image)

    def tab(self, at: int) -> Any:
        """Return a tab that was looked at; None if it was not."""
        return self._tabs.get(at)

    def _turn_to(self, at: int) -> None:
        """Show a tab; draw it first unless it shows just this comparison already."""
        self._steps.stop()
        made = self._made
        if made is None:
            return
        paint = replace(self._paint, colours=made.comparison.colours)
        if self._drawn.get(at) == (made, paint):
            self._stage.setCurrentWidget(self._tabs[at])
        else:
            self._steps.begin(self._draw(at, made, paint))

    def _draw(self, at: int, made: Made, paint: Paint) -> Iterator[None]:
        if at not in self._tabs:
            view = self._tabs[at] = TABS[at][1]()
            for name in ("clip_wished", "pair_wished", "thumbnails_wished"):
                if hasattr(view, name):
                    getattr(view, name).connect(getattr(self, name))
            self._stage.addWidget(view)
            yield
        self._drawn.pop(at, None)  # from now on it is neither the old nor the new
        yield from self._tabs[at].steps(made.comparison, paint)
        self._drawn[at] = made, paint
        self._stage.setCurrentWidget(self._tabs[at])


def notes_of(warnings: tuple[str, ...]) -> str:
    """Return the first amber note, and how many more there are."""
    if not warnings:
        return ""
    if len(warnings) == 1:
        return said(warnings[0])
    return tr(
        "{count} notes (all under “In words”): {notes}",
        count=len(warnings),
        notes=" ".join(map(said, warnings)),
    )
