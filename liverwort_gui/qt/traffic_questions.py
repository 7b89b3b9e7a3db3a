"""What the window asks about what comes into a study and leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import is_untitled
from liverwort_gui.qt.traffic_tasks import Kind
from liverwort_gui.qt.views.export_dialog import ExportChoice, ExportDialog
from liverwort_gui.study_records import StudyState

if TYPE_CHECKING:
    from liverwort_gui.qt.merging import Choices
    from liverwort_gui.qt.views.merge_dialog import ConflictRow

CHOICES = (
    ExportChoice(
        "boxes",
        "Boxes and labels (CSV)",
        "One line per clip, for a spreadsheet; can be changed there and imported.",
        " boxes.csv",
        "Table (*.csv)",
    ),
    ExportChoice(
        "metadata",
        "Metadata of the videos (CSV)",
        "One line per video: genotype, culture, date …; can be imported, too.",
        " metadata.csv",
        "Table (*.csv)",
    ),
    ExportChoice(
        "dataset",
        "Dataset (HDF5)",
        "Everything in one file: pixels and labels of all clips, to train networks.",
        " dataset.h5",
        "Dataset (*.h5)",
    ),
    ExportChoice(
        "films",
        "Folder of films",
        "One film per clip without loss (AVI), in folders by class.",
        " films",
        "New folder (*)",
    ),
    ExportChoice(
        "tiff",
        "Folder of TIFF stacks",
        "One stack per clip, for ImageJ, in folders by class.",
        " stacks",
        "New folder (*)",
    ),
)
TO_IMPORT = "Tables and datasets (*.csv *.tsv *.txt *.h5 *.hdf5);;All files (*)"
ZIP = "Packed study (*.zip)"


class TrafficQuestions:
    """Asks over the window; answers of dialogs come later, by a call.

    Args:
        window: what the dialogs appear over.
        questions: asked for files and folders, which it remembers.
    """

    def __init__(self, window: QWidget, questions: Questions) -> None:
        self._window = window
        self._questions = questions

    def export(self, study: StudyState, then: Callable[[Kind, str], None]) -> None:
        """Ask what to export, and where; call `then` unless cancelled."""
        name = _name_of(study.path)
        places = {
            choice.kind: self._questions.suggested(f"{name}{choice.ending}")
            for choice in CHOICES
        }
        sentence = f"{_counted(study)}. What shall be written?"
        dialog = ExportDialog(sentence, CHOICES, places, self._window)

        def browse(choice: ExportChoice, place: str) -> None:
            path = self._questions.save_as(
                choice.title, Path(place).name or name + choice.ending, choice.files
            )
            if path:
                dialog.set_place(path)

        dialog.place_wished.connect(browse)
        dialog.chosen.connect(then)
        dialog.open()

    def import_file(self) -> str:
        """Return the file to import, or ""."""
        return self._questions.open_file("Import labels or dataset", TO_IMPORT)

    def other_study(self) -> str:
        """Return the folder of the study to merge, or ""."""
        return self._questions.open_study()

    def pack_as(self, study_path: str) -> str:
        """Return the zip file to write, or ""."""
        name = f"{_name_of(study_path)}.zip"
        return self._questions.save_as("Pack study as zip", name, ZIP)

    def packed(self) -> str:
        """Return the zip file to open, or ""."""
        return self._questions.open_file("Open packed study", ZIP)

    def unpacked_as(self, source: str) -> str:
        """Return the folder of the study to make, or ""."""
        title = "Open packed study: save it as"
        return self._questions.save_study(title, Path(source).stem)

    def merge(
        self,
        report: str,
        rows: Sequence[ConflictRow],
        then: Callable[[Choices], None],
    ) -> None:
        """Show what a merge would do, and ask who is right; call `then` if wished."""
        from liverwort_gui.qt.views.merge_dialog import MergeDialog

        dialog = MergeDialog(report, rows, self._window)
        dialog.decided.connect(then)
        dialog.open()

    def confirm_partial(
        self, name: str, good: int, refused: Sequence[str], then: Callable[[], None]
    ) -> None:
        """Show which lines are refused; call `then` to import the others."""
        count = len(refused)
        lines = "1 line" if count == 1 else f"{count} lines"
        sentence = (
            f"{lines} of {name} cannot be imported, so nothing was imported yet. "
            "Correct the table, or leave them out."
        )
        others = "1 line" if good == 1 else f"{good} lines"
        accept = f"Import the other {others}" if good else ""
        from liverwort_gui.qt.views.lines_dialog import LinesDialog

        dialog = LinesDialog("Import", sentence, refused, self._window, accept)
        dialog.accepted.connect(then)
        dialog.open()


def _name_of(study_path: str) -> str:
    return "sperm" if is_untitled(study_path) else Path(study_path).stem


def _counted(study: StudyState) -> str:
    videos, clips = len(study.videos), len(study.clips)
    return (
        f"The study has {videos} {'video' if videos == 1 else 'videos'} and "
        f"{clips} {'clip' if clips == 1 else 'clips'}"
    )
