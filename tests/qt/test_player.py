import pytest

from liverwort_gui.qt.player import frame_after
from tests.qt import made_up


def playing(**changes):
    return made_up.viewing(**changes)


@pytest.mark.parametrize(("speed", "expected"), [(0.1, 15), (1.0, 60), (0.5, 35)])
def test_speed_is_relative_to_real_time(speed, expected):
    state = playing(loop=False, speed=speed)
    assert frame_after(state, origin=10, seconds=1.0) == expected


def test_the_typed_rate_counts():
    assert frame_after(playing(loop=False, fps=5.0), 0, seconds=1.0) == 5


def test_the_end_is_told():
    assert frame_after(playing(loop=False), 95, seconds=0.08) == 99
    assert frame_after(playing(loop=False), 95, seconds=0.1) is None


def test_the_loop_stays_inside_the_window():
    state = playing(start=40)
    frames = [frame_after(state, 70, seconds=n / 50) for n in range(4)]
    assert frames == [70, 71, 40, 41]


def test_the_loop_is_entered_from_outside_at_its_start():
    assert frame_after(playing(start=40), 5, seconds=0.0) == 40
