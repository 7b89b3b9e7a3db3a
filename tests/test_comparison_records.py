"""What a comparison found, as records."""

import json
from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.analysis.comparing import body_map, timing
from liverwort_gui.comparison_records import Comparison
from tests.analysis.comparing.made import made_comparison, made_test


@pytest.fixture(scope="module")
def found():
    return made_comparison(each=3, clips=2)


def through_json(comparison):
    record, arrays = comparison.to_file_parts()
    return Comparison.from_file_parts(
        json.loads(json.dumps(record, allow_nan=False)), arrays
    )


def test_a_comparison_comes_back_as_it_was(found):
    again = through_json(found)
    for name in ("groups", "question", "clips", "videos", "decision", "measures"):
        assert getattr(again, name) == getattr(found, name)
    for name in ("traits", "galleries", "pairs", "summary", "methods", "provenance"):
        assert getattr(again, name) == getattr(found, name)
    assert again.beat.rayleigh == found.beat.rayleigh
    assert again.body.clusters == found.body.clusters
    np.testing.assert_array_equal(again.body.t, found.body.t)
    assert again.body.of_units.dtype == np.float32


def test_what_could_not_be_made_comes_back_empty(found):
    nothing = replace(
        found, body=body_map.none("no frame"), curves=timing.no_curves("not aligned")
    )
    again = through_json(nothing)
    assert again.body.reason == "no frame"
    assert again.body.significant.size == 0
    assert not again.body.differs
    assert again.curves.frames.size == 0


def test_another_format_is_refused(found):
    record, arrays = found.to_file_parts()
    with pytest.raises(ValueError, match="format"):
        Comparison.from_file_parts({**record, "format": 0}, arrays)


def test_a_figure_is_judged_by_the_p_of_its_family():
    assert made_test(p=0.03).differs
    assert not made_test(p=0.03, family_p=0.06, family="traits").differs
    assert not made_test(p=None).differs
    assert made_test(auc=0.75).cliffs_delta == 0.5
    assert made_test(auc=None).cliffs_delta is None


def test_a_measure_is_found_by_its_name(found):
    assert found.measure("speed").unit == "µm/s"
    assert found.measure("colour") is None
