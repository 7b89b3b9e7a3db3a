import pytest
from PySide6.QtGui import QAction, QKeySequence

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.shortcut_groups import groups
from liverwort_gui.qt.shortcuts import Shortcuts, plain


@pytest.fixture
def shortcuts(qapp, settings):
    return Shortcuts(settings)


def test_keys_are_those_of_the_table_at_first(shortcuts):
    assert shortcuts.keys(Command.DRAW_BOX) == ("B",)
    assert shortcuts.keys(Command.REDO) == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert shortcuts.is_usual(Command.DRAW_BOX)


def test_a_key_that_was_chosen_is_kept(shortcuts, settings):
    assert shortcuts.choose(Command.DRAW_BOX, "Ctrl+J") == ""
    again = Shortcuts(settings)
    assert again.keys(Command.DRAW_BOX) == ("Ctrl+J",)
    assert not again.is_usual(Command.DRAW_BOX)


def test_a_key_with_another_meaning_is_refused_in_a_sentence(shortcuts):
    told = shortcuts.choose(Command.DRAW_BOX, "N")
    assert told.startswith("N is the key of “Select next box” already")
    assert shortcuts.keys(Command.DRAW_BOX) == ("B",)


@pytest.mark.parametrize("key", ["1", "9", "Tab", "Return", "Up"])
def test_keys_that_every_window_or_class_needs_are_refused(shortcuts, key):
    assert shortcuts.choose(Command.DRAW_BOX, key).startswith(f"{key} ")


def test_a_key_that_was_given_up_is_free(shortcuts):
    shortcuts.choose(Command.NEXT_BOX, "")
    assert shortcuts.keys(Command.NEXT_BOX) == ()
    assert shortcuts.choose(Command.DRAW_BOX, "N") == ""


def test_a_usual_key_comes_back_only_if_nobody_else_has_it(shortcuts):
    shortcuts.choose(Command.NEXT_BOX, "Ctrl+J")
    shortcuts.choose(Command.DRAW_BOX, "N")
    assert "“Draw box”" in shortcuts.reset(Command.NEXT_BOX)
    assert shortcuts.reset(Command.DRAW_BOX) == ""
    assert shortcuts.reset(Command.NEXT_BOX) == ""
    assert shortcuts.is_usual(Command.NEXT_BOX)


def test_all_usual_keys_come_back_and_stay(shortcuts, settings):
    shortcuts.choose(Command.NEXT_BOX, "Ctrl+J")
    shortcuts.choose(Command.SAVE_COPY, "Ctrl+Alt+K")
    shortcuts.reset_all()
    for one in (shortcuts, Shortcuts(settings)):
        assert one.keys(Command.NEXT_BOX) == ("N",)
        assert one.keys(Command.SAVE_COPY) == ()


def test_an_action_follows_with_its_tip(shortcuts):
    action = QAction("Draw box")
    shortcuts.attach(Command.DRAW_BOX, action)
    assert action.toolTip().endswith("(B)")
    shortcuts.choose(Command.DRAW_BOX, "Ctrl+J")
    assert action.shortcut() == QKeySequence("Ctrl+J")
    assert action.toolTip().endswith("(Ctrl+J)")
    shortcuts.choose(Command.DRAW_BOX, "")
    assert action.shortcuts() == []
    assert not action.toolTip().endswith(")")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("&Boxes", "Boxes"), ("枠(&B)", "枠"), ("Open video (mp4)…", "Open video (mp4)")],
)
def test_a_menu_is_told_without_its_marks(text, shown):
    assert plain(text) == shown


def test_nonsense_in_the_settings_is_left_out(qapp, settings):
    settings.setValue("keys/draw-box", "\n")
    assert Shortcuts(settings).keys(Command.DRAW_BOX) == ()


def test_the_sheet_lists_all_keys_by_menu_and_the_classes_once(shortcuts):
    shortcuts.choose(Command.DRAW_BOX, "Ctrl+J")
    found = {group.title: dict(group.rows) for group in groups(shortcuts)}
    assert found["Boxes"]["Ctrl+J"] == "Draw box"
    assert list(found["Labels"])[:2] == ["1 to 9", "U or 0"]
    assert found["Help"]["? or F1"] == "Keyboard shortcuts"
