from dataclasses import replace

import pytest

from liverwort_gui import simulate
from liverwort_gui.analysis.held_out_clips import draws, simulated
from liverwort_gui.errors import LiverwortError
from liverwort_gui.networks.card import clip_key
from liverwort_gui.simulate import draws as seeds
from tests.networks.made import made_card

CARD = made_card({}, clip_size=48)


def test_no_training_has_drawn_these_videos():
    assert max(seeds.TRAINING, seeds.VALIDATION) < seeds.RESERVED < seeds.HELD_OUT
    first, second = ({draw.video for draw in draws(500, seed)} for seed in (0, 1))
    assert not first & second
    assert min(first) == seeds.HELD_OUT


def test_half_of_the_videos_are_of_either_class_and_each_of_one():
    drawn = draws(40, 3)
    assert len({(d.video, d.clip) for d in drawn}) == 40
    assert sum(d.label for d in drawn) == 20
    assert len({(d.video, d.label) for d in drawn}) == 20
    assert draws(40, 3) == drawn


@pytest.mark.parametrize(("clips", "seed"), [(3, 0), (10**9, 0), (8, -1)])
def test_numbers_that_cannot_be_drawn_are_refused(clips, seed):
    with pytest.raises(LiverwortError, match="cannot be drawn"):
        draws(clips, seed)


def test_null_clips_have_the_truth_of_twins_on_the_same_draws():
    draw = draws(4, 0)[0]
    null, clip = simulated(simulate.scenario("S0"), draw, CARD)
    planted, _ = simulated(simulate.scenario("S1-matched"), draw, CARD)
    assert clip.pixels.shape == (32, 48, 48, 1)
    assert null.truth.mask.any()
    assert (null.truth.mask == planted.truth.mask).all()  # a wild type is one in both


def test_a_nuisance_is_never_the_truth():
    draw = draws(4, 0)[2]
    for kind in ("S7g", "S7a"):
        made, _ = simulated(simulate.scenario(kind), draw, CARD)
        assert 0 < made.truth.mask.mean() < 0.2
        # a mutant's flagellum is short only where biology is planted
        assert made.truth.present == (kind == "S7a")


def test_motion_has_no_truth_in_space():
    made, _ = simulated(simulate.scenario("S5"), draws(4, 0)[0], CARD)
    assert not made.truth.mask.any()


def test_a_clip_that_the_network_has_seen_is_refused():
    draw = draws(4, 0)[2]
    _, clip = simulated(simulate.scenario("S1-matched"), draw, CARD)
    seen = replace(CARD, trained_clips=(clip_key(clip.sha256),))
    with pytest.raises(LiverwortError, match="was trained on clip 0 of simulated"):
        simulated(simulate.scenario("S1-matched"), draw, seen)
