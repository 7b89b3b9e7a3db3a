from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.records import CLIP_FRAMES
from liverwort_gui.simulate import scenario, scenarios
from liverwort_gui.simulate.parameters import FPS, draw_cell


def test_an_unknown_scenario_names_those_that_exist():
    with pytest.raises(SimulationError, match="S0, S1, S1-matched, S5, S8"):
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


def test_s5_slows_both_beats_and_leaves_the_speed_and_all_else():
    kind = scenario("S5")
    wild = draw_cell(np.random.default_rng(0), kind.spread)
    mutant = kind.express(wild, 1)
    assert kind.express(wild, 0) == wild
    assert mutant.frequencies == pytest.approx([f * 9 / 22 for f in wild.frequencies])
    assert mutant.speed == wild.speed
    alike = replace(mutant, frequencies=wild.frequencies, own_speed=None)
    assert alike == wild
    assert not kind.in_frames


def test_s5_leaves_two_beats_and_a_half_in_a_clip():
    kind = scenario("S5")
    rng = np.random.default_rng(0)
    cells = [kind.express(draw_cell(rng, kind.spread), 1) for _ in range(200)]
    beats = np.array([cell.frequencies[0] for cell in cells]) * CLIP_FRAMES / FPS
    assert np.mean(beats > 2.5) > 0.8


def test_s8_draws_the_sperm_of_s0_and_plants_nothing():
    null, own = scenario("S0"), scenario("S8")
    cell = draw_cell(np.random.default_rng(0), own.spread)
    assert cell == draw_cell(np.random.default_rng(0), null.spread)
    assert own.express(cell, 1) == cell
    assert own.light.own
    assert not null.light.own
