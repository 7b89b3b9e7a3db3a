"""One tiny training of bundled weights, whole: simulated, calibrated, scored."""

import dataclasses

import numpy as np
import pytest
import torch

from liverwort_gui import networks, simulate
from liverwort_gui.errors import NetworkError, OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.networks import weights
from liverwort_gui.networks.network import fill
from liverwort_gui.train import Config, Phase, Recipe, recipe, recipes, train_simulated
from liverwort_gui.train.fit import tensors
from liverwort_gui.train.pool import draw_pool
from liverwort_gui.train.recipes import control_recipes
from liverwort_gui.train.simulated import calibrated
from tests.train.tiny import CONFIG, card

TINY = Recipe(
    name="tiny",
    scenario="S1-matched",
    config=Config(
        network="integration",
        network_config={"widths": (2, 2, 2, 2), "logit_scale": 25.0},
        phases=(Phase(256, 4, frames=2, batch=4, epochs=2, peak_rate=1e-3),),
        seed=3,
        device="cpu",
    ),
    videos=4,
    clips_per_video=2,
    stored_frames=3,
    held_out_videos=2,
    held_out_clips=1,
)


def test_a_pool_has_both_classes_and_videos_of_its_own(tmp_path):
    pool = run_inline(draw_pool(TINY, tmp_path / "a.npy", 1_000, 4))
    other = run_inline(draw_pool(TINY, tmp_path / "b.npy", 5_000, 2))
    assert list(pool.labels) == [0, 0, 1, 1, 0, 0, 1, 1]
    assert pool.frames.shape == (8, 3, 256, 256, 1)
    assert not set(pool.names) & set(other.names)


@pytest.mark.parametrize("network", ["integration", "integration-motion"])
def test_networks_that_compare_frames_learn_from_frames_in_a_row(tmp_path, network):
    config = dataclasses.replace(TINY.config, network=network)
    asked = dataclasses.replace(TINY, config=config, clips_per_video=1)
    pool = run_inline(draw_pool(asked, tmp_path / "a.npy", 1_000, 2))
    whole = simulate.simulate_clip("S1-matched", 1, 1_001, 1).pixels[..., None]
    kept = [
        next(t for t, frame in enumerate(whole) if np.array_equal(frame, stored))
        for stored in pool.frames[1]
    ]
    in_a_row = np.diff(kept).tolist() == [1, 1]
    assert in_a_row == (network == "integration-motion")


def test_calibration_is_taken_into_the_weights():
    torch.manual_seed(0)
    settings = dict(CONFIG.network_config)
    network = networks.build("integration", **settings).eval()
    about = dataclasses.replace(card(CONFIG), config=settings)
    about, moved = calibrated(about, tensors(network), factor=3.0, shift=0.7)
    twin = networks.build("integration", **about.config).eval()
    fill(twin, moved, "calibrated")
    video = torch.randn(4, 3, 2, 32, 32)
    with torch.inference_mode():
        before, after = network(video), twin(video)
    expected = 3.0 * (before[:, 1] - before[:, 0]) + 0.7
    torch.testing.assert_close(after[:, 1] - after[:, 0], expected)
    assert about.config["logit_scale"] == 75.0


def test_it_ends_with_weights_that_carry_their_card(tmp_path):
    seen = []
    file = train_simulated(TINY, tmp_path / "run", seen.append)
    found = networks.card(str(file))
    assert found.name == "tiny"
    assert found.scores["clips"] == 2
    assert found.scores["wilson_95"][0] <= found.scores["accuracy"]
    assert set(found.scope) >= {"um_per_px", "polarity", "cell_area"}
    assert "only on simulated videos" in found.note
    page = file.with_suffix(".md").read_text("utf-8")
    assert "only on simulated videos" in page
    assert "| 2 | " in page  # the learning curve's last epoch
    assert networks.load(str(file)).card == found
    assert {progress.note for progress in seen} >= {"Simulating clips"}
    other = dataclasses.replace(TINY, held_out_clips=2)
    with pytest.raises(OutputError, match="other settings"):
        train_simulated(other, tmp_path / "run")
    before = weights.read(file)[1]
    again = weights.read(train_simulated(TINY, tmp_path / "run"))[1]
    assert all(np.array_equal(before[name], again[name]) for name in before)


def test_a_recipe_may_begin_with_the_weights_of_another(tmp_path):
    file = train_simulated(TINY, tmp_path / "first")
    still = (dataclasses.replace(TINY.config.phases[0], epochs=1, peak_rate=0.0),)
    config = dataclasses.replace(TINY.config, weights=str(file), phases=still)
    second = dataclasses.replace(TINY, name="second", config=config)
    later = train_simulated(second, tmp_path / "second")
    before, after = weights.read(file)[1], weights.read(later)[1]
    learnt = [name for name in before if name.endswith("weight")]
    assert learnt
    for name in learnt:
        np.testing.assert_array_equal(before[name], after[name])
    assert f"began with the weights `{file}`" in networks.card(str(later)).trained_on
    lost = dataclasses.replace(config, weights="nonesuch")
    with pytest.raises(NetworkError, match="nonesuch"):
        train_simulated(dataclasses.replace(second, config=lost), tmp_path / "third")
    assert not (tmp_path / "third").exists()


def test_every_bundled_network_has_a_recipe():
    assert set(networks.bundled()) <= set(recipes())
    with pytest.raises(NetworkError, match="no recipe"):
        recipe("nonesuch")


def test_what_every_recipe_plants_and_trains_exists():
    for name in (*recipes(), *control_recipes()):
        made = recipe(name)
        assert made.name == name
        kind = networks.architecture(made.config.network)
        networks.build(kind.name, **made.config.network_config)
        assert simulate.scenario(made.scenario).name == made.scenario
        longest = max(phase.frames for phase in made.config.phases)
        assert longest <= made.stored_frames
    assert recipe("control-S7a").scenario == "S7a:3"


def test_a_recipe_may_have_another_seed():
    assert recipe("length", seed=5).config.seed == 5
    assert recipe("length").config.seed == 0
