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


def paired_days(days=4):
    """Return rows of one video of either class on each day."""
    return clips(videos=days, each=3, date=lambda v: f"day-{v // 2}")


@pytest.mark.parametrize("seed", range(20))
def test_a_paired_design_can_always_be_dealt_anew(seed):
    plan = planned("null", paired_days(), by="date", permutation_seed=seed)
    assert_sound(plan.splits, paired_days(), lambda r: r.date)
    for fold in plan.splits.folds:
        assert plan.labels[list(fold.test)].mean() == 0.5


def test_the_null_is_dealt_so_that_each_part_has_both_classes():
    rows = clips(videos=8, each=4)
    for seed in range(5):
        plan = planned("null", rows, permutation_seed=seed)
        assert_sound(plan.splits, rows, lambda r: r.video)
        for fold in plan.splits.folds:
            assert plan.labels[list(fold.test)].mean() == 0.5


def test_labels_that_cannot_be_dealt_are_permuted_again():
    rng = np.random.default_rng(5)  # 13 of the 30 permutations cannot be dealt
    rows = []
    for video in range(14):
        label, day = int(rng.integers(2)), f"day-{rng.integers(6)}"
        for _ in range(int(rng.integers(1, 9))):
            rows.append(row(len(rows), f"v{video}", label, date=day))
    plans = [planned("null", rows, by="date", permutation_seed=s) for s in range(30)]
    for plan in plans:
        parts = [plan.labels[list(fold.test)] for fold in plan.splits.folds]
        assert all(set(part.tolist()) == {0, 1} for part in parts)
    assert plans[4].labels.tolist() != plans[5].labels.tolist()


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
