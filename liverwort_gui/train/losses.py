"""What training minimizes."""

from __future__ import annotations

import torch
from torch import Tensor


def focal_loss(
    logits: Tensor,
    labels: Tensor,
    gamma: float = 2.0,
    class_weights: Tensor | None = None,
) -> Tensor:
    """Return the mean of -(1 - p_t)^gamma log(p_t) (paper equation 2).

    Args:
        logits: (N, K).
        labels: (N,), integer, index of the true class.
        gamma: how much easy clips count less; 2 in the paper, 0 is cross-entropy.
        class_weights: (K,), how much a clip of each class counts; None: all 1. The sum
            is still divided by N, so that a batch without rare clips stays as small.
    """
    log_p = torch.log_softmax(logits, dim=1).gather(1, labels[:, None]).squeeze(1)
    each = -((1.0 - log_p.exp()) ** gamma) * log_p
    if class_weights is not None:
        each = each * class_weights[labels]
    return each.mean()
