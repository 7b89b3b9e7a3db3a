from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import rows
from liverwort_gui.study.rows import TABLES
from liverwort_gui.study_records import ClipEntry, Setting, Suggestion, VideoEntry

VIDEO = VideoEntry(
    "v",
    1,
    "精子/a\udcff.avi",
    "C:\\x\\é.avi",
    "ab",
    "movie",
    100,
    480,
    640,
    bad_frames=(3, 5),
    warnings=("Frame 3 is damaged.", '"quoted" ; DROP TABLE'),
    fps=12.5,
)
CLIP = ClipEntry("c", 1, "v", 0, ((1, 2), (3, 4)), frames=2, unsure=True)
SUGGESTION = Suggestion("s", "v", 0, ((1, 2),), 64, 0.1 + 0.2, verdict="rejected")


@pytest.mark.parametrize("record", [VIDEO, CLIP, SUGGESTION, Setting("blind", "7")])
def test_a_record_comes_back_from_its_row_as_it_was(record):
    table = next(table for table in TABLES.values() if table.kind is type(record))
    values = [rows.read(rows.stored(value)) for value in table.plain(record)]
    assert table.record(values) == record


def test_numbers_of_numpy_become_plain():
    clip = replace(CLIP, start=np.int64(4), corners=((np.int32(1), np.int64(2)),) * 2)
    values = TABLES["clips"].plain(clip)
    again = TABLES["clips"].record(values)
    assert again.start == 4
    assert type(again.start) is int
    assert again.corners == ((1, 2), (1, 2))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_not_finite_is_refused(value):
    with pytest.raises(StudyError, match="cannot keep the number"):
        TABLES["videos"].plain(replace(VIDEO, fps=value))


def test_a_number_too_large_for_the_database_is_refused():
    with pytest.raises(StudyError, match="too large"):
        TABLES["clips"].plain(replace(CLIP, start=1 << 63))


def test_a_missing_field_takes_its_default():
    table = TABLES["clips"]
    named = dict(zip(table.names, table.plain(CLIP), strict=True))
    del named["origin"]
    assert table.completed(named) == CLIP


def test_the_checksum_depends_on_every_value_and_on_the_table():
    values = TABLES["videos"].plain(VIDEO)
    sums = {rows.checksum("videos", values), rows.checksum("clips", values)}
    for index, value in enumerate(values):
        other = f"{value}x" if isinstance(value, str) else (value or 0) + 1
        sums.add(
            rows.checksum("videos", (*values[:index], other, *values[index + 1 :]))
        )
    assert len(sums) == 2 + len(values)


def test_text_and_number_have_different_checksums():
    assert rows.checksum("t", ["1"]) != rows.checksum("t", [1])
    assert rows.checksum("t", ["a", "b"]) != rows.checksum("t", ['a", "b'])
    assert rows.checksum("t", [None]) != rows.checksum("t", [""])
