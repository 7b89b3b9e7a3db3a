"""Writes, changes and deletes the notes on frames of the open video."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from liverwort_gui.qt.commands import Command, can_draw, notes_here
from liverwort_gui.qt.study_desk import Wish
from liverwort_gui.qt.video_questions import VideoQuestions
from liverwort_gui.state import Store
from liverwort_gui.study_records import Edit, Note, StudyState


class Notes:
    """Asks for the text of a note and makes it an edit.

    Args:
        store: what is shown.
        wish: changes the study.
        questions: asked for the text.
    """

    def __init__(self, store: Store, wish: Wish, questions: VideoQuestions) -> None:
        self._store = store
        self._wish = wish
        self._questions = questions

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {Command.ADD_NOTE: self.add_here, Command.EDIT_NOTE: self.edit_here}

    def add_here(self) -> None:
        """Ask for a note on the shown frame."""
        frame = self._store.state.frame
        self.add(frame, frame)

    def add(self, first: int, last: int) -> None:
        """Ask for a note on a range of frames of the open video."""
        state = self._store.state
        if not can_draw(state):
            return
        final = max(state.n_frames - 1, 0)
        first, last = (min(max(frame, 0), final) for frame in (first, last))
        self._questions.write_note(
            (min(first, last), max(first, last), ""),
            state.n_frames,
            partial(self._write, state.video_id, ""),
        )

    def edit_here(self) -> None:
        """Ask how to change the newest note on the shown frame."""
        notes = notes_here(self._store.state)
        if notes:
            self.edit(notes[0].id)

    def edit(self, note_id: str) -> None:
        """Ask how to change a note, or whether to delete it."""
        state = self._store.state
        note: Note | None = state.study.notes.get(note_id) if state.study else None
        if note is None or not can_draw(state):
            return
        self._questions.write_note(
            (note.first, note.last, note.text),
            state.n_frames,
            partial(self._write, note.video, note.id),
            partial(self._delete, note.id),
        )

    def _write(
        self, video_id: str, note_id: str, first: int, last: int, text: str
    ) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.write_note(study, video_id, first, last, text, note_id)

        self._wish(build)

    def _delete(self, note_id: str) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.delete_note(study, note_id)

        self._wish(build)
