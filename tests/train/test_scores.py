import numpy as np
import pytest
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve

from liverwort_gui.train.scores import (
    auc,
    balanced_accuracy,
    calibration,
    confusion,
    mean_auc,
    reliability,
    wilson,
)


def test_wilson_gives_the_interval_of_the_papers_table():
    low, high = wilson(235, 256)  # SD-Integration, science D1
    assert (round(low, 3), round(high, 3)) == (0.878, 0.946)


@pytest.mark.parametrize(("right", "total"), [(0, 7), (59, 64), (142, 256)])
def test_wilson_agrees_with_scipy(right, total):
    theirs = stats.binomtest(right, total).proportion_ci(method="wilson")
    assert wilson(right, total) == pytest.approx((theirs.low, theirs.high), abs=1e-6)


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


def drawn_logits(classes=3, clips=200, seed=0):
    rng = np.random.default_rng(seed)
    labels = rng.integers(classes, size=clips)
    return rng.normal(size=(clips, classes)) + 1.5 * np.eye(classes)[labels], labels


@pytest.mark.parametrize("classes", [2, 3])
def test_confusion_balance_and_auc_agree_with_scikit_learn(classes):
    logits, labels = drawn_logits(classes)
    predicted = logits.argmax(axis=1)
    np.testing.assert_array_equal(
        confusion(predicted, labels, classes),
        metrics.confusion_matrix(labels, predicted),
    )
    assert balanced_accuracy(predicted, labels) == pytest.approx(
        metrics.balanced_accuracy_score(labels, predicted)
    )
    odds = [
        logits[:, c] - np.logaddexp.reduce(np.delete(logits, c, axis=1), axis=1)
        for c in range(classes)
    ]
    theirs = [metrics.roc_auc_score(labels == c, odd) for c, odd in enumerate(odds)]
    assert mean_auc(logits, labels) == pytest.approx(np.mean(theirs))


def test_auc_with_ties_agrees_with_scikit_learn():
    rng = np.random.default_rng(1)
    labels, values = rng.integers(2, size=300), rng.integers(5, size=300).astype(float)
    assert auc(values, labels) == pytest.approx(metrics.roc_auc_score(labels, values))


def test_reliability_agrees_with_scikit_learn():
    logits, labels = drawn_logits(2, clips=1000)
    bins, error = reliability(logits, labels)
    chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    right = logits.argmax(axis=1) == labels
    share, claimed = calibration_curve(right, chances.max(axis=1), n_bins=10)
    assert [b.right for b in bins] == pytest.approx(share.tolist())
    assert [b.claimed for b in bins] == pytest.approx(claimed.tolist())
    assert sum(b.clips for b in bins) == 1000
    weights = np.array([b.clips for b in bins]) / 1000
    assert error == pytest.approx(float(weights @ np.abs(share - claimed)))


def test_a_network_that_is_as_sure_as_it_is_right_has_no_calibration_error():
    logits = np.log([[0.75, 0.25]] * 4)
    assert reliability(logits, np.array([0, 0, 0, 1]))[1] == pytest.approx(0)
    assert reliability(logits, np.array([1, 1, 1, 1]))[1] == pytest.approx(0.75)
