from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QTableWidget

from liverwort_gui.qt.history import changed_place
from liverwort_gui.qt.views.history_dialog import BackupRow, HistoryDialog, when
from liverwort_gui.study_records import HistoryEntry, Note
from tests.qt import made_up

FIRST = made_up.clip(number=1)
SECOND = made_up.clip(number=2)
STUDY = made_up.study(FIRST, SECOND)
ENTRIES = tuple(
    HistoryEntry(number, text, kind, 0, "Mai", "2026-11-20T09:30:00+00:00")
    for number, text, kind in (
        (3, "draw box: clip 1", "undo"),
        (2, "draw box: clip 1", "edit"),
        (1, "new study", "fact"),
    )
)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (made_up.study(FIRST, replace(SECOND, label="mut")), ("v1", "c2")),
        (made_up.study(FIRST, SECOND, made_up.clip(number=3)), ("v1", "c3")),
        (made_up.study(FIRST), ("v1", "")),
        (replace(STUDY, notes={"n": Note("n", "v1", 0, 5, "odd")}), ("v1", "")),
        (
            made_up.study(FIRST, SECOND, videos=(made_up.entry(genotype="x"),)),
            ("v1", ""),
        ),
        (STUDY, ("", "")),
        (replace(STUDY, videos={}, clips={}), ("", "")),
    ],
)
def test_what_a_step_changed_is_where_to_look(new, expected):
    assert changed_place(STUDY, new) == expected


@pytest.fixture
def dialog(qtbot, window):
    rows = (BackupRow("2026-11-20, daily", MagicMock()),)
    dialog = HistoryDialog(ENTRIES, rows, can_change=True, parent=window)
    dialog.show()
    return dialog


def test_each_change_with_who_and_when(dialog):
    table = dialog._table
    texts = [table.item(row, 2).text() for row in range(3)]
    assert texts == ["Undone: draw box: clip 1", "draw box: clip 1", "new study"]
    assert table.item(0, 1).text() == "Mai"
    assert table.item(0, 0).text() == when(ENTRIES[0].at)


def test_a_long_line_keeps_the_name_at_its_end(qtbot, window):
    text = "set genotype, culture, note, operator: sample-<b>-wild-type-2.avi"
    entry = replace(ENTRIES[1], text=text)
    dialog = HistoryDialog([entry], [], can_change=True, parent=window)
    dialog.show()
    table = dialog.findChild(QTableWidget, "history")
    option = QStyleOptionViewItem()
    option.initFrom(table)
    index = table.model().index(0, 2)
    table.itemDelegateForColumn(2).initStyleOption(option, index)
    assert option.textElideMode == Qt.TextElideMode.ElideMiddle
    assert "sample-&lt;b&gt;-wild-type-2.avi" in table.item(0, 2).toolTip()
    dialog.close()


def test_the_study_can_be_restored_as_it_was_after_a_change(qtbot, dialog):
    assert not dialog._restore.isEnabled()
    dialog._table.selectRow(0)
    assert not dialog._restore.isEnabled()  # it is like that already
    dialog._table.selectRow(1)
    with qtbot.waitSignal(dialog.restore_wished) as told:
        dialog._restore.click()
    assert told.args == [2]


def test_a_backup_can_be_put_back(qtbot, dialog):
    assert not dialog._go_back.isEnabled()
    dialog._backups.setCurrentRow(0)
    with qtbot.waitSignal(dialog.backup_wished):
        dialog._go_back.click()


def test_what_is_read_only_can_be_looked_at_only(qtbot, window):
    rows = (BackupRow("2026-11-20, daily", MagicMock()),)
    dialog = HistoryDialog(ENTRIES, rows, can_change=False, parent=window)
    dialog.show()
    dialog._table.selectRow(1)
    dialog._backups.setCurrentRow(0)
    assert not dialog._restore.isEnabled()
    assert not dialog._go_back.isEnabled()
    dialog.reject()


def test_a_moment_that_nobody_can_read_is_shown_as_it_is():
    assert when("yesterday") == "yesterday"
