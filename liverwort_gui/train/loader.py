"""Clips as batches of network input.

Which, in which order and how varied is a function of (seed, epoch, clip), so that
neither workers nor restarts change it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from liverwort_gui import networks
from liverwort_gui.errors import TrainingError
from liverwort_gui.networks.integration_net import average
from liverwort_gui.networks.preprocess import to_input
from liverwort_gui.train.augment import (
    blurred,
    cropped,
    drawn_frames,
    elsewhere,
    relit,
    turned,
)
from liverwort_gui.train.config import Config, Phase

CHANNELS = 3  # of the networks' input
EVALUATED_FRAMES = 128  # at a time; they fit any memory that a training fits


class Item(NamedTuple):
    """One clip.

    Attributes:
        x: network input (F, s, s, C), float32.
        label: its class.
        place: in the examples.
    """

    x: Tensor
    label: int
    place: int


class Batch(NamedTuple):
    """Several clips.

    Attributes:
        video: (N, 3, F, s, s) float32.
        labels: (N,) int64.
        places: (N,) int64, in the examples.
    """

    video: Tensor
    labels: Tensor
    places: Tensor


@dataclass(frozen=True, eq=False)
class Examples:
    """The clips of one part of a fold.

    Attributes:
        frames: (N, T, S, S, C) uint8 of all clips, these or more.
        indices: (n,), which of the N are meant.
        labels: (n,), their classes.
        names: N, how a message names a clip.
        backgrounds: (N, S, S, C) uint8, the same without cells; None if unknown.
        still: (N,) whether the background of a clip is the same in all its frames;
            empty: of every clip.
    """

    frames: NDArray[np.uint8]
    indices: NDArray[np.int64]
    labels: NDArray[np.int64]
    names: Sequence[str]
    backgrounds: NDArray[np.uint8] | None = None
    still: Sequence[bool] = ()

    def __len__(self) -> int:
        return len(self.indices)


class TrainingClips(Dataset[Item]):
    """The clips of one epoch, varied."""

    def __init__(
        self, examples: Examples, config: Config, phase: Phase, epoch: int
    ) -> None:
        self.examples, self.config, self.phase = examples, config, phase
        self.epoch = epoch
        self.architecture = networks.architecture(config.network)
        still = examples.still
        self.still = [i for i in examples.indices.tolist() if not still or still[i]]

    def __len__(self) -> int:
        return len(self.examples)

    def __getitem__(self, place: int) -> Item:
        index = int(self.examples.indices[place])
        clip = self.examples.frames[index]
        rng = np.random.default_rng([self.config.seed, self.epoch, index])
        chosen = drawn_frames(len(clip), self.phase.frames, self.architecture, rng)
        augment, shrink = self.config.augment, self.phase.shrink
        frames = blurred(self._placed(clip[chosen], index, rng), augment, rng)
        x = relit(_input(frames, shrink), shrink, augment, rng)
        return Item(x, int(self.examples.labels[place]), place)

    def _placed(
        self, frames: NDArray[np.uint8], index: int, rng: np.random.Generator
    ) -> NDArray[np.number]:
        """Return frames of clip `index` moved and turned, elsewhere if asked for."""
        augment, crop = self.config.augment, self.phase.crop
        backgrounds = self.examples.backgrounds
        if not augment.exchange or backgrounds is None or index not in self.still:
            return turned(frames, crop, augment, rng)
        other = int(rng.choice(self.still))
        return elsewhere(
            frames, backgrounds[index], backgrounds[other], crop, augment, rng
        )


class WholeClips(Dataset[Item]):
    """Clips as they are: all frames, nothing varied, the size of a phase."""

    def __init__(self, examples: Examples, phase: Phase) -> None:
        self.examples, self.phase = examples, phase

    def __len__(self) -> int:
        return len(self.examples)

    def __getitem__(self, place: int) -> Item:
        clip = self.examples.frames[self.examples.indices[place]]
        x = _input(cropped(clip, self.phase.crop), self.phase.shrink)
        return Item(x, int(self.examples.labels[place]), place)


class Ahead:
    """Batches of a loader, each prepared in a thread while the one before is used."""

    def __init__(self, loader: DataLoader[Item]) -> None:
        self._loader = loader

    def __len__(self) -> int:
        return len(self._loader)

    def __iter__(self) -> Iterator[Batch]:
        batches = iter(self._loader)
        with ThreadPoolExecutor(1, "batches") as thread:
            upcoming = thread.submit(next, batches, None)
            while (batch := upcoming.result()) is not None:
                upcoming = thread.submit(next, batches, None)
                yield batch


def phase_of(config: Config, epoch: int) -> tuple[Phase, int]:
    """Return the phase an epoch, from 0, belongs to, and the epoch within it."""
    for phase in config.phases:
        if epoch < phase.epochs:
            return phase, epoch
        epoch -= phase.epochs
    return config.phases[-1], config.phases[-1].epochs


def phase_number(config: Config, epoch: int) -> int:
    """Return which phase an epoch, from 0, belongs to, counted from 1."""
    ends = accumulate(phase.epochs for phase in config.phases)
    return 1 + sum(epoch >= end for end in ends)


def batches(count: int, config: Config, phase: Phase, epoch: int) -> list[list[int]]:
    """Return the places of the clips of every step, a new order in each epoch.

    Clips that fill no batch are left out, others in each epoch; where there are fewer
    clips than a batch, all are one batch.
    """
    order = np.random.default_rng([config.seed, epoch]).permutation(count).tolist()
    size = min(phase.batch, count)
    return [order[i : i + size] for i in range(0, count - size + 1, size)]


def smallest_share(count: int, config: Config) -> int:
    """Return the fewest of `count` clips that one device gets of a step.

    Raises:
        TrainingError: if some device would get none.
    """
    devices = config.num_nodes * (config.devices if config.devices != "auto" else 1)
    fewest = min(min(phase.batch, count) for phase in config.phases)
    if fewest < devices:
        raise TrainingError(
            f"A step has {fewest} clips for {devices} devices: train on fewer devices, "
            "or with more clips in a step."
        )
    return fewest // devices


def training_loader(
    examples: Examples,
    config: Config,
    epoch: int,
    *,
    parts: int = 1,
    rank: int = 0,
    ranks: int = 1,
    workers: int = 0,
) -> DataLoader[Item]:
    """Return the batches of one epoch.

    Args:
        examples: the clips.
        config: of the training.
        epoch: from 0, over all phases.
        parts: into how many a step is divided to save memory; their gradients add up.
            At most `smallest_share`.
        rank: which of `ranks` processes asks; each gets its share of every step.
        ranks: processes that train together.
        workers: processes that prepare batches; 0: this one does.
    """
    phase, _ = phase_of(config, epoch)
    clips = TrainingClips(examples, config, phase, epoch)
    shares = [
        part.tolist()
        for step in batches(len(clips), config, phase, epoch)
        for part in np.array_split(np.array(step[rank::ranks]), parts)
    ]
    return DataLoader(
        clips, batch_sampler=shares, collate_fn=stacked, num_workers=workers
    )


def whole_loader(
    examples: Examples, phase: Phase, *, workers: int = 0
) -> DataLoader[Item]:
    """Return the clips as they are, in order, a few at a time, the size of `phase`."""
    size = max(1, EVALUATED_FRAMES // examples.frames.shape[1])
    clips = WholeClips(examples, phase)
    return DataLoader(clips, batch_size=size, collate_fn=stacked, num_workers=workers)


def stacked(items: Sequence[Item]) -> Batch:
    """Return clips as a batch.

    Colours lie innermost in memory, as the networks read them; grey is repeated.
    """
    x = torch.stack([item.x for item in items])  # (N, F, s, s, C)
    x = x.expand(*x.shape[:-1], CHANNELS) if x.shape[-1] == 1 else x
    return Batch(
        x.contiguous().permute(0, 4, 1, 2, 3),
        torch.tensor([item.label for item in items]),
        torch.tensor([item.place for item in items]),
    )


def _input(frames: NDArray[np.number], shrink: int) -> Tensor:
    """Return cropped frames (F, c, c, C) as input (F, s, s, C), float32."""
    x = to_input(frames, frames.shape[-1])  # (F, C, c, c)
    x = average(x, shrink) if shrink > 1 else x
    return x.permute(0, 2, 3, 1)
