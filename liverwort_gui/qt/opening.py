"""Opens videos: first what they are, then, in the background, every frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from liverwort_gui.errors import AxisChoiceNeeded
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks
from liverwort_gui.qt.desk import Desk, Order, message_of, told
from liverwort_gui.qt.questions import Questions
from liverwort_gui.records import Result, Video
from liverwort_gui.state import Activity, Message, Store, window_at
from liverwort_gui.worker import JobCall

# What is kept of a video while another one is open.
KEPT = ("frame", "fps", "um_per_px", "boxes", "selected", "start", "results")


@dataclass(frozen=True)
class _Choice:
    """A file, what the user said about its axes, and what else is known of it."""

    path: str
    channel: int | None = None
    time_axis: str | None = None
    um_per_px: float | None = None

    @property
    def name(self) -> str:
        return Path(self.path).name


class Opener:
    """Replaces the open video only when the new one is known to be good.

    Args:
        store: what it changes.
        desk: of the guarded process that touches foreign files first.
        questions: asked for a channel or time axis where a file needs it.
        on_opened: called after another video was opened.
    """

    def __init__(
        self,
        store: Store,
        desk: Desk,
        questions: Questions,
        on_opened: Callable[[], None],
    ) -> None:
        self._store = store
        self._desk = desk
        self._questions = questions
        self._on_opened = on_opened
        self._job: int | None = None
        self._opened: _Choice | None = None
        self._shelf: dict[str, dict[str, Any]] = {}  # by path: what was done there

    def open(self, path: str, um_per_px: float | None = None) -> None:
        """Open a file or a folder of images.

        Args:
            path: the file or folder.
            um_per_px: micrometres per pixel, if known from elsewhere.
        """
        self._identify(_Choice(path, um_per_px=um_per_px))

    def put_away(self, result: Result) -> None:
        """Keep a result that came after its video was left."""
        kept = self._shelf.get(result.clip.video.path)
        if kept is not None:
            kept["results"] = (*kept["results"], result)

    def _identify(self, choice: _Choice) -> None:
        self._start(
            tasks.identify,
            choice,
            f"Opening {choice.name} …",
            lambda video: self._on_identified(choice, video),
        )

    def _index(self, choice: _Choice) -> None:
        self._start(
            tasks.index,
            choice,
            "Checking every frame in the background",
            self._on_indexed,
        )

    def _start(
        self,
        job: Callable[..., Any],
        choice: _Choice,
        note: str,
        on_success: Callable[[Video], None],
    ) -> None:
        """Start a job on the file in place of the one that runs."""
        if self._job is not None:
            self._desk.cancel(self._job)
        call = JobCall(
            job,
            (choice.path, choice.channel, choice.time_axis),
            doing=f"reading {choice.name}",
        )

        def if_current(then: Callable[..., None]) -> Callable[..., None]:
            """Drop what a job says after a newer one was started."""
            return lambda *args: then(*args) if self._job == number else None

        number = self._desk.start(
            Order(
                call,
                if_current(lambda video: self._finish(on_success, video)),
                if_current(lambda error, report: self._fail(choice, error, report)),
                on_progress=if_current(lambda progress: self._show(note, progress)),
            )
        )
        self._job = number
        self._store.update(checking=Activity("Check", note=note))

    def _show(self, note: str, progress: Progress) -> None:
        self._store.update(
            checking=Activity("Check", progress.done, progress.total, note)
        )

    def _finish(self, on_success: Callable[[Video], None], video: Video) -> None:
        self._job = None
        self._store.update(checking=None)
        on_success(video)

    def _fail(self, choice: _Choice, error: Exception, report: str) -> None:
        self._job = None
        self._store.update(checking=None)
        if isinstance(error, AxisChoiceNeeded):
            self._questions.choose_axes(
                str(error),
                error.channels,
                error.axes,
                lambda channel, axis: self._identify(
                    replace(
                        choice,
                        channel=choice.channel if channel is None else channel,
                        time_axis=axis or choice.time_axis,
                    )
                ),
            )
        else:
            messages = told(self._store.state.messages, message_of(error, report))
            self._store.update(messages=messages)
        self._resume(choice)

    def _resume(self, failed: _Choice) -> None:
        """Go on checking the open video, if another file was in the way."""
        video = self._store.state.video
        unfinished = video is not None and not video.complete
        if unfinished and self._opened is not None and self._opened != failed:
            self._index(self._opened)

    def _on_identified(self, choice: _Choice, video: Video) -> None:
        self._shelve()
        kept = self._shelf.pop(video.path, {})
        kept["frame"] = min(kept.get("frame", 0), video.n_frames - 1)
        start, frames = window_at(kept.get("start", 0), video.n_frames)
        fresh: dict[str, Any] = {
            "fps": None,
            "um_per_px": choice.um_per_px,
            "boxes": (),
            "selected": None,
            "results": (),
        }
        changes = fresh | kept | {"start": start, "frames": frames}
        self._store.update(
            video=video, picture=None, playing=False, drawing=False, **changes
        )
        self._opened = choice
        self._on_opened()
        if not video.complete:
            self._index(choice)

    def _on_indexed(self, video: Video) -> None:
        """Replace what the container promised by what decodes."""
        state = self._store.state
        start, frames = window_at(state.start, video.n_frames)
        self._store.update(
            video=video,
            frame=min(state.frame, video.n_frames - 1),
            start=start,
            frames=frames,
        )
        if video.warnings:
            message = Message(" ".join(video.warnings), "warning")
            self._store.update(messages=told(self._store.state.messages, message))

    def _shelve(self) -> None:
        state = self._store.state
        if state.video is not None:
            kept = {name: getattr(state, name) for name in KEPT}
            self._shelf[state.video.path] = kept
