"""The parts behind the video page: suggestions, following boxes, notes, decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from liverwort_gui.qt.boxes import BoxEditor
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import told
from liverwort_gui.qt.following import Following
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.notes import Notes
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.rolling import RollingDecisions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.suggesting import Suggesting
from liverwort_gui.qt.video_questions import VideoQuestions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store
from liverwort_gui.view_records import Message


class VideoParts:
    """Connects what the user does on the video page with what fulfils it.

    Args:
        window: whose video page it is.
        store: what is shown.
        desk: changes the study.
        workbench: runs a job for the user.
        questions: asked where to save.
        boxes: moves, resizes and copies boxes.
        show_clip: goes to a clip by its id.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        desk: StudyDesk,
        workbench: Workbench,
        questions: Questions,
        boxes: BoxEditor,
        show_clip: Callable[[str], None],
    ) -> None:
        run = workbench.start
        asked = VideoQuestions(window)
        self._suggesting = Suggesting(
            store, desk.wish, run, asked, window.video.setFocus
        )
        self._following = Following(store, desk.wish, run)
        self._notes = Notes(store, desk.wish, asked)
        self._rolling = RollingDecisions(store, workbench, questions)
        window.video.box_stretched.connect(boxes.stretch)
        window.video.box_copied.connect(boxes.copy_to)
        window.videos.refused.connect(
            lambda text: store.update(
                messages=told(store.state.messages, Message(text, "warning"))
            )
        )
        window.video.suggestion_wished.connect(self._suggesting.choose)
        window.video.accepted.connect(self._suggesting.accept)
        window.rolling.frame_wished.connect(window.timeline.show_frame)
        strip = window.timeline.strip
        strip.clip_wished.connect(show_clip)
        strip.window_wished.connect(boxes.move_window)
        strip.window_dropped.connect(boxes.drop)
        strip.note_wished.connect(self._notes.edit)
        strip.range_wished.connect(self._notes.add)
        desk.changed.connect(lambda _: self._suggesting.settle())
        desk.failed.connect(lambda _: self._suggesting.forget())

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            **self._suggesting.commands,
            **self._following.commands,
            **self._notes.commands,
            **self._rolling.commands,
        }
