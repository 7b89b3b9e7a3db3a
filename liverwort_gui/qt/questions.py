"""What the window asks the user, and the lists it shows on request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from liverwort_gui.film_plan import FilmGroup, FilmWish
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.theme import app_icon
from liverwort_gui.queue_records import Failure
from liverwort_gui.study_records import HistoryEntry
from liverwort_gui.view_records import (
    Check,
    MethodInfo,
    Surroundings,
)

if TYPE_CHECKING:
    from liverwort_gui.qt.views.history_dialog import BackupRow
    from liverwort_gui.simulation_records import Simulation, SimulatorInfo

VIDEOS = later(
    "Microscope videos (*.mp4 *.mov *.avi *.mkv *.webm *.gif *.tif *.tiff *.nd2 *.h5 "
    "*.hdf5 *.czi *.lif *.cine *.spe);;All files (*)"
)
STUDIES = later("Studies (*.liverwort)")
WEIGHTS = later("Network weights (*.safetensors)")


class Questions:
    """Asks in the names and folders the user knows; remembers the folders.

    Args:
        window: what the questions appear over.
        settings: where the last folders are remembered.
    """

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        self._window = window
        self._settings = settings

    def new_study(self) -> str:
        """Return the folder of a study to begin; "" if the user changed their mind."""
        return self.save_study(tr("New study"), "sperm")

    def open_study(self) -> str:
        """Return the folder of the study to open, or ""."""
        path = QFileDialog.getExistingDirectory(
            self._window, tr("Open a study"), self._folder("studies")
        )
        return self._remember("studies", path)

    def save_study(self, title: str, name: str) -> str:
        """Return the folder of a study to write, or ""."""
        suggested = str(Path(self._folder("studies")) / name)
        path, _ = QFileDialog.getSaveFileName(
            self._window, said(title), suggested, said(STUDIES)
        )
        return self._remember("studies", path)

    def open_videos(self) -> list[str]:
        """Return the files to open; empty if the user changed their mind."""
        files, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Open videos"), self._folder("videos"), said(VIDEOS)
        )
        for path in files[:1]:
            self._remember("videos", path)
        return list(files)

    def videos_folder(self, title: str) -> str:
        """Return a folder with videos, or ""."""
        path = QFileDialog.getExistingDirectory(
            self._window, said(title), self._folder("videos")
        )
        if path:
            self._settings.setValue("folder-videos", path)
        return path

    def open_folder(self) -> str:
        """Return the folder of images to open, or ""."""
        path = QFileDialog.getExistingDirectory(
            self._window, tr("Open a folder of images"), self._folder("videos")
        )
        return self._remember("videos", path)

    def load_network(self) -> str:
        """Return the weights file to load, or ""."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Load network"), self._folder("networks"), said(WEIGHTS)
        )
        return self._remember("networks", path)

    def open_file(self, title: str, kinds: str) -> str:
        """Return a file to read, or "".

        Args:
            title: what for.
            kinds: file filter, such as "Tables (*.csv)".
        """
        path, _ = QFileDialog.getOpenFileName(
            self._window, said(title), self._folder("results"), said(kinds)
        )
        return self._remember("results", path)

    def suggested(self, name: str) -> str:
        """Return where something of this name would be saved."""
        return str(Path(self._folder("results")) / name)

    def save_as(self, title: str, name: str, kind: str) -> str:
        """Return where to save, or "".

        Args:
            title: what is saved.
            name: file name to suggest.
            kind: file filter, such as "Film (*.mp4)".
        """
        path, _ = QFileDialog.getSaveFileName(
            self._window, said(title), self.suggested(name), said(kind)
        )
        suffix = Path(name).suffix
        if path and not Path(path).suffix:
            path += suffix
        return self._remember("results", path)

    def save_in(self, title: str) -> str:
        """Return the folder to save in, or ""."""
        path = QFileDialog.getExistingDirectory(
            self._window, said(title), self._folder("results")
        )
        if path:
            self._settings.setValue("folder-results", path)
        return path

    def choose_axes(
        self,
        sentence: str,
        channels: tuple[str, ...],
        axes: tuple[str, ...],
        answer: Callable[[int | None, str | None], None],
    ) -> None:
        """Ask for a channel or time axis; `answer` is called unless cancelled."""
        from liverwort_gui.qt.views.dialogs import AxisDialog

        dialog = AxisDialog(sentence, channels, axes, self._window)
        dialog.chosen.connect(answer)
        dialog.open()

    def show_history(
        self,
        entries: tuple[HistoryEntry, ...],
        backups: tuple[BackupRow, ...],
        restore: Callable[[int], None] | None,
        go_back: Callable[[Path], None],
    ) -> None:
        """List the changes and backups of the study.

        Args:
            entries: newest first.
            backups: newest first.
            restore: given the number of a change; None: nothing may be changed.
            go_back: given the file of a backup.
        """
        from liverwort_gui.qt.views.history_dialog import HistoryDialog

        dialog = HistoryDialog(
            entries, backups, can_change=restore is not None, parent=self._window
        )
        if restore is not None:
            dialog.restore_wished.connect(restore)
        dialog.backup_wished.connect(go_back)
        dialog.open()

    def show_about(self, around: Surroundings) -> None:
        """Show versions and devices."""
        from liverwort_gui.qt.views.dialogs import AboutDialog

        AboutDialog(around, app_icon().pixmap(96, 96), self._window).show()

    def show_check(self, check: Check, method: MethodInfo) -> None:
        """Show all that was checked about a map."""
        from liverwort_gui.qt.views.trust_dialog import TrustDialog

        TrustDialog(check, method, self._window).show()

    def list_failed(
        self, go_to: Callable[[str], object], failures: tuple[Failure, ...]
    ) -> None:
        """List the clips that could not be analyzed; `go_to` shows one of them."""
        from liverwort_gui.qt.views.failures_dialog import FailuresDialog

        dialog = FailuresDialog(failures, self._window)
        dialog.clip_wished.connect(go_to)
        dialog.show()

    def films(
        self,
        groups: tuple[FilmGroup, ...],
        wish: FilmWish,
        answer: Callable[[FilmWish], None],
    ) -> None:
        """Ask which films to write; `answer` is called unless cancelled.

        Args:
            groups: of clips that can be filmed.
            wish: what is chosen at first.
            answer: given what was chosen at last.
        """
        from liverwort_gui.qt.views.film_dialog import FilmDialog

        place = wish.folder or self._folder("results")
        dialog = FilmDialog(groups, replace(wish, folder=place), self._window)

        def choose(path: str) -> None:
            folder = QFileDialog.getExistingDirectory(
                dialog, tr("Folder for films"), path
            )
            if folder:
                self._settings.setValue("folder-results", folder)
                dialog.set_place(folder)

        dialog.place_wished.connect(choose)
        dialog.chosen.connect(answer)
        dialog.open()

    def simulate(
        self, info: SimulatorInfo, answer: Callable[[Simulation], None]
    ) -> None:
        """Ask what to simulate; `answer` is called unless cancelled."""
        from liverwort_gui.qt.views.simulate_dialog import SimulateDialog

        name = f"simulated {datetime.now():%Y-%m-%d %H%M}"
        place = str(Path(self._folder("simulated")) / name)
        dialog = SimulateDialog(info, place, self._window)

        def choose(path: str) -> None:
            folder, _ = QFileDialog.getSaveFileName(
                dialog, tr("New folder for the videos"), path, tr("New folder (*)")
            )
            if folder:
                dialog.set_place(self._remember("simulated", folder))

        dialog.place_wished.connect(choose)
        dialog.chosen.connect(answer)
        dialog.open()

    def _folder(self, purpose: str) -> str:
        return str(self._settings.value(f"folder-{purpose}", str(Path.home())))

    def _remember(self, purpose: str, path: str) -> str:
        if path:
            self._settings.setValue(f"folder-{purpose}", str(Path(path).parent))
        return path
