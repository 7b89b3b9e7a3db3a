import dataclasses

import numpy as np
import pytest
import torch

from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import explain
from liverwort_gui.explain.contrast import choose_contrast
from liverwort_gui.explain.evidence import forward
from liverwort_gui.explain.published import published_maps
from liverwort_gui.networks.preprocess import to_input
from tests.explain.made import made_clip, made_following_clip, made_network

FINE = (2, 2, 1, 1)  # strides that give a map of 16 x 16


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("method", ["evidence", "published"])
def test_the_curve_sums_to_the_decision(seed, method):
    found = explain(made_clip(seed=seed), made_network(seed=seed), method)
    assert abs(found.frame_evidence.mean(dtype=np.float64) - found.decision) <= 1e-4


@pytest.mark.parametrize("seed", range(4))
def test_the_maps_sum_to_the_decision(seed):
    found = explain(made_clip(seed=seed), made_network(seed=seed))
    total = found.maps.mean(dtype=np.float64) + found.delta_b
    assert abs(total - found.decision) <= 1e-4
    per_frame = found.maps.mean(axis=(1, 2), dtype=np.float64) + found.delta_b
    np.testing.assert_allclose(per_frame, found.frame_evidence, atol=1e-4)


def test_the_shown_map_averages_to_the_curve_above_the_baseline():
    found = explain(made_clip(), made_network())
    shown = found.shown_maps.mean(axis=(1, 2), dtype=np.float64)
    expected = found.frame_evidence - found.reference_decision
    np.testing.assert_allclose(shown, expected, atol=1e-4)


def test_the_decision_is_the_networks_own():
    clip, network = made_clip(), made_network()
    found = explain(clip, network)
    with torch.inference_mode():
        logits = network.module(to_input(clip.pixels, 3).transpose(0, 1)[None])[0]
    np.testing.assert_allclose(found.logits, logits, atol=1e-4)
    assert abs(found.decision - float(logits[1] - logits[0])) <= 1e-4
    assert found.probabilities.sum() == pytest.approx(1)
    assert found.predicted == int(logits.argmax())


def test_contrast_maps_of_the_two_classes_are_negatives():
    clip, network = made_clip(), made_network()
    one, other = (explain(clip, network, target=k) for k in (0, 1))
    np.testing.assert_allclose(one.maps, -other.maps, atol=1e-6)
    assert one.contrast == (0, 1)
    assert other.contrast == (1, 0)


def test_a_box_that_follows_has_a_reference_for_each_frame():
    clip, network = made_following_clip(), made_network(seed=2)
    found = explain(clip, network)
    assert found.reference.shape == found.maps.shape
    mean = found.frame_evidence.mean(dtype=np.float64)
    maps = found.maps.mean(dtype=np.float64) + found.delta_b
    shown = found.shown_maps.mean(dtype=np.float64) + found.reference_decision
    for total in (mean, maps, shown):
        assert abs(total - found.decision) <= 1e-4
    again = explain(clip, network)
    np.testing.assert_array_equal(found.reference, again.reference)


def test_what_stands_in_the_field_does_not_show_if_the_box_follows():
    clip, network = made_following_clip(), made_network(seed=2, strides=FINE)
    once = dataclasses.replace(
        clip, background=clip.background[:1], noise_sd=clip.noise_sd[:1]
    )
    shown, smeared = (
        np.abs(explain(c, network).shown_maps)[1:, 9:13, 10:13].mean()
        for c in (clip, once)
    )  # where the bright square slides, from the second frame on
    assert shown < smeared / 5


def test_what_moves_shows_and_the_still_background_does_not():
    found = explain(made_clip(), made_network(seed=2, strides=FINE))
    size = np.abs(found.shown_maps).mean(axis=0)
    near = size[3:13, 3:13].mean()  # the bar, and a receptive field around it
    assert size[15, 15] < near / 3


def test_published_recipe_is_the_channel_averaged_gradient_map():
    clip, network = made_clip(), made_network()
    found = explain(clip, network, "published", target=1)
    maps = network.summed_maps(clip.pixels).clone().requires_grad_()
    weight, bias = network.head()
    logits = maps.mean(dim=(0, 2, 3)) @ weight.T + bias
    (gradient,) = torch.autograd.grad(logits[1], maps)
    per_frame = gradient.mean(dim=(1, 2, 3))  # (T,), the literal weights of Figure 3
    n = maps[:, 0].numel()
    literal = (per_frame[:, None, None] * maps.sum(dim=1) * n).detach()
    np.testing.assert_allclose(found.maps, literal, rtol=1e-4, atol=1e-5)
    assert "not which class" in found.warning
    assert (found.reference == 0).all()


def test_published_recipe_of_the_probability_follows_its_gradient():
    clip, network = made_clip(), made_network(classes=3)
    passed = forward(clip, network)
    found = published_maps(passed, 2, of_probability=True)
    maps = passed.maps.clone().requires_grad_()
    logits = maps.mean(dim=(0, 2, 3)) @ passed.weight.T + passed.bias
    (gradient,) = torch.autograd.grad(logits.softmax(dim=0)[2], maps)
    per_frame = gradient.mean(dim=(1, 2, 3)) * maps[:, 0].numel()
    literal = (per_frame[:, None, None] * maps.sum(dim=1)).detach()
    np.testing.assert_allclose(found, literal, rtol=1e-3, atol=1e-6)


