"""Batch norm folded into the convolutions before it, for inference."""

from __future__ import annotations

import copy
from typing import TypeVar

from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from liverwort_gui.networks.integration_net import FReLU, Stage

M = TypeVar("M", bound=nn.Module)


def folded(network: M) -> M:
    """Return a copy in eval mode without batch norms; same answers to rounding."""
    twin = copy.deepcopy(network).eval()
    for module in twin.modules():
        if isinstance(module, Stage):
            if isinstance(module.conv, nn.Sequential):  # depthwise, then 1x1
                module.conv[-1] = _fused(module.conv[-1], module.norm)
            else:
                module.conv = _fused(module.conv, module.norm)
            module.norm = nn.Identity()
        elif isinstance(module, FReLU):
            module.funnel = _fused(module.funnel, module.norm)
            module.norm = nn.Identity()
    return twin.requires_grad_(False)


def _fused(conv: nn.Module, norm: nn.Module) -> nn.Conv2d:
    assert isinstance(conv, nn.Conv2d)
    assert isinstance(norm, nn.BatchNorm2d)
    return fuse_conv_bn_eval(conv, norm)
