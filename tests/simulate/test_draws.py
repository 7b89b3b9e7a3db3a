"""Whose simulated videos have which seeds."""

from liverwort_gui.simulate import draws


def test_a_larger_data_set_begins_with_the_videos_of_a_smaller_one():
    small, sessions = draws.video_seeds(3, 4)
    large, _ = draws.video_seeds(3, 40)
    assert large[:4] == small
    assert (len(small), len(sessions)) == (4, 4)


def test_no_data_set_has_a_video_of_a_training():
    drawn = [
        seed for n in range(200) for part in draws.video_seeds(n, 60) for seed in part
    ]
    assert min(drawn) > draws.RESERVED
    assert len(set(drawn)) == len(drawn)
    assert draws.TRAINING < draws.VALIDATION < draws.RESERVED < draws.HELD_OUT
