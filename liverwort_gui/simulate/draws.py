"""Which simulated videos belong to whom, by their seeds.

A video's seed decides its light, its noise and, with a clip's number, every sperm: two
videos of one seed show the same sperm, whatever their scenario.
"""

from __future__ import annotations

import numpy as np

# Trainings on simulated clips count their video seeds from here, for training and for
# validation. Data sets take random numbers of 64 bits, so that none has one of these.
TRAINING, VALIDATION = 1_000, 500_000
RESERVED = 10**6  # all seeds below it are theirs
HELD_OUT = 10**12  # where the clips of `liverwort validate` begin
# A training also measures itself on two data sets: the first one sets the scale of its
# decisions and its scope, the second one only gives its scores.
CALIBRATING, TESTING = 1, 2  # added to the training's own seed


def video_seeds(seed: int, videos: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the seed of each video of a data set, and of each of its sessions.

    The first videos of data sets of one seed are the same, however many there are.

    Args:
        seed: of the data set, 0 or more.
        videos: how many.
    """
    drawn = np.random.SeedSequence([seed, 6]).generate_state(2 * videos, np.uint64)
    both = tuple(int(number) for number in drawn)
    return both[:videos], both[videos:]
