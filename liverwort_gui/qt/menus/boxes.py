"""The Boxes menu: draw, move and delete crop boxes."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    Action,
    Command,
    can_delete,
    can_draw,
    can_follow,
    can_suggest,
    follows,
    with_box,
    with_boxes,
    with_suggestion,
    with_video,
)
from liverwort_gui.qt.language import later

MENU = later("&Boxes")

ROWS = (
    Action(
        Command.DRAW_BOX,
        later("Draw box"),
        MENU,
        ("B",),
        "box",
        later("Click or drag on the video to place a square box around one sperm"),
        can_draw,
        lambda state: state.drawing,
    ),
    Action(
        Command.DUPLICATE_BOX,
        later("Duplicate box"),
        MENU,
        ("Ctrl+D",),
        tip=later(
            "Draw the same box again in the window of the shown frame; dragging a box "
            "with Ctrl held down draws it again elsewhere"
        ),
        enabled=with_box,
    ),
    Action(
        Command.DELETE_BOX,
        later("Delete box"),
        MENU,
        ("Del", "Backspace"),
        "delete",
        later(
            "Remove the selected box and its label; in the clip table all picked ones"
        ),
        can_delete,
    ),
    Action(
        Command.NEXT_BOX,
        later("Select next box"),
        MENU,
        ("N",),
        tip=later("Select the next box of this video"),
        enabled=with_boxes,
        ends_group=True,
    ),
    Action(
        Command.SUGGEST_BOXES,
        later("Suggest boxes"),
        MENU,
        ("Ctrl+B",),
        "suggest",
        later(
            "Look for single swimming sperm in the whole video and offer boxes that "
            "follow them"
        ),
        can_suggest,
    ),
    Action(
        Command.ACCEPT_BOX,
        later("Accept suggested box"),
        MENU,
        ("A",),
        tip=later(
            "Make a clip of the suggested box, and go on to the next one; Enter on the "
            "video does the same"
        ),
        enabled=with_suggestion,
    ),
    Action(
        Command.REJECT_BOX,
        later("Reject suggested box"),
        MENU,
        ("R",),
        tip=later("Do not offer this box again, and go on to the next one"),
        enabled=with_suggestion,
    ),
    Action(
        Command.NEXT_SUGGESTION,
        later("Next suggested box"),
        MENU,
        ("S",),
        tip=later("Look at the next suggested box and decide on this one later"),
        enabled=with_suggestion,
    ),
    Action(
        Command.ACCEPT_ALL,
        later("Accept all suggested boxes…"),
        MENU,
        ("Shift+A",),
        tip=later(
            "Make clips of all suggested boxes of this video that overlap no clip"
        ),
        enabled=with_suggestion,
        ends_group=True,
    ),
    Action(
        Command.FOLLOW_CELL,
        later("Follow the cell"),
        MENU,
        ("T",),
        tip=later("Let the selected box move with the cell that is in it now"),
        enabled=can_follow,
    ),
    Action(
        Command.STAND_STILL,
        later("Stand still"),
        MENU,
        ("Shift+T",),
        tip=later("Let the selected box stay where it is in the shown frame"),
        enabled=follows,
        ends_group=True,
    ),
    Action(
        Command.NUDGE_LEFT,
        later("Move box left"),
        MENU,
        ("Alt+Left",),
        tip=later("Move the selected box by one pixel"),
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_RIGHT,
        later("Move box right"),
        MENU,
        ("Alt+Right",),
        tip=later("Move the selected box by one pixel"),
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_UP,
        later("Move box up"),
        MENU,
        ("Alt+Up",),
        tip=later("Move the selected box by one pixel"),
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_DOWN,
        later("Move box down"),
        MENU,
        ("Alt+Down",),
        tip=later("Move the selected box by one pixel"),
        enabled=with_box,
    ),
    Action(
        Command.BOX_LARGER,
        later("Larger box"),
        MENU,
        ("Alt+PgUp",),
        tip=later(
            "Make the selected box, or the next one, larger by eight pixels; its "
            "corners can be dragged"
        ),
        enabled=with_video,
    ),
    Action(
        Command.BOX_SMALLER,
        later("Smaller box"),
        MENU,
        ("Alt+PgDown",),
        tip=later("Make the selected box, or the next one, smaller by eight pixels"),
        enabled=with_video,
    ),
)
