from PySide6.QtWidgets import QLabel, QPushButton

from liverwort_gui.qt.shortcut_groups import groups
from liverwort_gui.qt.views.shortcut_sheet import Group, ShortcutSheet, dealt


def test_the_sheet_lists_keys_and_mouse(qtbot, window):
    sheet = ShortcutSheet(groups(window.shortcuts), window)
    sheet.show()
    texts = {made.text() for made in sheet.findChildren(QLabel)}
    assert {"B", "Draw box", "Mouse", "Drag a box"} <= texts
    with qtbot.waitSignal(sheet.change_wished):
        sheet.findChild(QPushButton, "change-keys").click()


def test_groups_stay_in_order_and_columns_are_about_as_high():
    made = [Group(str(n), (("k", "m"),) * rows) for n, rows in enumerate((9, 6, 5, 9))]
    columns = dealt(made, 3)
    assert [group.title for column in columns for group in column] == list("0123")
    assert [len(column) for column in columns] == [1, 2, 1]


def test_few_groups_need_few_columns():
    assert dealt([Group("only", (("k", "m"),))], 3) == [[Group("only", (("k", "m"),))]]
