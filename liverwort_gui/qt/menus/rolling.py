"""Rows of the Analysis menu: the decision along the whole video."""

from __future__ import annotations

from liverwort_gui.qt.commands import Action, Command, idle
from liverwort_gui.qt.language import later
from liverwort_gui.qt.menus.analysis import MENU
from liverwort_gui.qt.rolling_shown import question_of, shown_rolling
from liverwort_gui.state import ViewState


def can_follow_decision(state: ViewState) -> bool:
    """A box of the open video is selected, a network is known, and nothing runs."""
    return state.page == "video" and idle(state) and question_of(state) is not None


def with_decisions(state: ViewState) -> bool:
    """The decision along the video is known for the selected box."""
    return shown_rolling(state) is not None


def can_save_decisions(state: ViewState) -> bool:
    """There are decisions along the video, and nothing else runs."""
    return idle(state) and with_decisions(state)


ROWS = (
    Action(
        Command.FOLLOW_DECISION,
        later("Follow decision through video"),
        MENU,
        ("D",),
        "follow-decision",
        later(
            "Let the network judge the selected box at every time of the video, and "
            "show its decisions under the timeline"
        ),
        can_follow_decision,
    ),
    Action(
        Command.SAVE_DECISIONS,
        later("Save decisions…"),
        MENU,
        ("Ctrl+Alt+D",),
        "save",
        later(
            "Save the decision at every time of the video as a table (CSV) and as HDF5"
        ),
        can_save_decisions,
        ends_group=True,
    ),
)
