"""The training loop: reproducible by seed, resumable after each epoch."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d

from liverwort_gui.errors import NetworkError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks.integration_net import IntegrationNet
from liverwort_gui.networks.preprocess import to_input
from liverwort_gui.networks.registry import build
from liverwort_gui.paths import written_whole
from liverwort_gui.train.config import Config, Phase
from liverwort_gui.train.losses import focal_loss
from liverwort_gui.train.pool import Pool

SETTLING_BATCHES = 100


@dataclass(eq=False)
class _State:
    """All that changes during training, and so all that a checkpoint holds."""

    network: IntegrationNet
    optimizer: torch.optim.Optimizer
    epoch: int  # epochs done, over all phases


def fit(config: Config, pool: Pool, validation: Pool, folder: Path) -> Job[Path]:
    """Train, or continue a training that was stopped, and return the weights' file.

    `folder` gets log.jsonl, one line per epoch, and last.pt after each. Everything
    random follows from (seed, epoch, step), so that a training that was killed and
    continued ends with the weights of one that was not (on the same CPU).

    Raises:
        NetworkError: if the loss stops being a number; last.pt is then still good.
        OutputError: if the folder cannot be written.
    """
    plan = [(phase, e) for phase in config.phases for e in range(phase.epochs)]
    checkpoint = folder / "last.pt"
    state = _resumed(config, checkpoint)
    while state.epoch < len(plan):
        phase, phase_epoch = plan[state.epoch]
        started = time.monotonic()
        loss = yield from _epoch(config, state, pool, phase, phase_epoch, len(plan))
        state.epoch += 1
        accuracy, held_out_loss = _validate(config, state.network, validation, phase)
        line = {
            "epoch": state.epoch,
            "crop": phase.crop,
            "shrink": phase.shrink,
            "loss": round(loss, 5),
            "validation_loss": round(held_out_loss, 5),
            "validation_accuracy": round(accuracy, 4),
            "seconds": round(time.monotonic() - started, 1),
        }
        with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        _save(state, checkpoint)
    return checkpoint


def trained(config: Config, checkpoint: Path) -> IntegrationNet:
    """Return the network of a checkpoint, in eval mode."""
    return _resumed(config, checkpoint).network.eval()


@torch.no_grad()
def settle_norms(config: Config, network: IntegrationNet, pool: Pool) -> Job[None]:
    """Measure the means and variances of all batch norms anew, with final weights.

    The running ones lag behind weights that still move, which shifts the decisions
    of a network in use against those it was trained for. The network is left in eval
    mode.
    """
    norms = [m for m in network.modules() if isinstance(m, nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean over all batches
    network.train()
    epochs = sum(phase.epochs for phase in config.phases)
    batches = _batches(config, pool, config.phases[-1], epochs)
    for step, (x, _) in enumerate(itertools.islice(batches, SETTLING_BATCHES)):
        yield Progress(step, SETTLING_BATCHES, "Measuring the batch norms")
        network.summed_maps(x)
    network.eval()


def _resumed(config: Config, checkpoint: Path) -> _State:
    torch.manual_seed(config.seed)
    network = build(config.architecture, **config.network)
    with torch.no_grad():  # begin undecided, whatever the logit scale
        network.head.weight.div_(network.config.logit_scale)
        assert network.head.bias is not None
        network.head.bias.zero_()
    network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizer = torch.optim.Adam(network.parameters())
    state = _State(network, optimizer, epoch=0)
    if checkpoint.is_file():
        saved: dict[str, Any] = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        state.epoch = int(saved["epoch"])
    return state


def _save(state: _State, checkpoint: Path) -> None:
    content = {
        "network": state.network.state_dict(),
        "optimizer": state.optimizer.state_dict(),
        "epoch": state.epoch,
    }
    with written_whole(checkpoint) as part:
        torch.save(content, part)


def _epoch(
    config: Config, state: _State, pool: Pool, phase: Phase, epoch: int, epochs: int
) -> Job[float]:
    """Train one epoch and return its mean loss."""
    state.network.train()
    steps = len(pool.labels) // phase.batch
    losses = []
    for step, (x, labels) in enumerate(_batches(config, pool, phase, state.epoch)):
        done = (epoch * steps + step) / (phase.epochs * steps)
        for group in state.optimizer.param_groups:
            group["lr"] = one_cycle(done, phase.peak_rate)
        with torch.autocast("cpu", torch.bfloat16):
            maps = state.network.summed_maps(x)
        loss = focal_loss(
            _clip_logits(state.network, maps, phase), labels, config.gamma
        )
        if not torch.isfinite(loss):
            raise NetworkError(
                f"Training {config.name!r} failed in epoch {state.epoch + 1}, step "
                f"{step}: the loss is no number; lower the learning rate and resume."
            )
        state.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        state.optimizer.step()
        losses.append(loss.item())
        yield Progress(
            state.epoch * steps + step + 1,
            epochs * steps,
            f"Epoch {state.epoch + 1} of {epochs}, loss {np.mean(losses):.4f}",
        )
    return float(np.mean(losses))


def _clip_logits(network: IntegrationNet, maps: Tensor, phase: Phase) -> Tensor:
    """Return (N, K) from maps (N F, C, h, w) of F frames per clip, in float32."""
    weight, bias = network.head_weights()
    frame_logits = maps.float().mean(dim=(2, 3)) @ weight.T + bias
    return frame_logits.reshape(-1, phase.frames, len(bias)).mean(dim=1)


def one_cycle(done: float, peak: float) -> float:
    """Return the learning rate when the share `done`, 0 to 1, of a phase is over.

    Cosine from peak / 25 up to `peak` at 30 %, then down to nearly 0.
    """
    rise = 0.3
    if done < rise:
        low, share = peak / 25, (1 - np.cos(np.pi * done / rise)) / 2
    else:
        low, share = peak / 1e4, (1 + np.cos(np.pi * (done - rise) / (1 - rise))) / 2
    return float(low + (peak - low) * share)


def _batches(
    config: Config, pool: Pool, phase: Phase, epoch: int
) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield input (N F, 3, s, s) and labels (N,) of every step of an epoch."""
    rng = np.random.default_rng([config.seed, epoch])
    order = rng.permutation(len(pool.labels))
    for first in range(0, len(order) - phase.batch + 1, phase.batch):
        chosen = order[first : first + phase.batch]
        clips = [_augmented(pool.frames[i], phase.frames, rng) for i in chosen]
        yield (
            _input(np.concatenate(clips), phase),
            torch.from_numpy(pool.labels[chosen]),
        )


