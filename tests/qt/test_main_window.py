from dataclasses import replace

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QListWidget,
    QToolButton,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.main_window import THEME_COMMANDS
from liverwort_gui.qt.menus import ACTIONS
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Picture
from tests.qt import made_up

SMALLEST_SCREEN = (1366, 768)  # pixels


def files(*paths):
    """Return a drag's content; the caller keeps it alive."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_the_window_fits_on_a_small_screen(window):
    least = window.minimumSizeHint()
    assert least.width() <= SMALLEST_SCREEN[0]
    assert least.height() <= SMALLEST_SCREEN[1] - 60  # title bar and task bar


def test_every_control_has_a_name_for_tests_and_for_screen_readers(window):
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QListWidget)
    for kind in kinds:
        for control in window.findChildren(kind):
            if control.objectName().startswith("qt_") or not control.isVisible():
                continue
            assert control.objectName() or isinstance(control, QToolButton)
            assert control.accessibleName() or control.text(), control.objectName()


def test_a_dropped_file_is_wished(qtbot, window, tmp_path):
    data = files(tmp_path / "精子 1.avi")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, no_keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.paths_dropped) as told:
        drop = QDropEvent(QPointF(9, 9), copy, data, left, no_keys)
        QApplication.sendEvent(window, drop)
    assert told.args == [[(tmp_path / "精子 1.avi").as_posix()]]


def test_the_colours_in_use_are_ticked_in_the_menu(window):
    themes = [window.action(command) for command in THEME_COMMANDS]
    for chosen in themes:
        window.look.choose(THEME_COMMANDS[Command(chosen.objectName())])
        assert [action.isChecked() for action in themes] == [
            action is chosen for action in themes
        ]
        assert all(action.isEnabled() for action in themes)
    themes[0].trigger()
    themes[0].trigger()
    assert themes[0].isChecked()


def test_no_icon_hides_a_tick(window):
    for row in ACTIONS:
        action = window.action(row.command)
        if row.icon and action.isCheckable():
            assert not action.isIconVisibleInMenu()


def test_actions_follow_every_change_but_a_decoded_picture(window, monkeypatch):
    drawn = []
    monkeypatch.setattr(window, "_draw_action", lambda row, state: drawn.append(row))
    state = made_up.viewing()
    decoded = replace(state, picture=Picture(0, np.zeros((4, 4, 1), np.uint8)))
    window.draw(state, decoded)
    assert drawn == []
    window.draw(decoded, replace(decoded, frame=1))
    assert len(drawn) == len(ACTIONS)


def test_a_tick_follows_the_state_not_the_click(window):
    action = window.action(Command.LOOP)
    window.draw(ViewState(), made_up.viewing(loop=True))
    action.trigger()  # nobody listens, so the state stays as it is
    assert action.isChecked()


def test_the_title_names_study_and_video(window):
    state = made_up.viewing()
    window.draw(ViewState(), state)
    assert window.windowTitle() == "made-up — made-up.avi · Liverwort"
    locked = replace(state, study=replace(state.study, read_only="Aki has it open."))
    window.draw(state, locked)
    assert window.windowTitle().startswith("made-up (read-only) — ")


def test_a_study_without_a_name_is_called_untitled(window, private_studies):
    state = made_up.viewing()
    study = replace(state.study, path=str(private_studies / "untitled 1.liverwort"))
    window.draw(ViewState(), replace(state, study=study))
    assert window.windowTitle().startswith("Untitled study — ")


def test_the_edit_menu_says_what_undo_takes_back(window):
    state = made_up.viewing()
    study = replace(state.study, undo="label: mutant, clip 12")
    window.draw(state, replace(state, study=study))
    action = window.action(Command.UNDO)
    assert action.text() == "Undo label: mutant, clip 12"
    assert action.iconText() == "Undo"  # the button keeps its width
    assert action.isEnabled()


def test_recent_studies_are_offered(qtbot, window):
    window.set_recent(["/studies/a.liverwort", "/studies/b.liverwort"])
    menu = window.action(Command.OPEN_RECENT).menu()
    with qtbot.waitSignal(window.recent_wished) as told:
        menu.actions()[1].trigger()
    assert told.args == ["/studies/b.liverwort"]


def test_the_window_stays_open_as_long_as_it_may_not_close(window):
    answers = [False, True]
    window.may_close = lambda: answers.pop(0)
    assert not window.close()
    assert window.isVisible()
    assert window.close()


def test_sizes_are_written_down_at_the_end(settings, window):
    window.close()
    kept = {key: settings.value(key) for key in ("geometry", "columns", "rows")}
    assert kept == {
        "geometry": window.saveGeometry(),
        "columns": window._columns.saveState(),
        "rows": window._rows.saveState(),
    }


def test_keys_go_to_the_page_that_is_shown(window):
    """A number typed right after a page was opened labels; it does not filter."""
    old = made_up.viewing(boxes=(made_up.BOX,))
    window.draw(ViewState(), old)
    new = replace(old, page="clips")
    window.draw(old, new)
    assert window.focusWidget().objectName() == "clip-table"
    window.draw(new, old)
    assert window.focusWidget() is window.video
