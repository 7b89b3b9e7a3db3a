import numpy as np
import pytest

from liverwort_gui.simulate import SCALARS, eight_scalars, grouped_auc, simulate_clip


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


def test_brightness_does_not_tell_the_classes_in_s1_matched():
    # 12 sessions, each with a video of either genotype, as write_dataset makes them
    clips = [(s, label, n) for s in range(12) for label in (0, 1) for n in range(8)]
    values = np.array(
        [
            eight_scalars(
                simulate_clip(
                    "S1-matched", label, s, 100 * label + n, frames=8, fps=25.0
                ).pixels
            )
            for s, label, n in clips
        ]
    )
    sessions, labels, _ = np.array(clips).T
    for name, column in zip(SCALARS, values.T, strict=True):
        _, _, high = grouped_auc(column, labels, sessions)
        assert high <= 0.65, name
