"""Virtual sperm with known truth: geometry, optics, camera; scenarios and twins."""

from liverwort_gui.simulate.clips import SimulatedClip, Truth, simulate_clip
from liverwort_gui.simulate.dataset import write_dataset
from liverwort_gui.simulate.sample import write_sample
from liverwort_gui.simulate.scalars import (
    MOTION_SCALARS,
    SCALARS,
    eight_scalars,
    grouped_auc,
    motion_scalars,
)
from liverwort_gui.simulate.scenarios import CLASSES, Scenario, scenario, scenarios

__all__ = [
    "CLASSES",
    "MOTION_SCALARS",
    "SCALARS",
    "Scenario",
    "SimulatedClip",
    "Truth",
    "eight_scalars",
    "grouped_auc",
    "motion_scalars",
    "scenario",
    "scenarios",
    "simulate_clip",
    "write_dataset",
    "write_sample",
]
