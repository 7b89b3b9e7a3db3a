from PySide6.QtWidgets import QComboBox, QLabel

from liverwort_gui.qt.views.dialogs import AboutDialog, AxisDialog
from tests.qt import made_up


def test_channel_and_axis(qtbot, window):
    dialog = AxisDialog("Choose.", ("GFP", "DIC"), ("t", "z"), window)
    dialog.open()
    dialog.findChild(QComboBox, "axis-channel").setCurrentIndex(1)
    dialog.findChild(QComboBox, "axis-time").setCurrentIndex(1)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [1, "z"]


def test_only_what_is_open_is_asked(qtbot, window):
    dialog = AxisDialog("Choose.", (), ("t", "z"), window)
    dialog.open()
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [None, "t"]


def test_about_names_devices_and_versions(qtbot, window):
    icon = window.windowIcon().pixmap(64, 64)
    dialog = AboutDialog(made_up.SURROUNDINGS, icon, window)
    dialog.show()
    assert "CPU: ready" in dialog.findChild(QLabel, "about-devices").text()
    assert "Python 3.11" in dialog.findChild(QLabel, "about-versions").text()
    assert "x264" in dialog.findChild(QLabel, "about-licences").text()
