"""The pages that few starts of the program need: made when they are first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.theme import Theme
from liverwort_gui.state import ViewState

Actions = Mapping[Command, QAction]


class LatePage(Protocol):
    """What such a page can do, beside being a widget."""

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed; while the page is hidden, only remember since when."""

    def set_colours(self, *, ground: str, text: str, line: str) -> None:
        """Use the colours of the theme."""

    def take_focus(self) -> None:
        """Let keys go to the page's first control."""


def _training(actions: Actions) -> Any:
    from liverwort_gui.qt.views.training.page import TrainingPage

    return TrainingPage(actions)


def _compare(actions: Actions) -> Any:
    from liverwort_gui.qt.views.comparing.page import ComparePage

    return ComparePage(actions)


MAKERS: Mapping[str, Callable[[Actions], Any]] = {
    "training": _training,
    "compare": _compare,
}  # by `ViewState.page`


class LatePages:
    """Makes, draws and colours them.

    Args:
        actions: of the window.
        look: colours.
        stack: where they are shown.
    """

    def __init__(self, actions: Actions, look: Theme, stack: QStackedWidget) -> None:
        self._actions = actions
        self._look = look
        self._stack = stack
        self._made: dict[str, Any] = {}
        self._waiting: dict[str, list[Callable[[Any], object]]] = {}

    def page(self, name: str) -> Any:
        """Return a page; None if it was not made yet, or is not one of these."""
        return self._made.get(name)

    def when_made(self, name: str, then: Callable[[Any], object]) -> None:
        """Call `then` with a page as soon as it is made."""
        self._waiting.setdefault(name, []).append(then)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Draw those that are there; make the one that is shown for the first time."""
        for page in self._made.values():
            page.draw(old, new)
        if new.page in MAKERS and new.page not in self._made:
            self._make(new)

    def recolour(self) -> None:
        """Use the colours of the theme."""
        for page in self._made.values():
            self._colour(page)

    def _make(self, state: ViewState) -> None:
        page: LatePage = MAKERS[state.page](self._actions)
        assert isinstance(page, QWidget)
        self._made[state.page] = page
        self._stack.addWidget(page)
        self._colour(page)
        page.draw(ViewState(), state)
        for then in self._waiting.pop(state.page, ()):
            then(page)

    def _colour(self, page: LatePage) -> None:
        colours = self._look.colours
        page.set_colours(ground=colours.panel, text=colours.muted, line=colours.faint)
