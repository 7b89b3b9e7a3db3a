"""Boxes and labels as CSV: lossless, tolerant of spreadsheets, strict in doubt."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liverwort_gui.errors import StudyError
from liverwort_gui.study.exchange.tables import (
    COLUMNS,
    boxes_text,
    edit_from_boxes,
    write_boxes,
)
from liverwort_gui.study_records import Edit, Whereabouts
from tests.study.exchange.made import (
    FORMULAS,
    applied,
    clip,
    content,
    fresh,
    fuzz,
    labelled,
    studies,
    study,
    video,
)


@pytest.fixture
def state():
    """Two videos, four clips: labelled by hand, unsure, following, untouched."""
    return study(
        video(1, "a.avi", genotype="mutant"),
        video(2, "b.avi"),
        labelled(1),
        clip(2, unsure=True, label_source="hand", labelled_by="Anna"),
        clip(3, of="v2", corners=((1, 2), (3, 4), (5, 6), (7, 8)), note="=1+1"),
        clip(4, of="v2", excluded=True),
    )


def rows_of(state):
    return list(csv.DictReader(io.StringIO(boxes_text(state), newline="")))


def text_of(rows):
    lines = io.StringIO(newline="")
    writer = csv.DictWriter(lines, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue()


@fuzz
@given(studies())
def test_the_same_study_is_not_changed(state):
    edit, report = edit_from_boxes(state, boxes_text(state).encode("utf-8-sig"))
    assert not edit, edit
    assert not report.refused
    assert report.unchanged == len(state.clips)


@fuzz
@given(studies())
def test_a_fresh_study_with_the_same_videos_becomes_the_same(state):
    empty = fresh(state)
    edit, report = edit_from_boxes(empty, boxes_text(state).encode("utf-8-sig"))
    assert not report.refused
    assert report.added == len(state.clips)
    assert content(applied(empty, edit)) == content(state)


@fuzz
@given(studies(), st.data())
def test_a_spoiled_table_never_spoils_a_study(state, data):
    """Bytes cut, lost or changed: refused, or every record is still a good one."""
    table = bytearray(boxes_text(state).encode("utf-8-sig"))
    for _ in range(data.draw(st.integers(1, 4))):
        where = data.draw(st.integers(0, len(table) - 1))
        what = data.draw(st.sampled_from(("flip", "cut", "drop", "insert")))
        if what == "flip":
            table[where] ^= 1 << data.draw(st.integers(0, 7))
        elif what == "cut":
            del table[where + 1 :]
        elif what == "drop":
            del table[where]
            table = table or bytearray(b"x")
        else:
            table[where:where] = data.draw(st.binary(min_size=1, max_size=5))
    try:
        edit, report = edit_from_boxes(state, bytes(table))
    except StudyError:
        return
    if report.refused:
        assert not edit
    after = applied(state, edit)
    assert set(state.clips) <= set(after.clips)
    assert after.videos == state.videos
    for row in after.clips.values():
        film = after.videos[row.video]
        assert row.crop.fits(film.width, film.height)
        assert 0 <= row.start < row.crop.stop <= film.n_frames
        assert not row.label or row.label in after.classes
        assert row.looked_at == bool(row.label_source) or not row.looked_at
        assert not (row.label and row.unsure)
    numbers = [row.number for row in after.clips.values()]
    assert len(set(numbers)) == len(numbers)


@fuzz
@given(studies(), st.binary(max_size=200))
def test_noise_is_refused(state, noise):
    with pytest.raises(StudyError):
        edit_from_boxes(state, noise)


def test_one_line_per_clip_with_the_promised_columns(state):
    rows = rows_of(state)
    assert tuple(rows[0]) == COLUMNS
    assert [row["clip"] for row in rows] == ["1", "2", "3", "4"]
    first, third = rows[0], rows[2]
    assert (first["x"], first["y"], first["size"], first["path"]) == (
        "10",
        "20",
        "64",
        "",
    )
    assert (first["class"], first["labelled_by"]) == ("mutant", "Anna")
    assert (first["video"], first["genotype"]) == ("a.avi", "mutant")
    assert third["path"] == "1 2;3 4;5 6;7 8"
    assert third["note"] == "'=1+1"


@pytest.mark.parametrize("payload", FORMULAS)
def test_no_text_of_a_study_becomes_a_formula(payload):
    state = study(
        video(1, "a.avi", genotype=payload, culture=payload, relative=payload),
        labelled(1, by=payload, note=payload),
        classes=(replace(study().classes["c-mut"], name=payload),),
    )
    for row in rows_of(state):
        for name, cell in row.items():
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), name
            assert not cell.startswith(("\t", "\r", "\0")), name


def test_new_changed_and_unchanged_lines_are_counted(state):
    rows = rows_of(state)
    rows[1] |= {"class": "mutant", "unsure": "no"}
    rows.append(rows[3] | {"clip_id": "", "clip": "", "start": "50"})
    edit, report = edit_from_boxes(state, text_of(rows))
    assert str(report) == "1 added, 1 changed, 3 unchanged, 0 refused"
    after = applied(state, edit)
    assert after.clips["k2"].label == "c-mut"
    (new,) = set(after.clips) - set(state.clips)
    assert after.clips[new].start == 50
    assert after.clips[new].number == 5
    assert after.clips[new].origin == "hand"


def test_a_label_changed_in_the_spreadsheet_is_signed_by_who_imports_it(state):
    rows = rows_of(state)
    rows[0]["class"] = "wild type"
    edit, _ = edit_from_boxes(state, text_of(rows))
    (new,) = edit.puts
    assert (new.label, new.label_source, new.labelled_by) == ("c-wt", "import", "Ben")
    assert new.labelled_at > state.clips["k1"].labelled_at


def test_a_label_taken_away_is_told(state):
    rows = rows_of(state)
    rows[0]["class"] = ""
    edit, report = edit_from_boxes(state, text_of(rows))
    assert edit.puts[0].label_source == ""
    assert report.notes == ("1 clip loses its label.",)


def test_columns_that_are_missing_stay_as_they_are(state):
    edit, report = edit_from_boxes(state, "clip_id;note\nid:k1;long; tail\n")
    assert len(report.refused) == 1
    edit, report = edit_from_boxes(state, 'clip_id;note\nid:k1;"long; tail"\n')
    assert edit.puts == (replace(state.clips["k1"], note="long; tail"),)


def test_labels_for_boxes_are_found_by_their_place(state):
    table = (
        "video\tx\ty\tsize\tstart\tframes\tclass\na.avi\t10\t20\t64\t1\t4\twild type"
    )
    edit, report = edit_from_boxes(state, table)
    assert [row.id for row in edit.puts] == ["k1"]
    assert report.notes == ("a.avi was found by its name, not by its content.",)


def test_what_a_table_of_boxes_leaves_out_is_told():
    state = study(video(1, culture="7", date="2026-11-23", file_fps=100.0))
    table = (
        "video,x,y,size,start,frames,label,genotype,culture,date,um_per_px,fps\n"
        "a.avi,1,2,64,0,4,0,wild type,7,23.11.2026,0.19907,100\n"
        "a.avi,3,4,64,0,4,0,wild type,7,23.11.2026,0.19907,100\n"
    )
    edit, report = edit_from_boxes(state, table)
    assert len(edit.puts) == 2
    assert report.notes[1:] == (
        "2 new boxes have no label: the table has no column class.",
        "The table says something else of its videos than this study does (genotype, "
        "um_per_px), but boxes leave videos as they are: enter it with Metadata in the "
        "menu Labels, or import a table of metadata.",
    )


def test_a_table_that_says_what_the_study_says_needs_no_word(state):
    assert edit_from_boxes(state, boxes_text(state))[1].notes == ()


def test_a_new_class_is_made_once_and_only_for_good_lines(state):
    rows = rows_of(state)
    for row in rows[:2]:
        row |= {"class": "Double Mutant", "unsure": ""}
    edit, report = edit_from_boxes(state, text_of(rows))
    made = edit.puts[0]
    assert (made.name, made.key) == ("Double Mutant", "3")
    assert {row.label for row in edit.puts[1:]} == {made.id}
    for row in rows:
        row["start"] = "99"
    edit, report = edit_from_boxes(state, text_of(rows), skip_bad=True)
    assert not edit
    assert report.notes == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"start": "97"}, "frames 97 to 100 are not all in a.avi"),
        ({"x": "390"}, "does not lie inside the 400 x 300 pixels"),
        ({"size": "8"}, "does not lie inside"),
        ({"x": "10.Mai"}, "x must be a whole number"),
        ({"unsure": "maybe"}, "unsure must be yes or no"),
        ({"unsure": "yes"}, "'mutant' and unsure at once"),
        ({"path": "10 20;30 40"}, "2 corners, not one for each frame"),
        ({"path": "1 2;3 4;5 6;7 8"}, "does not begin at x and y"),
        ({"path": "10 20 30"}, 'pairs "x y"'),
        ({"origin": "magic"}, "origin must be hand"),
        ({"label_source": "magic"}, "label_source must be hand"),
        ({"video_sha256": "ab" * 32}, "no video of this study has the content"),
        ({"video_sha256": f"{2:064x}"}, "clip 1 lies in another video here"),
        ({"clip_id": "id:k2"}, "twice"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_changed(state, change, sentence):
    rows = rows_of(state)
    rows[0] |= change
    rows[3]["note"] = "a change"
    edit, report = edit_from_boxes(state, text_of(rows))
    assert not edit
    assert len(report.refused) == 1
    assert report.refused[0].startswith("line ")
    assert sentence in report.refused[0]
    edit, _ = edit_from_boxes(state, text_of(rows), skip_bad=True)
    assert applied(state, edit).clips["k4"].note == "a change"


def test_names_that_several_videos_have_are_refused(state):
    state = applied(state, Edit("", (video(3, "a.avi", relative="other/a.avi"),)))
    table = "video,x,y,size,start,frames\na.avi,1,2,64,0,4\n"
    _, report = edit_from_boxes(state, table)
    assert "a.avi can be any of 2 videos" in report.refused[0]
    table = "video_path,x,y,size,start,frames\nother/a.avi,1,2,64,0,4\n"
    edit, _ = edit_from_boxes(state, table)
    assert edit.puts[0].video == "v3"


def test_a_video_with_another_content_keeps_its_labels(state):
    rows = rows_of(state)
    rows[0]["class"] = "wild type"
    state = replace(state, whereabouts={"v1": Whereabouts("changed")})
    _, report = edit_from_boxes(state, text_of(rows))
    assert "has another content than when it was imported" in report.refused[0]


def test_the_same_new_box_twice_is_refused(state):
    table = "video,x,y,size,start,frames\n" + "b.avi,9,9,64,0,4\n" * 2
    _, report = edit_from_boxes(state, table)
    assert report.refused == ("line 3: another line has the same box and frames",)


def test_a_table_without_any_name_is_refused(state):
    with pytest.raises(StudyError, match="whose boxes"):
        edit_from_boxes(state, "x,y\n1,2\n")


def test_many_bad_lines_are_told_in_short(state):
    table = "video,x,y\n" + "none.avi,1,2\n" * 9
    _, report = edit_from_boxes(state, table)
    assert str(report).endswith("; and 4 more")
    assert len(report.as_json()["refused"]) == 9


def test_the_file_is_written_whole(state, tmp_path):
    path = write_boxes(state, tmp_path / "箱.csv")
    assert path.read_bytes().decode("utf-8-sig") == boxes_text(state)
    assert [p.name for p in tmp_path.iterdir()] == ["箱.csv"]
