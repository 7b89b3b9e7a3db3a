"""Everything the user can do; menus, toolbar and keys are built from these tables."""

from __future__ import annotations

from liverwort_gui.qt.commands import Action, Command
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
    (Command.OPEN, "Open"),
    None,
    (Command.DRAW_BOX, "Draw box"),
    (Command.SUGGEST_BOXES, "Suggest"),
    (Command.DELETE_BOX, "Delete"),
    (Command.UNDO, "Undo"),
    (Command.REDO, "Redo"),
    None,
    (Command.FIT, "Fit"),
    (Command.OVERLAY, "Evidence map"),
    None,
    (Command.EXPORT_FILM, "Export film"),
    (Command.EXPORT_FRAMES, "Frames"),
    (Command.SAVE_SNAPSHOT, "Snapshot"),
    (Command.SAVE_CURVE, "Curve"),
)  # short names for the buttons; None: a line
