"""Opens videos: at once what they are, then, in the background, every frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from liverwort_gui.errors import AxisChoiceNeeded
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks, video_tasks
from liverwort_gui.qt.desk import Desk, Order, ignore, message_of, told
from liverwort_gui.qt.known_videos import (
    added,
    axis_question,
    completed,
    known_entry,
    moved,
)
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.video_tasks import Recalled
from liverwort_gui.records import Video
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import StudyState, VideoEntry, Whereabouts, new_id
from liverwort_gui.view_records import Activity, Message
from liverwort_gui.worker import JobCall


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

    A file from outside becomes a video of the study; one of the study is opened from
    what the study knows of its frames.

    Args:
        store: what it changes.
        desk: of the guarded process that touches foreign files first.
        studies: owns the study.
        ensure_study: begins one if none is open.
        questions: asked for a channel or time axis where a file needs it.
    """

    def __init__(
        self,
        store: Store,
        desk: Desk,
        studies: StudyDesk,
        ensure_study: Callable[[], None],
        questions: Questions,
    ) -> None:
        self._store = store
        self._desk = desk
        self._studies = studies
        self._ensure_study = ensure_study
        self._questions = questions
        self._job: int | None = None
        self._opened: _Choice | None = None
        self._kept: dict[str, tuple[int, str]] = {}  # frame and clip of each video

    def warm_up(self) -> None:
        """Start the process, so that the first video opens at once."""
        call = JobCall(video_tasks.warm_up, (), doing=later("loading the readers"))
        self._desk.start(Order(call, ignore, ignore))

    def open(self, path: str, um_per_px: float | None = None) -> None:
        """Open a file or a folder of images, and add it to the study.

        Args:
            path: the file or folder.
            um_per_px: micrometres per pixel, if known from elsewhere.
        """
        self._store.update(page="video")
        self._identify(_Choice(path, um_per_px=um_per_px))

    def show(self, video_id: str, *, turn_page: bool = True) -> None:
        """Open a video of the study.

        Args:
            video_id: identity of the video.
            turn_page: whether the middle of the window shows it, whatever is there.
        """
        if turn_page:
            self._store.update(page="video")
        state = self._store.state
        if state.study is None or video_id not in state.study.videos:
            return
        if video_id == state.video_id and state.video is not None:
            return
        # Blind labelling hides where the video lies.
        study = (self._studies.state if state.study.blind else None) or state.study
        self._recall(study, study.videos[video_id])

    def show_clip(self, clip_id: str) -> None:
        """Open a clip's video and go into its window."""
        state = self._store.state
        clip = state.study.clips.get(clip_id) if state.study else None
        if clip is None:
            return
        if clip.video == state.video_id and state.video is not None:
            inside = clip.start <= state.frame < clip.crop.stop
            frame = state.frame if inside else min(clip.start, state.n_frames - 1)
            self._store.update(clip_id=clip_id, frame=frame, pending=None)
        else:
            self._kept[clip.video] = (clip.start, clip_id)
            self.show(clip.video)
            # Else a key would label the clip that was left, until this one is seen.
            self._store.update(clip_id="", pending=None)

    def follow(self, old: ViewState, new: ViewState) -> None:
        """Keep to what the study has: its videos may go, or turn out to be known."""
        if new.video is None and _path(new) != _path(old) != "":
            self._stop()  # what was begun for another study
        if new.study is old.study or new.study is None or new.video is None:
            return
        if new.video_id in new.study.videos:
            return
        content = new.video.content
        for entry in new.study.videos.values():
            if entry.content == content:  # it was added by another way meanwhile
                self._store.update(video_id=entry.id)
                return
        if old.study is not None and new.video_id in old.study.videos:
            self.close()

    def close(self) -> None:
        """Show no video."""
        self._stop()
        self._opened = None
        self._store.update(
            video=None,
            video_id="",
            clip_id="",
            frame=0,
            picture=None,
            playing=False,
            drawing=False,
            pending=None,
        )

    def _identify(self, choice: _Choice) -> None:
        self._start(
            JobCall(
                tasks.identify,
                (choice.path, choice.channel, choice.time_axis),
                doing=tr("reading {name}", name=choice.name),
            ),
            tr("Opening {name} …", name=choice.name),
            lambda video: self._on_identified(choice, video),
            lambda error, report: self._on_failure(choice, error, report),
        )

    def _recall(self, study: StudyState, entry: VideoEntry, path: str = "") -> None:
        choice = _Choice(path or entry.absolute, entry.channel, entry.time_axis)

        def show(found: Recalled) -> None:
            place = found.place
            known = study.whereabouts.get(entry.id)
            if path and known is not None and known.status != "found":
                self._studies.wish(moved(entry.id, path))
            self._studies.note(lambda open_: open_.note_whereabouts({entry.id: place}))
            if place.status != "found":
                self._tell(Message(said(place.reason), "warning"))
            elif found.video is None:
                self._identify(replace(choice, path=place.path))
            else:
                self._show(found.video, entry.id)
                self._prepare_scrubbing(found.video)

        self._start(
            JobCall(
                video_tasks.recall,
                (study.path, entry, path),
                doing=tr("reading {name}", name=entry.name),
            ),
            tr("Opening {name} …", name=entry.name),
            show,
            lambda error, report: self._on_failure(choice, error, report),
        )

    def _index(self, choice: _Choice, video_id: str) -> None:
        self._start(
            JobCall(
                tasks.index,
                (choice.path, choice.channel, choice.time_axis),
                doing=tr("reading {name}", name=choice.name),
            ),
            later("Checking every frame in the background"),
            lambda video: self._on_indexed(video, video_id),
            lambda error, report: self._on_failure(choice, error, report),
        )

    def _prepare_scrubbing(self, video: Video) -> None:
        """Go on where the check of every frame was stopped before its end."""
        if video.index is None:
            return
        self._start(
            JobCall(
                tasks.build_proxy,
                (video,),
                doing=tr("reading {name}", name=Path(video.path).name),
            ),
            later("Preparing quick scrubbing"),
            ignore,
            lambda error, report: self._tell(
                Message(said(str(error)), "warning", report)
            ),
        )

    def _start(
        self,
        call: JobCall[Any],
        note: str,
        on_success: Callable[[Any], None],
        on_failure: Callable[[Exception, str], None],
    ) -> None:
        """Start a job in place of the one that runs."""
        self._stop()

        def if_current(then: Callable[..., None]) -> Callable[..., None]:
            """Drop what a job says after a newer one was started."""
            return lambda *args: then(*args) if self._job == number else None

        def ended(then: Callable[..., None]) -> Callable[..., None]:
            def end(*args: object) -> None:
                self._job = None
                self._store.update(checking=None)
                then(*args)

            return if_current(end)

        def show(progress: Progress) -> None:
            activity = Activity(later("Check"), progress.done, progress.total, note)
            self._store.update(checking=activity)

        number = self._desk.start(
            Order(
                call,
                ended(on_success),
                ended(on_failure),
                on_progress=if_current(show),
            )
        )
        self._job = number
        self._store.update(checking=Activity(later("Check"), note=note))

    def _stop(self) -> None:
        if self._job is not None:
            self._desk.cancel(self._job)
            self._job = None
            self._store.update(checking=None)

    def _on_failure(self, choice: _Choice, error: Exception, report: str) -> None:
        if isinstance(error, AxisChoiceNeeded):
            self._questions.choose_axes(
                axis_question(choice.path, error.channels, error.axes),
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
            self._tell(message_of(error, report))
        self._resume(choice)

    def _resume(self, failed: _Choice) -> None:
        """Go on checking the open video, if another file was in the way."""
        state = self._store.state
        unfinished = state.video is not None and not state.video.complete
        if unfinished and self._opened is not None and self._opened != failed:
            self._index(self._opened, state.video_id)

    def _on_identified(self, choice: _Choice, video: Video) -> None:
        study = self._store.state.study
        known = known_entry(study, video) if study is not None else None
        if study is not None and known is not None and known.table:
            self._recall(study, known, choice.path)
            return
        self._ensure_study()
        video_id = known.id if known is not None else new_id()
        if known is None:
            self._studies.wish(added(video, video_id, choice.um_per_px))
            place = Whereabouts("found", video.path)
            self._studies.note(lambda open_: open_.note_whereabouts({video_id: place}))
        self._show(video, video_id)
        self._opened = choice
        if not video.complete:
            self._index(choice, video_id)
        else:
            self._studies.note(lambda open_: completed(open_, video, video_id))

    def _show(self, video: Video, video_id: str) -> None:
        self._keep()
        self._opened = None
        frame, clip_id = self._kept.get(video_id, (0, ""))
        self._store.update(
            video=video,
            video_id=video_id,
            frame=min(frame, video.n_frames - 1),
            clip_id=clip_id,
            picture=None,
            playing=False,
            drawing=False,
            pending=None,
        )

    def _on_indexed(self, video: Video, video_id: str) -> None:
        """Replace what the container promised by what decodes."""
        state = self._store.state
        self._studies.note(lambda open_: completed(open_, video, video_id))
        self._store.update(video=video, frame=min(state.frame, video.n_frames - 1))
        if video.warnings:
            self._tell(Message(" ".join(map(said, video.warnings)), "warning"))

    def _keep(self) -> None:
        state = self._store.state
        if state.video is not None:
            self._kept[state.video_id] = (state.frame, state.clip_id)

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def _path(state: ViewState) -> str:
    return state.study.path if state.study else ""
