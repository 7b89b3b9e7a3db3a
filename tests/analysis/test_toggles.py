import numpy as np
import pytest

from liverwort_gui import simulate
from liverwort_gui.analysis import toggles
from liverwort_gui.analysis.held_out_clips import draws
from tests.networks.made import made_card


class ByLight:
    """A network that decides by the mean grey level, ten logits per level."""

    card = made_card({}, clip_size=48)

    def logits(self, frames):
        return np.array([0.0, 10 * float(frames.mean())])


def toggled(kind, draw, network=None):
    network = network or ByLight()
    scenario = simulate.scenario(kind)
    before = toggles._decision(scenario, draw, network)
    return toggles.toggle(scenario, draw, network, before)


class Blind(ByLight):
    def logits(self, frames):
        return np.zeros(2)


@pytest.fixture(scope="module")
def drawn():
    return draws(4, 0)


def test_all_nuisances_are_weighed_where_biology_alone_is_planted():
    assert set(toggles.nuisances_of(simulate.scenario("S1-matched"))) == {
        "gain",
        "gradient",
        "pixel size",
        "jpeg",
        "focus",
        "dust",
    }
    assert toggles.nuisances_of(simulate.scenario("S7a")) == ("gain",)
    assert toggles.nuisances_of(simulate.scenario("S0")) == ()


@pytest.mark.parametrize("kind", ["S7a", "S1-matched"])
def test_more_gain_raises_the_light_of_either_class(drawn, kind):
    for draw in (drawn[0], drawn[2]):  # wild type, mutant
        found = toggled(kind, draw)
        assert found.nuisances["gain"] > 5
        assert found.biology < 0  # a shorter flagellum, less light


def test_a_null_scenario_borrows_the_biology(drawn):
    planted, borrowed = (toggled(kind, drawn[0]) for kind in ("S7g", "S7a"))
    assert borrowed.biology < 0
    assert planted.biology < 0


def test_a_blind_network_follows_nothing(drawn):
    found = toggled("S7a", drawn[0], Blind())
    assert found.biology == 0
    assert found.nuisances == {"gain": 0}
