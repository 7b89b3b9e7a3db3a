"""Every control says what it is to somebody who cannot see it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolBar,
)

from liverwort_gui.qt.menus import ACTIONS
from liverwort_gui.qt.views.dialogs import AboutDialog, AxisDialog
from liverwort_gui.qt.views.shortcut_editor import ShortcutEditor
from liverwort_gui.qt.views.shortcut_sheet import ShortcutSheet
from liverwort_gui.state import ViewState
from tests.qt import made_up

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
PARTS_OF = (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QToolBar,
)  # whose inner widgets are spoken of with them


def is_popup(control):
    """Whether a control is the list of a combo box, which is spoken of with it."""
    return control.parent().metaObject().className() == "QComboBoxPrivateContainer"


def nameless(widget):
    """Return the controls under a widget that have no name for a screen reader."""
    found = []
    for kind in CONTROLS:
        for control in widget.findChildren(kind):
            name = control.objectName()
            if isinstance(control, QScrollBar) or name.startswith("qt_"):
                continue
            if control.isHidden():  # such buttons get their text when they are shown
                continue
            if isinstance(control.parent(), PARTS_OF) or is_popup(control):
                continue
            text = control.text() if isinstance(control, QAbstractButton) else ""
            if not (control.accessibleName() or text.strip("✕ ")):
                found.append(f"{type(control).__name__} {name}")
    return sorted(set(found))


def test_every_action_has_a_name_a_tip_and_a_key_or_a_reason(window):
    for row in ACTIONS:
        action = window.action(row.command)
        assert action.text().replace("&", "").strip("…")
        assert action.toolTip().startswith(row.tip)
        assert action.shortcut().isEmpty() == bool(row.keyless)


@pytest.mark.parametrize("page", ["video", "clips", "training", "compare"])
def test_every_control_of_a_page_has_a_name(window, page):
    state = made_up.viewing((made_up.BOX,), 0, results=(made_up.result(),))
    window.draw(ViewState(), state)
    window.draw(state, replace(state, page=page))
    assert nameless(window) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda window: AxisDialog("Choose.", ("GFP", "DIC"), ("t", "z"), window),
        lambda window: AboutDialog(
            made_up.SURROUNDINGS, window.windowIcon().pixmap(64, 64), window
        ),
        lambda window: ShortcutEditor(window.shortcuts, window),
        lambda window: ShortcutSheet((), window),
    ],
    ids=["axes", "about", "keys", "sheet"],
)
def test_every_control_of_a_dialog_has_a_name(window, make):
    dialog = make(window)
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    assert dialog.findChild(QDialogButtonBox) is not None
