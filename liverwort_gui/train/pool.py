"""Simulated training clips, drawn once and kept in a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import networks, simulate
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import written_whole
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.train.loader import Examples
from liverwort_gui.train.recipes import Recipe


def draw_pool(
    recipe: Recipe, file: Path, first_video: int, videos: int
) -> Job[Examples]:
    """Draw the clips of `videos` simulated videos, or open `file` if it has them.

    Video seeds are `first_video` upwards, so pools with other numbers share nothing.
    Even seeds are wild type, odd ones mutant.

    Raises:
        OutputError: if `file` cannot be written.
    """
    seeds = np.arange(first_video, first_video + videos).repeat(recipe.clips_per_video)
    labels = seeds % 2
    if not file.is_file():
        yield from _draw(recipe, file, seeds, labels)
    names = [f"clip {i} of video {seed}" for i, seed in enumerate(seeds.tolist())]
    frames = np.load(file, mmap_mode="r", allow_pickle=False)
    return Examples(frames, np.arange(len(seeds)), labels, names)


def _draw(
    recipe: Recipe, file: Path, seeds: NDArray[np.int64], labels: NDArray[np.int64]
) -> Job[None]:
    shape = (len(seeds), recipe.stored_frames, CLIP_SIZE, CLIP_SIZE, 1)
    with written_whole(file) as part:
        frames = np.lib.format.open_memmap(part, "w+", np.uint8, shape)
        for i, (video, label) in enumerate(zip(seeds, labels, strict=True)):
            yield Progress(i, len(seeds), "Simulating clips")
            clip = simulate.simulate_clip(
                recipe.scenario, int(label), int(video), i, size=CLIP_SIZE
            )
            rng = np.random.default_rng([recipe.config.seed, int(video), i])
            frames[i] = clip.pixels[_stored(recipe, rng), :, :, None]
        frames.flush()


def _stored(recipe: Recipe, rng: np.random.Generator) -> NDArray[np.int64]:
    """Return which frames of a clip are kept: in a row, if the network mixes them."""
    if networks.architecture(recipe.config.network).mixes_frames:
        first = int(rng.integers(CLIP_FRAMES - recipe.stored_frames + 1))
        return np.arange(first, first + recipe.stored_frames)
    return np.sort(rng.choice(CLIP_FRAMES, recipe.stored_frames, replace=False))
