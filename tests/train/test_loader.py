import dataclasses
import itertools
import threading

import numpy as np
import pytest
import torch
from torch.nn.functional import avg_pool2d

from liverwort_gui.networks.preprocess import to_input
from liverwort_gui.train.config import UNVARIED, Phase
from liverwort_gui.train.loader import (
    Ahead,
    Item,
    batches,
    phase_of,
    stacked,
    training_loader,
    whole_loader,
)
from tests.train.tiny import CONFIG, training

PHASE = CONFIG.phases[0]


@pytest.fixture
def examples(tmp_path):
    return training(tmp_path).training


def read(loader):
    return [(b.video, b.labels, b.places) for b in loader]


def same(one, other):
    return len(one) == len(other) and all(
        torch.equal(a, b)
        for first, second in zip(one, other, strict=True)
        for a, b in zip(first, second, strict=True)
    )


def test_an_epoch_is_a_function_of_seed_and_epoch(examples):
    first = read(training_loader(examples, CONFIG, 0))
    assert same(first, read(training_loader(examples, CONFIG, 0)))
    assert not same(first, read(training_loader(examples, CONFIG, 1)))
    other = dataclasses.replace(CONFIG, seed=CONFIG.seed + 1)
    assert not same(first, read(training_loader(examples, other, 0)))


def test_processes_that_prepare_batches_change_nothing(examples):
    alone = read(training_loader(examples, CONFIG, 0))
    assert same(alone, read(training_loader(examples, CONFIG, 0, workers=2)))


def test_every_clip_is_seen_once_in_an_epoch():
    for epoch in range(3):
        steps = batches(12, CONFIG, PHASE, epoch)
        assert [len(step) for step in steps] == [4, 4, 4]
        assert sorted(itertools.chain(*steps)) == list(range(12))


def test_clips_that_fill_no_batch_wait_for_another_epoch():
    left = {
        frozenset(range(10)) - set(itertools.chain(*batches(10, CONFIG, PHASE, epoch)))
        for epoch in range(9)
    }
    assert all(len(clips) == 2 for clips in left)
    assert len(left) > 3
    assert [len(step) for step in batches(3, CONFIG, PHASE, 0)] == [3]


def test_parts_and_processes_share_each_step(examples):
    whole = [set(b.places.tolist()) for b in training_loader(examples, CONFIG, 0)]
    parts = [
        set(b.places.tolist()) for b in training_loader(examples, CONFIG, 0, parts=2)
    ]
    assert [a | b for a, b in zip(parts[::2], parts[1::2], strict=True)] == whole
    shares = [
        [
            set(b.places.tolist())
            for b in training_loader(examples, CONFIG, 0, rank=r, ranks=2)
        ]
        for r in range(2)
    ]
    assert [a | b for a, b in zip(*shares, strict=True)] == whole
    assert not any(a & b for a, b in zip(*shares, strict=True))


def test_a_clip_is_varied_alike_in_whatever_batch_it_is(examples):
    by_place = {}
    for parts in (1, 4):
        for b in training_loader(examples, CONFIG, 0, parts=parts):
            for clip, place in zip(b.video, b.places.tolist(), strict=True):
                torch.testing.assert_close(by_place.setdefault(place, clip), clip)
    assert len(by_place) == 12


def test_input_is_what_analysis_would_give(examples):
    phase = Phase(32, 2, frames=6, batch=12, epochs=1, peak_rate=1e-3)
    config = dataclasses.replace(CONFIG, augment=UNVARIED, phases=(phase,))
    [(x, labels, places)] = read(training_loader(examples, config, 0))
    assert x.shape == (12, 3, 6, 16, 16)
    for video, label, place in zip(x, labels, places, strict=True):
        expected = avg_pool2d(to_input(examples.frames[place], 3), 2)  # (T, 3, s, s)
        torch.testing.assert_close(video.transpose(0, 1), expected)
        assert label == examples.labels[place]


def test_whole_clips_come_in_order_at_the_size_of_the_phase(examples):
    first, last = CONFIG.phases
    [(small, *_)] = read(whole_loader(examples, first))
    assert small.shape == (12, 3, 6, 16, 16)
    found = read(whole_loader(examples, last))
    x = torch.cat([x for x, *_ in found])
    assert x.shape == (12, 3, 6, 32, 32)
    expected = to_input(examples.frames[5], 3).transpose(0, 1)
    torch.testing.assert_close(x[5], expected)
    assert torch.cat([p for *_, p in found]).tolist() == list(range(12))


