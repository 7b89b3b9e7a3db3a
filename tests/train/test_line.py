import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from liverwort_gui.train import line


def theirs(values, labels, classes):
    model = LogisticRegression(class_weight="balanced", tol=1e-9, max_iter=10_000)
    if classes > 2:
        model = OneVsRestClassifier(model)
    return make_pipeline(StandardScaler(), model).fit(values, labels)


def drawn(clips, numbers, classes, apart, seed=0):
    rng = np.random.default_rng(seed)
    labels = np.arange(clips) % classes
    labels[: clips // 4] = 0  # unequal classes
    values = rng.normal(size=(clips, numbers)) * 10.0 ** rng.integers(-2, 3, numbers)
    values[:, 0] += apart * labels * values[:, 0].std()
    return values, labels


@pytest.mark.parametrize(
    ("clips", "numbers", "classes", "apart"),
    [(60, 8, 2, 0.5), (60, 8, 2, 50.0), (80, 3, 3, 1.0), (20, 60, 2, 1.0)],
)
def test_it_is_the_line_of_scikit_learn(clips, numbers, classes, apart):
    values, labels = drawn(clips, numbers, classes, apart)
    found = line.fit(values, labels, classes).logits(values)
    decision = theirs(values, labels, classes).decision_function(values)
    ours = found[:, 1] if classes == 2 else found
    np.testing.assert_allclose(ours, decision, rtol=1e-3, atol=1e-3)


def test_a_number_that_never_changes_is_no_trouble():
    values, labels = drawn(40, 3, 2, 3.0)
    values[:, 1] = 7.0
    assert np.isfinite(line.fit(values, labels, 2).logits(values)).all()
