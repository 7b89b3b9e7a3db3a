"""Everything the user can do; menus, toolbar and keys are built from these tables."""

from __future__ import annotations

from liverwort_gui.qt.commands import Action, Command
from liverwort_gui.qt.language import later
from liverwort_gui.qt.menus import (
    about,
    analysis,
    boxes,
    compare,
    edit,
    file,
    labels,
    play,
    rolling,
    train,
    view,
)

ACTIONS: tuple[Action, ...] = (
    *file.ROWS,
    *edit.ROWS,
    *boxes.ROWS,
    *labels.ROWS,
    *analysis.ROWS,
    *rolling.ROWS,
    *train.ROWS,
    *compare.ROWS,
    *play.ROWS,
    *view.ROWS,
    *about.ROWS,
)

TOOLBAR: tuple[tuple[Command, str] | None, ...] = (
    (Command.OPEN, later("Open")),
    None,
    (Command.DRAW_BOX, later("Draw box")),
    (Command.SUGGEST_BOXES, later("Suggest")),
    (Command.DELETE_BOX, later("Delete")),
    (Command.UNDO, later("Undo")),
    (Command.REDO, later("Redo")),
    None,
    (Command.FIT, later("Fit")),
    (Command.OVERLAY, later("Evidence map")),
    None,
    (Command.EXPORT_FILM, later("Export film")),
    (Command.EXPORT_FRAMES, later("Frames")),
    (Command.SAVE_SNAPSHOT, later("Snapshot")),
    (Command.SAVE_CURVE, later("Curve")),
)  # short names for the buttons; None: a line
