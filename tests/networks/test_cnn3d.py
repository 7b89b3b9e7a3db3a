import torch

from liverwort_gui import networks
from liverwort_gui.networks.cnn3d import hardwired


def test_the_original_clip_needs_no_averaging():
    network = networks.build("cnn3d")
    still, flow = hardwired(torch.randn(1, 3, 7, 60, 40))
    assert network.still.layers(still).shape == (1, 18, 3, 7, 4)
    assert network.flow.layers(flow).shape == (1, 12, 2, 7, 4)


def test_flow_tells_the_speed_and_direction_of_a_steep_edge():
    x = torch.arange(40.0)
    ramp = torch.stack([10 * (x - 0.5 * t) for t in range(4)])  # 0.5 pixels per frame
    video = ramp.view(1, 1, 4, 1, 40).expand(1, 3, 4, 20, 40)
    still, flow = hardwired(video)
    assert still.shape == (1, 3, 4, 20, 40)
    torch.testing.assert_close(still[:, 2], torch.full((1, 4, 20, 40), 10.0))
    assert (flow[:, 0] == 0).all()  # up and down
    torch.testing.assert_close(
        flow[:, 1, :, 5, 20], torch.full((1, 3), 0.5 * 100 / 101)
    )


def test_nothing_flows_where_the_picture_is_even():
    video = torch.randn(1, 1, 5, 1, 1).expand(1, 3, 5, 16, 16)  # the light flickers
    assert (hardwired(video)[1] == 0).all()
