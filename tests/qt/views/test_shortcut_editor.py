import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QLineEdit, QPushButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.shortcuts import FIXED
from liverwort_gui.qt.views.shortcut_editor import ShortcutEditor


@pytest.fixture
def editor(window):
    made = ShortcutEditor(window.shortcuts, window)
    made.show()
    return made


def told(editor):
    return editor.findChild(QLabel, "shortcut-told").text()


def type_key(qtbot, editor, key, modifier=Qt.KeyboardModifier.NoModifier):
    field = editor.findChild(QKeySequenceEdit)
    qtbot.keyClick(field, key, modifier)


def test_a_key_that_is_pressed_is_the_commands_at_once(qtbot, window, editor):
    editor.choose(Command.DRAW_BOX)
    type_key(qtbot, editor, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.action(Command.DRAW_BOX).shortcut() == QKeySequence("Ctrl+J")
    assert told(editor) == "The key is Ctrl+J now."


def test_a_key_of_another_command_is_refused(qtbot, window, editor):
    editor.choose(Command.DRAW_BOX)
    type_key(qtbot, editor, Qt.Key.Key_N)
    assert window.action(Command.DRAW_BOX).shortcut() == QKeySequence("B")
    assert "“Select next box”" in told(editor)
    assert editor.findChild(QKeySequenceEdit).keySequence() == QKeySequence("B")


def test_keys_can_be_taken_away_and_come_back(window, editor):
    editor.choose(Command.DRAW_BOX)
    editor.findChild(QPushButton, "shortcut-none").click()
    assert window.action(Command.DRAW_BOX).shortcuts() == []
    editor.findChild(QPushButton, "shortcut-usual").click()
    assert window.action(Command.DRAW_BOX).shortcut() == QKeySequence("B")
    editor.findChild(QPushButton, "shortcut-none").click()
    editor.findChild(QPushButton, "shortcut-reset").click()
    assert window.action(Command.DRAW_BOX).shortcut() == QKeySequence("B")


def test_a_command_without_a_key_says_why(editor):
    editor.choose(Command.BLIND)
    assert "by accident" in told(editor)


def test_only_what_fits_is_listed(editor):
    editor.findChild(QLineEdit, "shortcut-find").setText("draw")
    shown = [item.text(0) for item in editor._items() if not item.isHidden()]
    assert shown == ["Draw box"]
    editor.findChild(QLineEdit, "shortcut-find").setText("")
    assert not any(item.isHidden() for item in editor._items())


def test_number_keys_are_given_with_the_classes(editor):
    commands = {item.data(0, Qt.ItemDataRole.UserRole) for item in editor._items()}
    assert not commands & FIXED
    assert Command.SAVE_COPY in commands


def test_nothing_can_be_typed_before_a_command_is_chosen(editor):
    editor._tree.setCurrentItem(None)
    assert not editor.findChild(QKeySequenceEdit).isEnabled()
