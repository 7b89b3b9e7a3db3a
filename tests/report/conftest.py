"""A made-up result: a bright spot swims right, the mutant's evidence swims with it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.records import Clip, Crop, Explanation, Result, Video

SIZE = 64  # pixels, side of the clip
MAP = 16  # side of the evidence maps
START = 100  # number of the clip's first frame in its video
FPS = 100.0


def made_up_result(n_frames: int = 6, channels: int = 1) -> Result:
    """Return a mutant's result in which the evidence map is 0 but for one spot."""
    pixels = np.full((n_frames, SIZE, SIZE, channels), 20, dtype=np.uint8)
    maps = np.zeros((n_frames, MAP, MAP), dtype=np.float32)
    for i in range(n_frames):
        pixels[i, 28:36, 4 * i : 4 * i + 8] = 220
        maps[i, 7:9, i : i + 2] = 30.0
    evidence = np.linspace(-0.5, 2.5, n_frames, dtype=np.float32)
    decision = float(evidence.mean())
    times = (START + np.arange(n_frames)) / FPS
    video = Video(
        path="/videos/mutant_03.avi",
        reader="movie",
        n_frames=400,
        height=512,
        width=512,
        channels=channels,
        dtype="uint8",
        fps=FPS,
        um_per_px=0.2,
        times=np.arange(400) / FPS,
    )
    clip = Clip(
        pixels=pixels,
        background=np.full((1, SIZE, SIZE, channels), 20, dtype=np.float32),
        noise_sd=np.ones((1, SIZE, SIZE, channels), dtype=np.float32),
        background_note="",
        video=video,
        crop=Crop(START, ((10, 20),), 2 * SIZE, n_frames),
        times=times,
        um_per_px=0.4,
        sha256="0" * 64,
    )
    explanation = Explanation(
        maps=maps,
        reference=np.zeros((1, MAP, MAP), dtype=np.float32),
        frame_evidence=evidence,
        decision=decision,
        reference_decision=0.25,
        delta_b=0.1,
        logits=np.array([0.0, decision], dtype=np.float32),
        classes=("wild type", "mutant"),
        contrast=(1, 0),
        method="evidence",
        warning="",
        receptive_field=51,
    )
    return Result(
        clip=clip,
        explanation=explanation,
        network="length",
        network_note="Trained only on simulated videos.",
        device="cpu",
    )


@pytest.fixture
def result() -> Result:
    return made_up_result()


@pytest.fixture
def following(with_clip, with_explanation) -> Result:
    """The result of a box that follows; the field behind it grows brighter."""
    brightness = np.arange(20, 26, dtype=np.float32)
    backgrounds = np.tile(brightness[:, None, None, None], (1, SIZE, SIZE, 1))
    crop = Crop(START, tuple((10 + i, 20 + i) for i in range(6)), 2 * SIZE, 6)
    moved = with_clip(
        crop=crop, background=backgrounds, noise_sd=np.ones_like(backgrounds)
    )
    reference = np.tile(brightness[:, None, None], (1, MAP, MAP))
    return replace(moved, explanation=with_explanation(reference=reference).explanation)


@pytest.fixture
def with_clip(result) -> Callable[..., Result]:
    """Return a function that gives the result with another clip."""
    return lambda **changes: replace(result, clip=replace(result.clip, **changes))


@pytest.fixture
def with_explanation(result) -> Callable[..., Result]:
    """Return a function that gives the result with another explanation."""
    return lambda **changes: replace(
        result, explanation=replace(result.explanation, **changes)
    )
