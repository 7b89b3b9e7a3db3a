"""Simulated training clips, drawn once and kept in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import simulate
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import written_whole
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.train.config import Config


@dataclass(frozen=True, eq=False)
class Pool:
    """Labelled clips of one training.

    Attributes:
        frames: (N, F, S, S) uint8, F random frames of each of N clips.
        labels: (N,) int64, 0 wild type, 1 mutant.
        videos: (N,) int64, seed of the video each clip comes from.
    """

    frames: NDArray[np.uint8]
    labels: NDArray[np.int64]
    videos: NDArray[np.int64]


def draw_pool(config: Config, file: Path, first_video: int, videos: int) -> Job[Pool]:
    """Draw the clips of `videos` simulated videos, or open `file` if it has them.

    Video seeds are `first_video` upwards, so pools with other numbers share nothing.
    Even seeds are wild type, odd ones mutant.

    Raises:
        OutputError: if `file` cannot be written.
    """
    seeds = np.arange(first_video, first_video + videos).repeat(config.clips_per_video)
    labels = seeds % 2
    if not file.is_file():
        yield from _draw(config, file, seeds, labels)
    return Pool(np.load(file, mmap_mode="r"), labels, seeds)


def _draw(
    config: Config, file: Path, seeds: NDArray[np.int64], labels: NDArray[np.int64]
) -> Job[None]:
    shape = (len(seeds), config.stored_frames, CLIP_SIZE, CLIP_SIZE)
    with written_whole(file) as part:
        frames = np.lib.format.open_memmap(part, "w+", np.uint8, shape)
        for i, (video, label) in enumerate(zip(seeds, labels, strict=True)):
            yield Progress(i, len(seeds), "Simulating clips")
            clip = simulate.simulate_clip(
                config.scenario, int(label), int(video), i, size=CLIP_SIZE
            )
            rng = np.random.default_rng([config.seed, int(video), i])
            chosen = rng.choice(CLIP_FRAMES, config.stored_frames, replace=False)
            frames[i] = clip.pixels[np.sort(chosen)]
        frames.flush()
