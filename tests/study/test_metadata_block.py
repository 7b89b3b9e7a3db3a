import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study.exchange.metadata import metadata_text
from liverwort_gui.study.metadata_block import (
    copy_block,
    paste,
    paste_block,
    set_cells,
)
from tests.qt import made_up_study

STUDY = made_up_study.study(3)
IDS = tuple(STUDY.videos)
COLUMNS = ("genotype", "culture", "date")


def values(edit, name):
    return {put.id: getattr(put, name) for put in edit.puts}


def test_what_is_copied_can_be_pasted_elsewhere():
    text = copy_block(STUDY, ("v1", "v3"), ("genotype", "culture"))
    assert text == "wild type\tculture B\r\nwild type\tculture A\r\n"
    edit = paste_block(STUDY, ("v2", "v4"), ("genotype", "culture"), text)
    assert values(edit, "genotype") == {"v2": "wild type", "v4": "wild type"}
    assert values(edit, "culture") == {"v2": "culture B", "v4": "culture A"}
    assert edit.text == "set metadata: 2 videos"


def test_one_cell_fills_all_that_are_selected():
    edit = paste_block(STUDY, IDS, COLUMNS, "x", (3, 2))
    assert values(edit, "genotype") == dict.fromkeys(IDS[:3], "x")
    assert values(edit, "culture") == dict.fromkeys(IDS[:3], "x")


def test_one_row_fills_all_selected_rows():
    edit = paste_block(STUDY, IDS, COLUMNS, "x\ty", (2, 1))
    assert values(edit, "culture") == dict.fromkeys(IDS[:2], "y")


def test_nothing_empties_the_selected_cells():
    edit = paste_block(STUDY, IDS, COLUMNS, "", (2, 1))
    assert values(edit, "genotype") == dict.fromkeys(IDS[:2], "")


def test_cells_with_line_breaks_stay_cells():
    edit = paste_block(STUDY, IDS, ("note",), '"two\nlines"\nplain\n')
    assert values(edit, "note") == {"v1": "two\nlines", "v2": "plain"}


def test_a_formula_is_safe_in_a_spreadsheet_and_comes_back_as_it_was():
    study = made_up_study.study(1, videos={"v1": made_up_study.video(1, note="=1+1")})
    text = copy_block(study, ("v1",), ("note",))
    assert text.startswith("'=")
    assert not paste_block(study, ("v1",), ("note",), text)


@pytest.mark.parametrize("typed", ["29.97", "29,97"])
def test_numbers_with_point_or_comma(typed):
    edit = set_cells(STUDY, ("v1",), {"fps": typed})
    assert values(edit, "fps") == {"v1": 29.97}


def test_an_empty_number_is_what_the_file_says():
    study = made_up_study.study(1, videos={"v1": made_up_study.video(1, fps=5.0)})
    assert values(set_cells(study, ("v1",), {"fps": " "}), "fps") == {"v1": None}


def test_a_number_that_is_none_is_refused_with_its_video():
    with pytest.raises(StudyError, match=r"plate-2.avi: fps must be .* nothing was"):
        paste_block(STUDY, IDS, ("fps",), "30\n12 fps\n40")


@pytest.mark.parametrize(
    ("ids", "text", "sentence"),
    [
        (IDS[-1:], "a\nb", "2 rows by 1 column, but only 1 by 3"),
        (IDS, "a\tb\tc\td", "1 row by 4 columns, but only 9 by 3"),
        (IDS, "a\tb\nc", "differ in length"),
    ],
)
def test_cells_that_do_not_fit_in_are_refused(ids, text, sentence):
    with pytest.raises(StudyError, match=sentence):
        paste_block(STUDY, ids, COLUMNS, text)


def test_a_whole_table_finds_its_videos_wherever_it_is_pasted():
    text = metadata_text(STUDY).replace("culture B", "plate 9")
    edit = paste(STUDY, IDS[-1:], ("note",), text)
    assert set(values(edit, "culture").values()) == {"plate 9"}
    assert {put.id for put in edit.puts} == {"v1", "v4", "v7"}


def test_a_table_of_ones_own_needs_only_the_names_of_the_videos():
    name = STUDY.videos["v2"].name
    text = f"Video\tGenotype\tCulture\r\n{name}\tdouble\t7\r\n"
    edit = paste(STUDY, IDS, COLUMNS, text)
    assert values(edit, "genotype") == {"v2": "double"}
    assert values(edit, "culture") == {"v2": "7"}


def test_a_whole_table_with_a_bad_line_is_refused_as_a_whole():
    text = metadata_text(STUDY).replace("culture B", "plate 9")
    lines = text.splitlines()
    cells = lines[3].split("\t")
    cells[lines[0].split("\t").index("fps")] = "fast"
    lines[3] = "\t".join(cells)
    with pytest.raises(StudyError, match="Nothing was pasted: line 4"):
        paste(STUDY, IDS, COLUMNS, "\n".join(lines))
