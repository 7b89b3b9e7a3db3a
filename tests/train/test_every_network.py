"""Every architecture learns, is kept, and predicts as its weights on disk do."""

import dataclasses

import numpy as np
import pytest

from liverwort_gui import networks
from liverwort_gui.train import run_files
from liverwort_gui.train.config import Augment, Phase
from liverwort_gui.train.finish import finish
from liverwort_gui.train.fit import fit
from tests.networks.made import tiny
from tests.train.tiny import training

FRAMES, SIDE = 32, 32
PHASE = Phase(SIDE, 1, frames=4, batch=2, epochs=1, peak_rate=1e-3)


@pytest.mark.parametrize("name", networks.names())
def test_it_is_trained_and_predicts(name, tmp_path):
    plan = training(
        tmp_path,
        network=name,
        network_config=tiny(name),
        phases=(PHASE,),
        augment=Augment(),
    )
    rng = np.random.default_rng(0)
    frames = rng.integers(0, 99, (4, FRAMES, SIDE, SIDE, 1), dtype=np.uint8)
    part = dataclasses.replace(
        plan.training,
        frames=frames,
        indices=np.arange(4),
        labels=np.arange(4) % 2,
    )
    plan = dataclasses.replace(plan, training=part, validation=part)
    fit(plan)
    found = finish(plan, part)["loss"]["test"]["logits"]
    network = networks.load(str(tmp_path / run_files.BEST["loss"]))
    for clip, logits in zip(frames, found, strict=True):
        np.testing.assert_allclose(network.logits(clip), logits, atol=1e-4)
