import torch

from liverwort_gui import networks
from liverwort_gui.train.norms import SETTLING_BATCHES, settle


def network():
    torch.manual_seed(0)
    return networks.build("integration", widths=(2, 2), strides=(2, 1), dropout=0.5)


def test_means_and_variances_are_those_of_the_batches():
    net = network()
    batches = [torch.randn(2, 3, 4, 16, 16) + i for i in range(3)]
    settle(net, batches)
    stage = net.skip.stages[0]
    with torch.inference_mode():
        maps = [stage.conv(x.transpose(1, 2).flatten(0, 1)) for x in batches]
    means = torch.stack([m.mean(dim=(0, 2, 3)) for m in maps]).mean(dim=0)
    torch.testing.assert_close(stage.norm.running_mean, means)
    assert not any(module.training for module in net.modules())
    assert stage.norm.momentum == 0.1  # for further training


def test_what_was_measured_before_is_forgotten():
    net, again = network(), network()
    batches = [torch.randn(2, 3, 4, 16, 16)]
    settle(net, [torch.randn(2, 3, 4, 16, 16) * 9])
    settle(net, batches)
    settle(again, batches)
    for name, value in again.state_dict().items():
        assert torch.equal(net.state_dict()[name], value)


def test_a_few_batches_suffice():
    seen = []

    def endless():
        while True:
            seen.append(0)
            yield torch.zeros(1, 3, 2, 8, 8)

    settle(network(), endless())
    assert SETTLING_BATCHES <= len(seen) <= SETTLING_BATCHES + 1


def test_a_network_without_norms_is_left_as_it_is():
    net = torch.nn.Linear(2, 2).train()
    settle(net, [])
    assert not net.training
