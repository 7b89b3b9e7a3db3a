"""The Labels menu: classes, marks, metadata, blind labelling."""

from __future__ import annotations

from collections.abc import Callable

from liverwort_gui.qt.commands import (
    SELDOM,
    SHOWN,
    WIDE,
    Action,
    Command,
    all_excluded,
    always,
    blind,
    can_change,
    can_label,
    seeing,
    with_study,
)
from liverwort_gui.qt.language import later, tr
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import LabelClass

MENU = later("&Labels")


def class_of(state: ViewState, key: str) -> LabelClass | None:
    """Return the class that a number key gives; None if the key is free."""
    classes = state.study.classes.values() if state.study else ()
    return next((row for row in classes if row.key == key), None)


def _label_row(key: str) -> Action:
    def text(state: ViewState) -> str:
        row = class_of(state, key)
        if row is None:
            return tr("Label: class {key}", key=key)
        return tr("Label: {name}", name=row.name.replace("&", "&&"))

    return Action(
        Command(f"label-{key}"),
        f"Label: class {key}",  # until the window is drawn
        MENU,
        (key,),
        tip=later("Give this class to the selected clip, or to all picked clips"),
        enabled=_both(can_label, lambda state: class_of(state, key) is not None),
        text_of=text,
        visible=lambda state: class_of(state, key) is not None,
    )


def _both(
    one: Callable[[ViewState], bool], other: Callable[[ViewState], bool]
) -> Callable[[ViewState], bool]:
    return lambda state: one(state) and other(state)


ROWS: tuple[Action, ...] = (
    *(_label_row(key) for key in "123456789"),
    Action(
        Command.UNSURE,
        later("Unsure"),
        MENU,
        ("U", "0"),
        tip=later("Say that the clip was looked at and cannot be told"),
        enabled=can_label,
    ),
    Action(
        Command.CLEAR_LABEL,
        later("Clear label"),
        MENU,
        ("C",),
        tip=later("Make the clip as if nobody had looked at it"),
        enabled=can_label,
    ),
    Action(
        Command.EXCLUDE,
        later("Exclude"),
        MENU,
        ("X",),
        tip=later("Leave the clip out of training and statistics, or take it in again"),
        enabled=can_label,
        checked=all_excluded,
        ends_group=True,
    ),
    Action(
        Command.NEXT_UNLABELLED,
        later("Next unlabelled"),
        MENU,
        ("J",),
        tip=later("Go to the next clip that was not looked at"),
        enabled=with_study,
    ),
    Action(
        Command.GO_ON,
        later("Go on after labelling"),
        MENU,
        tip=later("After a label, select the next clip that was not looked at"),
        enabled=always,
        checked=lambda state: state.go_on,
        ends_group=True,
        keyless=SHOWN,
    ),
    Action(
        Command.EDIT_CLASSES,
        later("Classes…"),
        MENU,
        tip=later(
            "Add, rename, recolour, order and remove classes, and choose their keys"
        ),
        enabled=can_change,
        keyless=SHOWN,
    ),
    Action(
        Command.LABEL_BY_GENOTYPE,
        later("Label all by genotype…"),
        MENU,
        tip=later(
            "Label every clip by its video's genotype; labels given by hand stay"
        ),
        enabled=_both(can_change, seeing),
        keyless=WIDE,
    ),
    Action(
        Command.METADATA,
        later("Metadata of the videos…"),
        MENU,
        ("Ctrl+M",),
        tip=later("Genotype, culture, date and more of all videos, as a table"),
        enabled=seeing,
        ends_group=True,
    ),
    Action(
        Command.BLIND,
        later("Blind labelling"),
        MENU,
        tip=later(
            "Hide names and genotypes and shuffle the clips, so that nobody can guess"
        ),
        enabled=can_change,
        checked=blind,
        keyless=WIDE,
    ),
    Action(
        Command.SELECTION_REPORT,
        later("Selection report…"),
        MENU,
        tip=later("Compare what was selected of each genotype"),
        enabled=seeing,
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.LABELLER,
        later("Your name…"),
        MENU,
        tip=later("Whose name stands by the labels"),
        keyless=SHOWN,
    ),
)
