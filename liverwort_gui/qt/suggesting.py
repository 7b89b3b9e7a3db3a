"""Suggests boxes, and lets the user decide on one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from liverwort_gui.overlaps import overlaps
from liverwort_gui.qt import tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import told
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.study_desk import Wish
from liverwort_gui.qt.video_questions import VideoQuestions
from liverwort_gui.records import CLIP_FRAMES, Video
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import (
    ClipEntry,
    Edit,
    StudyState,
    Suggestion,
    new_id,
)
from liverwort_gui.tracking_records import Suggestions
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

NONE_FOUND = later(
    "No box was found to suggest: no sperm swims alone and whole for {frames} frames "
    "inside a box of {size} px. Draw boxes by hand (B), or try another box size."
)


class Run(Protocol):
    """Runs a job for the user: `Workbench.start`."""

    def __call__(
        self, name: str, call: JobCall[Any], on_success: Callable[[Any], None], /
    ) -> None: ...


class Suggesting:
    """Orders the search, and turns decisions into edits.

    Args:
        store: what is shown.
        wish: changes the study.
        run: runs the search.
        questions: asked before many boxes are accepted at once.
        focus: gives the keys to the video, so that Enter accepts.
    """

    def __init__(
        self,
        store: Store,
        wish: Wish,
        run: Run,
        questions: VideoQuestions,
        focus: Callable[[], object],
    ) -> None:
        self._store = store
        self._wish = wish
        self._run = run
        self._questions = questions
        self._focus = focus
        self._awaited = ""  # id of a suggestion to look at once the study has it
        self._decided: set[str] = set()  # ids whose edits are on their way

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.SUGGEST_BOXES: self.suggest,
            Command.ACCEPT_BOX: self.accept,
            Command.REJECT_BOX: self.reject,
            Command.NEXT_SUGGESTION: self.skip,
            Command.ACCEPT_ALL: self.accept_all,
        }

    def suggest(self) -> None:
        """Look for boxes in the open video; they are offered in place of older ones."""
        state = self._store.state
        video, video_id, size = state.video, state.video_id, state.box_size
        if video is None or state.entry is None:
            return

        def offer(found: Suggestions) -> None:
            rows = rows_of(found, video_id)
            if rows:
                self._offer(video_id, rows)
            else:
                self._tell(sentence_of(found, video, size))

        call = JobCall(
            tasks.suggest_boxes, (video, size), doing=later("looking for moving cells")
        )
        self._run(later("Suggest boxes"), call, offer)

    def accept(self) -> None:
        """Make a clip of the suggestion that is looked at, and go on to the next."""
        self._decide("accept")

    def reject(self) -> None:
        """Never offer the suggestion that is looked at again, and go on to the next."""
        self._decide("reject")

    def skip(self) -> None:
        """Go on to the next suggestion; after the last comes the first."""
        following = self._next()
        if following is not None:
            self._look_at(following)

    def choose(self, suggestion_id: str) -> None:
        """Look at one of the suggestions in the shown frame."""
        for row in self._store.state.offered:
            if row.id == suggestion_id:
                self._look_at(row, self._store.state.frame)

    def accept_all(self) -> None:
        """Ask, then make clips of all suggestions that overlap no clip."""
        state = self._store.state
        ids = tuple(row.id for row in without_overlaps(state))
        if not state.offered:
            return

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.accept_all(study, ids)

        self._questions.confirm_accept_all(
            len(ids), len(state.offered) - len(ids), lambda: self._wish(build)
        )

    def settle(self) -> None:
        """Look at the best of what was just offered, once the study has it."""
        offered = self._store.state.offered
        self._decided &= {row.id for row in offered}
        if self._awaited and any(row.id == self._awaited for row in offered):
            self._awaited = ""
            self._look_at(offered[0])
            self._focus()

    def forget(self) -> None:
        """Let decisions that were refused be taken again."""
        self._decided.clear()

    def _offer(self, video_id: str, rows: tuple[Suggestion, ...]) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            edit = edits.offer(study, video_id, rows)
            new = [put.id for put in edit.puts if isinstance(put, Suggestion)]
            self._awaited = new[0] if new else ""
            return edit

        self._wish(build)

    def _decide(self, verdict: str) -> None:
        row, following = self._store.state.suggestion, self._next()
        if row is None or row.id in self._decided:
            return
        self._decided.add(row.id)

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            if verdict == "accept":
                return edits.accept(study, row.id)
            return edits.reject(study, row.id)

        if following is not None:
            self._look_at(following)
        self._wish(build)

    def _next(self) -> Suggestion | None:
        """Return the open suggestion after the one that is looked at."""
        offered, row = self._store.state.offered, self._store.state.suggestion
        at = 0 if row is None else offered.index(row) + 1
        others = (*offered[at:], *offered[: max(at - 1, 0)])
        return next((row for row in others if row.id not in self._decided), None)

    def _look_at(self, row: Suggestion, frame: int | None = None) -> None:
        """Go to a suggestion's window, which then plays in a loop.

        Args:
            row: the suggestion.
            frame: to show; None: the middle of its window.
        """
        last = max(self._store.state.n_frames - 1, 0)
        if frame is None:
            frame = min(row.start + row.crop.frames // 2, last)
        self._store.update(
            suggestion_id=row.id,
            clip_id="",
            pending=None,
            next_start=row.start,
            frame=frame,
            page="video",
        )

    def _tell(self, text: str) -> None:
        message = Message(text, "warning")
        self._store.update(messages=told(self._store.state.messages, message))


def rows_of(found: Suggestions, video_id: str) -> tuple[Suggestion, ...]:
    """Return what was found as the study keeps it, the sharpest first."""
    return tuple(
        Suggestion(
            id=new_id(),
            video=video_id,
            start=row.crop.start,
            corners=row.crop.corners,
            size=row.crop.size,
            score=row.score,
            sharpness=row.score,
            speed=found.tracks[row.track].speed,
        )
        for row in sorted(found.suggestions, key=lambda row: -row.score)
    )


def sentence_of(found: Suggestions, video: Video, size: int) -> str:
    """Return why nothing is suggested; no file is named, since names may be hidden."""
    this = tr("This video")
    notes = (said(note).replace(video.path, this) for note in found.notes)
    none = said(NONE_FOUND).format(frames=CLIP_FRAMES, size=size)
    return " ".join((none, *notes))


def without_overlaps(state: ViewState) -> tuple[Suggestion, ...]:
    """Return the suggestions that overlap neither a clip nor a better suggestion."""
    offers = [
        ClipEntry(
            id=row.id,
            number=0,
            video=row.video,
            start=row.start,
            corners=row.corners,
            size=row.size,
            frames=row.crop.frames,
        )
        for row in state.offered
    ]
    rivals: dict[str, set[str]] = {}
    for pair in overlaps([*state.clips, *offers]):
        rivals.setdefault(pair.one, set()).add(pair.other)
        rivals.setdefault(pair.other, set()).add(pair.one)
    taken = {clip.id for clip in state.clips}
    free = []
    for row in state.offered:
        if not rivals.get(row.id, set()) & taken:
            taken.add(row.id)
            free.append(row)
    return tuple(free)
