"""Batch norms measured with the weights as they are."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

SETTLING_BATCHES = 32


@torch.no_grad()
def settle(network: nn.Module, videos: Iterable[Tensor]) -> None:
    """Measure the means and variances of all batch norms anew, over up to 32 batches.

    The running ones lag behind weights that still move, so that a network decides
    otherwise in use than it did in training; where an epoch has few steps it may be
    at chance for that alone. The network is left in eval mode.

    Args:
        network: its weights stay as they are.
        videos: input (N, 3, T, H, W), not varied: noise that is added in training
            widens the distributions.
    """
    norms = [module for module in network.modules() if isinstance(module, _BatchNorm)]
    if not norms:
        network.eval()
        return
    momenta = [norm.momentum for norm in norms]
    network.eval()  # nothing is dropped
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean over all batches
        norm.train()
    for video, _ in zip(videos, range(SETTLING_BATCHES), strict=False):
        network(video)
    for norm, momentum in zip(norms, momenta, strict=True):
        norm.momentum = momentum
    network.eval()
