"""What the window asks about trainings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.training.runs import run_title
from liverwort_gui.training_records import RunView


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

        dialog = ConfirmDialog(
            tr("Delete run"), _loss(run, used=used), (), tr("Delete"), self._window
        )
        dialog.accepted.connect(delete)
        dialog.open()


def _loss(run: RunView, *, used: bool) -> str:
    """Return what is lost with a run."""
    if used:
        return tr(
            "The weights, curves and figures of {run} (seed {seed}) will be deleted. "
            "This cannot be undone. Clips and labels stay. This study uses its "
            "weights: the bundled network analyzes it from then on.",
            run=run_title(run),
            seed=run.seed,
        )
    return tr(
        "The weights, curves and figures of {run} (seed {seed}) will be deleted. This "
        "cannot be undone. Clips and labels stay.",
        run=run_title(run),
        seed=run.seed,
    )
