from dataclasses import replace

import pytest

from liverwort_gui.study import edits
from liverwort_gui.study_records import ClipEntry, Edit, StudyState, VideoEntry
from tests.study.model import Model


def apply(state: StudyState, edit: Edit) -> StudyState:
    """Return the state after an edit, as the study would make it."""
    model = Model(state)
    model.do(edit)
    tables: dict = {}
    for (table, id_), record in model.records().items():
        tables.setdefault(table, {})[id_] = record
    kinds = ("videos", "classes", "clips", "notes", "suggestions", "settings")
    return replace(state, **{kind: tables.get(kind, {}) for kind in kinds})


@pytest.fixture
def state() -> StudyState:
    """Two videos, of a wild type and a mutant; three clips of the first."""
    classes = {row.id: row for row in edits.fresh_classes()}
    videos = {
        id_: VideoEntry(
            id_,
            number,
            f"{id_}.avi",
            f"/data/{id_}.avi",
            f"hash {id_}",
            "movie",
            100,
            480,
            640,
            genotype=genotype,
        )
        for number, (id_, genotype) in enumerate(
            [("v1", " Wild  Type "), ("v2", "mutant")], start=1
        )
    }
    clips = {
        f"c{n}": ClipEntry(f"c{n}", n, "v1", 0, ((10 * n, 0),), size=64)
        for n in (1, 2, 3)
    }
    return StudyState("/x", videos=videos, classes=classes, clips=clips, user="Aki")
