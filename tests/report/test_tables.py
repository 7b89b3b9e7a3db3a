import csv
from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import OutputError
from liverwort_gui.report.tables import write_curve
from tests.report.conftest import START


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
