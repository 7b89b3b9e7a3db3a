import numpy as np
import pytest
from scipy import stats

from liverwort_gui.train.comparisons import (
    holm,
    mcnemar_exact,
    newcombe,
    permutation_p,
    sign_flip,
)


@pytest.mark.parametrize(
    ("first", "second", "p"),
    [(4, 0, 0.125), (7, 0, 0.016), (8, 1, 0.039), (9, 2, 0.065)],
)
def test_mcnemar_of_the_papers_differences(first, second, p):  # science D1
    assert mcnemar_exact(first, second) == pytest.approx(p, abs=5e-4)


@pytest.mark.parametrize(("first", "second"), [(0, 0), (3, 3), (12, 2), (40, 61)])
def test_mcnemar_is_the_binomial_test_of_the_discordant_clips(first, second):
    n = first + second
    theirs = stats.binomtest(first, n).pvalue if n else 1
    assert mcnemar_exact(first, second) == pytest.approx(theirs)
    assert mcnemar_exact(second, first) == mcnemar_exact(first, second)


@pytest.mark.parametrize("videos", [6, 12])
def test_sign_flip_agrees_with_scipy(videos):
    differences = np.random.default_rng(videos).normal(0.4, 1, videos).round(1)
    theirs = stats.permutation_test(
        (differences,),
        np.mean,
        permutation_type="samples",
        n_resamples=np.inf,
    )
    assert sign_flip(differences) == pytest.approx(theirs.pvalue)


def test_sign_flip_of_many_videos_has_a_floor_and_no_zero():
    assert sign_flip(np.ones(30)) == pytest.approx(1e-4)
    assert sign_flip(np.zeros(30)) == 1
    rng = np.random.default_rng(0)
    assert sign_flip(rng.normal(0, 1, 40) + 0.02) > 0.05


def test_sign_flip_of_three_videos_cannot_be_small():
    assert sign_flip(np.array([0.5, 0.4, 0.3])) == 0.25


def test_holm_of_a_worked_example():
    adjusted = holm([0.01, 0.04, 0.03, 0.005])
    assert adjusted == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.9, 0.8]) == [1, 1]
    assert holm([]) == []


@pytest.mark.parametrize(
    ("pairs", "interval"),
    [
        ((14, 5, 0, 22), (0.011, 0.226)),  # Altman et al. 2000, table 6.2
        ((1, 1, 7, 12), (-0.507, -0.026)),  # Bentur et al. 2009, in Fagerland 2017
        ((36, 12, 2, 0), (0.0569, 0.3404)),  # Newcombe 1998
    ],
)
def test_newcombe_of_published_examples(pairs, interval):
    assert newcombe(*pairs) == pytest.approx(interval, abs=6e-4)


def test_newcombe_of_equal_and_of_perfect_networks():
    low, high = newcombe(50, 0, 0, 14)
    assert low == pytest.approx(-high)
    assert newcombe(64, 0, 0, 0) == pytest.approx((-0.0566, 0.0566), abs=1e-3)


def test_a_permutation_p_has_its_floor_at_one_over_k_plus_one():
    null = [0.5] * 19
    assert permutation_p(0.9, null) == pytest.approx(0.05)
    assert permutation_p(0.5, null) == 1
    assert permutation_p(0.6, [0.4, 0.7, 0.6]) == 0.75
