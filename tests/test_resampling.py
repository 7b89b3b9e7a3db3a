import numpy as np
import pytest
from scipy import stats

from liverwort_gui.resampling import (
    fewest_videos,
    interval,
    mean_interval,
    median_interval,
    student_95,
)


def mean_of(values):
    return lambda chosen: float(values[chosen].mean())


def labelled(videos, each):
    """Return labels and names of the videos of clips, half of them of either class."""
    of_clip = np.repeat(np.arange(videos), each)
    return of_clip % 2, of_clip.astype(str)


@pytest.mark.parametrize("freedom", [2, 3, 5, 20, 500])
def test_students_quantile_agrees_with_scipys(freedom):
    assert student_95(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), rel=0.01)


def test_the_class_with_the_fewest_videos_counts():
    labels, videos = np.array([0, 0, 0, 1, 1]), np.array(list("aabcc"))
    assert fewest_videos(labels, videos) == 1


def test_two_videos_of_a_class_give_no_interval():
    labels, videos = labelled(4, 5)
    assert interval(mean_of(np.arange(20.0)), labels, videos) is None


@pytest.mark.parametrize("videos", [6, 10, 24])
def test_the_interval_of_a_mean_holds_the_truth_as_often_as_it_says(videos):
    held = 0
    labels, names = labelled(videos, 4)
    for seed in range(120):
        rng = np.random.default_rng(seed)
        values = rng.normal(size=videos)
        clips = np.repeat(values, 4) + 0.5 * rng.normal(size=4 * videos)
        low, high = mean_interval(clips, labels, names)
        held += low <= 0 <= high
    assert held / 120 >= 0.92


def test_many_videos_need_no_widening():
    labels, names = labelled(200, 1)
    values = np.random.default_rng(0).normal(size=200)
    low, high = interval(mean_of(values), labels, names)
    half = 1.96 * values.std() / np.sqrt(200)
    assert (high - low) / 2 == pytest.approx(half, rel=0.1)


def test_all_right_is_not_certainty():
    labels, names = labelled(20, 2)
    found = interval(mean_of(np.ones(40)), labels, names, bounds=(0, 1))
    assert found == pytest.approx((0.025 ** (1 / 20), 1))
    found = interval(mean_of(np.zeros(40)), labels, names, bounds=(0, 1))
    assert found == pytest.approx((0, 1 - 0.025 ** (1 / 20)))


def test_an_interval_stays_within_its_bounds():
    labels, names = labelled(6, 2)
    values = np.array([0.0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    low, high = interval(mean_of(values), labels, names, bounds=(0, 1))
    assert 0 <= low < values.mean() < high == 1


def test_draws_without_a_figure_are_left_out():
    labels, names = labelled(8, 1)
    values = np.array([np.nan, 1, 2, 3, 4, 5, 6, 7])

    def mean(chosen):
        return float(np.nanmean(values[chosen]))

    low, high = interval(mean, labels, names)
    assert low < np.nanmean(values) < high


def test_the_fast_interval_of_a_mean_is_that_of_the_slow_one():
    labels, names = labelled(10, 3)
    values = np.random.default_rng(1).normal(size=30)
    slow = interval(mean_of(values), labels, names)
    assert mean_interval(values, labels, names) == pytest.approx(slow, abs=0.05)
    assert mean_interval(values[:12], labels[:12], names[:12]) is None


@pytest.mark.parametrize("videos", [10, 11])
def test_the_fast_interval_of_a_median_is_that_of_the_slow_one(videos):
    labels, names = labelled(videos, 3)
    values = np.random.default_rng(1).integers(0, 30, 3 * videos).astype(float)
    slow = interval(lambda c: float(np.median(values[c])), labels, names)
    assert median_interval(values, labels, names) == pytest.approx(slow, abs=2)


def test_a_figure_that_never_varies_and_has_no_upper_bound_stays_as_it_is():
    labels, names = labelled(20, 2)
    found = interval(mean_of(np.zeros(40)), labels, names, bounds=(0, np.inf))
    assert found == (0, 0)
