import math

import numpy as np
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


def test_it_is_the_focal_loss_as_published():
    """Lin et al. 2017, equations 4 and 5, clip by clip in plain numbers."""
    rng = np.random.default_rng(0)
    logits, labels = rng.normal(0, 3, (50, 4)), rng.integers(0, 4, 50)
    weights = [0.5, 1.0, 2.0, 0.25]
    losses = []
    for row, label in zip(logits, labels, strict=True):
        p = math.exp(row[label]) / sum(math.exp(value) for value in row)
        losses.append(-weights[label] * (1 - p) ** 1.7 * math.log(p))
    found = focal_loss(
        torch.from_numpy(logits), torch.from_numpy(labels), 1.7, torch.tensor(weights)
    )
    assert float(found) == pytest.approx(math.fsum(losses) / 50)


def test_its_slope_is_that_of_the_formula():
    """Lin et al. 2017, appendix B, for two classes: d/dx of the loss at x = y x."""
    for x in (-3.0, -0.5, 0.0, 0.7, 4.0):
        logit = torch.tensor([[0.0, x]], dtype=torch.float64, requires_grad=True)
        focal_loss(logit, torch.tensor([1]), 2.0).backward()
        p = 1 / (1 + math.exp(-x))
        expected = (1 - p) ** 2 * (2 * p * math.log(p) + p - 1)
        assert float(logit.grad[0, 1]) == pytest.approx(expected, abs=1e-12)
