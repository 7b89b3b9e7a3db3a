import math

import numpy as np
import pytest

from liverwort_gui.train import splits
from liverwort_gui.train.relabelling import Relabelling
from tests.train.test_splits import CLASSES, clips, row


def labels_of(rows, labels, key):
    found = {}
    for r, label in zip(rows, labels.tolist(), strict=True):
        found.setdefault(key(r), set()).add(label)
    return found


def labels_of_videos(rows, labels):
    return labels_of(rows, labels, lambda r: r.video)


def test_labels_are_permuted_between_videos_and_never_within():
    rows = clips(videos=8, each=4)
    ways = Relabelling.of(rows, "video")
    for seed in range(20):
        by_video = labels_of_videos(rows, ways.drawn(seed))
        assert all(len(found) == 1 for found in by_video.values())
        assert sum(label for (label,) in by_video.values()) == 8
    drawn = [ways.drawn(seed).tolist() for seed in range(20)]
    assert len({tuple(labels) for labels in drawn}) > 15
    assert drawn[3] == ways.drawn(3).tolist()


def test_cultures_of_one_class_are_permuted_whole():
    rows = clips(videos=8, each=2, culture=lambda v: f"plant-{v % 4}")
    labels = Relabelling.of(rows, "culture").drawn(1)
    cultures = {(r.culture, label) for r, label in zip(rows, labels, strict=True)}
    assert len(cultures) == 4


def test_days_with_both_classes_permute_their_videos_within_the_day():
    rows = clips(videos=4, each=2, date=lambda v: f"day-{v // 2}")
    ways = Relabelling.of(rows, "date")
    for seed in range(10):
        labels = ways.drawn(seed)
        assert all(len(f) == 1 for f in labels_of_videos(rows, labels).values())
        assert set(map(len, labels_of(rows, labels, lambda r: r.date).values())) == {2}
    assert ways.ways == 2**4


def test_days_of_one_class_are_exchanged_whole_beside_days_of_both():
    days = ("mixed", "mixed", "a", "b", "a", "b", "a", "b", "c", "b")
    rows = clips(videos=5, each=2, date=lambda v: days[v])
    ways = Relabelling.of(rows, "date")
    assert ways.ways == 2 * math.comb(3, 1)
    assert len(ways.labels) == 2 + 3


def test_videos_with_both_classes_permute_their_clips_within_the_video():
    rows = [row(n, f"v{n // 4}", n % 2) for n in range(16)]
    ways = Relabelling.of(rows, "video")
    by_video = np.array([n // 4 for n in range(16)])
    for seed in range(5):
        assert np.bincount(by_video, weights=ways.drawn(seed)).tolist() == [2] * 4
    assert ways.ways == math.comb(4, 2) ** 4


def test_within_parts_each_keeps_its_share_of_the_classes():
    rows = clips(videos=8, each=2)
    made = splits.make(rows, CLASSES)
    ways = Relabelling.within_parts(rows, made)
    for seed in range(5):
        labels = ways.drawn(seed)
        assert [labels[list(f.test)].mean() for f in made.folds] == [0.5] * 4
    assert ways.ways == math.comb(4, 2) ** 4


@pytest.mark.parametrize(
    ("videos", "ways", "least"), [(3, 20, 0.1), (4, 70, 0.029), (5, 252, 0.008)]
)
def test_the_resolution_of_the_notes(videos, ways, least):  # science D2.5
    found = Relabelling.of(clips(videos, each=2), "video")
    assert found.ways == ways
    assert 1 / found.distinct == pytest.approx(least, abs=5e-4)


def test_what_is_exchanged_is_counted_not_videos():
    rows = clips(videos=6, each=1, culture=lambda v: f"{v % 2}-{v // 4}")
    assert Relabelling.of(rows, "culture").ways == math.comb(6, 3)


def test_unequal_classes_have_no_complement():
    rows = [row(n, f"v{n}", int(n < 3)) for n in range(8)]
    found = Relabelling.of(rows, "video")
    assert found.ways == found.distinct == math.comb(8, 3)


def test_three_equal_classes_have_six_names():
    rows = [row(n, f"v{n}", n % 3) for n in range(9)]
    found = Relabelling.of(rows, "video")
    assert (found.ways, found.distinct) == (1680, 280)
    assert len(found.some(1000, seed=0)) == 279


def test_no_labelling_is_drawn_twice_and_the_true_one_never():
    rows = clips(videos=3, each=2)
    drawn = Relabelling.of(rows, "video").some(99, seed=0)
    true = np.array([r.label for r in rows])
    assert len(drawn) == 9
    both = [true, *drawn, 1 - true, *(1 - labels for labels in drawn)]
    assert len({tuple(labels.tolist()) for labels in both}) == 20
