import torch

from tests.networks.made import shaken

SMALL = {"widths": (2, 3, 3, 4)}


def motion_net():
    return shaken(0, "integration-motion", **SMALL)


def test_each_frame_goes_in_with_what_changed_since_the_one_before():
    video = torch.arange(4.0).square().view(1, 1, 4, 1, 1).expand(2, 3, 4, 8, 8)
    inputs = motion_net().frame_inputs(video).unflatten(0, (2, 4))  # (N, T, 6, H, W)
    assert inputs[1, :, 0, 3, 3].tolist() == [0, 1, 4, 9]
    assert inputs[1, :, 5, 3, 3].tolist() == [1, 1, 3, 5]  # the first takes the second


def test_a_single_frame_stands_still():
    inputs = motion_net().frame_inputs(torch.randn(1, 3, 1, 8, 8))
    assert (inputs[:, 3:] == 0).all()


def test_clips_of_a_batch_do_not_mix():
    network, video = motion_net(), torch.randn(2, 3, 5, 24, 24)
    with torch.inference_mode():
        together = network(video)
        alone = torch.cat([network(clip[None]) for clip in video])
    torch.testing.assert_close(together, alone, atol=1e-5, rtol=0)


def test_a_changed_frame_changes_its_own_map_and_the_next():
    network, video = motion_net(), torch.randn(1, 3, 6, 24, 24)
    changed = video.clone()
    changed[:, :, 2] += torch.randn(24, 24)
    with torch.inference_mode():
        before, after = (
            network.summed_maps(network.frame_inputs(v)) for v in (video, changed)
        )
    moved = [not torch.equal(b, a) for b, a in zip(before, after, strict=True)]
    assert moved == [False, False, True, True, False, False]
