"""Sperm in videos in cultures."""

import numpy as np
import pytest

from liverwort_gui.analysis.comparing import permuting, testing
from liverwort_gui.analysis.comparing.nesting import (
    Nest,
    likeness,
    mean_known,
    mean_maps,
)


def nest(videos, groups, units=None):
    videos = np.array(list(videos))
    return Nest(videos, np.array(groups), videos if units is None else np.array(units))


def correlated(rng, videos=6, clips=8, icc=0.5, shift=0.0):
    """Return values of clips of videos of both groups, and their nest."""
    groups = np.repeat([0, 1], videos)
    of_video = np.sqrt(icc) * rng.normal(size=2 * videos) + shift * groups
    own = np.sqrt(1 - icc) * rng.normal(size=(2 * videos, clips))
    names = [f"v{n}" for n in range(2 * videos)]
    return (
        (of_video[:, None] + own).ravel(),
        nest(np.repeat(names, clips), np.repeat(groups, clips)),
    )


def test_a_unit_is_the_mean_of_its_videos_and_these_of_their_clips():
    found = nest("aabcd", [0, 0, 0, 1, 1], ["x", "x", "x", "y", "z"])
    assert found.names == ("x", "y", "z")
    np.testing.assert_array_equal(found.groups, [0, 1, 1])
    means = found.means(np.array([1.0, 3.0, 10.0, 4.0, 5.0]))
    np.testing.assert_allclose(means, [6.0, 4.0, 5.0])  # (2 + 10) / 2
    assert found.blocks is None


def test_a_unit_of_both_groups_counts_as_two_that_change_places():
    found = nest("aabbc", [0, 1, 0, 1, 1])
    assert found.names == ("a · A", "a · B", "b · A", "b · B", "c")
    np.testing.assert_array_equal(found.groups, [0, 1, 0, 1, 1])
    np.testing.assert_array_equal(found.blocks, [0, 0, 1, 1, -1])


def test_maps_are_averaged_where_they_are_known():
    nan = np.nan
    maps = [np.array([[1.0, nan]]), np.array([[3.0, 5.0]]), np.array([[7.0, nan]])]
    mean, share = mean_known(maps[:2])
    np.testing.assert_array_equal(mean, [[2.0, 5.0]])
    np.testing.assert_array_equal(share, [[1.0, 0.5]])
    means, seen = mean_maps(maps, nest("aab", [0, 0, 1]))
    np.testing.assert_array_equal(means, [[[2.0, 5.0]], [[7.0, nan]]])
    np.testing.assert_array_equal(seen, [[[1.0, 0.5]], [[1.0, 0.0]]])


def test_likeness_is_what_was_planted():
    rng = np.random.default_rng(0)
    values, found = correlated(rng, videos=60, clips=8, icc=0.4, shift=3.0)
    icc, worth = likeness(values, found)
    assert icc == pytest.approx(0.4, abs=0.08)
    assert worth == pytest.approx(len(values) / (1 + 7 * icc))
    independent, found = correlated(rng, videos=60, clips=8, icc=0.0)
    assert likeness(independent, found)[0] < 0.05


def test_likeness_needs_two_clips_of_a_unit():
    assert likeness(np.arange(4.0), nest("abcd", [0, 0, 1, 1])) is None


def test_counting_clips_finds_differences_that_are_not_there():
    """Science D2.7: 22 to 40 % for clips, 5 % for videos."""
    rng = np.random.default_rng(1)
    of_videos = of_clips = 0
    for _ in range(60):
        values, found = correlated(rng, icc=0.3)
        of_videos += p_of(found.means(values), found.groups, 999) <= 0.05
        of_clips += p_of(values, found.clip_groups, 299) <= 0.05
    assert of_videos <= 8  # 3 are expected; more have a chance of 0.3 %
    assert of_clips >= 12


def p_of(values, groups, drawn):
    ways = permuting.relabellings(groups, drawn=drawn)
    return permuting.p_of(np.abs(permuting.t_values(values[:, None], ways.of_b)[:, 0]))


def test_a_difference_is_found_and_its_interval_holds_it():
    rng = np.random.default_rng(2)
    values, found = correlated(rng, shift=4.0, icc=0.3)
    one = testing.compare("d", "D", "logit", values, found)
    assert one.differs
    assert one.clip_p < one.p  # the floor of p is higher for videos
    assert one.p == pytest.approx(one.floor)
    assert one.interval[0] < 4.0 < one.interval[1]
    assert one.difference == pytest.approx(one.means[1] - one.means[0])
    assert one.auc > 0.9
    assert one.cliffs_delta == pytest.approx(2 * one.auc - 1)
    assert one.units == (6, 6)
    assert one.clips == (48, 48)


def test_two_units_give_a_p_but_no_interval():
    values = np.array([1.0, 2.0, 5.0, 6.0])
    one = testing.compare("d", "D", "", values, nest("abcd", [0, 0, 1, 1]))
    assert one.p == pytest.approx(1 / 3)
    assert one.interval is None
    assert "3 units" in one.reason


def test_one_unit_gives_an_effect_but_no_p():
    values = np.array([1.0, 5.0, 6.0])
    one = testing.compare("d", "D", "", values, nest("acd", [0, 1, 1]))
    assert one.p is None
    assert one.difference == 4.5
    assert "fewer than 2" in one.reason


def test_clips_without_the_figure_are_left_out():
    values = np.array([1.0, np.nan, 2.0, 5.0, 6.0])
    one = testing.compare("d", "D", "", values, nest("aabcd", [0, 0, 0, 1, 1]))
    assert one.clips == (2, 2)
    assert one.means == (1.5, 5.5)
    nothing = testing.compare(
        "d", "D", "", np.full(5, np.nan), nest("aabcd", [0, 0, 0, 1, 1])
    )
    assert nothing.difference is None
    assert nothing.reason


def test_a_family_is_judged_together():
    rng = np.random.default_rng(4)
    found = nest([f"v{n}" for n in range(8)], np.repeat([0, 1], 4))
    values = {
        "far": rng.normal(size=8) + 9 * found.groups,
        "near": rng.normal(size=8),
        "gone": np.where(np.arange(8) == 0, np.nan, rng.normal(size=8)),
    }
    tests = [testing.compare(n, n, "", v, found) for n, v in values.items()]
    far, near, gone = testing.as_family(tests, values, found, "traits")
    assert far.family == "traits"
    assert far.family_p == pytest.approx(far.p * 3 / 2)  # shared with the other kind
    assert near.family_p >= near.p
    assert gone.family_p == pytest.approx(min(1.0, 3 * gone.p))
    assert far.judged_p == far.family_p
