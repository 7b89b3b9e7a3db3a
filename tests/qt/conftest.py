"""Fixtures for the window."""

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QSettings

from liverwort_gui.qt import language
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.theme import Theme
from liverwort_gui.state import Store
from tests.qt import made_up
from tests.qt.inline_study import InlineDesk


@pytest.fixture(autouse=True)
def every_mouse_move_counts():
    """Let pyqtgraph see all moves: a test moves the mouse faster than its limit."""
    limit = pg.getConfigOption("mouseRateLimit")
    pg.setConfigOption("mouseRateLimit", 0)
    yield
    pg.setConfigOption("mouseRateLimit", limit)


@pytest.fixture
def settings(tmp_path):
    """Settings of this test alone."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def keeper():
    """The user's settings, in a file of this test alone."""
    return PreferenceKeeper()


@pytest.fixture
def window(qtbot, qapp, settings, keeper):
    """The window without a controller."""
    window = MainWindow(Theme(qapp, keeper), settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def store():
    """A store with the made-up video in a study."""
    return Store(made_up.viewing())


@pytest.fixture
def studies(store):
    """A desk that keeps the study of the store in memory."""
    return InlineDesk(store.state.study, store)


@pytest.fixture
def japanese(qapp):
    """A window that speaks Japanese."""
    language.choose("ja")
    yield
    language.choose("en")