def _augmented(
    clip: NDArray[np.uint8], frames: int, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Draw frames of a clip, then turn and mirror them: a cell has no upside."""
    chosen = clip[rng.choice(len(clip), frames, replace=False)]
    turned = np.rot90(chosen, int(rng.integers(4)), axes=(1, 2))
    return turned[:, :, ::-1] if rng.random() < 0.5 else turned


def _input(frames: NDArray[np.uint8], phase: Phase) -> Tensor:
    """Return the middle of the frames (F, S, S) as input (F, 3, s, s)."""
    edge = (frames.shape[1] - phase.crop) // 2
    middle = frames[:, edge : edge + phase.crop, edge : edge + phase.crop, None]
    x = to_input(middle, 3)
    return avg_pool2d(x, phase.shrink) if phase.shrink > 1 else x


@torch.inference_mode()
def _validate(
    config: Config, network: IntegrationNet, pool: Pool, phase: Phase
) -> tuple[float, float]:
    """Return accuracy and loss on clips of unseen videos, all stored frames."""
    network.eval()
    logits = []
    for clip in pool.frames:
        with torch.autocast("cpu", torch.bfloat16):
            maps = network.summed_maps(_input(clip, phase))
        weight, bias = network.head_weights()
        logits.append((maps.float().mean(dim=(0, 2, 3)) @ weight.T + bias)[None])
    labels = torch.from_numpy(pool.labels)
    all_logits = torch.cat(logits)
    right = all_logits.argmax(dim=1) == labels
    return float(right.float().mean()), float(
        focal_loss(all_logits, labels, config.gamma)
    )
