from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.records import CLIP_FRAMES
from liverwort_gui.simulate import NUISANCES, Settings, scenario, scenarios
from liverwort_gui.simulate.parameters import draw_cell
from liverwort_gui.simulate.scene import Genotype


def pair(name, strength=1.0, seed=0):
    """Return a sperm as wild type and as mutant of a scenario."""
    kind = scenario(name, strength)
    settings = Settings().over(kind.preset)
    cell = draw_cell(np.random.default_rng(seed), settings)
    wild, mutant = (Genotype(kind, label, settings).of(cell) for label in (0, 1))
    assert wild == cell
    return wild, mutant


def differing(wild, mutant):
    return {
        name
        for name in wild.__dataclass_fields__
        if getattr(wild, name) != getattr(mutant, name)
    }


def test_all_scenarios_of_the_design_are_there():
    assert scenarios() == (
        "S0", "S1", "S1-matched", "S2", "S2-none", "S3", "S3-slow", "S4", "S4-curl",
        "S5", "S5b", "S6", "S7a", "S7b", "S7c", "S7d", "S7e", "S7f", "S7g", "S8",
    )  # fmt: skip


def test_an_unknown_scenario_names_those_that_exist():
    with pytest.raises(SimulationError, match="S0, S1, S1-matched, S2, "):
        scenario("S99")


@pytest.mark.parametrize("name", ["S1", "S1-matched", "S7g"])
def test_s1_shortens_the_second_flagellum_from_20_to_9_um_and_nothing_else(name):
    wild, mutant = pair(name)
    assert mutant.lengths[0] == wild.lengths[0]
    assert mutant.lengths[1] / wild.lengths[1] == 9 / 20
    assert differing(wild, mutant) == {"lengths"}


@pytest.mark.parametrize(
    ("strength", "length"), [(4 / 11, 16), (7 / 11, 13), (1, 9), (15 / 11, 5), (0, 20)]
)
def test_s1_is_graded_by_what_is_missing(strength, length):
    wild, mutant = pair("S1", strength)
    assert 20 * mutant.lengths[1] / wild.lengths[1] == pytest.approx(length)


@pytest.mark.parametrize("name", ["S0", "S8"])
def test_the_nulls_plant_nothing(name):
    assert differing(*pair(name)) == set()
    assert scenario(name).factors == ()
    assert not scenario(name).in_frames


@pytest.mark.parametrize("name", scenarios())
def test_no_strength_plants_nothing(name):
    assert differing(*pair(name, 0.0)) <= {"in_event"}
    assert scenario(name, 0.0).factors == ()
    assert not scenario(name, 0.0).in_frames


def test_a_strength_may_stand_in_the_name():
    strong = scenario("S7c:2.5")
    assert (strong.name, strong.plain_name, strong.strength) == ("S7c:2.5", "S7c", 2.5)
    assert replace(strong, name="S7c") == scenario("S7c", 2.5)
    assert scenario("S7c:2.5", 1.0).strength == 1.0
    for name in ("S7c:", "S7c"):
        assert scenario(name).strength == 1.0
    for name in ("S7c:much", "S7c:-1", "S9:2"):
        with pytest.raises(SimulationError, match="no scenario"):
            scenario(name)


def test_a_strength_beyond_the_scenario_is_refused():
    with pytest.raises(SimulationError, match=r"S1 cannot have .* to 1\.8"):
        scenario("S1", 1.9)
    with pytest.raises(SimulationError, match="S3 cannot"):
        scenario("S3", -0.1)
    assert scenario("S1", 1.8).strength == 1.8


def test_s2_lacks_one_flagellum_or_both():
    wild, mutant = pair("S2")
    assert mutant.lengths == (wild.lengths[0], 0)
    assert pair("S2-none")[1].lengths == (0, 0)
    assert differing(wild, mutant) == {"lengths"}


def test_s3_adds_a_lump_and_s3_slow_slows_too():
    wild, mutant = pair("S3")
    assert differing(wild, mutant) == {"cytoplasm"}
    assert (wild.cytoplasm, mutant.cytoplasm) == (0, 2.2)
    assert 0.45 <= mutant.cytoplasm_size <= 0.60
    assert pair("S3", 0.5)[1].cytoplasm == pytest.approx(1.1)
    wild, slow = pair("S3-slow")
    assert slow.frequencies == pytest.approx([f * 12 / 22 for f in wild.frequencies])
    assert slow.speed == pytest.approx(wild.speed * 12 / 22)
    assert slow.cytoplasm == 2.2


def test_s4_shows_its_structure_in_an_event():
    wild, mutant = pair("S4")
    assert differing(wild, mutant) == {"cytoplasm", "in_event"}
    wild, curled = pair("S4-curl")
    assert differing(wild, curled) == {"curl", "in_event"}
    assert curled.curl == 0.56


def test_every_scenario_draws_scatter_with_a_cv_of_a_quarter_or_more():
    for name in scenarios():
        assert Settings().over(scenario(name).preset)["scatter_cv"] >= 0.25


def test_s5_slows_both_beats_and_leaves_the_speed_and_all_else():
    wild, mutant = pair("S5")
    assert mutant.frequencies == pytest.approx([f * 9 / 22 for f in wild.frequencies])
    assert mutant.speed == wild.speed
    alike = replace(mutant, frequencies=wild.frequencies, own_speed=None)
    assert alike == wild
    assert not scenario("S5").in_frames


def test_s5_leaves_two_beats_and_a_half_in_a_clip():
    cells = [pair("S5", seed=seed)[1] for seed in range(200)]
    beats = np.array([cell.frequencies[0] for cell in cells]) * CLIP_FRAMES / 100
    assert np.mean(beats > 2.5) > 0.8


def test_s5b_swims_slower_and_in_circles():
    wild, mutant = pair("S5b")
    assert mutant.speed == pytest.approx(wild.speed * 9 / 22)
    assert mutant.path_curvature == 0.08
    assert differing(wild, mutant) == {"frequencies", "path_curvature"}


def test_s6_bends_less_at_the_same_frequency_and_speed():
    wild, mutant = pair("S6")
    assert mutant.amplitude == pytest.approx(wild.amplitude * 0.45 / 0.85)
    assert mutant.speed == wild.speed
    assert differing(wild, mutant) == {"amplitude", "own_speed"}


def test_s7_plants_each_nuisance_and_no_biology():
    planted = [scenario(f"S7{letter}").factors for letter in "abcdef"]
    assert planted == [(name,) for name in NUISANCES]
    for letter in "abcdef":
        assert differing(*pair(f"S7{letter}")) == set()
        assert scenario(f"S7{letter}").in_frames
    assert scenario("S7g").factors == ("biology", "gain")


def test_s8_draws_the_sperm_of_s0():
    assert pair("S8") == pair("S0")
    assert scenario("S8").light.own
    assert not scenario("S0").light.own
