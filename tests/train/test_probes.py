import dataclasses

import numpy as np
import pytest

from liverwort_gui.train import probes, splits
from liverwort_gui.train.clip_set import ClipSet
from tests.train.test_splits import CLASSES, clips

SIDE = 24


def clip_set(rows, light):
    """Return a clip set whose background is `light(row)` grey levels, and noise."""
    rng = np.random.default_rng(0)
    rows = [dataclasses.replace(r, frames=4) for r in rows]
    level = np.array([light(r) for r in rows], dtype=float)[:, None, None, None]
    backgrounds = rng.normal(level, 1, (len(rows), SIDE, SIDE, 1)).astype(np.uint8)
    noise = rng.normal(0, 3, (len(rows), 4, SIDE, SIDE, 1))
    frames = (backgrounds[:, None] + noise).astype(np.uint8)
    return ClipSet(
        folder=None,
        frames=frames,
        backgrounds=backgrounds,
        rows=tuple(rows),
        classes=CLASSES,
        um_per_px=0.2,
        description="",
        sha256="",
    )


def test_a_background_that_goes_with_the_class_is_found():
    rows = clips(videos=8, each=3)
    found = probes.probes(
        clip_set(rows, lambda r: 40 + 20 * r.label), splits.make(rows, CLASSES)
    )
    assert found["background"].auc == 1
    assert found["background"].p == found["background"].floor == 0.01
    assert found["background"].auc95 == (1, 1)
    assert found["scalars"].accuracy == 1


def test_four_videos_of_a_class_are_enough_to_find_it():
    rows = clips(videos=4, each=3)
    found = probes.probes(
        clip_set(rows, lambda r: 40 + 20 * r.label), splits.make(rows, CLASSES)
    )
    assert found["background"].auc == 1
    assert found["background"].p == found["background"].floor == pytest.approx(1 / 35)


def test_few_days_of_both_classes_leave_the_probe_without_power():
    rows = clips(videos=4, each=3, date=lambda v: f"day-{v // 2}")
    found = probes.probes(
        clip_set(rows, lambda r: 40 + 20 * r.label),
        splits.make(rows, CLASSES, by="date"),
    )
    assert found["background"].auc95 == (1, 1)
    assert found["background"].p == found["background"].floor == 1 / 8


def test_clips_dealt_at_random_are_probed_on_the_same_folds():
    rows = clips(videos=6, each=4)
    light = np.random.default_rng(1).normal(60, 10, 12)
    found = probes.probes(
        clip_set(rows, lambda r: light[int(r.video[6:])]),
        splits.make(rows, CLASSES, by="random"),
    )
    assert found["background"].floor == 0.01


def test_light_that_differs_between_videos_but_not_classes_is_no_alarm():
    rows = clips(videos=12, each=3)
    light = np.random.default_rng(3).normal(60, 10, 24)
    found = probes.probes(
        clip_set(rows, lambda r: light[int(r.video[6:])]), splits.make(rows, CLASSES)
    )
    assert found["background"].p > 0.05
    low, high = found["background"].auc95
    assert low < 0.5
    assert high - low > 0.2  # it counts videos


def test_colour_clips_are_measured_as_grey():
    rows = clips(videos=4, each=2)
    grey = clip_set(rows, lambda r: 40 + 20 * r.label)
    colour = dataclasses.replace(
        grey,
        frames=np.repeat(grey.frames, 3, axis=-1),
        backgrounds=np.repeat(grey.backgrounds, 3, axis=-1),
    )
    dealt = splits.make(rows, CLASSES)
    assert probes.probes(colour, dealt) == probes.probes(grey, dealt)


def test_the_head_null_is_at_chance_where_the_true_head_is_not():
    rows = clips(videos=8, each=4)
    clip = clip_set(rows, lambda r: 40)
    dealt = splits.make(rows, CLASSES)
    rng = np.random.default_rng(0)
    signal = rng.normal(size=(len(rows), 6))
    signal[:, 0] += 6 * clip.labels
    accuracy, null = probes.head_null([signal] * 4, clip, dealt, refits=19, seed=0)
    assert accuracy > 0.95
    assert np.mean(null) == pytest.approx(0.5, abs=0.12)
    assert max(null) < accuracy
