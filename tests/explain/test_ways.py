"""Every method on every kind of network: shapes, sums, and what is said of them."""

import json

import numpy as np
import pytest

from liverwort_gui import explain, networks
from liverwort_gui.errors import LiverwortError, NetworkError
from liverwort_gui.explain import baselines, occlusion, perturb
from tests.explain.made import made_clip, made_following_clip, made_network
from tests.explain.test_hooks import unchanged

KINDS = (
    "integration",
    "integration-motion",
    "integration-frame-weighted",
    "resnet3d-50",
    "c3d",
    "cnn3d",
    "conv-lstm",
)
PAIRS = [
    (kind, method.name)
    for kind in KINDS
    for method in explain.methods()
    if not explain.refusal(method.name, kind)
]


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    for name in ("FINE", "COARSE", "MOMENTS"):
        monkeypatch.setattr(occlusion, name, 2)
    monkeypatch.setattr(perturb, "MAX_CHANNELS", 3)


def asked(kind, method, following=False, **question):
    frames = max(6, networks.architecture(kind).least_frames)
    clip = made_following_clip(frames) if following else made_clip(frames)
    network = made_network(architecture=kind)
    with unchanged(network.module):
        return clip, network, explain.explain(clip, network, method, **question)


@pytest.mark.parametrize(("kind", "method"), PAIRS)
def test_the_record_keeps_its_promises(kind, method):
    clip, network, found = asked(kind, method)
    told = explain.method(method)
    assert found.maps.dtype == found.reference.dtype == np.float32
    assert found.maps.shape[0] == len(clip.pixels) == len(found.frame_evidence)
    assert found.reference.shape in (found.maps.shape, (1, *found.maps.shape[1:]))
    assert np.isfinite(found.maps).all()
    assert found.maps.any()
    logits = network.logits(clip.pixels)
    np.testing.assert_allclose(found.logits, logits, atol=1e-4)
    a, b = found.contrast
    assert found.decision == pytest.approx(logits[a] - logits[b], abs=1e-4)
    assert (found.method, found.unit) == (method, told.unit)
    assert (found.layer != "") == (
        told.layered or method in ("evidence", "published-frames")
    )
    total = found.maps.mean(dtype=np.float64) + found.delta_b
    assert found.complete == (told.complete and abs(total - found.decision) <= 1e-4)
    if found.complete:
        curve = found.frame_evidence.mean(dtype=np.float64)
        assert curve == pytest.approx(found.decision, abs=1e-4)
    if method != "evidence":
        assert found.warning.startswith(told.caution)
    assert json.loads(found.provenance["asked"]) == {
        "target": None,
        "against": None,
        "layer": "",
    }


COMPLETE = [
    ("integration", "evidence"),
    ("integration", "grad-cam"),
    ("integration-motion", "hirescam"),
    ("integration-frame-weighted", "hirescam"),
    ("integration-frame-weighted", "published-frames"),
    ("resnet3d-50", "grad-cam"),
    ("resnet3d-50", "hirescam"),
    ("conv-lstm", "grad-cam"),
    ("conv-lstm", "hirescam"),
]


@pytest.mark.parametrize(("kind", "method"), COMPLETE)
def test_where_the_rest_is_linear_the_map_is_complete(kind, method):
    assert asked(kind, method)[2].complete


@pytest.mark.parametrize("kind", ["c3d", "cnn3d"])
def test_where_it_is_not_the_record_says_so(kind):
    assert not asked(kind, "hirescam")[2].complete


@pytest.mark.parametrize("following", [False, True])
@pytest.mark.parametrize("kind", ["integration", "integration-frame-weighted"])
def test_what_the_background_says_is_told_apart(kind, following):
    method = "evidence" if kind == "integration" else "published-frames"
    _, _, found = asked(kind, method, following)
    shown = found.shown_maps.mean(dtype=np.float64) + found.reference_decision
    assert shown == pytest.approx(found.decision, abs=1e-4)
    assert found.curve == "exact"


