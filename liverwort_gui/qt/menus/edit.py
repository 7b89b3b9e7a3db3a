"""The Edit menu: undo, redo, history."""

from __future__ import annotations

from liverwort_gui.qt.commands import (
    WIDE,
    Action,
    Command,
    can_draw,
    can_redo,
    can_undo,
    redo_text,
    undo_text,
    with_note,
    with_study,
)

MENU = "&Edit"

ROWS = (
    Action(
        Command.UNDO,
        "Undo",
        MENU,
        ("Ctrl+Z",),
        "undo",
        "Take back the last change of the study",
        can_undo,
        text_of=undo_text,
    ),
    Action(
        Command.REDO,
        "Redo",
        MENU,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        "Do again what was taken back",
        can_redo,
        text_of=redo_text,
        ends_group=True,
    ),
    Action(
        Command.HISTORY,
        "History…",
        MENU,
        ("Ctrl+H",),
        tip="See who changed what when; restore the study as it was, or a backup",
        enabled=with_study,
        ends_group=True,
    ),
    Action(
        Command.ADD_NOTE,
        "Add note…",
        MENU,
        ("M",),
        tip="Write a remark on the shown frame or on a range of frames",
        enabled=can_draw,
    ),
    Action(
        Command.EDIT_NOTE,
        "Edit note…",
        MENU,
        ("Shift+M",),
        tip="Change or delete the note on the shown frame",
        enabled=with_note,
        ends_group=True,
    ),
    Action(
        Command.REMOVE_VIDEO,
        "Remove video from study",
        MENU,
        tip="Take the shown video and its clips out of the study; the file stays",
        enabled=can_draw,
        ends_group=True,
        keyless=WIDE,
    ),
    Action(
        Command.SETTINGS,
        "Settings…",
        MENU,
        ("Ctrl+,",),
        tip="Colours, what computes, and what is proposed for films",
    ),
)
