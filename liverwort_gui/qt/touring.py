"""The tour, made when it is first wished for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from liverwort_gui.qt.views.tour import Tour


class Touring:
    """Shows the steps of the tour over a window.

    Args:
        window: over which they are shown.
        parts: of it, by the names in `views.tour.STEPS`.
        wish: given the step that the user wishes, from 0, or None to end.
    """

    def __init__(
        self,
        window: QWidget,
        parts: Mapping[str, QWidget],
        wish: Callable[[int | None], object],
    ) -> None:
        self._window = window
        self._parts = parts
        self._wish = wish
        self._accent = ""
        self._tour: Tour | None = None

    def set_accent(self, colour: str) -> None:
        """Frame what is pointed at in this colour."""
        self._accent = colour
        if self._tour is not None:
            self._tour.set_accent(colour)

    def show(self, step: int | None) -> None:
        """Show a step, from 0; None: end."""
        if self._tour is None:
            from liverwort_gui.qt.views.tour import Tour

            self._tour = Tour(self._window, self._parts)
            self._tour.set_accent(self._accent)
            self._tour.step_wished.connect(self._wish)
        self._tour.show_step(step)
