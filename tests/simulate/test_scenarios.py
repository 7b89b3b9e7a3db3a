import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate import scenario, scenarios
from liverwort_gui.simulate.parameters import draw_cell


def test_an_unknown_scenario_names_those_that_exist():
    with pytest.raises(SimulationError, match="S0, S1, S1-matched"):
        scenario("S99")


@pytest.mark.parametrize("name", ["S1", "S1-matched"])
def test_s1_shortens_the_second_flagellum_from_20_to_9_um_and_nothing_else(name):
    kind = scenario(name)
    wild = draw_cell(np.random.default_rng(0), kind.spread)
    mutant = kind.express(wild, 1)
    assert kind.express(wild, 0) == wild
    assert mutant.lengths[0] == wild.lengths[0]
    assert mutant.lengths[1] / wild.lengths[1] == pytest.approx(9 / 20)
    differing = [
        name
        for name in wild.__dataclass_fields__
        if getattr(wild, name) != getattr(mutant, name)
    ]
    assert differing == ["lengths"]


def test_s0_plants_nothing():
    kind = scenario("S0")
    cell = draw_cell(np.random.default_rng(0), kind.spread)
    assert kind.express(cell, 1) == cell


def test_every_scenario_draws_scatter_with_a_cv_of_a_quarter_or_more():
    assert all(scenario(name).spread.scatter_cv >= 0.25 for name in scenarios())
