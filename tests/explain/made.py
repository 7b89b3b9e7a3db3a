"""A made-up clip, network and result for tests."""

import hashlib
from dataclasses import replace

import numpy as np
import torch

from liverwort_gui.networks.fold import folded
from liverwort_gui.networks.network import Network
from liverwort_gui.records import Clip, Crop, Result, Video
from tests.networks.made import TINY, made_card, shaken

SIDE = 64


def made_video(frames: int = 40) -> Video:
    return Video(
        path="/films/精子 1.avi",
        reader="movie",
        n_frames=frames,
        height=120,
        width=160,
        channels=1,
        dtype="uint8",
        fps=100.0,
        um_per_px=0.2,
        times=np.arange(frames) / 100.0,
        sha256="ab" * 32,
    )


def made_clip(frames: int = 6, seed: int = 0, channels: int = 1) -> Clip:
    """Return a dark clip with a bright bar that moves one pixel per frame."""
    rng = np.random.default_rng(seed)
    pixels = rng.normal(30, 2, (frames, SIDE, SIDE, channels))
    for t in range(frames):
        pixels[t, 20 + t : 24 + t, 20:40] += 80
    pixels = np.clip(np.rint(pixels), 0, 255).astype(np.uint8)
    return Clip(
        pixels=pixels,
        background=np.full((1, SIDE, SIDE, channels), 30, dtype=np.float32),
        noise_sd=np.full((1, SIDE, SIDE, channels), 2, dtype=np.float32),
        background_note="",
        video=made_video(),
        crop=Crop(3, ((10, 20),), SIDE, frames),
        times=np.arange(3, 3 + frames) / 100.0,
        um_per_px=0.2,
        sha256=hashlib.sha256(pixels.tobytes()).hexdigest(),
    )


def made_following_clip(frames: int = 6, channels: int = 1) -> Clip:
    """Return the clip of a box that moves one pixel down per frame, as the bar does.

    So the bar stands still in the clip, and a bright square of the field slides up.
    """
    rng = np.random.default_rng(0)
    field = np.full((SIDE + frames, SIDE, channels), 30, dtype=np.float32)
    field[44:50, 44:50] += 60
    background = np.stack([field[t : t + SIDE] for t in range(frames)])
    pixels = background + rng.normal(0, 2, background.shape)
    pixels[:, 20:24, 20:40] += 80
    pixels = np.clip(np.rint(pixels), 0, 255).astype(np.uint8)
    return replace(
        made_clip(frames, channels=channels),
        pixels=pixels,
        background=background,
        noise_sd=np.full_like(background, 2),
        crop=Crop(3, tuple((10, 20 + t) for t in range(frames)), SIDE, frames),
        sha256=hashlib.sha256(pixels.tobytes()).hexdigest(),
    )


def made_network(
    classes: int = 2, seed: int = 0, architecture: str = "integration", **config
) -> Network:
    small = TINY.get(architecture, {"widths": (4, 6, 8, 8)})
    config = {**small, "classes": classes, "logit_scale": 5.0, **config}
    card = made_card(
        config,
        architecture=architecture,
        classes=("wild type", "mutant", "変異体")[:classes],
        clip_frames=6,
        clip_size=SIDE,
        um_per_px=0.2,
        note="made up for a test",
    )
    module = folded(shaken(seed, architecture, **config))
    module = module.to(memory_format=module.memory_format)
    return Network(module, card, "cd" * 32, torch.device("cpu"), torch.float32)


def made_result(explanation, clip=None) -> Result:
    return Result(
        clip=clip or made_clip(),
        explanation=explanation,
        network="made-up",
        network_note="made up for a test",
        device="cpu",
    )
