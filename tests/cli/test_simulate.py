"""`liverwort simulate` writes a data set, or refuses in one sentence."""

import json

import pytest

from liverwort_gui.simulate import scenarios


@pytest.mark.parametrize("scenario", ["S1", "S5", "S8"])
def test_a_small_data_set_is_written(liverwort, tmp_path, scenario):
    out = tmp_path / "simulated"
    numbers = ("--clips", 2, "--videos", 2, "--seed", 3)
    status, said, _ = liverwort("simulate", scenario, *numbers, "--out", out, "--json")
    assert status == 0
    assert json.loads(said) == {"out": str(out), "clips": 2, "videos": 2, "seed": 3}
    assert len((out / "boxes.csv").read_text().splitlines()) == 1 + 2


def test_an_unknown_scenario_is_refused(liverwort, tmp_path):
    status, said, errors = liverwort("simulate", "S99", "--out", tmp_path / "out")
    assert (status, said) == (2, "")
    assert "S99" in errors
    assert not (tmp_path / "out").exists()


def test_the_help_names_every_scenario(liverwort):
    _, said, _ = liverwort("simulate", "--help")
    *most, last = scenarios()
    assert f"{', '.join(most)} or {last}." in said
