"""The weights that come with the program keep what their cards say."""

import numpy as np
import pytest

from liverwort_gui import networks, paths, simulate
from liverwort_gui.explain import explain
from liverwort_gui.records import Clip
from liverwort_gui.train.scores import wilson

UNSEEN = 3_000_000_000  # first seed of videos that no training and no sample uses
CLIPS = 40


def simulated_clip(video_seed: int, label: int) -> Clip:
    made = simulate.simulate_clip("S1-matched", label, video_seed, 0)
    return simulate.as_clip(made, video_seed=video_seed, clip_seed=0)


@pytest.fixture(scope="module")
def explained():
    """Return labels and explanations of clips from videos of their own."""
    network = networks.load("length")
    labels = [i % 2 for i in range(CLIPS)]
    return labels, [
        explain(simulated_clip(UNSEEN + i, label), network)
        for i, label in enumerate(labels)
    ]


def test_a_card_names_every_setting_so_that_no_default_changes_its_network():
    for name in networks.bundled():
        card = networks.card(name)
        full = networks.settings(card.architecture, **card.config)
        assert card.config.keys() == full.keys()


def test_length_tells_unseen_clips_as_well_as_its_card_says(explained):
    labels, found = explained
    right = sum(e.predicted == label for label, e in zip(labels, found, strict=True))
    low, _ = wilson(right, CLIPS)
    score = networks.card("length").scores["accuracy"]
    assert right / CLIPS >= 0.8
    assert wilson(right, CLIPS)[1] >= score >= low


def test_all_sums_are_exact_on_every_simulated_clip(explained):
    for found in explained[1]:
        curve = found.frame_evidence.mean(dtype=np.float64)
        maps = found.maps.mean(dtype=np.float64) + found.delta_b
        shown = found.shown_maps.mean(dtype=np.float64) + found.reference_decision
        assert abs(curve - found.decision) <= 1e-4
        assert abs(maps - found.decision) <= 1e-4
        assert abs(shown - found.decision) <= 1e-4


@pytest.mark.parametrize("name", networks.bundled())
def test_every_card_says_what_it_was_trained_on(name):
    card = networks.card(name)
    assert card.name == name
    assert card.architecture in networks.names()
    assert "only on simulated videos" in card.note
    assert card.scores["clips"] >= 200
    low, high = card.scores["wilson_95"]
    assert low < card.scores["accuracy"] < high
    assert {"um_per_px", "polarity", "sharpness", "brightness", "cell_area"} <= set(
        card.scope
    )
    page = (paths.models() / f"{name}.md").read_text(encoding="utf-8")
    assert card.note in page
    assert str(card.scores["accuracy"]) in page
