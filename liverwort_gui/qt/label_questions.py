"""What the window asks and tells about labels, and what it remembers of the answers."""

from __future__ import annotations

import getpass
from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.views.class_dialog import ClassDialog
from liverwort_gui.qt.views.label_dialogs import (
    ConfirmDialog,
    NameDialog,
    ReportDialog,
    Table,
)
from liverwort_gui.qt.views.metadata_dialog import MetadataDialog
from liverwort_gui.study_records import StudyState

LABELLER, GO_ON = "labeller", "go-on-after-label"  # settings
GENOTYPES = (
    "Every clip of a video with a genotype gets the class of that name. Labels that "
    "were given by hand stay as they are."
)
NO_GENOTYPES = (
    "No clip would change: the videos have no genotype yet (Labels menu, Metadata of "
    "the videos), or all their clips are labelled."
)
BLIND = (
    "Names of videos, paths, genotypes, cultures and labels that were copied from the "
    "genotype will be hidden, and the clips shuffled, until you end blind labelling in "
    "the Labels menu. Boxes that you draw meanwhile are in the history."
)
UNBLIND = "Names and genotypes will be shown again, and what was selected meanwhile."
UNBLIND_EXPORT = (
    "What is exported or merged tells names and genotypes. Blind labelling will end "
    "first, and what was selected meanwhile is shown."
)
SELECTION = (
    "What was selected of each genotype. Where the rows differ although the genotype "
    "should not matter, for example in how many suggested boxes were rejected, the "
    "choice of the clips may have been biased. Distance: of the boxes from the centre "
    "of the field, mean ± standard deviation; 0 is the centre, 1 a corner."
)


class LabelQuestions:
    """Asks over the window; an answer comes later, by a call.

    Args:
        window: what the questions appear over.
        settings: where name and choices are remembered.
    """

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        self._window = window
        self._settings = settings

    @property
    def labeller(self) -> str:
        """Who labels; empty until it was asked."""
        return str(self._settings.value(LABELLER, ""))

    @property
    def go_on(self) -> bool:
        """Whether a label goes on to the next clip."""
        return str(self._settings.value(GO_ON, "true")) == "true"

    def remember_go_on(self, on: bool) -> None:
        """Remember whether a label goes on to the next clip."""
        self._settings.setValue(GO_ON, "true" if on else "false")

    def ask_name(self, then: Callable[[str], None]) -> None:
        """Ask who labels, suggesting the login name; call `then` unless cancelled."""

        def remember(name: str) -> None:
            self._settings.setValue(LABELLER, name)
            then(name)

        dialog = NameDialog(self.labeller or login_name(), self._window)
        dialog.named.connect(remember)
        dialog.open()

    def confirm_genotypes(self, table: Table, then: Callable[[], None]) -> None:
        """Show how many clips would get which class; call `then` if that is wished."""
        accept, sentence = ("Label", GENOTYPES) if table else ("", NO_GENOTYPES)
        self._confirm("Label all by genotype", sentence, table, accept, then)

    def confirm_blind(self, then: Callable[[], None]) -> None:
        """Say what will be hidden; call `then` if that is wished."""
        self._confirm("Blind labelling", BLIND, (), "Label blind", then)

    def confirm_unblind(
        self, then: Callable[[], None], *, exporting: bool = False
    ) -> None:
        """Ask whether to show names and genotypes; call `then` if that is wished."""
        sentence = UNBLIND_EXPORT if exporting else UNBLIND
        self._confirm("End blind labelling", sentence, (), "Show names", then)

    def show_selection(self, table: Table) -> None:
        """Show what was selected of each genotype."""
        ReportDialog("Selection report", SELECTION, table, self._window).show()

    def classes(self, study: StudyState) -> ClassDialog:
        """Open the list of classes."""
        dialog = ClassDialog(study, self._window)
        dialog.open()
        return dialog

    def metadata(self, study: StudyState) -> MetadataDialog:
        """Open the table of metadata."""
        dialog = MetadataDialog(study, self._window)
        dialog.open()
        return dialog

    def _confirm(
        self,
        title: str,
        sentence: str,
        table: Table,
        accept: str,
        then: Callable[[], None],
    ) -> None:
        dialog = ConfirmDialog(title, sentence, table, accept, self._window)
        dialog.accepted.connect(then)
        dialog.open()


def login_name() -> str:
    """Return the user's name on this computer; empty if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # as Python says it, by version
        return ""
