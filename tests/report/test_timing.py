from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import LiverwortError
from liverwort_gui.report.timing import MOST_FPS, in_step, timing
from tests.report.conftest import made_up_result


@pytest.mark.parametrize(
    ("recorded", "n_frames", "shown", "words"),
    [
        (100.0, 32, 10.0, "slowed 10×"),
        (25.0, 32, 5.0, "slowed 5×"),
        (7.5, 32, 7.5, "real time"),
        (0.1, 32, 10.0, "sped up 100×"),
        (2000.0, 32, 10.0, "slowed 200×"),
        (1e9, 32, 10.0, "slowed 1e+08×"),
        (100.0, 3000, 20.0, "slowed 5×"),
    ],
)
def test_films_are_slowed_until_the_eye_can_follow(recorded, n_frames, shown, words):
    runs = timing(n_frames, recorded)
    assert float(runs.rate) == pytest.approx(shown)
    assert runs.words == words
    assert runs.order.tolist() == list(range(n_frames))


def test_real_time_leaves_frames_out_rather_than_time():
    runs = timing(320, 100.0, "real")
    assert runs.rate == 50
    assert runs.order.tolist() == list(range(0, 320, 2))
    assert runs.words == "real time, every 2nd frame"


def test_a_short_film_is_played_until_it_can_be_seen():
    runs = timing(32, 100.0, "real")
    times = len(runs.order) / 16
    assert runs.order.tolist() == list(range(0, 32, 2)) * int(times)
    assert len(runs.order) / float(runs.rate) >= 3.0
    assert runs.words == f"real time, every 2nd frame, played {times:.0f} times"


@pytest.mark.parametrize(
    ("speed", "words"),
    [(4.0, "slowed 4×"), (0.5, "sped up 2×"), (1.0, "real time")],
)
def test_a_wished_speed_is_taken_and_said(speed, words):
    runs = timing(400, 25.0, speed)
    assert float(runs.rate) == pytest.approx(25.0 / speed)
    assert runs.words == words


@pytest.mark.parametrize("recorded", [7.0, 24.0, 30.0, 59.94, 100.0, 333.0, 2000.0])
@pytest.mark.parametrize("speed", ["slow", "real", 3.7, 0.2])
@pytest.mark.parametrize("ticks", [False, True])
def test_the_words_are_true_and_the_rate_can_be_shown(recorded, speed, ticks):
    runs = timing(500, recorded, speed, ticks=ticks)
    stride = runs.order[1] - runs.order[0]
    slowed = recorded / float(runs.rate) / stride
    said = {"real": 1.0, "slow": slowed}.get(speed, speed)
    assert slowed == pytest.approx(said, rel=0.11 if ticks else 1e-3)
    name = runs.words.split(",")[0]
    if name.startswith("slowed"):
        assert float(name[7:-1]) == pytest.approx(slowed, rel=0.01)
    elif name.startswith("sped up"):
        assert 1 / float(name[8:-1]) == pytest.approx(slowed, rel=0.01)
    else:
        assert slowed == pytest.approx(1.0, rel=0.01)
    assert runs.rate <= MOST_FPS * 1.002
    if ticks:
        assert (100 / runs.rate).denominator == 1
        assert runs.rate <= 50
    if speed == "slow":
        assert stride == 1


def test_without_a_frame_rate_no_slowing_is_claimed():
    assert timing(32, None).words == "shown at 10 frames per second"
    with pytest.raises(LiverwortError, match="frame rate of the video"):
        timing(32, None, "real")


@pytest.mark.parametrize("speed", [0.0, -1.0, float("nan")])
def test_no_speed_is_refused(speed):
    with pytest.raises(LiverwortError, match="positive number"):
        timing(32, 100.0, speed)


def clip_at(fps, n_frames, start=0):
    clip = made_up_result(n_frames).clip
    return replace(clip, times=(start + np.arange(n_frames)) / fps)


def test_clips_of_one_rate_go_frame_by_frame_until_the_longer_ends():
    steps, recorded = in_step([clip_at(100.0, 4), clip_at(100.0, 6, start=50)])
    assert recorded == pytest.approx(100.0)
    assert steps.tolist() == [[0, 0], [1, 1], [2, 2], [3, 3], [3, 4], [3, 5]]


def test_clips_of_two_rates_go_by_time():
    steps, recorded = in_step([clip_at(50.0, 3), clip_at(100.0, 5)])
    assert recorded == pytest.approx(100.0)
    assert steps.tolist() == [[0, 0], [0, 1], [1, 2], [1, 3], [2, 4]]


def test_without_a_frame_rate_clips_go_frame_by_frame():
    unknown = clip_at(100.0, 3)
    unknown = replace(unknown, video=replace(unknown.video, fps=None))
    steps, recorded = in_step([unknown, clip_at(100.0, 2)])
    assert recorded is None
    assert steps.tolist() == [[0, 0], [1, 1], [2, 1]]
