import torch

from liverwort_gui import networks
from liverwort_gui.networks.resnet3d import Bottleneck
from tests.networks.made import shaken, tiny


def test_pictures_and_clips_shrink_as_in_the_reference():
    with torch.device("meta"):
        network = networks.build("resnet3d-50")
        stem = network.stem(torch.empty(1, 3, 32, 256, 256))
        assert stem.shape == (1, 64, 16, 64, 64)
        assert network.blocks(stem).shape == (1, 2048, 2, 8, 8)


def test_a_bottleneck_that_keeps_the_size_adds_its_input():
    block = Bottleneck(16, 4, 1).eval()
    torch.nn.init.zeros_(block.expand[0].weight)
    x = torch.randn(1, 16, 3, 4, 4)
    assert torch.equal(block(x), x.relu())


def test_frames_are_mixed():
    network = shaken(0, "resnet3d-50", **tiny("resnet3d-50"))
    video = torch.randn(1, 3, 16, 32, 32, requires_grad=True)
    maps = network.blocks[0](network.stem(video))  # (1, 4 width, 8, 8, 8)
    maps[:, :, 4].sum().backward()
    touched = video.grad.abs().sum(dim=(0, 1, 3, 4)).nonzero().flatten().tolist()
    assert len(touched) > 7
