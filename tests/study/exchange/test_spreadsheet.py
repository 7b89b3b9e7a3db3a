"""Cells that no spreadsheet takes for a formula, and that come back unchanged."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from liverwort_gui.errors import OutputError, StudyError
from liverwort_gui.study.exchange.spreadsheet import (
    decimal,
    flag,
    load_table,
    plain,
    read_table,
    safe,
    table_text,
    whole,
    write_table,
)
from tests.study.exchange.made import FORMULAS, fuzz, texts

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")


def dangerous(cell):
    return cell.startswith(DANGEROUS) or cell.lstrip().startswith(DANGEROUS)


@fuzz
@given(texts)
def test_every_text_comes_back_exactly(text):
    assert plain(safe(text)) == text


@fuzz
@given(texts)
@example("a")
@example("'a")
def test_only_what_is_dangerous_is_changed(text):
    if not any(mark in text for mark in (*DANGEROUS, "\n")):
        assert safe(text) == text


@pytest.mark.parametrize("payload", FORMULAS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_is_a_formula_whichever_separator_the_reader_takes(payload, separator):
    text = table_text(("number", "note"), [{"number": 3, "note": payload}])
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        assert not any(dangerous(cell) for cell in row), row


@fuzz
@given(st.lists(st.tuples(texts, texts), max_size=4), st.sampled_from(",;\t"))
def test_a_table_comes_back_whatever_its_separator(rows, delimiter):
    cells = [{"a": a, "b": b} for a, b in rows]
    found = read_table(table_text(("a", "b"), cells, delimiter), ("a", "b"))
    assert not found.refused
    full = [row for row in cells if safe(row["a"]) or safe(row["b"])]
    assert [dict(row.cells) for row in found.rows] == full


def test_numbers_keep_all_their_digits_and_get_no_mark():
    cells = (-0.1, 1e-5, 30, True, False)
    text = table_text(("x",), [{"x": cell} for cell in cells])
    assert text.split("\r\n") == ["x", "-0.1", "1e-05", "30", "yes", "no", ""]


def test_the_file_begins_with_the_mark_by_which_excel_knows_utf8(tmp_path):
    path = write_table(tmp_path / "表 1.csv", table_text(("名",), [{"名": "精子"}]))
    assert path.read_bytes() == b"\xef\xbb\xbf" + "名\r\n精子\r\n".encode()
    assert read_table(load_table(path), ["名"]).rows[0].cells == {"名": "精子"}


@pytest.mark.parametrize(
    "content",
    [
        "x,y\r\n1,2\r\n",
        "x;y\n1;2\n",
        "x\ty\n1\t2",
        "Y, X ,more\n2,1,3\n",
        "\ufeffx,y\n\n,,\n1,2\n".replace(",,", ","),
    ],
)
@pytest.mark.parametrize("coding", [None, "utf-8", "utf-8-sig", "utf-16"])
def test_what_a_spreadsheet_does_to_a_table_is_undone(content, coding):
    if coding == "utf-16":
        content = content.removeprefix("\ufeff")
    table = read_table(content.encode(coding) if coding else content, ("x", "y"))
    assert [dict(row.cells) for row in table.rows] == [{"x": "1", "y": "2"}]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no table"),
        (b"a,b\n1,2\n", "must name columns such as x, y"),
        (b"x,X\n1,2\n", "two columns x"),
        ("x\nü\n".encode("latin-1"), "CSV UTF-8"),
        (b"\xff\xfe\x00", "CSV UTF-8"),
        (b"\x89HDF\r\n\x1a\n" + bytes(99), "UTF-8"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(content, sentence):
    with pytest.raises(StudyError, match=sentence):
        read_table(content, ("x", "y"))


def test_lines_that_are_no_rows_are_named():
    table = read_table('x,y\n1,2\n3\n4,5,6\n7,"8\n', ("x", "y"))
    assert [row.line for row in table.rows] == [2]
    assert [text.split(":")[0] for text in table.refused] == [
        "line 3",
        "line 4",
        "line 5",
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [("12.5", 12.5), ("12,5", 12.5), ("0,345", 0.345), ("1e-3", 0.001), ("", None)],
)
def test_decimal_commas_are_understood(text, number):
    assert decimal(text, "fps") == number


@pytest.mark.parametrize(
    "text", ["1,234", "10. Mai", "0", "-1", "nan", "inf", "1e999", "1 2", "10.May", "x"]
)
def test_what_could_be_another_number_is_refused(text):
    with pytest.raises(StudyError, match="fps"):
        decimal(text, "fps")


@pytest.mark.parametrize("text", ["", "1.5", "-1", "1,000", "1e3", "٣x", "9" * 16])
def test_whole_numbers_are_not_guessed(text):
    with pytest.raises(StudyError, match="start"):
        whole(text, "start")


def test_every_digit_that_is_written_is_read():
    for number in (0.0051758518216211595, 0.00010000000000000002, 123456.7890123456):
        assert decimal(repr(number), "um_per_px") == number


def test_whole_numbers_may_have_been_made_decimal():
    assert [whole(text, "start") for text in ("12", " 12 ", "12.0", "12,0")] == [12] * 4


def test_yes_and_no():
    assert [flag(t, "unsure") for t in ("yes", "TRUE", "1", "no", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    with pytest.raises(StudyError, match="unsure must be yes or no"):
        flag("vielleicht", "unsure")


def test_a_missing_file_a_folder_and_a_huge_file_are_named(tmp_path, monkeypatch):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(StudyError, match="is not a file"):
            load_table(path)
    monkeypatch.setattr("liverwort_gui.study.exchange.spreadsheet.MAX_TABLE", 3)
    big = tmp_path / "big.csv"
    big.write_text("1234")
    with pytest.raises(StudyError, match=r"big\.csv has more than"):
        load_table(big)


def test_a_table_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="could not be written"):
        write_table(tmp_path / "file" / "t.csv", "x")
