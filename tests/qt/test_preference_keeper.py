"""The settings in the window: changed at once, and kept."""

from liverwort_gui import preferences
from liverwort_gui.errors import OutputError
from liverwort_gui.qt.preference_keeper import PreferenceKeeper


def test_a_change_counts_at_once_and_at_the_next_start(qtbot, keeper):
    with qtbot.waitSignal(keeper.changed) as told:
        keeper.change({"theme": "dark", "threads": 2})
    old, new = told.args
    assert (old.theme, new.theme, new.threads) == ("system", "dark", 2)
    assert keeper.now == new
    assert keeper.loaded.sources["theme"] == "file"
    assert PreferenceKeeper().now == new


def test_what_is_no_change_is_not_told(qtbot, keeper):
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.change({"theme": "system"})


def test_the_environment_yields_for_this_session_only(keeper, monkeypatch):
    monkeypatch.setenv("LIVERWORT_THEME", "light")
    keeper.change({"theme": "dark"})
    assert keeper.now.theme == "dark"
    assert PreferenceKeeper().now.theme == "light"


def test_what_cannot_be_written_counts_for_this_session(
    qtbot, keeper, private_preferences
):
    private_preferences.parent.rmdir()
    private_preferences.parent.touch()
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.change({"theme": "dark"})
    assert isinstance(told.args[0], OutputError)
    assert keeper.now.theme == "dark"
    assert preferences.load().preferences.theme == "system"
