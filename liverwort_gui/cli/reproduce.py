"""`liverwort reproduce`: the tables of the paper, on simulated clips."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from liverwort_gui import paths
from liverwort_gui.cli.options import (
    Device,
    Epochs,
    Folds,
    Json,
    LeakMeter,
    NullHead,
    Scheduler,
)
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn
from liverwort_gui.errors import LiverwortError, TrainingError, TrainingStopped
from liverwort_gui.words import percent

if TYPE_CHECKING:
    from liverwort_gui.train.clip_set import ClipSet
    from liverwort_gui.train.config import Config

SCALES = ("bench", "fast", "paper")
QUICKEST_FIRST = (
    "skip",
    "depthwise",
    "integration",
    "integration-ss",
    "integration-dd",
    "integration-frame-weighted",
    "integration-motion",
    "conv-lstm",
    "cnn3d",
    "resnet3d-50",
    "c3d",
)
MAIN = "integration"  # the nulls and the leak meter are run for it
ABLATIONS: dict[
    str, dict[str, Any]
] = {  # settings of the Integration-Net, paper Table 3
    "relu": {"activation": "relu"},
    "no-skips": {"skips": False},
}
CLIPS, RUNS, ABOUT = "clips", "runs", "reproduce.json"


@dataclass(frozen=True, slots=True)
class Planned:
    """One training of the protocol.

    Attributes:
        name: of its folder.
        variant: as the tables name it.
        config: what is trained.
    """

    name: str
    variant: str
    config: Config


Out = Annotated[
    Path, typer.Option(help="Folder of everything; goes on where it was stopped.")
]
ScenarioName = Annotated[str, typer.Option(help="What is simulated, see `simulate`.")]
Scale = Annotated[
    str,
    typer.Option(
        help="bench: half size, for any computer; fast: with twice the epochs; "
        "paper: full size, 500 epochs."
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Option(help="Names, with commas between; without it all, see `networks`."),
]
Ablations = Annotated[
    bool, typer.Option(help="Also the Integration-Net with ReLU, and without skips.")
]
Videos = Annotated[int, typer.Option(min=2, help="Half of them of either class.")]
ClipsPerVideo = Annotated[int, typer.Option(min=1)]
SimulationSeed = Annotated[int, typer.Option(min=0, help="Another one: other videos.")]
BoxSide = Annotated[
    int, typer.Option(help="Side of the boxes, pixels of 0.2 µm; 160 are tight.")
]
Seeds = Annotated[int, typer.Option(min=1, help="Repeats of each training.")]
Nulls = Annotated[
    int, typer.Option(min=0, help="Refits of the Integration-Net, labels permuted.")
]
Sham = Annotated[
    bool, typer.Option("--sham", help="Also let it tell halves of the wild type.")
]


def reproduce(
    out: Out,
    scenario: ScenarioName = "S1-matched",
    scale: Scale = "bench",
    networks: Names = None,
    ablations: Ablations = True,
    videos: Videos = 16,
    clips_per_video: ClipsPerVideo = 16,
    simulation_seed: SimulationSeed = 0,
    box: BoxSide = 160,
    seeds: Seeds = 1,
    folds: Folds = 4,
    nulls: Nulls = 0,
    null_head: NullHead = False,
    leak_meter: LeakMeter = False,
    sham: Sham = False,
    epochs: Epochs = None,
    device: Device = "auto",
    scheduler: Scheduler = "inline",
    as_json: Json = False,
) -> None:
    """Train the paper's networks on simulated clips and write its Tables 1 to 3.

    Videos come in pairs, one of either class, filmed in one session under the same
    light, and sessions are split: so neither light nor focus nor noise tells classes.

    Each network is trained in a process of its own, the quickest first; one that fails
    is listed in the tables, and the rest goes on.
    """
    named = [name for text in networks or [] for name in text.split(",") if name]
    plan = planned(named, scale, range(seeds), ablations=ablations)
    plan = [_with_options(p, folds, epochs, device) for p in plan]
    plan = _with_controls(
        plan,
        nulls=nulls,
        null_kind="head" if null_head else "full",
        leak_meter=leak_meter,
        sham=sham,
    )
    about = {
        "scenario": scenario,
        "scale": scale,
        "videos": videos,
        "clips_per_video": clips_per_video,
        "simulation_seed": simulation_seed,
        "box": box,
    }
    asked = {
        "networks": ",".join(named),
        "ablations": ablations,
        "seeds": seeds,
        "folds": folds,
        "nulls": nulls,
        "null_head": null_head,
        "leak_meter": leak_meter,
        "sham": sham,
        "epochs": epochs,
    }
    refuse_others(plan, out / RUNS)
    failures = carry_out(plan, _clips(out, about), out / RUNS, scheduler)
    _deliver(plan, out, failures, {**about, **asked}, as_json)


def _deliver(
    plan: Sequence[Planned],
    out: Path,
    failures: Mapping[str, str],
    asked: Mapping[str, Any],
    as_json: bool,
) -> None:
    """Write the tables, and tell the main figures."""
    from liverwort_gui import report

    page = report.write_training_tables(
        [out / RUNS / p.name for p in plan if (out / RUNS / p.name).is_dir()],
        out,
        note=f"Made with: liverwort reproduce {_options(asked)}",
        failures={p.variant: failures[p.name] for p in plan if p.name in failures},
    )
    told = _told(plan, out)
    if as_json:
        say_json({"tables": str(page), "runs": told, "failed": failures})
        return
    say(f"The tables are in {page}")
    for name, run in told.items():
        low, high = run["cluster95"]
        interval = f"{percent(low)} to {percent(high)} over videos"
        say(f"  {name:<32} {percent(run['accuracy'])} ({interval})")


def planned(
    names: Sequence[str], scale: str, seeds: Sequence[int], *, ablations: bool
) -> list[Planned]:
    """Return the trainings in their order: first seeds and quick networks first.

    Raises:
        TrainingError: if there is no such scale.
        NetworkError: if there is no such architecture.
    """
    from liverwort_gui import networks, train
    from liverwort_gui.report.training_runs import variant

    if scale not in SCALES:
        raise TrainingError(f"There is no scale {scale!r}: choose {', '.join(SCALES)}.")
    known = networks.names()
    for name in names:
        networks.architecture(name)
    order = [*QUICKEST_FIRST, *(name for name in known if name not in QUICKEST_FIRST)]
    chosen = sorted(set(names or known), key=order.index)
    found = []
    for seed in seeds:
        for name in chosen:
            config = train.preset(scale, name, seed)
            found.append(Planned(f"{name}-seed-{seed}", name, config))
            if name == MAIN and ablations:
                for part, settings in ABLATIONS.items():
                    left_out = {**config.network_config, **settings}
                    own = replace(config, network_config=left_out)
                    part_name = f"{name}-{part}-seed-{seed}"
                    found.append(Planned(part_name, variant(name, left_out), own))
    return found


def refuse_others(plan: Sequence[Planned], runs: Path) -> None:
    """Refuse to take runs for done, or to go on with them, that were asked otherwise.

    Raises:
        TrainingError: naming the first and what differs.
    """
    from liverwort_gui.train import run_files

    for p in plan:
        folder = runs / p.name
        if run_files.is_run(folder):
            names = run_files.config_differs(folder, p.config)
            if names:
                raise TrainingError(
                    f"{folder} was begun with other settings ({', '.join(names)}): "
                    "choose another --out folder, or the same options to go on."
                )


def carry_out(
    plan: Sequence[Planned], clip_set: ClipSet, runs: Path, scheduler: str
) -> dict[str, str]:
    """Train what is not trained yet; return why what failed did, by name.

    Raises:
        TrainingStopped: if somebody asked it to stop.
    """
    from liverwort_gui import train
    from liverwort_gui.train import run_files

    failures = {}
    for number, p in enumerate(plan, start=1):
        folder = runs / p.name
        if run_files.is_run(folder) and run_files.result(folder) is not None:
            continue
        typer.echo(f"Training {number} of {len(plan)}: {p.name}", err=True)
        try:
            if not run_files.is_run(folder):
                runs.mkdir(parents=True, exist_ok=True)
                train.create_run(folder, clip_set, p.config)
            train_in_child(folder, scheduler)
        except TrainingStopped:
            raise
        except LiverwortError as error:
            warn(f"{p.name}: {error}")
            failures[p.name] = str(error)
    return failures


def train_in_child(folder: Path, scheduler: str) -> None:
    """Train a run in a process of its own, whose crash ends nothing else.

    It ends with this one, if somebody ends this one.

    Raises:
        TrainingStopped: if somebody asked it to stop.
        TrainingError: if it failed or crashed.
    """
    from liverwort_gui.train import run_status

    command = paths.self_command(
        "train", "--resume", str(folder), "--scheduler", scheduler, "--json"
    )
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            with _told_to_end(process):
                code = process.wait()
        except KeyboardInterrupt:  # it was told as well, and ends by itself
            process.wait()
            raise
    status = run_status.status(folder)
    if status.state == "stopped":
        raise TrainingStopped(f"{folder}: {status.message}; the same command goes on.")
    if status.state == "failed":
        raise TrainingError(status.message)
    if status.state != "done":
        raise TrainingError(
            f"{folder}: the training's process ended early (status {code}), perhaps "
            "for want of memory; the same command goes on."
        )


@contextmanager
def _told_to_end(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Pass SIGTERM on, which only this process gets (Ctrl-C reaches both)."""

    def end(*_: object) -> None:
        process.terminate()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _with_options(p: Planned, folds: int, epochs: int | None, device: str) -> Planned:
    split = replace(p.config.split, by="date", folds=folds)
    config = replace(p.config, split=split, device=device)
    return replace(p, config=config.for_epochs(epochs))


