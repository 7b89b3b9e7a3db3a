import numpy as np
import pytest

from liverwort_gui.train.scores import auc, calibration_factor, wilson


def test_wilson_gives_the_interval_of_the_papers_table():
    low, high = wilson(235, 256)  # SD-Integration, science D1
    assert (round(low, 3), round(high, 3)) == (0.878, 0.946)


def test_wilson_never_leaves_zero_to_one():
    assert wilson(0, 10)[0] == pytest.approx(0, abs=1e-12)
    assert wilson(10, 10)[1] == pytest.approx(1)


def test_auc_of_chance_order_and_ties():
    labels = np.array([0, 0, 1, 1])
    assert auc(np.array([0.0, 1, 2, 3]), labels) == 1
    assert auc(np.array([3.0, 2, 1, 0]), labels) == 0
    assert auc(np.zeros(4), labels) == 0.5


@pytest.mark.parametrize("true_factor", [0.25, 1.0, 4.0])
def test_calibration_finds_the_factor_that_was_hidden(true_factor):
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, 20_000)
    labels = (rng.random(20_000) < 1 / (1 + np.exp(-logits))).astype(np.int64)
    found = calibration_factor(logits / true_factor, labels)
    assert found == pytest.approx(true_factor, rel=0.1)
