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
from liverwort_gui.state import ViewState
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
    with qtbot.waitSignal(window.path_dropped) as told:
        drop = QDropEvent(QPointF(9, 9), copy, data, left, no_keys)
        QApplication.sendEvent(window, drop)
    assert told.args == [(tmp_path / "精子 1.avi").as_posix()]


def test_a_tick_follows_the_state_not_the_click(window):
    action = window.action(Command.LOOP)
    window.draw(ViewState(), ViewState(video=made_up.video(), loop=True))
    action.trigger()  # nobody listens, so the state stays as it is
    assert action.isChecked()


def test_the_title_names_the_video(window):
    window.draw(ViewState(), ViewState(video=made_up.video()))
    assert window.windowTitle().startswith("made-up.avi")


def test_sizes_are_written_down_at_the_end(settings, window):
    window.close()
    kept = {key: settings.value(key) for key in ("geometry", "columns", "rows")}
    assert kept == {
        "geometry": window.saveGeometry(),
        "columns": window._columns.saveState(),
        "rows": window._rows.saveState(),
    }