def test_published_recipe_says_when_all_is_negative():
    clip, network = made_clip(), made_network()
    with torch.no_grad():
        network.module.skip.out.bias.fill_(1e3)  # all features strong
        network.module.head.weight.fill_(-1)
    assert "Every value of this map is negative" in (
        explain(clip, network, "published").warning
    )


def test_the_same_clip_gives_the_same_numbers_twice():
    one, two = (explain(made_clip(), made_network()) for _ in range(2))
    np.testing.assert_array_equal(one.maps, two.maps)
    np.testing.assert_array_equal(one.reference, two.reference)


def test_frame_evidence_does_not_depend_on_the_window():
    clip, network = made_clip(), made_network()
    tail = dataclasses.replace(clip, pixels=clip.pixels[3:], times=clip.times[3:])
    np.testing.assert_allclose(
        explain(clip, network).frame_evidence[3:],
        explain(tail, network).frame_evidence,
        atol=1e-5,
    )


def test_more_than_two_classes_compare_the_first_with_the_runner_up():
    found = explain(made_clip(), made_network(classes=3))
    ranked = np.argsort(found.logits)[::-1]
    assert found.contrast == (ranked[0], ranked[1])
    gap = found.logits[ranked[0]] - found.logits[ranked[1]]
    assert found.decision == pytest.approx(gap, abs=1e-4)
    assert found.probabilities.shape == (3,)


@pytest.mark.parametrize(
    ("target", "against", "pair"),
    [(None, None, (2, 1)), (0, None, (0, 2)), (2, 0, (2, 0)), (None, 2, (1, 2))],
)
def test_contrast_of_three_classes(target, against, pair):
    assert choose_contrast(np.array([0.0, 1.0, 2.0]), target, against) == pair


@pytest.mark.parametrize(
    ("target", "against", "pair"),
    [(None, None, (1, 0)), (0, None, (0, 1)), (None, 1, (0, 1)), (1, 0, (1, 0))],
)
def test_contrast_of_two_classes_does_not_follow_the_decision(target, against, pair):
    assert choose_contrast(np.array([5.0, 1.0]), target, against) == pair


@pytest.mark.parametrize(("target", "against"), [(3, None), (None, -1), (1, 1)])
def test_a_class_that_does_not_exist_is_refused(target, against):
    with pytest.raises(LiverwortError, match="Class"):
        choose_contrast(np.array([5.0, 1.0, 2.0]), target, against)


def test_unknown_method_is_refused_with_the_choices():
    with pytest.raises(LiverwortError, match="choose one of evidence, grad-cam"):
        explain(made_clip(), made_network(), "guess")


def test_colour_clips_are_explained_too():
    found = explain(made_clip(channels=3), made_network())
    total = found.maps.mean(dtype=np.float64) + found.delta_b
    assert abs(total - found.decision) <= 1e-4


def test_provenance_names_weights_video_clip_and_versions():
    clip = made_clip()
    told = explain(clip, made_network()).provenance
    assert told["weights_sha256"] == "cd" * 32
    assert told["video_sha256"] == clip.video.sha256
    assert told["clip_sha256"] == clip.sha256
    assert '"torch"' in told["versions"]


def test_evidence_of_frame_pairs_is_exact_too():
    network = made_network(architecture="integration-motion")
    for clip in (made_clip(frames=9), made_following_clip(frames=9)):
        found = explain(clip, network)
        assert found.reference.shape[0] == len(clip.background)
        maps = found.maps.mean(dtype=np.float64) + found.delta_b
        shown = found.shown_maps.mean(dtype=np.float64) + found.reference_decision
        for total in (maps, shown, found.frame_evidence.mean(dtype=np.float64)):
            assert abs(total - found.decision) <= 1e-4
        logits = network.logits(clip.pixels)
        assert abs(logits[1] - logits[0] - found.decision) <= 1e-4


def test_in_a_still_film_pairs_speak_as_the_background_does():
    network = made_network(architecture="integration-motion")
    clip = dataclasses.replace(
        made_clip(), pixels=np.full((6, 64, 64, 1), 30, dtype=np.uint8)
    )
    quiet = dataclasses.replace(clip, noise_sd=np.zeros_like(clip.noise_sd))
    found = explain(quiet, network)
    assert np.abs(found.shown_maps).max() <= 1e-5


@pytest.mark.parametrize("name", ["resnet3d-50", "integration-frame-weighted"])
def test_evidence_of_a_network_that_judges_all_frames_together_is_refused(name):
    network = made_network(architecture=name)
    with pytest.raises(LiverwortError, match=r"all frames of a clip together.*choose"):
        explain(made_clip(), network)


def test_the_receptive_field_is_that_of_the_clip(tmp_path):
    network = made_network()
    card = dataclasses.replace(network.card, shrink=2)
    halved = dataclasses.replace(network, card=card)
    field = network.module.config.receptive_field
    assert explain(made_clip(), network).receptive_field == field
    assert explain(made_clip(), halved).receptive_field == 2 * field
