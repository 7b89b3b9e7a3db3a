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
    QLabel,
    QListWidget,
    QToolButton,
)

from liverwort_gui.qt.bars import THEME_COMMANDS
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.menus import ACTIONS
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Picture, Recent
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
    window.draw(ViewState(), made_up.viewing())
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


def test_what_was_opened_lately_is_offered(qtbot, window):
    kept = Recent("/studies/a.liverwort", "study", "2026-11-20T10:00:00+09:00")
    gone = replace(kept, path="/studies/b.liverwort", missing=True)
    window.draw(ViewState(), ViewState(recents=(kept, gone)))
    menu = window.action(Command.OPEN_RECENT).menu()
    assert [action.isEnabled() for action in menu.actions()] == [True, False]
    with qtbot.waitSignal(window.recent.wished) as told:
        menu.actions()[0].trigger()
    assert told.args == [kept.path]


def test_the_start_page_is_shown_while_nothing_is_open(window):
    assert window.start.isVisible()
    assert not window.videos.isVisible()
    clips = ViewState(page="clips")
    window.draw(ViewState(), clips)
    assert not window.start.isVisible()  # the pages can be looked at all the same
    window.draw(clips, ViewState())
    window.draw(ViewState(), made_up.viewing())
    assert not window.start.isVisible()
    assert window.video.isVisible()


def test_sizes_are_not_forgotten_if_they_were_never_shown(window, settings):
    settings.setValue("columns", b"as the user left them")
    window.close()
    assert settings.value("columns") == b"as the user left them"


def test_a_study_without_videos_says_what_to_do(window):
    state = made_up.viewing()
    empty = replace(
        state, video=None, video_id="", study=replace(state.study, videos={})
    )
    window.draw(ViewState(), empty)
    title = window.findChild(QLabel, "stage-empty-title")
    assert title.isVisible()
    assert "no videos yet" in title.text()
    window.draw(empty, replace(state, video=None, video_id=""))
    assert title.text() == "No video is shown"


def test_the_window_stays_open_as_long_as_it_may_not_close(window):
    answers = [False, True]
    window.may_close = lambda: answers.pop(0)
    assert not window.close()
    assert window.isVisible()
    assert window.close()


def test_sizes_are_written_down_at_the_end(settings, window):
    window.draw(ViewState(), made_up.viewing())
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
