"""Decides what the user's wishes mean; nothing else changes the state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, Slot

from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.batching import Batching
from liverwort_gui.qt.boxes import STEPS, BoxEditor
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.comparing.room import Comparing
from liverwort_gui.qt.desk import Desk, message_of, told
from liverwort_gui.qt.films import Films
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.history import History
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.label_parts import LabelParts
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.map_parts import MapParts
from liverwort_gui.qt.navigation import Navigator
from liverwort_gui.qt.opening import Opener
from liverwort_gui.qt.player import Player
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.simulating import Simulating
from liverwort_gui.qt.starting import Starting
from liverwort_gui.qt.studies import Studies, drop_remains, is_study
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.traffic import Traffic
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.training.room import Training
from liverwort_gui.qt.upkeep import Upkeep
from liverwort_gui.qt.video_parts import VideoParts
from liverwort_gui.qt.videos import Videos
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.view_records import Message, Picture

ZOOM = 1.4  # per key stroke
CLOSE_PATIENCE_MS = 4000
WRITING = later("The last changes are still being written; then the window closes.")
NOT_KEPT = later(
    "The last change was not kept, and all before it was: {} Close the window and open "
    "the study again for that."
)


class Runners(NamedTuple):
    """The helper processes.

    Attributes:
        worker: analyzes and exports; it imports torch.
        checker: touches a foreign file first, guarded.
        background: adds many videos, looks for missing ones, cuts clips; guarded.
        queue: analyzes many clips while the worker serves the user; begun when needed.
    """

    worker: JobRunner
    checker: JobRunner
    background: JobRunner
    queue: JobRunner


class Controller(QObject):
    """Connects the window's wishes with what fulfils them.

    Args:
        window: what is drawn.
        store: the state.
        questions: dialogs.
        settings: what is remembered between two sessions.
        keeper: of the user's settings.
        runners: of the helper processes.
        source: decoded frames.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        questions: Questions,
        settings: QSettings,
        keeper: PreferenceKeeper,
        runners: Runners,
        source: FrameSource,
    ) -> None:
        super().__init__()
        self._window = window
        self._store = store
        self._questions = questions
        self._source = source
        self._ended = False
        self.stuck = False  # whether a thread or process did not end when it was closed
        self._player = Player(self)
        self._desks = tuple(Desk(runner, self) for runner in runners)
        worker, checker, background, queue = self._desks
        self._study = StudyDesk(keeper.now.labeller, self)
        self._studies = Studies(store, self._study, questions)
        self._boxes = BoxEditor(store, self._study.wish)
        self._navigator = Navigator(store, source, self._player)
        self._opener = Opener(
            store, checker, self._study, self._studies.ensure, questions
        )
        self._workbench = Workbench(store, worker, questions)
        self._maps = MapParts(
            window, store, self._study, self._workbench, worker, questions, keeper
        )
        list_failed = partial(questions.list_failed, window.clips.clip_opened.emit)
        self._batching = Batching(
            store, self._study, queue, worker, self._maps.recall, list_failed
        )
        self._films = Films(store, self._study, self._workbench, questions, keeper)
        self._make_parts(background, LabelQuestions(window, settings, keeper))
        self.upkeep = Upkeep(
            window, store, self._study, self._workbench, worker, questions, keeper
        )
        self._simulating = Simulating(self._workbench, questions, self._traffic.bring)
        self._training = Training(
            window,
            store,
            self._study,
            self._workbench,
            worker,
            self._opener.show_clip,
            self,
        )
        self._comparing = Comparing(
            window,
            store,
            self._study,
            self._workbench,
            background,
            questions,
            self._opener.show_clip,
            self._training.show_judged,
            self._films.ask_pair,
            self,
        )
        self._starting = Starting(
            window,
            store,
            settings,
            self._workbench,
            self.open,
            self._opener.show_clip,
            self,
        )
        self._commands = self._labels.completed(self._command_table())
        self._connect()
        self._stop_watching = store.subscribe(self._on_change)

    def _make_parts(self, background: Desk, label_questions: LabelQuestions) -> None:
        """Make what works with the study, once that can be opened."""
        window, store, questions = self._window, self._store, self._questions
        study, show_clip = self._study, self._opener.show_clip
        self._videos = Videos(
            store,
            background,
            study,
            self._studies.ensure,
            questions,
            window.videos,
            partial(self._opener.show, turn_page=False),
        )
        self._history = History(
            study, questions, self._show_changed_clip, self._show_changed_video
        )
        self._labels = LabelParts(
            window, store, study, background, label_questions, show_clip, self
        )
        self._video_parts = VideoParts(
            window,
            store,
            study,
            self._workbench,
            questions,
            self._boxes,
            show_clip,
        )
        self._traffic = Traffic(
            store,
            self._workbench,
            background,
            study,
            self._studies,
            TrafficQuestions(window, questions),
            self._opener.show,
            self._opener.open,
        )

    @property
    def commands(self) -> frozenset[Command]:
        """All commands it fulfils."""
        return frozenset(self._commands)

    def start(self) -> None:
        """Begin what needs other threads and processes, once the window is up."""
        self._opener.warm_up()
        self._workbench.look_around()
        self.upkeep.start()
        self._studies.look_for_leftovers()
        self._starting.begin()

    def open(self, path: str) -> None:
        """Open a study, a video file or a folder of images."""
        if is_study(path):
            self._studies.open(path)
        else:
            self._opener.open(path)

    def shutdown(self) -> bool:
        """End threads and processes, whatever they do.

        Returns:
            Whether the last change of the study is on the disk; if not, the window
            is closed again as soon as it is.
        """
        if self._ended:
            return True
        typing = self._window.focusWidget()
        if typing is not None:  # what stands in a field without Enter counts
            typing.clearFocus()
        self._boxes.drop()
        self._store.update(playing=False)
        if not self._study.close(CLOSE_PATIENCE_MS):
            self._tell(Message(said(WRITING), "warning"))
            self._study.closed.connect(self._window.close)
            return False
        if failed := self._study.untold():
            text = said(NOT_KEPT).format(said(str(failed[0])))
            self._tell(Message(text, "error"))
            self.upkeep.again = None
            return False
        self._ended = True
        for desk in self._desks:  # all at once: each takes some seconds at the worst
            desk.leave()
        self._stop_watching()
        self._player.draw(self._store.state, ViewState())
        self._labels.shutdown()
        self._training.shutdown()
        self._comparing.shutdown()
        ended = [self._source.shutdown(), *(desk.shutdown() for desk in self._desks)]
        self.stuck = not all(ended)
        drop_remains()
        return True

    def _command_table(self) -> dict[Command, Callable[[], object]]:
        window = self._window
        table: dict[Command, Callable[[], object]] = {
            Command.OPEN: self._open_asked,
            Command.OPEN_FOLDER: self._open_folder_asked,
            Command.QUIT: window.close,
            Command.GO_TO_FRAME: window.transport.focus_frame,
            Command.SHOW_VIDEO: partial(self._store.update, page="video"),
            Command.SHOW_CLIPS: partial(self._store.update, page="clips"),
            Command.FIT: window.video.fit,
            Command.ZOOM_IN: partial(window.video.zoom, ZOOM),
            Command.ZOOM_OUT: partial(window.video.zoom, 1 / ZOOM),
            Command.OVERLAY: self._toggle_overlay,
            Command.ZOOM_WINDOW: window.timeline.show_window,
            Command.WHOLE_VIDEO: window.show_whole_video,
        }
        for part in (
            self._studies,
            self._history,
            self._videos,
            self._boxes,
            self._navigator,
            self._workbench,
            self._labels,
            self._video_parts,
            self._traffic,
            self._training,
            self._comparing,
            self._batching,
            self._films,
            self._maps,
            self._simulating,
            self._starting,
            self.upkeep,
        ):
            table |= part.commands
        return table

    def _connect(self) -> None:
        window, store = self._window, self._store
        window.commanded.connect(self._on_command)
        window.paths_dropped.connect(self.open_all)
        window.may_close = self.shutdown
        window.video.box_wished.connect(self._boxes.add)
        window.video.box_selected.connect(self._boxes.select)
        window.video.box_moved.connect(self._boxes.move)
        window.video.box_dropped.connect(self._boxes.drop)
        window.pages.page_wished.connect(lambda page: store.update(page=page))
        window.pages.size_wished.connect(self._boxes.resize)
        window.transport.frame_wished.connect(self._navigator.go_to)
        window.transport.speed_wished.connect(self._navigator.set_speed)
        window.timeline.frame_wished.connect(self._navigator.go_to)
        window.timeline.strip.frame_wished.connect(self._navigator.go_to)
        window.rolling.frame_wished.connect(self._navigator.go_to)
        window.timeline.window_wished.connect(self._boxes.move_window)
        window.timeline.window_dropped.connect(self._boxes.drop)
        self._batching.serve(window.clips.queue)
        window.clip.overlay_wished.connect(lambda on: store.update(show_overlay=on))
        window.clip.opacity_wished.connect(lambda x: store.update(opacity=x))
        window.clip.colour_map_wished.connect(lambda x: store.update(colour_map=x))
        section = window.analysis_section
        section.network_wished.connect(lambda x: store.update(network=x))
        section.device_wished.connect(lambda x: store.update(device=x))
        window.videos.video_wished.connect(self._opener.show)
        window.videos.thumbnails_wished.connect(self._videos.pictures.fetch)
        window.videos.cancel_wished.connect(self._videos.stop)
        window.videos.fps_wished.connect(partial(self._videos.describe, "fps"))
        window.videos.um_per_px_wished.connect(
            partial(self._videos.describe, "um_per_px")
        )
        window.banner.dismissed.connect(self._dismiss)
        window.banner.chosen.connect(self._studies.fulfil)
        self._source.arrived.connect(self._on_picture)
        self._source.failed.connect(self._on_unreadable)
        for settled in (self._study.changed, self._study.failed):
            settled.connect(lambda _: self._boxes.settle())

    @Slot(object)
    def _on_command(self, command: Command) -> None:
        if command not in STEPS:
            self._boxes.end_steps()  # first, since this may undo or send them
        self._commands[command]()

    def _on_change(self, old: ViewState, new: ViewState) -> None:
        self._window.draw(old, new)
        self._player.draw(old, new)
        self._opener.follow(old, new)
        self._videos.follow(old, new)
        self._labels.draw(old, new)
        self._maps.draw(old, new)
        self._batching.draw(old, new)
        self._training.draw(old, new)
        self._comparing.draw(old, new)
        self._starting.draw(old, new)
        if new.video is not old.video:
            self._source.show(new.video)
        if new.video is not None and (new.frame, new.video) != (old.frame, old.video):
            self._source.request(new.frame)

    @Slot(object)
    def _on_picture(self, picture: Picture) -> None:
        self._store.update(picture=picture)

    @Slot(int, object)
    def _on_unreadable(self, frame: int, error: LiverwortError) -> None:
        """Say it once; damaged frames were announced when the file was checked."""
        video = self._store.state.video
        if video is not None and frame not in video.bad_frames:
            self._store.update(playing=False)
            self._tell(message_of(error))

    def _open_asked(self) -> None:
        self.open_all(self._questions.open_videos())

    def _open_folder_asked(self) -> None:
        path = self._questions.open_folder()
        if path:
            self._opener.open(path)

    @Slot(list)
    def open_all(self, paths: list[str]) -> None:
        """Open a study, import a table or dataset, or add videos and folders."""
        study = next((path for path in paths if is_study(path)), "")
        if study:
            self._studies.open(study)
        elif len(paths) == 1 and self._traffic.takes(paths[0]):
            self._traffic.bring(paths[0])
        elif len(paths) == 1 and not Path(paths[0]).is_dir():
            self._opener.open(paths[0])
        elif paths:
            self._videos.add(paths, show=True)

    def _show_changed_clip(self, clip_id: str) -> None:
        self._labels.go_to(clip_id)

    def _show_changed_video(self, video_id: str) -> None:
        if self._store.state.page == "video":
            self._opener.show(video_id)

    def _toggle_overlay(self) -> None:
        self._store.update(show_overlay=not self._store.state.show_overlay)

    def _dismiss(self) -> None:
        self._store.update(messages=self._store.state.messages[:-1])

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))
