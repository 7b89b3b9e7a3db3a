"""`liverwort train`, `liverwort train-bundled`, `liverwort convert`."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from liverwort_gui.cli.options import (
    Device,
    Epochs,
    Folds,
    Json,
    LeakMeter,
    NullHead,
    Scheduler,
    Seed,
)
from liverwort_gui.cli.output import (
    progress_bar,
    run_with_progress,
    say,
    say_json,
    warn,
)
from liverwort_gui.cli.study_opening import completed
from liverwort_gui.errors import (
    LiverwortError,
    NetworkError,
    TrainingError,
    TrainingStopped,
)
from liverwort_gui.words import percent

if TYPE_CHECKING:
    from liverwort_gui.train.config import Config

MOST_TOLD = 3  # sentences of one kind
TrainedOn = Annotated[
    Path | None,
    typer.Argument(
        help="Study with labelled clips; none with --resume.", callback=completed
    ),
]
Networks = Annotated[
    list[str] | None,
    typer.Option(help="Architecture, see `networks`; may be given repeatedly."),
]
Preset = Annotated[
    str, typer.Option(help="paper: as published; fast; bench: half size.")
]
RunFolder = Annotated[
    Path | None,
    typer.Option(
        help="Folder of the run; of several networks, one in it each. The window "
        "shows it if it lies in STUDY.liverwort/runs."
    ),
]
By = Annotated[
    str, typer.Option(help="What stays together: video, culture, date, random.")
]
Nulls = Annotated[
    int,
    typer.Option(min=0, help="Refits of all with labels permuted between groups."),
]
Sham = Annotated[
    bool, typer.Option("--sham", help="Also tell two halves of one class apart.")
]
FirstWeights = Annotated[
    str, typer.Option(help="Begin with these weights: a name or a file.")
]
Devices = Annotated[
    int, typer.Option(min=1, help="Cards that train one network together.")
]
NumNodes = Annotated[
    int, typer.Option(min=1, help="Computers that train one network together.")
]
ClipNames = Annotated[
    list[str] | None,
    typer.Option(help="Number or id of a clip to use; without it all labelled."),
]
Resumed = Annotated[
    Path | None, typer.Option(help="Run that was stopped or failed; it goes on.")
]


def train(
    context: typer.Context,
    study: TrainedOn = None,
    network: Networks = None,
    preset: Preset = "fast",
    out: RunFolder = None,
    by: By = "video",
    folds: Folds = 4,
    seed: Seed = 0,
    nulls: Nulls = 0,
    null_head: NullHead = False,
    leak_meter: LeakMeter = False,
    sham: Sham = False,
    weights: FirstWeights = "",
    device: Device = "auto",
    devices: Devices = 1,
    num_nodes: NumNodes = 1,
    scheduler: Scheduler = "inline",
    clips: ClipNames = None,
    epochs: Epochs = None,
    resume: Resumed = None,
    as_json: Json = False,
) -> None:
    """Train networks on the labelled clips of a study, in folds, with its controls.

    Ctrl-C stops at the next step; nothing is lost but the epoch that runs.
    """
    from liverwort_gui.schedulers import refuse_unusable

    refuse_unusable(scheduler)  # before the clips are gathered, which takes longer
    if resume is not None:
        _resume(context, resume, device, scheduler, as_json)
        return
    if study is None or out is None:
        raise TrainingError(
            "Say what to train on and where to: train STUDY --out FOLDER, or "
            "train --resume RUN."
        )
    from liverwort_gui import train as training
    from liverwort_gui.train.config import Split

    settings: dict[str, Any] = {
        "split": Split(by, folds),
        "nulls": nulls,
        "null_kind": "head" if null_head else "full",
        "leak_meter": leak_meter,
        "sham": sham,
        "weights": weights,
        "device": device,
        "devices": devices,
        "num_nodes": num_nodes,
    }
    configs = [
        replace(training.preset(preset, name, seed), **settings).for_epochs(epochs)
        for name in network or ["integration"]
    ]
    _carry_out(_made(study, clips, out, configs), scheduler, as_json)


def train_bundled(
    recipe: Annotated[
        str,
        typer.Argument(
            help="Name of a bundled network, or control-S0, control-S7a ..."
        ),
    ],
    out: Annotated[
        Path, typer.Option(help="Folder of the training; it goes on if it was stopped.")
    ],
    seed: Seed = 0,
    as_json: Json = False,
) -> None:
    """Train a bundled network again, from simulated videos only."""
    from liverwort_gui import networks
    from liverwort_gui import train as training

    networks.keep_freed_memory()
    with progress_bar() as show:
        made = training.train_simulated(training.recipe(recipe, seed), out, show)
    scores = dict(networks.card(str(made)).scores)
    if as_json:
        say_json({"weights": str(made), "scores": scores})
    else:
        say(f"The weights are in {made}")
        for name, score in scores.items():
            say(f"  {name:<24} {score}")


TorchFile = Annotated[
    Path, typer.Argument(help="Weights that PyTorch wrote: .pt, .pth.")
]
Architecture = Annotated[str, typer.Option(help="Their architecture, see `networks`.")]
WeightsFile = Annotated[Path, typer.Option(help="The .safetensors file to write.")]
Classes = Annotated[
    list[str] | None,
    typer.Option("--class", help="Name of a class, in the order of the outputs."),
]
Settings = Annotated[
    str, typer.Option(help='Of the architecture, as JSON: {"widths": [8, 8]}.')
]
TrainedUmPerPx = Annotated[
    float | None, typer.Option(min=0.01, help="Pixel size of a training clip.")
]


def convert(
    file: TorchFile,
    network: Architecture,
    out: WeightsFile,
    classes: Classes = None,
    settings: Settings = "{}",
    um_per_px: TrainedUmPerPx = None,
    as_json: Json = False,
) -> None:
    """Make safe weights of a PyTorch file, which is read in a process of its own."""
    from liverwort_gui.networks import convert as converting

    made = converting.convert(
        file,
        network,
        out,
        config=_object(settings),
        classes=tuple(classes or ("wild type", "mutant")),
        um_per_px=um_per_px,
    )
    if as_json:
        say_json({"weights": str(made)})
    else:
        say(f"The weights are in {made}")


def _object(settings: str) -> dict[str, Any]:
    """Return the settings of an architecture, from JSON."""
    try:
        config = json.loads(settings)
    except (ValueError, RecursionError) as error:
        raise NetworkError(f"--settings is no JSON object ({error}).") from error
    if not isinstance(config, dict):
        raise NetworkError(
            f"--settings {settings} is no JSON object: give names and values, as in "
            '{"dropout": 0.1}.'
        )
    return config


def _resume(
    context: typer.Context, run: Path, device: str, scheduler: str, as_json: bool
) -> None:
    """Continue a run, on another device if one is named."""
    from liverwort_gui.train.run import change_device

    sources = {name: context.get_parameter_source(name) for name in context.params}
    given = {
        name
        for name, source in sources.items()
        if source is not None and source.name == "COMMANDLINE"
    }
    others = sorted(given - _WITH_RESUME)
    if others:
        raise TrainingError(
            f"--resume continues {run} as it was begun, so leave out "
            f"{', '.join(name.replace('_', '-') for name in others)}; only --device, "
            "--scheduler and --json may be given with it."
        )
    if "device" in given:
        change_device(run, device)
    _carry_out([run], scheduler, as_json)


_WITH_RESUME = {"resume", "device", "scheduler", "as_json"}


def _made(
    study: Path, clips: list[str] | None, out: Path, configs: list[Config]
) -> list[Path]:
    """Gather the clips once and make one run for each network; return their folders."""
    from liverwort_gui import train as training
    from liverwort_gui.train import gather, run_files
    from liverwort_gui.train.run import is_helper

    several = len(configs) > 1
    folders = [out / config.network if several else out for config in configs]
    if is_helper(configs[0]) and all(run_files.is_run(folder) for folder in folders):
        return folders  # the first process of this training made them
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".clips-") as place:
        chosen = _ids(study, clips) if clips else None
        job = gather.from_study(study, Path(place) / "clips", clips=chosen)
        clip_set = run_with_progress(job)
        for folder, config in zip(folders, configs, strict=True):
            training.create_run(folder, clip_set, config)
    return folders


def _ids(study: Path, clips: list[str]) -> list[str]:
    """Return the ids of clips that were named by their number or id."""
    from liverwort_gui.study import Study

    with Study.open(study) as opened:
        known = {str(clip.number): clip.id for clip in opened.state.clips.values()}
        ids = set(opened.state.clips)
    unknown = [name for name in clips if name not in known and name not in ids]
    if unknown:
        raise TrainingError(f"{study} has no clip {', '.join(unknown)}.")
    return [known.get(name, name) for name in clips]


def _warn_of(folder: Path) -> None:
    """Say before a training what would make its result better than it is."""
    from liverwort_gui.train import run_files

    run_files.config(folder)  # refuses a folder that holds no run
    seen = run_files.begun_from(folder)
    if seen:
        warn(
            f"{folder} begins with weights that were trained on {seen} of its clips: "
            "they know what is to be tested, so the accuracy will be too high."
        )
    overlaps = run_files.provenance(folder).get("overlaps") or []
    for text in overlaps[:MOST_TOLD]:
        warn(str(text))
    if len(overlaps) > MOST_TOLD:
        warn(f"{len(overlaps) - MOST_TOLD} more pairs of clips overlap.")


def _carry_out(folders: list[Path], scheduler: str, as_json: bool) -> None:
    """Train runs one after the other and tell their results.

    Of several, one that fails keeps none of the others from being trained.

    Raises:
        Exit: if one of several failed, which was told.
    """
    from liverwort_gui import networks
    from liverwort_gui import train as training

    networks.keep_freed_memory()  # of a process that does nothing but train
    results, failed = {}, {}
    for folder in folders:
        try:
            _warn_of(folder)
            with progress_bar() as show:
                results[str(folder)] = training.execute(folder, scheduler, show)
        except TrainingStopped:
            raise
        except LiverwortError as error:
            if len(folders) == 1:
                raise
            failed[str(folder)] = str(error)
    _tell(results, failed, as_json)
    for name, reason in failed.items():
        warn(f"{name} was not trained: {reason}")
    if failed:
        raise typer.Exit(2)


def _tell(results: dict[str, Any], failed: dict[str, str], as_json: bool) -> None:
    """Print the results of the runs that were trained."""
    if as_json:
        say_json({"runs": results, "failed": failed})
        return
    for name, result in results.items():
        if result:  # a helper of a training on several cards has none
            low, high = result["cluster95"]
            say(
                f"{result['network']}: {percent(result['accuracy'])} of held-out clips "
                f"right (95 % interval over videos {percent(low)} to {percent(high)}), "
                f"see {name}"
            )
