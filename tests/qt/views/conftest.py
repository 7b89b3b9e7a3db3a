"""Fixtures for the views."""

import pytest

from tests.qt import made_up


@pytest.fixture
def draw(window):
    """Return a function that draws the made-up video with some fields changed."""
    state = window._state

    def show(**changes):
        nonlocal state
        fields = {"surroundings": made_up.SURROUNDINGS}
        old, state = state, made_up.viewing(**(fields | changes))
        window.draw(old, state)

    return show
