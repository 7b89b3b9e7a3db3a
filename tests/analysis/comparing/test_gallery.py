"""Which clips to look at."""

from dataclasses import replace

import pytest

from liverwort_gui.analysis.comparing import gallery
from liverwort_gui.comparison_records import Group
from tests.analysis.comparing.made import figures, made_test

GROUPS = (Group("wild type", "wild type", 6, 3, 0), Group("mutant", "mutant", 6, 3, 0))
DECISION = made_test(means=(-2.0, 2.0), difference=4.0)


def chosen(clips, kind, group, decision=DECISION, groups=GROUPS):
    found = gallery.galleries(clips, groups, decision)
    return next(one for one in found if (one.kind, one.group) == (kind, group))


def test_typical_clips_are_near_the_mean_and_extreme_ones_on_their_side():
    clips = [
        figures(2 * n, group, decision)
        for n, (group, decision) in enumerate(
            [(0, -2.1), (0, -9.0), (0, -0.5), (1, 1.9), (1, 7.0), (1, 0.1)]
        )
    ]
    assert chosen(clips, "typical", 0).clips == ("c0", "c4", "c2")
    assert chosen(clips, "extreme", 0).clips == ("c2", "c0", "c4")
    assert chosen(clips, "typical", 1).clips == ("c6", "c10", "c8")
    assert chosen(clips, "extreme", 1).clips == ("c8", "c6", "c10")


def test_each_video_comes_before_any_comes_twice():
    clips = [figures(n, 1, d) for n, d in enumerate([9.0, 8.0, 3.0, 2.0])]
    assert chosen(clips, "extreme", 1).clips == ("c0", "c2", "c1", "c3")


def test_misjudged_clips_are_those_on_the_wrong_side_the_surest_first():
    clips = [figures(2 * n, 0, d) for n, d in enumerate([-1.0, 0.5, 3.0])]
    found = chosen(clips, "misjudged", 0)
    assert found.clips == ("c4", "c2")
    assert chosen(clips, "misjudged", 1).reason == gallery.ALL_RIGHT


def test_a_network_that_does_not_know_the_groups_misjudges_nobody():
    clips = [replace(figures(0, 0, 3.0), right=None)]
    unknown = tuple(replace(group, of_class="") for group in GROUPS)
    found = chosen(clips, "misjudged", 0, groups=unknown)
    assert found.clips == ()
    assert found.reason == gallery.NO_CLASS


def test_pairs_are_nearest_in_their_traits():
    speeds = [(0, 10.0), (0, 20.0), (0, 30.0), (1, 31.0), (1, 11.0), (1, 50.0)]
    clips = [
        figures(n, group, 0.0, figures={"speed": speed, "area": 5.0})
        for n, (group, speed) in enumerate(speeds)
    ]
    pairs = gallery.matched(clips)
    assert [(pair.first, pair.second) for pair in pairs] == [
        ("c0", "c4"),
        ("c2", "c3"),
        ("c1", "c5"),
    ]
    assert pairs[0].distance == pytest.approx(pairs[1].distance)
    assert pairs[0].traits == ("speed", "area")


def test_without_a_common_trait_there_are_no_pairs():
    assert gallery.matched([figures(0, 0, 0.0), figures(1, 1, 0.0)]) == ()
