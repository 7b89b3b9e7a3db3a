from dataclasses import replace

import pytest

from liverwort_gui import train
from liverwort_gui.jobs import run_inline
from liverwort_gui.train import estimate
from liverwort_gui.train.config import Phase, Split
from liverwort_gui.train.estimate import Speed

SPEED = Speed(seconds=0.5, bytes=4e8, parameters=50_000, device="cpu")
TINY = Phase(32, 1, frames=4, batch=2, epochs=10, peak_rate=1e-3)


@pytest.fixture
def config():
    return replace(train.preset("bench", "integration"), phases=(TINY,))


def test_the_time_is_that_of_the_pictures(config):
    found = estimate.estimate(100, config, SPEED)
    learned = 50 * 4 * 32**2  # half of the clips, 4 frames each
    looked_at = 25 * 32 * 32**2 / 3  # a quarter, whole, forward only
    assert found.seconds == pytest.approx(4 * 10 * (learned + looked_at) / 1e6 * 0.5)
    assert found.device == "cpu"


def test_controls_cost_what_they_train(config):
    alone = estimate.estimate(100, config, SPEED)
    both = estimate.estimate(100, replace(config, leak_meter=True), SPEED)
    assert both.seconds == pytest.approx(2 * alone.seconds)
    full = replace(config, nulls=19, null_kind="full")
    assert estimate.estimate(100, full, SPEED).seconds == pytest.approx(
        20 * alone.seconds
    )
    head = estimate.estimate(100, replace(full, null_kind="head"), SPEED)
    assert alone.seconds < head.seconds < 1.5 * alone.seconds


def test_memory_follows_the_batch_and_disk_the_clips(config):
    small = estimate.estimate(100, config, SPEED)
    large = replace(config, phases=(replace(TINY, batch=40),))
    grown = estimate.estimate(100, large, SPEED).memory - small.memory
    assert grown == pytest.approx(38 * 4 * 32**2 / 1e6 * 4e8, rel=1e-6)
    more = estimate.estimate(200, config, SPEED).disk - small.disk
    assert more == 100 * 33 * 256**2


def test_fewer_clips_than_a_batch_need_no_room_for_one(config):
    config = replace(config, phases=(replace(TINY, batch=64),), split=Split(folds=4))
    some = estimate.estimate(8, config, SPEED).memory
    assert some < estimate.estimate(200, config, SPEED).memory


def test_networks_that_mix_frames_see_at_least_sixteen():
    assert estimate.pixels_of("integration", TINY) == 4 * 32**2
    assert estimate.pixels_of("conv-lstm", TINY) == 16 * 32**2


def test_the_speed_is_measured_on_the_real_network(config):
    speed = run_inline(estimate.measure(config))
    assert speed.seconds > 0
    assert speed.parameters > 1000
    assert speed.bytes > 4 * 3  # at least the input itself, float32, is kept
    assert speed.device == "cpu"
