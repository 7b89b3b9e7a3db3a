import numpy as np
import pytest
import torch
from captum.attr import Occlusion

from liverwort_gui.explain import explain, hooks, occlusion
from liverwort_gui.explain.evidence import background_film
from liverwort_gui.explain.occlusion import Blocks
from liverwort_gui.jobs import run_inline
from tests.explain.made import made_clip, made_network
from tests.explain.test_cam import Contrast
from tests.explain.test_hooks import SCORE
from tests.explain.test_perturb import VIDEO, rectifying_network


def films(network, clip):
    return (
        hooks.video_of(network, clip.pixels),
        hooks.video_of(network, background_film(clip)),
    )


def test_losses_by_hand():
    """D is 2 times the mean of max(x, 0): each pixel's loss is a fourth of its part."""
    network = rectifying_network()
    empty = torch.full_like(VIDEO, 1.0)
    blocks = Blocks(cells=2)
    found = run_inline(occlusion.frame_losses(network, VIDEO, empty, SCORE, blocks))
    expected = 2 * (VIDEO.clamp(min=0) - 1)[0, 0] / 4
    np.testing.assert_allclose(found, expected)


def test_overlapping_squares_are_averaged():
    network = rectifying_network()
    video = torch.zeros(1, 1, 1, 3, 3)
    video[..., 0, 0] = 9.0
    empty = torch.zeros_like(video)
    blocks = Blocks(cells=3, overlap=2)
    (found,) = run_inline(occlusion.frame_losses(network, video, empty, SCORE, blocks))
    whole = 2 * 9 / 9  # lost with the one square of four that covers the corner
    row = [whole, whole / 2, 0]
    np.testing.assert_allclose(found, [row, [whole / 2, whole / 4, 0], [0, 0, 0]])


@pytest.mark.parametrize("size", [64, 63])
@pytest.mark.parametrize("name", ["integration", "skip"])
def test_surroundings_alone_give_what_the_whole_film_gives(name, size):
    """The closed form, frame by frame, against blocks of one frame in whole films."""
    network = made_network(architecture=name, strides=(2, 1, 1, 1))
    video, film = (x[..., :size, :size] for x in films(network, made_clip(frames=2)))
    blocks = Blocks(cells=4, overlap=2)
    closed = run_inline(occlusion.frame_losses(network, video, film, SCORE, blocks))
    single = Blocks(cells=4, overlap=2, moments=2)
    general = run_inline(occlusion.block_losses(network, video, film, SCORE, single))
    np.testing.assert_allclose(closed, general, atol=2e-5)


def test_only_the_surroundings_are_computed():
    found = occlusion._surroundings(slice(112, 144), field=51, size=256, n_cells=64)
    # 25 pixels around the square can change, and 25 more around them are needed.
    assert found.cells.start * 4 <= 112 - 25
    assert found.cells.stop * 4 >= 144 + 25
    assert found.pixels.start <= found.cells.start * 4 - 25
    assert found.pixels.stop - found.pixels.start < 170


@pytest.mark.parametrize("name", ["integration-motion", "integration-dd"])
def test_squares_hidden_in_all_frames_are_told_frame_by_frame(name):
    clip, network = made_clip(frames=9), made_network(architecture=name)
    video, film = films(network, clip)
    blocks = Blocks(cells=2)
    found = run_inline(occlusion.frame_losses(network, video, film, SCORE, blocks))
    hidden = video.clone()
    hidden[..., 32:, :32] = film[..., 32:, :32]
    module = network.module
    with torch.no_grad():
        before, after = (
            module.frame_logits(module.frame_inputs(x)) for x in (video, hidden)
        )
    lost = (before - after) @ torch.tensor([-1.0, 1.0])
    np.testing.assert_allclose(found[:, 1, 0], lost, atol=1e-5)


def test_captum_finds_the_same_losses():
    clip, network = made_clip(frames=16), made_network(architecture="resnet3d-50")
    video, film = films(network, clip)
    blocks = Blocks(cells=2, moments=2)
    ours = run_inline(occlusion.block_losses(network, video, film, SCORE, blocks))
    shape = (3, 8, 32, 32)
    theirs = Occlusion(Contrast(network.module)).attribute(
        video, sliding_window_shapes=shape, strides=shape, baselines=film
    )[0, 0, ::8, ::32, ::32]
    np.testing.assert_allclose(ours, 2 * theirs.detach(), atol=1e-4)


def test_of_a_network_that_mixes_frames_the_curve_is_what_blocks_of_frames_cost(
    monkeypatch,
):
    monkeypatch.setattr(occlusion, "COARSE", 2)
    monkeypatch.setattr(occlusion, "MOMENTS", 3)
    clip, network = made_clip(frames=9), made_network(architecture="conv-lstm")
    found = explain(clip, network, "occlusion")
    assert found.curve == "left out"
    assert found.maps.shape == (9, 2, 2)
    video, film = films(network, clip)
    hidden = video.clone()
    hidden[:, :, 3:6] = film[:, :, 3:6]
    lost = hooks.logits(network, video) - hooks.logits(network, hidden)
    expected = found.reference_decision + 3 * float(lost[1] - lost[0])
    np.testing.assert_allclose(found.frame_evidence[3:6], expected, atol=1e-4)
    assert "32 pixels in 3 frames" in found.warning


def test_blocks_cover_a_film_without_gap():
    blocks = Blocks(cells=3, moments=4)
    assert [(t.start, t.stop) for t in blocks.times(10)] == [
        (0, 2),
        (2, 5),
        (5, 7),
        (7, 10),
    ]
    assert len(blocks.times(3)) == 3
    assert blocks.edges(10) == [0, 3, 6, 10]


def test_what_is_hidden_is_never_black():
    clip = made_clip()
    film = background_film(clip)
    assert film.shape == clip.pixels.shape
    assert film.mean() == pytest.approx(30, abs=0.2)
    assert film.std() == pytest.approx(2, abs=0.2)
    assert not np.array_equal(film[0], film[1])
    np.testing.assert_array_equal(film, background_film(clip))
