"""The window: menus, toolbar and views, built from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from liverwort_gui.qt import theme
from liverwort_gui.qt.commands import Action, Command
from liverwort_gui.qt.guard import guard
from liverwort_gui.qt.late_pages import MAKERS, LatePages
from liverwort_gui.qt.layout import Columns, Rows, column
from liverwort_gui.qt.menus import ACTIONS, TOOLBAR
from liverwort_gui.qt.views.banner import Banner
from liverwort_gui.qt.views.clip_picture import ClipPicture
from liverwort_gui.qt.views.clip_view import ClipView
from liverwort_gui.qt.views.clips_page import ClipsPage
from liverwort_gui.qt.views.curve import Curve
from liverwort_gui.qt.views.finding_panel import FindingPanel
from liverwort_gui.qt.views.labels_panel import LabelsPanel
from liverwort_gui.qt.views.page_bar import PageBar
from liverwort_gui.qt.views.rolling_line import RollingLine
from liverwort_gui.qt.views.setup_panel import AnalysisSection
from liverwort_gui.qt.views.status import Status
from liverwort_gui.qt.views.suggestion_bar import SuggestionBar
from liverwort_gui.qt.views.timeline import Timeline
from liverwort_gui.qt.views.transport import Transport
from liverwort_gui.qt.views.video_view import VideoView
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.qt.views.welcome import Welcome
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
THEME_COMMANDS = {
    Command.THEME_SYSTEM: "system",
    Command.THEME_LIGHT: "light",
    Command.THEME_DARK: "dark",
}


class MainWindow(QMainWindow):
    """Draws a state; what the user wishes leaves it as signals, its own and its views'.

    Args:
        look: colours and icons.
        settings: where size and splitters are remembered.
    """

    commanded = Signal(object)  # Command
    paths_dropped = Signal(list)  # files and folders
    recent_wished = Signal(str)  # folder of a study

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
        self._actions = {row.command: self._action(row) for row in ACTIONS}
        self._build_views()
        self._build_menus()
        self._build_toolbar()
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
        for view in self._views:
            view.draw(old, new)
        self.late.draw(old, new)
        if (new.video, new.entry, new.study) != (old.video, old.entry, old.study):
            self.setWindowTitle(title_of(new))
            self._stage.setCurrentIndex(1 if new.video else 0)
            if new.video and not old.video and new.page == "video":
                self.video.setFocus()
        self._columns.make_room(two_maps=bool(new.beside) and new.page == "video")
        self._rows.make_room(self.rolling.room)
        if new.page != old.page:
            self._turn_to(new.page)
        if new.playing != old.playing:
            self._show_play_icon()

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
        self._settings.setValue("columns", self._columns.saveState())
        self._settings.setValue("rows", self._rows.saveState())
        if self.may_close():
            event.accept()
        else:
            event.ignore()

    def _action(self, row: Action) -> QAction:
        action = QAction(row.text, self)
        action.setObjectName(row.command)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{row.tip} ({keys})" if keys else row.tip)
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
        self.pages = PageBar()
        self.analysis_section = AnalysisSection(
            self._actions[Command.ANALYZE],
            self._actions[Command.CANCEL],
            self._actions[Command.LOAD_NETWORK],
        )
        self.status = Status()
        self.clip.told.connect(self.status.show_reading)
        self.setStatusBar(self.status)
        self._welcome = Welcome(
            self._actions[Command.OPEN], self._actions[Command.OPEN_MUTANT_SAMPLE]
        )
        self._views = (
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

    def _build_menus(self) -> None:
        menus = {name: self.menuBar().addMenu(name) for name in _menu_names()}
        for row in ACTIONS:
            menus[row.menu].addAction(self._actions[row.command])
            if row.ends_group:
                menus[row.menu].addSeparator()

        themes = QActionGroup(self)  # one of them is ticked
        for command in THEME_COMMANDS:
            self._actions[command].setCheckable(True)
            themes.addAction(self._actions[command])
        self._recent = QMenu("Open recent", self)
        self._recent.setObjectName("recent")
        self._actions[Command.OPEN_RECENT].setMenu(self._recent)

    def set_recent(self, folders: Sequence[str]) -> None:
        """Offer these studies in the File menu."""
        self._recent.clear()
        for folder in folders:
            action = self._recent.addAction(folder)
            action.triggered.connect(lambda _, f=folder: self.recent_wished.emit(f))
        self._recent.setEnabled(bool(folders))

    def _build_toolbar(self) -> None:
        bar = QToolBar("Tools")
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for entry in TOOLBAR:
            if entry is None:
                bar.addSeparator()
                continue
            command, short = entry
            self._actions[command].setIconText(short)
            bar.addAction(self._actions[command])
        self.addToolBar(bar)

    def _lay_out(self) -> None:
        self._stage = QStackedWidget()
        self._stage.addWidget(self._welcome)
        above = QWidget()
        column(above, self.suggestions, self.video, spacing=4).setStretch(1, 1)
        self._stage.addWidget(above)
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
        whole_layout = column(whole, self.banner, self._columns)
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
        self._welcome.set_picture(self.windowIcon().pixmap(96, 96))
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


def _menu_names() -> list[str]:
    return list(dict.fromkeys(row.menu for row in ACTIONS))
