"""Adds videos to the study, finds those that moved, describes and removes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from liverwort_gui.jobs import Progress
from liverwort_gui.qt import video_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import Desk, Order, ignore, message_of, told
from liverwort_gui.qt.known_videos import axis_question, taken_in
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.thumbnails import Thumbnails
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.records import Video
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Edit, StudyState, Whereabouts
from liverwort_gui.view_records import Activity, Message
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study.importing import Found, Imported, Refused
    from liverwort_gui.study.whereabouts import Relinked

STOPPED = later(
    "Adding videos was stopped, since another study was opened: add them again if they "
    "belong here; those that are listed are left out."
)
Choices = Mapping[str, tuple[int | None, str | None]]


class Videos:
    """Keeps the list of videos, with the help of a guarded process.

    Args:
        store: what is shown.
        desk: of the guarded background process.
        studies: owns the study.
        ensure_study: begins one if none is open.
        questions: asked for folders and channels.
        panel: shows thumbnails.
        show_video: opens a video, by its id.

    Attributes:
        pictures: of the videos.
    """

    def __init__(
        self,
        store: Store,
        desk: Desk,
        studies: StudyDesk,
        ensure_study: Callable[[], None],
        questions: Questions,
        panel: VideosPanel,
        show_video: Callable[[str], None],
    ) -> None:
        self._store = store
        self._desk = desk
        self._studies = studies
        self._ensure_study = ensure_study
        self._questions = questions
        self.pictures = Thumbnails(studies, panel)
        self._show_video = show_video
        self._jobs: dict[int, Callable[[], None]] = {}  # how to begin each again
        self._looking: int | None = None
        self._waiting: list[str] = []  # paths, until there is a study
        studies.moved.connect(self._on_moved)
        studies.opened.connect(self._on_opened)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.ADD_FOLDER: self.add_folder,
            Command.FIND_MISSING: self.find_missing,
            Command.REMOVE_VIDEO: self.remove,
        }

    def add(
        self,
        paths: Sequence[str],
        choices: Choices | None = None,
        *,
        show: bool = False,
    ) -> None:
        """Add files, and the videos in folders; each is listed when it was decoded.

        Args:
            paths: of files and folders.
            choices: channel and time axis, by path, where the user was asked.
            show: whether the first is shown, unless the user goes elsewhere meanwhile.
        """
        study = self._studies.state
        if study is None:
            self._waiting += paths
            self._ensure_study()
            return
        if study.read_only:
            self._tell(Message(said(study.read_only), "warning"))
            return
        whole = (row for row in study.videos.values() if row.complete and row.table)
        known = tuple(row.content for row in whole)
        call = JobCall(
            video_tasks.add,
            (study.path, tuple(paths), known, dict(choices or {})),
            doing=later("adding videos"),
        )
        before = self._store.state.video_id if show else None

        def take(found: Found) -> None:
            nonlocal before
            self._on_ready(study.path, found, before)
            before = None

        self._start(
            call,
            later("Adding videos"),
            self._on_added,
            take,
            again=lambda: self.add(paths, choices),
        )

    def add_folder(self) -> None:
        """Ask for a folder and add the videos in it."""
        folder = self._questions.videos_folder(later("Add all videos in a folder"))
        if folder:
            self.add([folder])

    def follow(self, old: ViewState, new: ViewState) -> None:
        """Make a missing thumbnail; go on decoding a video that was left half-way."""
        if new.video_id != old.video_id and old.video is not None:
            self._finish(old.video_id, old.video)
        self.pictures.follow(old, new)

    def _finish(self, video_id: str, video: Video) -> None:
        """Decode the rest of a video that was left, in the background."""
        study = self._studies.state
        entry = study.videos.get(video_id) if study else None
        if entry is not None and study and not (entry.complete or study.read_only):
            self.add([video.path], {video.path: (video.channel, video.time_axis)})

    def describe(self, name: str, value: str | float | None) -> None:
        """Set a value of the open video, such as its frame rate."""
        video_id = self._store.state.video_id

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.describe_videos(study, [video_id], {name: value})

        if video_id:
            self._studies.wish(build)

    def remove(self) -> None:
        """Take the open video and its clips out of the study."""
        video_id = self._store.state.video_id

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.remove_videos(study, [video_id])

        if self._store.state.entry is not None:
            self._studies.wish(build)

    def find_missing(self) -> None:
        """Ask for a folder and look there for the videos that are not found."""
        study = self._studies.state
        folder = self._questions.videos_folder(
            later("Find missing videos: choose a folder")
        )
        if study is not None and folder:
            self._look_in(folder)

    def _look_in(self, folder: str) -> None:
        study = self._studies.state
        if study is None:
            return
        call = JobCall(
            video_tasks.relink,
            (study, folder),
            doing=tr("looking in {folder}", folder=folder),
        )
        self._start(
            call,
            later("Looking for videos"),
            partial(self._on_relinked, study.path),
            again=lambda: self._look_in(folder),
        )

    def stop(self) -> None:
        """Stop what the user may stop; what is done stays."""
        for number in self._jobs:
            self._desk.cancel(number)

    def _on_moved(self, _: StudyState) -> None:
        """Begin again, for the study's new place, what was for its old one."""
        again = tuple(self._jobs.values())
        self.stop()
        self._jobs.clear()
        for begin in again:
            QTimer.singleShot(0, begin)  # when all have heard of the new place

    def _on_opened(self, study: StudyState) -> None:
        """Look where the videos lie, and go on with what was not finished."""
        if self._jobs:
            self.stop()
            self._tell(Message(said(STOPPED), "warning"))
        if self._looking is not None:
            self._desk.cancel(self._looking)

        def note(found: dict[str, Whereabouts]) -> None:
            now = self._studies.state
            if now is not None and now.path == study.path:
                self._studies.note(lambda open_: open_.note_whereabouts(found))
                self._show_first(found)
                self._complete(study, found)

        if study.videos:
            call = JobCall(
                video_tasks.locate, (study,), doing=later("looking for the videos")
            )
            self._looking = self._desk.start(Order(call, note, self._tell_error))
        if self._waiting:
            paths, self._waiting = self._waiting, []
            # The state has the study as soon as all have heard of it.
            QTimer.singleShot(0, lambda: self.add(paths))

    def _show_first(self, places: Mapping[str, Whereabouts]) -> None:
        """Show the first video that is there, unless one is shown."""
        state = self._store.state
        there = (id_ for id_, place in places.items() if place.status == "found")
        if state.video is None and state.checking is None:
            self._show_video(next(there, ""))

    def _complete(self, study: StudyState, places: Mapping[str, Whereabouts]) -> None:
        """Decode the videos whose frames are not known yet."""
        open_ = [
            video
            for video in study.videos.values()
            if not (video.complete and video.table)
            and places[video.id].status == "found"
        ]
        if open_ and not study.read_only:
            choices = {
                places[video.id].path: (video.channel, video.time_axis)
                for video in open_
            }
            self.add(list(choices), choices)

    def _on_ready(self, path: str, found: Found, before: str | None = None) -> None:
        """Add one video that was decoded, to the study for which that was done.

        Args:
            path: of that study.
            found: the video.
            before: it is shown in place of this video; None: only if none is shown.
        """

        def take(study: Study) -> StudyState | None:
            return taken_in(study, found) if study.state.path == path else None

        def show(study: StudyState | None) -> None:
            if study is None:  # another one was opened meanwhile
                return
            self._studies.changed.emit(study)
            self.pictures.fetch([found.video.id])
            state = self._store.state
            if state.video_id == before:
                self._store.update(page="video")
                self._show_video(found.video.id)
            elif state.video is None and state.checking is None:
                self._show_video(found.video.id)

        self._studies.ask(take, show)

    def _on_added(self, done: Imported) -> None:
        questions: dict[tuple[object, ...], list[Refused]] = {}
        refused = []
        for row in done.refused:
            if row.channels or row.axes:
                questions.setdefault((row.channels, row.axes), []).append(row)
            else:
                refused.append(row.reason)
        for rows in questions.values():
            self._ask_axes(rows)
        if refused or len(done.found) + len(done.known) > 1:
            self._tell(
                Message(summary(done, refused), "warning" if refused else "done")
            )

    def _ask_axes(self, rows: Sequence[Refused]) -> None:
        """Ask once for all files that have the same channels."""

        def go_on(channel: int | None, axis: str | None) -> None:
            self.add(
                [row.path for row in rows], {row.path: (channel, axis) for row in rows}
            )

        first, more = rows[0], len(rows) - 1
        question = axis_question(first.path, first.channels, first.axes)
        if more:
            question += " " + tr("The same for {count} more files.", count=more)
        self._questions.choose_axes(question, first.channels, first.axes, go_on)

    def _on_relinked(self, path: str, found: Relinked) -> None:
        def learn(study: Study) -> StudyState:
            from liverwort_gui.study import edits

            if study.state.path != path:  # another one was opened meanwhile
                return study.state
            study.do(edits.update_videos(study.state, found.videos))
            return study.note_whereabouts(found.whereabouts)

        self._studies.note(learn)
        text = " ".join(map(said, found.sentences))
        self._tell(Message(text, "done" if found.videos else "warning"))

    def _start(
        self,
        call: JobCall[Any],
        name: str,
        on_success: Callable[[Any], None],
        on_part: Callable[[Any], None] = ignore,
        *,
        again: Callable[[], None],
    ) -> None:
        def ended(then: Callable[..., None]) -> Callable[..., None]:
            def end(*args: object) -> None:
                self._jobs.pop(number, None)
                self._store.update(importing=None)
                then(*args)

            return end

        def show(progress: Progress) -> None:
            activity = Activity(name, progress.done, progress.total, progress.note)
            self._store.update(importing=activity)
            if progress.part is not None:
                on_part(progress.part)

        self._store.update(importing=Activity(name, note=f"{said(name)} …"))
        order = Order(
            call, ended(on_success), ended(self._tell_error), ended(ignore), show
        )
        number = self._desk.start(order)
        self._jobs[number] = again

    def _tell_error(self, error: Exception, report: str) -> None:
        self._tell(message_of(error, report))

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def summary(done: Imported, refused: Sequence[str]) -> str:
    """Return what came of adding videos, as a sentence or several."""
    added, known, bad = len(done.found), len(done.known), len(refused)
    parts = [
        tr("1 video was added.")
        if added == 1
        else tr("{count} videos were added.", count=added)
    ]
    if known == 1:
        parts.append(tr("1 was in the study already."))
    elif known:
        parts.append(tr("{count} were in the study already.", count=known))
    if bad == 1:
        parts.append(tr("1 was refused: {reason}", reason=said(refused[0])))
    elif bad:
        reason = said(refused[0])
        parts.append(tr("{count} were refused: {reason}", count=bad, reason=reason))
    return " ".join(parts)
