import dataclasses

import numpy as np
import pytest
import torch

from liverwort_gui.train.config import Phase
from liverwort_gui.train.module import learning_rate, mean_accuracy

PHASE = Phase(256, 1, frames=32, batch=32, epochs=500, peak_rate=1e-3)


def test_warm_restarts_are_those_of_pytorch():
    optimizer = torch.optim.Adam([torch.nn.Parameter(torch.zeros(1))], lr=1e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(
        optimizer, T_0=250, T_mult=1, eta_min=0.0
    )
    for epoch in range(500):
        rate = optimizer.param_groups[0]["lr"]
        found = learning_rate("warm-restarts", PHASE, epoch + 0.4)
        assert found == pytest.approx(rate, abs=1e-12)
        optimizer.step()
        schedule.step()


def test_one_cycle_rises_to_its_peak_and_falls_to_nothing():
    phase = dataclasses.replace(PHASE, epochs=100, peak_rate=1e-2)
    rates = [learning_rate("one-cycle", phase, done) for done in range(101)]
    assert max(rates) == rates[30] == pytest.approx(1e-2)
    assert rates[:31] == sorted(rates[:31])
    assert rates[30:] == sorted(rates[30:], reverse=True)
    assert rates[0] == pytest.approx(1e-2 / 25)
    assert rates[100] < 1e-5


def test_accuracy_is_the_mean_over_classes():
    logits = torch.tensor([[1.0, 0.0]] * 9 + [[0.0, 1.0]])
    labels = torch.tensor([0] * 8 + [1, 1])
    expected = np.mean([8 / 8, 1 / 2])
    assert mean_accuracy(logits, labels) == pytest.approx(expected)
