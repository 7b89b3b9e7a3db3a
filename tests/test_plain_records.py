"""Records as JSON and arrays, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from liverwort_gui import plain_records


@dataclass(frozen=True)
class Inner:
    name: str
    pair: tuple[float, float] | None
    values: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Outer:
    rows: tuple[Inner, ...]
    picture: NDArray[np.float64]
    count: int
    sure: bool
    note: str = "none"


OUTER = Outer(
    (Inner("a", (1.0, 2.0), {"x": 3.0}), Inner("b", None, {})), np.eye(2), 4, True
)


def through_json(value):
    arrays = {}
    record = json.loads(json.dumps(plain_records.plain(value, arrays)))
    return record, arrays


def test_a_record_comes_back_as_it_was():
    record, arrays = through_json(OUTER)
    found = plain_records.built(Outer, record, arrays)
    assert list(arrays) == ["picture"]
    assert found.rows == OUTER.rows
    assert (found.count, found.sure, found.note) == (4, True, "none")
    np.testing.assert_array_equal(found.picture, OUTER.picture)


def test_a_field_that_older_records_lack_has_its_usual_value():
    record, arrays = through_json(OUTER)
    del record["note"]
    assert plain_records.built(Outer, record, arrays).note == "none"


def test_another_record_is_refused():
    record, arrays = through_json(OUTER)
    with pytest.raises(ValueError, match="Outer"):
        plain_records.built(Outer, {**record, "rows": [7]}, arrays)
    with pytest.raises(ValueError, match="Outer"):
        plain_records.built(Outer, record, {})
    with pytest.raises(ValueError, match="Outer"):
        plain_records.built(Outer, {**record, "count": "4"}, arrays)


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(ValueError, match="values"):
        plain_records.plain(Inner("a", None, {"x": float("nan")}), {})
    with pytest.raises(TypeError, match="set"):
        plain_records.plain(Inner("a", None, {"x": {1}}), {})
