"""Metadata of the videos, to a spreadsheet and back."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from liverwort_gui.errors import StudyError
from liverwort_gui.study.exchange.metadata import (
    edit_from_metadata,
    metadata_text,
    write_metadata,
)
from liverwort_gui.study_records import METADATA
from tests.study.exchange.made import FORMULAS, applied, fuzz, studies, study, video


@pytest.fixture
def state():
    return study(
        video(1, "a.avi", genotype="mutant", date="2026-11-02", fps=200.0),
        video(2, "b.avi"),
        video(3, "b.avi", relative="other/b.avi", absolute="C:\\films\\b.avi"),
    )


@fuzz
@given(studies())
def test_the_same_study_is_not_changed(state):
    edit, report = edit_from_metadata(state, metadata_text(state))
    assert not edit
    assert (report.unchanged, report.refused) == (len(state.videos), ())


@fuzz
@given(studies())
def test_other_entries_of_the_same_videos_get_the_same_metadata(state):
    bare = study(
        *(
            replace(row, fps=None, um_per_px=None, **dict.fromkeys(METADATA, ""))
            for row in state.videos.values()
        )
    )
    edit, report = edit_from_metadata(bare, metadata_text(state))
    assert not report.refused
    assert applied(bare, edit).videos == state.videos


def test_the_table_has_a_line_per_video(state):
    rows = list(csv.DictReader(io.StringIO(metadata_text(state)), delimiter="\t"))
    assert [row["number"] for row in rows] == ["1", "2", "3"]
    assert (rows[0]["fps"], rows[0]["um_per_px"]) == ("200.0", "")
    assert rows[2]["video"] == "b.avi"


def test_pasted_cells_change_only_their_columns(state):
    pasted = "video_path\tculture\tfps\r\nother/b.avi\t12\t99,5\r\n"
    edit, report = edit_from_metadata(state, pasted)
    (new,) = edit.puts
    assert (new.id, new.culture, new.fps, new.genotype) == ("v3", "12", 99.5, "")
    assert str(report) == "0 added, 1 changed, 0 unchanged, 0 refused"
    assert report.notes == ("b.avi was found by its name, not by its content.",)


def test_an_ambiguous_name_is_refused_unless_the_number_tells(state):
    _, report = edit_from_metadata(state, "video\tculture\nb.avi\t12\n")
    assert "b.avi can be any of 2 videos of this study" in report.refused[0]
    edit, _ = edit_from_metadata(state, "number\tvideo\tculture\n3\tb.avi\t12\n")
    assert edit.puts[0].id == "v3"


def test_a_video_may_be_named_by_its_number_alone(state):
    edit, _ = edit_from_metadata(state, "number\tgenotype\n2\twild type\n")
    assert (edit.puts[0].id, edit.puts[0].genotype) == ("v2", "wild type")


@pytest.mark.parametrize("date", ["2.11.2026", "11/2/2026", "02/11/26", "46328"])
def test_a_date_written_anew_by_the_spreadsheet_is_no_change(state, date):
    edit, _ = edit_from_metadata(state, f"number\tdate\n1\t{date}\n")
    assert not edit


def test_another_date_is_kept_as_it_is_written(state):
    edit, _ = edit_from_metadata(state, "number\tdate\n1\t3.11.2026\n")
    assert edit.puts[0].date == "3.11.2026"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("9\tx\t1", "there is no such video here: video 9"),
        ("\tx\t1", "it names no video"),
        ("1\tx\tfast", "fps must be a number above 0"),
        ("1\tx\t1,000", "can be read in two ways"),
        ("1\tx", "it has 2 cells"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_changed(state, line, sentence):
    pasted = f"number\tculture\tfps\n2\t7\t\n{line}\n"
    edit, report = edit_from_metadata(state, pasted)
    assert not edit
    assert report.refused[0].startswith("line 3: ")
    assert sentence in report.refused[0]
    edit, _ = edit_from_metadata(state, pasted, skip_bad=True)
    assert edit.puts[0].culture == "7"


def test_a_video_that_is_there_twice_is_refused(state):
    _, report = edit_from_metadata(state, "number\tculture\n1\t7\n1\t8\n")
    assert report.refused == ("line 3: a.avi is in the table twice",)


def test_cells_without_names_are_refused(state):
    with pytest.raises(StudyError, match="must name columns"):
        edit_from_metadata(state, "mutant\t7\n")


@pytest.mark.parametrize("payload", FORMULAS)
def test_no_text_becomes_a_formula(payload, tmp_path):
    state = study(video(1, payload + ".avi", **dict.fromkeys(METADATA, payload)))
    content = write_metadata(state, tmp_path / "m.csv").read_text("utf-8-sig")
    for text, delimiter in ((content, ","), (metadata_text(state), "\t")):
        (row,) = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝"))