def _with_controls(plan: Sequence[Planned], **controls: Any) -> list[Planned]:
    """Give the controls to the Integration-Net, or to the first where it is missing."""
    main = MAIN if any(p.variant == MAIN for p in plan) else plan[0].variant
    return [
        replace(p, config=replace(p.config, **controls)) if p.variant == main else p
        for p in plan
    ]


def _clips(out: Path, about: Mapping[str, Any]) -> ClipSet:
    """Simulate the clips, or take those that are there.

    Raises:
        TrainingError: if those that are there were asked for differently.
    """
    from liverwort_gui.train import gather, run_files
    from liverwort_gui.train.clip_set import ClipSet

    if (out / ABOUT).is_file():
        begun = run_files.read_json(out / ABOUT)
        if begun != about:
            raise TrainingError(
                f"{out} was begun with other clips ({_options(begun)}): choose another "
                "folder, or the same options to go on."
            )
    else:
        run_files.write_json(out / ABOUT, about)
    if (out / CLIPS).is_dir():
        return ClipSet.open(out / CLIPS)
    return run_with_progress(
        gather.from_simulation(
            about["scenario"],
            out / CLIPS,
            videos=about["videos"],
            clips_per_video=about["clips_per_video"],
            seed=about["simulation_seed"],
            paired=True,
            box=about["box"],
        )
    )


def _options(about: Mapping[str, Any]) -> str:
    """Return options as they are typed, without those that ask for nothing."""
    words = []
    for name, value in about.items():
        option = f"--{name.replace('_', '-')}"
        if value is True:
            words.append(option)
        elif value is False and name == "ablations":  # the one that is on by itself
            words.append("--no-ablations")
        elif value:
            words.append(f"{option} {value}")
    return " ".join(words)


def _told(plan: Sequence[Planned], out: Path) -> dict[str, dict[str, Any]]:
    """Return the main figures of what is done."""
    from liverwort_gui.train import run_files

    found = {}
    for p in plan:
        result = run_files.result(out / RUNS / p.name)
        if result is not None:
            keys = ("accuracy", "wilson95", "cluster95", "null_p", "leak_points")
            found[p.name] = {key: result[key] for key in keys}
    return found
