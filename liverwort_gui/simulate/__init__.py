"""Virtual sperm with known truth: geometry, optics, camera; scenarios and twins."""

from liverwort_gui.simulate.clips import FACTORS, SimulatedClip, simulate_clip
from liverwort_gui.simulate.dataset import write_dataset
from liverwort_gui.simulate.fitting import fit
from liverwort_gui.simulate.nuisances import NUISANCES
from liverwort_gui.simulate.parameter_table import PARAMETERS
from liverwort_gui.simulate.parameters import MODALITIES, Modality
from liverwort_gui.simulate.recording import as_clip
from liverwort_gui.simulate.sample import write_sample
from liverwort_gui.simulate.scalars import (
    MOTION_SCALARS,
    SCALARS,
    eight_scalars,
    grouped_auc,
    motion_scalars,
)
from liverwort_gui.simulate.scenarios import CLASSES, Scenario, scenario, scenarios
from liverwort_gui.simulate.settings import Settings
from liverwort_gui.simulate.truth import Truth
from liverwort_gui.simulation_records import Parameter

__all__ = [
    "CLASSES",
    "FACTORS",
    "MODALITIES",
    "MOTION_SCALARS",
    "NUISANCES",
    "PARAMETERS",
    "SCALARS",
    "Modality",
    "Parameter",
    "Scenario",
    "Settings",
    "SimulatedClip",
    "Truth",
    "as_clip",
    "eight_scalars",
    "fit",
    "grouped_auc",
    "motion_scalars",
    "scenario",
    "scenarios",
    "simulate_clip",
    "write_dataset",
    "write_sample",
]
