from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.records import Box
from liverwort_gui.state import ViewState
from tests.qt import made_up
from tests.qt.views.looks import text, visible


def offering(*rows, boxes=(), **changes):
    state = made_up.viewing(boxes, **changes)
    suggestions = {row.id: row for row in rows}
    return replace(state, study=replace(state.study, suggestions=suggestions))


@pytest.fixture
def draw(window):
    def show(state):
        window.draw(window._state, state)

    return show


def test_it_is_hidden_while_nothing_is_offered(window, draw):
    draw(offering(made_up.suggestion(1, verdict="rejected")))
    assert not window.suggestions.isVisible()


def test_it_says_which_of_how_many_and_how_sharp(window, draw):
    rows = [made_up.suggestion(n) for n in (3, 1, 2)]
    draw(offering(*rows, suggestion_id="s2"))
    assert text(window, "suggestion-text") == "Suggestion 2 of 3 · sharpness 8.0"
    assert not visible(window, "suggestion-warning")
    tip = window.findChild(QLabel, "suggestion-text").toolTip()
    assert "Sharpness: how steeply the brightness changes" in tip
    assert "no unit" in tip


def test_the_sharpest_comes_first(window, draw):
    draw(offering(*[made_up.suggestion(n) for n in (3, 1, 2)]))
    assert text(window, "suggestion-text") == "Suggestion 1 of 3 · sharpness 9.0"


def test_it_warns_of_an_overlap(window, draw):
    draw(offering(made_up.suggestion(1), boxes=(Box(0, 0, 64),)))
    assert text(window, "suggestion-warning") == "⚠ overlaps 1"


@pytest.mark.parametrize(
    "command",
    [
        Command.ACCEPT_BOX,
        Command.REJECT_BOX,
        Command.NEXT_SUGGESTION,
        Command.ACCEPT_ALL,
    ],
)
def test_its_buttons_do_what_the_keys_do(qtbot, window, draw, command):
    draw(offering(made_up.suggestion(1)))
    button = window.findChild(QPushButton, f"bar-{command}")
    with qtbot.waitSignal(window.commanded) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [command]


def test_it_never_makes_the_window_wider(window, draw):
    before = window.minimumSizeHint().width()
    draw(offering(made_up.suggestion(1), boxes=(Box(0, 0, 64),)))
    assert window.minimumSizeHint().width() <= max(before, 1366)


def test_it_goes_with_the_video(window, draw):
    draw(offering(made_up.suggestion(1)))
    draw(ViewState())
    assert not window.suggestions.isVisible()
