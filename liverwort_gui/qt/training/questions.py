"""What the window asks about trainings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.views.training.runs import run_title
from liverwort_gui.training_records import RunView

DELETE = (
    "The weights, curves and figures of {} (seed {}) will be deleted. This cannot be "
    "undone. Clips and labels stay."
)

USED = " This study uses its weights: the bundled network analyzes it from then on."


class TrainingQuestions:
    """Asks over the window.

    Args:
        window: what the questions appear over.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def confirm_delete(
        self, run: RunView, delete: Callable[[], None], *, used: bool
    ) -> None:
        """Ask whether a run is to be deleted; call `delete` if it is.

        Args:
            run: to be deleted.
            delete: called if it is.
            used: whether the study uses its weights.
        """
        from liverwort_gui.qt.views.label_dialogs import ConfirmDialog

        sentence = DELETE.format(run_title(run), run.seed) + (USED if used else "")
        dialog = ConfirmDialog("Delete run", sentence, (), "Delete", self._window)
        dialog.accepted.connect(delete)
        dialog.open()
