"""Brings the truth about simulated clips, which stands beside their maps."""

from __future__ import annotations

from liverwort_gui.qt import tasks
from liverwort_gui.qt.desk import Desk, Order, message_of, told
from liverwort_gui.qt.language import later
from liverwort_gui.state import TRUTH, Store, ViewState
from liverwort_gui.view_records import Planted
from liverwort_gui.worker import JobCall


class Truths:
    """Reads the truth about the selected clip while it is wished for.

    Args:
        store: where it goes.
        desk: of the worker process, which reads it.
    """

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk
        self._sought = ""  # SHA-256 of the array

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Read the truth when another clip is selected; without one, show none."""
        state = self._store.state  # others may have changed it since `new`
        if state.beside != TRUTH or not state.clip_id:
            return
        sha256, study = state.truth_sha256, state.study
        if not sha256 or study is None:
            self._sought = ""
            self._store.update(beside="")
        elif sha256 != self._sought and state.truth is None:
            self._sought = sha256
            self._read(study.path, sha256, state.clip_id)

    def _read(self, study_path: str, sha256: str, clip: str) -> None:
        def show(planted: Planted) -> None:
            self._sought = ""
            if self._store.state.clip_id == clip:
                self._store.update(planted=planted)

        def fail(error: Exception, report: str) -> None:
            """Say it, and keep in mind what cannot be read."""
            message = message_of(error, report)
            self._store.update(
                beside="", messages=told(self._store.state.messages, message)
            )

        call = JobCall(
            tasks.read_truth, (study_path, sha256, clip), doing=later("reading")
        )
        self._desk.start(Order(call, show, fail))
