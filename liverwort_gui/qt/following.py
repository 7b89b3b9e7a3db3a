"""Lets a box follow its cell, or stand still again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from liverwort_gui.errors import StudyError
from liverwort_gui.qt import tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later, tr
from liverwort_gui.qt.study_desk import Wish
from liverwort_gui.qt.suggesting import Run
from liverwort_gui.records import Crop
from liverwort_gui.state import Store
from liverwort_gui.study_records import Edit, StudyState
from liverwort_gui.worker import JobCall


class Following:
    """Turns the path of a cell into an edit of its clip.

    Args:
        store: what is shown.
        wish: changes the study.
        run: looks for the cell.
    """

    def __init__(self, store: Store, wish: Wish, run: Run) -> None:
        self._store = store
        self._wish = wish
        self._run = run

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.FOLLOW_CELL: self.follow,
            Command.STAND_STILL: self.stand_still,
        }

    def follow(self) -> None:
        """Let the selected box move with the cell that is in it."""
        state = self._store.state
        clip, video = state.clip, state.video
        if clip is None or video is None or clip.video != state.video_id:
            return
        call = JobCall(
            tasks.follow_cell,
            (video, clip.crop, state.frame),
            doing=later("following the cell"),
        )
        self._run(
            later("Follow the cell"),
            call,
            lambda found: self._reshape(
                clip.id, clip.crop, found, later("follow the cell")
            ),
        )

    def stand_still(self) -> None:
        """Let the selected box stay where it is in the shown frame."""
        state = self._store.state
        clip = state.clip
        if clip is None or not clip.crop.follows:
            return
        crop = clip.crop
        still = Crop.still(crop.box_at(state.frame), crop.start, crop.frames)
        self._reshape(clip.id, crop, still, later("stand still"))

    def _reshape(self, clip_id: str, old: Crop, new: Crop, what: str) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            clip = study.clips.get(clip_id)
            if clip is not None and clip.crop != old:
                raise StudyError(
                    tr(
                        "The box of clip {number} was moved meanwhile: let it follow "
                        "the cell again.",
                        number=clip.number,
                    )
                )
            return edits.reshape_clip(study, clip_id, new, what)

        self._wish(build)
