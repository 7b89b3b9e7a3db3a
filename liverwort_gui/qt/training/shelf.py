"""The runs of a study as its folder `runs` holds them; used in one thread.

Runs are trained one after the other. `queue.json` names those that wait, so that a
window that is opened again goes on with it; whoever starts a run takes it out first,
so that none is ever started twice.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from liverwort_gui.errors import LiverwortError, OutputError, TrainingError
from liverwort_gui.paths import written_whole
from liverwort_gui.qt.language import later, tr
from liverwort_gui.qt.months import month_name
from liverwort_gui.qt.training.process import OUTPUT, TrainingProcess
from liverwort_gui.qt.training.results import kept_weights, read_result
from liverwort_gui.train import liveness, run_files, run_status
from liverwort_gui.training_records import RunView, TaskView

QUEUE = "queue.json"
STARTING = later("Starting …")
WHEN, LONG = "%Y-%m-%d-%H%M%S", 17  # how names begin, and for how long
SECONDS_TO_START = 60.0  # importing torch on a slow, busy computer


@dataclass(slots=True)
class Launch:
    """A process that was started here for a run.

    Attributes:
        process: which buries itself when it is asked whether it is alive.
        at: when, on the clock that never goes back, seconds.
        seen: whether it has said in the run's folder that it trains.
    """

    process: TrainingProcess
    at: float
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look found.

    Attributes:
        runs: of the study, the newest first.
        trouble: why the next run of the queue could not be started, if so.
    """

    runs: tuple[RunView, ...]
    trouble: LiverwortError | None = None


