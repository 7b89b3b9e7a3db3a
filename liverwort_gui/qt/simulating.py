"""Simulates videos of sperm, and brings them into the study."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from liverwort_gui.qt import simulation_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import later
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.simulation_records import Simulation, SimulatorInfo
from liverwort_gui.worker import JobCall

TITLE = later("Simulate")


class Simulating:
    """Asks what to simulate, has it written, and imports it with its truth.

    Args:
        bench: runs one job for the user at a time.
        questions: asked what to simulate, and where to.
        bring: imports the table of boxes that stands beside simulated videos.
    """

    def __init__(
        self, bench: Workbench, questions: Questions, bring: Callable[[str], None]
    ) -> None:
        self._bench = bench
        self._questions = questions
        self._bring = bring

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {Command.SIMULATE: self.ask}

    def ask(self) -> None:
        """Ask what to simulate, once the simulator has said what it can."""

        def show(info: SimulatorInfo) -> None:
            self._questions.simulate(info, self._write)

        call = JobCall(
            simulation_tasks.survey, (), doing=later("looking at the simulator")
        )
        self._bench.start(TITLE, call, show)

    def _write(self, wanted: Simulation) -> None:
        def bring(folder: str) -> None:
            self._bring(str(Path(folder) / "boxes.csv"))

        call = JobCall(
            simulation_tasks.simulate, (wanted,), doing=later("the simulation")
        )
        self._bench.start(TITLE, call, bring)
