"""Which class of one study is which of another: those of the same name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from liverwort_gui.study import edits
from liverwort_gui.study.edits.common import folded
from liverwort_gui.study_records import LabelClass, StudyState


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of two studies together.

    Attributes:
        all: by id, as they are afterwards.
        ids: id afterwards of each class of the other study, by its id there.
        puts: classes that are new here.
        drops: classes that go, since nothing has them.
        notes: a sentence for each new class.
    """

    all: Mapping[str, LabelClass]
    ids: Mapping[str, str]
    puts: tuple[LabelClass, ...]
    drops: tuple[LabelClass, ...]
    notes: tuple[str, ...]


def merged_classes(state: StudyState, other: StudyState) -> Classes:
    """Match the classes by name; capitals and outer spaces do not matter.

    A study without videos and clips takes the other's classes as they are, in place of
    those that every new study has.
    """
    rows = dict(state.classes)
    dropped: list[LabelClass] = []
    if not state.videos and not state.clips:
        names = {*map(folded, edits.FIRST_CLASSES)}
        names |= {folded(row.name) for row in other.classes.values()}
        dropped = [row for row in rows.values() if folded(row.name) in names]
        for row in dropped:
            del rows[row.id]
    by_name = {folded(row.name): row for row in rows.values()}
    ids: dict[str, str] = {}
    for theirs_row in sorted(other.classes.values(), key=lambda row: row.position):
        name = folded(theirs_row.name)
        if name not in by_name:
            by_name[name] = _added(theirs_row, rows, state)
            rows[by_name[name].id] = by_name[name]
        ids[theirs_row.id] = by_name[name].id
    puts = tuple(row for id_, row in rows.items() if state.classes.get(id_) != row)
    kept = tuple(row for row in dropped if row.id not in rows)
    new = [row for row in puts if not dropped]
    notes = tuple(f"The class {row.name!r} is new." for row in new)
    return Classes(rows, ids, puts, kept, notes)


def _added(
    row: LabelClass, rows: Mapping[str, LabelClass], state: StudyState
) -> LabelClass:
    """Return a class of the other study with what is still free of its own."""
    made = edits.add_class(replace(state, classes=rows), row.name).puts[0]
    assert isinstance(made, LabelClass)
    if row.id not in rows:
        made = replace(made, id=row.id)
    if row.key not in {other.key for other in rows.values() if other.key}:
        made = replace(made, key=row.key)
    if row.colour not in {other.colour for other in rows.values()}:
        made = replace(made, colour=row.colour)
    if row.position not in {other.position for other in rows.values()}:
        made = replace(made, position=row.position)
    return replace(made, name=row.name)
