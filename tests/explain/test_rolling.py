"""Every window of a long video from one pass over its frames."""

import numpy as np
import pytest

from liverwort_gui import networks
from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain.rolling import frame_logits, refuse_mixing, windows
from tests.explain.made import made_clip, made_network
from tests.networks.made import made_card

PER_FRAME = ("integration", "integration-motion")


def chunked(pixels, sizes):
    return np.split(pixels, np.cumsum(sizes))


def test_windows_are_the_means_of_their_frames():
    values = np.random.default_rng(0).normal(3, 50, 1000)
    found = windows(values, 32)
    direct = np.lib.stride_tricks.sliding_window_view(values, 32).mean(axis=1)
    assert found.shape == (969,)
    np.testing.assert_allclose(found, direct, atol=1e-11)


def test_a_window_may_be_one_frame_or_all():
    values = np.array([1.0, 2.0, 6.0])
    np.testing.assert_allclose(windows(values, 1), values)
    np.testing.assert_allclose(windows(values, 3), [3.0])


def test_only_windows_that_hold_a_damaged_frame_have_no_decision():
    values = np.arange(8.0)
    values[3] = np.nan
    found = windows(values, 3)
    assert np.isnan(found).tolist() == [False, True, True, True, False, False]
    np.testing.assert_allclose(found[[0, 4, 5]], [1.0, 5.0, 6.0])


@pytest.mark.parametrize("frames", [0, 9])
def test_a_window_that_does_not_fit_is_refused(frames):
    with pytest.raises(LiverwortError, match="longer part"):
        windows(np.zeros(8), frames)


@pytest.mark.parametrize("architecture", PER_FRAME)
@pytest.mark.parametrize("sizes", [(4, 4), (1, 1, 7), (5, 6)])
def test_the_chunks_change_nothing(architecture, sizes):
    """A network that compares frames meets the last one of the chunk before."""
    network, pixels = made_network(architecture=architecture), made_clip(12).pixels
    whole = np.concatenate(list(frame_logits(network, [pixels])))
    parts = np.concatenate(list(frame_logits(network, chunked(pixels, sizes))))
    assert whole.shape == (12, 2)
    np.testing.assert_allclose(parts, whole, atol=1e-5)


@pytest.mark.parametrize("architecture", PER_FRAME)
def test_their_mean_is_the_decision_of_the_clip(architecture):
    network, pixels = made_network(architecture=architecture), made_clip(12).pixels
    found = np.concatenate(list(frame_logits(network, chunked(pixels, (5, 2)))))
    np.testing.assert_allclose(found.mean(axis=0), network.logits(pixels), atol=1e-5)


def test_a_window_decides_as_a_clip_cut_there():
    network, pixels = made_network(), made_clip(12).pixels
    logits = np.concatenate(list(frame_logits(network, [pixels])))
    found = windows(logits[:, 1] - logits[:, 0], 6)
    for start in (0, 3, 6):
        own = network.logits(pixels[start : start + 6])
        assert found[start] == pytest.approx(own[1] - own[0], abs=1e-5)


@pytest.mark.parametrize("kind", networks.architectures(), ids=lambda kind: kind.name)
def test_networks_that_mix_frames_are_refused(kind):
    card = made_card({}, architecture=kind.name)
    if kind.name in PER_FRAME or kind.has_evidence:
        refuse_mixing(card)
    else:
        with pytest.raises(LiverwortError, match=f"made-up is a {kind.title}"):
            refuse_mixing(card)
