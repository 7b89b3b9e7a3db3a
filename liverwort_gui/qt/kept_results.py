"""Brings back what was found out about the selected clip in an earlier session."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from liverwort_gui.log import LOGGER
from liverwort_gui.qt import tasks
from liverwort_gui.qt.desk import Desk, Order
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.records import Result
from liverwort_gui.state import Store, ViewState
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study

MOST_BYTES = 400 * 2**20  # of results in memory; a still clip has 3 MB, others 20 MB


class KeptResults:
    """Recalls a result when its clip is selected, unless it is there already.

    Args:
        store: where the result goes.
        study: asked whether there is one.
        desk: of the worker process, which reads it.
    """

    def __init__(self, store: Store, study: StudyDesk, desk: Desk) -> None:
        self._store = store
        self._study = study
        self._desk = desk
        self._sought: tuple[object, ...] = ()
        self._job: int | None = None

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Look for the selected clip's result when the question changes."""
        sought = _question(new)
        if sought == self._sought:
            return
        self._sought = sought
        if self._job is not None:
            self._desk.cancel(self._job)
        clip = new.clip
        weights = new.weights_sha256
        if clip is None or not weights or _answered(new):
            return

        def find(study: Study) -> tasks.Recall | None:
            return recall_of(study, clip.id, weights, new.method)

        self._study.ask(find, lambda found: self._read(sought, found), _not_there)

    def _read(self, sought: tuple[object, ...], found: tasks.Recall | None) -> None:
        if found is None or sought != self._sought:
            return

        def show(result: Result | None) -> None:
            state = self._store.state
            if result is not None and sought == self._sought and not _answered(state):
                self._store.update(results=newest((*state.results, result)))

        call = JobCall(tasks.recall, (found,), doing="reading an earlier result")
        self._job = self._desk.start(
            Order(call, show, lambda error, _: _not_there(error))
        )


def newest(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return the newest results, as many as may stay in memory; the study has all."""
    sizes = [
        clip.pixels.nbytes + clip.background.nbytes + clip.noise_sd.nbytes
        for clip in (result.clip for result in reversed(results))
    ]
    fitting = sum(total <= MOST_BYTES for total in accumulate(sizes))
    return results[-max(1, fitting) :]


def recall_of(
    study: Study, clip_id: str, weights: str, method: str
) -> tasks.Recall | None:
    """Return what is needed to read a clip's result; None if there is none."""
    from liverwort_gui.study.cutting import key_of
    from liverwort_gui.study.results import result_key

    clip = study.state.clips.get(clip_id)
    if clip is None:
        return None
    video = study.state.videos[clip.video]
    key = result_key(video, clip.crop, weights, method)
    cut = study.cut(key_of(video, clip.crop))
    if cut is None or study.arrays.noted(key) is None:
        return None
    return tasks.Recall(study.state.path, video, cut, key)


def _question(state: ViewState) -> tuple[object, ...]:
    """Return what an answer depends on."""
    clip = state.clip
    if state.study is None or clip is None:
        return ()
    video = state.study.videos[clip.video]
    return (
        state.study.path,
        clip.id,
        clip.crop,
        video.rate,
        video.pixel_size,
        state.weights_sha256,
        state.method,
    )


def _answered(state: ViewState) -> bool:
    """Whether the answer is there."""
    result = state.result
    return (
        result is not None
        and result.explanation.method == state.method
        and result.weights_sha256 == state.weights_sha256
    )


def _not_there(error: Exception) -> None:
    """Note it only: the clip can be analyzed again."""
    LOGGER.warning("an earlier result could not be read: %s", error)
