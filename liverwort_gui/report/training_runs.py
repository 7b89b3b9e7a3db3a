"""Training runs as lines of a table: repeats with nothing but other seeds are one."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from liverwort_gui import networks
from liverwort_gui.errors import TrainingError
from liverwort_gui.train import run_files, run_status
from liverwort_gui.train.config import Config
from liverwort_gui.train.intervals import Videos, cluster_interval
from liverwort_gui.train.scores import wilson

Interval = tuple[float, float]

# What may differ between repeats: chance, where it was computed, and the controls.
NOT_THE_RECIPE = (
    *("seed", "device", "devices", "num_nodes"),
    *("nulls", "null_kind", "leak_meter", "sham", "probe"),
)
FIRST_TOLD = ("preset", "epochs", "by", "folds", "weights")  # of what differs


@dataclass(frozen=True, eq=False)
class Run:
    """One run folder.

    Attributes:
        folder: where it lies.
        variant: architecture, and what was left out of it: "integration, ReLU".
        recipe: text of all settings but those that repeats may differ in.
        seed: of everything random.
        result: what `train.results` assembled; None if it is not done.
        message: why there is no result.
        detail: what tells it from other runs of the variant: "preset fast".
    """

    folder: Path
    variant: str
    recipe: str
    seed: int
    result: Mapping[str, Any] | None
    message: str = ""
    detail: str = ""

    @property
    def title(self) -> str:
        """The name of its network as people say it, with what tells it from others."""
        shown = title(self.variant)
        return f"{shown} ({self.detail})" if self.detail else shown


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; shares are 0 to 1.

    Attributes:
        title: network or baseline.
        per_class: share of each class's clips that is right; empty if unknown.
        per_class95: interval of each of them, over videos.
        average: mean over the classes; None if there is no result.
        right: clips that were right, mean over the seeds.
        clips: clips that were tested.
        wilson95: of the share of all clips, clips taken as independent.
        cluster95: the same, over videos.
        auc: mean over the seeds.
        seeds: how many runs this line is the mean of.
        spread: lowest and highest average of them, if there are several.
        remark: such as why there is no result.
    """

    title: str
    per_class: tuple[float, ...] = ()
    per_class95: tuple[Interval, ...] = ()
    average: float | None = None
    right: float | None = None
    clips: int = 0
    wilson95: Interval | None = None
    cluster95: Interval | None = None
    auc: float | None = None
    seeds: int = 1
    spread: Interval | None = None
    remark: str = ""


def read(folders: Iterable[str | Path]) -> tuple[Run, ...]:
    """Return the runs in these folders, also those that failed or are not done."""
    runs = [_run(Path(folder)) for folder in folders]
    details: dict[tuple[str, str], str] = {}
    for one in {run.variant for run in runs}:
        recipes = dict.fromkeys(run.recipe for run in runs if run.variant == one)
        told = _told_apart([_flat(recipe) for recipe in recipes])
        for recipe, detail in zip(recipes, told, strict=True):
            details[one, recipe] = detail
    return tuple(replace(run, detail=details[run.variant, run.recipe]) for run in runs)


def groups(runs: Iterable[Run]) -> tuple[tuple[Run, ...], ...]:
    """Return the runs that are repeats of each other, in the order of the first."""
    found: dict[tuple[str, str], list[Run]] = {}
    for run in runs:
        found.setdefault((run.variant, run.recipe), []).append(run)
    return tuple(tuple(group) for group in found.values())


def title(variant: str) -> str:
    """Return the name of a variant as people say it: "Skip-Net"."""
    network, _, left_out = variant.partition(", ")
    shown = networks.architecture(network).title
    return f"{shown}, {left_out}" if left_out else shown


def variant(network: str, network_config: Mapping[str, Any]) -> str:
    """Return what the tables call a network with these settings."""
    left_out = []
    if network_config.get("activation") == "relu":
        left_out.append("ReLU")
    if network_config.get("skips") is False:
        left_out.append("no skips")
    return ", ".join((network, *left_out))


def line(runs: Sequence[Run], selection: str) -> Line:
    """Return the line of the runs of one recipe, one per seed.

    Args:
        runs: at least one.
        selection: by which the epoch was chosen: "loss" or "accuracy".
    """
    name = runs[0].title
    found = [run.result["selections"][selection] for run in runs if run.result]
    if not found:
        return Line(name, remark=runs[0].message)
    right = float(np.mean([_right(one["accuracy"], one["clips"]) for one in found]))
    averages = [one["balanced_accuracy"] for one in found]
    clips = found[0]["clips"]
    missing = [run.message for run in runs if not run.result]
    return Line(
        title=name,
        per_class=tuple(
            float(np.mean([one["per_class"][c] for one in found]))
            for c in found[0]["per_class"]
        ),
        per_class95=tuple(
            cluster_interval(_videos(found, [c])) for c in found[0]["per_class"]
        ),
        average=float(np.mean(averages)),
        right=right,
        clips=clips,
        wilson95=wilson(right, clips),
        cluster95=cluster_interval(_videos(found, found[0]["per_class"])),
        auc=float(np.mean([one["auc"] for one in found])),
        seeds=len(found),
        spread=(min(averages), max(averages)) if len(found) > 1 else None,
        remark="; ".join(missing),
    )


