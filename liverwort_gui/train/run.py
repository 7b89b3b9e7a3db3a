"""A training run from its folder: made, carried out, continued."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import Any

from filelock import FileLock, Timeout

import liverwort_gui
from liverwort_gui import networks
from liverwort_gui.errors import LiverwortError, TrainingError, TrainingStopped
from liverwort_gui.jobs import Progress
from liverwort_gui.networks.weights import find
from liverwort_gui.paths import folder_written_whole
from liverwort_gui.train import run_files, tasks
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Config
from liverwort_gui.train.run_files import Task

Report = Callable[[Progress], None]
LOCK = "lock"
PACKAGES = ("torch", "lightning", "numpy")
LOOK = 0.5  # s between two looks for a stop file


def create_run(folder: str | Path, clip_set: ClipSet, config: Config) -> Path:
    """Make the folder of a run, whole or not at all; nothing is trained yet.

    Args:
        folder: does not exist yet, or is empty.
        clip_set: its files are linked into the run, or copied to another disk.
        config: what is trained.

    Raises:
        TrainingError: if the clips cannot be split so (science D2).
        NetworkError: if there is no such architecture, or no such weights.
        OutputError: if the folder holds something or cannot be written.
    """
    folder = Path(folder)
    _refuse_too_few_frames(config, clip_set.frames.shape[1])
    config = config.for_clips_of(clip_set.frames.shape[2])
    planned = tasks.planned(config, clip_set)
    begin = find(config.weights) if config.weights else None
    splits = tasks.plan(planned[0], config, clip_set).splits
    with folder_written_whole(folder) as part:
        (part / run_files.CLIPS).mkdir()
        for file in clip_set.folder.iterdir():
            _link(file, part / run_files.CLIPS / file.name)
        if begin is not None:
            shutil.copyfile(begin, part / run_files.BEGIN)
        (part / run_files.CONFIG).write_text(config.to_json(), encoding="utf-8")
        (part / run_files.SPLITS).write_text(splits.to_json(), encoding="utf-8")
        provenance = _provenance(config, clip_set, splits.to_json(), begin)
        run_files.write_json(part / run_files.PROVENANCE, provenance)
        for task in planned:
            run_files.write_task(part, task)
    return folder


def execute(
    folder: str | Path,
    scheduler: str = "inline",
    report: Report = lambda _: None,
) -> dict[str, Any]:
    """Train what is not trained yet in a run; assemble, write and return its result.

    Args:
        folder: of the run.
        scheduler: "inline": here, one after the other; "local:N": N processes on this
            computer; "tcp://HOST:PORT": a Dask cluster that sees the same folder.
        report: called with progress in this thread.

    Raises:
        TrainingStopped: if somebody asked the run to stop, or pressed Ctrl-C.
        TrainingError: if a training failed; it can be continued.
        OutputError: if the disk is full; the last checkpoint is intact.
        DeviceError: if the device cannot be used.
    """
    from liverwort_gui.train import results

    folder = Path(folder)
    config = run_files.config(folder)
    if is_helper(config):  # another process of a training on several cards leads
        _carry_out_here(folder, run_files.tasks(folder), report)
        return {}
    with _alone(folder), _heartbeat(folder), _stopped_by_ctrl_c(folder):
        for name in (run_files.STOP, run_files.FAILED):
            (folder / name).unlink(missing_ok=True)
        try:
            with run_files.claimed(folder, _workers(scheduler), config.device):
                _train_all(folder, scheduler, report)
                result = results.assemble(folder)
                run_files.write_json(folder / run_files.RESULT, result)
                return result
        except TrainingStopped:
            run_files.ask_to_stop(folder)  # says why it rests
            raise
        except LiverwortError as error:
            run_files.write_json(folder / run_files.FAILED, {"message": str(error)})
            raise
        except Exception as error:
            message = (
                f"Training failed ({type(error).__name__}: {error}): this is a bug."
            )
            run_files.write_json(folder / run_files.FAILED, {"message": message})
            raise


def run_task(folder: str | Path, name: str, report: Report = lambda _: None) -> None:
    """Train one task of a run, unless it is done, going on where it was stopped.

    Raises:
        TrainingStopped, TrainingError, OutputError, DeviceError: as `execute`.
    """
    folder = Path(folder)
    chosen = [task for task in run_files.tasks(folder) if task.name == name]
    if not chosen:
        raise TrainingError(f"{folder} has no training {name!r}.")
    _carry_out_here(folder, chosen, report)


def is_helper(config: Config) -> bool:
    """Return whether another process leads this one in a training on several cards."""
    ranks = (os.environ.get(name, "0") for name in ("LOCAL_RANK", "SLURM_PROCID"))
    return config.together and any(rank != "0" for rank in ranks)


def _train_all(folder: Path, scheduler: str, report: Report) -> None:
    """Train all tasks that are not done."""
    from liverwort_gui.train import memory

    todo = [
        task
        for task in run_files.tasks(folder)
        if run_files.predictions(folder, task.name) is None
    ]
    if not todo:
        return
    config = run_files.config(folder)
    if scheduler == "inline":
        clips = len(ClipSet.open(folder / run_files.CLIPS).rows)
        memory.refuse_too_large(config, clips)
        _carry_out_here(folder, todo, report)
        return
    from liverwort_gui.train import cluster

    cluster.carry_out(folder, todo, scheduler, report, _checker(folder))


def _carry_out_here(
    folder: Path, todo: list[Task] | tuple[Task, ...], report: Report
) -> None:
    clip_set = ClipSet.open(folder / run_files.CLIPS)
    check = _checker(folder)
    for number, task in enumerate(todo):

        def told(progress: Progress, number: int = number, task: Task = task) -> None:
            report(
                Progress(
                    number * progress.total + progress.done,
                    len(todo) * progress.total,
                    f"{task.name}: {progress.note}",
                )
            )

        tasks.carry_out(folder, task, clip_set, told, check)


def _checker(folder: Path) -> Callable[[], None]:
    """Return what raises `TrainingStopped` once somebody asked the run to stop."""
    looked = 0.0

    def check() -> None:
        nonlocal looked
        if time.monotonic() - looked < LOOK:
            return
        looked = time.monotonic()
        if run_files.stop_asked(folder):
            raise TrainingStopped(
                f"The training in {folder} was stopped; nothing is lost but the epoch "
                f'that ran. Go on with: liverwort train --resume "{folder}"'
            )

    return check


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Refuse a run that another process trains."""
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise TrainingError(
            f"{folder} is being trained by another process: wait for it, or stop it."
        ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _heartbeat(folder: Path) -> Iterator[None]:
    """Touch the run's heartbeat every two seconds, as long as the block lasts."""
    ended = threading.Event()

    def beat() -> None:
        while True:
            (folder / run_files.HEARTBEAT).touch()
            if ended.wait(run_files.BEAT):
                return

    (folder / run_files.HEARTBEAT).touch()
    thread = threading.Thread(target=beat, name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@contextmanager
def _stopped_by_ctrl_c(folder: Path) -> Iterator[None]:
    """Make Ctrl-C ask the run to stop at its next step; a second one ends it now."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        run_files.ask_to_stop(folder)
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _workers(scheduler: str) -> int:
    """Return how many tasks run at a time, as far as the scheduler's name tells."""
    kind, _, count = scheduler.partition(":")
    return int(count) if kind == "local" and count.isdigit() else 1


def _link(file: Path, target: Path) -> None:
    """Make a file appear in a second place; copy it where that cannot be."""
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)


def _refuse_too_few_frames(config: Config, frames: int) -> None:
    architecture = networks.architecture(config.network)
    exact = architecture.frames
    if frames < architecture.least_frames or (exact is not None and frames != exact):
        wanted = exact or f"at least {architecture.least_frames}"
        raise TrainingError(
            f"{architecture.name} needs clips of {wanted} frames, these have {frames}: "
            "choose another network."
        )


def _provenance(
    config: Config, clip_set: ClipSet, splits: str, begin: Path | None
) -> dict[str, Any]:
    """Return with what a run was made, so that another can repeat it."""
    return {
        "program": f"liverwort-gui {liverwort_gui.__version__}",
        "commit": _commit(),
        "packages": {name: version(name) for name in PACKAGES},
        "python": platform.python_version(),
        "system": platform.platform(),
        "date": datetime.now().astimezone().isoformat(timespec="seconds"),
        "seed": config.seed,
        "clips": len(clip_set.rows),
        "clips_sha256": clip_set.sha256,
        "clips_description": clip_set.description,
        "clips_refused": list(clip_set.refused),
        "config_sha256": hashlib.sha256(config.to_json().encode()).hexdigest(),
        "splits_sha256": hashlib.sha256(splits.encode()).hexdigest(),
        "begin_sha256": begin and hashlib.sha256(begin.read_bytes()).hexdigest(),
    }


def _commit() -> str:
    """Return the commit of the checkout the program runs from; empty in an install."""
    root = Path(liverwort_gui.__file__).resolve().parents[1]
    if not (root / ".git").exists() or shutil.which("git") is None:
        return ""
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=12"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()
