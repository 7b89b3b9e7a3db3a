"""The first minute: what was open lately, the sample study, the tour, the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QSettings

from liverwort_gui import paths
from liverwort_gui.qt import start_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.recents import Recents
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.worker import JobCall

GREETED = "tour-offered"  # in the settings
SHOWN_FIRST = 3  # number of the sample's clip: both flagella speak for wild type


class Starting:
    """Serves the start page and the Help menu.

    Args:
        window: whose start page and tour it serves.
        store: what it changes.
        settings: where it is remembered what was opened, and that the tour was offered.
        workbench: makes the sample study.
        open_path: opens a study or a video.
        show_clip: shows a clip of the study.
        parent: owner of its parts.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        settings: QSettings,
        workbench: Workbench,
        open_path: Callable[[str], object],
        show_clip: Callable[[str], object],
        parent: QObject,
    ) -> None:
        self._window = window
        self._store = store
        self._settings = settings
        self._workbench = workbench
        self._open_path = open_path
        self._show_clip = show_clip
        self._recents = Recents(store, settings, parent)
        self._awaited = ""  # folder of the sample study until it is open
        self._tour_in = ""  # folder of the study in which a tour begins
        page = window.start
        page.recent_wished.connect(lambda path, _: open_path(path))
        page.forget_wished.connect(self._recents.forget)
        page.tour_wished.connect(self.begin_tour)
        page.tour_declined.connect(lambda: store.update(greets=False))
        window.recent.wished.connect(open_path)
        window.tour_wished.connect(self._on_step)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.OPEN_SAMPLE: partial(self._open_sample, tour=False),
            Command.OPEN_RECENT: lambda: None,  # its menu opens by itself
            Command.TOUR: self.begin_tour,
            Command.SHORTCUTS: self.show_keys,
            Command.EDIT_SHORTCUTS: self.edit_keys,
        }

    def begin(self) -> None:
        """List what was opened lately; offer the tour until somebody has answered."""
        self._recents.load()
        if self._settings.value(GREETED) is None:
            self._store.update(greets=True)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Go on when the sample was opened; remember what was opened."""
        self._recents.draw(old, new)
        if old.greets and not new.greets:
            self._settings.setValue(GREETED, "yes")
        study = new.study
        if self._awaited and study is not None and study.path == self._awaited:
            self._awaited = ""
            clips = {clip.number: clip.id for clip in study.clips.values()}
            if clips:
                self._show_clip(clips.get(SHOWN_FIRST, next(iter(clips.values()))))
        if self._tour_in and study is not None and new.video is not None:
            begins = study.path == self._tour_in
            self._tour_in = ""
            if begins:
                self._on_step(0)
        if new.greets and new.study is not None:
            self._store.update(greets=False)

    def _open_sample(self, *, tour: bool) -> None:
        """Open the sample study; at the first time it is made and analyzed."""
        call = JobCall(
            start_tasks.sample_study,
            (str(paths.resources() / "sample"), str(paths.sample_studies())),
            doing=later("making the sample study"),
        )
        show = partial(self._show_sample, tour=tour)
        self._workbench.start(later("Open sample study"), call, show)

    def begin_tour(self) -> None:
        """Show the window in five steps; the sample study is opened if nothing is."""
        self._store.update(greets=False)
        if self._store.state.study is not None:
            self._on_step(0)
            return
        self._open_sample(tour=True)

    def show_keys(self) -> None:
        """Show all keys at a glance."""
        from liverwort_gui.qt.shortcut_groups import groups
        from liverwort_gui.qt.views.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(groups(self._window.shortcuts), self._window)
        sheet.change_wished.connect(sheet.close)
        sheet.change_wished.connect(self.edit_keys)
        sheet.show()

    def edit_keys(self) -> None:
        """Let the user give commands other keys."""
        from liverwort_gui.qt.views.shortcut_editor import ShortcutEditor

        ShortcutEditor(self._window.shortcuts, self._window).show()

    def _on_step(self, step: int | None) -> None:
        if step is None:
            self._store.update(tour=None)
        else:
            self._store.update(tour=step, page="video")

    def _show_sample(self, path: str, *, tour: bool) -> None:
        study = self._store.state.study
        if study is not None and study.path == path:  # it is open already
            self._store.update(page="video")
            return
        self._awaited = path
        self._tour_in = path if tour else ""
        self._open_path(path)
