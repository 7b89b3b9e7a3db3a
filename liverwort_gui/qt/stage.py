"""The place of the video, or of what to do while none is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.views.empty_state import EmptyState
from liverwort_gui.state import ViewState

NO_VIDEOS = (
    later("This study has no videos yet"),
    later(
        "Open microscope videos, or drop files and folders anywhere on this window. "
        "They stay where they are."
    ),
)
NONE_SHOWN = (
    later("No video is shown"),
    later("Choose one in the list of videos on the left."),
)
READ_ONLY = (
    later("This study has no videos"),
    later("It can only be read, so none can be added."),
)


class Stage(QStackedWidget):
    """Shows the video, or says how to come to one.

    Args:
        actions: of the window.
    """

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self._open = (actions[Command.OPEN], actions[Command.ADD_FOLDER])
        self._empty = EmptyState("stage", self._open)
        self.addWidget(self._empty)

    def set_video(self, video: QWidget) -> None:
        """Show this while a video is open."""
        self.addWidget(video)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self.setCurrentIndex(0 if new.video is None else 1)
        if new.video is not None or new.study is old.study:
            return
        study = new.study
        has_videos = study is not None and bool(study.videos)
        read_only = study is not None and bool(study.read_only)
        none = READ_ONLY if read_only else NO_VIDEOS
        title, text = NONE_SHOWN if has_videos else none
        self._empty.say(said(title), said(text))
        self._empty.offer(*(() if has_videos or read_only else self._open))
