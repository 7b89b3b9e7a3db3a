import numpy as np
import pytest

from liverwort_gui.train.scores import auc, calibration, wilson


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


@pytest.mark.parametrize(("factor", "shift"), [(0.25, 0.0), (1.0, 1.5), (4.0, -2.0)])
def test_calibration_finds_what_was_hidden(factor, shift):
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, 20_000)
    labels = (rng.random(20_000) < 1 / (1 + np.exp(-logits))).astype(np.int64)
    found = calibration((logits - shift) / factor, labels)
    assert found == pytest.approx((factor, shift), rel=0.1, abs=0.1)


def test_calibration_stays_finite_when_all_is_told_apart():
    factor, shift = calibration(np.array([-2.0, -1, 1, 2]), np.array([0, 0, 1, 1]))
    assert 1 < factor < 100
    assert abs(shift) < 1
