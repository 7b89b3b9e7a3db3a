import numpy as np
import pytest

from liverwort_gui.simulate import (
    MOTION_SCALARS,
    SCALARS,
    eight_scalars,
    grouped_auc,
    motion_scalars,
    simulate_clip,
)
from tests.benchmarks.scalars import SCENARIOS, auc_of


def test_the_eight_numbers_of_a_known_picture():
    rng = np.random.default_rng(0)
    frame = rng.normal(40, 3, (256, 256))
    frame[100:116, 100:116] = 200
    values = dict(zip(SCALARS, eight_scalars(np.uint8([frame] * 2)), strict=True))
    bright = 16 * 16 / 256**2
    assert values["mean"] == pytest.approx(39.5 + 160 * bright, abs=0.3)
    assert values["SD"] == pytest.approx(np.sqrt(9 + 160**2 * bright), rel=0.05)
    assert values["99 % intensity"] == pytest.approx(47, abs=2)
    assert values["99.9 % intensity"] == 200
    assert values["bright area"] == pytest.approx(bright, rel=0.01)
    assert values["background median"] == pytest.approx(39.5, abs=0.6)
    assert values["noise SD"] == pytest.approx(3, rel=0.1)
    assert values["sharpness"] > 2 * 2 * 9


def test_grouped_auc_of_a_perfect_a_useless_and_an_inverted_number():
    rng = np.random.default_rng(0)
    videos = np.repeat(np.arange(40), 10)
    labels = videos % 2
    noise = rng.normal(size=400)
    assert grouped_auc(labels + 0.01 * noise, labels, videos)[0] == 1
    assert grouped_auc(-labels + 0.01 * noise, labels, videos)[0] == 1
    auc, low, high = grouped_auc(noise, labels, videos)
    assert auc == pytest.approx(0.5, abs=0.06)
    assert low < 0.5 < high


def test_the_interval_counts_videos_not_clips():
    rng = np.random.default_rng(0)
    videos = np.repeat(np.arange(20), 20)
    labels = videos % 2
    by_video = rng.normal(size=20)[videos] + 0.01 * rng.normal(size=400)
    _, low, high = grouped_auc(by_video, labels, videos)
    assert high - low > 0.3


@pytest.mark.parametrize("name", SCENARIOS)
def test_brightness_does_not_tell_the_classes(name):
    # few and short clips; `benchmark scalars` takes 400 whole ones
    brightness, _ = auc_of(name, sessions=12, clips=8, frames=8, motion=False)
    for scalar, (_, _, high) in brightness.items():
        assert high <= 0.65, scalar


def swimmer(frequency, speed, fps=100.0, frames=32, side=128):
    """Draw a bright cell that swims to the right and swings a dim tail."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[:side, :side]
    pictures = []
    for t in np.arange(frames) / fps:
        middle = side / 2 + speed * (t - frames / fps / 2)
        tail = side / 2 + 5 * np.sin(2 * np.pi * frequency * t)
        body = 150 * np.exp(-((x - middle) ** 2 + (y - side / 2) ** 2) / 32)
        end = 60 * np.exp(-((x - middle + 18) ** 2 + (y - tail) ** 2) / 18)
        pictures.append(30 + body + end + rng.normal(0, 2, (side, side)))
    return np.clip(pictures, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("frequency", "speed"), [(9, 80), (9, 120), (22, 120)])
def test_motion_is_measured(frequency, speed):
    change, measured, beat = motion_scalars(swimmer(frequency, speed), 100.0)
    assert measured == pytest.approx(speed, rel=0.15)
    assert beat == pytest.approx(frequency, rel=0.1)
    assert change > motion_scalars(swimmer(frequency / 2, speed), 100.0)[0]


def test_speed_and_beat_follow_the_frame_rate_and_not_the_size():
    clip = swimmer(10, 100)
    _, speed, beat = motion_scalars(clip, 100.0)
    _, twice, double = motion_scalars(clip, 200.0)
    assert (twice, double) == pytest.approx((2 * speed, 2 * beat))
    large = clip.repeat(2, axis=1).repeat(2, axis=2)
    assert motion_scalars(large, 100.0)[1:] == pytest.approx((2 * speed, beat), rel=0.1)


def test_an_empty_clip_has_no_motion():
    assert len(MOTION_SCALARS) == 3
    empty = np.full((8, 64, 64), 30, np.uint8)
    np.testing.assert_array_equal(motion_scalars(empty, 100.0), 0)


def test_a_cell_that_stands_still_has_no_speed():
    clip = swimmer(9, 400)[[0, 31, 0, 31]]
    clip[2:] = clip[[1, 0]]  # there and back again
    assert motion_scalars(clip, 100.0)[1] == pytest.approx(0, abs=1e-6)
    assert motion_scalars(clip[[0, 3] * 4], 100.0)[1] == 0


@pytest.mark.parametrize("frames", [1, 2, 3, 8])
def test_a_clip_may_be_too_short_to_show_a_beat(frames):
    change, speed, beat = motion_scalars(swimmer(9, 400)[:frames], 100.0)
    assert np.isfinite([change, speed, beat]).all()
    assert (speed > 0) == (frames > 1)
    assert frames >= 8 or beat == 0


def test_motion_tells_the_classes_in_s5():
    clips = [(s, label, n) for s in range(10) for label in (0, 1) for n in range(2)]
    values = [
        motion_scalars(
            simulate_clip("S5", label, s, 100 * label + n, size=192).pixels, 100.0
        )
        for s, label, n in clips
    ]
    sessions, labels, _ = np.array(clips).T
    change, speed, beat = (
        grouped_auc(column, labels, sessions)[0] for column in np.transpose(values)
    )
    assert change > 0.8
    assert beat > 0.8
    assert speed < 0.7


def test_brightness_knows_the_videos_of_s8_again_but_no_class():
    videos = np.repeat(np.arange(16), 8)
    values = np.array(
        [
            eight_scalars(simulate_clip("S8", v % 2, v, n, frames=2).pixels)
            for n, v in enumerate(videos)
        ]
    )
    values = (values - values.mean(axis=0)) / values.std(axis=0)
    apart = np.linalg.norm(values[:, None] - values[None], axis=-1)
    np.fill_diagonal(apart, np.inf)
    leaking = videos[apart.argmin(axis=1)] % 2 == videos % 2
    apart[videos[:, None] == videos] = np.inf  # no clip of the same video
    honest = videos[apart.argmin(axis=1)] % 2 == videos % 2
    assert leaking.mean() > 0.65
    assert honest.mean() < 0.6
