"""Fixtures for the views."""

import pytest

from liverwort_gui.state import ViewState
from tests.qt import made_up


@pytest.fixture
def draw(window):
    """Return a function that draws the made-up video with some fields changed."""
    state = window._state

    def show(**changes):
        nonlocal state
        fields = {"video": made_up.video(), "surroundings": made_up.SURROUNDINGS}
        old, state = state, ViewState(**(fields | changes))
        window.draw(old, state)

    return show
