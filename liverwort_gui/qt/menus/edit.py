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
from liverwort_gui.qt.language import later

MENU = later("&Edit")

ROWS = (
    Action(
        Command.UNDO,
        later("Undo"),
        MENU,
        ("Ctrl+Z",),
        "undo",
        later("Take back the last change of the study"),
        can_undo,
        text_of=undo_text,
    ),
    Action(
        Command.REDO,
        later("Redo"),
        MENU,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        later("Do again what was taken back"),
        can_redo,
        text_of=redo_text,
        ends_group=True,
    ),
    Action(
        Command.HISTORY,
        later("History…"),
        MENU,
        ("Ctrl+H",),
        tip=later(
            "See who changed what when; restore the study as it was, or a backup"
        ),
        enabled=with_study,
        ends_group=True,
    ),
    Action(
        Command.ADD_NOTE,
        later("Add note…"),
        MENU,
        ("M",),
        tip=later("Write a remark on the shown frame or on a range of frames"),
        enabled=can_draw,
    ),
    Action(
        Command.EDIT_NOTE,
        later("Edit note…"),
        MENU,
        ("Shift+M",),
        tip=later("Change or delete the note on the shown frame"),
        enabled=with_note,
        ends_group=True,
    ),
    Action(
        Command.REMOVE_VIDEO,
        later("Remove video from study"),
        MENU,
        tip=later(
            "Take the shown video and its clips out of the study; the file stays"
        ),
        enabled=can_draw,
        ends_group=True,
        keyless=WIDE,
    ),
    Action(
        Command.SETTINGS,
        later("Settings…"),
        MENU,
        ("Ctrl+,",),
        tip=later("Colours, language, what computes, and what is proposed for films"),
    ),
)
