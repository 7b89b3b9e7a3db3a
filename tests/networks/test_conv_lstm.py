import torch
from torch.nn.functional import conv2d

from liverwort_gui.networks.conv_lstm import ConvLstmCell


def test_the_cell_follows_the_equations_of_shi_2015():
    torch.manual_seed(0)
    cell = ConvLstmCell(2, 3)
    torch.nn.init.normal_(cell.peepholes)
    features = torch.randn(1, 4, 2, 5, 6)
    wx = cell.of_input.weight.chunk(4)
    wh = cell.of_output.weight.chunk(4)
    b = [bias.view(1, -1, 1, 1) for bias in cell.of_input.bias.chunk(4)]
    h = c = torch.zeros(1, 3, 5, 6)
    ci, cf, co = cell.peepholes
    expected = []
    for x in features.unbind(1):
        drive = [
            conv2d(x, wx[k], padding=1) + conv2d(h, wh[k], padding=1) + b[k]
            for k in range(4)
        ]
        i = torch.sigmoid(drive[0] + ci * c)
        f = torch.sigmoid(drive[1] + cf * c)
        c = f * c + i * torch.tanh(drive[2])
        h = torch.sigmoid(drive[3] + co * c) * torch.tanh(c)
        expected.append(h)
    found = cell(features)
    torch.testing.assert_close(found, torch.stack(expected, dim=1))


def test_the_memory_is_read_at_every_later_frame():
    cell = ConvLstmCell(2, 3)
    features = torch.randn(1, 5, 2, 4, 4, requires_grad=True)
    cell(features)[0, 4].sum().backward()
    assert (features.grad.abs().sum(dim=(0, 2, 3, 4)) > 0).all()
