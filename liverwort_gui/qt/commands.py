"""What the user can ask for, and when it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from liverwort_gui.state import ViewState


class Command(StrEnum):
    """One thing the user can ask for."""

    OPEN = "open"
    OPEN_FOLDER = "open-folder"
    OPEN_MUTANT_SAMPLE = "open-mutant-sample"
    OPEN_WILD_TYPE_SAMPLE = "open-wild-type-sample"
    EXPORT_FILM = "export-film"
    EXPORT_FRAMES = "export-frames"
    SAVE_SNAPSHOT = "save-snapshot"
    SAVE_CURVE = "save-curve"
    SAVE_EVIDENCE = "save-evidence"
    QUIT = "quit"
    DRAW_BOX = "draw-box"
    DELETE_BOX = "delete-box"
    UNDO_BOX = "undo-box"
    NEXT_BOX = "next-box"
    NUDGE_LEFT = "nudge-left"
    NUDGE_RIGHT = "nudge-right"
    NUDGE_UP = "nudge-up"
    NUDGE_DOWN = "nudge-down"
    ANALYZE = "analyze"
    CANCEL = "cancel"
    LOAD_NETWORK = "load-network"
    PLAY = "play"
    LOOP = "loop"
    STEP_BACK = "step-back"
    STEP_ON = "step-on"
    LEAP_BACK = "leap-back"
    LEAP_ON = "leap-on"
    FIRST_FRAME = "first-frame"
    LAST_FRAME = "last-frame"
    GO_TO_FRAME = "go-to-frame"
    NEXT_PEAK = "next-peak"
    LAST_PEAK = "last-peak"
    WINDOW_HERE = "window-here"
    FIT = "fit"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    OVERLAY = "overlay"
    ZOOM_WINDOW = "zoom-window"
    WHOLE_VIDEO = "whole-video"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


def always(_: ViewState) -> bool:
    """Whatever is open."""
    return True


def with_video(state: ViewState) -> bool:
    """A video is open."""
    return state.video is not None


def with_box(state: ViewState) -> bool:
    """A box is selected."""
    return state.selected is not None


def with_boxes(state: ViewState) -> bool:
    """At least one box was drawn."""
    return bool(state.boxes)


def ready(state: ViewState) -> bool:
    """There is something to analyze and nothing else runs."""
    return with_boxes(state) and state.activity is None


def busy(state: ViewState) -> bool:
    """A job runs."""
    return state.activity is not None


def with_result(state: ViewState) -> bool:
    """The selected box was analyzed."""
    return state.result is not None


def exportable(state: ViewState) -> bool:
    """There is a result and nothing else runs."""
    return with_result(state) and state.activity is None


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table.

    Attributes:
        command: what it asks for.
        text: as the menu says it; ends in "…" if a question follows.
        menu: which menu it stands in.
        keys: shortcuts as Qt writes them, the first is shown.
        icon: name of the drawing in resources/icons; empty: none.
        tip: what it does, in one sentence.
        enabled: whether it makes sense now.
        checked: whether its tick is set; None: it has none.
        ends_group: whether a line follows in the menu.
    """

    command: Command
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    enabled: Callable[[ViewState], bool] = always
    checked: Callable[[ViewState], bool] | None = None
    ends_group: bool = False
