"""What concerns the program itself: settings, the Doctor, and reports of errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from liverwort_gui import paths
from liverwort_gui.doctor_records import Findings
from liverwort_gui.jobs import Progress
from liverwort_gui.preferences import Preferences
from liverwort_gui.qt import language
from liverwort_gui.qt.bars import THEME_COMMANDS
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.crash import Report
from liverwort_gui.qt.desk import Desk, Order, message_of, told
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk, is_untitled, is_used
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall

LATER_LANGUAGE = later(
    "The language changes when the window is opened the next time, since work is going "
    "on now."
)

if TYPE_CHECKING:
    from liverwort_gui.qt.views.doctor_dialog import DoctorDialog
    from liverwort_gui.qt.views.error_dialog import ErrorDialog


class Upkeep:
    """Looks after the program itself.

    Args:
        window: what the dialogs appear over.
        store: where errors are told.
        study: signed with the name in the settings.
        bench: looks again for devices when another one is set.
        worker: of the process that examines the computer.
        questions: shows versions.
        keeper: of the settings.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        study: StudyDesk,
        bench: Workbench,
        worker: Desk,
        questions: Questions,
        keeper: PreferenceKeeper,
    ) -> None:
        self._window = window
        self._store = store
        self._study = study
        self._bench = bench
        self._worker = worker
        self._questions = questions
        self._keeper = keeper
        self._doctor: DoctorDialog | None = None
        self._error: ErrorDialog | None = None
        self._job: int | None = None
        # what the next window is to open, once this one is closed; None: there is none
        self.again: list[str] | None = None
        keeper.changed.connect(self._on_changed)
        keeper.failed.connect(self._tell_error)
        window.banner.report_wished.connect(self._show_message)
        window.status.device_clicked.connect(self.examine)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        table: dict[Command, Callable[[], object]] = {
            Command.SETTINGS: self.ask_settings,
            Command.DOCTOR: self.examine,
            Command.ABOUT: self._show_about,
        }
        for command, choice in THEME_COMMANDS.items():
            table[command] = partial(self._window.look.choose, choice)
        return table

    def start(self) -> None:
        """Tell what was wrong in the settings."""
        for problem in self._keeper.loaded.problems:
            self._tell(Message(problem, "warning"))

    def report(self, report: Report) -> None:
        """Show what nobody caught: a bug in a dialog, the rest in the banner."""
        if report.kind == "bug":
            self.show_error(report.sentence, report.details)
        else:
            self._tell(Message(report.sentence, "error", report.details))

    def show_error(self, sentence: str, details: str) -> None:
        """Offer a report of an error; a second one comes into the same dialog."""
        if self._error is not None:
            self._error.add(sentence, details)
            return
        from liverwort_gui.qt.views.error_dialog import ErrorDialog

        versions = self._store.state.surroundings.versions
        self._error = ErrorDialog(sentence, details, versions, self._window)
        self._error.finished.connect(self._on_error_closed)
        self._error.show()

    def ask_settings(self) -> None:
        """Show the settings; what is changed counts at once where it can."""
        from liverwort_gui.qt.views.settings_dialog import SettingsDialog

        file = str(paths.settings_file())
        dialog = SettingsDialog(self._keeper.loaded, file, self._window)

        def choose(path: str) -> None:
            folder = QFileDialog.getExistingDirectory(
                dialog, tr("Folder for copies"), path
            )
            if folder:
                dialog.set_folder(folder)

        dialog.folder_wished.connect(choose)
        dialog.chosen.connect(self._keeper.change)
        dialog.open()

    def examine(self) -> None:
        """Show the Doctor, who looks at this computer in the worker process."""
        from liverwort_gui.qt.views.doctor_dialog import DoctorDialog

        if self._doctor is None:
            self._doctor = DoctorDialog(self._window)
            self._doctor.finished.connect(self._on_doctor_closed)
            self._doctor.wished.connect(self.examine)
            self._doctor.show()
        self._doctor.raise_()
        if self._job is not None:
            return
        from liverwort_gui import doctor

        self._doctor.show_waiting(running=self._store.state.activity is not None)
        call = JobCall(doctor.examine, doing=later("examining this computer"))
        order = Order(
            call, self._on_findings, self._on_failed, self._on_end, self._on_progress
        )
        self._job = self._worker.start(order)

    def _on_progress(self, progress: Progress) -> None:
        if self._doctor is not None:
            self._doctor.show_progress(progress.done, progress.total)

    def _on_findings(self, findings: Findings) -> None:
        self._on_end()
        if self._doctor is not None:
            self._doctor.show_findings(findings)

    def _on_failed(self, error: Exception, report: str) -> None:
        self._on_end()
        message = message_of(error, report)
        if self._doctor is not None:
            self._doctor.show_failed(message.text)
        self._tell(message)

    def _on_end(self) -> None:
        self._job = None

    def _on_doctor_closed(self) -> None:
        self._doctor = None  # what is still found is shown when it is opened again

    def _on_error_closed(self) -> None:
        self._error = None

    def _on_changed(self, old: Preferences, new: Preferences) -> None:
        """Let a change count at once."""
        self._store.update(go_on=new.label_goes_on, checks_maps=new.check_maps)
        if new.labeller != old.labeller:
            self._study.sign(new.labeller)
        if new.device != old.device:
            self._bench.look_around()
        if new.language != old.language:
            self._speak(language.resolved(new.language))

    def _speak(self, wanted: str) -> None:
        """Open the window again, in another language; not while it has work to do."""
        self.again = None
        if wanted == language.current() or not self._keeper.kept:
            return
        state = self._store.state
        if state.activity or state.queue.activity or state.importing:
            self._tell(Message(said(LATER_LANGUAGE), "warning"))
            return
        self.again = self._opened()
        QTimer.singleShot(0, self._window, self._window.close)  # after the dialog

    def _opened(self) -> list[str]:
        """Return what another window is to open: the study, or else its videos."""
        study = self._study.state
        if study is None:
            return []
        if not is_untitled(study.path) or is_used(study):
            return [study.path]
        shown = self._store.state.video_id  # first: the window shows the first
        videos = sorted(study.videos.values(), key=lambda video: video.id != shown)
        return [video.absolute for video in videos]

    def _show_about(self) -> None:
        self._questions.show_about(self._store.state.surroundings)

    def _show_message(self, message: Message) -> None:
        self.show_error(message.text, message.report)

    def _tell_error(self, error: Exception) -> None:
        self._tell(message_of(error))

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))