def baselines(result: Mapping[str, Any]) -> tuple[Line, ...]:
    """Return the lines of what needs no network."""
    clips = result["clips"]
    most = result["baselines"]["most frequent class"]
    lines = [
        Line(
            title="always the most frequent class",
            average=1 / len(result["classes"]),
            right=_right(most, clips),
            clips=clips,
        )
    ]
    names = {
        "scalars": "line through 8 brightness numbers of the clip",
        "motion": "line through 3 numbers of its motion",
        "background": "line through 8 numbers of the empty background",
    }
    for name, words in names.items():
        probe = (result["probe"] or {}).get(name)
        if probe:
            right = _right(probe["accuracy"], clips)
            lines.append(
                Line(
                    title=words,
                    average=probe["balanced_accuracy"],
                    right=right,
                    clips=clips,
                    wilson95=wilson(right, clips),
                    cluster95=tuple(probe["accuracy95"]),
                    auc=probe["auc"],
                )
            )
    return tuple(lines)


def _right(accuracy: float, clips: int) -> int:
    """Return how many clips are right, of a share that was rounded."""
    return round(accuracy * clips)


def _run(folder: Path) -> Run:
    config = run_files.config(folder)
    named = variant(config.network, config.network_config)
    result = run_files.result(folder)
    message = ""
    if result is None:
        status = run_status.status(folder)
        message = f"{status.state}: {status.message}"
    return Run(folder, named, _recipe(config), config.seed, result, message)


def _recipe(config: Config) -> str:
    settings = json.loads(config.to_json())
    for name in NOT_THE_RECIPE:
        del settings[name]
    return json.dumps(settings, sort_keys=True)


def _flat(recipe: str) -> dict[str, str]:
    """Return each setting of a recipe as a word, also those in others."""
    settings = json.loads(recipe)
    phases = settings.pop("phases")
    flat = {name: "+".join(str(p[name]) for p in phases) for name in phases[0]}
    for name, value in settings.items():
        inner = value if isinstance(value, dict) else {name: value}
        flat |= {key: _word(found) for key, found in inner.items()}
    return flat


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, list):
        return "-".join(map(str, value))
    return str(value) or "none"


def _told_apart(recipes: Sequence[Mapping[str, str]]) -> list[str]:
    """Return for each recipe as few settings as tell it from the others."""
    names = dict.fromkeys((*FIRST_TOLD, *(name for one in recipes for name in one)))
    chosen: list[str] = []

    def told(of: Sequence[str]) -> list[tuple[str, ...]]:
        return [tuple(one.get(name, "default") for name in of) for one in recipes]

    for name in names:
        if len(set(told([*chosen, name]))) > len(set(told(chosen))):
            chosen.append(name)
    return [
        ", ".join(f"{name} {word}" for name, word in zip(chosen, words, strict=True))
        for words in told(chosen)
    ]


def _videos(found: Sequence[Mapping[str, Any]], classes: Collection[str]) -> Videos:
    """Return right clips per video, the mean over the seeds, as if it were one run.

    Args:
        found: of each seed.
        classes: whose clips count.
    """
    counts: dict[tuple[str, str], list[float]] = {}
    for one in found:
        for video in one["per_video"]:
            if video["label"] not in classes:
                continue
            count = counts.setdefault((video["label"], video["video"]), [0.0, 0.0])
            count[0] += video["right"] / len(found)
            count[1] += video["clips"] / len(found)
    ordered = sorted(counts, key=lambda key: key[::-1])  # as `by_video` has them
    labels = np.array([label for label, _ in ordered])
    right, clips = np.array([counts[key] for key in ordered]).T
    strata = tuple(np.flatnonzero(labels == label) for label in np.unique(labels))
    return Videos(right, clips, strata)


def same_classes(runs: Sequence[Run]) -> tuple[str, ...]:
    """Return the classes of all runs that are done.

    Raises:
        TrainingError: if they tell different classes apart, or none is done.
    """
    where = ", ".join(str(run.folder) for run in runs)
    found = {tuple(run.result["classes"]) for run in runs if run.result}
    if not found:
        raise TrainingError(f"No training is done yet, so there is no table: {where}.")
    if len(found) > 1:
        raise TrainingError(
            f"These runs tell different classes apart, so they are no table: {where}."
        )
    return found.pop()
