"""Brings back what was found out about the selected clip in an earlier session."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING

from liverwort_gui.log import LOGGER
from liverwort_gui.qt import tasks
from liverwort_gui.qt.desk import Desk, Order, ignore
from liverwort_gui.qt.language import later
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.records import Result
from liverwort_gui.state import Store, ViewState, chosen
from liverwort_gui.view_records import Asked, NetworkInfo
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study

MOST_BYTES = 400 * 2**20  # of results in memory; a still clip has 3 MB, others 20 MB


class KeptResults:
    """Recalls the selected clip's results, unless they are there already.

    Args:
        store: where the results go.
        study: asked whether there is one.
        desk: of the worker process, which reads it.
        absent: told of each map that is chosen, and kept nowhere.
    """

    def __init__(
        self,
        store: Store,
        study: StudyDesk,
        desk: Desk,
        absent: Callable[[Asked], object] = ignore,
    ) -> None:
        self._store = store
        self._study = study
        self._desk = desk
        self._absent = absent
        self._sought: dict[Asked, tuple[object, ...]] = {}
        self._jobs: dict[Asked, int] = {}

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Look for the selected clip's results when a question changes."""
        sought = {asked: _question(new, asked) for asked in chosen(new)}
        if sought == self._sought:
            return
        fresh = [asked for asked in sought if self._sought.get(asked) != sought[asked]]
        for asked in self._sought:
            stale = self._sought[asked] != sought.get(asked)
            if stale and asked in self._jobs:
                self._desk.cancel(self._jobs.pop(asked))
        self._sought = sought
        for asked in fresh:
            self._seek(new, asked, sought[asked])

    def again(self) -> None:
        """Look once more for what is chosen: it was analyzed just now."""
        self._sought = {}
        self.draw(self._store.state, self._store.state)

    def _seek(
        self, state: ViewState, asked: Asked, question: tuple[object, ...]
    ) -> None:
        clip, network = state.clip, state.network_info
        if clip is None or network is None or not network.sha256:
            return
        if state.answer_to(asked, clip.video, clip.crop) is not None:
            return

        def find(study: Study) -> tasks.Recall | None:
            return recall_of(study, clip.id, network, asked)

        def read(found: tasks.Recall | None) -> None:
            if self._sought.get(asked) == question:
                self._read(asked, question, found)

        self._study.ask(find, read, _not_there)

    def _read(
        self, asked: Asked, question: tuple[object, ...], found: tasks.Recall | None
    ) -> None:
        if found is None:
            self._absent(asked)
            return

        def show(result: Result | None) -> None:
            self._jobs.pop(asked, None)
            if self._sought.get(asked) != question:
                return
            if result is None:
                self._absent(asked)
                return
            state = self._store.state
            clip = state.clip
            if clip and state.answer_to(asked, clip.video, clip.crop) is None:
                self._store.update(results=newest((*state.results, result)))

        def fail(error: Exception, _: str) -> None:
            self._jobs.pop(asked, None)
            _not_there(error)

        call = JobCall(tasks.recall, (found,), doing=later("reading an earlier result"))
        self._jobs[asked] = self._desk.start(Order(call, show, fail))


def newest(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return the newest results, as many as may stay in memory; the study has all."""
    sizes = [
        clip.pixels.nbytes + clip.background.nbytes + clip.noise_sd.nbytes
        for clip in (result.clip for result in reversed(results))
    ]
    fitting = sum(total <= MOST_BYTES for total in accumulate(sizes))
    return results[-max(1, fitting) :]


def recall_of(
    study: Study, clip_id: str, network: NetworkInfo, asked: Asked
) -> tasks.Recall | None:
    """Return what is needed to read a clip's result; None if there is none."""
    from liverwort_gui.study.cutting import key_of
    from liverwort_gui.study.results import result_key

    clip = study.state.clips.get(clip_id)
    if clip is None:
        return None
    video = study.state.videos[clip.video]
    target, against = (
        network.classes.index(name) if name in network.classes else None
        for name in (asked.target, asked.against)
    )
    key = result_key(
        video,
        clip.crop,
        network.sha256,
        asked.method,
        target,
        against,
        asked.layer,
    )
    cut = study.cut(key_of(video, clip.crop))
    if cut is None or study.arrays.noted(key) is None:
        return None
    return tasks.Recall(study.state.path, video, cut, key)


def _question(state: ViewState, asked: Asked) -> tuple[object, ...]:
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
        asked,
    )


def _not_there(error: Exception) -> None:
    """Note it only: the clip can be analyzed again."""
    LOGGER.warning("an earlier result could not be read: %s", error)
