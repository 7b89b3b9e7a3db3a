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
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import LabelClass

MENU = "&Labels"


def class_of(state: ViewState, key: str) -> LabelClass | None:
    """Return the class that a number key gives; None if the key is free."""
    classes = state.study.classes.values() if state.study else ()
    return next((row for row in classes if row.key == key), None)


def _label_row(key: str) -> Action:
    def text(state: ViewState) -> str:
        row = class_of(state, key)
        return f"Label: {row.name}".replace("&", "&&") if row else f"Label: class {key}"

    return Action(
        Command(f"label-{key}"),
        f"Label: class {key}",
        MENU,
        (key,),
        tip="Give this class to the selected clip, or to all picked clips",
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
        "Unsure",
        MENU,
        ("U", "0"),
        tip="Say that the clip was looked at and cannot be told",
        enabled=can_label,
    ),
    Action(
        Command.CLEAR_LABEL,
        "Clear label",
        MENU,
        ("C",),
        tip="Make the clip as if nobody had looked at it",
        enabled=can_label,
    ),
    Action(
        Command.EXCLUDE,
        "Exclude",
        MENU,
        ("X",),
        tip="Leave the clip out of training and statistics, or take it in again",
        enabled=can_label,
        checked=all_excluded,
        ends_group=True,
    ),
    Action(
        Command.NEXT_UNLABELLED,
        "Next unlabelled",
        MENU,
        ("J",),
        tip="Go to the next clip that was not looked at",
        enabled=with_study,
    ),
    Action(
        Command.GO_ON,
        "Go on after labelling",
        MENU,
        tip="After a label, select the next clip that was not looked at",
        enabled=always,
        checked=lambda state: state.go_on,
        ends_group=True,
        keyless=SHOWN,
    ),
    Action(
        Command.EDIT_CLASSES,
        "Classes…",
        MENU,
        tip="Add, rename, recolour, order and remove classes, and choose their keys",
        enabled=can_change,
        keyless=SHOWN,
    ),
    Action(
        Command.LABEL_BY_GENOTYPE,
        "Label all by genotype…",
        MENU,
        tip="Label every clip by its video's genotype; labels given by hand stay",
        enabled=_both(can_change, seeing),
        keyless=WIDE,
    ),
    Action(
        Command.METADATA,
        "Metadata of the videos…",
        MENU,
        ("Ctrl+M",),
        tip="Genotype, culture, date and more of all videos, as a table",
        enabled=seeing,
        ends_group=True,
    ),
    Action(
        Command.BLIND,
        "Blind labelling",
        MENU,
        tip="Hide names and genotypes and shuffle the clips, so that nobody can guess",
        enabled=can_change,
        checked=blind,
        keyless=WIDE,
    ),
    Action(
        Command.SELECTION_REPORT,
        "Selection report…",
        MENU,
        tip="Compare what was selected of each genotype",
        enabled=seeing,
        ends_group=True,
        keyless=SELDOM,
    ),
    Action(
        Command.LABELLER,
        "Your name…",
        MENU,
        tip="Whose name stands by the labels",
        keyless=SHOWN,
    ),
)
