"""The window: menus, toolbar and views, built from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import PurePath
from typing import TYPE_CHECKING

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
from liverwort_gui.qt.layout import Columns, column, rows
from liverwort_gui.qt.menus import ACTIONS, TOOLBAR
from liverwort_gui.qt.study_desk import is_untitled
from liverwort_gui.qt.views.banner import Banner
from liverwort_gui.qt.views.clip_picture import ClipPicture
from liverwort_gui.qt.views.clip_view import ClipView
from liverwort_gui.qt.views.clips_page import ClipsPage
from liverwort_gui.qt.views.curve import Curve
from liverwort_gui.qt.views.finding_panel import FindingPanel
from liverwort_gui.qt.views.labels_panel import LabelsPanel
from liverwort_gui.qt.views.page_bar import PageBar
from liverwort_gui.qt.views.setup_panel import AnalysisSection
from liverwort_gui.qt.views.status import Status
from liverwort_gui.qt.views.suggestion_bar import SuggestionBar
from liverwort_gui.qt.views.timeline import Timeline
from liverwort_gui.qt.views.transport import Transport
from liverwort_gui.qt.views.video_view import VideoView
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.qt.views.welcome import Welcome
from liverwort_gui.state import ViewState

if TYPE_CHECKING:
    from liverwort_gui.qt.views.training.page import TrainingPage

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
    training_made = Signal(object)  # TrainingPage, when it is shown for the first time

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
        self.training: TrainingPage | None = None
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
        if self.training is not None:
            self.training.draw(old, new)
        elif new.page == "training":
            self.training = self._made_training(new)
        if (new.video, new.entry, new.study) != (old.video, old.entry, old.study):
            self.setWindowTitle(title_of(new))
            self._stage.setCurrentIndex(1 if new.video else 0)
            if new.video and not old.video and new.page == "video":
                self.video.setFocus()
        self._columns.make_room(two_maps=bool(new.beside) and new.page == "video")
        if new.page != old.page:
            self._turn_to(new.page)
        if new.playing != old.playing:
            self._show_play_icon()

    def _turn_to(self, page: str) -> None:
        """Show a page; training needs room and has no clip to look at."""
        pages = {"clips": self.clips, "training": self.training}
        self._middle.setCurrentWidget(pages.get(page) or self._rows)
        self._right.setVisible(page != "training")
        if page == "clips":
            self.clips.focus_table()
        elif page == "training" and self.training is not None:
            self.training.focus_list()
        else:
            self.video.setFocus()

    def _made_training(self, state: ViewState) -> TrainingPage:
        """Make the Training page, which few starts of the program need."""
        from liverwort_gui.qt.views.training.page import TrainingPage

        made = TrainingPage(self._actions)
        self._middle.addWidget(made)
        self._colour_training(made)
        made.draw(ViewState(), state)
        self.training_made.emit(made)
        return made

    def _colour_training(self, page: TrainingPage) -> None:
        colours = self.look.colours
        page.set_colours(ground=colours.panel, text=colours.muted, line=colours.faint)

    def show_clip(self, picture: ClipPicture | None) -> None:
        """Show the clip of the selected box, and what its colours mean."""
        self.clip.show_picture(picture)
        self.timeline.set_scale(picture.scale if picture else None)

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
        lower_layout = column(lower, self.transport, self.timeline, spacing=2)
        lower_layout.setContentsMargins(6, 4, 6, 4)
        lower_layout.setStretch(1, 1)
        self._rows = rows(self._stage, lower)
        self._rows.setSizes([430, 215])
        self._rows.setStretchFactor(0, 1)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._rows)
        self._middle.addWidget(self.clips)
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
        self.timeline.set_colours(
            ground=colours.panel,
            text=colours.muted,
            line=colours.faint,
            accent=colours.accent,
            cursor=colours.text,
        )
        if self.training is not None:
            self._colour_training(self.training)
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


def title_of(state: ViewState) -> str:
    """Return what the title bar says: study, video, program."""
    parts = []
    if state.video is not None:  # its name in the study may be a blind one
        name = state.entry.name if state.entry else PurePath(state.video.path).name
        parts.append(name)
    if state.study is not None:
        untitled = is_untitled(state.study.path)
        name = "Untitled study" if untitled else PurePath(state.study.path).stem
        locked = " (read-only)" if state.study.read_only else ""
        parts.insert(0, f"{name}{locked}")
    return " — ".join(parts) + (" · " if parts else "") + "Liverwort"


def _only_decoded(old: ViewState, new: ViewState) -> bool:
    """Whether nothing but the picture is new, on which no action depends."""
    if new.picture is old.picture:
        return False
    return all(getattr(new, name) is getattr(old, name) for name in FIELDS)


def _menu_names() -> list[str]:
    return list(dict.fromkeys(row.menu for row in ACTIONS))
