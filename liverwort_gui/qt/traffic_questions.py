"""What the window asks about what comes into a study and leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.language import later, said, tr
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
        later("Boxes and labels (CSV)"),
        later(
            "One line per clip, for a spreadsheet; can be changed there and imported."
        ),
        " boxes.csv",
        later("Table (*.csv)"),
    ),
    ExportChoice(
        "metadata",
        later("Metadata of the videos (CSV)"),
        later("One line per video: genotype, culture, date …; can be imported, too."),
        " metadata.csv",
        later("Table (*.csv)"),
    ),
    ExportChoice(
        "dataset",
        later("Dataset (HDF5)"),
        later(
            "Everything in one file: pixels and labels of all clips, to train networks."
        ),
        " dataset.h5",
        later("Dataset (*.h5)"),
    ),
    ExportChoice(
        "films",
        later("Folder of films"),
        later("One film per clip without loss (AVI), in folders by class."),
        " films",
        later("New folder (*)"),
    ),
    ExportChoice(
        "tiff",
        later("Folder of TIFF stacks"),
        later("One stack per clip, for ImageJ, in folders by class."),
        " stacks",
        later("New folder (*)"),
    ),
)
TO_IMPORT = later("Tables and datasets (*.csv *.tsv *.txt *.h5 *.hdf5);;All files (*)")
ZIP = later("Packed study (*.zip)")


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
        dialog = ExportDialog(_what(study), _choices(), places, self._window)

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
        return self._questions.open_file(later("Import labels or dataset"), TO_IMPORT)

    def other_study(self) -> str:
        """Return the folder of the study to merge, or ""."""
        return self._questions.open_study()

    def pack_as(self, study_path: str) -> str:
        """Return the zip file to write, or ""."""
        name = f"{_name_of(study_path)}.zip"
        return self._questions.save_as(later("Pack study as zip"), name, ZIP)

    def packed(self) -> str:
        """Return the zip file to open, or ""."""
        return self._questions.open_file(later("Open packed study"), ZIP)

    def unpacked_as(self, source: str) -> str:
        """Return the folder of the study to make, or ""."""
        title = later("Open packed study: save it as")
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
        sentence = tr(
            "{lines} of {name} cannot be imported, so nothing was imported yet. "
            "Correct the table, or leave them out.",
            lines=_lines(count),
            name=name,
        )
        accept = tr("Import the other {lines}", lines=_lines(good)) if good else ""
        from liverwort_gui.qt.views.lines_dialog import LinesDialog

        dialog = LinesDialog(tr("Import"), sentence, refused, self._window, accept)
        dialog.accepted.connect(then)
        dialog.open()


def _name_of(study_path: str) -> str:
    return "sperm" if is_untitled(study_path) else Path(study_path).stem


def _choices() -> tuple[ExportChoice, ...]:
    """Return `CHOICES` in the language of the window."""
    return tuple(
        replace(
            choice,
            title=said(choice.title),
            tip=said(choice.tip),
            files=said(choice.files),
        )
        for choice in CHOICES
    )


def _lines(number: int) -> str:
    return tr("1 line") if number == 1 else tr("{count} lines", count=number)


def _what(study: StudyState) -> str:
    videos, clips = len(study.videos), len(study.clips)
    return tr(
        "The study has {videos} and {clips}. What shall be written?",
        videos=tr("1 video") if videos == 1 else tr("{count} videos", count=videos),
        clips=tr("1 clip") if clips == 1 else tr("{count} clips", count=clips),
    )
