"""`liverwort train` runs a recipe and tells the scores, or refuses in one sentence."""

import json
import shutil

import pytest

from liverwort_gui import networks
from liverwort_gui.jobs import Progress


@pytest.fixture
def trained(monkeypatch, network, tmp_path):
    """What was asked of the training, which is replaced: it takes two minutes."""
    asked = []

    def train_simulated(config, folder):
        asked.append((config.name, config.seed, folder))
        yield Progress(0, 1, "Training")
        folder.mkdir()
        return shutil.copy(network, folder)

    monkeypatch.setattr(
        "liverwort_gui.train.train_simulated", train_simulated, raising=False
    )
    return asked


def test_a_recipe_ends_in_weights_with_scores(liverwort, trained, tmp_path):
    out = tmp_path / "run"
    status, said, _ = liverwort("train", "length", "--out", out, "--seed", 7, "--json")
    assert status == 0
    assert trained == [("length", 7, out)]
    record = json.loads(said)
    assert record["scores"] == dict(networks.card(record["weights"]).scores)


def test_an_unknown_recipe_is_refused(liverwort, tmp_path):
    status, said, errors = liverwort("train", "colour", "--out", tmp_path / "run")
    assert (status, said) == (2, "")
    assert "length" in errors
    assert not (tmp_path / "run").exists()
