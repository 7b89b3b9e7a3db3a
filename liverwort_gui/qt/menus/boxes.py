"""The Boxes menu: draw, move and delete crop boxes."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    Action,
    Command,
    can_draw,
    with_box,
    with_boxes,
    with_video,
)

MENU = "&Boxes"

ROWS = (
    Action(
        Command.DRAW_BOX,
        "Draw box",
        MENU,
        ("B",),
        "box",
        "Click or drag on the video to place a square box around one sperm",
        can_draw,
        lambda state: state.drawing,
    ),
    Action(
        Command.DUPLICATE_BOX,
        "Duplicate box",
        MENU,
        ("Ctrl+D",),
        tip="Draw the same box again in the window of the shown frame",
        enabled=with_box,
    ),
    Action(
        Command.DELETE_BOX,
        "Delete box",
        MENU,
        ("Del", "Backspace"),
        "delete",
        "Remove the selected box and its label",
        with_box,
    ),
    Action(
        Command.NEXT_BOX,
        "Select next box",
        MENU,
        ("N",),
        tip="Select the next box of this video",
        enabled=with_boxes,
        ends_group=True,
    ),
    Action(
        Command.NUDGE_LEFT,
        "Move box left",
        MENU,
        ("Alt+Left",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_RIGHT,
        "Move box right",
        MENU,
        ("Alt+Right",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_UP,
        "Move box up",
        MENU,
        ("Alt+Up",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.NUDGE_DOWN,
        "Move box down",
        MENU,
        ("Alt+Down",),
        tip="Move the selected box by one pixel",
        enabled=with_box,
    ),
    Action(
        Command.BOX_LARGER,
        "Larger box",
        MENU,
        ("Alt+PgUp",),
        tip="Make the selected box, or the next one, larger by eight pixels",
        enabled=with_video,
    ),
    Action(
        Command.BOX_SMALLER,
        "Smaller box",
        MENU,
        ("Alt+PgDown",),
        tip="Make the selected box, or the next one, smaller by eight pixels",
        enabled=with_video,
    ),
)
