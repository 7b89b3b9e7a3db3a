"""Decides what the user's wishes mean; nothing else changes the state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from liverwort_gui import paths
from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.boxes import BoxEditor
from liverwort_gui.qt.clip_painter import clip_picture
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.crash import Report
from liverwort_gui.qt.desk import Desk, message_of, told
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.main_window import THEME_COMMANDS, MainWindow
from liverwort_gui.qt.navigation import LEAP, Navigator
from liverwort_gui.qt.opening import Opener
from liverwort_gui.qt.player import Player
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Message, Picture, Store, ViewState, shows

ZOOM = 1.4  # per key stroke
SAMPLE_UM_PER_PX = 0.19907  # of resources/sample, see its boxes.csv; AVI has no place
# What the clip view depends on; an analyzed clip has pixels of its own.
CLIP_FIELDS = (
    "frame",
    "box",
    "result",
    "results",
    "show_overlay",
    "opacity",
    "colour_map",
)
BARE_CLIP_FIELDS = ("frame", "box", "result", "picture", "pixel_size")


class Controller(QObject):
    """Connects the window's wishes with what fulfils them.

    Args:
        window: what is drawn.
        store: the state.
        questions: dialogs.
        worker: runner of the process that analyzes and exports.
        checker: runner of the guarded process that first touches a file.
        source: decoded frames.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        questions: Questions,
        worker: JobRunner,
        checker: JobRunner,
        source: FrameSource,
    ) -> None:
        super().__init__()
        self._window = window
        self._store = store
        self._questions = questions
        self._source = source
        self._player = Player(self)
        self._desks = (Desk(worker, self), Desk(checker, self))
        self._boxes = BoxEditor(store)
        self._navigator = Navigator(store, source, self._player)
        self._opener = Opener(store, self._desks[1], questions, self._boxes.forget)
        self._workbench = Workbench(
            store, self._desks[0], questions, self._opener.put_away
        )
        self._commands = self._command_table()
        self._connect()
        self._stop_watching = store.subscribe(self._on_change)

    @property
    def commands(self) -> frozenset[Command]:
        """All commands it fulfils."""
        return frozenset(self._commands)

    def start(self) -> None:
        """Begin what needs the worker process; call it when the window is up."""
        self._workbench.look_around()

    def open(self, path: str) -> None:
        """Open a video file or a folder of images."""
        self._opener.open(path)

    @Slot(object)
    def report(self, report: Report) -> None:
        """Show an error that nobody caught."""
        self._tell(Message(report.sentence, "error", report.details))

    @Slot()
    def shutdown(self) -> None:
        """End threads and processes, whatever they do."""
        self._stop_watching()
        self._store.update(playing=False)
        self._player.draw(self._store.state, ViewState())
        self._source.shutdown()
        for desk in self._desks:
            desk.shutdown()

    def _command_table(self) -> dict[Command, Callable[[], object]]:
        boxes, go, work, window = (
            self._boxes,
            self._navigator,
            self._workbench,
            self._window,
        )
        table: dict[Command, Callable[[], object]] = {
            Command.OPEN: lambda: self._open_asked(self._questions.open_video()),
            Command.OPEN_FOLDER: lambda: self._open_asked(
                self._questions.open_folder()
            ),
            Command.OPEN_MUTANT_SAMPLE: partial(self._open_sample, "mutant"),
            Command.OPEN_WILD_TYPE_SAMPLE: partial(self._open_sample, "wild-type"),
            Command.EXPORT_FILM: work.export_film,
            Command.EXPORT_FRAMES: work.export_frames,
            Command.SAVE_SNAPSHOT: work.save_snapshot,
            Command.SAVE_CURVE: work.save_curve,
            Command.SAVE_EVIDENCE: work.save_evidence,
            Command.QUIT: window.close,
            Command.DRAW_BOX: boxes.toggle_drawing,
            Command.DELETE_BOX: boxes.delete,
            Command.UNDO_BOX: boxes.undo,
            Command.NEXT_BOX: boxes.select_next,
            Command.NUDGE_LEFT: partial(boxes.nudge, -1, 0),
            Command.NUDGE_RIGHT: partial(boxes.nudge, 1, 0),
            Command.NUDGE_UP: partial(boxes.nudge, 0, -1),
            Command.NUDGE_DOWN: partial(boxes.nudge, 0, 1),
            Command.ANALYZE: work.analyze,
            Command.CANCEL: work.cancel,
            Command.LOAD_NETWORK: work.load_network,
            Command.PLAY: go.toggle_playing,
            Command.LOOP: go.toggle_loop,
            Command.STEP_BACK: partial(go.step, -1),
            Command.STEP_ON: partial(go.step, 1),
            Command.LEAP_BACK: partial(go.step, -LEAP),
            Command.LEAP_ON: partial(go.step, LEAP),
            Command.FIRST_FRAME: go.first,
            Command.LAST_FRAME: go.last,
            Command.GO_TO_FRAME: window.transport.focus_frame,
            Command.NEXT_PEAK: go.next_peak,
            Command.LAST_PEAK: go.last_peak,
            Command.WINDOW_HERE: go.window_here,
            Command.FIT: window.video.fit,
            Command.ZOOM_IN: partial(window.video.zoom, ZOOM),
            Command.ZOOM_OUT: partial(window.video.zoom, 1 / ZOOM),
            Command.OVERLAY: self._toggle_overlay,
            Command.ZOOM_WINDOW: window.timeline.show_window,
            Command.WHOLE_VIDEO: window.timeline.show_whole_video,
            Command.SHORTCUTS: self._questions.show_shortcuts,
            Command.ABOUT: self._show_about,
        }
        for command, choice in THEME_COMMANDS.items():
            table[command] = partial(window.look.choose, choice)
        return table

    def _connect(self) -> None:
        window, store = self._window, self._store
        window.commanded.connect(self._on_command)
        window.path_dropped.connect(self._opener.open)
        window.closing.connect(self.shutdown)
        window.video.box_wished.connect(self._boxes.add)
        window.video.box_selected.connect(self._boxes.select)
        window.video.box_moved.connect(self._boxes.move)
        window.video.box_dropped.connect(self._boxes.drop)
        window.box_section.selected_wished.connect(self._boxes.select)
        window.box_section.size_wished.connect(lambda n: store.update(box_size=n))
        window.transport.frame_wished.connect(self._navigator.go_to)
        window.transport.speed_wished.connect(self._navigator.set_speed)
        window.timeline.frame_wished.connect(self._navigator.go_to)
        window.timeline.window_wished.connect(self._navigator.set_window)
        window.clip.overlay_wished.connect(lambda on: store.update(show_overlay=on))
        window.clip.opacity_wished.connect(lambda x: store.update(opacity=x))
        window.clip.colour_map_wished.connect(lambda x: store.update(colour_map=x))
        section = window.analysis_section
        section.network_wished.connect(lambda x: store.update(network=x))
        section.method_wished.connect(lambda x: store.update(method=x))
        section.device_wished.connect(lambda x: store.update(device=x))
        window.video_section.fps_wished.connect(lambda x: store.update(fps=x))
        window.video_section.um_per_px_wished.connect(
            lambda x: store.update(um_per_px=x)
        )
        window.banner.dismissed.connect(self._dismiss)
        window.status.device_clicked.connect(self._show_about)
        self._source.arrived.connect(self._on_picture)
        self._source.failed.connect(self._on_unreadable)

    @Slot(object)
    def _on_command(self, command: Command) -> None:
        self._commands[command]()

    def _on_change(self, old: ViewState, new: ViewState) -> None:
        self._window.draw(old, new)
        self._player.draw(old, new)
        if new.video is not old.video:
            self._source.show(new.video)
        if new.video is not None and (new.frame, new.video) != (old.frame, old.video):
            self._source.request(new.frame)
        if any(getattr(new, name) != getattr(old, name) for name in _clip_fields(new)):
            self._window.show_clip(clip_picture(new))

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

    def _open_asked(self, path: str) -> None:
        if path:
            self._opener.open(path)

    def _open_sample(self, kind: str) -> None:
        path = paths.resources() / "sample" / f"sample-{kind}.avi"
        self._opener.open(str(path), SAMPLE_UM_PER_PX)

    def _toggle_overlay(self) -> None:
        self._store.update(show_overlay=not self._store.state.show_overlay)

    def _show_about(self) -> None:
        self._questions.show_about(self._store.state.surroundings)

    def _dismiss(self) -> None:
        self._store.update(messages=self._store.state.messages[:-1])

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def _clip_fields(state: ViewState) -> tuple[str, ...]:
    result = state.result
    analyzed = result is not None and shows(result, state.frame)
    return CLIP_FIELDS if analyzed else BARE_CLIP_FIELDS
