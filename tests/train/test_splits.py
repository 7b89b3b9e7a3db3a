import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.model_selection import StratifiedGroupKFold

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import splits
from liverwort_gui.train.clip_set import ClipRow

CLASSES = ("wild type", "mutant")


def row(number, video, label, *, culture="", date=""):
    return ClipRow(
        id=f"clip-{number}",
        number=number + 1,
        label=label,
        video=video,
        culture=culture,
        date=date,
        genotype=CLASSES[label] if label < 2 else "",
        start=0,
        frames=32,
        x=0,
        y=0,
        size=256,
        pixel_sha256=f"{number:064x}",
    )


def clips(videos, each, **labelled):
    """Return rows of `videos` videos of either class, `each` clips per video."""
    places = itertools.product(range(2 * videos), range(each))
    return [
        row(n, f"video-{v}", v % 2, **{k: name(v) for k, name in labelled.items()})
        for n, (v, _) in enumerate(places)
    ]


def assert_sound(found, rows, key):
    everything = set(range(len(rows)))
    tested = [i for fold in found.folds for i in fold.test]
    assert sorted(tested) == sorted(everything)
    for k, fold in enumerate(found.folds):
        parts = [set(fold.train), set(fold.validation), set(fold.test)]
        assert set.union(*parts) == everything
        assert sum(map(len, parts)) == len(everything)
        keys = [{key(rows[i]) for i in part} for part in parts]
        for one, other in itertools.combinations(keys, 2):
            assert not one & other
        assert fold.validation == found.folds[(k + 1) % len(found.folds)].test


def test_the_papers_proportions_with_whole_videos():
    rows = clips(videos=8, each=16)
    found = splits.make(rows, CLASSES)
    assert_sound(found, rows, lambda r: r.video)
    labels = np.array([r.label for r in rows])
    for fold in found.folds:
        sizes = [len(fold.train), len(fold.validation), len(fold.test)]
        assert sizes == [128, 64, 64]
        assert labels[list(fold.test)].mean() == 0.5


def test_same_seed_same_folds_and_another_seed_others():
    rows = clips(videos=8, each=2)
    assert splits.make(rows, CLASSES, seed=3) == splits.make(rows, CLASSES, seed=3)
    assert splits.make(rows, CLASSES, seed=3) != splits.make(rows, CLASSES, seed=4)


@pytest.mark.parametrize("by", ["culture", "date"])
def test_cultures_and_days_stay_whole(by):
    rows = clips(videos=12, each=3, **{by: lambda v: f"{by}-{v // 4}"})
    found = splits.make(rows, CLASSES, by=by, folds=3)
    assert_sound(found, rows, lambda r: getattr(r, by))


def test_json_brings_the_same_splits_back():
    found = splits.make(clips(videos=4, each=2), CLASSES)
    assert splits.Splits.from_json(found.to_json()) == found


def random_rows(draw_seed, groups, mixed):
    rng = np.random.default_rng(draw_seed)
    rows = []
    for video in range(groups):
        for _ in range(int(rng.integers(1, 20))):
            label = int(rng.integers(2)) if mixed else video % 2
            rows.append(row(len(rows), f"v{video}", label))
    return rows


def spread(parts, labels):
    """Return how uneven the classes' shares are between the parts."""
    held = np.array([[np.sum(labels[p] == c) for c in (0, 1)] for p in parts])
    return (held / held.sum(axis=0)).std(axis=0).mean(), int((held == 0).sum())


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.integers(0, 10_000), st.integers(10, 24), st.booleans(), st.integers(3, 5))
def test_as_sound_and_as_even_as_scikit_learns_splitter(seed, groups, mixed, folds):
    rows = random_rows(seed, groups, mixed)
    labels = np.array([r.label for r in rows])
    found = splits.make(rows, CLASSES, folds=folds, seed=seed)
    assert_sound(found, rows, lambda r: r.video)
    numbers = np.array([int(r.video[1:]) for r in rows])
    theirs = StratifiedGroupKFold(folds).split(labels, labels, numbers)
    their_spread, their_gaps = spread([test for _, test in theirs], labels)
    our_spread, our_gaps = spread([list(fold.test) for fold in found.folds], labels)
    assert our_gaps == 0
    assert their_gaps > 0 or our_spread <= their_spread + 1e-6


