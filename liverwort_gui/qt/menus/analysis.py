"""The Analysis menu: networks and their decisions."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    Action,
    Command,
    busy,
    ready,
)

MENU = "&Analysis"

ROWS = (
    Action(
        Command.ANALYZE,
        "Analyze",
        MENU,
        ("Ctrl+Return", "Ctrl+Enter"),
        "analyze",
        "Let the network decide on every box, in the window of the timeline",
        ready,
    ),
    Action(
        Command.CANCEL,
        "Cancel",
        MENU,
        ("Esc",),
        "cancel",
        "Stop the running job, or leave drawing",
        lambda state: busy(state) or state.drawing,
        ends_group=True,
    ),
    Action(
        Command.LOAD_NETWORK,
        "Load network…",
        MENU,
        (),
        "network",
        "Load weights from a .safetensors file",
    ),
)
