"""Lets go of what trainings hold: Lightning's trainer is a ring of references."""

import gc

import pytest


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
