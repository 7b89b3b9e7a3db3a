import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from liverwort_gui.ranking import auc


def test_by_hand_ties_count_half():
    assert auc(np.array([1.0, 3.0]), np.array([2.0, 1.0])) == (0.5 + 2) / 4
    assert auc(np.array([2.0]), np.array([1.0, 0.0])) == 1
    assert auc(np.array([0.0]), np.array([1.0, 2.0])) == 0


def test_scikit_learn_finds_the_same():
    rng = np.random.default_rng(0)
    values, positive = rng.integers(0, 9, 200), rng.random(200) < 0.4
    expected = roc_auc_score(positive, values)
    assert auc(values[positive], values[~positive]) == pytest.approx(expected)
