import pytest

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError, TrainingError
from liverwort_gui.train.config import Config, Phase, preset, presets
from tests.train.tiny import CONFIG


def test_the_papers_preset_says_what_the_paper_says():
    config = preset("paper", "integration")
    assert config.phases == (
        Phase(256, 1, frames=32, batch=32, epochs=500, peak_rate=1e-3),
    )
    assert (config.schedule, config.gamma) == ("warm-restarts", 2.0)
    module = networks.build(config.network, **config.network_config)
    assert module.config.logit_scale == 1.0


@pytest.mark.parametrize("network", networks.names())
@pytest.mark.parametrize("name", presets())
def test_every_preset_fits_every_network(name, network):
    config = preset(name, network, seed=7)
    assert (config.preset, config.network, config.seed) == (name, network, 7)
    last = config.phases[-1]
    assert last.crop == 256  # what the weights will be used on
    assert 256 % last.shrink == 0


def test_the_quick_presets_stay_quick():
    assert preset("bench", "integration").epochs <= 50
    assert 112 <= 256 // preset("bench", "integration").phases[0].shrink <= 128
    fast, paper = (preset(name, "integration") for name in ("fast", "paper"))
    cost = [
        sum(p.epochs * p.frames * (p.crop / p.shrink) ** 2 for p in c.phases)
        for c in (fast, paper)
    ]
    assert cost[0] < cost[1] / 50


def test_unknown_names_are_refused():
    with pytest.raises(TrainingError, match="paper, fast, bench"):
        preset("slow", "integration")
    with pytest.raises(NetworkError, match="integration"):
        preset("fast", "nonesuch")


def test_settings_survive_their_journey_through_json():
    for config in (CONFIG, preset("fast", "conv-lstm")):
        again = Config.from_json(config.to_json())
        assert again.to_json() == config.to_json()
        assert again.phases == config.phases


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"phases": 3}'])
def test_other_json_is_refused(text):
    with pytest.raises(TrainingError, match="start a new training"):
        Config.from_json(text)


def test_a_training_for_smaller_clips_reduces_them_so_much_less():
    config = preset("bench", "integration")
    assert config.for_clips_of(256) is config
    half = config.for_clips_of(128)
    assert [(p.crop, p.shrink) for p in config.phases] == [(256, 2)]
    assert [(p.crop, p.shrink) for p in half.phases] == [(128, 1)]
    assert (half.augment.shift, half.augment.blur) == (6, 0.25)


def test_epochs_are_those_of_each_phase():
    config = preset("paper", "integration")
    short = config.for_epochs(3)
    assert [phase.epochs for phase in short.phases] == [3] * len(config.phases)
    assert short.for_epochs(None) is short
