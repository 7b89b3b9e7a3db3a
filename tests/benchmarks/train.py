"""Training: how fast a step is, and whether the loader keeps the network busy.

`loader_busy` is the share of a real fit's training time in which the network is not
waiting for its next batch: Integration-Net by the preset "bench", on clips of full
size.
"""

import dataclasses
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from liverwort_gui import simulate, train
from liverwort_gui.networks.card import Card
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.train import fit, loader
from tests.benchmarks import train_step

CLIPS = 64


def run() -> dict[str, float | None]:
    found = train_step.ratios()
    return {
        "train_step_ratio": found["train_step_ratio"],
        "train_step_ratio_fp32": found["train_step_fp32_ratio"],
        "loader_busy": round(loader_busy(), 4),
    }


class Timed:
    """Batches of a loader, with the time spent waiting for them and using them."""

    waited = used = 0.0  # s, over all epochs

    def __init__(self, batches: loader.Ahead) -> None:
        self._batches = batches

    def __len__(self) -> int:
        return len(self._batches)

    def __iter__(self) -> Iterator[loader.Batch]:
        batches = iter(self._batches)
        while True:
            began = time.perf_counter()
            batch = next(batches, None)
            ready = time.perf_counter()
            if batch is None:
                return
            yield batch
            if torch.is_grad_enabled():  # not while the batch norms are measured
                Timed.waited += ready - began
                Timed.used += time.perf_counter() - ready


def loader_busy() -> float:
    """Return the share of the time the network computes, 0 to 1."""
    whole = fit.Loaders.train_dataloader
    fit.Loaders.train_dataloader = lambda self: Timed(whole(self))
    try:
        with tempfile.TemporaryDirectory() as folder:
            fit.fit(training(Path(folder)))
    finally:
        fit.Loaders.train_dataloader = whole
    return Timed.used / (Timed.used + Timed.waited)


def training(folder: Path) -> fit.Training:
    """Return a short training on noise, which costs what sperm cost."""
    config = train.preset("bench", "integration")
    phases = (dataclasses.replace(config.phases[0], epochs=2),)
    rng = np.random.default_rng(0)
    shape = (CLIPS, CLIP_FRAMES, CLIP_SIZE, CLIP_SIZE, 1)
    frames = rng.integers(20, 60, shape, dtype=np.uint8)
    labels = np.arange(CLIPS) % 2
    names = [f"clip {i}" for i in range(CLIPS)]
    return fit.Training(
        folder=folder,
        config=dataclasses.replace(config, phases=phases, device="cpu"),
        training=loader.Examples(frames, np.arange(CLIPS), labels, names),
        validation=loader.Examples(frames, np.arange(2), labels[:2], names),
        card=Card(
            name="benchmark",
            architecture=config.network,
            config=config.network_config,
            classes=simulate.CLASSES,
            clip_frames=CLIP_FRAMES,
            clip_size=CLIP_SIZE,
            um_per_px=None,
            preprocess="frame-median",
            note="",
            trained_on="noise",
        ),
    )
