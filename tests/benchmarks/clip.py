"""Explaining one clip: the literal Conv3d network with captum against this program.

Both give logits, a map per frame and the curve. The peer is given its input ready
made and its logits for free, from the pass captum makes; ours starts from the clip's
pixels and computes the background's map as well.
"""

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from captum.attr import LayerGradCam
from torch import Tensor, nn

from liverwort_gui import explain, networks
from liverwort_gui.networks.preprocess import to_input
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, Clip, Explanation
from tests.benchmarks.literal import literal_twin
from tests.benchmarks.measure import alternate, seconds_of
from tests.benchmarks.reference import (
    chip_has_bf16,
    reference_module,
    write_reference_weights,
)
from tests.explain.made import made_clip

ROUNDS = 9
TOLERANCE = 1e-4  # logit units


def run() -> dict[str, float | None]:
    clip = full_size_clip()
    video = to_input(clip.pixels, 3).permute(1, 0, 2, 3)[None].contiguous()
    twin = literal_twin(reference_module())
    with tempfile.TemporaryDirectory() as folder:
        weights = str(write_reference_weights(Path(folder)))
        network = networks.load(weights)
        low = networks.load(weights, dtype=torch.bfloat16)
    check_same_numbers(explain.explain(clip, network), *by_peer(twin, video))
    ways = {
        "peer": partial(by_peer, twin, video),
        "fp32": partial(explain.explain, clip, network),
        "fp32_frames_only": partial(network.summed_maps, clip.pixels),
    }
    if chip_has_bf16():
        ways["bf16"] = partial(explain.explain, clip, low)
    seconds = alternate(
        ROUNDS, **{name: partial(seconds_of, way) for name, way in ways.items()}
    )
    ratio = {name: round(seconds["peer"] / taken, 2) for name, taken in seconds.items()}
    return {
        "clip_fp32_ratio": ratio["fp32"],
        "clip_bf16_ratio": ratio.get("bf16"),
        "clip_seconds": round(seconds["fp32"], 3),
        "clip_peer_seconds": round(seconds["peer"], 3),
        "clip_fp32_ratio_without_background": ratio["fp32_frames_only"],
    }


def full_size_clip() -> Clip:
    """Return a clip of 32 grey frames of 256 x 256 pixels."""
    rng = np.random.default_rng(0)
    shape = (CLIP_FRAMES, CLIP_SIZE, CLIP_SIZE, 1)
    pixels = np.clip(np.rint(rng.normal(30, 8, shape)), 0, 255).astype(np.uint8)
    still = np.ones((1, *shape[1:]), dtype=np.float32)
    return replace(
        made_clip(CLIP_FRAMES), pixels=pixels, background=30 * still, noise_sd=8 * still
    )


def by_peer(twin: nn.Module, video: Tensor) -> tuple[Tensor, Tensor]:
    """Return logits (K,) and maps (T, h, w) of class 1 against class 0."""
    logits: list[Tensor] = []

    def contrast(video: Tensor) -> Tensor:
        logits.append(twin(video))
        return logits[-1][:, 1] - logits[-1][:, 0]

    maps = LayerGradCam(contrast, twin.summed).attribute(video)[0, 0]  # (T, h, w)
    return logits[-1][0].detach(), maps.detach() * maps.numel()


def check_same_numbers(ours: Explanation, logits: Tensor, maps: Tensor) -> None:
    """Raise AssertionError unless logits, maps and curve agree to 1e-4."""
    curve = maps.mean(dim=(1, 2)) + ours.delta_b
    for found, expected in (
        (ours.logits, logits),
        (ours.maps, maps),
        (ours.frame_evidence, curve),
    ):
        np.testing.assert_allclose(found, expected, rtol=0, atol=TOLERANCE)
