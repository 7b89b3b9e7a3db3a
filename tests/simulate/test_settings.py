from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate import PARAMETERS, Settings, scenario, simulate_clip
from liverwort_gui.simulate.difference import Difference
from liverwort_gui.simulate.parameters import draw_field
from liverwort_gui.simulate.scene import Genotype, draw_scene


def test_every_parameter_says_what_it_is():
    names = [parameter.name for parameter in PARAMETERS]
    assert len(set(names)) == len(names) > 50
    for parameter in PARAMETERS:
        assert parameter.low <= parameter.default <= parameter.high, parameter.name
        assert parameter.basis in ("sourced", "derived", "guess")
        assert parameter.unit
        assert parameter.meaning.endswith(".")
        assert parameter.name.isidentifier()


def test_every_parameter_can_be_changed_and_matters():
    """Every parameter, put elsewhere in its range, gives other draws."""
    preset = Settings.of({"bystander_chance": 0.5, "stage_drift": 5})
    plain = _drawn(preset)
    for parameter in PARAMETERS:
        value = _elsewhere(parameter, preset)
        settings = Settings.of({**dict(preset.changed), **value})
        assert _drawn(settings) != plain, parameter.name


def _drawn(settings):
    shown = Difference(cytoplasm=1.0, curl=1.0, in_event=True)
    genotype = Genotype(replace(scenario("S0"), difference=shown), 1, settings)
    fields = [draw_field(seed, settings) for seed in range(8)]
    scenes = [draw_scene(np.random.default_rng(n), settings) for n in range(16)]
    return (
        [(str(replace(field, dust=0)), field.dust.tobytes()) for field in fields],
        scenes,
        [genotype.of(scene.cell) for scene in scenes],
        settings["frame_rate"],
    )


def test_the_frame_rate_of_a_clip_is_that_of_its_settings():
    slow = Settings.of({"frame_rate": 40})
    asked = {"size": 64, "frames": 2}
    clip = simulate_clip("S0", 0, 0, 0, settings=slow, **asked)
    same = simulate_clip("S0", 0, 0, 0, fps=40.0, **asked)
    assert clip.fps == 40
    np.testing.assert_array_equal(clip.pixels, same.pixels)


def _elsewhere(parameter, preset):
    """Return another value of the parameter, and the other end of its range if any."""
    name, now = parameter.name, preset[parameter.name]
    if name.endswith("_most"):
        least = preset[name.removesuffix("_most") + "_least"]
        if least < now:
            return {name: (least + now) / 2}
    up = (now + parameter.high) / 2
    if name.endswith("_least"):
        most = name.removesuffix("_least") + "_most"
        return {name: up, most: max(preset[most], up)}
    return {name: up if now < parameter.high else parameter.low}


def test_values_in_force_are_the_users_then_the_scenarios_then_the_tables():
    preset = scenario("S1-matched").preset
    settings = Settings.of({"scatter_cv": 0.5}).over(preset)
    assert settings["scatter_cv"] == 0.5
    assert settings.span("flagellum_scatter") == (0.20, 0.45)
    assert settings["beat_frequency"] == 22


def test_settings_survive_json():
    settings = Settings.of({"beat_frequency": 18, "gain_least": 100})
    assert Settings.from_json(settings.to_json()) == settings
    assert Settings.from_json("{}") == Settings()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"beat_frequency": 500}, r"beat_frequency cannot be 500.*0\.5 to 200 Hz"),
        ({"beat_frequency": float("nan")}, "beat_frequency cannot be nan"),
        ({"beat_frequency": "fast"}, "beat_frequency cannot be 'fast'"),
        ({"beat_frequency": True}, "beat_frequency cannot be True"),
        ({"beat_frequenzy": 18}, "did you mean beat_frequency"),
        ({"gain_least": 200}, "gain_least is 200 and gain_most is 190 grey levels"),
    ],
)
def test_wrong_values_are_refused_in_a_sentence(values, said):
    with pytest.raises(SimulationError, match=said):
        Settings.of(values)


@pytest.mark.parametrize("text", ["{", "[1]", '{"gain_least": null}', '"fast"'])
def test_wrong_files_are_refused_in_a_sentence(text):
    with pytest.raises(SimulationError, match=r"settings|gain_least"):
        Settings.from_json(text)


def test_a_range_that_a_scenario_narrows_cannot_be_turned_around():
    high = Settings.of({"background_least": 30})
    with pytest.raises(SimulationError, match="background_most is 29"):
        simulate_clip("S7a", 0, 0, 0, frames=1, settings=high)
