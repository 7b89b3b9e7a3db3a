"""What the Training page lets the worker process do; no Qt, heavy imports inside."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.qt.training.plan import Named
from liverwort_gui.train import run_files
from liverwort_gui.train.config import Config, Split
from liverwort_gui.train.estimate import Speed

GATHERED = ".gathered"  # beside the runs while they are being made
REPORT = "report"  # folder in a run


@dataclass(frozen=True, slots=True)
class Order:
    """Which runs are to be made of which clips.

    Attributes:
        study_path: folder of the study.
        runs_folder: where the runs go.
        clips: ids of the clips.
        runs: what to train.
    """

    study_path: str
    runs_folder: str
    clips: tuple[str, ...]
    runs: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Runs that wait to be trained.

    Attributes:
        names: of their folders.
        refused: sentences on clips that were left out.
    """

    names: tuple[str, ...]
    refused: tuple[str, ...]


def prepare(order: Order) -> Job[Prepared]:
    """Gather the clips once and make the folders of all runs, or of none.

    Raises:
        TrainingError: if the clips cannot be used or dealt so.
        OutputError: if the folder cannot be written.
    """
    from liverwort_gui import train
    from liverwort_gui.train import gather

    folder = Path(order.runs_folder)
    folder.mkdir(parents=True, exist_ok=True)
    gathered = folder / GATHERED
    shutil.rmtree(gathered, ignore_errors=True)  # of a process that was killed
    made: list[Path] = []
    finished = False
    try:
        clips = yield from gather.from_study(
            order.study_path, gathered, clips=order.clips
        )
        for number, (name, config) in enumerate(
            (run.name, run.config) for run in order.runs
        ):
            yield Progress(number, len(order.runs), "writing the runs")
            made.append(folder / name)
            train.create_run(made[-1], clips, config)
        refused = clips.refused
        del clips  # its files are mapped, and Windows deletes no such file
        finished = True
    finally:
        for path in (gathered, *(() if finished else made)):
            with suppress(OSError):  # nothing is lost if it stays
                shutil.rmtree(path)
    return Prepared(tuple(path.name for path in made), refused)


def measure(config: Config) -> Job[Speed]:
    """Return how fast this computer trains a network."""
    from liverwort_gui.train import estimate

    return (yield from estimate.measure(config))


def write_report(folder: str) -> Job[str]:
    """Write the tables of a run and of all others on the same clips; return the page.

    Raises:
        TrainingError: if the run is damaged.
        OutputError: if its folder cannot be written.
    """
    yield Progress(0, 1, "writing tables and figures")
    from liverwort_gui import report

    run = Path(folder)
    others = sorted(path for path in run.parent.iterdir() if path != run)
    alike = _asked(run)
    beside = [path for path in others if alike is not None and _asked(path) == alike]
    return str(report.write_training_tables([run, *beside], run / REPORT))


def _asked(folder: Path) -> tuple[str, Split] | None:
    """Return what two runs must share to stand in one table: clips, and how dealt.

    Repeats deal the same clips anew, each with its own seed. None: the folder holds no
    run that is done and undamaged.
    """
    try:
        if not run_files.is_run(folder) or run_files.result(folder) is None:
            return None
        clips = run_files.provenance(folder).get("clips_sha256")
        return (clips, run_files.config(folder).split) if clips else None
    except TrainingError:  # of another run: it is no reason to have no report
        return None
