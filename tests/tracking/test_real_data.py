"""Cells in files that nobody here made, and simulated sperm with known truth."""

from tests.benchmarks import detection


def test_paramecium_cells_are_found(real_data):
    boxes, masks = detection.paramecium(real_data)
    assert boxes.recall >= 0.65
    assert boxes.precision >= 0.6
    assert masks.recall >= 0.6
    assert masks.precision >= 0.6


def test_sperm_are_found_under_a_burnt_in_drawing(real_data):
    score = detection.sperm_film(real_data)
    assert score.true == 1689
    assert score.recall >= 0.6
    assert score.found <= 2 * score.true


def test_simulated_sperm_are_found_whole_and_followed(monkeypatch):
    monkeypatch.setattr(detection, "SEEDS", (106,))
    figures = detection.simulated()
    assert figures["simulated_recall"] >= 0.9
    assert figures["simulated_precision"] >= 0.9
    assert figures["simulated_sperm"] == figures["simulated_whole_tracks"] == 4
    assert figures["simulated_identity_switches"] == 0
    assert figures["simulated_suggested"] >= 3
