import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from liverwort_gui.qt.views.clip_columns import FITTING, WIDTHS, ClipColumns
from liverwort_gui.qt.views.clip_rows import HEADINGS, HIDDEN_WHILE_BLIND, Column

AT_1366, WIDE = 700, 1600  # pixels; what the table has on a small screen, and on a wide
ALL = set(Column)


@pytest.fixture
def table(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(3, len(Column)))
    view.verticalHeader().hide()
    return view


@pytest.fixture
def columns(table):
    return ClipColumns(table)


@pytest.fixture
def resize(qtbot, table, columns):
    """Return a function that gives the table a width."""
    table.show()

    def change(width):
        table.resize(width, 300)
        qtbot.waitUntil(lambda: abs(table.viewport().width() - width) < 40)
        columns.fit()

    return change


def shown(table):
    return {column for column in Column if not table.isColumnHidden(column)}


def click(columns, text):
    menu = columns.menu()
    (action,) = (row for row in menu.actions() if row.text() == text)
    action.trigger()
    menu.deleteLater()


def ticked(columns):
    menu = columns.menu()
    texts = {row.text() for row in menu.actions() if row.isChecked()}
    menu.deleteLater()
    return texts


def test_there_is_nothing_to_scroll_sideways(qtbot, table, resize):
    for width in (400, AT_1366, 900, WIDE):
        resize(width)
        qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert shown(table) == ALL
    resize(AT_1366)
    assert {Column.CLASS, Column.STATE, Column.VIDEO, Column.NOTE} < shown(table)
    assert Column.ORIGIN not in shown(table)


def test_the_menu_of_the_header_chooses_columns(qtbot, table, columns, resize):
    resize(AT_1366)
    before = shown(table)
    with qtbot.waitSignal(columns.chosen) as told:
        click(columns, "Genotype")
    assert shown(table) == before | {Column.GENOTYPE}
    assert set(told.args[0]) == shown(table)
    click(columns, "Note")
    resize(WIDE)
    assert shown(table) == (before | {Column.GENOTYPE}) - {Column.NOTE}
    assert ticked(columns) == {HEADINGS[row] for row in shown(table)} - {"Clip"}
    click(columns, FITTING)
    assert shown(table) == ALL
    assert FITTING in ticked(columns)


def test_at_least_the_number_of_the_clip_is_shown(table, columns, resize):
    resize(30)
    assert shown(table) == {Column.CLIP}


def test_what_is_hidden_while_blind_cannot_be_chosen_and_comes_back(
    table, columns, resize
):
    resize(WIDE)
    click(columns, "Overlap")
    columns.set_blind(True)
    assert not shown(table) & set(HIDDEN_WHILE_BLIND)
    assert not ticked(columns) & {"Genotype", "Culture", "Source", "Origin"}
    click(columns, "Note")
    columns.set_blind(False)
    assert shown(table) == ALL - {Column.OVERLAP, Column.NOTE}


def test_every_column_has_a_width():
    assert set(WIDTHS) == ALL


def test_video_names_that_begin_alike_can_be_told_apart(table, columns):
    option = QStyleOptionViewItem()
    index = table.model().index(0, Column.VIDEO)
    table.itemDelegateForColumn(Column.VIDEO).initStyleOption(option, index)
    assert option.textElideMode == Qt.TextElideMode.ElideMiddle
