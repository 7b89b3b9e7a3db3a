import numpy as np
import pytest

from liverwort_gui.explain.frames import NOTHING
from liverwort_gui.qt.curve_painter import curve_of
from tests.qt import made_up

VIDEO = made_up.video()


def curve(*results, **changes):
    """The curve of the last result, in a state that has them all."""
    state = made_up.viewing(
        (made_up.BOX,), 0, results=results, surroundings=made_up.SURROUNDINGS
    )
    return curve_of(state, results[-1])


def test_an_exact_curve_is_evidence_with_spread_and_losses():
    result = made_up.result(of=VIDEO)
    told = curve(result)
    assert told.title == "Evidence for mutant (logit)"
    assert told.below == "below 0: wild type"
    assert told.spread.endswith("of 32 frames")
    evidence = result.explanation.frame_evidence.astype(float)
    expected = (evidence[3] - evidence.mean()) / 31
    assert told.loss_at(3) == pytest.approx(expected)
    assert told.loss_at(32) is None
    assert told.band is None


def test_what_was_left_out_is_called_so():
    result = made_up.result(of=VIDEO, curve="left out")
    told = curve(result)
    assert told.title == "Evidence for mutant, each frame left out (logit)"
    assert told.loss_at(0) == pytest.approx((told.values[0] - 0.2) / 32)


def test_a_sum_of_a_map_has_its_unit_and_no_spread():
    result = made_up.result(
        of=VIDEO, curve="sum of the map", unit="grey levels", complete=False
    )
    told = curve(result)
    assert told.title == "Mean of the map in each frame (grey levels)"
    assert (told.below, told.spread, told.losses) == ("", "", None)
    assert told.baseline == 0


def test_no_evidence_is_never_stretched():
    flat = np.full(32, 0.25, np.float32)
    told = curve(made_up.result(of=VIDEO, frame_evidence=flat, decision=0.25))
    assert told.nothing == NOTHING
    assert told.spread == ""


def test_a_decision_that_rests_on_what_is_missing_keeps_its_curve():
    below = np.linspace(2, 3, 32, dtype=np.float32)  # the background speaks for more
    result = made_up.result(
        of=VIDEO, frame_evidence=below, decision=2.5, reference_decision=8.0
    )
    told = curve(result)
    assert told.nothing == ""
    assert told.spread == "nothing seen speaks for mutant; something is missing"
    np.testing.assert_allclose(told.values, below)


def test_networks_of_other_kinds_make_no_band():
    own = made_up.result(of=VIDEO)
    other = made_up.result(of=VIDEO, network="other")
    assert curve(other, own).band.networks == 2
    turned = made_up.result(of=VIDEO, network="other", method="published")
    assert curve(turned, own).band is None


def test_without_a_result_there_is_no_curve():
    assert curve_of(made_up.viewing(), None) is None
