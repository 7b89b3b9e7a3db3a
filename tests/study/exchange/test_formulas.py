"""Twenty and more formula payloads in every text of a study, over all exports."""

import csv
import io
from dataclasses import fields, replace

import pytest

from liverwort_gui.jobs import run_inline
from liverwort_gui.study.exchange import (
    edit_from_boxes,
    edit_from_metadata,
    metadata_text,
    write_boxes,
    write_clip_folders,
    write_metadata,
)
from tests.study.exchange.made import FORMULAS, MUTANT, labelled, study, video

UNSAFE = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\0")
FIXED = ("id", "sha256", "reader", "dtype", "table", "colour", "key", "time_axis")


def poisoned(record, payload):
    """Return a record with the payload in each text that a user or a file sets."""
    texts = [field.name for field in fields(record) if field.type == "str"]
    free = {name for name in texts if name not in (*FIXED, "video", "label")}
    return replace(record, **dict.fromkeys(free, payload))


@pytest.fixture(params=FORMULAS)
def state(request):
    film = poisoned(video(1), request.param)
    kept = ("label_source", "origin")
    rows = [
        replace(poisoned(row, request.param), **{n: getattr(row, n) for n in kept})
        for row in (labelled(1), labelled(2, corners=((1, 2),) * 4))
    ]
    return study(film, *rows, classes=(poisoned(MUTANT, request.param),))


def test_no_export_has_a_formula_and_all_come_back(state, tmp_path):
    run_inline(write_clip_folders(state, {}, tmp_path / "out", "films"))
    files = (
        write_boxes(state, tmp_path / "b.csv"),
        write_metadata(state, tmp_path / "m.csv"),
        tmp_path / "out" / "clips.csv",
    )
    texts = [path.read_bytes().decode("utf-8-sig") for path in files]
    for text in (*texts, metadata_text(state)):
        for delimiter in ",;\t":
            lines = io.StringIO(text, newline="")
            for row in csv.reader(lines, delimiter=delimiter):
                for cell in row:
                    assert not cell.startswith(UNSAFE), cell
                    assert not cell.lstrip().startswith(UNSAFE), cell
    for path in (files[0], files[2]):
        edit, report = edit_from_boxes(state, path.read_bytes())
        assert (bool(edit), report.refused) == (False, ())
    edit, report = edit_from_metadata(state, files[1].read_bytes())
    assert (bool(edit), report.refused) == (False, ())
