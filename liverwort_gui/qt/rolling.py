"""Follows the decision of the network through the whole video."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from liverwort_gui.qt import rolling_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import told
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.rolling_shown import question_of, shown_rolling
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.rolling_records import Rolling, RollingAnswer, RollingQuestion
from liverwort_gui.state import Store
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

MOST = 20  # answers that are kept; a long video's is some megabytes


class RollingDecisions:
    """Keeps the state's `rolling` as the user wishes.

    Args:
        store: what it changes.
        workbench: runs one job for the user at a time.
        questions: asked where to save.
    """

    def __init__(
        self, store: Store, workbench: Workbench, questions: Questions
    ) -> None:
        self._store = store
        self._workbench = workbench
        self._questions = questions

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.FOLLOW_DECISION: self.follow,
            Command.SAVE_DECISIONS: self.save,
            Command.SHOW_DECISIONS: self.fold,
        }

    def follow(self) -> None:
        """Judge every window of the selected box, through the whole video.

        A box that follows its cell goes on following it, before and after its window.
        """
        state = self._store.state
        question, crop, video = question_of(state), state.crop, state.video
        if question is None or crop is None or video is None or state.clip is None:
            return
        middle = crop.start + crop.frames // 2
        asked = {
            "follow": crop.follows,
            "seen": middle,
            "fps": state.fps,
            "um_per_px": state.um_per_px,
            "network": state.network,
            "target": state.asked.target or None,
            "against": state.asked.against or None,
            "device": state.device,
        }
        call = JobCall(
            rolling_tasks.follow_decision,
            (video, crop.box_at(middle)),
            asked,
            doing=later("judging the video"),
        )
        show = partial(self._show, question, state.network, state.clip.number)
        self._workbench.start(later("Follow decision"), call, show)

    def save(self) -> None:
        """Ask where, and write the decisions as a table and as HDF5."""
        found = shown_rolling(self._store.state)
        if found is None:
            return
        folder = self._questions.save_in(later("Save decisions: choose a folder"))
        if not folder:
            return
        call = JobCall(
            rolling_tasks.save_decisions,
            (found, folder),
            doing=later("writing the decisions"),
        )
        self._workbench.start(
            later("Save decisions"),
            call,
            lambda files: self._tell(
                tr("Saved: {path} and {name}", path=files[0], name=files[1].name)
            ),
        )

    def fold(self) -> None:
        """Fold the second timeline away, or unfold it."""
        rolling = self._store.state.rolling
        self._store.update(rolling=replace(rolling, folded=not rolling.folded))

    def _show(
        self, question: RollingQuestion, network: str, number: int, found: Rolling
    ) -> None:
        sha256 = found.provenance["weights_sha256"]
        self._workbench.note_weights(network, sha256)
        answer = RollingAnswer(replace(question, weights_sha256=sha256), found)
        answers = self._store.state.rolling.answers
        others = [old for old in answers if old.question != answer.question]
        rolling = replace(
            self._store.state.rolling,
            answers=(*others, answer)[-MOST:],
            folded=False,
        )
        self._store.update(rolling=rolling)
        done = _judged(number, len(found.decisions))
        video = self._store.state.video
        known = video.warnings if video is not None else ()
        self._tell(" ".join([done, *(said(n) for n in found.notes if n not in known)]))

    def _tell(self, text: str) -> None:
        messages = told(self._store.state.messages, Message(text, "done"))
        self._store.update(messages=messages)


def _judged(clip: int, windows: int) -> str:
    if windows == 1:
        return tr(
            "Clip {number}: the network has judged 1 window of the video.", number=clip
        )
    return tr(
        "Clip {number}: the network has judged {count} windows of the video.",
        number=clip,
        count=windows,
    )