@pytest.mark.parametrize("kind", ["resnet3d-50", "conv-lstm"])
def test_a_network_that_mixes_frames_is_held_against_a_film_of_the_background(kind):
    clip, network, found = asked(kind, "hirescam")
    film = explain.evidence.background_film(clip)
    logits = network.logits(film)
    assert found.reference_decision == pytest.approx(logits[1] - logits[0], abs=1e-5)
    assert found.curve == "sum of the map"
    assert "compares frames" in found.warning


@pytest.mark.parametrize("method", ["grad-cam", "layercam", "score-cam", "published"])
def test_the_curve_of_a_frame_network_is_exact_whatever_the_map(method):
    _, _, found = asked("integration", method, target=1)
    _, _, exact = asked("integration", "evidence", target=1)
    assert found.curve == "exact"
    np.testing.assert_array_equal(found.frame_evidence, exact.frame_evidence)


@pytest.mark.parametrize(("kind", "side"), [("integration", 8), ("conv-lstm", 64)])
def test_motion_energy_is_the_yardstick_at_the_maps_own_resolution(kind, side):
    clip, _, found = asked(kind, "motion-energy")
    expected = baselines.motion_energy(clip, side)
    np.testing.assert_array_equal(found.maps, expected)
    np.testing.assert_allclose(
        found.frame_evidence, expected.mean(axis=(1, 2)), rtol=1e-5
    )
    assert (found.curve, found.unit) == ("sum of the map", "grey levels")


def test_moments_that_a_network_joined_are_shown_joined():
    _, _, found = asked("resnet3d-50", "hirescam")
    assert (found.maps[0] == found.maps[7]).all()
    assert "moments of 16 frames" in found.warning


def test_one_of_two_streams_is_told():
    assert "still.layers.7 belongs to one" in asked("cnn3d", "hirescam")[2].warning


@pytest.mark.parametrize(
    ("method", "sign"),
    [("evidence", -1), ("hirescam", -1), ("occlusion", -1), ("input-gradient", -1)],
)
def test_the_other_class_has_the_negative_map(method, sign):
    one, other = (asked("integration", method, target=k)[2] for k in (0, 1))
    np.testing.assert_allclose(one.maps, sign * other.maps, atol=1e-4)
    assert one.contrast == (0, 1)


def test_what_was_asked_is_kept():
    question = {"target": 0, "against": 1, "layer": "skip.stages.1"}
    _, _, found = asked("integration", "layercam", **question)
    assert json.loads(found.provenance["asked"]) == question
    assert found.layer == "skip.stages.1"
    assert found.contrast == (0, 1)


def test_a_layer_inside_has_a_smaller_receptive_field_and_other_maps():
    fields = [
        asked("integration", "hirescam", layer=f"skip.stages.{i}")[2].receptive_field
        for i in range(4)
    ]
    assert fields == [7, 19, 43, 75]  # conv 3 and FReLU 3, strides 2, 2, 2, 1
    inside = asked("integration", "hirescam", layer="skip.stages.0")[2]
    assert inside.maps.shape == (6, 32, 32)
    assert not inside.complete


@pytest.mark.parametrize("method", ["evidence", "occlusion", "motion-energy"])
def test_a_method_without_layers_refuses_one(method):
    with pytest.raises(LiverwortError, match="takes no layer"):
        asked("integration", method, layer="skip.stages.0")


def test_an_unknown_layer_is_refused():
    with pytest.raises(LiverwortError, match="has no layer 'head'"):
        asked("integration", "grad-cam", layer="head")


def test_a_clip_with_too_few_frames_is_refused_in_words():
    network = made_network(architecture="resnet3d-50")
    with pytest.raises(NetworkError, match="at least 16 frames"):
        explain.explain(made_clip(), network, "grad-cam")


def test_weights_that_cannot_be_computed_are_told():
    found = [
        explain.explain(made_clip(), made_network(seed=seed), "grad-cam++", target=k)
        for seed in range(3)
        for k in (0, 1)
    ]
    told = ["were left out" in one.warning for one in found]
    assert any(told)
    assert not all(told)
    assert all(np.isfinite(one.maps).all() for one in found)


def test_long_methods_tell_how_far_they_are():
    job = explain.explaining(made_clip(), made_network(), "score-cam")
    steps = list(job)
    masked = [step for step in steps if step.note == "Masking the clip"]
    assert [step.done for step in masked] == list(range(masked[0].total))
