"""Edits of labels and of the classes they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from liverwort_gui.errors import StudyError
from liverwort_gui.study.edits.common import (
    clip_names,
    edit_of,
    folded,
    has_changed,
    now,
    refuse_changed,
    the_class,
    the_clips,
    the_video,
)
from liverwort_gui.study_records import (
    ClipEntry,
    Edit,
    LabelClass,
    Setting,
    StudyState,
    new_id,
)
from liverwort_gui.words import count

# Colours that colour-blind people tell apart (Okabe and Ito 2008), without black.
COLOURS = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#cc79a7",
    "#e69f00",
    "#56b4e9",
    "#f0e442",
)
FIRST_CLASSES = ("wild type", "mutant")
KEYS = "123456789"


def label_clips(
    state: StudyState, ids: Iterable[str], label: str, source: str = "hand"
) -> Edit:
    """Give clips a class.

    Args:
        state: of the study; its user signs the labels.
        ids: of the clips.
        label: id of the class.
        source: "hand" or "import".

    Raises:
        StudyError: if a clip or the class does not exist, or the content of a
            clip's video has changed.
    """
    name = the_class(state, label).name
    clips = _to_label(state, ids)
    new = (_labelled(state, clip, label, source) for clip in clips)
    return edit_of(f"label: {name}, {clip_names(clips)}", state, new)


def mark_unsure(state: StudyState, ids: Iterable[str]) -> Edit:
    """Say that clips were looked at and cannot be told.

    Raises:
        StudyError: as `label_clips` does.
    """
    clips = _to_label(state, ids)
    new = (_labelled(state, clip, "", "hand") for clip in clips)
    return edit_of(f"label: unsure, {clip_names(clips)}", state, new)


def unlabel_clips(state: StudyState, ids: Iterable[str]) -> Edit:
    """Make clips as if nobody had looked at them."""
    clips = the_clips(state, ids)
    new = (_unlabelled(clip) for clip in clips)
    return edit_of(f"remove label: {clip_names(clips)}", state, new)


def label_by_genotype(state: StudyState) -> Edit:
    """Label every clip by its video's genotype; labels given by hand stay.

    A genotype that is no class yet becomes one; capitals and outer spaces do not
    matter. A label that was copied from a genotype goes if its video has none any
    more. Clips of videos whose content changed stay as they are.
    """
    classes = {folded(row.name): row for row in state.classes.values()}
    added: list[LabelClass] = []
    changed: list[ClipEntry] = []
    for clip in state.clips.values():
        by_hand = clip.looked_at and clip.label_source != "genotype"
        if by_hand or has_changed(state, clip.video):
            continue
        genotype = the_video(state, clip.video).genotype.strip()
        if not genotype:
            new = _unlabelled(clip)
        else:
            if folded(genotype) not in classes:
                row = _fresh_class(genotype, tuple(classes.values()))
                classes[folded(genotype)] = row
                added.append(row)
            label = classes[folded(genotype)].id
            new = _labelled(state, clip, label, "genotype")
        if new.label != clip.label:
            changed.append(new)
    text = f"label {count(len(changed), 'clip', 'clips')} by genotype"
    return Edit(text, (*added, *changed))


def add_class(state: StudyState, name: str) -> Edit:
    """Add a class, with the next free key and colour.

    Raises:
        StudyError: if the name is empty or taken.
    """
    _check_class_name(state, name, "")
    row = _fresh_class(name.strip(), tuple(state.classes.values()))
    return Edit(f"add class: {row.name}", (row,))


def change_class(state: StudyState, row: LabelClass) -> Edit:
    """Rename or recolour a class or give it another key.

    Raises:
        StudyError: if the name is empty or taken, the key is taken or none of
            `KEYS`, or the colour is none.
    """
    the_class(state, row.id)
    _check_class_name(state, row.name, row.id)
    others = [other for other in state.classes.values() if other.id != row.id]
    if row.key and any(other.key == row.key for other in others):
        raise StudyError(
            f"The key {row.key} is taken by another class: choose another."
        )
    if row.key and row.key not in tuple(KEYS):
        raise StudyError(f"{row.key!r} is no number key: choose one of 1 to 9.")
    if not re.fullmatch("#[0-9a-fA-F]{6}", row.colour):
        raise StudyError(f"{row.colour!r} is no colour: choose one such as #0072b2.")
    new = replace(row, name=row.name.strip())
    return edit_of(f"change class: {new.name}", state, (new,))


def order_classes(state: StudyState, ids: Iterable[str]) -> Edit:
    """Put the classes into an order, which the window and all tables follow.

    Raises:
        StudyError: if a class is no longer there, or one is left out.
    """
    rows = [the_class(state, id_) for id_ in ids]
    if sorted(row.id for row in rows) != sorted(state.classes):
        raise StudyError("The classes have changed meanwhile: order them again.")
    new = (replace(row, position=place) for place, row in enumerate(rows))
    return edit_of("order classes", state, new)


def remove_class(state: StudyState, id_: str) -> Edit:
    """Remove a class; its clips lose their label."""
    row = the_class(state, id_)
    clips = (clip for clip in state.clips.values() if clip.label == id_)
    return Edit(
        f"remove class: {row.name}", tuple(_unlabelled(clip) for clip in clips), (row,)
    )


def set_blind(state: StudyState, seed: str) -> Edit:
    """Hide names and genotypes and shuffle the clips, or show everything again.

    It is no step of undo: undoing a label too many would tell all names.

    Args:
        state: of the study.
        seed: of the shuffled order, decimal; empty to leave blind mode.
    """
    settings = [Setting("blind", seed)]
    if not seed and state.blind:
        settings.append(Setting("unblinded", now()))
    if seed == state.blind:
        settings = []
    text = "label blind" if seed else "end blind labelling"
    return replace(edit_of(text, state, settings), undoable=False)


def fresh_classes() -> tuple[LabelClass, ...]:
    """Return the classes of a new study: wild type and mutant."""
    rows: tuple[LabelClass, ...] = ()
    for name in FIRST_CLASSES:
        rows = (*rows, _fresh_class(name, rows))
    return rows


def _fresh_class(name: str, others: tuple[LabelClass, ...]) -> LabelClass:
    keys = {row.key for row in others}
    colours = {row.colour for row in others}
    return LabelClass(
        id=new_id(),
        name=name,
        colour=next((c for c in COLOURS if c not in colours), "#808080"),
        key=next((key for key in KEYS if key not in keys), ""),
        position=1 + max((row.position for row in others), default=-1),
    )


def _to_label(state: StudyState, ids: Iterable[str]) -> list[ClipEntry]:
    clips = the_clips(state, ids)
    for clip in clips:
        refuse_changed(state, clip.video, f"Clip {clip.number} cannot be labelled")
    return clips


def _labelled(state: StudyState, clip: ClipEntry, label: str, source: str) -> ClipEntry:
    """Return the clip with a class, or as unsure if the class is empty.

    A label that says the same as before keeps its date.
    """
    new = replace(
        clip,
        label=label,
        unsure=not label,
        label_source=source,
        labelled_by=state.user,
    )
    return clip if new == clip else replace(new, labelled_at=now())


def _unlabelled(clip: ClipEntry) -> ClipEntry:
    return replace(
        clip, label="", unsure=False, label_source="", labelled_by="", labelled_at=""
    )


def _check_class_name(state: StudyState, name: str, own: str) -> None:
    if not name.strip():
        raise StudyError("A class needs a name: type one.")
    for row in state.classes.values():
        if row.id != own and folded(row.name) == folded(name):
            raise StudyError(f"There is a class {row.name!r} already: choose another.")
