import numpy as np
import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import controls
from tests.train.test_splits import CLASSES, assert_sound, clips, row


def planned(kind, rows, *, by="video", folds=4, permutation_seed=None):
    return controls.plan(
        kind,
        rows,
        CLASSES,
        by=by,
        folds=folds,
        seed=5,
        permutation_seed=permutation_seed,
    )


def labels_of_videos(rows, labels):
    found = {}
    for r, label in zip(rows, labels.tolist(), strict=True):
        found.setdefault(r.video, set()).add(label)
    return found


def test_labels_are_permuted_between_videos_and_never_within():
    rows = clips(videos=8, each=4)
    for seed in range(20):
        labels = controls.permuted_labels(rows, "video", seed)
        by_video = labels_of_videos(rows, labels)
        assert all(len(found) == 1 for found in by_video.values())
        assert sum(label for (label,) in by_video.values()) == 8
    seeds = [controls.permuted_labels(rows, "video", s).tolist() for s in range(20)]
    assert len({tuple(labels) for labels in seeds}) > 15
    assert seeds[3] == controls.permuted_labels(rows, "video", 3).tolist()


def test_cultures_of_one_class_are_permuted_whole():
    rows = clips(videos=8, each=2, culture=lambda v: f"plant-{v % 4}")
    labels = controls.permuted_labels(rows, "culture", 1)
    cultures = {(r.culture, label) for r, label in zip(rows, labels, strict=True)}
    assert len(cultures) == 4


def test_days_with_both_classes_permute_their_videos():
    rows = clips(videos=8, each=2, date=lambda v: f"day-{v // 4}")
    labels = controls.permuted_labels(rows, "date", 2)
    assert all(len(found) == 1 for found in labels_of_videos(rows, labels).values())


def test_videos_with_both_classes_permute_their_clips():
    rows = [row(n, f"v{n // 4}", n % 2) for n in range(16)]
    labels = controls.permuted_labels(rows, "video", 0)
    assert labels.sum() == 8
    assert max(len(found) for found in labels_of_videos(rows, labels).values()) == 2


def test_blocks_keep_their_share_of_each_class():
    rows = clips(videos=8, each=2)
    blocks = np.array([int(r.video[6:]) // 4 for r in rows])
    for seed in range(5):
        labels = controls.permuted_labels(rows, "video", seed, blocks)
        assert [labels[blocks == b].mean() for b in range(4)] == [0.5] * 4


def test_the_null_is_dealt_so_that_each_part_has_both_classes():
    rows = clips(videos=8, each=4)
    for seed in range(5):
        plan = planned("null", rows, permutation_seed=seed)
        assert_sound(plan.splits, rows, lambda r: r.video)
        for fold in plan.splits.folds:
            assert plan.labels[list(fold.test)].mean() == 0.5


def test_random_and_fold_tasks_keep_the_true_labels():
    rows = clips(videos=8, each=4)
    true = [r.label for r in rows]
    assert planned("fold", rows).labels.tolist() == true
    assert planned("fold", rows).splits.by == "video"
    assert planned("random", rows).labels.tolist() == true
    assert planned("random", rows).splits.by == "random"


def test_the_sham_uses_one_class_only_and_whole_videos():
    rows = clips(videos=8, each=4)
    plan = planned("sham", rows, permutation_seed=1)
    wild = {i for i, r in enumerate(rows) if r.label == 0}
    assert {i for i, label in enumerate(plan.labels) if label >= 0} == wild
    tested = [i for fold in plan.splits.folds for i in fold.test]
    assert sorted(tested) == sorted(wild)
    halves = labels_of_videos(
        [rows[i] for i in sorted(wild)], plan.labels[sorted(wild)]
    )
    assert sorted(len(half) for half in halves.values()) == [1] * 8
    assert sum(label for (label,) in halves.values()) == 4
    for fold in plan.splits.folds:
        assert not {rows[i].video for i in fold.train} & {
            rows[i].video for i in fold.test
        }


def test_a_sham_of_few_videos_has_fewer_folds_or_none():
    plan = planned("sham", clips(videos=7, each=2))
    assert len(plan.splits.folds) == 3
    with pytest.raises(TrainingError, match="needs 6 videos of 'wild type'"):
        planned("sham", clips(videos=5, each=2))
