"""Clips and settings so small that a whole training takes a second."""

import dataclasses

import numpy as np

from liverwort_gui.networks.card import Card
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Augment, Config, Phase
from liverwort_gui.train.fit import Training
from liverwort_gui.train.loader import Examples
from tests.train.test_splits import CLASSES, clips

SIDE, FRAMES = 32, 6
NETWORK = {"widths": (2, 2, 2, 2), "logit_scale": 25.0, "dropout": 0.1}
CONFIG = Config(
    network="integration",
    network_config=NETWORK,
    phases=(
        Phase(SIDE, 2, frames=2, batch=4, epochs=2, peak_rate=4e-3),
        Phase(SIDE, 1, frames=2, batch=4, epochs=2, peak_rate=1e-3),
    ),
    augment=Augment(shift=2, gain=0.1, noise=1.0),
    precision="32",
    device="cpu",
    seed=3,
)
SHORT = dataclasses.replace(
    CONFIG,
    network_config={"widths": (2, 2), "strides": (2, 2), "logit_scale": 25.0},
    phases=(Phase(SIDE, 1, frames=2, batch=8, epochs=2, peak_rate=4e-3),),
    split=dataclasses.replace(CONFIG.split, folds=3),
    probe=False,
)  # of a run that is over soon


def pixels(labels, seed=0):
    """Return frames (N, T, S, S, 1): class 1 has a bright spot, anywhere."""
    rng = np.random.default_rng(seed)
    frames = rng.normal(30, 5, (len(labels), FRAMES, SIDE, SIDE, 1))
    for frame, label in zip(frames, labels, strict=True):
        y, x = rng.integers(4, SIDE - 12, 2)
        frame[:, y : y + 8, x : x + 8] += 40 * label
    return frames.clip(0, 255).astype(np.uint8)


def training(folder, labels=None, **changes):
    """Return a training on 12 clips, validated on 4 of them."""
    labels = np.arange(12) % 2 if labels is None else np.array(labels)
    frames = pixels(labels)
    names = [f"clip {i}" for i in range(len(labels))]
    config = dataclasses.replace(CONFIG, **changes)
    everything = np.arange(len(labels))
    return Training(
        folder=folder,
        config=config,
        training=Examples(frames, everything, labels, names),
        validation=Examples(frames, everything[:4], labels[:4], names),
        card=card(config),
    )


def card(config):
    return Card(
        name="tiny",
        architecture=config.network,
        config=config.network_config,
        classes=CLASSES,
        clip_frames=FRAMES,
        clip_size=SIDE,
        um_per_px=0.2,
        preprocess="frame-median",
        note="",
        trained_on="made-up clips",
    )


def clip_set(folder, videos=8, each=2):
    """Write a clip set of videos of both classes in turn."""
    rows = [dataclasses.replace(r, frames=FRAMES) for r in clips(videos, each)]
    rows = [
        dataclasses.replace(r, x=300 * n, pixel_sha256=f"{n:016x}" + 48 * "0")
        for n, r in enumerate(rows)
    ]
    frames = pixels([row.label for row in rows])
    backgrounds = np.full((len(rows), SIDE, SIDE, 1), 30, np.uint8)
    return ClipSet.write(
        folder, frames, backgrounds, rows, CLASSES, um_per_px=0.2, description="Made up"
    )
