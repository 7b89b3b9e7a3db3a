"""What goes through a layer of any network, and how the decision depends on it.

Everything a call borrows from a network (hooks, eval mode) is given back before the
call returns, also after an error, and parameters never get gradients. Nothing here
yields: a job that is cancelled between two calls leaves the network as it was.

Shape (T' moments, C channels, h, w places): features of a layer come frames first,
(T', C, h, w), whatever the order inside the network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from liverwort_gui.errors import LiverwortError
from liverwort_gui.networks.base import FrameNetwork
from liverwort_gui.networks.c3d import C3d
from liverwort_gui.networks.cnn3d import Cnn3d
from liverwort_gui.networks.conv_lstm import ConvLstmCell, ConvLstmNet
from liverwort_gui.networks.frame_weighted import FrameWeightedNet
from liverwort_gui.networks.integration_net import IntegrationNet
from liverwort_gui.networks.network import CHUNK, Network
from liverwort_gui.networks.resnet3d import ResNet3d

SUMMED = "summed map"  # the sum of all branches, which the head is applied to

STREAMS = ("flow", "still")  # of the 3D CNN; neither sees what the other does

Edit = Callable[[Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class Layer:
    """A place in a network at which a map can be taken.

    Attributes:
        name: how a user names it.
        modules: the modules whose outputs, summed, are its features.
    """

    name: str
    modules: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Tapped:
    """What went through a layer, and the gradient of a score there.

    Attributes:
        features: (T', C, h, w) float32 on the CPU.
        gradient: (T', C, h, w) float32 on the CPU, of the score.
    """

    features: Tensor
    gradient: Tensor


def layers(network: Network) -> tuple[str, ...]:
    """Return the names of the layers a map can be taken at, the default one last."""
    return tuple(layer.name for layer in _layers(network.module))


def find_layer(network: Network, name: str = "") -> Layer:
    """Return the layer called `name`; the last one with a map if it is empty.

    Raises:
        LiverwortError: if there is no such layer.
    """
    known = _layers(network.module)
    for layer in known if name else known[-1:]:
        if name in ("", layer.name):
            return layer
    raise LiverwortError(
        f"{network.card.name} has no layer {name!r} with a map: choose one of "
        f"{', '.join(layer.name for layer in known)}."
    )


def _layers(module: nn.Module) -> tuple[Layer, ...]:
    if isinstance(module, IntegrationNet | FrameWeightedNet):
        inside = "branches." if isinstance(module, FrameWeightedNet) else ""
        branches = tuple(f"{inside}{name}" for name in module.branches)
        stages = [
            f"{branch}.stages.{i}"
            for branch in branches
            for i in range(len(module.config.strides))
        ]
        return (*(Layer(name, (name,)) for name in stages), Layer(SUMMED, branches))
    names: list[str] = []
    if isinstance(module, ResNet3d):
        names = ["stem", *(f"blocks.{i}" for i in range(len(module.blocks)))]
    elif isinstance(module, C3d):
        names = [
            f"features.{i}"
            for i, part in enumerate(module.features)
            if not isinstance(part, nn.Conv3d)
        ]
    elif isinstance(module, Cnn3d):
        names = [f"{stream}.layers.{i}" for stream in STREAMS for i in (1, 3, 5, 7)]
    elif isinstance(module, ConvLstmNet):
        names = [*(f"features.{i}" for i in range(len(module.features))), "cell"]
    return tuple(Layer(name, (name,)) for name in names)


def video_of(network: Network, frames: np.ndarray[Any, Any]) -> Tensor:
    """Return frames (T, S, S, C) as the network's input (1, in_channels, T, s, s)."""
    return network.video(frames)


def tap(network: Network, video: Tensor, layer: Layer, score: Tensor) -> Tapped:
    """Return a layer's features, and the gradient of a score there.

    Args:
        network: whose layer.
        video: (1, in_channels, T, s, s).
        layer: where.
        score: (K,), by which the logits are weighted and summed.
    """
    features, gradients = [], []
    for window in windows(network, video.shape[2]):
        taken: list[tuple[nn.Module, Tensor]] = []

        def take(module: nn.Module, _: Any, output: Tensor, taken: Any = taken) -> Any:
            leaf = output.detach().requires_grad_()
            taken.append((module, leaf))
            return leaf.clone()  # which an activation in place may overwrite

        with hooked(network.module, layer.modules, take), torch.enable_grad():
            logits = share(network, video[:, :, window], window, video.shape[2])
            first, leaf = taken[0]
            (gradient,) = torch.autograd.grad(scored(logits, score), leaf)
        summed = sum(_frames_first(module, leaf.detach()) for module, leaf in taken)
        features.append(torch.as_tensor(summed).float().cpu())
        gradients.append(_frames_first(first, gradient).float().cpu())
    return Tapped(torch.cat(features), torch.cat(gradients))


@torch.no_grad()
def features(network: Network, video: Tensor, layer: Layer) -> Tensor:
    """Return a layer's features (T', C, h, w), float32 on the CPU."""
    found = []
    for window in windows(network, video.shape[2]):
        taken: list[Tensor] = []

        def take(module: nn.Module, _: Any, output: Tensor, taken: Any = taken) -> None:
            taken.append(_frames_first(module, output).float().cpu().clone())

        with hooked(network.module, layer.modules, take):
            share(network, video[:, :, window], window, video.shape[2])
        found.append(torch.as_tensor(sum(taken)))
    return torch.cat(found)


@torch.no_grad()
def logits(
    network: Network,
    video: Tensor,
    layer: Layer | None = None,
    keep: Edit | None = None,
) -> Tensor:
    """Return the logits (K,) float64 of a video, the features of a layer changed.

    Args:
        network: whose logits.
        video: (1, in_channels, T, s, s).
        layer: whose outputs are changed; None: no layer's.
        keep: changes features (T', C, h, w); of a layer that is a sum it must be
            linear, since it is applied to every summand.
    """
    names = layer.modules if layer is not None else ()

    def change(module: nn.Module, _: Any, output: Tensor) -> Tensor:
        assert keep is not None
        return _as_before(module, output, keep(_frames_first(module, output)))

    with hooked(network.module, names, change):
        shares = [
            share(network, video[:, :, window], window, video.shape[2])
            for window in windows(network, video.shape[2])
        ]
    return torch.stack(shares).cpu().double().sum(dim=0)


def contrast(classes: int, a: int, b: int) -> Tensor:
    """Return the score (K,) of class `a` minus class `b`."""
    score = torch.zeros(classes)
    score[a], score[b] = 1, -1
    return score


def scored(logits: Tensor, score: Tensor) -> Tensor:
    """Return the logits (K,), weighted with `score` (K,) and summed."""
    return logits @ score.to(logits)


@contextmanager
def hooked(
    module: nn.Module, names: Sequence[str], hook: Callable[..., Any]
) -> Iterator[None]:
    """Call `hook` with the output of each named module, in eval mode."""
    modes = [(part, part.training) for part in module.modules()]
    handles = []
    try:
        module.eval()
        for name in names:
            handle = module.get_submodule(name).register_forward_hook(hook)
            handles.append(handle)  # one by one: a wrong name leaves none behind
        yield
    finally:
        for handle in handles:
            handle.remove()
        for part, training in modes:
            part.training = training


def windows(network: Network, n_frames: int) -> Iterator[slice]:
    """Return which frames go through a network together.

    Yields:
        All frames of a network that mixes them; else a few at a time, with the frames
        before them that their inputs are made of.
    """
    module = network.module
    if not isinstance(module, FrameNetwork):
        yield slice(0, n_frames)
        return
    step = CHUNK.get(network.device.type, 32)
    for first in range(0, n_frames, step):
        begin = max(0, first - module.look_back)
        yield slice(begin, min(first + step, n_frames))


def frame_inputs(module: FrameNetwork, video: Tensor, window: slice) -> Tensor:
    """Return the inputs (F, C, s, s) of a window's own frames.

    Frames that are only looked back at belong to the window before.

    Args:
        module: the network.
        video: (1, in_channels, F, s, s), the frames of the window alone.
        window: as `windows` gives it.
    """
    inputs = module.frame_inputs(video)
    return inputs if window.start == 0 else inputs[module.look_back :]


def share(network: Network, video: Tensor, window: slice, n_frames: int) -> Tensor:
    """Return what a window of a clip of `n_frames` adds to its logits (K,).

    Args:
        network: whose logits.
        video: (1, in_channels, F, s, s), the frames of the window alone.
        window: as `windows` gives it.
        n_frames: of the clip.
    """
    module = network.module
    if isinstance(module, FrameNetwork):
        own = module.frame_logits(frame_inputs(module, video, window))
        return own.sum(dim=0) / n_frames
    whole: Tensor = module(video)
    return whole[0]


def _frames_first(module: nn.Module, output: Tensor) -> Tensor:
    """Return a module's output as (T', C, h, w); a view."""
    if output.ndim == 4:  # frames are the batch
        return output
    if isinstance(module, ConvLstmCell):  # (1, T, C, h, w)
        return output[0]
    return output[0].transpose(0, 1)  # of (1, C, T', h, w)


def _as_before(module: nn.Module, output: Tensor, changed: Tensor) -> Tensor:
    """Return changed features (T', C, h, w) in the order of the module's output."""
    if output.ndim == 4:
        return changed
    if isinstance(module, ConvLstmCell):
        return changed[None]
    return changed.transpose(0, 1)[None]
