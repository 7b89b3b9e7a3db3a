"""Labels permuted between units."""

import math

import numpy as np
import pytest
from scipy.stats import permutation_test, ttest_ind

from liverwort_gui.analysis.comparing import permuting
from liverwort_gui.analysis.comparing.permuting import relabellings

FOUR = np.repeat([0, 1], 4)


def mean_p(values, groups, blocks=None):
    ways = relabellings(groups, blocks)
    return permuting.p_of(np.abs(permuting.t_values(values[:, None], ways.of_b)[:, 0]))


def test_p_is_that_of_scipy():
    rng = np.random.default_rng(0)
    values = rng.normal(size=9) + np.repeat([0, 1.0], (4, 5))
    groups = np.repeat([0, 1], (4, 5))
    known = permutation_test(
        (values[groups == 1], values[groups == 0]),
        lambda b, a: abs(b.mean() - a.mean()),
        alternative="greater",
        n_resamples=np.inf,
    )
    assert mean_p(values, groups) == pytest.approx(known.pvalue)


def test_t_is_that_of_student():
    rng = np.random.default_rng(1)
    values = rng.normal(size=(8, 3))
    t = permuting.t_values(values, FOUR.astype(bool)[None])[0]
    known = ttest_ind(values[FOUR == 1], values[FOUR == 0]).statistic
    np.testing.assert_allclose(t, known)


@pytest.mark.parametrize(
    ("each", "floor"), [(3, 0.10), (4, 2 / 70), (5, 2 / 252), (6, 2 / 924)]
)
def test_the_floor_is_that_of_the_number_of_units(each, floor):
    """Science D2.5."""
    groups = np.repeat([0, 1], each)
    ways = relabellings(groups)
    assert ways.floor == pytest.approx(floor)
    assert len(ways.of_b) == math.comb(2 * each, each)
    apart = groups + np.linspace(0, 0.1, 2 * each)
    assert mean_p(apart, groups) == pytest.approx(floor)


def test_groups_of_unequal_size_have_no_mirror():
    groups = np.repeat([0, 1], (3, 4))
    assert relabellings(groups).floor == pytest.approx(1 / 35)
    assert mean_p(groups.astype(float), groups) == pytest.approx(1 / 35)


def test_the_first_relabelling_is_the_real_one():
    groups = np.array([1, 0, 0, 1, 1, 0])
    for ways in (relabellings(groups), relabellings(np.tile(groups, 5), drawn=20)):
        assert (ways.of_b[0] == np.resize(groups, ways.of_b.shape[1])).all()
        assert (ways.of_b.sum(axis=1) == ways.of_b[0].sum()).all()


def test_many_units_are_drawn_and_p_is_never_zero():
    groups = np.repeat([0, 1], 20)
    ways = relabellings(groups, drawn=99)
    assert ways.drawn
    assert ways.floor == 0.01
    t = np.abs(permuting.t_values(groups[:, None] * 1.0, ways.of_b))[:, 0]
    assert permuting.p_of(t) == 0.01


def test_units_change_places_within_their_block_only():
    """Each culture has one unit of either group: the signs of three differences."""
    groups, blocks = np.tile([0, 1], 3), np.repeat([0, 1, 2], 2)
    ways = relabellings(groups, blocks)
    assert len(ways.of_b) == 8
    assert (ways.of_b.reshape(8, 3, 2).sum(axis=2) == 1).all()
    values = np.array([0.0, 1.0, 50.0, 51.0, 90.0, 91.5])
    assert mean_p(values, groups, blocks) == pytest.approx(2 / 8)
    assert mean_p(values, groups) > 0.5


def test_the_whole_map_is_right_as_often_as_it_says():
    """Without a difference, any place is called significant in 5 % of the maps."""
    rng = np.random.default_rng(2)
    groups = np.repeat([0, 1], 5)
    alarms = 0
    for _ in range(60):
        maps = rng.normal(size=(10, 3, 4))
        found = permuting.compare_maps(maps, groups)
        assert found.p.min() >= found.floor
        alarms += bool((found.p <= 0.05).any())
        if found.threshold is not None:
            np.testing.assert_array_equal(
                np.abs(found.t) >= found.threshold * (1 - 1e-9), found.p <= 0.05
            )
    assert alarms <= 8  # 3 are expected; more have a chance of 0.3 %


def test_a_planted_place_is_found_and_the_rest_is_not():
    rng = np.random.default_rng(3)
    groups = np.repeat([0, 1], 6)
    maps = 0.1 * rng.normal(size=(12, 6, 8))
    maps[groups == 1, 1:3, 2:6] += 1.0
    tested = np.ones((6, 8), bool)
    tested[5] = False
    found = permuting.compare_maps(maps, groups, tested=tested)
    planted = np.zeros((6, 8), bool)
    planted[1:3, 2:6] = True
    np.testing.assert_array_equal(found.p <= 0.05, planted)
    assert (found.t[5] == 0).all()
    assert (found.p[5] == 1).all()
    best = found.regions[0]
    assert best.sign == 1
    assert best.p == pytest.approx(found.floor)
    assert planted[best.where].mean() > 0.7


def test_a_place_where_nothing_is_seen_does_not_have_the_greatest_t():
    rng = np.random.default_rng(4)
    maps = rng.normal(size=(8, 4, 4))
    maps[:, 0, 0] = 1e-9 * FOUR + 1e-12 * rng.normal(size=8)
    found = permuting.compare_maps(maps, FOUR)
    assert abs(found.t[0, 0]) < 1e-6


def test_three_units_of_a_group_allow_no_significant_place():
    groups = np.repeat([0, 1], 3)
    maps = groups[:, None, None] * np.ones((6, 2, 2))
    maps = maps + 0.01 * np.random.default_rng(5).normal(size=maps.shape)
    found = permuting.compare_maps(maps, groups)
    assert found.threshold is None
    assert found.p.min() == pytest.approx(0.10)


def test_the_p_of_a_family_is_at_least_each_own():
    rng = np.random.default_rng(6)
    values = rng.normal(size=(8, 4))
    values[:, 2] += 5 * FOUR
    together = permuting.family_p(values, FOUR)
    alone = [mean_p(column, FOUR) for column in values.T]
    assert (together >= np.array(alone) - 1e-12).all()
    assert together[2] == pytest.approx(2 / 70)
