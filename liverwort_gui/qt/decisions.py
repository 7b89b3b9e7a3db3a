"""Keeps the queue's decisions as the study has them for what is chosen now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.log import LOGGER
from liverwort_gui.qt import queue_tasks, tasks
from liverwort_gui.qt.clip_cutter import changed_clips
from liverwort_gui.qt.desk import Desk, Order
from liverwort_gui.qt.kept_results import newest
from liverwort_gui.qt.language import later
from liverwort_gui.qt.queue_tasks import Chosen, Place
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.training.choices import RUNS
from liverwort_gui.queue_records import Decision
from liverwort_gui.records import Result
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import StudyState
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study

CHUNK = 100  # clips of one look, so that nobody waits long behind it


def chosen_of(state: ViewState) -> Chosen | None:
    """Return by what clips are analyzed; None while that is not known, or hidden."""
    study = state.study
    if study is None or study.blind:
        return None
    run = state.queue.run
    if not (run or state.weights_sha256):
        return None
    folder = str(Path(study.path) / RUNS / run) if run else ""
    return Chosen(study.path, state.network, folder, state.asked)


class Decisions:
    """Looks up what was decided on clips, a few at a time, while nothing else is done.

    Args:
        store: where the decisions go.
        studies: of the study.
        desk: of the worker process, which reads them.
    """

    def __init__(self, store: Store, studies: StudyDesk, desk: Desk) -> None:
        self._store = store
        self._studies = studies
        self._desk = desk
        self._question: tuple[object, ...] = ()
        self._due: dict[str, None] = {}  # ids of clips, in their order
        self._job: int | None = None
        self._brought = ("", "")  # clip and key of the last result that was fetched

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Forget what holds no longer, and look for what is not known."""
        question = (chosen_of(new), new.weights_sha256)
        if question != self._question:
            self._question = question
            self._forget(new)
        elif new.study is not None and new.study is not old.study:
            self._follow(old.study or StudyState(""), new.study)
        if (
            self._question[0] and new.results is not old.results
        ):  # somebody analyzed clips of the video
            self._due |= dict.fromkeys(clip.id for clip in new.clips)
        self._next()
        self._bring(new)

    def learn(self, found: dict[str, Decision]) -> None:
        """Show decisions that were made just now."""
        queue = self._store.state.queue
        decisions = {**queue.decisions, **found}
        waiting = queue.waiting - found.keys()
        self._store.update(queue=replace(queue, decisions=decisions, waiting=waiting))

    def _forget(self, state: ViewState) -> None:
        study = state.study
        known = study is not None and self._question[0] is not None
        self._due = dict.fromkeys(study.clips if known and study else ())
        if self._job is not None:
            self._desk.cancel(self._job)
        if state.queue.decisions:
            queue = replace(self._store.state.queue, decisions={})
            self._store.update(queue=queue)

    def _follow(self, old: StudyState, new: StudyState) -> None:
        """Look anew at clips that moved, or whose video has another calibration."""
        if self._question[0] is None:
            return
        changed = dict.fromkeys((*changed_clips(old, new), *_recalibrated(old, new)))
        self._due |= changed
        decisions = self._store.state.queue.decisions
        gone = {id_ for id_ in decisions if id_ in changed or id_ not in new.clips}
        if gone:
            left = {id_: d for id_, d in decisions.items() if id_ not in gone}
            queue = replace(self._store.state.queue, decisions=left)
            self._store.update(queue=queue)

    def _next(self) -> None:
        chosen, study = self._question[0], self._store.state.study
        if self._job is not None or not self._due or study is None:
            return
        assert isinstance(chosen, Chosen)
        ids = [id_ for id_, _ in zip(self._due, range(CHUNK), strict=False)]
        for id_ in ids:
            del self._due[id_]
        clips = [study.clips[id_] for id_ in ids if id_ in study.clips]
        places = tuple(Place(c.id, study.videos[c.video], c.crop) for c in clips)
        question = self._question

        def show(found: dict[str, Decision]) -> None:
            self._job = None
            if self._question == question and found:
                self.learn(self._still_there(places, found))
            self._next()

        def fail(error: Exception, _: str) -> None:
            self._job = None
            LOGGER.warning("earlier results could not be read: %s", error)
            self._next()

        def again() -> None:  # something that somebody waits for came between
            self._job = None
            if self._question == question:
                self._due |= dict.fromkeys(ids)
            self._next()

        call = JobCall(
            queue_tasks.read_decisions, (chosen, places), doing=later("reading results")
        )
        self._job = self._desk.start(Order(call, show, fail, again), idle=True)

    def _still_there(
        self, places: Iterable[Place], found: dict[str, Decision]
    ) -> dict[str, Decision]:
        """Return the decisions on clips that did not move meanwhile."""
        study = self._store.state.study or StudyState("")
        return {
            place.clip: found[place.clip]
            for place in places
            if place.clip in found
            and place.clip in study.clips
            and place.clip not in self._due
        }

    def _bring(self, state: ViewState) -> None:
        """Fetch the selected clip's result where a network of a training made it.

        What the chosen network made is recalled by `KeptResults`.
        """
        clip = state.clip
        decision = state.queue.decisions.get(state.clip_id)
        if clip is None or decision is None or not state.queue.run:
            return
        wanted = (clip.id, decision.key)
        if wanted == self._brought:
            return
        self._brought = wanted
        self._studies.ask(
            lambda study: recall_of(study, clip.id, decision.key), self._read, _note
        )

    def _read(self, found: tasks.Recall | None) -> None:
        if found is None:
            return

        def show(result: Result | None) -> None:
            if result is not None:
                results = (*self._store.state.results, result)
                self._store.update(results=newest(results))

        call = JobCall(tasks.recall, (found,), doing=later("reading an earlier result"))
        self._desk.start(Order(call, show, lambda error, _: _note(error)))


def recall_of(study: Study, clip_id: str, key: str) -> tasks.Recall | None:
    """Return what is needed to read the result under a key; None if it is gone.

    Args:
        study: open.
        clip_id: of the clip.
        key: `Decision.key`.
    """
    from liverwort_gui.study.cutting import key_of

    clip = study.state.clips.get(clip_id)
    if clip is None:
        return None
    video = study.state.videos[clip.video]
    cut = study.cut(key_of(video, clip.crop))
    if cut is None or study.arrays.noted(key) is None:
        return None
    return tasks.Recall(study.state.path, video, cut, key)


def _recalibrated(old: StudyState, new: StudyState) -> Iterable[str]:
    """Return the ids of the clips of videos with another frame rate or pixel size."""
    if old.videos == new.videos:
        return ()
    return tuple(
        clip.id
        for id_, video in new.videos.items()
        if (was := old.videos.get(id_)) is not None
        and (was.rate, was.pixel_size) != (video.rate, video.pixel_size)
        for clip in new.clips_of(id_)
    )


def _note(error: Exception) -> None:
    LOGGER.warning("an earlier result could not be read: %s", error)
