"""The window: menus, toolbar and views, built from the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QEvent, QSettings, QSize, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from liverwort_gui.qt import theme
from liverwort_gui.qt.bars import THEME_COMMANDS, build_menus, build_toolbar
from liverwort_gui.qt.commands import Action, Command
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.language import said
from liverwort_gui.qt.late_pages import MAKERS, LatePages
from liverwort_gui.qt.layout import Columns, Rows, column
from liverwort_gui.qt.menus import ACTIONS
from liverwort_gui.qt.shortcuts import Shortcuts
from liverwort_gui.qt.space_key import is_for_control
from liverwort_gui.qt.stage import Stage
from liverwort_gui.qt.touring import Touring
from liverwort_gui.qt.views.banner import Banner
from liverwort_gui.qt.views.clip_picture import ClipPicture
from liverwort_gui.qt.views.clip_view import ClipView
from liverwort_gui.qt.views.clips_page import ClipsPage
from liverwort_gui.qt.views.curve import Curve
from liverwort_gui.qt.views.finding_panel import FindingPanel
from liverwort_gui.qt.views.labels_panel import LabelsPanel
from liverwort_gui.qt.views.page_bar import PageBar
from liverwort_gui.qt.views.recent_menu import RecentMenu
from liverwort_gui.qt.views.rolling_line import RollingLine
from liverwort_gui.qt.views.setup_panel import AnalysisSection
from liverwort_gui.qt.views.start_page import StartPage
from liverwort_gui.qt.views.status import Status
from liverwort_gui.qt.views.suggestion_bar import SuggestionBar
from liverwort_gui.qt.views.timeline import Timeline
from liverwort_gui.qt.views.transport import Transport
from liverwort_gui.qt.views.video_view import VideoView
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.qt.window_title import title_of
from liverwort_gui.state import ViewState

FIRST_SIZE = QSize(1340, 720)
ROOMY = 880  # pixels; in a lower window sentences leave their room to pictures
KIND_COLOURS = {"error": "error_text", "warning": "warning_text", "done": "done_text"}
STATUS_ICONS = {
    "missing": ("warning", "warning_sign"),
    "unreadable": ("warning", "warning_sign"),
    "changed": ("error", "error_sign"),
    "checking": ("waiting", "faint"),
}  # of a video: drawing, colour
FIELDS = tuple(row.name for row in fields(ViewState) if row.name != "picture")


class MainWindow(QMainWindow):
    """Draws a state; what the user wishes leaves it as signals, its own and its views'.

    Args:
        look: colours and icons.
        settings: where size and splitters are remembered.
    """

    commanded = Signal(object)  # Command
    paths_dropped = Signal(list)  # files and folders
    tour_wished = Signal(object)  # step from 0, or None to end

    def __init__(self, look: theme.Theme, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("Liverwort")
        self.setWindowIcon(theme.app_icon())
        self.setAcceptDrops(True)
        self.look = look
        self._settings = settings
        self._state = ViewState()
        self._roomy: bool | None = None  # not known before the first layout
        self.may_close: Callable[[], bool] = lambda: True  # asked at the very end
        self.shortcuts = Shortcuts(settings)
        self._actions = {row.command: self._action(row) for row in ACTIONS}
        self._build_views()
        build_menus(self, self._actions)
        self.recent = RecentMenu(self)
        self._actions[Command.OPEN_RECENT].setMenu(self.recent)
        build_toolbar(self, self._actions)
        self._lay_out()
        look.changed.connect(self._on_theme)
        look.apply()
        self._restore()
        self.draw(self._state, self._state)

    def action(self, command: Command) -> QAction:
        """Return the action of one command."""
        return self._actions[command]

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        if not _only_decoded(old, new):
            for row in ACTIONS:
                self._draw_action(row, new)
        for view in (*self._views, self.recent):
            view.draw(old, new)
        self.late.draw(old, new)
        self._whole.setCurrentIndex(0 if is_at_start(new) else 1)
        if (new.video, new.entry, new.study) != (old.video, old.entry, old.study):
            self.setWindowTitle(title_of(new))
            if new.video and not old.video and new.page == "video":
                self.video.setFocus()
        self._columns.make_room(two_maps=bool(new.beside) and new.page == "video")
        self._rows.make_room(self.rolling.room)
        if new.page != old.page:
            self._turn_to(new.page)
        if new.playing != old.playing:
            self._show_play_icon()
        if new.tour != old.tour:
            self._touring.show(new.tour)

    def _turn_to(self, page: str) -> None:
        """Show a page; the late ones need room and have no clip to look at."""
        late = self.late.page(page)
        shown = self.clips if page == "clips" else late or self._rows
        self._middle.setCurrentWidget(shown)
        self._right.setVisible(page not in MAKERS)
        if late is not None:
            late.take_focus()
        elif page == "clips":
            self.clips.focus_table()
        elif is_at_start(self._state):
            self.start.take_focus()
        else:
            self.video.setFocus()

    @property
    def training(self) -> Any:
        """The Training page; None until it is shown for the first time."""
        return self.late.page("training")

    @property
    def compare(self) -> Any:
        """The Compare page; None until it is shown for the first time."""
        return self.late.page("compare")

    def show_clip(self, picture: ClipPicture | None) -> None:
        """Show the clip of the selected box, and what its colours mean."""
        self.clip.show_picture(picture)
        for line in (self.timeline, self.rolling):
            line.set_scale(picture.scale if picture else None)

    def show_whole_video(self) -> None:
        """Let both timelines run over all frames."""
        self.timeline.show_whole_video()
        self.rolling.show_whole_video()

    def show_beside(self, picture: ClipPicture | None) -> None:
        """Show the same frame of the clip with the second map."""
        self.clip.show_beside(picture)

    def show_curve(self, curve: Curve | None) -> None:
        """Show how much each frame of the selected clip counts."""
        self.timeline.show_curve(curve)
        self.finding.result.show_curve(curve)

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if is_for_control(self, event):
            event.accept()
            return True
        return super().event(event)

    @guard()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.height() >= ROOMY
        if roomy != self._roomy:
            self._roomy = roomy
            self.finding.set_roomy(roomy=roomy)
            self.clip.set_roomy(roomy=roomy)

    @guard()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @guard()
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        local = [path for path in paths if path]
        if local:
            event.acceptProposedAction()
            self.paths_dropped.emit(local)

    @guard()
    def closeEvent(self, event: QCloseEvent) -> None:
        self._columns.make_room(two_maps=False)  # there is none at the next start
        self._rows.make_room(0)
        self._settings.setValue("geometry", self.saveGeometry())
        if self._columns.isVisible():  # else their sizes are those of no window
            self._settings.setValue("columns", self._columns.saveState())
        if self._rows.isVisible():
            self._settings.setValue("rows", self._rows.saveState())
        if self.may_close():
            event.accept()
        else:
            event.ignore()

    def _action(self, row: Action) -> QAction:
        action = QAction(said(row.text), self)
        action.setObjectName(row.command)
        self.shortcuts.attach(row.command, action)
        action.setCheckable(row.checked is not None)
        action.setIconVisibleInMenu(row.checked is None)  # it would hide the tick
        if row.icon:  # now: a layout that met the text first would stay wide
            action.setIcon(self.look.icon(row.icon))
        action.triggered.connect(lambda: self._on_triggered(row))
        return action

    def _on_triggered(self, row: Action) -> None:
        self.commanded.emit(row.command)
        self._draw_action(row, self._state)  # Qt has set the tick on its own

    def _draw_action(self, row: Action, state: ViewState) -> None:
        action = self._actions[row.command]
        action.setEnabled(row.enabled(state))
        action.setVisible(row.visible(state))
        if row.text_of is not None:
            action.setText(row.text_of(state))
        if row.checked is not None:
            action.setChecked(row.checked(state))

    def _build_views(self) -> None:
        self.banner = Banner()
        self.video = VideoView()
        self.transport = Transport(self._actions)
        self.timeline = Timeline()
        self.rolling = RollingLine(self._actions)
        self.clip = ClipView()
        self.finding = FindingPanel()
        self.videos = VideosPanel(self._actions)
        self.labels = LabelsPanel(self._actions)
        self.clips = ClipsPage(self._actions)
        self.suggestions = SuggestionBar(self._actions)
        self.pages = PageBar(self._actions)
        self.analysis_section = AnalysisSection(
            self._actions[Command.ANALYZE],
            self._actions[Command.CANCEL],
            self._actions[Command.LOAD_NETWORK],
        )
        self.status = Status()
        self.clip.told.connect(self.status.show_reading)
        self.setStatusBar(self.status)
        self.start = StartPage(self._actions)
        self._stage = Stage(self._actions)
        self._views = (
            self.start,
            self._stage,
            self.videos,
            self.labels,
            self.analysis_section,
            self.pages,
            self.clips,
            self.suggestions,
            self.video,
            self.transport,
            self.timeline,
            self.rolling,
            self.clip,
            self.finding,
            self.banner,
            self.status,
        )

    def _lay_out(self) -> None:
        above = QWidget()
        column(above, self.suggestions, self.video, spacing=4).setStretch(1, 1)
        self._stage.set_video(above)
        lower = QFrame()
        lower.setObjectName("panel")
        lines = (self.transport, self.timeline, self.rolling)
        lower_layout = column(lower, *lines, spacing=2)
        lower_layout.setContentsMargins(6, 4, 6, 4)
        lower_layout.setStretch(1, 3)
        lower_layout.setStretch(2, 2)
        self._rows = Rows(self._stage, lower)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._rows)
        self._middle.addWidget(self.clips)
        self.late = LatePages(self._actions, self.look, self._middle)
        left, centre, right, whole = QWidget(), QWidget(), QWidget(), QWidget()
        self._right = right
        sections = (self.videos, self.labels, self.analysis_section)
        column(left, *sections).setStretch(0, 1)
        column(centre, self.pages, self._middle, spacing=4).setStretch(1, 1)
        column(right, self.clip, self.finding).setStretch(1, 1)
        self._columns = Columns(left, centre, right)
        self._whole = QStackedWidget()
        self._whole.addWidget(self.start)
        self._whole.addWidget(self._columns)
        self._touring = Touring(
            self,
            {
                "videos": self.videos,
                "stage": self._stage,
                "analysis": self.analysis_section,
                "finding": self.finding,
                "clip": self.clip,
                "lower": lower,
                "pages": self.pages,
            },
            self.tour_wished.emit,
        )
        whole_layout = column(whole, self.banner, self._whole)
        whole_layout.setContentsMargins(10, 8, 10, 6)
        whole_layout.setStretch(1, 1)
        self.setCentralWidget(whole)

    def _restore(self) -> None:
        self.resize(FIRST_SIZE)
        for key, restore in (
            ("geometry", self.restoreGeometry),
            ("columns", self._columns.restoreState),
            ("rows", self._rows.restoreState),
        ):
            stored = self._settings.value(key)
            if stored is not None:
                restore(stored)

    def _on_theme(self) -> None:
        colours = self.look.colours
        for row in ACTIONS:
            if row.icon:
                self._actions[row.command].setIcon(self.look.icon(row.icon))
        self._show_play_icon()
        for command, choice in THEME_COMMANDS.items():
            self._actions[command].setChecked(self.look.choice == choice)
        self.video.set_stage(colours.stage)
        for pane in self.clip.panes:
            pane.canvas.set_stage(colours.stage)
        for line in (self.timeline, self.rolling):
            line.set_colours(
                ground=colours.panel,
                text=colours.muted,
                line=colours.faint,
                accent=colours.accent,
                cursor=colours.text,
            )
        self.late.recolour()
        self.start.set_pictures(
            self.windowIcon().pixmap(72, 72),
            {"study": self.look.icon("study"), "video": self.look.icon("film")},
        )
        self._touring.set_accent(colours.accent)
        self.banner.set_icons(
            {kind: self.look.icon(kind, role) for kind, role in KIND_COLOURS.items()}
        )
        self.videos.set_icons(
            {
                status: self.look.icon(name, role)
                for status, (name, role) in STATUS_ICONS.items()
            }
        )

    def _show_play_icon(self) -> None:
        name = "pause" if self._state.playing else "play"
        self._actions[Command.PLAY].setIcon(self.look.icon(name))


def _only_decoded(old: ViewState, new: ViewState) -> bool:
    """Whether nothing but the picture is new, on which no action depends."""
    if new.picture is old.picture:
        return False
    return all(getattr(new, name) is getattr(old, name) for name in FIELDS)


def is_at_start(state: ViewState) -> bool:
    """Whether nothing is open and no page was asked for: the start page is shown."""
    return state.study is None and state.video is None and state.page == "video"
