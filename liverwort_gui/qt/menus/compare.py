"""The Compare menu: two kinds of sperm, and what leaves of their comparison."""

from __future__ import annotations

from liverwort_gui.comparing_state import Made
from liverwort_gui.qt.commands import Action, Command, idle, seeing
from liverwort_gui.qt.language import later
from liverwort_gui.state import ViewState

MENU = later("&Compare")


def can_compare(state: ViewState) -> bool:
    """The question on the page is answered by clips that are there; nothing runs."""
    counted = state.comparing.counted
    return (
        state.page == "compare"
        and counted is not None
        and not counted.refusal
        and seeing(state)
        and idle(state)
        and state.queue.activity is None
    )


def shown(state: ViewState) -> Made | None:
    """Return the comparison that is looked at."""
    if state.page != "compare" or not seeing(state):
        return None
    return state.comparing.shown


def with_comparison(state: ViewState) -> bool:
    """A comparison is looked at, and nothing else runs."""
    return shown(state) is not None and idle(state)


ROWS = (
    Action(
        Command.COMPARE,
        later("Compare"),
        MENU,
        ("Ctrl+K",),
        "compare",
        later("Compare the two groups that are chosen on the Compare page"),
        can_compare,
        ends_group=True,
    ),
    Action(
        Command.SAVE_COMPARISON_TABLES,
        later("Save tables…"),
        MENU,
        ("Ctrl+Shift+T",),
        "save",
        later(
            "Write all figures of the comparison as tables (CSV and Excel) into a new "
            "folder, with what each column means"
        ),
        with_comparison,
    ),
    Action(
        Command.SAVE_COMPARISON_FIGURES,
        later("Save figures…"),
        MENU,
        ("Ctrl+Shift+F",),
        "curve",
        later(
            "Write the figures of the comparison as SVG, PDF and PNG into a new folder"
        ),
        with_comparison,
    ),
    Action(
        Command.COMPARISON_REPORT,
        later("Report…"),
        MENU,
        ("Ctrl+Shift+R",),
        "open",
        later(
            "Write a report that opens in any web browser, with its tables and "
            "figures, into a new folder, and show it"
        ),
        with_comparison,
    ),
    Action(
        Command.CLAIM_BUNDLE,
        later("Claim bundle…"),
        MENU,
        ("Ctrl+Shift+B",),
        "folder",
        later(
            "Pack all that is needed to check the comparison into one zip file: clips, "
            "maps, networks, tables, and a script that draws the figures again"
        ),
        with_comparison,
    ),
)
