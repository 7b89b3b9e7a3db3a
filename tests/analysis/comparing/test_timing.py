"""When the evidence comes."""

from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.analysis.comparing import timing
from liverwort_gui.analysis.comparing.beat import Beat
from liverwort_gui.explain.frames import shares
from liverwort_gui.records import Explanation
from tests.analysis.comparing.made import explanation, swimming_clip

GROUPS = np.repeat([0, 1], 4)


def told(curve, background=0.0) -> Explanation:
    """Return evidence with a curve e(t)."""
    made = explanation(swimming_clip(frames=8, size=64), 1, 0.0)
    curve = np.asarray(curve, np.float32)
    return replace(
        made,
        frame_evidence=curve,
        decision=float(curve.mean()),
        reference_decision=background,
    )


def test_an_event_is_as_long_as_its_frames():
    curve = np.zeros(32)
    curve[10:20] = 5.0
    found = timing.spread(told(curve))
    assert found["effective_frames"] == pytest.approx(10)
    assert found["burst_frames"] == 5
    even = timing.spread(told(np.full(32, 2.0)))
    assert even["effective_frames"] == pytest.approx(32)
    assert even["burst_frames"] == 16


def test_two_bursts_are_not_one():
    curve = np.zeros(32)
    curve[[2, 3, 20, 21]] = 5.0
    found = timing.spread(told(curve))
    assert found["effective_frames"] == pytest.approx(4)
    assert found["burst_frames"] == 2


def test_importance_is_that_of_the_frames_if_something_speaks_for_the_decision():
    made = told(np.linspace(-1, 3, 32), background=0.2)
    np.testing.assert_allclose(timing.importance(made), shares(made))


def test_where_something_is_missing_what_is_seen_has_a_course_all_the_same():
    """The background alone says mutant; the cell speaks against it, not enough."""
    made = told(np.linspace(1, 3, 32), background=5.0)
    assert not shares(made).any()
    found = timing.importance(made)
    assert found.sum() == pytest.approx(1)
    assert found.argmax() == 0


def test_a_silent_clip_has_no_course():
    assert timing.spread(told(np.full(32, 0.01))) == {}
    silent = replace(told(np.ones(32)), curve="sum of the map", complete=False)
    assert timing.spread(silent) == {}


def test_aligned_curves_are_compared_frame_by_frame():
    rng = np.random.default_rng(0)
    curves = 0.1 * rng.normal(size=(8, 20))
    curves[GROUPS == 1, 8:13] += 1
    found = timing.by_frame(curves, GROUPS, None)
    np.testing.assert_array_equal(np.flatnonzero(found.p <= 0.05), np.arange(8, 13))
    assert found.clusters[0].size >= 5
    assert found.clusters[0].centre[0] == pytest.approx(10, abs=1)
    assert found.means.shape == (2, 20)


def folded_units(rng, preferred):
    """Return units whose evidence prefers a phase, or none (None)."""
    phase = 2 * np.pi * 7.3 * np.arange(32) / 32
    made = []
    for _ in GROUPS:
        liked = rng.uniform(0, 2 * np.pi) if preferred is None else preferred
        beat = Beat(20.0, 0.5, 6.4, phase % (2 * np.pi), True)
        made.append(timing.folded(told(2 + np.cos(phase - liked)), beat))
    return timing.FoldedUnits(
        np.array([one.share for one in made]),
        np.array([one.response for one in made]),
        GROUPS,
    )


def test_a_preferred_phase_is_found():
    units = folded_units(np.random.default_rng(0), 2.0)
    found = timing.by_phase(units, ([20.0] * 4, [21.0] * 4), (4, 4), (0, 0))
    for one in found.rayleigh:
        assert one.p < 0.01
        assert one.direction == pytest.approx(2.0, abs=0.1)
        assert one.resultant > 0.99
    assert found.frequencies == (20.0, 21.0)
    assert found.phases[np.nanargmax(found.means[0])] == pytest.approx(2.0, abs=0.4)
    assert np.nanmean(found.means[0]) == pytest.approx(1, abs=0.05)


def test_without_a_preference_the_rayleigh_test_is_right_as_often_as_it_says():
    rng = np.random.default_rng(1)
    p = [timing.rayleigh(0, rng.uniform(0, 2 * np.pi, 4)).p for _ in range(40)]
    assert sum(one <= 0.05 for one in p) <= 6  # 2 are expected
    assert sum(one <= 0.5 for one in p) >= 11


def test_too_few_units_have_no_p():
    found = timing.rayleigh(1, np.array([0.1, 0.2]))
    assert found.p is None
    assert "too few" in found.reason
    assert timing.rayleigh(0, np.zeros(0)).direction is None
    nothing = timing.by_phase(None, ([], []), (0, 0), (3, 4), ("Too slow.",))
    assert nothing.reason
    assert nothing.warnings == ("Too slow.",)
    assert nothing.frequencies == (None, None)


def test_only_clear_beats_are_folded():
    unclear = Beat(20.0, 0.1, 6.4, np.zeros(32), False)
    assert timing.folded(told(np.full(32, 2.0)), unclear) is None
