"""What training minimizes."""

from __future__ import annotations

import torch
from torch import Tensor


def focal_loss(logits: Tensor, labels: Tensor, gamma: float = 2.0) -> Tensor:
    """Return the mean of -(1 - p_t)^gamma log(p_t) (paper equation 2).

    Args:
        logits: (N, K).
        labels: (N,), integer, index of the true class.
        gamma: how much easy clips count less; 2 in the paper, 0 is cross-entropy.
    """
    log_p = torch.log_softmax(logits, dim=1).gather(1, labels[:, None]).squeeze(1)
    return (-((1.0 - log_p.exp()) ** gamma) * log_p).mean()
