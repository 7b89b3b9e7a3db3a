"""A made-up video and made-up weights, and how to run a command on them."""

from pathlib import Path

import numpy as np
import pytest
import tifffile

from liverwort_gui.cli import app
from liverwort_gui.cli.status import exit_status
from tests.networks.made import made_card, made_weights

CONFIG = {"widths": [2, 2, 2, 2]}
N_FRAMES = 20
SIDE = 96  # pixels


@pytest.fixture
def video(tmp_path) -> Path:
    """A bright spot that moves one pixel per frame over a noisy dark field."""
    rng = np.random.default_rng(0)
    frames = rng.integers(10, 30, (N_FRAMES, SIDE, SIDE), dtype=np.uint8)
    for i in range(N_FRAMES):
        frames[i, 40:48, 20 + i : 28 + i] = 220
    path = tmp_path / "精子 1.tif"
    tifffile.imwrite(path, frames, photometric="minisblack")
    return path


@pytest.fixture
def network(tmp_path) -> Path:
    """Weights that were never trained."""
    card = made_card(CONFIG, clip_size=64)
    return made_weights(tmp_path, card)


@pytest.fixture
def liverwort(capfd):
    """Return a function that runs a command: (status, stdout, stderr)."""

    def run(*arguments, window=None):
        texts = [str(argument) for argument in arguments]
        status = exit_status(lambda: app.run(texts, window))
        said = capfd.readouterr()
        return status, said.out, said.err

    return run
