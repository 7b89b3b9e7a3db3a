"""A table of tests, which says of each difference why it has no interval."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from liverwort_gui.comparison_records import Test
from liverwort_gui.qt.views.comparing.readings import DIFFERENCE, no_interval
from liverwort_gui.qt.views.training.parts import fill, show_all_rows, tip


def show_tests(
    made: QTableWidget,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    tests: Sequence[Test],
) -> None:
    """Show tests; who points at a difference without interval reads the reason.

    Args:
        made: with as many columns as there are headings.
        headings: as people read them.
        rows: of the tests first.
        tests: in the order of the rows.
    """
    made.setHorizontalHeaderLabels(list(headings))
    fill(made, rows)
    reasons = [no_interval(test) for test in tests]
    for row, reason in enumerate(reasons):
        if reason:
            _tell(made.item(row, DIFFERENCE), f"{rows[row][DIFFERENCE]}\n{reason}")
    shared = set(reasons)
    _tell(
        made.horizontalHeaderItem(DIFFERENCE), shared.pop() if len(shared) == 1 else ""
    )
    show_all_rows(made)


def _tell(item: QTableWidgetItem | None, text: str) -> None:
    assert item is not None
    item.setToolTip(tip(text))