def test_frames_lie_in_memory_as_the_networks_read_them(examples):
    x, *_ = next(iter(training_loader(examples, CONFIG, 0)))
    frames = x.transpose(1, 2).flatten(0, 1)
    assert frames.is_contiguous(memory_format=torch.channels_last)


def test_colours_stay_what_they_are():
    x = torch.rand(4, 8, 8, 3)  # (F, s, s, C)
    video, *_ = stacked([Item(x, 0, 0)])
    torch.testing.assert_close(video[0].permute(1, 2, 3, 0), x)


def test_epochs_belong_to_phases():
    assert [phase_of(CONFIG, e) for e in range(5)] == [
        (CONFIG.phases[0], 0),
        (CONFIG.phases[0], 1),
        (CONFIG.phases[1], 0),
        (CONFIG.phases[1], 1),
        (CONFIG.phases[1], 2),
    ]


def test_only_the_chosen_clips_are_loaded(examples):
    few = dataclasses.replace(
        examples, indices=np.array([3, 7]), labels=np.array([1, 0])
    )
    [(x, labels, places)] = read(whole_loader(few, CONFIG.phases[-1]))
    torch.testing.assert_close(x[1], to_input(examples.frames[7], 3).transpose(0, 1))
    assert (labels.tolist(), places.tolist()) == ([1, 0], [0, 1])


def test_batches_prepared_ahead_are_the_same(examples):
    loader = training_loader(examples, CONFIG, 0)
    assert len(Ahead(loader)) == len(loader)
    assert same(read(Ahead(loader)), read(loader))


def test_what_fails_while_preparing_ahead_is_raised():
    with pytest.raises(ZeroDivisionError):
        list(Ahead(1 / x for x in (1, 0)))


def test_who_leaves_early_leaves_no_thread(examples):
    before = set(threading.enumerate())
    for _ in Ahead(training_loader(examples, CONFIG, 0)):
        assert set(threading.enumerate()) > before  # it does prepare in a thread
        break
    assert set(threading.enumerate()) == before


def placed(examples, **changes):
    """Return the frames of an unvaried epoch in which backgrounds are exchanged."""
    phase = Phase(32, 1, frames=6, batch=12, epochs=1, peak_rate=1e-3)
    augment = dataclasses.replace(UNVARIED, exchange=True)
    config = dataclasses.replace(CONFIG, augment=augment, phases=(phase,))
    examples = dataclasses.replace(examples, **changes)
    [(x, _, places)] = read(training_loader(examples, config, 0))
    return dict(zip(places.tolist(), x, strict=True))


def test_cells_are_set_on_backgrounds_of_other_training_clips_only(examples):
    frames = np.full_like(examples.frames, 30)
    frames[:, :, :16] = 50  # and the half below is brighter by a number of the clip's
    backgrounds = np.full_like(frames[:, 0], 30)
    backgrounds[:, 20:] += np.arange(12, dtype=np.uint8)[:, None, None, None]
    chosen = np.array([1, 4, 6, 9])
    few = {"indices": chosen, "labels": chosen % 2}
    found = placed(examples, frames=frames, backgrounds=backgrounds, **few)
    marks = {
        place: round(float(x[0, 0, 31, 0] - x[0, 0, 18, 0]) * 20) + int(chosen[place])
        for place, x in found.items()
    }
    assert set(marks.values()) <= set(chosen.tolist())
    assert any(marks[place] != chosen[place] for place in marks)


def test_a_background_that_slides_or_is_unknown_stays(examples):
    plain = placed(examples)  # no backgrounds
    expected = to_input(examples.frames[3], 3).transpose(0, 1)
    torch.testing.assert_close(plain[3], expected)
    backgrounds = np.random.default_rng(5).integers(0, 200, examples.frames[:, 0].shape)
    still = [place != 3 for place in range(12)]
    found = placed(examples, backgrounds=backgrounds.astype(np.uint8), still=still)
    torch.testing.assert_close(found[3], expected)
    assert not torch.allclose(found[4], to_input(examples.frames[4], 3).transpose(0, 1))
