"""Clips and a run of them; and what trainings hold is let go of.

Lightning's trainer is a ring of references.
"""

import gc

import pytest

from liverwort_gui import train
from tests.train.tiny import SHORT, clip_set


@pytest.fixture(scope="module", autouse=True)
def quick_collections():
    """Let collections skip what imports left: they are made after every training."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def nothing_held():
    """Let go of what an error's traceback held: a run's clips are open files."""
    yield
    gc.collect()


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    return clip_set(tmp_path_factory.mktemp("clips") / "set", videos=6)


@pytest.fixture
def run(tmp_path, clips):
    return train.create_run(tmp_path / "run", clips, SHORT)
