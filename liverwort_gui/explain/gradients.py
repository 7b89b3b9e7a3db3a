"""Maps of single pixels, from the gradient of the decision at the network's input.

Guided backpropagation and deconvolution change how a signal goes back through an
activation, and nothing else:

- ReLU: guided passes what is positive of the signal, where the input was positive;
  deconvolution passes what is positive of the signal everywhere.
- FReLU, max(x, T(x)) with a small filter T: guided passes what is positive of the
  signal to whichever of x and T(x) was the larger, from T(x) on through the filter;
  deconvolution passes what is positive of the signal to x, as if x had been the larger
  everywhere.
- tanh and sigmoid keep their own gradient, pooling too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from liverwort_gui.explain.hooks import hooked, scored, share, windows
from liverwort_gui.networks.integration_net import FReLU
from liverwort_gui.networks.network import Network

Rule = Callable[[nn.Module, Tensor], Tensor]


class PositiveBack(torch.autograd.Function):
    """Passes a tensor on, and of its gradient what is positive."""

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Tensor:
        return gradient.relu()


class ReplacedForward(torch.autograd.Function):
    """Returns the first tensor; of the gradient, what is positive goes to the second.

    So a signal goes back to x whatever the activation made of it.
    """

    @staticmethod
    def forward(ctx: Any, activated: Tensor, x: Tensor) -> Tensor:
        return activated.view_as(activated)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[None, Tensor]:
        return None, gradient.relu()


def guided(activation: nn.Module, x: Tensor) -> Tensor:
    """Return the activation of x, guided on the way back."""
    if isinstance(activation, FReLU):
        activated = torch.maximum(x, activation.norm(activation.funnel(x)))
    else:
        activated = x.relu()
    passed: Tensor = PositiveBack.apply(activated)  # type: ignore[no-untyped-call]
    return passed


def deconvolved(activation: nn.Module, x: Tensor) -> Tensor:
    """Return the activation of x, deconvolved on the way back."""
    with torch.no_grad():
        if isinstance(activation, FReLU):
            activated = torch.maximum(x, activation.norm(activation.funnel(x)))
        else:
            activated = x.relu()
    passed: Tensor = ReplacedForward.apply(activated, x)  # type: ignore[no-untyped-call]
    return passed


RULES: dict[str, Rule] = {"guided": guided, "deconvolution": deconvolved}


def activations(module: nn.Module) -> list[nn.Module]:
    """Return the activations of a network that the rules speak of."""
    return [part for part in module.modules() if isinstance(part, nn.ReLU | FReLU)]


def input_gradient(
    network: Network, video: Tensor, score: Tensor, rule: Rule | None = None
) -> Tensor:
    """Return the gradient of a score at a network's input.

    Args:
        network: whose input.
        video: (1, in_channels, T, s, s).
        score: (K,), by which the logits are weighted and summed.
        rule: of the activations; None: their own gradient.

    Returns:
        (T, in_channels, s, s) float32 on the CPU.
    """
    total = torch.zeros_like(video)
    for window in windows(network, video.shape[2]):
        with ruled(network.module, rule), torch.enable_grad():
            leaf = video[:, :, window].detach().clone().requires_grad_()
            logits = share(network, leaf, window, video.shape[2])
            (gradient,) = torch.autograd.grad(scored(logits, score), leaf)
        total[:, :, window] += gradient
    return total[0].transpose(0, 1).float().cpu()


@contextmanager
def ruled(module: nn.Module, rule: Rule | None) -> Iterator[None]:
    """Send signals back through a network's activations by `rule`, in eval mode."""
    changed = activations(module) if rule is not None else []
    with hooked(module, (), lambda *_: None):
        try:
            for part in changed:
                part.forward = _bound(rule, part)
            yield
        finally:
            for part in changed:
                part.__dict__.pop("forward", None)


def _bound(rule: Rule | None, part: nn.Module) -> Callable[[Tensor], Tensor]:
    assert rule is not None
    return lambda x: rule(part, x)
