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
    first, *_, last = preset("fast", "integration").phases
    assert first.shrink > last.shrink == 1  # reduced size first


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


def test_a_crop_larger_than_the_clips_becomes_the_whole_clip():
    config = preset("bench", "integration").for_clips_of(128)
    assert (config.phases[0].crop, config.phases[0].shrink) == (128, 1)
    assert preset("bench", "integration").for_clips_of(256).phases[0].shrink == 2
