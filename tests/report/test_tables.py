import csv
import math
from dataclasses import replace

import numpy as np
import pytest
from openpyxl import load_workbook

from liverwort_gui.errors import OutputError
from liverwort_gui.report import comparison_tables
from liverwort_gui.report.tables import (
    Column,
    Table,
    write_curve,
    write_table,
    write_tables,
)
from tests.report.conftest import START
from tests.report.made_comparison import made_comparison


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_curve_is_read_back_to_the_last_digit(result, tmp_path):
    path = write_curve(result, tmp_path / "曲線.csv")
    assert path.read_bytes().startswith(b"frame,time_s,evidence_logit\n")
    read = rows(path)
    assert [int(row["frame"]) for row in read] == [START + i for i in range(6)]
    assert [float(row["time_s"]) for row in read] == result.clip.times.tolist()
    evidence = np.array([row["evidence_logit"] for row in read], np.float32)
    np.testing.assert_array_equal(evidence, result.explanation.frame_evidence)


@pytest.mark.parametrize(
    ("curve", "unit", "head"),
    [
        ("left out", "grey levels", "evidence_logit"),
        ("sum of the map", "logit", "evidence_logit"),
        ("sum of the map", "grey levels", "map_mean (grey levels)"),
    ],
)
def test_a_curve_that_is_no_evidence_is_not_called_so(
    result, tmp_path, curve, unit, head
):
    told = replace(result.explanation, curve=curve, unit=unit)
    path = write_curve(replace(result, explanation=told), tmp_path / "curve.csv")
    assert path.read_text(encoding="utf-8").splitlines()[0] == f"frame,time_s,{head}"


def test_unknown_times_stay_empty(result, with_clip, tmp_path):
    result = with_clip(video=replace(result.clip.video, fps=None))
    read = rows(write_curve(result, tmp_path / "curve.csv"))
    assert {row["time_s"] for row in read} == {""}


def test_a_folder_that_is_a_file_is_named(result, tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(OutputError, match="taken"):
        write_curve(result, tmp_path / "taken" / "curve.csv")


def made_table(**changes):
    columns = (
        Column("name", "Whose."),
        Column("speed", "How fast.", "µm/s"),
        Column("seen", "Whether."),
    )
    rows = (("野生型", 0.1 + 0.2, True), ("=1+1", None, False), ("nan", math.nan, None))
    return replace(Table("speeds", "How fast they are.", columns, rows), **changes)


def test_units_stand_in_the_header_and_no_digit_is_lost(tmp_path):
    with write_table(made_table(), tmp_path / "t.csv").open(
        newline="", encoding="utf-8"
    ) as file:
        head, *read = csv.reader(file)
    assert head == ["name", "speed (µm/s)", "seen"]
    assert float(read[0][1]) == 0.1 + 0.2
    assert [row[1:] for row in read[1:]] == [["", "no"], ["", ""]]


def test_a_workbook_has_the_same_and_explains_itself(tmp_path):
    book = load_workbook(write_table(made_table(), tmp_path / "t.xlsx"))
    assert book.sheetnames == ["data-dictionary", "speeds"]
    head, *read = book["speeds"].iter_rows(values_only=True)
    assert head == ("name", "speed (µm/s)", "seen")
    assert read[0] == ("野生型", pytest.approx(0.3, rel=1e-14), "yes")
    told = list(book["data-dictionary"].iter_rows(values_only=True))
    assert ("speeds", "speed", "µm/s", "How fast.") in told


def test_a_name_that_looks_like_a_formula_is_none(tmp_path):
    book = load_workbook(write_table(made_table(), tmp_path / "t.xlsx"))
    cell = book["speeds"]["A3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_every_column_of_every_table_has_a_meaning():
    found = comparison_tables.tables(made_comparison())
    assert len({table.name for table in found}) == len(found)
    for table in found:
        assert table.meaning
        names = [column.header for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(column.meaning for column in table.columns)
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_accuracy_and_background_are_those_of_the_clips():
    found = made_comparison()
    tables = {table.name: table for table in comparison_tables.tables(found)}
    right = sum(bool(clip.right) for clip in found.clips)
    assert tables["judged"].cell("accuracy", "value") == right / 40
    assert tables["judged"].cell("background AUC", "value") == 0.5  # all have the same
    low, high = (
        tables["judged"].cell("accuracy", f"{end} 95 %") for end in ("low", "high")
    )
    assert low < right / 40 < high <= 1.0


def test_an_unknown_cell_is_an_error():
    for row, column in (("nobody", "speed"), ("nan", "weight")):
        with pytest.raises(KeyError):
            made_table().cell(row, column)


def test_all_tables_are_written_with_their_dictionary(tmp_path):
    found = comparison_tables.tables(made_comparison())
    written = write_tables(found, lambda name: tmp_path / name)
    names = {path.name for path in written}
    assert {"tests.csv", "data-dictionary.csv", "tables.xlsx"} < names
    assert names == {path.name for path in tmp_path.iterdir()}
