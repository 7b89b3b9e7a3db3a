"""The line above the video on which suggested boxes are decided."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.box_marks import crossed, frames_text
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import Suggestion

BUTTONS = (
    (Command.ACCEPT_BOX, later("Accept  A")),
    (Command.REJECT_BOX, later("Reject  R")),
    (Command.NEXT_SUGGESTION, later("Next  S")),
    (Command.ACCEPT_ALL, later("Accept all…")),
)
SHARPNESS = later(
    "Sharpness: how steeply the brightness changes within the sperm, compared with\n"
    "the noise of this video. Higher is sharper. It has no unit; compare sperm of one\n"
    "video with it."
)


class SuggestionBar(QFrame):
    """Says which suggested box is looked at; hidden while none is offered.

    Args:
        actions: of the window; each button triggers one.
    """

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("suggestion-bar")
        self.setAccessibleName(tr("Suggested boxes"))
        self._text = label("", name="suggestion-text")
        self._warning = label("", role="amber", name="suggestion-warning")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.setSpacing(6)
        # A long text is cut off rather than the window made wider.
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._warning)
        for command, text in BUTTONS:
            action = actions[command]
            button = QPushButton(said(text))
            button.setObjectName(f"bar-{command}")
            button.setAccessibleName(action.text())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
            layout.addWidget(button)
        self.hide()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        row = new.suggestion
        self.setVisible(row is not None)
        if row is None or (row, new.study) == (old.suggestion, old.study):
            return
        crossing = crossed(new, row.crop)
        self._text.setText(text_of(row, new.offered))
        frames = frames_text(row.start, row.crop.stop - 1).capitalize()
        self._text.setToolTip(f"{frames}\n{said(SHARPNESS)}")
        self._warning.setVisible(bool(crossing))
        numbers = ", ".join(str(clip.number) for clip in crossing)
        self._warning.setText(tr("⚠ overlaps {numbers}", numbers=numbers))
        self._warning.setToolTip(
            tr(
                "Overlaps clip {numbers}: the paper forbids overlapping clips",
                numbers=numbers,
            )
        )


def text_of(row: Suggestion, offered: tuple[Suggestion, ...]) -> str:
    """Return such as "Suggestion 3 of 12 · sharpness 4.1"."""
    place = offered.index(row) + 1
    return tr(
        "Suggestion {number} of {total} · sharpness {sharpness}",
        number=place,
        total=len(offered),
        sharpness=f"{row.sharpness:.1f}",
    )