class Shelf:
    """Reads, starts, stops and deletes the runs of one study.

    Args:
        folder: the study's `runs`; need not exist.
        launch: starts the process of a run, given its folder.
        titles: of the architectures, by name.
    """

    def __init__(
        self,
        folder: Path,
        launch: Callable[[Path], TrainingProcess],
        titles: Mapping[str, str],
    ) -> None:
        self._folder = folder
        self._launch = launch
        self._titles = titles
        self._launched: dict[str, Launch] = {}
        self._known: dict[str, tuple[int, RunView]] = {}  # at rest, by name

    def look(self, *, may_start: bool) -> Seen:
        """Return all runs.

        Args:
            may_start: whether the next one of the queue is started if none works.
        """
        names, trouble = self._names(), None
        queue, runs = self.queue(), self._read_all(names)
        if may_start and queue and not any(self._works(run.name) for run in runs):
            try:
                self._start_next(queue)
            except LiverwortError as error:  # nobody sees less for it
                trouble = error
            queue, runs = self.queue(), self._read_all(names)
        return Seen(
            tuple(
                replace(run, place=1 + queue.index(run.name))
                if run.name in queue
                else run
                for run in runs
            ),
            trouble,
        )

    def queue(self) -> tuple[str, ...]:
        """Return the names of the runs that wait, the next one first."""
        try:
            names = json.loads((self._folder / QUEUE).read_text("utf-8"))["waiting"]
            there = set(self._names())  # the file may name what is no run, or gone
            return tuple(name for name in dict.fromkeys(names) if name in there)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return ()  # no queue, or one that a full disk has cut short: nothing waits

    def enqueue(self, names: tuple[str, ...]) -> None:
        """Let runs wait for their turn, behind those that do.

        Raises:
            OutputError: if the folder cannot be written.
        """
        queue, there = self.queue(), self._names()
        new = tuple(name for name in names if name in there and name not in queue)
        for name in new:
            (self._folder / name / run_files.STOP).unlink(missing_ok=True)
        self._write(queue + new)

    def stop(self, name: str) -> None:
        """Take a run out of the queue, or ask its process to stop.

        A process that only begins would not notice: it is ended.

        Raises:
            OutputError: if the folder cannot be written.
        """
        queue = self.queue()
        if name in queue:
            self._write(tuple(other for other in queue if other != name))
            return
        launch = self._launched.get(name)
        if launch is not None and not launch.seen:
            launch.process.end()
            del self._launched[name]
            (self._folder / name / run_files.PID).unlink(missing_ok=True)
        run_files.ask_to_stop(self._folder / name)

    def delete(self, name: str) -> None:
        """Delete a run that does not work.

        Raises:
            TrainingError: if it works.
            OutputError: if it cannot be deleted.
        """
        if self._works(name):
            raise TrainingError(tr("{run} is being trained: stop it first.", run=name))
        try:  # the queue is read without it then
            shutil.rmtree(self._folder / name)
        except FileNotFoundError:  # somebody else deleted it
            pass
        except OSError as error:
            raise OutputError(
                tr(
                    "{folder} could not be deleted ({error}): close what has a file of "
                    "it open, then try again.",
                    folder=self._folder / name,
                    error=error.strerror,
                )
            ) from error
        self._known.pop(name, None)

    def leave(self) -> None:
        """Let the processes run on without this program."""
        for launch in self._launched.values():
            launch.process.leave()
        self._launched.clear()

    def _names(self) -> list[str]:
        """Return the names of the runs, the oldest first: they begin with a date."""
        try:
            folders = [path for path in self._folder.iterdir() if path.is_dir()]
        except OSError:  # no run was ever made
            return []
        return sorted(path.name for path in folders if run_files.is_run(path))

    def _write(self, queue: tuple[str, ...]) -> None:
        with written_whole(self._folder / QUEUE) as part:
            part.write_text(json.dumps({"waiting": queue}), encoding="utf-8")

    def _start_next(self, queue: tuple[str, ...]) -> None:
        """Take the first run out of the queue and start it.

        Raises:
            OutputError: if the folder cannot be written.
            TrainingError: if it cannot be started.
        """
        name, *rest = queue
        self._write(tuple(rest))
        process = self._launch(self._folder / name)
        self._launched[name] = Launch(process, time.monotonic())

    def _read_all(self, names: list[str]) -> list[RunView]:
        """Return the runs that are still there, the newest first."""
        found = (self._read(name) for name in reversed(names))
        return [run for run in found if run is not None]

    def _read(self, name: str) -> RunView | None:
        """Return one run; what rests is read anew only when its folder changed."""
        folder = self._folder / name
        try:
            changed = folder.stat().st_mtime_ns
        except OSError:  # deleted meanwhile
            return None
        was, run = self._known.get(name, (0, None))
        if run is None or was != changed:
            try:
                run = self._described(folder)
            except (LiverwortError, OSError) as error:  # of this run alone
                run = RunView(name, name, state="failed", message=str(error))
            if run.working:
                self._known.pop(name, None)
            else:
                self._known[name] = (changed, run)
        return self._with_launch(run, changed)

    def _described(self, folder: Path) -> RunView:
        config = run_files.config(folder)
        status = run_status.status(folder)
        beat = folder / run_files.HEARTBEAT
        silence = None
        with suppress(OSError):
            silence = max(0.0, time.time() - beat.stat().st_mtime)
        done = status.state == "done"
        return RunView(
            name=folder.name,
            began=began(folder.name),
            title=self._titles.get(config.network, config.network),
            network=config.network,
            preset=config.preset,
            seed=config.seed,
            by=config.split.by,
            device="" if status.device == "auto" else status.device,
            state=status.state,
            message="" if done else status.message,
            silence=silence,
            eta=status.eta,
            tasks=tuple(_task(row) for row in status.tasks),
            result=read_result(folder, status.tasks) if done else None,
            weights=kept_weights(folder, status.tasks),
        )

    def _with_launch(self, run: RunView, changed: int) -> RunView:
        """Say of a run that was just started that it is starting, or that it failed."""
        launch = self._launched.get(run.name)
        if launch is None:
            return run
        lives = launch.process.alive
        launch.seen |= run.state == "running"
        if lives and launch.seen:
            return run
        if lives and time.monotonic() < launch.at + SECONDS_TO_START:
            return replace(run, state="running", message=STARTING, silence=None)
        launch.process.leave()
        del self._launched[run.name]
        if launch.seen or run.state != "waiting":
            return run
        failed = replace(run, state="failed", message=_last_words(self._folder, run))
        self._known[run.name] = (changed, failed)
        return failed

    def _works(self, name: str) -> bool:
        """Whether a process works on a run, or was started to."""
        launch = self._launched.get(name)
        starts = launch is not None and not launch.seen
        return starts or liveness.works(self._folder / name)


def began(name: str) -> str:
    """Return when a run was made, such as "22 Nov 10:15"; else its name."""
    try:
        when = datetime.strptime(name[:LONG], WHEN)
    except ValueError:  # named by hand, on the command line
        return name
    return tr(
        "{day} {month} {time}",
        day=when.day,
        month=month_name(when.month),
        time=f"{when:%H:%M}",
    )


def _task(row: run_status.TaskStatus) -> TaskView:
    return TaskView(
        name=row.name,
        kind=row.kind,
        done=row.done,
        epoch=row.epoch,
        epochs=row.epochs,
        step=row.step,
        steps=row.steps,
        losses=row.losses,
        validation_losses=row.validation_losses,
        accuracies=row.accuracies,
        notes=row.notes,
        eta=row.eta,
    )


def _last_words(folder: Path, run: RunView) -> str:
    file = folder / run.name / OUTPUT
    lines: list[str] = []
    with suppress(OSError):
        lines = file.read_text("utf-8", errors="replace").strip().splitlines()
    return tr(
        "The training did not begin. {words} Continue it to try again; what its "
        "process said is in {file}.",
        words=lines[-1] if lines else tr("Its process ended."),
        file=file,
    )
