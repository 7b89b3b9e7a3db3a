"""What the window lets the simulator do, as jobs for the worker process; no Qt."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.simulation_records import ScenarioInfo, Simulation, SimulatorInfo


def survey() -> Job[SimulatorInfo]:
    """Return what can be simulated, and what can be changed of it."""
    yield Progress(0, 1, "looking what can be simulated")
    from liverwort_gui import simulate

    scenarios = tuple(
        ScenarioInfo(
            kind.name, kind.summary, kind.grades, kind.most, dict(kind.preset.changed)
        )
        for kind in map(simulate.scenario, simulate.scenarios())
    )
    return SimulatorInfo(scenarios, simulate.PARAMETERS, simulate.MODALITIES)


def simulate(wanted: Simulation) -> Job[str]:
    """Write simulated videos with boxes, labels and the truth; return their folder."""
    yield Progress(0, 1, "drawing sperm")
    from liverwort_gui import simulate as room

    job = room.write_dataset(
        room.scenario(wanted.scenario, wanted.strength),
        wanted.clips,
        wanted.videos,
        wanted.seed,
        Path(wanted.out),
        settings=room.Settings.of(wanted.values),
        modality=cast("room.Modality", wanted.modality),
    )
    return str((yield from job))
