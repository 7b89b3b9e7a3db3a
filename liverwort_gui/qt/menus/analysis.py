"""The Analysis menu: networks and their decisions."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    SHOWN,
    Action,
    Command,
    busy,
    can_queue,
    ready,
    seeing,
)
from liverwort_gui.qt.language import later
from liverwort_gui.state import ViewState

MENU = later("&Analysis")


def picked_can_queue(state: ViewState) -> bool:
    """Clips are picked in their table, and may be analyzed."""
    return can_queue(state) and bool(state.picked)


def queue_runs(state: ViewState) -> bool:
    """Clips of the study are being analyzed."""
    return state.queue.activity is not None


def queue_failed(state: ViewState) -> bool:
    """The last queue could not analyze some of its clips."""
    return seeing(state) and bool(state.queue.failed)


ROWS = (
    Action(
        Command.ANALYZE,
        later("Analyze"),
        MENU,
        ("Ctrl+Return", "Ctrl+Enter"),
        "analyze",
        later("Let the network decide on every box, in the window of the timeline"),
        ready,
    ),
    Action(
        Command.ANALYZE_ALL,
        later("Analyze all clips"),
        MENU,
        ("Ctrl+Shift+A",),
        "analyze",
        later(
            "Analyze every clip of the study that has no result yet and is not "
            "excluded; you can go on working meanwhile"
        ),
        can_queue,
    ),
    Action(
        Command.ANALYZE_PICKED,
        later("Analyze picked clips"),
        MENU,
        ("Ctrl+Alt+A",),
        "analyze",
        later(
            "Analyze the clips that are picked in the table of the Clips page and have "
            "no result yet"
        ),
        picked_can_queue,
    ),
    Action(
        Command.STOP_QUEUE,
        later("Stop analyzing clips"),
        MENU,
        ("Ctrl+Alt+X",),
        "cancel",
        later("Stop the queue of clips; what is done is kept, and it can go on later"),
        queue_runs,
    ),
    Action(
        Command.QUEUE_FAILURES,
        later("Clips that failed…"),
        MENU,
        (),
        "warning",
        later("List the clips that could not be analyzed, each with the reason"),
        queue_failed,
        ends_group=True,
        keyless=SHOWN,
    ),
    Action(
        Command.CANCEL,
        later("Cancel"),
        MENU,
        ("Esc",),
        "cancel",
        later("Stop the running job, leave drawing, or end the tour"),
        lambda state: busy(state) or state.drawing or state.tour is not None,
        ends_group=True,
    ),
    Action(
        Command.LOAD_NETWORK,
        later("Load network…"),
        MENU,
        (),
        "network",
        later("Load weights from a .safetensors file"),
        ends_group=True,
        keyless=SHOWN,
    ),
)
