"""The second timeline: the decision at every time of the video."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.rolling_shown import shown_rolling, was_asked
from liverwort_gui.qt.views import rolling_words
from liverwort_gui.qt.views.clip_picture import ColourScale
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.rolling_plot import RollingPlot
from liverwort_gui.rolling_records import Rolling
from liverwort_gui.state import ViewState

BUTTONS = (Command.FOLLOW_DECISION, Command.WINDOW_HERE, Command.SAVE_DECISIONS)
ICON = QSize(16, 16)  # pixels
FOLD_SIZE = QSize(24, 22)
PLOT_LEAST = 84  # pixels; a lower line cannot be read
ANY_HEIGHT = (1 << 24) - 1  # pixels, what Qt calls QWIDGETSIZE_MAX
OPEN, FOLDED = 116, 26  # pixels it takes


class RollingLine(QWidget):
    """Hidden until the decision was followed through the open video once.

    Args:
        actions: of the commands its buttons give.
    """

    frame_wished = Signal(int)

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("rolling-line")
        self.setAccessibleName(
            tr("Second timeline: decision at every time of the video")
        )
        self._state = ViewState()
        self._found: Rolling | None = None
        self._pointed: int | None = None  # frame under the mouse
        self._colours: dict[str, str] = {}
        self._scale: ColourScale | None = None
        self.plot: RollingPlot | None = None  # made when it is shown first
        self._fold = _fold_button(actions[Command.SHOW_DECISIONS])
        self._title = label(
            said(rolling_words.TITLE), role="title", name="rolling-title"
        )
        self._reading = ElidedLabel("rolling-reading")
        self._hint = label("", role="muted", name="rolling-hint", wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out(actions)
        self.setVisible(False)

    def _lay_out(self, actions: Mapping[Command, QAction]) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(2, 0, 8, 0)
        heading.setSpacing(4)
        heading.addWidget(self._fold)
        heading.addWidget(self._title)
        heading.addSpacing(8)
        heading.addWidget(self._reading, 1)
        self._buttons = [_button(actions[command]) for command in BUTTONS]
        for button in self._buttons:
            heading.addWidget(button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addLayout(heading)
        self._layout.addWidget(self._hint, 1)

    @property
    def room(self) -> int:
        """Pixels of height it takes now."""
        if not was_asked(self._state):
            return 0
        return FOLDED if self._state.rolling.folded else OPEN

    def set_colours(
        self, *, ground: str, text: str, line: str, accent: str, cursor: str
    ) -> None:
        """Use the colours of the theme."""
        self._colours = {
            "ground": ground,
            "text": text,
            "line": line,
            "accent": accent,
            "cursor": cursor,
        }
        if self.plot is not None:
            self.plot.set_colours(**self._colours)

    def set_scale(self, scale: ColourScale | None) -> None:
        """Fill the line with the colours of the evidence map, once they are known."""
        if scale is None:
            return
        self._scale = scale
        if self.plot is not None:
            self.plot.set_scale(scale)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        self._found = shown_rolling(new)
        asked, folded = was_asked(new), new.rolling.folded
        self.setVisible(asked)
        self.setMaximumHeight(FOLDED if folded else ANY_HEIGHT)
        self._fold.setArrowType(
            Qt.ArrowType.RightArrow if folded else Qt.ArrowType.DownArrow
        )
        known = self._found is not None
        self._hint.setVisible(not known and not folded)
        if not known:
            box = new.crop is not None
            words = rolling_words.NOT_ASKED if box else rolling_words.NO_BOX
            self._hint.setText(said(words))
        if self.plot is None and asked:
            self.plot, old = self._made_plot(), ViewState()
        if self.plot is not None:
            self.plot.draw(old, new, self._found)
            self.plot.setVisible(known and not folded)
        self._show_reading()

    def show_whole_video(self) -> None:
        """Let the axis run over all frames."""
        if self.plot is not None:
            self.plot.show_whole(self._state)

    def _made_plot(self) -> RollingPlot:
        made = RollingPlot()
        made.setMinimumHeight(PLOT_LEAST)
        made.set_colours(**self._colours)
        made.set_scale(self._scale)
        made.frame_wished.connect(self.frame_wished)
        made.pointed.connect(self._on_pointed)
        self._layout.addWidget(made, 1)
        return made

    def _on_pointed(self, frame: int | None) -> None:
        self._pointed = frame
        self._show_reading()

    def _show_reading(self) -> None:
        """Say what was decided where the mouse is, or else for the shown frame."""
        found, state = self._found, self._state
        tip = rolling_words.meaning(found) if found else ""
        if self._title.toolTip() != tip:
            self._title.setToolTip(tip)
        frame = state.frame if self._pointed is None else self._pointed
        inside = found is not None and 0 <= frame < state.n_frames
        text = rolling_words.reading(state, found, frame) if inside and found else ""
        self._reading.setText(text)


def _fold_button(action: QAction) -> QToolButton:
    """Return an arrow that does the same as the menu's tick."""
    button = QToolButton()
    button.setObjectName("rolling-fold")
    button.setAccessibleName(tr("Show or fold away the decisions along the video"))
    button.setToolTip(action.toolTip())
    button.setFixedSize(FOLD_SIZE)
    button.clicked.connect(lambda: action.trigger())
    return button


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(ICON)
    return button
