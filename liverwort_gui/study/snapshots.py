"""The frozen states of a study, each made of the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from liverwort_gui.study import rows
from liverwort_gui.study.journal import Key, Records, Steps
from liverwort_gui.study_records import Record, StudyState


def with_records(state: StudyState, records: Records, steps: Steps) -> StudyState:
    """Return the state with records, some kinds of them or all."""
    videos = records.get("videos", state.videos)
    places = {id_: place for id_, place in state.whereabouts.items() if id_ in videos}
    return replace(
        state,
        **records,  # type: ignore[arg-type]
        whereabouts=places,
        undo=steps.undo[-1].text if steps.undo else "",
        redo=steps.redo[-1].text if steps.redo else "",
    )


def changed(
    state: StudyState, made: Mapping[Key, Record | None], steps: Steps
) -> StudyState:
    """Return the state after a change; what did not change is shared."""
    records: Records = {}
    unsorted = set()
    for (name, id_), record in made.items():
        table = records.setdefault(name, dict(getattr(state, name)))
        old = table.pop(id_) if record is None else table.get(id_)
        if record is None:
            continue
        last = next(reversed(table.values()), None) if old is None else old
        if last and (
            rows.order(record) < rows.order(last)
            if old is None
            else rows.order(record) != rows.order(old)
        ):
            unsorted.add(name)
        table[id_] = record
    for name in unsorted:
        found = sorted(records[name].values(), key=rows.order)
        records[name] = {record.id: record for record in found}
    return with_records(state, records, steps)
