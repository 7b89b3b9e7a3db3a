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
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import Any

import liverwort_gui
from liverwort_gui import networks
from liverwort_gui.errors import (
    LiverwortError,
    OutputError,
    TrainingError,
    TrainingStopped,
)
from liverwort_gui.jobs import Progress
from liverwort_gui.networks.card import common
from liverwort_gui.networks.weights import find, read_card
from liverwort_gui.paths import folder_written_whole, written_whole
from liverwort_gui.train import run_files, tasks
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Config
from liverwort_gui.train.conflicts import conflicts_across
from liverwort_gui.train.liveness import LOCK, held
from liverwort_gui.train.run_files import Task

Report = Callable[[Progress], None]
PACKAGES = ("torch", "lightning", "numpy")
LOOK = 0.5  # s between two looks for a stop file


def create_run(folder: str | Path, clip_set: ClipSet, config: Config) -> Path:
    """Make the folder of a run, whole or not at all; nothing is trained yet.

    Args:
        folder: does not exist yet, or is empty.
        clip_set: its files are linked into the run, or copied to another disk.
        config: what is trained.

    Raises:
        TrainingError: if the clips cannot be split so (science D2), or the result
            would mean nothing.
        NetworkError: if there is no such architecture, or no such weights.
        OutputError: if the folder holds something or cannot be written.
    """
    folder = Path(folder)
    _refuse_too_few_frames(config, clip_set.frames.shape[1])
    side = clip_set.frames.shape[2]
    config = config.for_clips_of(side)
    for phase in config.phases:
        tasks.card_shrink(phase, side)  # refuses what no card could say
    begin = find(config.weights) if config.weights else None
    _refuse_null_that_knows(config, clip_set, begin)
    planned = tasks.planned(config, clip_set)
    splits = tasks.plan(planned[0], config, clip_set).splits
    overlaps = conflicts_across(splits, clip_set)
    with folder_written_whole(folder) as part:
        (part / run_files.CLIPS).mkdir()
        for file in clip_set.folder.iterdir():
            _link(file, part / run_files.CLIPS / file.name)
        if begin is not None:
            shutil.copyfile(begin, part / run_files.BEGIN)
        (part / run_files.CONFIG).write_text(config.to_json(), encoding="utf-8")
        (part / run_files.SPLITS).write_text(splits.to_json(), encoding="utf-8")
        provenance = _provenance(config, clip_set, splits.to_json(), begin)
        provenance["overlaps"] = overlaps
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
        except Exception as error:
            if not run_files.is_run(folder):
                raise run_files.moved(folder) from error
            _note_end(folder, error)
            raise


def _note_end(folder: Path, error: Exception) -> None:
    """Leave in a run's folder why it is not done."""
    if isinstance(error, TrainingStopped):
        run_files.ask_to_stop(folder)  # says why it rests
        return
    message = str(error)
    if not isinstance(error, LiverwortError):
        message = f"Training failed ({type(error).__name__}: {error}): this is a bug."
    run_files.write_json(folder / run_files.FAILED, {"message": message})


def run_task(folder: str | Path, name: str, report: Report = lambda _: None) -> None:
    """Train one task of a run, unless it is done, going on where it was stopped.

    If another process trains it, wait for that one: a worker that was given up may
    still be at work.

    Raises:
        TrainingStopped, TrainingError, OutputError, DeviceError: as `execute`.
    """
    folder = Path(folder)
    chosen = [task for task in run_files.tasks(folder) if task.name == name]
    if not chosen:
        raise TrainingError(f"{folder} has no training {name!r}.")
    check = _checker(folder)
    while True:
        check()
        with _locked(run_files.task_folder(folder, name)) as ours:
            if ours:
                _carry_out_here(folder, chosen, report)
                return


def change_device(folder: str | Path, device: str) -> None:
    """Let a run go on elsewhere: the card it began on may be gone.

    Raises:
        DeviceError: if there is no such device here.
        TrainingError: if it is being trained, or the folder holds no run.
        OutputError: if the folder cannot be written.
    """
    folder = Path(folder)
    config = run_files.config(folder)
    networks.pick_device(device)
    with _alone(folder), written_whole(folder / run_files.CONFIG) as part:
        part.write_text(replace(config, device=device).to_json(), encoding="utf-8")


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
        if not run_files.is_run(folder):
            raise run_files.moved(folder)
        if run_files.stop_asked(folder):
            raise TrainingStopped(
                f"The training in {folder} was stopped; nothing is lost but the epoch "
                f'that ran. Go on with: liverwort train --resume "{folder}"'
            )

    return check


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Refuse a run that another process trains."""
    with _locked(folder) as ours:
        if not ours:
            raise TrainingError(
                f"{folder} is being trained by another process: wait for it, or stop "
                "it."
            )
        yield


@contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Hold the lock in a folder; give False if another process does."""
    with ExitStack() as stack:
        try:
            ours = stack.enter_context(held(folder / LOCK))
        except OSError as error:
            raise _unwritable(folder, error) from error
        yield ours


@contextmanager
def _heartbeat(folder: Path) -> Iterator[None]:
    """Touch the run's heartbeat every two seconds, as long as the block lasts."""
    ended = threading.Event()

    def beat() -> None:
        while not ended.wait(run_files.BEAT):
            with suppress(OSError):  # a full disk, or a share that is away: try again
                (folder / run_files.HEARTBEAT).touch()

    try:
        (folder / run_files.HEARTBEAT).touch()
    except OSError as error:
        raise _unwritable(folder, error) from error
    thread = threading.Thread(target=beat, name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder} cannot be written ({error.strerror or error}): copy the run to "
        "where you may write, and continue it there."
    )


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


def _refuse_null_that_knows(
    config: Config, clip_set: ClipSet, begin: Path | None
) -> None:
    """Refuse refits with permuted labels of a network that has seen the true ones."""
    if begin is None or not config.nulls or config.null_kind != "full":
        return
    known = read_card(str(begin)).trained_clips or ()
    seen = common((row.pixel_sha256 for row in clip_set.rows), known)
    if seen:
        raise TrainingError(
            f"{begin} was trained on {seen} of these {len(clip_set.rows)} clips, so "
            "refits with permuted labels that begin with it would already know the "
            "true ones: begin from nothing, or leave the permuted refits out."
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