def test_the_table_shows_who_is_where():
    rows = clips(videos=4, each=3)
    lines = splits.table(splits.make(rows, CLASSES), rows, CLASSES)
    assert len(lines) == 4 * 3
    test = next(line for line in lines if (line.fold, line.part) == (2, "test"))
    assert test.clips == (3, 3)
    assert test.videos == (1, 1)
    assert len(test.names) == 2


def refusal(rows, **options):
    with pytest.raises(TrainingError) as caught:
        splits.make(rows, CLASSES, **options)
    return str(caught.value)


@pytest.mark.parametrize("by", ["video", "random"])
def test_one_video_per_class_is_refused(by):
    text = refusal(clips(videos=1, each=16), by=by)
    assert "come from one video (video-0)" in text
    assert "film more videos" in text


def test_fewer_videos_than_folds_are_refused_with_the_number_that_works():
    assert "choose 3 folds" in refusal(clips(videos=3, each=16))
    assert "add more videos" in refusal(clips(videos=2, each=16))


def test_one_culture_per_class_cannot_be_split_by_culture():
    rows = clips(videos=8, each=2, culture=lambda v: f"plant-{v % 2}")
    assert "1 cultures" in refusal(rows, by="culture")


def test_unknown_days_labels_and_groupings_are_refused():
    rows = clips(videos=8, each=2)
    assert "The date of video-0, " in refusal(rows, by="date")
    assert "choose video" in refusal(rows, by="operator")
    assert "too few" in refusal(rows, folds=2)
    assert "No clip is labelled 'mutant'" in refusal([r for r in rows if not r.label])


def warnings(rows, **options):
    return " ".join(splits.make(rows, CLASSES, **options).warnings)


def test_a_random_split_is_made_when_asked_for_and_warned_of_loudly():
    rows = clips(videos=16, each=4)
    found = splits.make(rows, CLASSES, by="random")
    assert_sound(found, rows, lambda r: r.id)
    assert "RANDOM SPLIT" in found.warnings[0]
    assert not splits.make(clips(videos=16, each=1), CLASSES, by="random").warnings


def test_few_videos_are_warned_of():
    assert "'mutant' has 5 videos, 1 in its smallest part" in warnings(clips(5, 4))
    assert not warnings(clips(12, 4))


def test_a_culture_or_day_that_goes_with_the_class_is_warned_of():
    by_class = {"culture": lambda v: f"plant-{v % 2}", "date": lambda v: f"day-{v % 2}"}
    told = warnings(clips(12, 2, **by_class))
    assert "CONFOUNDED: all clips of 'mutant' come from one culture (plant-1)" in told
    assert "CONFOUNDED: 'wild type' was filmed on no day" in told
    mixed = {"culture": lambda v: f"plant-{v}", "date": lambda v: f"day-{v // 4}"}
    assert not warnings(clips(12, 2, **mixed))


def test_a_culture_that_both_classes_share_tells_nothing_of_them():
    assert not warnings(clips(12, 2, culture=lambda v: "plant"))


def test_days_that_stay_whole_are_unseen_and_warned_of_calmly():
    rows = clips(12, 2, date=lambda v: f"day-{v % 2}-{v // 6}")
    assert "CONFOUNDED" in warnings(rows)
    calm = warnings(rows, by="date")
    assert "filmed on no day" in calm
    assert "CONFOUNDED" not in calm


def test_many_clips_are_dealt_in_no_time():
    rows = clips(videos=100, each=40)
    found = splits.make(rows, CLASSES, by="random")
    assert [len(fold.test) for fold in found.folds] == [2000] * 4
