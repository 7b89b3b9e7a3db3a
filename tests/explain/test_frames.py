import dataclasses

import numpy as np
import pytest

from liverwort_gui.errors import LiverwortError, NetworkError
from liverwort_gui.explain import explain, frames
from liverwort_gui.jobs import run_inline
from tests.explain.made import made_clip, made_network


@pytest.fixture(scope="module")
def explained():
    return explain(made_clip(), made_network())


def with_curve(explanation, curve, reference=0.0):
    curve = np.asarray(curve, dtype=np.float32)
    return dataclasses.replace(
        explanation,
        frame_evidence=curve,
        decision=float(curve.mean()),
        reference_decision=reference,
    )


def test_what_is_lost_without_a_frame_by_hand():
    np.testing.assert_allclose(frames.left_out(np.array([3.0, 0, 0])), [1, -0.5, -0.5])


def test_a_single_frame_cannot_be_left_out():
    assert np.isnan(frames.left_out(np.array([3.0]))).all()


def test_the_closed_form_is_what_cutting_frames_out_gives(explained):
    computed = run_inline(frames.leaving_out(made_clip(), made_network(), 1, 0))
    np.testing.assert_allclose(
        frames.left_out(explained.frame_evidence), computed, atol=1e-5
    )


def test_a_network_that_mixes_frames_is_asked_anew_for_each():
    clip, network = made_clip(), made_network(architecture="conv-lstm")
    found = run_inline(frames.leaving_out(clip, network, 1, 0))
    left = network.logits(np.delete(clip.pixels, 2, axis=0))
    whole = network.logits(clip.pixels)
    assert found[2] == pytest.approx((whole[1] - whole[0]) - (left[1] - left[0]))
    assert len(list(frames.leaving_out(clip, network, 1, 0))) == 6


def test_a_network_that_needs_all_frames_says_so():
    network = made_network(architecture="resnet3d-50")
    with pytest.raises(NetworkError, match="at least 16 frames, and this one has 15"):
        run_inline(frames.leaving_out(made_clip(frames=16), network, 1, 0))


def test_shares_by_hand(explained):
    found = with_curve(explained, [3, 1, -5, 0, 5, 8], reference=1.0)  # D is 2
    np.testing.assert_allclose(frames.shares(found), np.array([2, 0, 0, 0, 4, 7]) / 13)


def test_shares_of_a_decision_for_the_other_class(explained):
    found = with_curve(explained, [-3, -1, 1, 0, 0, -9], reference=0.0)  # D is -2
    np.testing.assert_allclose(frames.shares(found), np.array([3, 1, 0, 0, 0, 9]) / 13)


def test_without_evidence_no_frame_has_a_share(explained):
    found = with_curve(explained, 1 + 0.01 * np.array([3, 1, -5, 0, 5, 8]), 1.0)
    shares = frames.shares(found)
    assert not shares.any()
    assert frames.effective_frames(shares) == 0


def test_frames_that_all_speak_against_the_decision_are_not_silent(explained):
    against = with_curve(explained, [3, 1, 2, 3, 1, 2], 8.0)  # D is 2, D_B is 8
    assert not frames.shares(against).any()
    assert not frames.is_silent(against)
    nothing = with_curve(explained, 1 + 0.01 * np.array([3, 1, -5, 0, 5, 8]), 1.0)
    assert frames.is_silent(nothing)


def test_a_curve_that_is_not_in_logits_gives_no_shares(explained):
    found = with_curve(explained, [3, 1, -5, 0, 5, 8])
    other = dataclasses.replace(found, curve="sum of the map", complete=False)
    assert frames.shares(found).any()
    assert not frames.shares(other).any()


@pytest.mark.parametrize("k", [1, 3, 6])
def test_equal_shares_of_k_frames_are_k_effective_frames(k):
    shares = np.zeros(6)
    shares[:k] = 1 / k
    assert frames.effective_frames(shares) == pytest.approx(k)


def test_unequal_shares_count_less():
    assert frames.effective_frames(np.array([0.75, 0.25])) == pytest.approx(1 / 0.625)


def test_a_band_by_hand(explained):
    curves = [[5, 1, 0, 4, -6, 0], [7, -1, 0, 4, -8, 0]]
    found = frames.band([with_curve(explained, curve) for curve in curves])
    np.testing.assert_allclose(found.mean, [6, 0, 0, 4, -7, 0])
    np.testing.assert_allclose(found.sd, np.sqrt(2) * np.array([1, 1, 0, 0, 1, 0]))
    assert found.supported.tolist() == [True, False, False, True, True, False]
    assert found.networks == 2


def test_frames_that_look_like_those_of_the_other_class_are_not_supported(explained):
    explanations = [with_curve(explained, [6, 0, 0, 4, -7, 0])] * 2
    found = frames.band(explanations, reference=np.linspace(-5, 5, 1001))
    assert found.supported.tolist() == [True, False, False, False, True, False]


def test_one_network_makes_no_band(explained):
    with pytest.raises(LiverwortError, match="two networks at least"):
        frames.band([explained])


@pytest.mark.parametrize(
    "changes",
    [
        {"contrast": (0, 1)},
        {"provenance": {"clip_sha256": "of another clip"}},
        {"curve": "left out"},
    ],
)
def test_curves_of_different_questions_are_not_joined(explained, changes):
    other = dataclasses.replace(explained, **changes)
    with pytest.raises(LiverwortError, match="different clips, classes or kinds"):
        frames.band([explained, other])


@pytest.mark.parametrize(("moments", "n_frames"), [(2, 6), (4, 6), (5, 7), (7, 5)])
def test_maps_over_frames_keep_their_mean(moments, n_frames):
    rng = np.random.default_rng(0)
    maps = rng.normal(size=(moments, 2, 3)).astype(np.float32)
    found = frames.over_frames(maps, n_frames)
    assert found.shape == (n_frames, 2, 3)
    assert found.dtype == np.float32
    assert found.mean() == pytest.approx(maps.mean(), abs=1e-6)


def test_maps_over_frames_by_hand():
    maps = np.array([1, 4], dtype=np.float32)[:, None, None]
    found = frames.over_frames(maps, 3).ravel()
    np.testing.assert_allclose(found, [1, 2.5, 4])
    np.testing.assert_array_equal(frames.over_frames(maps, 4).ravel(), [1, 1, 4, 4])
    assert frames.over_frames(maps, 2) is maps


def test_what_a_curve_amounts_to_is_said_in_words(explained):
    half = with_curve(explained, [2.0, 2.0, 0.0, 0.0])
    assert frames.spread(half) == "evidence spread over 2.0 of 4 frames"
    assert frames.spread(with_curve(explained, np.zeros(4))) == frames.NOTHING
    a = explained.classes[explained.contrast[0]]
    missing = with_curve(explained, [2.0, 2.0, 2.0, 3.0], reference=9.0)
    said = f"nothing seen speaks for {a}; something is missing"
    assert frames.spread(missing) == said
    bare = dataclasses.replace(half, curve="sum of the map", complete=False)
    assert frames.spread(bare) == ""
