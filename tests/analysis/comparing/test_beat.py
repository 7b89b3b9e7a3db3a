"""The flagellar beat of one clip."""

from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.analysis.comparing import beat
from liverwort_gui.analysis.comparing.beat import find_beat, response
from liverwort_gui.tracking.body_frame import body_frames
from tests.analysis.comparing.made import swimming_clip


def found_in(clip, **changes):
    return find_beat(clip, body_frames(clip), **changes)


@pytest.mark.parametrize("hertz", [11.0, 17.3, 23.0, 34.0])
def test_the_planted_frequency_is_found(hertz):
    found = found_in(swimming_clip(0.5, beat=hertz, frames=32))
    assert found.frequency == pytest.approx(hertz, rel=0.02)
    assert found.confident
    assert found.notes == ()
    assert found.beats == pytest.approx(0.32 * hertz, rel=0.02)


def test_phase_0_is_when_the_light_reaches_furthest_forward():
    found = found_in(swimming_clip(0.5, beat=20.0, frames=32))
    turn = 2 * np.pi * 20 * np.arange(32) / 100  # the speck is in front at 0
    off = np.angle(np.exp(1j * (found.phase - turn)))
    assert np.abs(off).max() < 0.25


def test_a_cell_that_does_not_beat_has_no_beat():
    found = found_in(swimming_clip(0.5, frames=32))
    assert not found.confident
    assert found.notes


def test_a_slow_frame_rate_is_warned_of_and_not_used():
    """At 30 frames per second 22 Hz looks like 8 Hz (science A3)."""
    clip = swimming_clip(0.5, beat=22.0, frames=32, fps=30.0, speed=20.0)
    found = found_in(clip)
    assert found.frequency == pytest.approx(8, rel=0.03)
    assert not found.confident
    told = " ".join(found.notes)
    assert "looks like a slower one" in told
    assert "22" in told.rsplit("may as well be", 1)[1]
    narrow = found_in(clip, plausible=(5.0, 14.0))
    assert narrow.confident


def test_fewer_than_two_beats_are_warned_of():
    found = found_in(swimming_clip(0.5, beat=10.0, frames=16), plausible=(5.0, 40.0))
    assert not found.confident
    assert "fewer than two" in " ".join(found.notes)


def test_what_cannot_beat_says_why():
    clip = swimming_clip(0.5, beat=20.0)
    unknown = replace(clip, video=replace(clip.video, fps=None))
    assert "frame rate" in found_in(unknown).notes[0]
    still = swimming_clip(0.5, speed=2.0)
    assert "hardly swims" in found_in(still).notes[0]
    assert np.isnan(found_in(still).frequency)


def test_a_clip_of_no_whole_number_of_beats_prefers_no_phase():
    phase = 2 * np.pi * 7.3 * np.arange(32) / 32
    flat = response(np.ones(32) + np.linspace(0, 1, 32), phase)
    assert abs(flat) < 1e-9
    planted = response(2 + 0.5 * np.cos(phase - 1.2), phase)
    assert abs(planted) == pytest.approx(0.5)
    assert np.angle(planted) == pytest.approx(1.2)


def test_the_period_of_a_pure_sine_is_found_between_the_trials():
    times = np.arange(40) / 50
    shape = np.outer(np.sin(2 * np.pi * 9.37 * times), [1.0, -2.0]) + 5
    hertz, share, inside = beat.period(shape, 50.0, (4.0, 25.0))
    assert hertz == pytest.approx(9.37, rel=0.003)
    assert share > 0.95
    assert inside
