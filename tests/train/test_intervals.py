import numpy as np
import pytest
from scipy import stats

from liverwort_gui.train.intervals import (
    Videos,
    bootstrap,
    by_video,
    cluster_interval,
    effective_clips,
    likeness,
)
from liverwort_gui.train.scores import wilson


def drawn(videos, each, icc, seed, accuracy=0.8):
    """Return right, labels and videos; clips of a video are alike by `icc`."""
    rng = np.random.default_rng(seed)
    size = 1 / icc - 1 if icc else 1e9
    share = rng.beta(accuracy * size, (1 - accuracy) * size, videos)
    of_clip = np.repeat(np.arange(videos), each)
    right = rng.random(videos * each) < share[of_clip]
    return right, of_clip % 2, np.array([f"video-{v}" for v in of_clip])


def test_counting_by_video_keeps_the_classes_apart():
    right = np.array([True, True, False, True, False])
    found = by_video(right, np.array([0, 0, 1, 1, 1]), np.array(list("bbaac")))
    assert found.right.tolist() == [1, 2, 0]
    assert found.clips.tolist() == [2, 2, 1]
    assert [s.tolist() for s in found.strata] == [[1], [0, 2]]
    assert found.share == 0.6


def test_videos_of_several_classes_are_one_stratum_however_they_mix():
    labels = [0, 0, 1, 0, 1, 1, 0, 1, 0, 2, 1]
    videos = list("aaabbbccddx")
    right = np.arange(11) % 3 > 0
    found = by_video(right, np.array(labels), np.array(videos))
    assert [s.tolist() for s in found.strata] == [[0, 1, 2, 3], [4]]


def test_unequal_mixtures_do_not_make_an_interval_of_no_width():
    rng = np.random.default_rng(0)
    of_clip = np.repeat(np.arange(16), np.arange(16) + 8)
    videos = of_clip.astype(str)
    labels = np.diff(of_clip, prepend=-1)  # one clip of each video, the rest class 0
    right = rng.random(len(videos)) < rng.uniform(0.4, 1, 16)[of_clip]
    low, high = bootstrap(lambda i: float(right[i].mean()), labels, videos)
    assert high - low > 0.1
    low, high = cluster_interval(by_video(right, labels, videos))
    assert high - low > 0.1


def test_the_design_effect_of_the_notes():  # science D1: m 16, ICC 0.2, 64 of 256
    right, labels, videos = drawn(400, 16, 0.2, seed=0)
    found = by_video(right, labels, videos)
    assert likeness(found) == pytest.approx(0.2, abs=0.06)
    assert effective_clips(found) / len(right) == pytest.approx(64 / 256, rel=0.2)


def test_independent_clips_are_worth_their_number():
    right, labels, videos = drawn(300, 8, 0, seed=1)
    found = by_video(right, labels, videos)
    assert effective_clips(found) > 0.9 * len(right)
    alone = by_video(right[:50], labels[:50], np.arange(50).astype(str))
    assert effective_clips(alone) == 50


def test_alike_clips_make_a_wider_interval_than_wilsons():
    right, labels, videos = drawn(40, 16, 0.3, seed=2)
    low, high = cluster_interval(by_video(right, labels, videos))
    wilson_low, wilson_high = wilson(right.sum(), len(right))
    assert low < wilson_low < right.mean() < wilson_high < high


def test_few_videos_make_the_wider_of_two_intervals():
    right, labels, videos = drawn(8, 16, 0.2, seed=3)
    found = by_video(right, labels, videos)
    low, high = cluster_interval(found)
    n = effective_clips(found)
    by_worth = wilson(found.share * n, n)
    assert high - low >= by_worth[1] - by_worth[0]


def test_equal_videos_agree_with_scipys_bootstrap():
    right, _, videos = drawn(30, 16, 0.2, seed=4)
    found = by_video(right, np.zeros(len(right), np.int64), videos)
    theirs = stats.bootstrap(
        (found.right / found.clips,),
        np.mean,
        method="percentile",
        n_resamples=4000,
        rng=np.random.default_rng(0),
    )
    ends = theirs.confidence_interval
    assert cluster_interval(found) == pytest.approx((ends.low, ends.high), abs=0.012)


@pytest.mark.parametrize("videos", [4, 20])
def test_all_right_is_not_certainty(videos):
    found = by_video(
        np.ones(videos * 16, bool),
        np.repeat(np.arange(videos) % 2, 16),
        np.repeat(np.arange(videos), 16).astype(str),
    )
    low, high = cluster_interval(found)
    assert high == pytest.approx(1)
    assert low == pytest.approx(wilson(videos * 4, videos * 4)[0], abs=0.01)


@pytest.mark.parametrize("videos", [8, 16, 24])
def test_the_interval_holds_the_truth_about_as_often_as_it_says(videos):
    held = 0
    for seed in range(100):
        right, labels, names = drawn(videos, 16, 0.15, seed, accuracy=0.75)
        low, high = cluster_interval(by_video(right, labels, names))
        held += low <= 0.75 <= high
    assert held >= 90


def test_the_bootstrap_of_any_figure_counts_videos():
    rng = np.random.default_rng(0)
    by = rng.normal(size=20)
    videos = np.repeat(np.arange(20), 10)
    values = by[videos]
    low, high = bootstrap(
        lambda i: float(values[i].mean()), videos % 2, videos.astype(str), draws=500
    )
    assert high - low == pytest.approx(2 * 1.96 * by.std() / np.sqrt(20), rel=0.35)
    assert low < values.mean() < high


def test_one_video_of_a_class_still_gives_an_interval():
    found = Videos(
        np.array([10.0, 8, 16]),
        np.array([16.0, 16, 16]),
        (np.array([0]), np.array([1, 2])),
    )
    low, high = cluster_interval(found)
    assert 0 <= low < found.share < high <= 1
