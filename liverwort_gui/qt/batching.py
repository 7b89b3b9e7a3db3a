"""The queue of clips to analyze: beside all other work, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from liverwort_gui.jobs import Progress
from liverwort_gui.qt import queue_tasks
from liverwort_gui.qt.commands import Command, can_queue
from liverwort_gui.qt.decisions import Decisions, chosen_of
from liverwort_gui.qt.desk import WAITS, Desk, Order, ignore, message_of, told
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.queue_tasks import Chosen, Decided, Done
from liverwort_gui.qt.study_desk import StudyDesk, keeping
from liverwort_gui.queue_records import Decision, Failure, QueueEnd, QueueState
from liverwort_gui.records import Crop
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Cut, StudyState
from liverwort_gui.view_records import Activity, Message
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.qt.views.queue_bar import QueueBar

NAME = later("Analyze clips")
READY = later("getting ready")
STOPPING = later("stopping")
NO_CLIP = later("There is no clip to analyze: all of them are excluded.")
LOOKING = later("The networks are still being looked at: try again in a moment.")
SEE = later("Analysis, Clips that failed, gives the reasons.")
ELSEWHERE = later(
    "The analysis of clips was stopped, since another study was opened; what is done "
    "is kept."
)


@dataclass(eq=False)
class Running:
    """A queue that runs.

    Attributes:
        chosen: by what it analyzes.
        crops: of its clips when it began, by their ids.
        waiting: ids of those that had no result then.
        job: its number.
        done: ids of the clips that it has analyzed.
        then: what happens once it has ended.
    """

    chosen: Chosen
    crops: Mapping[str, Crop]
    waiting: frozenset[str]
    job: int = 0
    done: frozenset[str] = frozenset()
    then: Callable[[], object] = ignore


class Batching:
    """Runs one queue at a time; what is analyzed is kept at once.

    Args:
        store: what is shown.
        studies: of the study, which keeps what is cut.
        desk: of the process that analyzes.
        reader: of the worker process, which reads what was decided earlier.
        recall: lets the selected clip's result be looked for again.
        list_failures: shows what could not be analyzed, and why.
    """

    def __init__(
        self,
        store: Store,
        studies: StudyDesk,
        desk: Desk,
        reader: Desk,
        recall: Callable[[], object],
        list_failures: Callable[[tuple[Failure, ...]], object],
    ) -> None:
        self._store = store
        self._studies = studies
        self._desk = desk
        self._recall = recall
        self._list_failures = list_failures
        self._decisions = Decisions(store, studies, reader)
        self._running: Running | None = None
        self._path = ""  # of the open study
        self._moved = ""  # where it went on
        studies.moved.connect(self._follow)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.ANALYZE_ALL: self.analyze,
            Command.ANALYZE_PICKED: self.analyze_picked,
            Command.STOP_QUEUE: self.stop,
            Command.QUEUE_FAILURES: self.show_failures,
        }

    def serve(self, bar: QueueBar) -> None:
        """Listen to the bar of the Clips page."""
        bar.run_wished.connect(self.choose_run)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Follow the study, and what is chosen."""
        path = new.study.path if new.study else ""
        if path != self._path:
            self._take_study(path)
        elif new.study is not None and new.study.blind and self._running:
            self.stop()
        elif _deleted(new.queue.run, old, new):
            self.choose_run("")
        self._decisions.draw(old, self._store.state)

    def choose_run(self, name: str) -> None:
        """Let each clip be analyzed by the network that tested it in a training.

        Args:
            name: of the training; empty: by the network that is chosen.
        """
        if name != self._store.state.queue.run:
            self._change(run=name, end=None)

    def analyze_picked(self) -> None:
        """Analyze the clips that are picked in their table."""
        self.analyze(self._store.state.picked)

    def analyze(self, clips: tuple[str, ...] | None = None) -> None:
        """Analyze clips that have no result yet.

        Args:
            clips: their ids; None: all that are not excluded.
        """
        state = self._store.state
        if not can_queue(state) or state.study is None:
            return
        crops, chosen = _crops(state.study, clips), chosen_of(state)
        if not crops or chosen is None:
            self._tell(LOOKING if crops else NO_CLIP, "warning")
            return
        waiting = frozenset(crops) - state.queue.decisions.keys()
        running = self._running = Running(chosen, crops, waiting)
        note = WAITS if self._desk.busy else READY
        activity = Activity(NAME, 0, len(crops), note)
        self._change(activity=activity, waiting=waiting, end=None)
        call = JobCall(
            queue_tasks.explain_clips,
            (chosen, tuple(crops), state.device),
            doing=later("the analysis of the clips"),
        )
        running.job = self._desk.start(
            Order(
                call,
                partial(self._finish, running),
                partial(self._fail, running),
                partial(self._stopped, running),
                partial(self._show, running),
            )
        )

    def stop(self) -> None:
        """Stop after what is being done; what is done is kept."""
        activity = self._store.state.queue.activity
        if self._running and activity and activity.note != STOPPING:
            self._desk.cancel(self._running.job)
            self._change(activity=replace(activity, note=STOPPING))

    def show_failures(self) -> None:
        """List the clips that could not be analyzed."""
        end = self._store.state.queue.end
        if end is not None and end.failures:
            self._list_failures(end.failures)

    def _show(self, running: Running, progress: Progress) -> None:
        part = progress.part
        if isinstance(part, Cut):
            self._studies.ask(keeping(part, running.chosen.study_path))
        elif isinstance(part, Decided):
            running.done |= {part.clip}
            self._learn(running, {part.clip: part.decision})
        before = self._store.state.queue.activity
        if running is self._running and before and before.note != STOPPING:
            note = progress.note or before.note
            activity = Activity(NAME, progress.done, progress.total, note)
            self._change(activity=activity)

    def _learn(self, running: Running, found: Mapping[str, Decision]) -> None:
        """Show decisions, if they answer what is chosen now, on clips as they are."""
        state = self._store.state
        if chosen_of(state) != running.chosen or state.study is None:
            return
        clips = state.study.clips
        fresh = {
            id_: decision
            for id_, decision in found.items()
            if id_ in clips and clips[id_].crop == running.crops[id_]
        }
        self._decisions.learn(fresh)
        if state.clip_id in fresh:
            self._recall()

    def _finish(self, running: Running, done: Done) -> None:
        self._learn(running, done.decisions)
        if self._ended(running, done.end):
            end, failed = done.end, bool(done.end.failures)
            sentences = (end.sentence, *end.notes, *((SEE,) if failed else ()))
            kind = "warning" if failed or end.notes else "done"
            self._tell(" ".join(map(said, sentences)), kind)
        running.then()

    def _fail(self, running: Running, error: Exception, report: str) -> None:
        if self._ended(running, None):
            message = message_of(error, report)
            self._store.update(messages=told(self._store.state.messages, message))
        running.then()

    def _stopped(self, running: Running) -> None:
        new = len(running.done)
        left = len(running.waiting - running.done)
        there = len(running.crops) - len(running.waiting)
        end = QueueEnd(new, there, left=left)
        if self._ended(running, end):
            self._tell(end.sentence, "done")
        running.then()

    def _ended(self, running: Running, end: QueueEnd | None) -> bool:
        """Take note of an end; whether the queue is that of the open study."""
        if running is not self._running:
            return False
        self._running = None
        self._change(activity=None, waiting=frozenset(), end=end)
        return True

    def _follow(self, study: StudyState) -> None:
        """Note that the same study is about to be open elsewhere."""
        self._moved = study.path

    def _take_study(self, path: str) -> None:
        """Stop the queue of another study; that of the same one goes on elsewhere."""
        same, running = bool(path) and path == self._moved, self._running
        self._path, self._moved, self._running = path, "", None
        run = self._store.state.queue.run if same else ""
        self._store.update(queue=QueueState(run))
        if running is None:
            return
        self._desk.cancel(running.job)
        if same:
            running.then = partial(self.analyze, tuple(running.crops))
        else:
            self._tell(ELSEWHERE, "warning")

    def _change(self, **changes: Any) -> None:
        queue = self._store.state.queue
        self._store.update(queue=replace(queue, **changes))

    def _tell(self, text: str, kind: str) -> None:
        message = Message(said(text), "done" if kind == "done" else "warning")
        self._store.update(messages=told(self._store.state.messages, message))


def _crops(study: StudyState, ids: tuple[str, ...] | None) -> dict[str, Crop]:
    """Return the crops of clips, by their ids; None: of all that are not excluded."""
    wanted = None if ids is None else frozenset(ids)
    return {
        clip.id: clip.crop
        for clip in study.clips.values()
        if (not clip.excluded if wanted is None else clip.id in wanted)
    }


def _deleted(run: str, old: ViewState, new: ViewState) -> bool:
    """Whether the training that is chosen has just gone."""
    if not run or old.training is new.training:
        return False
    before, after = ({row.name for row in s.training.runs} for s in (old, new))
    return run in before - after
