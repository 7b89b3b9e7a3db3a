import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from liverwort_gui import preferences
from liverwort_gui.preferences import KEYS
from liverwort_gui.qt.views.settings_dialog import SettingsDialog

OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def show(window, monkeypatch):
    """Return a function that shows the dialog with what is set now."""
    monkeypatch.delenv("LIVERWORT_CACHE")

    def begin():
        dialog = SettingsDialog(preferences.load(), "/here/settings.ini", window)
        dialog.show()
        return dialog

    yield begin
    for dialog in window.findChildren(SettingsDialog):
        dialog.reject()


def save(qtbot, dialog):
    """Click Save and return what was changed."""
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.findChild(QDialogButtonBox).button(OK).click()
    return told.args[0]


def test_each_setting_has_a_control_with_name_and_meaning(show):
    dialog = show()
    for key in KEYS.values():
        field = dialog.findChild(QWidget, f"settings-{key.name}")
        assert field.accessibleName()
        assert field.toolTip() == key.meaning
        note = dialog.findChild(QLabel, f"settings-note-{key.name}")
        assert (note is None) == key.at_once
    assert dialog.findChild(QLabel, "settings-file").text() == (
        "Kept in /here/settings.ini"
    )


def test_only_what_was_changed_leaves_it(qtbot, show):
    preferences.save({"threads": 3})
    dialog = show()
    assert dialog.findChild(QSpinBox, "settings-threads").value() == 3
    box = dialog.findChild(QComboBox, "settings-film_format")
    box.setCurrentIndex(box.findData("gif"))
    dialog.findChild(QCheckBox, "settings-film_shared_scale").setChecked(False)
    dialog.findChild(QLineEdit, "settings-labeller").setText(" Ito ")
    changed = {"film_format": "gif", "film_shared_scale": False, "labeller": "Ito"}
    assert save(qtbot, dialog) == changed


def test_saving_without_a_change_says_nothing(qtbot, show):
    dialog = show()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.findChild(QDialogButtonBox).button(OK).click()


def test_the_usual_values_come_back_but_for_the_environment(qtbot, show, monkeypatch):
    preferences.save({"theme": "dark", "threads": 3})
    monkeypatch.setenv("LIVERWORT_THREADS", "2")
    dialog = show()
    threads = dialog.findChild(QSpinBox, "settings-threads")
    assert not threads.isEnabled()
    note = dialog.findChild(QLabel, "settings-note-threads").text()
    assert "Set by LIVERWORT_THREADS in the environment" in note
    dialog.findChild(QPushButton, "settings-usual").click()
    assert threads.value() == 2
    assert save(qtbot, dialog) == {"theme": "system"}


def test_a_folder_is_chosen_elsewhere(qtbot, show):
    preferences.save({"cache": "/old"})
    dialog = show()
    with qtbot.waitSignal(dialog.folder_wished) as told:
        dialog.findChild(QPushButton, "settings-browse").click()
    assert told.args == ["/old"]
    dialog.set_folder("/new")
    assert save(qtbot, dialog) == {"cache": "/new"}
