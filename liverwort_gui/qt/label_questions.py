"""What the window asks and tells about labels, and what it remembers of the answers."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.views.clip_rows import Column
from liverwort_gui.study_records import StudyState

if TYPE_CHECKING:
    from liverwort_gui.qt.views.class_dialog import ClassDialog
    from liverwort_gui.qt.views.label_dialogs import Table
    from liverwort_gui.qt.views.metadata_dialog import MetadataDialog

COLUMNS = "clip-columns"  # among what the window remembers
GENOTYPES = later(
    "Every clip of a video with a genotype gets the class of that name. Labels that "
    "were given by hand stay as they are."
)
NO_GENOTYPES = later(
    "No clip would change: the videos have no genotype yet (Labels menu, Metadata of "
    "the videos), or all their clips are labelled."
)
BLIND = later(
    "Names of videos, paths, genotypes, cultures and labels that were copied from the "
    "genotype will be hidden, and the clips shuffled, until you end blind labelling in "
    "the Labels menu. Boxes that you draw meanwhile are in the history."
)
UNBLIND = later(
    "Names and genotypes will be shown again, and what was selected meanwhile."
)
UNBLIND_EXPORT = later(
    "What is exported or merged tells names and genotypes. Blind labelling will end "
    "first, and what was selected meanwhile is shown."
)
SELECTION = later(
    "What was selected of each genotype. Where the rows differ although the genotype "
    "should not matter, for example in how many suggested boxes were rejected, the "
    "choice of the clips may have been biased. Distance: of the boxes from the centre "
    "of the field, mean ± standard deviation; 0 is the centre, 1 a corner."
)


class LabelQuestions:
    """Asks over the window; an answer comes later, by a call.

    Args:
        window: what the questions appear over.
        settings: where the columns of the clip table are remembered.
        keeper: of the user's settings: who labels, and whether to go on.
    """

    def __init__(
        self, window: QWidget, settings: QSettings, keeper: PreferenceKeeper
    ) -> None:
        self._window = window
        self._settings = settings
        self._keeper = keeper

    @property
    def labeller(self) -> str:
        """Who labels; empty until it was asked."""
        return self._keeper.now.labeller

    @property
    def go_on(self) -> bool:
        """Whether a label goes on to the next clip."""
        return self._keeper.now.label_goes_on

    def remember_go_on(self, on: bool) -> None:
        """Remember whether a label goes on to the next clip."""
        self._keeper.change({"label_goes_on": on})

    @property
    def columns(self) -> tuple[Column, ...]:
        """Chosen columns of the clip table; empty: as many as there is room for."""
        stored = self._settings.value(COLUMNS, [], list)
        names = {str(name) for name in stored}  # type: ignore[attr-defined]
        return tuple(column for column in Column if column.name in names)

    def remember_columns(self, columns: tuple[Column, ...]) -> None:
        """Remember which columns of the clip table were chosen."""
        self._settings.setValue(COLUMNS, [column.name for column in columns])

    def ask_name(self, then: Callable[[str], None]) -> None:
        """Ask who labels, suggesting the login name; call `then` unless cancelled."""
        from liverwort_gui.qt.views.label_dialogs import NameDialog

        def remember(name: str) -> None:
            self._keeper.change({"labeller": name})
            then(name)

        dialog = NameDialog(self.labeller or login_name(), self._window)
        dialog.named.connect(remember)
        dialog.open()

    def confirm_genotypes(self, table: Table, then: Callable[[], None]) -> None:
        """Show how many clips would get which class; call `then` if that is wished."""
        accept = tr("Label", "a verb, on a button") if table else ""
        sentence = GENOTYPES if table else NO_GENOTYPES
        self._confirm(tr("Label all by genotype"), sentence, table, accept, then)

    def confirm_blind(self, then: Callable[[], None]) -> None:
        """Say what will be hidden; call `then` if that is wished."""
        self._confirm(tr("Blind labelling"), BLIND, (), tr("Label blind"), then)

    def confirm_unblind(
        self, then: Callable[[], None], *, exporting: bool = False
    ) -> None:
        """Ask whether to show names and genotypes; call `then` if that is wished."""
        sentence = UNBLIND_EXPORT if exporting else UNBLIND
        self._confirm(tr("End blind labelling"), sentence, (), tr("Show names"), then)

    def show_selection(self, table: Table) -> None:
        """Show what was selected of each genotype."""
        from liverwort_gui.qt.views.label_dialogs import ReportDialog

        ReportDialog(
            tr("Selection report"), said(SELECTION), table, self._window
        ).show()

    def classes(self, study: StudyState) -> ClassDialog:
        """Open the list of classes."""
        from liverwort_gui.qt.views.class_dialog import ClassDialog

        dialog = ClassDialog(study, self._window)
        dialog.open()
        return dialog

    def metadata(self, study: StudyState) -> MetadataDialog:
        """Open the table of metadata."""
        from liverwort_gui.qt.views.metadata_dialog import MetadataDialog

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
        from liverwort_gui.qt.views.label_dialogs import ConfirmDialog

        dialog = ConfirmDialog(title, said(sentence), table, accept, self._window)
        dialog.accepted.connect(then)
        dialog.open()


def login_name() -> str:
    """Return the user's name on this computer; empty if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # as Python says it, by version
        return ""
