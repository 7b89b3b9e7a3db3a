import pytest
import torch

from liverwort_gui.train.losses import focal_loss


def test_without_gamma_it_is_cross_entropy():
    torch.manual_seed(0)
    logits, labels = torch.randn(8, 3), torch.randint(0, 3, (8,))
    expected = torch.nn.functional.cross_entropy(logits, labels)
    torch.testing.assert_close(focal_loss(logits, labels, gamma=0), expected)


def test_an_undecided_clip_costs_a_quarter_of_ln_2():
    loss = focal_loss(torch.zeros(1, 2), torch.tensor([1]))  # p = 0.5
    assert loss.item() == pytest.approx(0.25 * 0.693147, abs=1e-6)


def test_an_easy_clip_counts_far_less_than_in_cross_entropy():
    logits, label = torch.tensor([[0.0, 4.0]]), torch.tensor([1])
    easy = focal_loss(logits, label, 2.0) / focal_loss(logits, label, 0.0)
    assert easy < 1e-3
