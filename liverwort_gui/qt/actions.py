"""Everything the user can do, as a table: menus, toolbar and keys are built from it."""

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


FILE, BOX, ANALYSIS, PLAY, VIEW, HELP = (
    "&File",
    "&Boxes",
    "&Analysis",
    "&Play",
    "&View",
    "&Help",
)

ACTIONS = (
    Action(
        Command.OPEN,
        "Open video…",
        FILE,
        ("Ctrl+O",),
        "open",
        "Open a microscope video: mp4, mov, avi, TIFF, ND2 and others",
    ),
    Action(
        Command.OPEN_FOLDER,
        "Open folder of images…",
        FILE,
        ("Ctrl+Shift+O",),
        "folder",
        "Open a folder of images, one per frame, as a video",
    ),
    Action(
        Command.OPEN_MUTANT_SAMPLE,
        "Open sample: mutant",
        FILE,
        tip="Open a simulated video of sperm with one short flagellum",
    ),
    Action(
        Command.OPEN_WILD_TYPE_SAMPLE,
        "Open sample: wild type",
        FILE,
        tip="Open a simulated video of sperm with two long flagella",
        ends_group=True,
    ),
    Action(
        Command.EXPORT_FILM,
        "Export film…",
        FILE,
        ("Ctrl+E",),
        "film",
        "Save original and overlay side by side as an mp4 film for slides",
        exportable,
    ),
    Action(
        Command.EXPORT_FRAMES,
        "Export frames as PNG…",
        FILE,
        ("Ctrl+Shift+E",),
        "frames",
        "Save every frame of the film as a picture in a new folder",
        exportable,
    ),
    Action(
        Command.SAVE_SNAPSHOT,
        "Save snapshot…",
        FILE,
        ("Ctrl+S",),
        "camera",
        "Save the shown frame of the clip with its overlay as a picture",
        exportable,
    ),
    Action(
        Command.SAVE_CURVE,
        "Save curve…",
        FILE,
        ("Ctrl+Shift+S",),
        "curve",
        "Save the evidence of each frame as a table (CSV)",
        exportable,
    ),
    Action(
        Command.SAVE_EVIDENCE,
        "Save evidence…",
        FILE,
        (),
        "save",
        "Save the evidence maps and the curve as numbers (HDF5)",
        exportable,
        ends_group=True,
    ),
    Action(Command.QUIT, "Quit", FILE, ("Ctrl+Q",), tip="Close the program"),
    Action(
        Command.DRAW_BOX,
        "Draw box",
        BOX,
        ("B",),
        "box",
        "Click or drag on the video to place a square box around one sperm",
        with_video,
        lambda state: state.drawing,
    ),
    Action(
        Command.DELETE_BOX,
        "Delete box",
        BOX,
        ("Del", "Backspace"),
        "delete",
        "Remove the selected box",
        with_box,
    ),
    Action(
        Command.UNDO_BOX,
        "Undo box change",
        BOX,
        ("Ctrl+Z",),
        "undo",
        "Take back the last change to the boxes",
        with_video,
    ),
    Action(
        Command.NEXT_BOX,
        "Select next box",
        BOX,
        ("N",),
        tip="Select the next box of this video",
        enabled=with_boxes,
        ends_group=True,
    ),
    Action(
        Command.NUDGE_LEFT,
        "Move box left",
        BOX,
        ("Alt+Left",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_RIGHT,
        "Move box right",
        BOX,
        ("Alt+Right",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_UP,
        "Move box up",
        BOX,
        ("Alt+Up",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_DOWN,
        "Move box down",
        BOX,
        ("Alt+Down",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.ANALYZE,
        "Analyze",
        ANALYSIS,
        ("Ctrl+Return", "Ctrl+Enter"),
        "analyze",
        "Let the network decide on every box, in the window of the timeline",
        ready,
    ),
    Action(
        Command.CANCEL,
        "Cancel",
        ANALYSIS,
        ("Esc",),
        "cancel",
        "Stop the running job, or leave drawing",
        lambda state: busy(state) or state.drawing,
        ends_group=True,
    ),
    Action(
        Command.LOAD_NETWORK,
        "Load network…",
        ANALYSIS,
        (),
        "network",
        "Load weights from a .safetensors file",
    ),
    Action(
        Command.PLAY,
        "Play",
        PLAY,
        ("Space",),
        "play",
        "Play or pause",
        with_video,
        lambda state: state.playing,
    ),
    Action(
        Command.LOOP,
        "Loop the window",
        PLAY,
        ("L",),
        "loop",
        "Play only the window of the timeline, again and again",
        with_video,
        lambda state: state.loop,
        ends_group=True,
    ),
    Action(
        Command.STEP_BACK,
        "One frame back",
        PLAY,
        ("Left",),
        "step-back",
        "Go one frame back",
        with_video,
    ),
    Action(
        Command.STEP_ON,
        "One frame on",
        PLAY,
        ("Right",),
        "step-on",
        "Go one frame on",
        with_video,
    ),
    Action(
        Command.LEAP_BACK,
        "Ten frames back",
        PLAY,
        ("Shift+Left",),
        tip="Go ten frames back",
        enabled=with_video,
    ),
    Action(
        Command.LEAP_ON,
        "Ten frames on",
        PLAY,
        ("Shift+Right",),
        tip="Go ten frames on",
        enabled=with_video,
    ),
    Action(
        Command.FIRST_FRAME,
        "First frame",
        PLAY,
        ("Home",),
        "first",
        "Go to the first frame",
        with_video,
    ),
    Action(
        Command.LAST_FRAME,
        "Last frame",
        PLAY,
        ("End",),
        "last",
        "Go to the last frame",
        with_video,
    ),
    Action(
        Command.GO_TO_FRAME,
        "Go to frame…",
        PLAY,
        ("Ctrl+G",),
        tip="Type a frame number",
        enabled=with_video,
        ends_group=True,
    ),
    Action(
        Command.NEXT_PEAK,
        "Next evidence peak",
        PLAY,
        ("P",),
        "peak",
        "Go to the next frame in which the evidence peaks",
        with_result,
    ),
    Action(
        Command.LAST_PEAK,
        "Previous evidence peak",
        PLAY,
        ("Shift+P",),
        tip="Go to the previous frame in which the evidence peaks",
        enabled=with_result,
        ends_group=True,
    ),
    Action(
        Command.WINDOW_HERE,
        "Window starts here",
        PLAY,
        ("W",),
        "window",
        "Let the window that is analyzed start at the shown frame",
        with_video,
    ),
    Action(
        Command.FIT,
        "Fit video",
        VIEW,
        ("F",),
        "fit",
        "Show the whole frame",
        with_video,
    ),
    Action(
        Command.ZOOM_IN,
        "Zoom in",
        VIEW,
        ("Ctrl++", "Ctrl+="),
        tip="Enlarge the video; the mouse wheel does the same",
        enabled=with_video,
    ),
    Action(
        Command.ZOOM_OUT,
        "Zoom out",
        VIEW,
        ("Ctrl+-",),
        tip="Make the video smaller; the mouse wheel does the same",
        enabled=with_video,
        ends_group=True,
    ),
    Action(
        Command.OVERLAY,
        "Show evidence map",
        VIEW,
        ("H",),
        "overlay",
        "Cover the clip with its evidence map, or show it bare",
        always,
        lambda state: state.show_overlay,
        ends_group=True,
    ),
    Action(
        Command.ZOOM_WINDOW,
        "Timeline: window only",
        VIEW,
        ("Z",),
        "zoom-window",
        "Let the timeline show the window only",
        with_video,
    ),
    Action(
        Command.WHOLE_VIDEO,
        "Timeline: whole video",
        VIEW,
        ("Shift+Z",),
        "whole-video",
        "Let the timeline show the whole video",
        with_video,
        ends_group=True,
    ),
    Action(
        Command.THEME_SYSTEM, "Colours of the system", VIEW, tip="Follow the system"
    ),
    Action(Command.THEME_LIGHT, "Light colours", VIEW, tip="Dark text on light ground"),
    Action(Command.THEME_DARK, "Dark colours", VIEW, tip="Light text on dark ground"),
    Action(
        Command.SHORTCUTS,
        "Keyboard shortcuts",
        HELP,
        ("?", "F1"),
        tip="List all keys",
    ),
    Action(
        Command.ABOUT,
        "About Liverwort",
        HELP,
        tip="Versions, and which device computes",
    ),
)

TOOLBAR: tuple[tuple[Command, str] | None, ...] = (
    (Command.OPEN, "Open"),
    None,
    (Command.DRAW_BOX, "Draw box"),
    (Command.DELETE_BOX, "Delete"),
    (Command.UNDO_BOX, "Undo"),
    None,
    (Command.FIT, "Fit"),
    (Command.OVERLAY, "Evidence map"),
    None,
    (Command.EXPORT_FILM, "Export film"),
    (Command.EXPORT_FRAMES, "Frames"),
    (Command.SAVE_SNAPSHOT, "Snapshot"),
    (Command.SAVE_CURVE, "Curve"),
)  # short names for the buttons; None: a line
